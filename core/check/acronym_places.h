/*
 * acronym_places.h - every place of a document in which an acronym stands, in the order in which
 * they are judged.
 */
#ifndef PARL_CHECK_ACRONYM_PLACES_H
#define PARL_CHECK_ACRONYM_PLACES_H

#include <parlance/acronym.h>
#include <parlance/document.h>
#include <parlance/rows.h>

/* An acronym, and its places in the order by names. */
struct parl_acronym_name {
	parl_view text;
	uint32_t number; /* of it, in the order of the text */
	uint32_t first;
	uint32_t count;
};

struct parl_acronym_place {
	parl_view name;
	const struct parl_block *block;
	struct parl_acronym acronym;
	size_t order; /* in the text */
	size_t at;    /* bytes of text before it */
	bool prose;
	bool quoted;
};

/* They are kept in rows of a few bytes: a text may have one every few words. */
struct parl_acronym_places {
	const struct parl_document *document;
	struct parl_acronym_name *names; /* by their text */
	size_t name_count;
	struct parl_rows rows; /* in the order of the text */
	uint32_t *order;       /* numbers of rows by name, then in the order of the text */
};

/* Finds all of DOCUMENT; SCRATCH is reset. What was found is to be released, also where memory was
 * out (false). */
bool parl_acronym_places_find(struct parl_acronym_places *places,
	const struct parl_document *document, struct parl_arena *scratch);
void parl_acronym_places_release(struct parl_acronym_places *places);

/* Number INDEX of those of NAME, in the order of the text. */
struct parl_acronym_place parl_acronym_places_at(const struct parl_acronym_places *places,
	const struct parl_acronym_name *name, size_t index);

#endif
