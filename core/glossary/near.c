/*
 * near.c - "did you mean": terms spelled nearly as a text, and terms that hold it as a word.
 */
#include "composed.h"

#include <stdlib.h>

#include "keyer.h"
#include "names.h"

/* A word that more terms hold says nothing: "the", "care". */
#define HOLDERS_MOST 20

struct near {
	parl_view text;
	size_t limit;
	size_t holders;           /* terms that hold the query as a word */
	struct parl_buffer query; /* its key */
	struct parl_keyer keyer;
	struct candidate {
		const struct parl_entry *entry;
		size_t distance;
	} * list;
	size_t count;
};

/* Whether the entry's key holds the query's as whole words. */
static bool holds(struct near *near, const struct parl_entry *entry)
{
	parl_view key = parl_keyer_key(&near->keyer, entry->text, PARL_KEY_MARKS_IGNORE);
	parl_view query = {near->query.data, near->query.size};
	return key.data != NULL && parl_key_find(key, query).start < key.size;
}

static void try_entry(struct near *near, const struct parl_entry *entry)
{
	size_t distance = parl_text_distance(near->text, entry->text, near->limit);
	bool base =
		entry->form == PARL_FORM_BASE || parl_view_equal(entry->text, entry->term->text);
	/* A term that only holds the query ranks behind every near miss, by itself, not by form. */
	if (distance > near->limit) {
		if (!base || !holds(near, entry))
			return;
		distance = SIZE_MAX;
		near->holders++;
	}
	near->list[near->count++] = (struct candidate){entry, distance};
}

static int by_distance(const void *a, const void *b)
{
	const struct candidate *one = a, *other = b;
	if (one->distance != other->distance)
		return one->distance < other->distance ? -1 : 1;
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
	struct near near = {.text = text, .limit = parl_near_limit(text)};
	size_t count = 0;
	if (parl_text_key(text, PARL_KEY_MARKS_IGNORE, &near.query) && vocabulary->entry_count > 0)
		near.list = malloc(vocabulary->entry_count * sizeof(*near.list));
	for (size_t i = 0; near.list != NULL && i < vocabulary->entry_count; i++) {
		const struct parl_entry *entry = parl_vocabulary_entry(vocabulary, (uint32_t)i);
		if (entry != NULL)
			try_entry(&near, entry);
	}
	if (near.list != NULL)
		qsort(near.list, near.count, sizeof(*near.list), by_distance);
	for (size_t i = 0; near.list != NULL && i < near.count && count < limit; i++) {
		const struct candidate *candidate = &near.list[i];
		if (candidate->distance == SIZE_MAX && near.holders > HOLDERS_MOST)
			break;
		if (!offered(found, count, candidate->entry->term))
			found[count++] = (struct parl_near_term){
				candidate->entry->term, candidate->distance};
	}
	free(near.list);
	parl_buffer_release(&near.query);
	parl_keyer_release(&near.keyer);
	return count;
}
