/*
 * terms.h - what terms say in records, each text made once: there may be a million records, and
 * there are some thousands of terms.
 */
#ifndef JSONL_TERMS_H
#define JSONL_TERMS_H

#include <parlance/map.h>
#include <parlance/plugin.h>

/* Texts of a term that are kept, at most. */
#define RUNS_MOST (PARL_HIT_MEANINGS - PARL_HIT_TERM)

/* What may be read behind a text that is kept: short texts are copied as a whole, without a look at
 * how long they are. */
#define SLACK 32

struct term_texts {
	const struct parl_term *term;
	parl_view runs[RUNS_MOST];
};

/* Starts as {0}. */
struct terms {
	struct parl_arena *arena;
	struct parl_map map; /* of struct term_texts, by their terms */
};

void terms_release(struct terms *terms);

/* The texts of TERM, there until another is added; NULL: it has none yet. */
const struct term_texts *terms_find(const struct terms *terms, const struct parl_term *term);

/* Adds TEXTS, of a term that has none yet. NULL: out of memory. */
const struct term_texts *terms_add(struct terms *terms, const struct term_texts *texts);

/* Keeps a copy of TEXT; {NULL, 0}: out of memory. */
parl_view terms_keep(struct terms *terms, parl_view text);

#endif
