/*
 * tokens.c - from bits of bytes to words, from words to hashes, from hashes to candidates. This is
 * where most of the time goes where hits are few: nothing here looks at single bytes, and little
 * branches.
 */
#include "window.h"

static size_t cut(struct parl_window *window, size_t count)
{
	uint64_t carry = 0;
	uint16_t *places = &window->words[0].start, *next = places;
	for (size_t block = 0; block < count; block++) {
		uint64_t word = window->bits[block], edges = word ^ (word << 1 | carry);
		carry = word >> 63;
		for (; edges != 0; edges &= edges - 1)
			*next++ = (uint16_t)(block * PARL_BLOCK + (size_t)__builtin_ctzll(edges));
	}
	return (size_t)(next - places);
}

#ifdef PARL_X86
/* The places of the bits of each byte, from the lowest on. */
#define BIT(byte, bit) ((byte) >> (bit)&1)
#define COUNT(byte, bit)                                                      \
	((BIT(byte, 0) & ((bit) > 0)) + (BIT(byte, 1) & ((bit) > 1)) +        \
		(BIT(byte, 2) & ((bit) > 2)) + (BIT(byte, 3) & ((bit) > 3)) + \
		(BIT(byte, 4) & ((bit) > 4)) + (BIT(byte, 5) & ((bit) > 5)) + \
		(BIT(byte, 6) & ((bit) > 6)))
#define AT(byte, bit) ((uint64_t)((bit)*BIT(byte, bit)) << 8 * COUNT(byte, bit))
#define ONE(byte)                                                                            \
	(AT(byte, 1) | AT(byte, 2) | AT(byte, 3) | AT(byte, 4) | AT(byte, 5) | AT(byte, 6) | \
		AT(byte, 7))
#define FOUR(byte) ONE(byte), ONE((byte) + 1), ONE((byte) + 2), ONE((byte) + 3)
#define MANY(byte) FOUR(byte), FOUR((byte) + 4), FOUR((byte) + 8), FOUR((byte) + 12)
static const uint64_t places[256] = {MANY(0), MANY(16), MANY(32), MANY(48), MANY(64), MANY(80),
	MANY(96), MANY(112), MANY(128), MANY(144), MANY(160), MANY(176), MANY(192), MANY(208),
	MANY(224), MANY(240)};

/* How many they are. */
#define COUNTS_2(least) (least), (least) + 1, (least) + 1, (least) + 2
#define COUNTS_4(least) \
	COUNTS_2(least), COUNTS_2((least) + 1), COUNTS_2((least) + 1), COUNTS_2((least) + 2)
#define COUNTS_6(least) \
	COUNTS_4(least), COUNTS_4((least) + 1), COUNTS_4((least) + 1), COUNTS_4((least) + 2)
static const unsigned char counts[256] = {COUNTS_6(0), COUNTS_6(1), COUNTS_6(1), COUNTS_6(2)};

/* Eight bits at a time, by a table: each time eight places are written, however many are right. */
static PARL_COPIED size_t cut_by_bytes(struct parl_window *window, size_t count)
{
	uint64_t carry = 0;
	uint16_t *first = &window->words[0].start, *next = first;
	const __m128i zero = _mm_setzero_si128(), eight = _mm_set1_epi16(8);
	__m128i base = zero;
	for (size_t block = 0; block < count; block++) {
		uint64_t word = window->bits[block], edges = word ^ (word << 1 | carry);
		carry = word >> 63;
		for (unsigned i = 0; i < 8; i++, edges >>= 8) {
			__m128i from = _mm_loadl_epi64(
				(const __m128i *)(const void *)&places[edges & 0xFF]);
			_mm_storeu_si128((__m128i *)(void *)next,
				_mm_add_epi16(_mm_unpacklo_epi8(from, zero), base));
			next += counts[edges & 0xFF];
			base = _mm_add_epi16(base, eight);
		}
	}
	return (size_t)(next - first);
}
#endif

/* Whether the bytes of words in TOKEN are one plain token, as far as that is told at once. */
typedef bool are_letters(const struct parl_window *window, struct parl_token token);

static PARL_COPIED bool are_letters_portable(
	const struct parl_window *window, struct parl_token token)
{
	(void)window;
	(void)token;
	return false;
}

#ifdef PARL_X86
#define LETTERS_MOST 32 /* bytes */

static inline __m128i load_sixteen(const void *bytes)
{
	return _mm_loadu_si128(bytes);
}

