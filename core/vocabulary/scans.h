/*
 * scans.h - scans that are lent, so that the next text needs none of its own: making one takes
 * longer than to go through a short text.
 */
#ifndef PARL_VOCABULARY_SCANS_H
#define PARL_VOCABULARY_SCANS_H

#include <parlance/glossary.h>

enum parl_scan_kind {
	PARL_SCAN_TERMS,   /* longest matches, links left alone */
	PARL_SCAN_CONTEXT, /* every hit */
	PARL_SCAN_SUBJECTS,
	PARL_SCAN_KINDS
};

/* So many of each kind lie ready at most. */
#define PARL_SCANS_SPARE 8

/* A scan over VOCABULARY, from any thread; NULL: out of memory. */
struct parl_scan *parl_scan_borrow(
	const struct parl_vocabulary *vocabulary, enum parl_scan_kind kind);

/* Gives it back (NULL: nothing), while the vocabulary is held. */
void parl_scan_return(
	const struct parl_vocabulary *vocabulary, enum parl_scan_kind kind, struct parl_scan *scan);

/* Frees those that lie ready. */
void parl_scans_release(struct parl_vocabulary *vocabulary);

#endif
