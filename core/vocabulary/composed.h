/*
 * composed.h - what a vocabulary owns, and the steps that make one. Only this floor includes it.
 */
#ifndef PARL_VOCABULARY_COMPOSED_H
#define PARL_VOCABULARY_COMPOSED_H

#include <pthread.h>

#include "../glossary/model.h"
#include "../glossary/owned.h"
#include "../glossary/table.h"
#include "scans.h"

/* The entries that have a key which is blind to case and accents, by the hash of that, then by
 * their numbers, for look-up; made when first asked for. The hashes are not kept: to find one takes
 * twenty of them. */
struct parl_lookup {
	pthread_mutex_t mutex;
	bool ready;
	bool lent; /* it lies in a compiled file */
	uint32_t *entries;
	size_t count;
};

struct parl_compiled;

struct parl_vocabulary {
	atomic_uint holders;
	struct parl_arena *arena;
	struct parl_glossary **glossaries; /* the highest first; held */
	size_t glossary_count;
	const char **registers;
	size_t register_count;
	struct parl_concept *concepts;
	size_t concept_count;
	struct parl_table ids; /* "id", "glossary/id", former ids -> concept */
	struct parl_override *overrides;
	size_t override_count, override_room;
	struct parl_entry *entries;
	size_t entry_count;
	struct parl_context_entry *context_entries;
	size_t context_count;
	struct parl_matcher *terms;
	struct parl_matcher *context;
	struct parl_matcher *subjects;
	struct parl_matcher
		*names; /* of the run, beside those that glossaries protect; NULL: none */
	struct parl_lookup lookup;
	_Atomic(struct parl_scan *) spare_scans[PARL_SCAN_KINDS][PARL_SCANS_SPARE];
	struct parl_compiled *compiled; /* the file it lies in; NULL: it was made of JSON */
};

/* Lays the glossaries over one another: concepts, ids, overrides. False: they do not fit together,
 * which FAULTS has, or memory is out. */
bool parl_compose_layers(struct parl_vocabulary *vocabulary, struct parl_diagnostics *faults);

/* Makes the entries and both matchers. */
bool parl_compose_patterns(struct parl_vocabulary *vocabulary);

/* A vocabulary of nothing, with room for COUNT glossaries; what is there of it is released by
 * parl_vocabulary_free. NULL: out of memory. */
struct parl_vocabulary *parl_vocabulary_empty(size_t count);

/* The index of look-up, made by the first call. NULL: out of memory. */
const struct parl_lookup *parl_lookup_of(const struct parl_vocabulary *vocabulary);

/* Notes that what BY says stands in the place of what OVER says. */
bool parl_compose_note(struct parl_vocabulary *vocabulary, const struct parl_override *override);

/* The numbers that the registers of GLOSSARY have in the vocabulary. */
void parl_compose_numbers(const struct parl_vocabulary *vocabulary,
	const struct parl_glossary *glossary, short *numbers);

#endif
