/*
 * sections.h - the answers of a document: what stands below each question or heading.
 *
 * docs/counting.md says what counts as a question, and why. In doubt a paragraph is a part of the
 * answer: an answer that is counted too long is looked at again, one that is counted too short goes
 * into the form.
 */
#ifndef PARL_CHECK_SECTIONS_H
#define PARL_CHECK_SECTIONS_H

#include <parlance/check.h>

struct parl_sections {
	struct parl_section *items; /* ascending; one with limits may have others inside */
	size_t count;
};

/* Finds them, into ARENA. Linear in the size of the document. False: out of memory. */
bool parl_sections_find(const struct parl_document *document, struct parl_arena *arena,
	struct parl_sections *sections);

#endif
