/*
 * site.h - what may begin and what may end at a place of the text: boundaries, elisions, clitics.
 *
 * A site follows a walk over the text and remembers the little that elisions and glueing hyphens
 * ask of the left side. Looking ahead is remembered where a flood could make it happen again.
 */
#ifndef PARL_MATCH_SITE_H
#define PARL_MATCH_SITE_H

#include "../text/cluster.h"
#include "../text/word.h"
#include "matcher.h"

#define PARL_TAIL 64

struct parl_site {
	const struct parl_matcher *matcher;
	struct parl_keys *keys;
	/* the folded key behind the walk, and where a word of an elision could have begun in it */
	char tail[PARL_TAIL];
	unsigned char opens[PARL_TAIL];
	size_t tail_size;
	unsigned char pending; /* opens of clusters without a key, for the next that has one */
	bool glued;            /* the cluster before is a hyphen that follows a letter or digit */
	bool alnum;            /* it is a letter or digit */
	/* what was looked at last, since a flood makes many ends ask for the same: the run of
	 * joiners, all of which ends alike; the run of clusters without a key; the apostrophe, and
	 * the kinds whose clitics it begins; the place whose ends were asked */
	size_t run_start, run_end;
	bool run_boundary;
	size_t quiet_start, quiet_end;
	size_t apostrophe;
	uint64_t apostrophe_kinds;
	size_t asked;
	uint64_t answer;
};

/* Forgets everything: another text. */
void parl_site_open(struct parl_site *site);

/* Forgets what is behind: a walk begins, or a barrier was passed. */
void parl_site_begin(struct parl_site *site);

/* The kinds of start that hold where WORD stands (a cluster boundary), as a mask. */
uint64_t parl_site_starts(struct parl_site *site, const struct parl_word *word);

/* The kinds of end, likewise. */
uint64_t parl_site_ends(struct parl_site *site, const struct parl_word *word);

/* The kinds of end that have WORD, a folded key, among their clitics. */
uint64_t parl_site_clitics(const struct parl_site *site, const char *word, size_t size);

/* The walk goes over PART, a well-formed cluster that begins where WORD stands. */
void parl_site_pass(struct parl_site *site, const struct parl_word *word, parl_view part,
	const struct parl_cluster *cluster);

/* The end of the run of clusters from AT on that are ignorable and stand alone: soft hyphens, zero
 * width spaces, bidi controls. A flood of them is one step; see docs/matching.md. */
size_t parl_ignorable_run(parl_view text, size_t at);

#endif
