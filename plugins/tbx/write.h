/*
 * write.h - a term base while it is written.
 */
#ifndef PARL_TBX_WRITE_H
#define PARL_TBX_WRITE_H

#include <libxml/hash.h>

#include "tbx.h"

struct tbx_writer {
	const struct parl_export *what;
	struct parl_arena *arena;
	struct parl_output *output;
	xmlHashTable *entries; /* XML ids that are written, and their concepts */
	xmlHashTable *sources; /* how entries cite them, and their struct tbx_source */
	xmlHashTable *keys;    /* the same by the keys that they have in this file */
	xmlHashTable *cited;   /* the same by the key and the glossary that has it */
	struct tbx_source **listed;
	size_t listed_count;
	bool failed; /* out of memory */
};

/* A source of the glossaries, in the back matter. */
struct tbx_source {
	parl_view key;
	parl_view title; /* size 0: none */
	parl_view url;
	const char *cited; /* as entries cite it: its title, if that is enough */
	unsigned again;    /* how many others were called so */
};

/* --- element.c: XML, a line for each element that holds text */

/* NAME may have attributes of ours behind it: `p type="x"`. */
void tbx_open(struct tbx_writer *writer, size_t depth, const char *name);
void tbx_close(struct tbx_writer *writer, size_t depth, const char *name);

/* An element with TEXT, tidied and behind LABEL ("[action] ", NULL: none); nothing where TEXT is
 * empty. ATTRIBUTE (NULL: none) takes VALUE. */
struct tbx_element {
	const char *name;
	const char *attribute;
	parl_view value;
	const char *label;
};
void tbx_write(struct tbx_writer *writer, size_t depth, struct tbx_element element, parl_view text);

/* --- head.c: what stands before the entries and behind them */

/* Settles how sources are cited; tbx_head writes the header, tbx_back the sources. */
void tbx_plan_sources(struct tbx_writer *writer);
void tbx_head(struct tbx_writer *writer);
void tbx_back(struct tbx_writer *writer);

/* How an entry cites the source KEY of GLOSSARY. */
parl_view tbx_cited(
	struct tbx_writer *writer, const struct parl_glossary *glossary, const char *key);

/* --- entry.c: a concept */

/* Remembers the ids of all entries. */
void tbx_plan_entries(struct tbx_writer *writer);
void tbx_write_entry(struct tbx_writer *writer, const struct parl_concept *concept_);

/* --- terms.c: its terms, by language */

void tbx_write_terms(struct tbx_writer *writer, const struct parl_concept *concept_);

/* A note for each text that a label's key has; FOUND of COUNT. */
void tbx_write_notes(struct tbx_writer *writer, size_t depth, const struct tbx_label *label,
	const parl_view *found, size_t count);

#endif
