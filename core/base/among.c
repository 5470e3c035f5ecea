/*
 * among.c - bytes by their halves (see among.h).
 *
 * Each byte has a high and a low half of four bits. High halves that go with the same low ones
 * share a bit; a table for each half gives the bits that it can be of, and what both say is so.
 */
#include "among.h"

#define HALVES 16

/* The low halves that go with the high half, a bit each. */
static unsigned lows_of(const struct parl_among *set, unsigned high)
{
	unsigned lows = 0;

	for (unsigned low = 0; low < HALVES; low++)
		lows |= (unsigned)set->is[high << 4 | low] << low;
	return lows;
}

/* False: the high halves are too many. */
static bool make_halves(struct parl_among *set)
{
	unsigned groups[8] = {0}, count = 0;

	for (unsigned high = 0; high < HALVES; high++) {
		unsigned lows = lows_of(set, high), group = 0;

		while (group < count && groups[group] != lows)
			group++;
		if (lows == 0)
			continue;
		if (group == 8)
			return false;
		if (group == count)
			groups[count++] = lows;
		set->high[high] = (unsigned char)(1u << group);
		for (unsigned low = 0; low < HALVES; low++)
			if (lows >> low & 1)
				set->low[low] |= set->high[high];
	}
	return true;
}

static bool make(void *opaque)
{
	struct parl_among *set = opaque;

	for (unsigned byte = 0; byte < 256; byte++)
		set->is[byte] = set->has((unsigned char)byte);
	set->by_halves = make_halves(set);
	return true;
}

void parl_among_make(struct parl_among *set)
{
	parl_once(&set->once, make, set);
}

static size_t portable(const struct parl_among *set, parl_view text, size_t at)
{
	while (at < text.size && !set->is[(unsigned char)text.data[at]])
		at++;
	return at;
}

#ifdef PARL_X86
#define BLOCK ((size_t)32)

/* Which of the 32 bytes at BYTES are in the set, a bit each. */
PARL_AVX2 static PARL_COPIED uint32_t hits(const char *bytes, __m256i low, __m256i high)
{
	const __m256i half = _mm256_set1_epi8(0x0F);
	__m256i block = _mm256_loadu_si256((const void *)bytes);
	__m256i by_low = _mm256_shuffle_epi8(low, _mm256_and_si256(block, half));
	__m256i by_high =
		_mm256_shuffle_epi8(high, _mm256_and_si256(_mm256_srli_epi16(block, 4), half));
	__m256i none = _mm256_cmpeq_epi8(_mm256_and_si256(by_low, by_high), _mm256_setzero_si256());

	return ~(uint32_t)_mm256_movemask_epi8(none);
}

PARL_AVX2 static size_t avx2(const struct parl_among *set, parl_view text, size_t at)
{
	__m256i low, high;
	uint32_t found;

	if (at >= text.size || text.size < BLOCK || !set->by_halves)
		return portable(set, text, at);
	low = _mm256_broadcastsi128_si256(_mm_loadu_si128((const void *)set->low));
	high = _mm256_broadcastsi128_si256(_mm_loadu_si128((const void *)set->high));
	for (; text.size - at >= BLOCK; at += BLOCK) {
		found = hits(text.data + at, low, high);
		if (found)
			return at + (size_t)__builtin_ctz(found);
	}
	if (at == text.size)
		return at;
	/* The last block has bytes in it that were passed. */
	found = hits(text.data + text.size - BLOCK, low, high) >> (BLOCK - (text.size - at));
	return found ? at + (size_t)__builtin_ctz(found) : text.size;
}
#endif

parl_among_search *parl_among_way(enum parl_way way)
{
	return PARL_OF_TWO_WAYS(way, portable, avx2);
}

/* Apart: the look that comes over and over has nothing to keep for its calls. */
static __attribute__((noinline)) size_t make_and_look(
	struct parl_among *set, parl_view text, size_t at)
{
	parl_among_make(set);
	return parl_among_next(set, text, at);
}

size_t parl_among_next(struct parl_among *set, parl_view text, size_t at)
{
	if (!parl_once_made(&set->once))
		return make_and_look(set, text, at);
	return parl_among_way(parl_way_best())(set, text, at);
}
