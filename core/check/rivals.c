/*
 * rivals.c - which concepts a document could call by several words at all: what stands in it is
 * looked at with everything that it could mean.
 *
 * Judging a place (words.c) is what a check takes its time for, and of most concepts a text has one
 * word.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "../document/model.h"
#include "../vocabulary/scans.h"
#include "issue.h"
#include "tally.h"

bool parl_check_in_prose(const struct parl_block *block)
{
	enum parl_block_kind kind = parl_block_kind_of(block);

	return kind == PARL_BLOCK_PARAGRAPH || kind == PARL_BLOCK_LIST_ITEM;
}

/* "the Mobilisation Plan", as contracts write what they define. */
static bool is_titled(const struct parl_block *block, parl_span match, const struct parl_term *term)
{
	char written = parl_block_text(block).data[match.start];

	return written >= 'A' && written <= 'Z' && term->text.data[0] != written;
}

bool parl_check_is_word(
	const struct parl_block *block, parl_span match, const struct parl_term *term)
{
	return parl_term_status_of(term) < PARL_TERM_DEPRECATED &&
		!(parl_term_pattern(term) & PARL_PATTERN_CASE_EXACT) &&
		!is_titled(block, match, term);
}

/* --- whether two words of a concept are two names for one thing */

/* The next word of TEXT at AT, without hyphens: "co-production" is two. */
static parl_view next_word(parl_view text, size_t *at)
{
	size_t start = *at, end;

	while (start < text.size && (text.data[start] == ' ' || text.data[start] == '-'))
		start++;
	end = start;
	while (end < text.size && text.data[end] != ' ' && text.data[end] != '-')
		end++;
	*at = end;
	return (parl_view){text.data + start, end - start};
}

/* Words that begin alike are of one stem: "befriender", "befriending". */
#define STEM 6

static bool same_stem(parl_view a, parl_view b)
{
	bool long_enough = a.size >= STEM && b.size >= STEM;

	return (a.size == b.size && strncasecmp(a.data, b.data, a.size) == 0) ||
		(long_enough && strncasecmp(a.data, b.data, STEM) == 0);
}

static bool has_word(parl_view text, parl_view wanted)
{
	parl_view word;

	for (size_t at = 0; (word = next_word(text, &at)).size > 0;)
		if (same_stem(word, wanted))
			return true;
	return false;
}

/* The same word but for hyphens and blanks: "sub-contractor", "subcontractor". */
static bool is_spelled_as(parl_view a, parl_view b)
{
	size_t i = 0, k = 0;

	for (;;) {
		while (i < a.size && (a.data[i] == ' ' || a.data[i] == '-'))
			i++;
		while (k < b.size && (b.data[k] == ' ' || b.data[k] == '-'))
			k++;
		if (i == a.size || k == b.size)
			return i == a.size && k == b.size;
		if ((a.data[i++] | 0x20) != (b.data[k++] | 0x20))
			return false;
	}
}

/* Whether all words of A stand in B: "recipient" for "grant recipient". */
static bool is_short_for(parl_view a, parl_view b)
{
	parl_view word;

	for (size_t at = 0; (word = next_word(a, &at)).size > 0;)
		if (!has_word(b, word))
			return false;
	return true;
}

bool parl_check_are_rivals(const struct parl_term *a, const struct parl_term *b)
{
	return !is_short_for(a->text, b->text) && !is_short_for(b->text, a->text) &&
		!is_spelled_as(a->text, b->text) && strcmp(a->language, b->language) == 0;
}

/* --- what stands in the document */

/* All that what MATCH found could be. */
static bool add_senses(struct parl_check *check, const struct parl_block *block,
	const struct parl_match *match, struct parl_map *tally)
{
	size_t count;
	const uint32_t *ids =
		parl_matcher_ids(parl_vocabulary_terms(check->vocabulary), match->key, &count);

	for (size_t i = 0; i < count; i++) {
		const struct parl_entry *entry = parl_vocabulary_entry(check->vocabulary, ids[i]);

		if (!entry ||
			(parl_check_is_word(block, match->span, entry->term) &&
				!parl_tally_add(tally, entry->term)))
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
		if (!add_senses(check, block, &match, tally))
			return false;
	return status == PARL_NONE;
}

/* Of more words than these it is not asked whether some are rivals. */
#define WORDS_MOST 32

/* Whether one of ITEMS, COUNT of them, all of one concept and register, may prevail over another.
 */
static bool may_prevail(const struct parl_tally_item *items, size_t count)
{
	if (count > WORDS_MOST)
		return true;
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < count && items[i].count >= PARL_HABIT; k++)
			if (i != k && parl_check_are_rivals(items[i].term, items[k].term))
				return true;
	return false;
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
		count = parl_tally_group(items + i, tally->count - i);
		if (may_prevail(items + i, count))
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

	for (size_t i = 0; done && i < blocks; i++) {
		const struct parl_block *block = parl_document_block(check->document, i);

		done = !parl_check_in_prose(block) || scan_block(check, scan, block, &tally);
	}
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
