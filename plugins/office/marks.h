/*
 * marks.h - comments of ours: how they end, so that a later run knows them again, and the ranges of
 * text that they stand on.
 */
#ifndef OFFICE_MARKS_H
#define OFFICE_MARKS_H

#include "line.h"

/* A comment of ours, by what its ends call it. */
struct mark {
	const char *id;
	parl_view concept_id;
};

/* "... [parlance grant-recipient]": whether a comment with that last paragraph is ours; CONCEPT_ID
 * takes a part of TEXT. */
bool marks_concept(parl_view text, parl_view *concept_id);

/* Takes the next paragraph of the comment that NOTE asks for; *AT is 0 at first. The last is the
 * one by which it is known. False: there are no more, and *AT is SIZE_MAX; or memory is out. */
bool marks_next_line(
	const struct parl_note *note, size_t *at, parl_view *line, struct parl_arena *arena);

#define OPEN_MARKS 32

/* A comment whose range has begun and not ended. */
struct open_mark {
	const struct mark *mark;
	size_t start; /* in the text of the paragraph */
};

struct open_marks {
	struct open_mark items[OPEN_MARKS];
	size_t count;
};

/* At the place that LINE has reached, a range begins, or the one of that id ends. */
void marks_open(struct open_marks *open, const struct mark *mark, const struct line *line);
void marks_close(struct open_marks *open, const char *id, struct line *line);

/* A paragraph begins, or ends: a range may go over several. */
void marks_begin_line(struct open_marks *open);
void marks_end_line(const struct open_marks *open, struct line *line);

#endif
