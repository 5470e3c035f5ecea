/*
 * definitions.h - the words that a document defines itself.
 *
 * Acronyms in brackets, "community interest company (CIC)", and what stands in quotation marks
 * before "means" or the like: "Client" means a person whom the council refers. From there on they
 * are the document's own, or the buyer's, and are left alone.
 */
#ifndef PARL_PROSE_DEFINITIONS_H
#define PARL_PROSE_DEFINITIONS_H

#include <parlance/document.h>

#include "defined.h"

/* The words that a document defines, as views of its text. */
struct parl_definitions {
	struct parl_defined acronyms;
	struct parl_defined terms;
	struct parl_defined quoted;  /* words that stand by themselves in quotation marks */
	struct parl_defined weighed; /* those of them that are words for the people served */
	bool serves;                 /* one of the terms is a word for the people served */
};

#define PARL_DEFINITIONS_NONE ((struct parl_definitions){.acronyms.acronyms = true})

/* What the blocks from FIRST to before END define; false: out of memory. */
bool parl_definitions_find(const struct parl_document *document, size_t first, size_t end,
	struct parl_definitions *found, struct parl_arena *arena);

/* Adds what other blocks define; false: out of memory. */
bool parl_definitions_join(struct parl_definitions *found, const struct parl_definitions *more,
	struct parl_arena *arena);

/* Whether the document defines TEXT. */
bool parl_definitions_have(const struct parl_definitions *found, parl_view text);

/* Whether the document quotes the word TEXT by itself; what it quotes from the buyer's papers is
 * not meant. */
bool parl_definitions_quote(const struct parl_definitions *found, parl_view text);

/* Whether TEXT is a word for the people served, and the document quotes two or more of these: it
 * weighs what to call them. */
bool parl_definitions_weigh(const struct parl_definitions *found, parl_view text);

/* Whether TEXT is a word for the people served, and the document defines another one for them. */
bool parl_definitions_rival(const struct parl_definitions *found, parl_view text);

#endif
