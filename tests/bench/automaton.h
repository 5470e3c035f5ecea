/*
 * automaton.h - a plain Aho-Corasick over bytes, ASCII capitals folded: what one would write
 * without the matcher. All states have all transitions, by classes of bytes: the quickest plain
 * form.
 */
#ifndef BENCH_AUTOMATON_H
#define BENCH_AUTOMATON_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct automaton {
	unsigned char class_of[256];
	uint32_t width;  /* of classes */
	uint32_t *next;  /* state * width + class */
	uint32_t *size;  /* of the term that ends at a state; 0: none */
	uint32_t *above; /* the next shorter state with a term */
	uint32_t count;
};

static inline unsigned char automaton_fold(char byte)
{
	return (unsigned char)(byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte);
}

static void automaton_free(struct automaton *automaton)
{
	free(automaton->next);
	free(automaton->size);
	free(automaton->above);
}

/* Classes of the bytes that occur; 0 is for all others. */
static void automaton_class(struct automaton *automaton, const char *const *terms, size_t count)
{
	memset(automaton, 0, sizeof *automaton);
	automaton->width = 1;
	for (size_t i = 0; i < count; i++)
		for (const char *at = terms[i]; *at != '\0'; at++) {
			unsigned char *class_ = &automaton->class_of[automaton_fold(*at)];
			if (*class_ == 0)
				*class_ = (unsigned char)automaton->width++;
		}
	for (int c = 'A'; c <= 'Z'; c++)
		automaton->class_of[c] = automaton->class_of[c | 0x20];
}

static void automaton_link(struct automaton *automaton)
{
	uint32_t *queue = calloc(automaton->count, sizeof *queue);
	uint32_t *fail = calloc(automaton->count, sizeof *fail);
	uint32_t width = automaton->width, head = 0, tail = 0;
	for (uint32_t c = 0; c < width; c++)
		if (automaton->next[c] != 0)
			queue[tail++] = automaton->next[c];
	while (head < tail) {
		uint32_t state = queue[head++], back = fail[state];
		automaton->above[state] = automaton->size[back] ? back : automaton->above[back];
		for (uint32_t c = 0; c < width; c++) {
			uint32_t *next = &automaton->next[(size_t)state * width + c];
			uint32_t other = automaton->next[(size_t)back * width + c];
			if (*next == 0) {
				*next = other;
				continue;
			}
			fail[*next] = other;
			queue[tail++] = *next;
		}
	}
	free(queue);
	free(fail);
}

/* TERMS are terminated strings. */
static void automaton_build(struct automaton *automaton, const char *const *terms, size_t count)
{
	size_t most = 1;
	automaton_class(automaton, terms, count);
	for (size_t i = 0; i < count; i++)
		most += strlen(terms[i]);
	automaton->next = calloc(most * automaton->width, sizeof *automaton->next);
	automaton->size = calloc(most, sizeof *automaton->size);
	automaton->above = calloc(most, sizeof *automaton->above);
	automaton->count = 1;
	for (size_t i = 0; i < count; i++) {
		uint32_t state = 0;
		for (const char *at = terms[i]; *at != '\0'; at++) {
			uint32_t *next = &automaton->next[(size_t)state * automaton->width +
				automaton->class_of[(unsigned char)*at]];
			if (*next == 0)
				*next = automaton->count++;
			state = *next;
		}
		automaton->size[state] = (uint32_t)strlen(terms[i]);
	}
	automaton_link(automaton);
}

#endif
