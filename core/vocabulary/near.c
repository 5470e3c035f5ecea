/*
 * near.c - "did you mean": terms spelled nearly as a text, and terms that hold it as a word.
 */
#include "composed.h"

#include <stdlib.h>

#include "../glossary/keyer.h"
#include "../text/distance.h"

/* A word that more terms hold says nothing: "the", "care". */
#define HOLDERS_MOST 20

#define LETTERS 36

/* How often the query has each ASCII letter (whatever its case) and digit. */
struct letters {
	unsigned count[LETTERS];
	size_t total;
	bool all; /* nothing else of it is spelled alike: it is ASCII */
};

struct near {
	parl_view text;
	struct letters letters;
	size_t limit;
	size_t holders;           /* terms that hold the query as a word */
	struct parl_buffer query; /* its key */
	struct parl_keyer keyer;
	struct candidate {
		const struct parl_entry *entry;
		size_t distance;
	} * list;
	size_t count;
	bool failed; /* memory ran out */
};

/* LETTERS: it is none. */
static size_t letter_of(char c)
{
	unsigned char digit = (unsigned char)(c - '0'), letter = (unsigned char)((c | 0x20) - 'a');

	return digit < 10 ? digit : letter < 26 ? 10U + letter : LETTERS;
}

static struct letters letters_of(parl_view text)
{
	struct letters letters = {.all = true};

	for (size_t i = 0; i < text.size && letters.all; i++) {
		size_t letter = letter_of(text.data[i]);

		letters.all = (unsigned char)text.data[i] < 0x80;
		if (letter < LETTERS) {
			letters.count[letter]++;
			letters.total++;
		}
	}
	return letters;
}

/* How many letters of the query TEXT lacks, and it of TEXT. An edit makes up for one at most, so
 * that most terms are passed over without being compared. */
static void compare_letters(
	const struct near *near, parl_view text, size_t *missing, size_t *surplus)
{
	struct letters left = near->letters;
	size_t others = 0;

	*missing = *surplus = 0;
	for (size_t i = 0; i < text.size && left.all; i++) {
		size_t letter = letter_of(text.data[i]);

		left.all = (unsigned char)text.data[i] < 0x80;
		if (letter == LETTERS)
			continue;
		if (left.count[letter] == 0) {
			others++;
		} else {
			left.count[letter]--;
			left.total--;
		}
	}
	if (left.all) {
		*missing = left.total;
		*surplus = others;
	}
}

/* Whether the entry's key holds the query's as whole words. */
static bool holds(struct near *near, const struct parl_entry *entry)
{
	parl_view key = parl_keyer_key(&near->keyer, entry->text, PARL_KEY_MARKS_IGNORE);
	parl_view query = {near->query.data, near->query.size};
	return key.data && parl_key_find(key, query).start < key.size;
}

static void try_entry(struct near *near, const struct parl_entry *entry)
{
	size_t missing, surplus, distance = near->limit + 1;
	bool base =
		entry->form == PARL_FORM_BASE || parl_view_equal(entry->text, entry->term->text);
	compare_letters(near, entry->text, &missing, &surplus);
	if (missing <= near->limit && surplus <= near->limit)
		distance = parl_text_distance(near->text, entry->text, near->limit);
	near->failed = near->failed || distance == SIZE_MAX;
	/* A term that only holds the query, in any form, ranks behind every near miss. */
	if (distance > near->limit) {
		if (missing > 0 || !holds(near, entry))
			return;
		distance = SIZE_MAX;
		near->holders += base;
	}
	near->list[near->count++] = (struct candidate){entry, distance};
}

static int by_distance(const void *a, const void *b)
{
	const struct candidate *one = a, *other = b;
	if (one->distance != other->distance)
		return one->distance < other->distance ? -1 : 1;
	/* Of terms that hold the query the one that says least besides. */
	if (one->distance == SIZE_MAX &&
		one->entry->term->text.size != other->entry->term->text.size)
		return one->entry->term->text.size < other->entry->term->text.size ? -1 : 1;
	return one->entry < other->entry ? -1 : one->entry > other->entry;
}

static bool offered(const struct parl_near_term *found, size_t count, const struct parl_term *term)
{
	for (size_t i = 0; i < count; i++) {
		if (found[i].term == term || parl_view_equal(found[i].term->text, term->text))
			return true;
	}
	return false;
}

size_t parl_vocabulary_look_near(const struct parl_vocabulary *vocabulary, parl_view text,
	struct parl_near_term *found, size_t limit)
{
	struct near near = {
		.text = text, .letters = letters_of(text), .limit = parl_near_limit(text)};
	bool known = parl_text_key(text, PARL_KEY_MARKS_IGNORE, &near.query) &&
		vocabulary->entry_count > 0;
	bool fine = !near.query.failed;
	size_t count = 0;
	if (known) {
		near.list = malloc(vocabulary->entry_count * sizeof(*near.list));
		fine = near.list != NULL;
	}
	for (size_t i = 0; near.list && fine && i < vocabulary->entry_count; i++) {
		const struct parl_entry *entry = parl_vocabulary_entry(vocabulary, (uint32_t)i);
		fine = entry != NULL;
		if (fine)
			try_entry(&near, entry);
	}
	fine = fine && !near.failed && !near.keyer.failed;
	if (near.list)
		qsort(near.list, near.count, sizeof(*near.list), by_distance);
	for (size_t i = 0; near.list && fine && i < near.count && count < limit; i++) {
		const struct candidate *candidate = &near.list[i];
		if (candidate->distance == SIZE_MAX && near.holders > HOLDERS_MOST)
			break;
		if (!offered(found, count, candidate->entry->term))
			found[count++] = (struct parl_near_term){candidate->entry->term,
				candidate->entry->text, candidate->distance};
	}
	free(near.list);
	parl_buffer_release(&near.query);
	parl_keyer_release(&near.keyer);
	return fine ? count : PARL_LOOK_FAILED;
}
