/*
 * paragraph.h - a paragraph judged as a whole: which queries it has, and what is shown of them.
 */
#ifndef SEARCH_PARAGRAPH_H
#define SEARCH_PARAGRAPH_H

#include "query.h"
#include "ruler.h"

/* A wording found; for a query of several parts, first one part, in the end the whole. */
struct found {
	parl_span span;
	const struct wording *wording;
	size_t next;  /* of a part, where in the list the next part stands; SIZE_MAX: none fits */
	size_t again; /* where the same part, with all behind it, stands again; SIZE_MAX: nowhere */
};

struct paragraph {
	const struct query *query;
	struct found *found;
	size_t count;
	size_t room;
	bool *had;          /* by what was asked */
	size_t *nearest;    /* by part, where it stands next; NULL: no query has several */
	struct ruler ruler; /* then, how many words lie between */
};

/* False: out of memory. Release it in any case. */
bool paragraph_begin(struct paragraph *paragraph, const struct query *query);
void paragraph_release(struct paragraph *paragraph);

/* Gathers what SCAN, of the kind that hides nothing, finds in TEXT, and keeps what is to be shown,
 * in order and without overlaps: paragraph->found. PARL_NONE: the paragraph is not wanted.
 * PARL_FAILED: out of memory. */
enum parl_status paragraph_judge(
	struct paragraph *paragraph, struct parl_scan *scan, parl_view text);

#endif
