/*
 * utf8.h - one code point after the other.
 */
#ifndef PARL_BASE_UTF8_H
#define PARL_BASE_UTF8_H

#include <parlance/types.h>

/* The code point at *AT, which moves behind it; negative for a maximal ill-formed subpart (Unicode
 * table 3-7), which is taken whole. *AT is less than the size of TEXT. */
int32_t parl_utf8_next(parl_view text, size_t *at);

/* The code point before *AT, which moves to its start; likewise. *AT is more than 0. */
int32_t parl_utf8_before(parl_view text, size_t *at);

/* Appends a code point to BYTES, which has room for 4; how many it takes. */
size_t parl_utf8_put(char *bytes, int32_t c);

#endif