/* A bit for each of 16 bytes that follows the lead byte of a letter, and makes one with it. */
PARL_AVX2 static inline uint32_t find_letters(const struct parl_pairs *pairs, const char *bytes)
{
	const __m128i low = _mm_set1_epi8(0xF), high = _mm_set1_epi8((char)0xF0);
	const __m128i bits = _mm_setr_epi8(0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 0, 0, 0, 0);
	__m128i self = load_sixteen(bytes), lead = load_sixteen(bytes - 1);
	__m128i quarter = _mm_shuffle_epi8(bits, _mm_and_si128(_mm_srli_epi16(self, 4), low));
	__m128i row = _mm_and_si128(lead, high), number = _mm_and_si128(lead, low);
	__m128i first = _mm_shuffle_epi8(load_sixteen(pairs->quarters[0]), number);
	__m128i second = _mm_shuffle_epi8(load_sixteen(pairs->quarters[1]), number);
	__m128i latin = _mm_shuffle_epi8(load_sixteen(pairs->latin), _mm_and_si128(self, low));
	__m128i all =
		_mm_or_si128(_mm_and_si128(first, _mm_cmpeq_epi8(row, _mm_set1_epi8((char)0xC0))),
			_mm_and_si128(second, _mm_cmpeq_epi8(row, _mm_set1_epi8((char)0xD0))));
	all = _mm_blendv_epi8(all, latin, _mm_cmpeq_epi8(lead, _mm_set1_epi8((char)0xC3)));
	all = _mm_cmpeq_epi8(_mm_and_si128(all, quarter), _mm_setzero_si128());
	return ~(uint32_t)_mm_movemask_epi8(all) & 0xFFFF;
}

/* Letters of ASCII, and those of two bytes that hash as they stand. */
PARL_AVX2 static inline bool are_letters_avx2(
	const struct parl_window *window, struct parl_token token)
{
	const char *bytes = window->bytes + token.start;
	unsigned size = (unsigned)token.end - token.start;
	if (size > LETTERS_MOST)
		return false;
	uint32_t high = (uint32_t)_mm256_movemask_epi8(_mm256_loadu_si256((const void *)bytes));
	uint32_t second = find_letters(&window->letters.pairs, bytes);
	if (size > 16)
		second |= find_letters(&window->letters.pairs, bytes + 16) << 16;
	second = _bzhi_u32(second, size) & ~1u; /* what is before the token leads nothing */
	return (second | second >> 1) == _bzhi_u32(high, size);
}
#endif

static PARL_COPIED void add(struct parl_window *window, size_t count, are_letters *letters)
{
	const char *bytes = window->bytes;
	size_t known = 0;
	for (size_t i = 0; i < count; i++) {
		const struct parl_token *word = &window->words[i];
		size_t start = word->start, size = word->end - start;
		struct parl_hash_unit unit = {PARL_NOT_ASCII, 0};
		if (size <= PARL_HASH_UNIT)
			unit = parl_hash_load(bytes + start, size);
		if ((unit.first | unit.last) & PARL_NOT_ASCII && !letters(window, *word)) {
			window->known = known;
			parl_runs_add(window, word->start, word->end);
			known = window->known;
			continue;
		}
		window->pieces[known++] = *word;
	}
	window->known = known;
}

/* The attribute cannot stand in brackets. NOLINTBEGIN(bugprone-macro-parentheses) */
#define COPY(way, target, cut_, letters)                                                   \
	target static size_t cut_##way(struct parl_window *window, size_t count)           \
	{                                                                                  \
		return cut_(window, count);                                                \
	}                                                                                  \
	target static void add_##way(struct parl_window *window, size_t count, bool ascii) \
	{                                                                                  \
		window->tokens = ascii ? window->words : window->pieces;                   \
		window->known = count;                                                     \
		if (!ascii)                                                                \
			add(window, count, letters);                                       \
	}                                                                                  \
	static const struct parl_tokens way = {cut_##way, add_##way};
/* NOLINTEND(bugprone-macro-parentheses) */

COPY(portable, , cut, are_letters_portable)
#ifdef PARL_X86
COPY(sse2, , cut_by_bytes, are_letters_portable)
COPY(avx2, PARL_AVX2, cut_by_bytes, are_letters_avx2)
#endif

const struct parl_tokens *parl_tokens_way(enum parl_way way)
{
	return PARL_OF_WAY(way, &portable, &sse2, &avx2);
}
