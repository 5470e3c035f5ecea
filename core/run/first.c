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

/* Whether THING was not named in SECTION before. */
static bool is_new(struct parl_map *seen, const void *thing, size_t section)
{
	struct named *named = parl_map_add(seen, &thing);

	/* Out of memory: rather told twice than not at all. */
	if (!named)
		return true;
	if (named->section == section + 1)
		return false;
	named->section = section + 1;
	return true;
}

bool parl_seen_first(struct parl_map *seen, const struct parl_finding *finding)
{
	const struct parl_term *term = parl_finding_term(finding);
	size_t section = parl_block_section(parl_finding_block(finding));
	bool first = is_new(seen, parl_term_concept(term), section);

	if (parl_term_status_of(term) <= PARL_TERM_ADMITTED)
		return first;
	return is_new(seen, term, section);
}
