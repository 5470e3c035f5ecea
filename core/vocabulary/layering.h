/*
 * layering.h - composing glossaries: the state that its rooms share.
 *
 * A slot is one concept as it comes to stand: complete where it is first said, then each override
 * is laid over it, from the lowest glossary to the highest. What nothing is laid over stays the
 * glossary's own.
 */
#ifndef PARL_VOCABULARY_LAYERING_H
#define PARL_VOCABULARY_LAYERING_H

#include "../json/field.h"
#include "composed.h"

struct parl_slot {
	const struct parl_concept_record *record;
	bool merged; /* the record is the vocabulary's, and so are the numbers of its registers */
	bool dropped;
};

struct parl_layering {
	struct parl_vocabulary *vocabulary;
	struct parl_diagnostics *faults;
	struct parl_arena *scratch;
	struct parl_slot *slots;
	size_t slot_count;
	struct parl_table names;   /* "glossary/id" -> slot, of every glossary that speaks of it */
	struct parl_table formers; /* the same of former ids */
	bool fits;
};

/* Lays OVER over SLOT, or drops it. False: out of memory. */
bool parl_layer_over(struct parl_layering *layering, struct parl_slot *slot,
	const struct parl_concept_record *over);

/* Warns where OVER, whose terms are SAID in the vocabulary's registers, has made another term the
 * preferred one and does not say so. */
void parl_layer_precedence(struct parl_layering *layering, const struct parl_concept_record *over,
	const struct parl_term_record *said, const struct parl_concept_record *before,
	const struct parl_concept_record *after);

/* Adds to OVERRIDE what OVER says otherwise than BASE, by the table of their keys. False: out of
 * memory. */
bool parl_layer_changes(struct parl_override *override, const struct parl_fields *fields,
	const void *base, const void *over, struct parl_arena *arena);

/* "glossary/id" */
parl_view parl_layer_full_name(struct parl_arena *arena, parl_view glossary, parl_view id);

/* Puts every id, former id and overridden name into the vocabulary. */
bool parl_layer_ids(struct parl_layering *layering);

#endif
