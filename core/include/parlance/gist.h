/*
 * gist.h - what a note beside a text says of a term: the parts that matter, and no more than is
 * read there.
 */
#ifndef PARLANCE_GIST_H
#define PARLANCE_GIST_H

#include <parlance/finding.h>

PARL_BEGIN

enum parl_gist_part {
	PARL_GIST_NOW,     /* what is written instead of a dated term */
	PARL_GIST_OTHER,   /* the other side's words; the label is the register */
	PARL_GIST_MEANING, /* what it is; without a label */
	PARL_GIST_WHY,     /* why one would write it otherwise; without a label */
	PARL_GIST_ASK      /* what to ask whoever wrote it */
};
#define PARL_GIST_PARTS 5

/* "ask", "What share of overheads is included?". */
struct parl_gist_line {
	enum parl_gist_part part;
	const char *label; /* one word; NULL: none */
	parl_view text;
};

/* What is said of one sense, in the order in which it is read. Frozen: they come as an array. */
struct parl_gist {
	const struct parl_term *term;
	struct parl_gist_line lines[PARL_GIST_PARTS];
	size_t count;
};

/* For whom. Given by the caller: `size` first. */
struct parl_gist_options {
	size_t size;  /* sizeof(struct parl_gist_options) */
	int reader;   /* the register whose words the reader knows */
	bool explain; /* what it means comes before how else to write it */
};

/*
 * A gist for each of COUNT senses of one place. All of them together have at most PARL_NOTE_WORDS
 * words, their labels counted: what finds no room is shortened at the end of a clause, or left out.
 * GISTS takes an array in ARENA. PARL_FAILED: out of memory.
 */
PARL_API enum parl_status parl_gist_make(const struct parl_vocabulary *vocabulary,
	const struct parl_term *const *senses, size_t count,
	const struct parl_gist_options *options, struct parl_arena *arena,
	struct parl_gist **gists);

/* The same of a finding, for whom it was judged: one gist for each of its senses. */
PARL_API enum parl_status parl_finding_gist(const struct parl_vocabulary *vocabulary,
	const struct parl_finding *finding, struct parl_arena *arena, struct parl_gist **gists);

PARL_END

#endif
