/*
 * tender.h - what a tender says of its own words, and how it becomes a glossary.
 */
#ifndef TENDER_H
#define TENDER_H

#include <parlance/map.h>
#include <parlance/plugin.h>
#include <parlance/transcript.h>

/* Terms that one definition has at most: "Approve" and "Approved". */
#define TERMS_MOST 8

/* Bytes that a term has at most, and that a definition that is looked at has. */
#define TERM_BYTES 80
#define DEFINITION_BYTES 16384

struct terms {
	parl_view items[TERMS_MOST];
	size_t count;
};

/* A paper that was read. */
struct paper {
	const char *path;
	parl_view text;  /* as people see it, for places in it */
	const char *key; /* of the source that it is; NULL: it is none yet */
};

/* A definition of the papers. Its views are of blocks while its paper is read, then of the arena.
 */
struct definition {
	struct terms terms;
	size_t named; /* the first terms, which stand before the meaning; others are their forms */
	parl_view text;                 /* on one line */
	const struct parl_block *block; /* where the first of the terms stands */
	parl_span span;
	size_t shorts;     /* of its terms, those that are short forms in brackets; shorts.c */
	size_t paper;      /* the number of the paper that it is in, */
	const char *place; /* and where in its text; concepts.c */
	const char *id;    /* of the concept that it makes; concepts.c */
	const struct definition *before; /* one of the same term that counts; NULL: none */
	bool left;                       /* a short form that is known without it; shorts.c */
};

/* --- phrase.c: what stands in a cell, or in quotation marks. */

/* The terms of a cell: those in quotation marks, else the cell. QUOTED: nothing else stands in it.
 */
struct terms phrase_terms(parl_view cell, bool *quoted);

/* The next term in quotation marks in TEXT at or after AT, which goes behind the closing mark; OPEN
 * takes where the opening one is. False: there is none. */
bool phrase_next(parl_view text, size_t *at, size_t *open, parl_view *term);

/* TEXT without the quotation mark that it ends in. */
parl_view phrase_without_mark(parl_view text);

/* Whether TEXT begins with a verb that defines ("means", "shall mean"); LEAD takes how much of that
 * is no part of what is said. */
bool phrase_verb(parl_view text, size_t *lead);

/* Adds TERM, if it can be one and is not there yet. */
void phrase_add(struct terms *terms, parl_view term);

/* --- rows.c, sentences.c: the definitions of the papers, in their order. */

struct finds {
	struct parl_arena *arena;
	struct definition *items;
	size_t count;
	size_t room;
	bool failed; /* memory is out */
};

/* What the row of a table that begins with block FIRST and ends before END defines. */
struct table {
	bool defines; /* its heading, or that of its section, says so */
	bool begun;
};
void rows_take(struct finds *finds, const struct parl_document *document, size_t first, size_t end,
	struct table *table, bool section_defines);

/* What block INDEX defines, with the list behind it. */
void sentences_take(struct finds *finds, const struct parl_document *document, size_t index,
	bool section_defines);

/* Whether TEXT is the heading of a part with definitions. */
bool is_of_definitions(parl_view text);

/* Adds a definition by TERMS, of which the first stands at SPAN of BLOCK. */
void finds_add(struct finds *finds, const struct terms *terms, parl_view text,
	const struct parl_block *block, parl_span span);

/* The text of the blocks from FIRST to before END, one behind the other. */
parl_view finds_join(
	struct finds *finds, const struct parl_document *document, size_t first, size_t end);

/* Adds those of the document; false: out of memory. The items are the caller's to free. */
bool finds_all(struct finds *finds, const struct parl_document *document);

/* --- shorts.c: short forms in brackets behind their words. */

/* Adds those of BLOCK. */
void shorts_take(struct finds *shorts, const struct parl_block *block);

struct making;

/* Gives those of defined terms to these, and leaves out what is known otherwise. False: out of
 * memory. */
bool shorts_settle(struct making *making);

/* --- concepts.c, uses.c: what goes into the glossary. */

/* What an entry of the glossary is. */
enum part {
	PART_DEFINED,   /* the concept of a term that the papers define */
	PART_SHORT,     /* a short form that they introduce */
	PART_PREFERRED, /* a word of the tender that becomes what is written */
	PART_KEPT       /* a word of the sector that the tender itself writes */
};

struct entry {
	enum part part;
	size_t shorts; /* short forms that it has beside */
	const struct parl_node *node;
};

/* What is kept of the papers of a run, and made of them. */
struct making {
	struct parl_job *job; /* that of the paper at hand, or of their end */
	const struct parl_vocabulary *vocabulary;
	struct parl_arena *arena;
	struct paper *papers;
	size_t paper_count;
	size_t paper_room;
	struct finds finds;
	struct finds shorts;                /* short forms of one term, and what they stand for */
	struct parl_map uses;               /* of struct use; uses.c */
	struct parl_transcript *transcript; /* of the paper at hand */
	struct parl_builder *builder;       /* at the end */
	int from;                           /* the register of the sector, */
	int to;                             /* and that of the tender */
	struct entry *entries;
	size_t entry_count;
	size_t entry_room;
};

/* Where in the text of the paper at hand a span of a block of it stands. */
const char *making_place(
	const struct making *making, const struct parl_block *block, parl_span span);

/* The name of a file without its ending; "tender" for standard input. */
parl_view stem_of(const char *path);

/* The line of a paper in which PLACE stands. */
size_t making_line(const struct paper *paper, const char *place);

/* Where the next entry comes from; and adds it. */
struct parl_origin making_origin(const struct making *making, const char *place);
void making_add(struct making *making, struct entry entry);

/* The override of a concept of the vocabulary. */
struct parl_node *making_override(
	struct making *making, const struct parl_concept *concept_, struct parl_origin origin);

/* Takes what the paper at hand defines, and what it uses. False, PARL_FAILED: out of memory. */
bool concepts_take(struct making *making);
enum parl_status uses_take(struct making *making);

/* Makes entries of all that was taken. False: out of memory. */
bool concepts_make(struct making *making);
bool uses_make(struct making *making);

void uses_begin(struct making *making);

#endif
