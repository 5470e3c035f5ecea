/*
 * settle.h - from what is said (records) to what holds (the model): defaults, preferred terms,
 * and which terms `use` names.
 */
#ifndef PARL_GLOSSARY_SETTLE_H
#define PARL_GLOSSARY_SETTLE_H

#include "record.h"

#include "table.h"

/* Settling of one concept after the other. */
struct parl_settling {
	struct parl_arena *arena;
	struct parl_arena *scratch;  /* of a concept */
	struct parl_table preferred; /* register, language -> its preferred term */
	struct parl_table named;     /* register, text -> the term, where `use` is said */
};

/* What is settled is in ARENA. End it in any case. False: out of memory. */
bool parl_settle_begin(struct parl_settling *settling, struct parl_arena *arena);
void parl_settle_end(struct parl_settling *settling);

/* Settles RECORD, which has to live on, into CONCEPT. NUMBERS: what its registers are numbered
 * there; NULL: as in the record. False: out of memory. */
bool parl_settle_concept(struct parl_settling *settling, const struct parl_concept_record *record,
	const short *numbers, struct parl_concept *concept_);

/* All concepts of GLOSSARY, settled in ARENA; NULL: out of memory. */
struct parl_concept *parl_settle_all(
	const struct parl_glossary *glossary, struct parl_arena *arena);

/* Settles COUNT concepts into CONCEPTS, in ARENA; false: out of memory. */
bool parl_settle(const struct parl_concept_record *records, size_t count,
	struct parl_concept *concepts, struct parl_arena *arena);

/* What the concept's terms of the first register do unless they say otherwise. */
enum parl_action parl_action_from(enum parl_mapping mapping);

/* Whether a concept has terms in more than one register, so that one can stand for another. */
bool parl_record_two_sided(const struct parl_concept_record *record);

#endif
