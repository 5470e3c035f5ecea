/*
 * words.h - what a glossary says by a code word, in words for everybody.
 */
#ifndef LOOKUP_WORDS_H
#define LOOKUP_WORDS_H

#include <parlance/glossary.h>
#include <parlance/memory.h>

/* How far the two sides mean the same; NULL: the glossary does not say, or memory is out. */
const char *words_mapping(const struct parl_vocabulary *vocabulary, enum parl_mapping mapping,
	struct parl_arena *arena);

/* What `translate` does with the terms of SIDE, not ALWAYS with each; WRITTEN is what it has for
 * them, in words. NULL: memory is out. */
const char *words_action(enum parl_action action, bool always, const char *side,
	const char *written, struct parl_arena *arena);

/* The same of one term that differs from its concept, in a few words. */
const char *words_own_action(enum parl_action action);

#endif
