/*
 * classify.c - eight bytes at a time in portable C; 16 or 32 where the processor can.
 */
#include "classify.h"

#define EACH 0x0101010101010101u

/* The high bit of each byte of SEVEN (bytes below 0x80) that is at least LEAST. */
static uint64_t at_least(uint64_t seven, unsigned char least)
{
	return seven + EACH * (0x80u - least);
}

/* One bit for the high bit of each of eight bytes. */
static uint64_t gather(uint64_t bytes)
{
	return ((bytes & EACH * 0x80) >> 7) * 0x0102040810204080u >> 56;
}

static uint64_t eight(uint64_t bytes)
{
	uint64_t seven = bytes & EACH * 0x7F, lower = seven | EACH * 0x20;
	uint64_t letter = at_least(lower, 'a') & ~at_least(lower, 'z' + 1);
	uint64_t digit = at_least(seven, '0') & ~at_least(seven, '9' + 1);
	return gather(letter | digit | bytes);
}

static bool portable(const char *bytes, size_t count, uint64_t *words, uint64_t *high)
{
	uint64_t any = 0;
	for (size_t block = 0; block < count; block++) {
		uint64_t word = 0, other = 0;
		for (unsigned i = 0; i < PARL_BLOCK; i += 8) {
			const unsigned char *from = (const unsigned char *)bytes + i;
			uint64_t load = 0;
			for (unsigned byte = 0; byte < 8; byte++) /* one load where it can be */
				load |= (uint64_t)from[byte] << 8 * byte;
			word |= eight(load) << i;
			other |= gather(load) << i;
		}
		words[block] = word;
		high[block] = other;
		any |= other;
		bytes += PARL_BLOCK;
	}
	return any != 0;
}

#ifdef PARL_X86
static bool sse2(const char *bytes, size_t count, uint64_t *words, uint64_t *high)
{
	const __m128i fold = _mm_set1_epi8(0x20), a = _mm_set1_epi8('a'), zero = _mm_set1_epi8('0');
	const __m128i letters = _mm_set1_epi8(25), digits = _mm_set1_epi8(9);
	uint64_t any = 0;
	for (size_t block = 0; block < count; block++) {
		uint64_t word = 0, other = 0;
		for (unsigned i = 0; i < PARL_BLOCK; i += 16) {
			__m128i load = _mm_loadu_si128((const __m128i *)(const void *)(bytes + i));
			__m128i letter = _mm_sub_epi8(_mm_or_si128(load, fold), a);
			__m128i digit = _mm_sub_epi8(load, zero);
			letter = _mm_cmpeq_epi8(_mm_min_epu8(letter, letters), letter);
			digit = _mm_cmpeq_epi8(_mm_min_epu8(digit, digits), digit);
			__m128i all = _mm_or_si128(_mm_or_si128(letter, digit), load);
			word |= (uint64_t)(uint32_t)_mm_movemask_epi8(all) << i;
			other |= (uint64_t)(uint32_t)_mm_movemask_epi8(load) << i;
		}
		words[block] = word;
		high[block] = other;
		any |= other;
		bytes += PARL_BLOCK;
	}
	return any != 0;
}

PARL_AVX2 static bool avx2(const char *bytes, size_t count, uint64_t *words, uint64_t *high)
{
	const __m256i fold = _mm256_set1_epi8(0x20), a = _mm256_set1_epi8('a');
	const __m256i zero = _mm256_set1_epi8('0');
	const __m256i letters = _mm256_set1_epi8(25), digits = _mm256_set1_epi8(9);
	uint64_t any = 0;
	for (size_t block = 0; block < count; block++) {
		uint64_t word = 0, other = 0;
		for (unsigned i = 0; i < PARL_BLOCK; i += 32) {
			const void *from = bytes + i;
			__m256i load = _mm256_loadu_si256(from);
			__m256i letter = _mm256_sub_epi8(_mm256_or_si256(load, fold), a);
			__m256i digit = _mm256_sub_epi8(load, zero);
			letter = _mm256_cmpeq_epi8(_mm256_min_epu8(letter, letters), letter);
			digit = _mm256_cmpeq_epi8(_mm256_min_epu8(digit, digits), digit);
			__m256i all = _mm256_or_si256(_mm256_or_si256(letter, digit), load);
			word |= (uint64_t)(uint32_t)_mm256_movemask_epi8(all) << i;
			other |= (uint64_t)(uint32_t)_mm256_movemask_epi8(load) << i;
		}
		words[block] = word;
		high[block] = other;
		any |= other;
		bytes += PARL_BLOCK;
	}
	return any != 0;
}
#endif

parl_classify *parl_classify_way(enum parl_way way)
{
	return PARL_OF_WAY(way, portable, sse2, avx2);
}
