/*
 * candidates.c - which tokens of a window may begin a key: by their first bytes, most of them are
 * never hashed. Nothing here branches on what nobody can tell.
 */
#include "window.h"

static PARL_COPIED uint32_t begin_at(const struct parl_window *window, size_t number)
{
	struct parl_token token = window->tokens[number];
	return parl_hash_begin_inside(window->bytes + token.start, (size_t)token.end - token.start);
}

static PARL_COPIED void begin_portable(struct parl_window *window)
{
	for (size_t i = 0; i < window->known; i++)
		window->begins[i] = begin_at(window, i);
}

#ifdef PARL_X86
/* Four at a time, as parl_hash_begin does it. */
PARL_AVX2 static inline void begin_avx2(struct parl_window *window)
{
	const __m128i low = _mm_set1_epi32(0xFFFF), most = _mm_set1_epi32(8);
	const __m128i all = _mm_set1_epi32(64);
	const __m256i fold = _mm256_set1_epi8(0x20);
	const __m256i factors =
		_mm256_set1_epi64x((long long)(PARL_HASH_FACTOR_2 << 32 | PARL_HASH_FACTOR_1));
	const __m256i evens = _mm256_setr_epi32(0, 2, 4, 6, 0, 2, 4, 6);
	const struct parl_token *tokens = window->tokens;
	const char *bytes = window->bytes;
	size_t known = window->known, i = 0;
	for (; i + 4 <= known; i += 4) {
		__m128i both = _mm_loadu_si128((const __m128i *)(const void *)&tokens[i]);
		__m128i size = _mm_sub_epi32(_mm_srli_epi32(both, 16), _mm_and_si128(both, low));
		size = _mm_slli_epi32(_mm_min_epi32(size, most), 3);
		__m256i missing = _mm256_cvtepu32_epi64(_mm_sub_epi32(all, size));
		__m256i eight =
			_mm256_setr_epi64x((long long)parl_hash_eight(bytes + tokens[i].start),
				(long long)parl_hash_eight(bytes + tokens[i + 1].start),
				(long long)parl_hash_eight(bytes + tokens[i + 2].start),
				(long long)parl_hash_eight(bytes + tokens[i + 3].start));
		eight = _mm256_or_si256(_mm256_sllv_epi64(eight, missing), fold);
		__m256i hash = _mm256_mullo_epi32(eight, factors);
		hash = _mm256_add_epi32(hash, _mm256_srli_epi64(hash, 32));
		hash = _mm256_xor_si256(hash, _mm256_srli_epi32(hash, 15));
		hash = _mm256_permutevar8x32_epi32(hash, evens);
		_mm_storeu_si128(
			(__m128i *)(void *)&window->begins[i], _mm256_castsi256_si128(hash));
	}
	for (; i < known; i++)
		window->begins[i] = begin_at(window, i);
}
#endif

/* Writes NUMBER to where it is a candidate if its token may begin a key at all; how many it is. */
static PARL_COPIED size_t put_first(
	const struct parl_window *window, size_t number, bool odd, uint16_t *to)
{
	unsigned first = window->filter->firsts[parl_filter_place(window->begins[number])];
	*to = (uint16_t)number;
	return odd ? first | window->passed[number] : first;
}

#define AT_ONCE 4

/* The tokens that may begin a key at all. ODD: of some it is settled that they pass. */
static PARL_COPIED size_t find_firsts(struct parl_window *window, bool odd)
{
	uint16_t *to = window->candidates;
	size_t count = window->count, i = 0;
	for (; i + AT_ONCE <= count; i += AT_ONCE) {
		to += put_first(window, i, odd, to);
		to += put_first(window, i + 1, odd, to);
		to += put_first(window, i + 2, odd, to);
		to += put_first(window, i + 3, odd, to);
	}
	for (; i < count; i++)
		to += put_first(window, i, odd, to);
	return (size_t)(to - window->candidates);
}

/* Those of COUNT tokens, all or the ones that were found, that do with the next one. */
static PARL_COPIED void find_pairs(struct parl_window *window, size_t count, bool all, bool odd)
{
	const struct parl_filter filter = *window->filter;
	const uint32_t *begins = window->begins;
	uint16_t *candidates = window->candidates;
	size_t found = 0;
	for (size_t k = 0; k < count; k++) {
		size_t i = all ? k : candidates[k];
		unsigned alone = parl_filter_bit(&filter, parl_filter_alone(begins[i]));
		unsigned pair =
			parl_filter_bit(&filter, parl_filter_pair(begins[i], begins[i + 1]));
		unsigned how = alone * PARL_CANDIDATE_ALONE + pair * PARL_CANDIDATE_PAIR;
		if (odd)
			how |= window->passed[i] * (PARL_CANDIDATE_ALONE | PARL_CANDIDATE_PAIR);
		candidates[found] = (uint16_t)(i | how);
		found += how != 0;
	}
	window->candidate_count = found;
}

static PARL_COPIED void find(struct parl_window *window)
{
	bool odd = window->odd_count > 0 && window->odds[0] <= window->count;
	window->begins[window->known] = 0;
	if (!window->filter->firsts)
		find_pairs(window, window->count, true, true);
	else if (odd)
		find_pairs(window, find_firsts(window, true), false, true);
	else
		find_pairs(window, find_firsts(window, false), false, false);
}

static void portable(struct parl_window *window)
{
	begin_portable(window);
	find(window);
}

#ifdef PARL_X86
PARL_AVX2 static void avx2(struct parl_window *window)
{
	begin_avx2(window);
	find(window);
}
#endif

parl_candidates_find *parl_candidates_way(enum parl_way way)
{
	return PARL_OF_TWO_WAYS(way, portable, avx2);
}
