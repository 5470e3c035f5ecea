/*
 * filter.h - bits that say of most words of a text that no key begins with them.
 *
 * For each key there is an entry for its first two tokens together, or for the first where there is
 * no second; and one for the first whatever follows, for where the next token is not known.
 */
#ifndef PARL_MATCH_FILTER_H
#define PARL_MATCH_FILTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define PARL_FILTER_FIRSTS 8192 /* a first-level cache bears that */

struct parl_filter {
	uint64_t *words;
	unsigned shift; /* from a hash to its word */
	/* PARL_FILTER_FIRSTS, by the upper bits of a token's hash 1 where a key begins so, else 0.
	 * NULL: too many do for a look at that alone */
	unsigned char *firsts;
};

/* The hashes of the three kinds of entries, from those of the beginnings of tokens. */
static inline uint32_t parl_filter_alone(uint32_t first)
{
	return first;
}

static inline uint32_t parl_filter_pair(uint32_t first, uint32_t second)
{
	return (first << 11 | first >> 21) + second;
}

static inline uint32_t parl_filter_first(uint32_t first)
{
	return ~(first << 19 | first >> 13);
}

/* The two bits of a hash, both in one word: its lower half tells which. */
static inline uint64_t parl_filter_mask(uint32_t hash)
{
	return (uint64_t)1 << (hash & 63) | (uint64_t)1 << (hash >> 6 & 63);
}

/* Where the byte of a first token is. */
static inline size_t parl_filter_place(uint32_t first)
{
	return first / (UINT32_MAX / PARL_FILTER_FIRSTS + 1);
}

/* Whether they are there, as 1 or 0. */
static inline unsigned parl_filter_bit(const struct parl_filter *filter, uint32_t hash)
{
	uint64_t word = filter->words[hash >> filter->shift];
	return (unsigned)(word >> (hash & 63) & word >> (hash >> 6 & 63)) & 1;
}

static inline bool parl_filter_has(const struct parl_filter *filter, uint32_t hash)
{
	return parl_filter_bit(filter, hash) != 0;
}

static inline void parl_filter_set(struct parl_filter *filter, uint32_t hash)
{
	filter->words[hash >> filter->shift] |= parl_filter_mask(hash);
}

/* Room for COUNT keys. False: memory is out. */
bool parl_filter_open(struct parl_filter *filter, size_t count);
void parl_filter_release(struct parl_filter *filter);

#endif
