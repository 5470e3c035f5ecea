/*
 * acronyms.h - the acronyms that a document defines itself: "community interest company (CIC)".
 */
#ifndef PARL_BRIDGE_ACRONYMS_H
#define PARL_BRIDGE_ACRONYMS_H

#include <parlance/document.h>

/* Each once, as views of the document's text. False: out of memory. */
bool parl_acronyms_find(const struct parl_document *document, parl_view **acronyms, size_t *count,
	struct parl_arena *arena);

#endif
