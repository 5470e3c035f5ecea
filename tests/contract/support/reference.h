/*
 * reference.h - a second matcher, slow and literal, that the fast one is compared with.
 *
 * Written from the words of docs/matching.md: it tries every slice of the text against every term.
 * It shares no code with the library, only ICU's properties and normalisers.
 */
#ifndef TESTS_CONTRACT_REFERENCE_H
#define TESTS_CONTRACT_REFERENCE_H

#include <jansson.h>

/* What a case (see cases.h; well-formed, its text given as TEXT) must find: [[start, end, term]].
 */
json_t *reference_find(json_t *test, const char *text, size_t size);

#endif
