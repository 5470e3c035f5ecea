/*
 * lookup.c - terms that a text names as a whole, and terms spelled nearly so.
 */
#include "composed.h"

#include <stdlib.h>
#include <string.h>

#include "keyer.h"

static bool make_index(const struct parl_vocabulary *vocabulary, struct parl_lookup *lookup)
{
	if (lookup->arena == NULL)
		lookup->arena = parl_arena_new();
	if (lookup->arena == NULL)
		return false;
	lookup->next =
		parl_arena_array(lookup->arena, vocabulary->entry_count, sizeof(*lookup->next));
	if (lookup->next == NULL)
		return false;
	struct parl_keyer keyer = {0};
	bool good = true;
	/* Backwards, so that each chain runs in glossary order. */
	for (size_t i = vocabulary->entry_count; good && i-- > 0;) {
		parl_view key =
			parl_keyer_key(&keyer, vocabulary->entries[i].text, PARL_KEY_MARKS_IGNORE);
		if (key.data == NULL)
			continue;
		parl_view copy = parl_arena_copy(lookup->arena, key);
		uint32_t *first =
			copy.data != NULL ? parl_table_put(&lookup->first, copy, 0, NULL) : NULL;
		good = first != NULL;
		if (good) {
			lookup->next[i] = *first;
			*first = (uint32_t)i + 1;
		}
	}
	good = good && !keyer.failed;
	parl_keyer_release(&keyer);
	return good;
}

/* The index, made by the first look-up: most runs never look a term up. */
static const struct parl_lookup *lookup_of(const struct parl_vocabulary *vocabulary)
{
	/* Vocabularies are immutable to everyone else; the mutex guards this one late part. */
	struct parl_lookup *lookup = &((struct parl_vocabulary *)(uintptr_t)vocabulary)->lookup;
	pthread_mutex_lock(&lookup->mutex);
	if (!lookup->ready) {
		parl_table_release(&lookup->first);
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

static size_t chain_length(const struct parl_lookup *lookup, uint32_t first)
{
	size_t count = 0;
	for (uint32_t at = first; at != 0; at = lookup->next[at - 1])
		count++;
	return count;
}

static struct hit *gather(const struct parl_vocabulary *vocabulary,
	const struct parl_lookup *lookup, parl_view text, size_t *count)
{
	struct parl_keyer blind = {0}, keyer = {0};
	struct hit *hits = NULL;
	*count = 0;
	parl_view key = parl_keyer_key(&blind, text, PARL_KEY_MARKS_IGNORE);
	const uint32_t *first = key.data != NULL ? parl_table_get(&lookup->first, key) : NULL;
	parl_view exact = parl_keyer_key(&blind, text, 0);
	size_t length = first != NULL ? chain_length(lookup, *first) : 0;
	if (length > 0 && exact.data != NULL)
		hits = malloc(length * sizeof(*hits));
	for (uint32_t at = hits != NULL ? *first : 0; at != 0; at = lookup->next[at - 1]) {
		const struct parl_entry *entry = &vocabulary->entries[at - 1];
		hits[(*count)++] = (struct hit){at - 1, worth_of(entry, exact, &keyer)};
	}
	parl_keyer_release(&blind);
	parl_keyer_release(&keyer);
	if (*count > 1)
		qsort(hits, *count, sizeof(*hits), by_worth);
	return hits;
}

size_t parl_vocabulary_look_up(const struct parl_vocabulary *vocabulary, parl_view text,
	const struct parl_term **found, size_t limit)
{
	const struct parl_lookup *lookup = lookup_of(vocabulary);
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
	size_t total = 0;
	for (size_t i = 0; i < vocabulary->entry_count; i++) {
		const struct parl_entry *entry = &vocabulary->entries[i];
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
