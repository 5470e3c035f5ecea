/*
 * tape.h - the segments of a block in a byte or two each.
 */
#ifndef PARL_DOCUMENT_TAPE_H
#define PARL_DOCUMENT_TAPE_H

#include <parlance/document.h>

struct parl_segment {
	size_t text; /* where it begins in the block's text, */
	size_t size; /* and how many bytes it has there; of a mark 0 */
	parl_span source;
	ptrdiff_t skipped; /* bytes of the source from the end of the segment before it, if any */
	enum parl_segment_kind kind;
};

/* One that is written. Start it as {0}. */
struct parl_tape {
	struct parl_buffer bytes;
	struct parl_buffer marks; /* into it, so that a place is found in a long one */
	size_t count;             /* of segments */
	size_t first;             /* where the first begins in the source */
	size_t done;              /* where the last but one ends there */
	struct parl_segment last; /* not on the tape yet: it may go on */
};

void parl_tape_release(struct parl_tape *tape);
void parl_tape_clear(struct parl_tape *tape);

/* Adds a segment with the next SIZE bytes of the text; one that goes on where the last one ends
 * becomes a part of it. Failures are in the buffers. */
void parl_tape_add(
	struct parl_tape *tape, enum parl_segment_kind kind, size_t size, parl_span source);

/* No more are added. False: a number is too large, or memory was out. */
bool parl_tape_end(struct parl_tape *tape);

/* Bytes of the marks of a tape with COUNT segments. */
size_t parl_tape_marks_size(size_t count);

/* A walk over segments. */
struct parl_segments {
	struct parl_segment here;
	size_t left; /* behind it */
	const unsigned char *bytes;
};

/* Goes on to the next; false: there is none. */
bool parl_segments_next(struct parl_segments *walk);

/* WALK stands before the first one; it then stands before one near the last that begins at or
 * before OFFSET of the text. MARKS are those of its tape. */
void parl_segments_leap(struct parl_segments *walk, const unsigned char *marks, size_t offset);

/* Whether text of that KIND is the same bytes as in the source. */
static inline bool parl_segment_takes_source(enum parl_segment_kind kind)
{
	return kind == PARL_SEGMENT_VERBATIM || kind == PARL_SEGMENT_FIXED;
}

#endif
