/*
 * settle.h - from what is said (records) to what holds (the model): defaults, preferred terms,
 * and which terms `use` names.
 */
#ifndef PARL_GLOSSARY_SETTLE_H
#define PARL_GLOSSARY_SETTLE_H

#include "record.h"

/* Settles COUNT concepts into CONCEPTS, in ARENA; false: out of memory. */
bool parl_settle(const struct parl_concept_record *records, size_t count,
	struct parl_concept *concepts, struct parl_arena *arena);

/* What the concept's terms of the first register do unless they say otherwise. */
enum parl_action parl_action_from(enum parl_mapping mapping);

/* Whether a concept has terms in more than one register, so that one can stand for another. */
bool parl_record_two_sided(const struct parl_concept_record *record);

#endif
