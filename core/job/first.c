/*
 * first.c - which section of a document named a concept, or a dated term, last.
 */
#include "first.h"

/* The sections of a document ascend, so that the last one is all there is to remember. */
struct named {
	const void *thing; /* a concept, or a term */
	size_t section;    /* and one; 0: none yet */
};

void parl_seen_begin(struct parl_map *seen)
{
	*seen = (struct parl_map)PARL_MAP_OF(struct named, section);
}

/* PARL_OK: THING was not named in SECTION before. */
static enum parl_status name(struct parl_map *seen, const void *thing, size_t section)
{
	struct named *named = parl_map_add(seen, &thing);

	if (!named)
		return PARL_FAILED;
	if (named->section == section + 1)
		return PARL_NONE;
	named->section = section + 1;
	return PARL_OK;
}

enum parl_status parl_seen_first(struct parl_map *seen, const struct parl_finding *finding)
{
	const struct parl_term *term = parl_finding_term(finding);
	size_t section = parl_block_section(parl_finding_block(finding));
	enum parl_status first = name(seen, parl_term_concept(term), section);

	if (first == PARL_FAILED || parl_term_status_of(term) <= PARL_TERM_ADMITTED)
		return first;
	return name(seen, term, section);
}
