/*
 * acronym_places.h - every place of a document in which an acronym stands, in the order in which
 * they are judged.
 */
#ifndef PARL_CHECK_ACRONYM_PLACES_H
#define PARL_CHECK_ACRONYM_PLACES_H

#include <parlance/acronym.h>
#include <parlance/document.h>

struct parl_acronym_place {
	parl_view name;
	const struct parl_block *block;
	struct parl_acronym acronym;
	size_t order; /* in the text */
	size_t at;    /* bytes of text before it */
	bool prose;
	bool quoted;
};

struct parl_acronym_places {
	struct parl_acronym_place *items; /* by name, then in the order of the text */
	size_t count;
	size_t room;
	size_t bytes; /* of the blocks that were read */
};

/* Finds all of DOCUMENT; ARENA has room for quotations. The items are the caller's to free, also
 * where memory was out (false). */
bool parl_acronym_places_find(struct parl_acronym_places *places,
	const struct parl_document *document, struct parl_arena *arena);

/* The COUNT places of one acronym that begin at FIRST. */
size_t parl_acronym_places_alike(const struct parl_acronym_places *places, size_t first);

#endif
