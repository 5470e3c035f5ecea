/*
 * take.c - a key that stands in the text becomes a hit of each pattern whose boundaries are there.
 */
#include "scan.h"

void parl_scan_add(
	struct parl_scan *scan, size_t number, parl_span span, uint64_t starts, uint64_t ends)
{
	const struct parl_matcher_key *key = &scan->matcher->keys[number];
	bool asked = !(scan->flags & PARL_SCAN_PROTECT);
	for (bool more = ends != 0; more; more = key++->more, number++) {
		if (!(starts >> key->start & 1) || !(ends >> key->end & 1))
			continue;
		if (!asked && parl_links_touch(&scan->links, span, span.start))
			return;
		asked = true;
		struct parl_hit hit = {(uint32_t)span.start, (uint32_t)span.end, key->precedence,
			(uint32_t)number};
		if (!parl_hits_add(&scan->hits, hit))
			scan->failed = true;
	}
}
