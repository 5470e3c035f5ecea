/*
 * clean.c - whether bytes are clean text, in one pass: 128 at a time where the processor can.
 *
 * Every input is asked this before it is read, so that it has to cost less than reading it.
 */
#include "clean.h"

#include <string.h>

#include <parlance/text.h>

static bool portable(parl_view text)
{
	return memchr(text.data, '\0', text.size) == NULL &&
		parl_utf8_fault(text, 0).start == text.size;
}

#ifdef PARL_X86
/*
 * What two bytes side by side may be wrong by. Each of three tables (the high and the low half of
 * the first byte, the high half of the second) says what is possible by it; what all three say is
 * so. The way is Keiser's and Lemire's: "Validating UTF-8 in less than one instruction per byte".
 */
enum {
	SHORT = 1 << 0,  /* a lead without its second byte */
	LONG = 1 << 1,   /* a second byte behind ASCII */
	THREE = 1 << 2,  /* three bytes for what two can say */
	LARGE = 1 << 3,  /* over U+10FFFF */
	HALF = 1 << 4,   /* a surrogate */
	TWO = 1 << 5,    /* two bytes for ASCII */
	FOUR = 1 << 6,   /* four for what three can say, or F5 to FF */
	BEHIND = 1 << 7, /* two that continue: no fault behind a lead of three or four */
	ANY = SHORT | LONG | BEHIND
};

#define TABLE(...)                       \
	{                                \
		__VA_ARGS__, __VA_ARGS__ \
	}

static const unsigned char highs[32] = TABLE(LONG, LONG, LONG, LONG, LONG, LONG, LONG, LONG, BEHIND,
	BEHIND, BEHIND, BEHIND, SHORT | TWO, SHORT, SHORT | THREE | HALF, SHORT | LARGE | FOUR);
static const unsigned char lows[32] = TABLE(ANY | THREE | TWO | FOUR, ANY | TWO, ANY, ANY,
	ANY | LARGE, ANY | LARGE | FOUR, ANY | LARGE | FOUR, ANY | LARGE | FOUR, ANY | LARGE | FOUR,
	ANY | LARGE | FOUR, ANY | LARGE | FOUR, ANY | LARGE | FOUR, ANY | LARGE | FOUR,
	ANY | LARGE | FOUR | HALF, ANY | LARGE | FOUR, ANY | LARGE | FOUR);
static const unsigned char seconds[32] = TABLE(SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT,
	SHORT, LONG | TWO | BEHIND | THREE | FOUR, LONG | TWO | BEHIND | THREE | LARGE,
	LONG | TWO | BEHIND | HALF | LARGE, LONG | TWO | BEHIND | HALF | LARGE, SHORT, SHORT, SHORT,
	SHORT);

PARL_AVX2 static __m256i load(const void *bytes)
{
	return _mm256_loadu_si256(bytes);
}

/* The bytes BACK places before those of BLOCK; BEFORE: the block before it. */
#define EARLIER(block, before, back) \
	_mm256_alignr_epi8(block, _mm256_permute2x128_si256(before, block, 0x21), 16 - (back))

/* What is wrong in BLOCK, BEFORE before it: zero, nothing. */
PARL_AVX2 static __m256i faults(__m256i block, __m256i before)
{
	const __m256i half = _mm256_set1_epi8(0x0F);
	__m256i first = EARLIER(block, before, 1);
	__m256i high = _mm256_shuffle_epi8(
		load(highs), _mm256_and_si256(_mm256_srli_epi16(first, 4), half));
	__m256i low = _mm256_shuffle_epi8(load(lows), _mm256_and_si256(first, half));
	__m256i second = _mm256_shuffle_epi8(
		load(seconds), _mm256_and_si256(_mm256_srli_epi16(block, 4), half));
	__m256i pairs = _mm256_and_si256(_mm256_and_si256(high, low), second);
	/* The third and fourth bytes of a character have to be behind one that continues it. */
	__m256i third = _mm256_subs_epu8(EARLIER(block, before, 2), _mm256_set1_epi8(0xE0 - 0x80));
	__m256i fourth = _mm256_subs_epu8(EARLIER(block, before, 3), _mm256_set1_epi8(0xF0 - 0x80));
	__m256i more =
		_mm256_and_si256(_mm256_or_si256(third, fourth), _mm256_set1_epi8((char)0x80));
	return _mm256_xor_si256(more, pairs);
}

/* Whether the last three bytes of BLOCK are ASCII: no character goes over its end. */
PARL_AVX2 static PARL_COPIED bool ends_plain(__m256i block)
{
	return (uint32_t)_mm256_movemask_epi8(block) >> 29 == 0;
}

/* What is wrong in two blocks, BEFORE before them: behind what ends with ASCII, all ASCII is fine.
 */
PARL_AVX2 static PARL_COPIED __m256i pair(__m256i one, __m256i two, __m256i before)
{
	if (_mm256_movemask_epi8(_mm256_or_si256(one, two)) == 0 && ends_plain(before))
		return _mm256_setzero_si256();
	return _mm256_or_si256(faults(one, before), faults(two, one));
}

/* The 128 bytes at BYTES, BEFORE before them; anything but zero: they are not clean. */
PARL_AVX2 static __m256i block(const char *bytes, __m256i before)
{
	__m256i one = load(bytes), two = load(bytes + 32);
	__m256i three = load(bytes + 64), four = load(bytes + 96);
	__m256i least = _mm256_min_epu8(_mm256_min_epu8(one, two), _mm256_min_epu8(three, four));

	return _mm256_or_si256(_mm256_cmpeq_epi8(least, _mm256_setzero_si256()),
		_mm256_or_si256(pair(one, two, before), pair(three, four, two)));
}

PARL_AVX2 static bool avx2(parl_view text)
{
	const __m256i zero = _mm256_setzero_si256();
	__m256i wrong = zero;
	bool open = false; /* a character may go over from the block before */
	size_t at = 0;

	for (; text.size - at >= 128; at += 128) {
		const char *bytes = text.data + at;
		/* As signed numbers NUL and what is not ASCII are the least. */
		__m256i least = _mm256_min_epi8(_mm256_min_epi8(load(bytes), load(bytes + 32)),
			_mm256_min_epi8(load(bytes + 64), load(bytes + 96)));

		if (!open && _mm256_movemask_epi8(_mm256_cmpgt_epi8(least, zero)) == -1)
			continue;
		wrong = _mm256_or_si256(wrong, block(bytes, open ? load(bytes - 32) : zero));
		open = !ends_plain(load(bytes + 96));
	}
	if (!_mm256_testz_si256(wrong, wrong))
		return false;
	/* What is left begins with the character that goes over from the last block. */
	for (size_t back = 0; back < 4 && at > 0 && (text.data[at - 1] & 0x80) != 0; back++)
		if (((unsigned char)text.data[--at] & 0xC0) == 0xC0)
			break;
	return portable((parl_view){text.data + at, text.size - at});
}
#endif

parl_clean_test *parl_clean_way(enum parl_way way)
{
	return PARL_OF_TWO_WAYS(way, portable, avx2);
}

bool parl_text_is_clean(parl_view text)
{
	return parl_clean_way(parl_way_best())(text);
}
