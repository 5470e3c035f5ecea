/*
 * scan.h - a pass over a text, for the two files that make it: scan.c goes, take.c takes the hits.
 */
#ifndef PARL_MATCH_SCAN_H
#define PARL_MATCH_SCAN_H

#include "../text/links.h"
#include "hits.h"
#include "site.h"
#include "stream.h"

struct parl_scan {
	const struct parl_matcher *matcher;
	unsigned flags;
	parl_view text;
	bool failed;
	bool walking;     /* else text before word.at is done with, and nothing is alive */
	uint32_t floor;   /* starts before it are done with, or hidden by a match */
	uint32_t settled; /* no hit that is still to come begins before it */
	struct parl_skip skip;
	struct parl_word word;
	struct parl_site site;
	struct parl_keys *keys;
	struct parl_links links;
	struct parl_hits hits;
	struct parl_stream streams[PARL_MODES];
};

/* Where the walk stands. */
static inline uint32_t parl_scan_here(const struct parl_scan *scan)
{
	return (uint32_t)scan->word.at;
}

/* The least start that is alive; where the walk stands, if none is. */
uint32_t parl_scan_least(const struct parl_scan *scan);

/* Takes the hits of NODE in MODE that began at START, end where the walk stands, and whose kinds of
 * end are among ENDS; whether there were any. */
bool parl_scan_take(struct parl_scan *scan, const struct parl_mode *mode, uint32_t node,
	struct parl_start start, uint64_t ends);

/* Takes the hits of all streams that end where the walk stands. */
void parl_scan_take_all(struct parl_scan *scan);

#endif
