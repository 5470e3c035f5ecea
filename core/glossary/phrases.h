/*
 * phrases.h - the phrases in which a term is something else (not_in), in all their forms.
 */
#ifndef PARL_GLOSSARY_PHRASES_H
#define PARL_GLOSSARY_PHRASES_H

#include "model.h"

struct parl_keyer;

struct parl_phrases {
	struct parl_arena *arena;
	struct parl_keyer *keyer;
	const struct parl_term *term;
	parl_view *keys; /* of the term's forms, each once */
	size_t key_count;
	bool failed; /* memory ran out */
};

/* Works out the forms of TERM; `arena` and `keyer` are set before. False: out of memory. */
bool parl_phrases_begin(struct parl_phrases *phrases, const struct parl_term *term);

/* PHRASE, with each form of the term in the place of the one that it holds, and with its own head
 * inflected. NULL: out of memory. */
const parl_view *parl_phrases_expand(struct parl_phrases *phrases, parl_view phrase, size_t *count);

/* Whether PHRASE can lie over the term in any of its forms, at least in part, so that it can ever
 * apply. */
bool parl_phrases_touch(struct parl_phrases *phrases, parl_view phrase);

#endif
