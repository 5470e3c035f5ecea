/*
 * alike.h - whether a term is what was asked for, but for apostrophes, hyphens, blanks and number:
 * "through the gate" and "through-the-gate", "KPI's" and "KPI".
 */
#ifndef LOOKUP_ALIKE_H
#define LOOKUP_ALIKE_H

#include <parlance/memory.h>
#include <parlance/text.h>

/* Singular and plural of the query, and of each noun that it could be the plural of. */
#define MOST_ALIKE 8

struct alike {
	parl_view keys[MOST_ALIKE];
	size_t count;
	struct parl_buffer key; /* of the text at hand */
	bool failed;            /* memory ran out */
};

/* Start it with this, and end it with alike_end. The forms of the query are kept in ARENA. */
void alike_begin(struct alike *alike, parl_view query, struct parl_arena *arena);

bool alike_is(struct alike *alike, parl_view term);
void alike_end(struct alike *alike);

#endif
