/*
 * definitions.h - the words that a document defines itself.
 *
 * Acronyms in brackets, "community interest company (CIC)", and what stands in quotation marks
 * before "means" or the like: "Client" means a person whom the council refers. From there on they
 * are the document's own, or the buyer's, and are left alone.
 */
#ifndef PARL_BRIDGE_DEFINITIONS_H
#define PARL_BRIDGE_DEFINITIONS_H

#include <parlance/document.h>

#include "defined.h"

/* The words that a document defines, as views of its text. */
struct parl_definitions {
	struct parl_defined acronyms;
	struct parl_defined terms;
	bool serves; /* one of the terms is a word for the people served */
};

/* False: out of memory. */
bool parl_definitions_find(const struct parl_document *document, struct parl_definitions *found,
	struct parl_arena *arena);

/* Whether the document defines TEXT. */
bool parl_definitions_have(const struct parl_definitions *found, parl_view text);

/* Whether TEXT is a word for the people served, and the document defines another one for them. */
bool parl_definitions_rival(const struct parl_definitions *found, parl_view text);

#endif
