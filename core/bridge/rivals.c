/*
 * rivals.c - which concepts a document could call by several words at all: what stands in it is
 * looked at with everything that it could mean.
 *
 * Judging a place (words.c) is what a check takes its time for, and of most concepts a text has one
 * word.
 */
#include <stdlib.h>

#include "../document/model.h"
#include "../glossary/scans.h"
#include "issue.h"

struct senses {
	const struct parl_term **items;
	size_t count;
	size_t room;
};

/* All that what MATCH found could be. */
static bool add_senses(
	struct parl_check *check, const struct parl_match *match, struct senses *senses)
{
	size_t count;
	const uint32_t *ids =
		parl_matcher_ids(parl_vocabulary_terms(check->vocabulary), match->key, &count);

	for (size_t i = 0; i < count; i++) {
		const struct parl_entry *entry = parl_vocabulary_entry(check->vocabulary, ids[i]);
		const struct parl_term **items = parl_room(senses->items, &senses->room,
			senses->count, sizeof(const struct parl_term *));

		if (items)
			senses->items = items;
		if (!items || !entry)
			return false;
		items[senses->count++] = entry->term;
	}
	return true;
}

static bool scan_block(struct parl_check *check, struct parl_scan *scan,
	const struct parl_block *block, struct senses *senses)
{
	enum parl_status status;
	struct parl_match match;

	parl_scan_begin(scan, parl_block_text(block));
	while ((status = parl_scan_next(scan, &match)) == PARL_OK)
		if (!add_senses(check, &match, senses))
			return false;
	return status == PARL_NONE;
}

static int compare(uintptr_t a, uintptr_t b)
{
	return (a > b) - (a < b);
}

static int by_concept(const void *left, const void *right)
{
	const struct parl_term *a = *(const struct parl_term *const *)left;
	const struct parl_term *b = *(const struct parl_term *const *)right;
	int order = compare((uintptr_t)a->of, (uintptr_t)b->of);

	if (order == 0)
		order = a->register_number - b->register_number;
	return order ? order : compare((uintptr_t)a, (uintptr_t)b);
}

/* Keeps, of those that are sorted, one of each concept that stands there by two words, and by one
 * of them as often as a habit. */
static size_t keep_rivals(const struct parl_term **items, size_t count)
{
	size_t kept = 0;

	for (size_t i = 0, end; i < count; i = end) {
		const struct parl_term *first = items[i];

		for (end = i; end < count && items[end]->of == first->of &&
			items[end]->register_number == first->register_number;
			end++)
			;
		if (end - i > PARL_HABIT && first != items[end - 1])
			items[kept++] = first;
	}
	return kept;
}

bool parl_check_find_rivals(struct parl_check *check)
{
	struct parl_scan *scan = parl_scan_borrow(check->vocabulary, PARL_SCAN_TERMS);
	size_t blocks = parl_document_block_count(check->document);
	struct senses senses = {NULL, 0, 0};
	bool done = scan != NULL;

	for (size_t i = 0; done && i < blocks; i++)
		done = scan_block(check, scan, parl_document_block(check->document, i), &senses);
	if (senses.count > 1)
		qsort(senses.items, senses.count, sizeof(*senses.items), by_concept);
	check->rivals = senses.items;
	check->rival_count = keep_rivals(senses.items, senses.count);
	parl_scan_return(check->vocabulary, PARL_SCAN_TERMS, scan);
	return done;
}

static int is_of(const void *term, const void *entry)
{
	const struct parl_term *a = term, *b = *(const struct parl_term *const *)entry;
	int order = compare((uintptr_t)a->of, (uintptr_t)b->of);

	return order ? order : a->register_number - b->register_number;
}

bool parl_check_is_rival(const struct parl_check *check, const struct parl_term *term)
{
	return check->rival_count &&
		bsearch(term, check->rivals, check->rival_count, sizeof(*check->rivals), is_of);
}
