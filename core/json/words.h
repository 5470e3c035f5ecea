/*
 * words.h - lists of the words that a key can have, and the nearest of them to a mistyped one.
 */
#ifndef PARL_JSON_WORDS_H
#define PARL_JSON_WORDS_H

#include <parlance/memory.h>

/* The index of a word is its value. */
struct parl_words {
	const char *const *names;
	size_t count;
};

/* The value of TEXT; -1: it is none of the words. */
int parl_words_find(const struct parl_words *words, parl_view text);

/* The word that TEXT was probably meant to be; NULL: none is near. */
const char *parl_words_nearest(const struct parl_words *words, parl_view text);

/* Appends "exact, close or broader". */
void parl_words_list(const struct parl_words *words, struct parl_buffer *list);

#endif
