/*
 * defined.h - a set of words of a document: what it defines, looked up at each match.
 *
 * Of terms number and the case of ASCII letters count nothing: "Clients" is client, beneficiaries
 * beneficiary. Acronyms are compared byte for byte.
 */
#ifndef PARL_PROSE_DEFINED_H
#define PARL_PROSE_DEFINED_H

#include <parlance/memory.h>

struct parl_defined {
	bool acronyms;
	parl_view *slots; /* open addressing; size 0: empty */
	size_t room;      /* a power of two, or 0 */
	size_t count;
};

/* Adds WORD, which stays where it lies; false: out of memory. */
bool parl_defined_add(struct parl_defined *set, parl_view word, struct parl_arena *arena);

/* Adds the words of MORE; false: out of memory. */
bool parl_defined_join(
	struct parl_defined *set, const struct parl_defined *more, struct parl_arena *arena);

bool parl_defined_has(const struct parl_defined *set, parl_view word);

/* Whether two terms are one, number and case aside. */
bool parl_defined_same(parl_view a, parl_view b);

#endif
