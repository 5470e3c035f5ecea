/*
 * seek.c - places where both the first and the last byte fit are compared, and no others.
 */
#include "seek.h"

#include <string.h>

static const char *portable(parl_view text, parl_view what)
{
	const char *at = text.data;
	const char *end = text.data + text.size;

	if (what.size == 0)
		return at;
	while ((size_t)(end - at) >= what.size) {
		at = memchr(at, what.data[0], (size_t)(end - at) - what.size + 1);
		if (!at || memcmp(at, what.data, what.size) == 0)
			return at;
		at++;
	}
	return NULL;
}

#ifdef PARL_X86
#define BLOCK ((size_t)32)

struct ends {
	__m256i first;
	__m256i last;
	size_t distance;
};

/* At which of the 32 places from AT both ends fit, a bit each. */
PARL_AVX2 static PARL_COPIED uint32_t fits(const char *at, const struct ends *ends)
{
	__m256i first = _mm256_loadu_si256((const void *)at);
	__m256i last = _mm256_loadu_si256((const void *)(at + ends->distance));

	return (uint32_t)_mm256_movemask_epi8(_mm256_and_si256(
		_mm256_cmpeq_epi8(first, ends->first), _mm256_cmpeq_epi8(last, ends->last)));
}

/* The first of the places from AT that FOUND says where WHAT stands. */
PARL_AVX2 static PARL_COPIED const char *confirm(const char *at, uint32_t found, parl_view what)
{
	for (; found; found &= found - 1) {
		const char *place = at + __builtin_ctz(found);

		if (what.size < 3 || memcmp(place + 1, what.data + 1, what.size - 2) == 0)
			return place;
	}
	return NULL;
}

PARL_AVX2 static const char *avx2(parl_view text, parl_view what)
{
	size_t places = what.size && what.size <= text.size ? text.size - what.size + 1 : 0;
	const char *at = text.data;
	const char *end;
	const char *hit;
	struct ends ends;

	if (places < BLOCK)
		return portable(text, what);
	end = at + places;
	ends.first = _mm256_set1_epi8(what.data[0]);
	ends.last = _mm256_set1_epi8(what.data[what.size - 1]);
	ends.distance = what.size - 1;
	for (; (size_t)(end - at) >= BLOCK; at += BLOCK) {
		hit = confirm(at, fits(at, &ends), what);
		if (hit)
			return hit;
	}
	/* The last block has places in it that were passed. */
	return at == end ? NULL : confirm(end - BLOCK, fits(end - BLOCK, &ends), what);
}
#endif

parl_seek_search *parl_seek_way(enum parl_way way)
{
	/* SSE2 has no way of its own. NOLINTNEXTLINE(bugprone-branch-clone) */
	return PARL_OF_WAY(way, portable, portable, avx2);
}

const char *parl_seek(parl_view text, parl_view what)
{
	return parl_seek_way(parl_way_best())(text, what);
}
