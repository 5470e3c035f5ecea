/*
 * classify.h - which bytes of a text may be of a word: ASCII letters and digits, and all that is
 * not ASCII. One bit each, in blocks of 64.
 */
#ifndef PARL_MATCH_CLASSIFY_H
#define PARL_MATCH_CLASSIFY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "../base/ways.h"

#define PARL_BLOCK 64

/* Fills WORDS, one a block, from COUNT whole blocks of BYTES; and HIGH, a bit for each byte that is
 * not ASCII. Whether there is one. */
typedef bool parl_classify(const char *bytes, size_t count, uint64_t *words, uint64_t *high);

parl_classify *parl_classify_way(enum parl_way way);

#endif
