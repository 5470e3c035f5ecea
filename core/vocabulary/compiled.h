/*
 * compiled.h - a vocabulary as one file, to be used as it lies: nothing in it is parsed, inflected,
 * folded or hashed again.
 *
 * It holds what was said, composed; a concept is settled when it is first asked for, by the same
 * code that settles those of JSON. It is right for the very glossaries that it was made of, for one
 * version of the rules and one of Unicode, and else of no use.
 */
#ifndef PARL_VOCABULARY_COMPILED_H
#define PARL_VOCABULARY_COMPILED_H

#include "composed.h"

/* What one file may take. */
#define PARL_COMPILED_MOST ((size_t)1 << 30)

/* VOCABULARY, which was made of JSON, as bytes behind IMAGE. False: out of memory, or too large. */
bool parl_vocabulary_compile(const struct parl_vocabulary *vocabulary, struct parl_buffer *image);

enum parl_compiled_fault {
	PARL_COMPILED_GOOD,
	PARL_COMPILED_FOREIGN, /* something else, or of another kind of machine */
	PARL_COMPILED_OTHER,   /* made by another version of parlance */
	PARL_COMPILED_UNICODE, /* made with another version of Unicode */
	PARL_COMPILED_DAMAGED,
	PARL_COMPILED_NO_MEMORY
};

/* The vocabulary that lies in IMAGE, which is taken over whatever comes of it. NULL, with FAULT. */
struct parl_vocabulary *parl_vocabulary_load(
	struct parl_buffer *image, enum parl_compiled_fault *fault);

/* Says that glossary INDEX of a vocabulary that was loaded lies in FILE. False: out of memory. */
bool parl_vocabulary_place(struct parl_vocabulary *vocabulary, size_t index, const char *file);

/* --- for the rooms of this floor: the parts of a loaded vocabulary, made when first asked for.
 * False: out of memory, or the file says what cannot be. */
bool parl_compiled_concept(const struct parl_vocabulary *vocabulary, size_t index);
bool parl_compiled_entry(const struct parl_vocabulary *vocabulary, size_t id);
bool parl_compiled_context(const struct parl_vocabulary *vocabulary, size_t id);

/* Of an entry that need not be made: its text, and whether it is of a term of concept INDEX. */
parl_view parl_compiled_text(const struct parl_vocabulary *vocabulary, size_t id);
bool parl_compiled_of(const struct parl_vocabulary *vocabulary, size_t id, size_t index);

/* The concept that a name leads to; the count of concepts: none. */
size_t parl_compiled_find(const struct parl_vocabulary *vocabulary, parl_view name);

#endif
