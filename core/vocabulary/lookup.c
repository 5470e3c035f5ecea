/*
 * lookup.c - terms that a text names as a whole, and terms spelled nearly so.
 */
#include "compiled.h"

#include <stdlib.h>
#include <string.h>

#include "../base/sum.h"
#include "../glossary/keyer.h"

/* While the index is made. */
struct look {
	uint32_t hash;
	uint32_t entry;
};

static uint32_t hash_of(parl_view key)
{
	return (uint32_t)parl_sum(key);
}

static parl_view text_of(const struct parl_vocabulary *vocabulary, size_t id)
{
	return vocabulary->compiled ? parl_compiled_text(vocabulary, id)
				    : vocabulary->entries[id].text;
}

/* The hash of the key of entry ID; false: it has none. */
static bool hash_of_entry(const struct parl_vocabulary *vocabulary, size_t id,
	struct parl_keyer *keyer, uint32_t *hash)
{
	parl_view key = parl_keyer_key(keyer, text_of(vocabulary, id), PARL_KEY_MARKS_IGNORE);
	*hash = key.data != NULL ? hash_of(key) : 0;
	return key.data != NULL;
}

static int by_hash(const void *a, const void *b)
{
	const struct look *one = a, *other = b;
	if (one->hash != other->hash)
		return one->hash < other->hash ? -1 : 1;
	return one->entry < other->entry ? -1 : one->entry > other->entry;
}

static bool make_index(const struct parl_vocabulary *vocabulary, struct parl_lookup *lookup)
{
	struct parl_keyer keyer = {0};
	size_t count = 0, most = vocabulary->entry_count + 1;
	struct look *looks = calloc(most, sizeof(*looks)), one;
	uint32_t *entries = calloc(most, sizeof(*entries));
	bool good = looks && entries;
	for (size_t i = 0; good && i < vocabulary->entry_count; i++) {
		one.entry = (uint32_t)i;
		if (hash_of_entry(vocabulary, i, &keyer, &one.hash))
			looks[count++] = one;
	}
	good = good && !keyer.failed;
	parl_keyer_release(&keyer);
	if (good) {
		qsort(looks, count, sizeof(*looks), by_hash);
		for (size_t i = 0; i < count; i++)
			entries[i] = looks[i].entry;
		lookup->entries = entries;
		lookup->count = count;
	} else {
		free(entries);
	}
	free(looks);
	return good;
}

const struct parl_lookup *parl_lookup_of(const struct parl_vocabulary *vocabulary)
{
	/* Vocabularies are immutable to everyone else; the mutex guards this one late part: most
	 * runs never look a term up. */
	struct parl_lookup *lookup = &((struct parl_vocabulary *)(uintptr_t)vocabulary)->lookup;
	pthread_mutex_lock(&lookup->mutex);
	lookup->ready = lookup->ready || make_index(vocabulary, lookup);
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

/* The first of the entries whose key has that hash or a higher one. */
static size_t find_hash(const struct parl_vocabulary *vocabulary, const struct parl_lookup *lookup,
	uint32_t hash, struct parl_keyer *keyer)
{
	size_t low = 0, high = lookup->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		uint32_t at;
		hash_of_entry(vocabulary, lookup->entries[middle], keyer, &at);
		if (at < hash)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* NULL and a COUNT of 0: there are none; a COUNT of PARL_LOOK_FAILED: out of memory. */
static struct hit *gather(const struct parl_vocabulary *vocabulary,
	const struct parl_lookup *lookup, parl_view text, size_t *count)
{
	struct parl_keyer blind = {0}, sharp = {0}, keyer = {0};
	struct hit *hits = NULL;
	size_t room = 0;
	parl_view key = parl_keyer_key(&blind, text, PARL_KEY_MARKS_IGNORE);
	parl_view exact = parl_keyer_key(&sharp, text, 0);
	bool known = key.data && exact.data;
	uint32_t hash = known ? hash_of(key) : 0, at = hash;
	size_t next = known ? find_hash(vocabulary, lookup, hash, &keyer) : lookup->count;
	bool failed = false;
	*count = 0;
	for (; next < lookup->count && at == hash; next++) {
		uint32_t id = lookup->entries[next];
		parl_view own =
			parl_keyer_key(&keyer, text_of(vocabulary, id), PARL_KEY_MARKS_IGNORE);
		at = own.data ? hash_of(own) : 0;
		if (!own.data || !parl_view_equal(own, key))
			continue;
		const struct parl_entry *entry = parl_vocabulary_entry(vocabulary, id);
		struct hit *grown = parl_room(hits, &room, *count, sizeof(*hits));
		if (grown)
			hits = grown;
		failed = !entry || !grown;
		if (failed)
			break;
		hits[(*count)++] = (struct hit){id, worth_of(entry, exact, &keyer)};
	}
	failed = failed || blind.failed || sharp.failed || keyer.failed;
	parl_keyer_release(&blind);
	parl_keyer_release(&sharp);
	parl_keyer_release(&keyer);
	if (*count > 1)
		qsort(hits, *count, sizeof(*hits), by_worth);
	if (failed)
		*count = PARL_LOOK_FAILED;
	return hits;
}

/* The terms of COUNT hits, one for each concept in a register. */
static size_t take_terms(const struct parl_vocabulary *vocabulary, const struct hit *hits,
	size_t count, const struct parl_term **found, size_t limit)
{
	size_t total = 0;
	struct parl_table seen = {0};
	char *keys = malloc(count * 2 * sizeof(size_t));
	bool fine = keys != NULL;
	for (size_t i = 0; fine && i < count; i++) {
		const struct parl_term *term = vocabulary->entries[hits[i].entry].term;
		size_t key[2] = {
			(size_t)(term->of - vocabulary->concepts), (size_t)term->register_number};
		char *copy = keys + i * sizeof(key);
		memcpy(copy, key, sizeof(key));
		bool added = false;
		fine = parl_table_put(&seen, (parl_view){copy, sizeof(key)}, 0, &added) != NULL;
		if (added && total < limit)
			found[total] = term;
		total += added;
	}
	parl_table_release(&seen);
	free(keys);
	return fine ? total : PARL_LOOK_FAILED;
}

size_t parl_vocabulary_look_up(const struct parl_vocabulary *vocabulary, parl_view text,
	const struct parl_term **found, size_t limit)
{
	const struct parl_lookup *lookup = parl_lookup_of(vocabulary);
	if (!lookup)
		return PARL_LOOK_FAILED;
	size_t count = 0;
	struct hit *hits = gather(vocabulary, lookup, text, &count);
	if (count > 0 && count != PARL_LOOK_FAILED)
		count = take_terms(vocabulary, hits, count, found, limit);
	free(hits);
	return count;
}

size_t parl_vocabulary_forms(const struct parl_vocabulary *vocabulary, const struct parl_term *term,
	parl_view *found, size_t limit)
{
	size_t total = 0, of = (size_t)(term->of - vocabulary->concepts);
	for (size_t i = 0; i < vocabulary->entry_count; i++) {
		if (vocabulary->compiled && !parl_compiled_of(vocabulary, i, of))
			continue;
		const struct parl_entry *entry = parl_vocabulary_entry(vocabulary, (uint32_t)i);
		if (!entry)
			return PARL_LOOK_FAILED;
		if (entry->term != term)
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
