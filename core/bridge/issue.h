/*
 * issue.h - the list of issues while a document is checked, and those of terms.
 */
#ifndef PARL_BRIDGE_ISSUE_H
#define PARL_BRIDGE_ISSUE_H

#include <parlance/check.h>

#include "bridge.h"

struct parl_check {
	const struct parl_vocabulary *vocabulary;
	const struct parl_document *document;
	struct parl_check_options options;
	struct parl_arena *arena;
	struct parl_echoes texts;   /* in it: what is amiss comes again and again */
	struct parl_arena *scratch; /* of the issue at hand */
	struct parl_bridge *terms;  /* of the direction asked for */
	struct parl_bridge *all;    /* of every register: what the document calls things */
	struct parl_issue **items;
	size_t count;
	size_t room;
	size_t term_count; /* of the issues: those of terms, which come first, and ascend */
	const struct parl_finding **explained; /* terms that are no more than that */
	size_t explained_count;
	size_t explained_room;
	const struct parl_term **rivals; /* sorted, a term of each concept */
	size_t rival_count;
	size_t searches; /* for the words of acronyms */
	size_t guesses;  /* names in comments that were looked for among those that there are */
};

/* Adds an issue of KIND on SPAN of BLOCK, open or silenced, for its caller to complete; it has
 * severity, rule and place. CONCEPT may be NULL. NULL: out of memory. */
struct parl_issue *parl_issue_add(struct parl_check *check, enum parl_issue_kind kind,
	const struct parl_block *block, parl_span span, const struct parl_concept *concept_);

/* Adds the issue that FINDING is, if it is one. False: out of memory. */
bool parl_issue_add_finding(struct parl_check *check, const struct parl_finding *finding);

/* Adds those of terms that are merely explained. False: out of memory. */
bool parl_issue_add_explained(struct parl_check *check);

/* Whether what stands at SPAN of BLOCK is told as a term already. */
bool parl_issue_told(
	const struct parl_check *check, const struct parl_block *block, parl_span span);

/* What FORMAT makes, in the arena, on one line. False: out of memory. */
bool parl_issue_say(struct parl_check *check, struct parl_issue *issue, const char *format, ...)
	PARL_PRINTF(3, 4);

/* Gives each issue its fingerprint. False: out of memory. */
bool parl_issue_mark_all(struct parl_check *check);

/* Of two words for one concept, the prevailing one stands at least so often. */
#define PARL_HABIT 2

/* Finds the concepts that the document could call by several words. False: out of memory. */
bool parl_check_find_rivals(struct parl_check *check);

/* Whether TERM is one of such a concept, in its register. */
bool parl_check_is_rival(const struct parl_check *check, const struct parl_term *term);

/* The parts of a check; false: out of memory. */
bool parl_check_words(struct parl_check *check);
bool parl_check_acronyms(struct parl_check *check);
bool parl_check_comments(struct parl_check *check);

#endif
