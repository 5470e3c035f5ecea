/*
 * guard.c - small fixed work whose instructions are counted: tests/bench/guard.sh.
 *
 *   guard build      a thousand terms, made into a matcher
 *   guard match      a text of 200 KB, gone through by it
 *   guard load N     a compiled file of N plain terms, loaded, and its first concept asked for
 *
 * Nothing of it depends on files, on the clock or on the glossaries. Bytes are classed by the
 * portable way, and the letters are ASCII, so that neither the processor nor ICU says how many
 * instructions it takes; what is made once for the process is made before. `load` also prints how
 * long it took and what the file takes.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "match/scan.h"
#include "vocabulary/compiled_file.h"

#define TERMS 1000
#define TEXT 200000

static uint64_t state = 6;

/* splitmix64 */
static uint64_t draw(uint64_t below)
{
	uint64_t z = state += UINT64_C(0x9E3779B97F4A7C15);
	z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
	return (z ^ z >> 31) % below;
}

/* One of 30,000 words of three to nine letters; the first are the more frequent. */
static void add_word(struct parl_buffer *text)
{
	uint64_t number = draw(draw(30000) + 1), size = 3 + number % 7;
	for (uint64_t i = 0; i < size; i++, number = number * 31 + 7)
		parl_buffer_add_char(text, (char)('a' + number / 5 % 26));
}

static void add_term(struct parl_buffer *text)
{
	for (uint64_t words = 1 + draw(3), i = 0; i < words; i++) {
		parl_buffer_print(text, i > 0 ? " " : "");
		add_word(text);
	}
}

/* Counted, and so never part of another function. */
__attribute__((noinline)) struct parl_matcher *guard_build(void);
__attribute__((noinline)) size_t guard_match(struct parl_scan *scan, parl_view text);
__attribute__((noinline)) struct parl_vocabulary *guard_load(struct parl_buffer *image);

struct parl_matcher *guard_build(void)
{
	struct parl_matcher_builder *builder = parl_matcher_builder_new();
	struct parl_buffer term = PARL_BUFFER_EMPTY;
	for (uint32_t i = 0; i < TERMS; i++) {
		parl_buffer_clear(&term);
		add_term(&term);
		struct parl_pattern pattern = {.size = sizeof(pattern),
			.text = parl_buffer_view(&term),
			.id = i,
			.clitics = "s d m ll re ve"};
		if (parl_matcher_builder_add(builder, &pattern) == PARL_FAILED)
			abort();
	}
	struct parl_matcher *matcher = parl_matcher_build(builder);
	parl_matcher_builder_free(builder);
	parl_buffer_release(&term);
	return matcher;
}

size_t guard_match(struct parl_scan *scan, parl_view text)
{
	struct parl_match match;
	size_t count = 0;
	parl_scan_begin(scan, text);
	while (parl_scan_next(scan, &match) == PARL_OK)
		count++;
	return count;
}

static void match_text(void)
{
	struct parl_matcher *matcher = guard_build();
	struct parl_scan *scan = parl_scan_new(matcher, 0);
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	if (scan == NULL)
		abort();
	scan->window.way = PARL_WAY_PORTABLE;
	while (text.size < TEXT) {
		add_word(&text);
		parl_buffer_print(&text, draw(12) == 0 ? ".\n" : " ");
	}
	printf("%zu matches\n", guard_match(scan, parl_buffer_view(&text)));
	parl_buffer_release(&text);
	parl_scan_free(scan);
	parl_matcher_free(matcher);
}

static struct parl_vocabulary *vocabulary_of(size_t count, size_t *terms)
{
	struct parl_buffer json = PARL_BUFFER_EMPTY;
	parl_buffer_print(&json, "{\"parlance\": 1, \"id\": \"guard\", \"terms\": [");
	for (size_t i = 0; i < count; i++) {
		size_t before = json.size;
		parl_buffer_print(&json, i > 0 ? ", \"" : "\"");
		add_term(&json);
		parl_buffer_print(&json, " %zu\"", i);
		*terms += json.size - before - 2;
	}
	parl_buffer_print(&json, "]}");
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct parl_glossary *glossary =
		parl_glossary_read(parl_buffer_view(&json), "guard.json", faults);
	struct parl_vocabulary *vocabulary =
		glossary != NULL ? parl_vocabulary_new(&glossary, 1, faults) : NULL;
	if (vocabulary == NULL)
		abort();
	parl_glossary_free(glossary);
	parl_diagnostics_free(faults);
	parl_buffer_release(&json);
	return vocabulary;
}

struct parl_vocabulary *guard_load(struct parl_buffer *image)
{
	enum parl_compiled_fault fault;
	struct parl_vocabulary *vocabulary = parl_vocabulary_load(image, &fault);
	if (vocabulary == NULL || parl_vocabulary_concept(vocabulary, 0) == NULL)
		abort();
	return vocabulary;
}

static void load(size_t count)
{
	size_t terms = 0;
	struct parl_vocabulary *made = vocabulary_of(count, &terms);
	struct parl_buffer image = PARL_BUFFER_EMPTY;
	struct timespec start, end;
	if (!parl_vocabulary_compile(made, &image))
		abort();
	parl_vocabulary_free(made);
	size_t size = image.size;
	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start);
	struct parl_vocabulary *vocabulary = guard_load(&image);
	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end);
	printf("%zu terms: %.1f ms, %zu bytes, %.0f a term over its own text\n", count,
		(double)(end.tv_sec - start.tv_sec) * 1e3 +
			(double)(end.tv_nsec - start.tv_nsec) / 1e6,
		size, ((double)size - (double)terms) / (double)count);
	parl_vocabulary_free(vocabulary);
}

int main(int argc, char **argv)
{
	const char *what = argc > 1 ? argv[1] : "";
	struct parl_keys *keys = parl_keys_new(); /* what is made once */
	if (strcmp(what, "build") == 0)
		parl_matcher_free(guard_build());
	else if (strcmp(what, "match") == 0)
		match_text();
	else if (strcmp(what, "load") == 0)
		load(argc > 2 ? strtoul(argv[2], NULL, 10) : TERMS);
	parl_keys_free(keys);
	return 0;
}
