/*
 * unicode.h - the reference's own Unicode: a short text as an array of characters, with the answers
 * of UAX #29 for each place in it, found rule by rule.
 */
#ifndef TESTS_CONTRACT_UNICODE_H
#define TESTS_CONTRACT_UNICODE_H

#include <stdbool.h>
#include <stddef.h>

#include <unicode/utypes.h>

#define TEXT_MOST 4000

struct text {
	size_t count;
	UChar32 chars[TEXT_MOST]; /* U+FFFD where ill-formed */
	bool ill[TEXT_MOST];
	size_t bytes[TEXT_MOST + 1];  /* where each begins */
	bool grapheme[TEXT_MOST + 1]; /* a grapheme boundary before it */
	bool word[TEXT_MOST + 1];     /* a word boundary */
};

void text_read(struct text *text, const char *bytes, size_t size);

/* A growing string of UTF-16. */
struct string {
	UChar units[16 * TEXT_MOST];
	int32_t size;
};

enum { FOLD_EXACT = 1, FOLD_MARKS = 2, FOLD_HYPHENS = 4 };

/* Appends the key of the cluster [start, end) of TEXT: steps 1 to 3 of the contract. */
void cluster_key(const struct text *text, size_t start, size_t end, int how, struct string *key);

#endif
