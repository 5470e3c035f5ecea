/*
 * owned.h - what a glossary owns. Only the rooms of this floor include it.
 */
#ifndef PARL_GLOSSARY_OWNED_H
#define PARL_GLOSSARY_OWNED_H

#include <pthread.h>
#include <stdatomic.h>

#include "record.h"

/* Registers are numbered in small arrays that are searched one by one. */
#define PARL_REGISTERS_MOST 32

/* The pair that need not be declared, and the register of a glossary that is a bare list. */
#define PARL_REGISTER_FIRST "third-sector"
#define PARL_REGISTER_SECOND "commissioner"
#define PARL_REGISTER_LIST "terms"

struct parl_register {
	const char *name;
	const char *title; /* NULL: none */
};

struct parl_glossary {
	atomic_uint holders;
	struct parl_arena *arena;
	const char *file;
	uint64_t sum;   /* of all that stands in the file (parl_sum) */
	parl_view text; /* kept where parl_vocabulary_new may have to point into it; else empty */
	parl_view id;
	parl_view title;
	parl_view version;
	parl_view language;
	parl_view licence;
	parl_view note;
	signed char layer;
	signed char pos; /* of concepts that say none */
	bool deduced;    /* no registers are declared: they are what its terms name */
	bool bare;       /* a list of terms, each a concept of its own */
	struct parl_register registers[PARL_REGISTERS_MOST];
	size_t register_count;
	struct parl_source *sources;
	size_t source_count;
	struct parl_said_texts protect;
	struct parl_said_texts subject;
	struct parl_said_texts requires;
	struct parl_concept_record *records;
	size_t record_count;
	/* Settled records, in the same order: while it is read, and from the first question on
	 * (parl_glossary_concept). */
	struct parl_concept *concepts;
	pthread_mutex_t settling; /* guards that late part */
};

/* The table of its keys. */
extern const struct parl_fields parl_fields_header;

/* One that says nothing, and has no arena yet. NULL: out of memory. */
struct parl_glossary *parl_glossary_empty(void);

/* The number of a register in a glossary; -1: it has none of that name. */
int parl_glossary_register(const struct parl_glossary *glossary, parl_view name);

#endif
