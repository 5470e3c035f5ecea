/*
 * settled.h - what is left of glossaries that were composed: terms about which a higher one
 * decides have no row, and of two concepts of one name the second has another.
 */
#ifndef PARL_CSV_SETTLED_H
#define PARL_CSV_SETTLED_H

#include <parlance/plugin.h>

struct settled {
	const struct parl_term **hidden; /* ascending by their addresses */
	size_t hidden_count;
	struct settled_name *names; /* ascending by the addresses of their concepts */
	size_t name_count;
};

/* Nothing is settled of a glossary by itself. False: out of memory. */
bool settled_make(
	struct settled *settled, const struct parl_export *what, struct parl_arena *arena);

bool settled_is_hidden(const struct settled *settled, const struct parl_term *term);

/* The name of a concept in its column. */
const char *settled_name(const struct settled *settled, const struct parl_concept *concept_);

/* Says what was settled, for whoever would look for it. */
void settled_tell(const struct settled *settled, const struct parl_export *what,
	struct parl_diagnostics *faults);

#endif
