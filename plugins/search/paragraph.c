/*
 * paragraph.c - gaps, all of, none of.
 *
 * Every hit of every wording is gathered, since one that another hides may be the one that a
 * paragraph needs.
 */
#include "paragraph.h"

#include <parlance/text.h>

#include <stdlib.h>
#include <string.h>

bool paragraph_begin(struct paragraph *paragraph, const struct query *query)
{
	*paragraph = (struct paragraph){.query = query};
	paragraph->had = calloc(query->asked_count + 1, sizeof(*paragraph->had));
	if (!paragraph->had || query->parts == query->asked_count)
		return paragraph->had != NULL;
	paragraph->nearest = malloc(query->parts * sizeof(*paragraph->nearest));
	for (size_t i = 0; paragraph->nearest && i < query->parts; i++)
		paragraph->nearest[i] = SIZE_MAX;
	return paragraph->nearest != NULL;
}

void paragraph_release(struct paragraph *paragraph)
{
	ruler_release(&paragraph->ruler);
	free(paragraph->nearest);
	free(paragraph->found);
	free(paragraph->had);
}

/* --- gathering */

static bool add(struct paragraph *paragraph, parl_span span, const struct wording *wording)
{
	struct found *all =
		parl_room(paragraph->found, &paragraph->room, paragraph->count, sizeof(*all));

	if (!all)
		return false;
	paragraph->found = all;
	paragraph->found[paragraph->count++] = (struct found){span, wording, SIZE_MAX, SIZE_MAX};
	return true;
}

/* A wording can stand behind a key more than once: as two parts, or in two queries. */
static bool add_match(struct paragraph *paragraph, const struct parl_match *match)
{
	size_t count;
	const uint32_t *ids = parl_matcher_ids(paragraph->query->matcher, match->key, &count);

	for (size_t i = 0; i < count; i++)
		if (!add(paragraph, match->span, &paragraph->query->wordings[ids[i]]))
			return false;
	return true;
}

static enum parl_status gather(struct paragraph *paragraph, struct parl_scan *scan, parl_view text)
{
	enum parl_status status;
	struct parl_match match;

	paragraph->count = 0;
	parl_scan_begin(scan, text);
	while ((status = parl_scan_next(scan, &match)) == PARL_OK)
		if (!add_match(paragraph, &match))
			return PARL_FAILED;
	return status == PARL_FAILED ? PARL_FAILED : PARL_OK;
}

/* --- gaps */

static size_t parts_of(const struct paragraph *paragraph, const struct found *found)
{
	return paragraph->query->asked[found->wording->asked].parts;
}

/* The place of FOUND's part in a list of all parts of all queries. */
static size_t *nearest_of(const struct paragraph *paragraph, const struct found *found)
{
	const struct asked *asked = &paragraph->query->asked[found->wording->asked];

	return &paragraph->nearest[asked->first_part + found->wording->part];
}

/* Whether FOUND is the last part of its query, or has one behind it that leads to the last. */
static bool is_complete(const struct paragraph *paragraph, const struct found *found)
{
	return found->wording->part + 1 == parts_of(paragraph, found) || found->next != SIZE_MAX;
}

/* The nearest next part behind FOUND with no more words between them than may be. The rest of the
 * word in which FOUND ends is none of them (its comma), nor an opening quotation mark before the
 * next part: only the beginnings of words count. */
static size_t find_next(const struct paragraph *paragraph, const struct found *found)
{
	const struct ruler *ruler = &paragraph->ruler;
	size_t next = nearest_of(paragraph, found)[1];

	while (next != SIZE_MAX && paragraph->found[next].span.start < found->span.end)
		next = paragraph->found[next].again;
	if (next == SIZE_MAX ||
		ruler_words(ruler, paragraph->found[next].span.start + 1) -
				ruler_words(ruler, found->span.end + 1) >
			paragraph->query->near + 1)
		return SIZE_MAX;
	return next;
}

/* From the last to the first, so that all that stand behind one are linked already. */
static void link_parts(struct paragraph *paragraph)
{
	for (size_t i = paragraph->count; i-- > 0;) {
		struct found *found = &paragraph->found[i];

		if (found->wording->part + 1 < parts_of(paragraph, found))
			found->next = find_next(paragraph, found);
		if (!is_complete(paragraph, found))
			continue;
		found->again = *nearest_of(paragraph, found);
		*nearest_of(paragraph, found) = i;
	}
	for (size_t i = 0; i < paragraph->count; i++)
		*nearest_of(paragraph, &paragraph->found[i]) = SIZE_MAX;
}

/* Makes one of each first part that leads to the last, and drops the other parts. */
static void join_parts(struct paragraph *paragraph)
{
	size_t kept = 0;

	for (size_t i = 0; i < paragraph->count; i++) {
		struct found found = paragraph->found[i];
		size_t last = i;

		if (found.wording->part > 0 || !is_complete(paragraph, &found))
			continue;
		while (paragraph->found[last].next != SIZE_MAX)
			last = paragraph->found[last].next;
		found.span.end = paragraph->found[last].span.end;
		paragraph->found[kept++] = found;
	}
	paragraph->count = kept;
}

/* --- what the paragraph has */

static bool is_wanted(struct paragraph *paragraph)
{
	const struct query *query = paragraph->query;
	bool any = false;

	memset(paragraph->had, 0, query->asked_count * sizeof(*paragraph->had));
	for (size_t i = 0; i < paragraph->count; i++)
		paragraph->had[paragraph->found[i].wording->asked] = true;
	for (size_t i = 0; i < query->asked_count; i++) {
		if (query->asked[i].forbidden ? paragraph->had[i]
					      : query->all && !paragraph->had[i])
			return false;
		any = any || paragraph->had[i];
	}
	return any;
}

static int by_place(const void *first, const void *second)
{
	const struct found *a = first, *b = second;

	if (a->span.start != b->span.start)
		return a->span.start < b->span.start ? -1 : 1;
	if (a->span.end != b->span.end)
		return a->span.end > b->span.end ? -1 : 1;
	return a->wording < b->wording ? -1 : a->wording > b->wording;
}

/* Of those that overlap the leftmost, then the longest, stays. */
static void drop_hidden(struct paragraph *paragraph)
{
	size_t kept = 0, end = 0;

	qsort(paragraph->found, paragraph->count, sizeof(*paragraph->found), by_place);
	for (size_t i = 0; i < paragraph->count; i++) {
		struct found found = paragraph->found[i];

		if (kept && found.span.start < end)
			continue;
		end = found.span.end;
		paragraph->found[kept++] = found;
	}
	paragraph->count = kept;
}

enum parl_status paragraph_judge(
	struct paragraph *paragraph, struct parl_scan *scan, parl_view text)
{
	if (gather(paragraph, scan, text) != PARL_OK)
		return PARL_FAILED;
	if (paragraph->nearest && paragraph->count) {
		if (!ruler_lay(&paragraph->ruler, text))
			return PARL_FAILED;
		link_parts(paragraph);
		join_parts(paragraph);
	}
	if (!is_wanted(paragraph))
		return PARL_NONE;
	drop_hidden(paragraph);
	return PARL_OK;
}
