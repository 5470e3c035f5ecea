/*
 * scan.h - a pass over a text, for the files that make it: scan.c goes from candidate to candidate,
 * walk.c tries one along plain tokens, verify.c one cluster by cluster, where tokens do not do.
 */
#ifndef PARL_MATCH_SCAN_H
#define PARL_MATCH_SCAN_H

#include "../text/links.h"
#include "hits.h"
#include "spot.h"
#include "window.h"

/* A run of characters that are one white space to a mode, with a walker at its end: where many
 * starts come to it, a flood is passed once. */
struct parl_gap {
	size_t start;
	size_t breaks[2]; /* where the last two line breaks of it end; 0: none */
	struct parl_word after;
};

/* What was seen of a candidate before its turn. */
struct parl_lead {
	uint32_t place;     /* of the longest key by hash; or none, or it takes a walk to tell */
	uint16_t candidate; /* of the window */
	uint16_t last;      /* the token with which the key ends */
	uint32_t mode;      /* the key's; the other modes have none */
};

#define PARL_LEAD_NONE UINT32_MAX
#define PARL_LEAD_WALK (UINT32_MAX - 1) /* places are less */
#define PARL_LEADS 128 /* at a time: what they need is still in the nearest cache at their turn */

struct parl_scan {
	const struct parl_matcher *matcher;
	unsigned flags;
	parl_view text;
	bool failed;
	size_t floor;     /* starts before it are done with, or hidden by a match */
	size_t candidate; /* the next of the window's that is not among the leads */
	size_t lead, lead_count;
	struct parl_lead leads[PARL_LEADS];
	size_t gap_count;      /* of stretches of signs in the window that are tried */
	size_t at, end;        /* starts in this range are tried cluster by cluster */
	struct parl_hits hits; /* of one start */
	bool glances;          /* leads are looked at by quick.c first */
	size_t quick_next, quick_count;
	struct parl_match quick[PARL_LEADS]; /* are given out before all else */
	struct parl_window window;
	parl_rare_find *skip; /* NULL: there is nothing to pass over; tests choose another way */
	struct parl_spot spot;
	struct parl_keys *keys;
	struct parl_links links;
	struct parl_buffer key; /* for verify.c, from here on */
	struct parl_gap gaps[PARL_MODES];
	size_t calm;                 /* a run of ignorables begins there... */
	struct parl_word calm_after; /* ...and ends here */
	size_t barrier;              /* a cluster that matches nothing begins there */
};

/* Adds the hits of the plain token NUMBER of the window. PAIR: no key is this token alone. False:
 * the window is too short for it, but one that begins with it may do. */
bool parl_scan_walk(struct parl_scan *scan, size_t number, bool pair);

/* Where text can be passed over: goes on from where the window would to the next place that is
 * worth a window. True: there are hits before it, and the place is behind them. */
bool parl_scan_skip(struct parl_scan *scan);

/* Makes leads of the next candidates of the window, less those that are surely none. */
typedef void parl_scan_look(struct parl_scan *scan);
parl_scan_look *parl_scan_ahead(enum parl_way way);

/* Takes leads that are told at a glance, up to the first that is not. Whether there were any. */
bool parl_scan_quick(struct parl_scan *scan);

/* Adds the hits in MODE of a start where WORD stands, of KINDS. */
void parl_scan_verify(struct parl_scan *scan, const struct parl_mode *mode,
	const struct parl_word *word, uint64_t kinds);

/* Adds the hits of [START, END), if it is of key NUMBER, or of those with the same bytes. */
void parl_scan_add(
	struct parl_scan *scan, size_t number, parl_span span, uint64_t starts, uint64_t ends);

#endif
