/*
 * lookup.c - terms that a text names as a whole, and terms spelled nearly so.
 */
#include "compiled.h"

#include <stdlib.h>
#include <string.h>

#include "../base/sum.h"
#include "keyer.h"

static parl_view text_of(const struct parl_vocabulary *vocabulary, size_t id)
{
	return vocabulary->compiled != NULL ? parl_compiled_text(vocabulary, id)
					    : vocabulary->entries[id].text;
}

static uint32_t hash_of(parl_view key)
{
	return (uint32_t)parl_sum(key);
}

static int by_hash(const void *a, const void *b)
{
	const struct parl_look *one = a, *other = b;
	if (one->hash != other->hash)
		return one->hash < other->hash ? -1 : 1;
	return one->entry < other->entry ? -1 : one->entry > other->entry;
}

static bool make_index(const struct parl_vocabulary *vocabulary, struct parl_lookup *lookup)
{
	struct parl_keyer keyer = {0};
	lookup->items = calloc(vocabulary->entry_count + 1, sizeof(*lookup->items));
	lookup->count = 0;
	for (size_t i = 0; lookup->items != NULL && i < vocabulary->entry_count; i++) {
		parl_view key =
			parl_keyer_key(&keyer, text_of(vocabulary, i), PARL_KEY_MARKS_IGNORE);
		if (key.data != NULL)
			lookup->items[lookup->count++] =
				(struct parl_look){hash_of(key), (uint32_t)i};
	}
	bool good = lookup->items != NULL && !keyer.failed;
	parl_keyer_release(&keyer);
	if (good)
		qsort(lookup->items, lookup->count, sizeof(*lookup->items), by_hash);
	return good;
}

const struct parl_lookup *parl_lookup_of(const struct parl_vocabulary *vocabulary)
{
	/* Vocabularies are immutable to everyone else; the mutex guards this one late part: most
	 * runs never look a term up. */
	struct parl_lookup *lookup = &((struct parl_vocabulary *)(uintptr_t)vocabulary)->lookup;
	pthread_mutex_lock(&lookup->mutex);
	if (!lookup->ready) {
		free(lookup->items);
		lookup->ready = make_index(vocabulary, lookup);
	}
	bool ready = lookup->ready;
	pthread_mutex_unlock(&lookup->mutex);
	return ready ? lookup : NULL;
}

/* How well an entry fits what was asked for; less is better. */
struct hit {
	uint32_t entry;
	unsigned worth;
};

static int by_worth(const void *a, const void *b)
{
	const struct hit *one = a, *other = b;
	if (one->worth != other->worth)
		return one->worth < other->worth ? -1 : 1;
	return one->entry < other->entry ? -1 : one->entry > other->entry;
}

/* Accents as asked for before ignored ones, then the term itself before its other forms. */
static unsigned worth_of(const struct parl_entry *entry, parl_view exact, struct parl_keyer *keyer)
{
	bool same = parl_view_equal(parl_keyer_key(keyer, entry->text, 0), exact);
	bool base =
		entry->form == PARL_FORM_BASE || parl_view_equal(entry->text, entry->term->text);
	return (same ? 0u : 2u) + (base ? 0u : 1u);
}

/* The entries whose key has a hash, and no others: the first of them and how many. */
static const struct parl_look *find_hash(
	const struct parl_lookup *lookup, uint32_t hash, size_t *count)
{
	size_t low = 0, high = lookup->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (lookup->items[middle].hash < hash)
			low = middle + 1;
		else
			high = middle;
	}
	*count = 0;
	while (low + *count < lookup->count && lookup->items[low + *count].hash == hash)
		++*count;
	return lookup->items + low;
}

static struct hit *gather(const struct parl_vocabulary *vocabulary,
	const struct parl_lookup *lookup, parl_view text, size_t *count)
{
	struct parl_keyer blind = {0}, sharp = {0}, keyer = {0};
	struct hit *hits = NULL;
	size_t most = 0;
	parl_view key = parl_keyer_key(&blind, text, PARL_KEY_MARKS_IGNORE);
	parl_view exact = parl_keyer_key(&sharp, text, 0);
	const struct parl_look *found =
		key.data != NULL ? find_hash(lookup, hash_of(key), &most) : NULL;
	*count = 0;
	if (most > 0 && exact.data != NULL)
		hits = malloc(most * sizeof(*hits));
	for (size_t i = 0; hits != NULL && i < most; i++) {
		uint32_t id = found[i].entry;
		parl_view own =
			parl_keyer_key(&keyer, text_of(vocabulary, id), PARL_KEY_MARKS_IGNORE);
		if (own.data == NULL || !parl_view_equal(own, key))
			continue;
		const struct parl_entry *entry = parl_vocabulary_entry(vocabulary, id);
		if (entry != NULL)
			hits[(*count)++] = (struct hit){id, worth_of(entry, exact, &keyer)};
	}
	parl_keyer_release(&blind);
	parl_keyer_release(&sharp);
	parl_keyer_release(&keyer);
	if (*count > 1)
		qsort(hits, *count, sizeof(*hits), by_worth);
	return hits;
}

size_t parl_vocabulary_look_up(const struct parl_vocabulary *vocabulary, parl_view text,
	const struct parl_term **found, size_t limit)
{
	const struct parl_lookup *lookup = parl_lookup_of(vocabulary);
	if (lookup == NULL)
		return 0;
	size_t count = 0, total = 0;
	struct hit *hits = gather(vocabulary, lookup, text, &count);
	struct parl_table seen = {0};
	char *keys = count > 0 ? malloc(count * 2 * sizeof(size_t)) : NULL;
	for (size_t i = 0; keys != NULL && i < count; i++) {
		const struct parl_term *term = vocabulary->entries[hits[i].entry].term;
		size_t key[2] = {
			(size_t)(term->of - vocabulary->concepts), (size_t)term->register_number};
		char *copy = keys + i * sizeof(key);
		memcpy(copy, key, sizeof(key));
		bool added = false;
		if (parl_table_put(&seen, (parl_view){copy, sizeof(key)}, 0, &added) == NULL)
			break;
		if (!added)
			continue;
		if (total < limit)
			found[total] = term;
		total++;
	}
	parl_table_release(&seen);
	free(keys);
	free(hits);
	return total;
}

size_t parl_vocabulary_forms(const struct parl_vocabulary *vocabulary, const struct parl_term *term,
	parl_view *found, size_t limit)
{
	size_t total = 0, of = (size_t)(term->of - vocabulary->concepts);
	for (size_t i = 0; i < vocabulary->entry_count; i++) {
		if (vocabulary->compiled != NULL && !parl_compiled_of(vocabulary, i, of))
			continue;
		const struct parl_entry *entry = parl_vocabulary_entry(vocabulary, (uint32_t)i);
		if (entry == NULL || entry->term != term)
			continue;
		/* Past and participle are mostly one spelling. */
		bool seen = total > 0 && parl_view_equal(entry->text, entry[-1].text);
		if (seen)
			continue;
		if (total < limit)
			found[total] = entry->text;
		total++;
	}
	return total;
}
