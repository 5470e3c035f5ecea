/*
 * tokens.c - from bits of bytes to words, from words to hashes, from hashes to candidates. This is
 * where most of the time goes where hits are few: nothing here looks at single bytes, and little
 * branches.
 */
#include "window.h"

#include "hash.h"

/* Notes the four lowest bits of *BITS, or what looks like them where they are less. */
static PARL_COPIED void cut_four(uint64_t *bits, size_t base, uint16_t *cuts)
{
	const uint64_t top = (uint64_t)1 << 63; /* zero has no lowest bit */
	for (size_t i = 0; i < 4; i++) {
		cuts[i] = (uint16_t)(base + (size_t)__builtin_ctzll(*bits | top));
		*bits &= *bits - 1;
	}
}

static PARL_COPIED size_t cut(struct parl_window *window, size_t count)
{
	uint64_t carry = 0;
	uint16_t *cuts = window->cuts;
	for (size_t block = 0; block < count; block++) {
		uint64_t word = window->words[block], edges = word ^ (word << 1 | carry);
		size_t found = (size_t)__builtin_popcountll(edges), base = block * PARL_BLOCK;
		carry = word >> 63;
		/* most blocks have 16 to 24: to write some too many is cheaper than to guess */
		for (size_t i = 0; i < 24; i += 4)
			cut_four(&edges, base, cuts + i);
		for (size_t i = 24; i < found; i += 4)
			cut_four(&edges, base, cuts + i);
		cuts += found;
	}
	return (size_t)(cuts - window->cuts);
}

static PARL_COPIED void add(struct parl_window *window, size_t count)
{
	const char *bytes = window->bytes;
	const uint16_t *cuts = window->cuts;
	uint64_t *hashes = window->hashes[window->first];
	size_t known = 0;
	for (size_t i = 0; i < count; i += 2) {
		size_t start = cuts[i], end = cuts[i + 1], size = end - start;
		uint64_t unit[2] = {0, PARL_NOT_ASCII};
		if (size <= PARL_HASH_UNIT)
			parl_hash_load(bytes + start, size, unit);
		if ((unit[0] | unit[1]) & PARL_NOT_ASCII) {
			window->known = known;
			parl_runs_add(window, (uint32_t)start, (uint32_t)end);
			known = window->known;
			continue;
		}
		hashes[known] = parl_hash_unit(unit[0], unit[1], size);
		window->starts[known] = (uint16_t)start;
		window->ends[known++] = (uint16_t)end;
	}
	window->known = known;
}

static PARL_COPIED void find_candidates(struct parl_window *window)
{
	const struct parl_filter filter = *window->filter;
	const uint64_t *hashes = window->hashes[window->first];
	uint16_t *candidates = window->candidates;
	size_t found = 0, count = window->count;
	const bool *passed = window->passed;
	for (size_t i = 0; i < count; i++) {
		unsigned alone = parl_filter_has(&filter, parl_filter_alone(hashes[i]));
		unsigned pair =
			parl_filter_has(&filter, parl_filter_pair(hashes[i], hashes[i + 1]));
		alone |= passed[i];
		candidates[found] = (uint16_t)(i | (alone ^ 1) * PARL_CANDIDATE_PAIR);
		found += alone | pair;
	}
	window->candidate_count = found;
}

#define COPY(way, target)                                                        \
	target static size_t cut_##way(struct parl_window *window, size_t count) \
	{                                                                        \
		return cut(window, count);                                       \
	}                                                                        \
	target static void add_##way(struct parl_window *window, size_t count)   \
	{                                                                        \
		add(window, count);                                              \
	}                                                                        \
	target static void find_candidates_##way(struct parl_window *window)     \
	{                                                                        \
		find_candidates(window);                                         \
	}                                                                        \
	static const struct parl_tokens way = {cut_##way, add_##way, find_candidates_##way};

COPY(portable, )
#ifdef PARL_X86
COPY(avx2, PARL_AVX2)
#endif

const struct parl_tokens *parl_tokens_way(enum parl_way way)
{
#ifdef PARL_X86
	if (way == PARL_WAY_AVX2)
		return &avx2;
#endif
	(void)way;
	return &portable;
}
