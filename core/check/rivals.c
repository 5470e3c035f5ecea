/*
 * rivals.c - which concepts a document could call by several words at all: what stands in it is
 * looked at with everything that it could mean.
 *
 * Judging a place (words.c) is what a check takes its time for, and of most concepts a text has one
 * word.
 */
#include <stdlib.h>

#include "../document/model.h"
#include "../vocabulary/scans.h"
#include "issue.h"
#include "tally.h"

/* All that what MATCH found could be. */
static bool add_senses(
	struct parl_check *check, const struct parl_match *match, struct parl_map *tally)
{
	size_t count;
	const uint32_t *ids =
		parl_matcher_ids(parl_vocabulary_terms(check->vocabulary), match->key, &count);

	for (size_t i = 0; i < count; i++) {
		const struct parl_entry *entry = parl_vocabulary_entry(check->vocabulary, ids[i]);

		if (!entry || !parl_tally_add(tally, entry->term))
			return false;
	}
	return true;
}

static bool scan_block(struct parl_check *check, struct parl_scan *scan,
	const struct parl_block *block, struct parl_map *tally)
{
	enum parl_status status;
	struct parl_match match;

	parl_scan_begin(scan, parl_block_text(block));
	while ((status = parl_scan_next(scan, &match)) == PARL_OK)
		if (!add_senses(check, &match, tally))
			return false;
	return status == PARL_NONE;
}

/* Keeps a term of each concept that stands there by two words, and by one of them as often as a
 * habit. */
static bool keep_rivals(struct parl_check *check, struct parl_map *tally)
{
	const struct parl_term **rivals =
		calloc(tally->count + 1, sizeof(const struct parl_term *));
	const struct parl_tally_item *items;

	if (!rivals)
		return false;
	check->rivals = rivals;
	items = parl_tally_sort(tally);
	for (size_t i = 0, count; i < tally->count; i += count) {
		size_t sum = 0;

		count = parl_tally_group(items + i, tally->count - i);
		for (size_t k = i; k < i + count; k++)
			sum += items[k].count;
		if (count > 1 && sum > PARL_HABIT)
			rivals[check->rival_count++] = items[i].term;
	}
	return true;
}

bool parl_check_find_rivals(struct parl_check *check)
{
	struct parl_scan *scan = parl_scan_borrow(check->vocabulary, PARL_SCAN_TERMS);
	size_t blocks = parl_document_block_count(check->document);
	struct parl_map tally = PARL_TALLY;
	bool done = scan != NULL;

	for (size_t i = 0; done && i < blocks; i++)
		done = scan_block(check, scan, parl_document_block(check->document, i), &tally);
	done = done && keep_rivals(check, &tally);
	parl_map_release(&tally);
	parl_scan_return(check->vocabulary, PARL_SCAN_TERMS, scan);
	return done;
}

static int is_of(const void *term, const void *rival)
{
	return parl_tally_order(term, *(const struct parl_term *const *)rival);
}

bool parl_check_is_rival(const struct parl_check *check, const struct parl_term *term)
{
	return check->rival_count &&
		bsearch(term, check->rivals, check->rival_count, sizeof(*check->rivals), is_of);
}
