/*
 * packing.h - what glossaries say, as bytes and back: records, field by field, in the order of the
 * tables of their keys (field.h).
 *
 * Texts lie in a pool, each once; elsewhere they are references to it. Places are left out: they
 * are for judging a glossary, which is done with the JSON at hand.
 */
#ifndef PARL_VOCABULARY_PACKING_H
#define PARL_VOCABULARY_PACKING_H

#include "../base/image.h"
#include "composed.h"

struct parl_packing {
	const struct parl_vocabulary *vocabulary;
	struct parl_buffer *to;
	struct parl_buffer pool;
	struct parl_table texts; /* -> their references */
	bool failed;             /* memory is out, or there is too much of it for a file */
};

/* A row begins with one number: the rank of the concept's glossary, what there is of the row's
 * parts, and how its id is told. So does a term: rank, register, and whether that is the first. */
#define PARL_ROW_BITS 4
#define PARL_ROW_SOURCES 4u
#define PARL_ROW_EXAMPLES 8u
#define PARL_TERM_BITS 6 /* PARL_REGISTERS_MOST, and one */

enum parl_id_told {
	PARL_ID_SAID,
	PARL_ID_MADE,  /* made of the first term's text, as in a list of terms */
	PARL_ID_WITHIN /* the end of what it overrides */
};

/* A text's reference, to be put anywhere; 0: data NULL. */
uint32_t parl_pack_reference(struct parl_packing *packing, parl_view text);

void parl_pack_text(struct parl_packing *packing, parl_view text);
void parl_pack_glossary(struct parl_packing *packing, const struct parl_glossary *glossary);
void parl_pack_concept(struct parl_packing *packing, const struct parl_concept *concept_);
void parl_pack_override(struct parl_packing *packing, const struct parl_override *override);

/* What is read lies in `arena`, texts where the pool lies. `from` turns bad where the bytes are not
 * what packing wrote. */
struct parl_unpacking {
	const struct parl_vocabulary *vocabulary; /* its glossaries and registers are there */
	struct parl_arena *arena;
	struct parl_image from;
	parl_view pool;
	bool failed; /* memory is out */
};

/* The head of a row. */
struct parl_row {
	const struct parl_glossary *glossary;
	enum parl_id_told told;
	bool sources, examples; /* are there */
	parl_view text;         /* the id; PARL_ID_MADE: what it is made of */
};
void parl_unpack_row(struct parl_unpacking *unpacking, struct parl_row *row);

/* The text of a reference. */
parl_view parl_unpack_reference(struct parl_unpacking *unpacking, uint64_t reference);

parl_view parl_unpack_text(struct parl_unpacking *unpacking);
void parl_unpack_glossary(struct parl_unpacking *unpacking, struct parl_glossary *glossary);
void parl_unpack_concept(struct parl_unpacking *unpacking, struct parl_concept_record *record);
void parl_unpack_override(struct parl_unpacking *unpacking, struct parl_override *override);

#endif
