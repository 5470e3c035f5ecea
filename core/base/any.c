/*
 * any.c - phrases by their first bytes, and those by their halves (see any.h).
 *
 * Of the first three bytes of a phrase each says by a table for its high half and one for its low
 * half which phrases have such a byte there; what all six say is compared. A phrase that is shorter
 * takes whatever stands behind it.
 */
#include "any.h"

#include <string.h>
#include <strings.h>

/* BYTE in the other case of ASCII. */
static unsigned char other_case(unsigned char byte)
{
	unsigned char lower = byte | 0x20;

	return lower >= 'a' && lower <= 'z' ? byte ^ 0x20 : byte;
}

/* The phrase whose bit is BIT may have BYTE at place AT. */
static void allow(struct parl_any *set, unsigned char bit, size_t at, unsigned char byte)
{
	set->low[at][byte & 0xF] |= bit;
	set->high[at][byte >> 4] |= bit;
	set->begins[byte] = set->begins[byte] || at == 0;
}

static void allow_all(struct parl_any *set, unsigned char bit, size_t at)
{
	for (size_t half = 0; half < 16; half++) {
		set->low[at][half] |= bit;
		set->high[at][half] |= bit;
	}
}

static bool make(void *opaque)
{
	struct parl_any *set = opaque;

	for (size_t i = 0; i < set->count; i++) {
		unsigned char bit = (unsigned char)(1u << i);

		for (size_t at = 0; at < PARL_ANY_LEAD; at++) {
			unsigned char byte;

			if (at >= set->phrases[i].size) {
				allow_all(set, bit, at);
				continue;
			}
			byte = (unsigned char)set->phrases[i].data[at];
			allow(set, bit, at, byte);
			if (set->blind)
				allow(set, bit, at, other_case(byte));
		}
	}
	return true;
}

void parl_any_make(struct parl_any *set)
{
	parl_once(&set->once, make, set);
}

/* Whether one of SET stands at AT. */
static bool stands(const struct parl_any *set, parl_view text, size_t at, size_t *which)
{
	for (size_t i = 0; i < set->count; i++) {
		parl_view phrase = set->phrases[i];

		if (phrase.size > text.size - at ||
			(set->blind ? strncasecmp(text.data + at, phrase.data, phrase.size)
				    : memcmp(text.data + at, phrase.data, phrase.size)) != 0)
			continue;
		if (which)
			*which = i;
		return true;
	}
	return false;
}

static size_t portable(const struct parl_any *set, parl_view text, size_t at, size_t *which)
{
	while (at < text.size &&
		!(set->begins[(unsigned char)text.data[at]] && stands(set, text, at, which)))
		at++;
	return at;
}

#ifdef PARL_X86
#define BLOCK ((size_t)32)
#define SEEN (BLOCK + PARL_ANY_LEAD - 1) /* bytes that a block's places need */

/* Which phrases may have the 32 bytes at BYTES at place AT, a byte of bits each. */
PARL_AVX2 static PARL_COPIED __m256i may(const struct parl_any *set, const char *bytes, size_t at)
{
	const __m256i half = _mm256_set1_epi8(0x0F);
	__m256i low = _mm256_broadcastsi128_si256(_mm_loadu_si128((const void *)set->low[at]));
	__m256i high = _mm256_broadcastsi128_si256(_mm_loadu_si128((const void *)set->high[at]));
	__m256i block = _mm256_loadu_si256((const void *)(bytes + at));

	return _mm256_and_si256(_mm256_shuffle_epi8(low, _mm256_and_si256(block, half)),
		_mm256_shuffle_epi8(high, _mm256_and_si256(_mm256_srli_epi16(block, 4), half)));
}

/* At which of the 32 places from BYTES on the first bytes fit, a bit each. */
PARL_AVX2 static PARL_COPIED uint32_t hits(const struct parl_any *set, const char *bytes)
{
	__m256i all = _mm256_and_si256(
		_mm256_and_si256(may(set, bytes, 0), may(set, bytes, 1)), may(set, bytes, 2));

	return ~(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(all, _mm256_setzero_si256()));
}

/* The first of the places from AT on that FOUND says where one of SET stands; the text's size:
 * none.
 */
PARL_AVX2 static PARL_COPIED size_t confirm(
	const struct parl_any *set, parl_view text, size_t at, uint32_t found, size_t *which)
{
	for (; found; found &= found - 1) {
		size_t place = at + (size_t)__builtin_ctz(found);

		if (stands(set, text, place, which))
			return place;
	}
	return text.size;
}

PARL_AVX2 static size_t avx2(const struct parl_any *set, parl_view text, size_t at, size_t *which)
{
	char last[SEEN];
	size_t place = text.size;

	for (; at + SEEN <= text.size && place == text.size; at += BLOCK)
		place = confirm(set, text, at, hits(set, text.data + at), which);
	for (; at < text.size && place == text.size; at += BLOCK) {
		size_t rest = text.size - at;
		uint32_t places = rest < BLOCK ? (UINT32_C(1) << rest) - 1 : UINT32_MAX;

		memset(last, 0, sizeof(last));
		memcpy(last, text.data + at, rest);
		place = confirm(set, text, at, hits(set, last) & places, which);
	}
	return place;
}
#endif

parl_any_search *parl_any_way(enum parl_way way)
{
	return PARL_OF_TWO_WAYS(way, portable, avx2);
}

size_t parl_any_next(struct parl_any *set, parl_view text, size_t at, size_t *which)
{
	if (!parl_once_made(&set->once))
		parl_any_make(set);
	return parl_any_way(parl_way_best())(set, text, at, which);
}

bool parl_any_in(struct parl_any *set, parl_view text)
{
	return parl_any_next(set, text, 0, NULL) < text.size;
}
