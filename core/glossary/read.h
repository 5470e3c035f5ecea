/*
 * read.h - the rooms of reading: header, concept, term. Each reports its own faults and goes on.
 */
#ifndef PARL_GLOSSARY_READ_H
#define PARL_GLOSSARY_READ_H

#include "owned.h"

/* The keys of the glossary itself, its registers and sources; concepts are read behind it, since
 * they may stand before it in the file. */
void parl_read_header(struct parl_json_reader *reader, const struct parl_json_place *root,
	struct parl_glossary *glossary);

/* All concepts, or the bare list of terms, into glossary->records. */
void parl_read_concepts(struct parl_json_reader *reader, const struct parl_json_place *root,
	struct parl_glossary *glossary);

/* The terms of a concept, whose record says the glossary: an object of registers, or a list where
 * there is only one register. */
void parl_read_terms(struct parl_json_reader *reader, const struct parl_json_place *place,
	struct parl_concept_record *record);

/* One term, a text or an object; false: it is none. */
bool parl_read_term(struct parl_json_reader *reader, const struct parl_json_place *place,
	const struct parl_glossary *glossary, int register_number, struct parl_term_record *term);

/* parl_glossary_read for a text that was made of another file: faults at a place go to SINK. */
struct parl_glossary *parl_glossary_judge(parl_view text, const char *file,
	const struct parl_json_sink *sink, struct parl_diagnostics *faults);

/* Whether TEXT can be an id: letters, digits, hyphen, dot and underscore, at most 100. */
bool parl_is_id(parl_view text);

/* Writes the id that is made of TEXT, of at most PARL_ID_MOST bytes, to ID; its size.
 * PARL_ID_FAILED: out of memory. */
size_t parl_spell_id(char *id, parl_view text);
#define PARL_ID_MOST 100
#define PARL_ID_FAILED SIZE_MAX

/* An id made from any text by its key; empty: nothing of it can stand in an id. NULL: out of
 * memory. */
const char *parl_make_id(struct parl_arena *arena, parl_view text);

#endif
