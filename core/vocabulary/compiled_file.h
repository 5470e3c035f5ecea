/*
 * compiled_file.h - what a compiled file looks like, and the one that a vocabulary lies in.
 *
 * A head; the pool of texts; the parts: glossaries, registers, overrides, where each concept
 * begins, concepts, entries, contexts, concepts by id, further names, the index of look-up, the
 * matchers of terms, context and subjects.
 */
#ifndef PARL_VOCABULARY_COMPILED_FILE_H
#define PARL_VOCABULARY_COMPILED_FILE_H

#include "compiled.h"
#include "packing.h"

#define PARL_COMPILED_MAGIC "parlance"
#define PARL_COMPILED_BYTES UINT32_C(0x01020304)
#define PARL_COMPILED_LAYOUT UINT32_C(6)

struct parl_compiled_head {
	char magic[8];
	uint32_t bytes;  /* their order, as this machine writes it */
	uint32_t layout; /* of the file */
	uint64_t rules;  /* of the library's code that makes it: keys, forms, tables */
	uint64_t size;   /* of the whole file */
	uint64_t sum;    /* of all that follows */
	char version[16];
	char unicode[16];
};

/* The head of a file of SIZE bytes that this library would write, `sum` left open. */
void parl_compiled_head_begin(struct parl_compiled_head *head, uint64_t size);

/* An entry of the terms matcher; the form is in the low bits of `term_form`. */
struct parl_compiled_entry {
	uint32_t concept_index;
	uint32_t term_form;
	uint32_t text; /* its reference in the pool */
};
#define PARL_COMPILED_FORM_BITS 4

/* One of the context or the subjects matcher: its enum parl_context_kind, and the term, where it
 * has one. */
struct parl_compiled_context {
	uint32_t kind;
	uint32_t concept_index;
	uint32_t term_index;
};

/* A name of a concept besides "id" and "glossary/id", as they are now; they lie in the order of
 * their bytes. */
struct parl_compiled_name {
	uint32_t text;
	uint32_t concept_index;
};

/* Writes the concepts by id, and the further names. */
void parl_compile_names(struct parl_packing *packing);

/* The file in which a vocabulary lies. What is made of it as it is asked for stands in the arrays
 * of the vocabulary; a flag says that it is made, and the mutex lets one thread make it. */
struct parl_compiled {
	struct parl_buffer bytes;
	parl_view pool;
	const uint32_t *starts; /* of concepts; one more than there are */
	const char *concepts;
	const struct parl_compiled_entry *entries;
	const struct parl_compiled_context *contexts;
	const uint32_t *by_id; /* the concepts, in the order of their ids, then their own */
	const struct parl_compiled_name *names;
	size_t name_count;
	pthread_mutex_t mutex;
	atomic_uchar *made_concepts;
	atomic_uchar *made_entries;
	atomic_uchar *made_contexts;
};

#endif
