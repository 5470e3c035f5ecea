/*
 * classify.h - which bytes of a text may be of a word: ASCII letters and digits, and all that is
 * not ASCII. One bit each, in blocks of 64.
 */
#ifndef PARL_MATCH_CLASSIFY_H
#define PARL_MATCH_CLASSIFY_H

#include <stddef.h>
#include <stdint.h>

#define PARL_BLOCK 64

/* Fills WORDS, one a block, from COUNT whole blocks of BYTES. */
typedef void parl_classify(const char *bytes, size_t count, uint64_t *words);

/* The ways to do it, the portable one first, all with the same results; NULL: no more here. */
parl_classify *parl_classify_way(size_t index);

/* The last of them, which is the quickest. */
parl_classify *parl_classify_best(void);

#endif
