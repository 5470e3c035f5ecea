/*
 * decided.h - what was decided on the page, as it comes with a text: numbers of findings, in their
 * order. "12.0 15.1" takes number 12 as the glossary words it and number 15 in its second wording.
 */
#ifndef SERVE_DECIDED_H
#define SERVE_DECIDED_H

#include "form.h"

/* The line before a text: BODY is parted into its fields, in ARENA, and the text behind it.
 * PARL_NONE: there is no such line; PARL_FAILED: out of memory. */
enum parl_status decided_read(
	parl_view body, struct serve_form *form, parl_view *text, struct parl_arena *arena);

enum choice { CHOICE_NONE, CHOICE_LEAVE, CHOICE_TAKE };

/* What is left of the lists, which ascend; NULL: there is none. */
struct decided {
	const char *take;
	const char *leave;
	size_t number; /* of the finding at hand */
};

/* Whether nothing is left of the lists once all findings had their turn: what is left is about no
 * finding, or out of order. */
bool decided_is_over(const struct decided *decided);

/* What was decided of the next finding; WORDING takes the number of the wording of one that is
 * taken. */
enum choice decided_next(struct decided *decided, size_t *wording);

#endif
