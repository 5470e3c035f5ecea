/*
 * rare.c - choosing pairs of letters, and finding them: byte by byte in portable C, 16 or 32 at a
 * time where the processor can.
 */
#include "rare.h"

#include <string.h>

#include <parlance/text.h>

#include "letters.h"

/* The letters of English from the commonest to the rarest; digits are rarer still. */
static const char common[] = "etaoinshrdlcumwfgypbvkjxqz";

static size_t rarity(char c)
{
	const char *at = memchr(common, c | 0x20, sizeof(common) - 1);

	return at ? (size_t)(at - common) : sizeof(common);
}

/* The rarest pair of the plain letters that KEY begins with; key.size: it has none. */
static size_t choose(parl_view key)
{
	size_t best = key.size, score = 0;

	for (size_t i = 0; i + 1 < key.size; i++) {
		if (!parl_is_ascii_word(key.data[i]) || !parl_is_ascii_word(key.data[i + 1]))
			break;
		if (best != key.size && rarity(key.data[i]) + rarity(key.data[i + 1]) <= score)
			continue;
		best = i;
		score = rarity(key.data[i]) + rarity(key.data[i + 1]);
	}
	return best;
}

/* The pair's number; COUNT: it is new. */
static unsigned find_pair(const struct parl_rare *rare, const unsigned char *pair)
{
	unsigned i = 0;

	while (i < rare->count && memcmp(rare->pairs[i], pair, 2) != 0)
		i++;
	return i;
}

/* The plain letters of KEY's first word around the pair at AT. */
static struct parl_rare_word word_around(parl_view key, size_t at)
{
	size_t before = at < PARL_RARE_LETTERS / 2 ? at : PARL_RARE_LETTERS / 2;
	struct parl_rare_word word = {.before = (unsigned char)before};

	for (size_t i = at - before;
		i < key.size && word.size < PARL_RARE_LETTERS && parl_is_ascii_word(key.data[i]);
		i++)
		word.letters[word.size++] = (unsigned char)key.data[i] | 0x20;
	return word;
}

/* Leaves of WORD what OTHER has around the pair too. */
static void keep_common(struct parl_rare_word *word, const struct parl_rare_word *other)
{
	size_t before = 0, behind = 2;

	while (before < word->before && before < other->before &&
		word->letters[word->before - 1 - before] ==
			other->letters[other->before - 1 - before])
		before++;
	while (word->before + behind < word->size && other->before + behind < other->size &&
		word->letters[word->before + behind] == other->letters[other->before + behind])
		behind++;
	memmove(word->letters, word->letters + word->before - before, before + behind);
	word->before = (unsigned char)before;
	word->size = (unsigned char)(before + behind);
}

/* Bytes that differ in bit 0x20 only are taken for one. */
static void enter(unsigned char *table, unsigned char byte, unsigned pair)
{
	table[byte] |= (unsigned char)(1u << pair);
	table[byte & ~0x20u] |= (unsigned char)(1u << pair);
}

void parl_rare_add(struct parl_rare *rare, parl_view key)
{
	struct parl_rare_word word = {0};
	unsigned char pair[2];
	unsigned same;
	size_t at;

	if (rare->given_up)
		return;
	at = choose(key);
	if (at < key.size) {
		pair[0] = (unsigned char)key.data[at] | 0x20;
		pair[1] = (unsigned char)key.data[at + 1] | 0x20;
		word = word_around(key, at);
		same = find_pair(rare, pair);
		if (same < rare->count) {
			keep_common(&rare->words[same], &word);
			return;
		}
	}
	rare->given_up = at == key.size || rare->count == PARL_RARE_MOST;
	if (rare->given_up) {
		rare->count = 0;
		return;
	}
	memcpy(rare->pairs[rare->count], pair, sizeof(pair));
	rare->words[rare->count] = word;
	enter(rare->firsts, pair[0], rare->count);
	enter(rare->seconds, pair[1], rare->count);
	rare->count++;
}

/* How many bytes at AT are a sign of which no word is made, whatever stands beside it: U+2010 to
 * U+2027 (hyphens, dashes, quotation marks, the ellipsis), a no-break space, £ § © « ° ». 0: they
 * may be more. */
static size_t harmless(parl_view text, size_t at)
{
	const unsigned char *bytes = (const unsigned char *)text.data + at;
	size_t rest = text.size - at;

	if (rest >= 3 && bytes[0] == 0xE2 && bytes[1] == 0x80)
		return bytes[2] >= 0x90 && bytes[2] <= 0xA7 ? 3 : 0;
	if (rest >= 2 && bytes[0] == 0xC2)
		return memchr("\xA0\xA3\xA7\xA9\xAB\xB0\xBB", bytes[1], 7) ? 2 : 0;
	return 0;
}

static bool is_word(const struct parl_rare_word *word, parl_view text, size_t pair)
{
	const unsigned char *bytes = (const unsigned char *)text.data;

	if (pair < word->before || text.size - pair < (size_t)(word->size - word->before))
		return false;
	bytes += pair - word->before;
	for (unsigned i = 0; i < word->size; i++)
		if ((bytes[i] | 0x20) != word->letters[i])
			return false;
	return true;
}

/* Whether a pair stands at AT, a byte of ASCII, among the letters that its keys have around it. */
static bool stands(const struct parl_rare *rare, parl_view text, size_t at)
{
	for (unsigned i = 0; i < rare->count; i++)
		if (is_word(&rare->words[i], text, at))
			return true;
	return false;
}

static size_t portable(const struct parl_rare *rare, parl_view text, size_t at)
{
	const unsigned char *bytes = (const unsigned char *)text.data;

	while (at < text.size) {
		size_t sign;

		if (bytes[at] < 0x80) {
			if (at + 1 < text.size &&
				rare->firsts[bytes[at]] & rare->seconds[bytes[at + 1]] &&
				stands(rare, text, at))
				return at;
			at++;
			continue;
		}
		sign = harmless(text, at);
		if (sign == 0)
			return at;
		at += sign;
	}
	return text.size;
}

#ifdef PARL_X86
/* What of the block at AT, whose bits in MASK are worth a look, is; text.size: nothing. NEXT:
 * where to go on, behind it. */
static size_t look(
	const struct parl_rare *rare, parl_view text, size_t at, uint32_t mask, size_t *next)
{
	while (mask != 0) {
		unsigned bit = (unsigned)__builtin_ctz(mask);
		size_t place = at + bit, sign;

		mask &= mask - 1;
		if ((unsigned char)text.data[place] < 0x80) {
			if (stands(rare, text, place))
				return place;
			continue;
		}
		if (place < *next)
			continue; /* of a sign that is passed */
		sign = harmless(text, place);
		if (sign == 0)
			return place;
		if (place + sign > *next)
			*next = place + sign;
	}
	return text.size;
}

static size_t sse2(const struct parl_rare *rare, parl_view text, size_t at)
{
	const __m128i fold = _mm_set1_epi8(0x20);
	size_t passed = at;

	for (; at + 17 <= text.size; at += 16) {
		const char *bytes = text.data + at;
		__m128i load = _mm_loadu_si128((const __m128i *)(const void *)bytes);
		__m128i next = _mm_loadu_si128((const __m128i *)(const void *)(bytes + 1));
		__m128i small = _mm_or_si128(load, fold), other = _mm_or_si128(next, fold);
		__m128i found = load;
		for (unsigned i = 0; i < rare->count; i++)
			found = _mm_or_si128(found,
				_mm_and_si128(_mm_cmpeq_epi8(small,
						      _mm_set1_epi8((char)rare->pairs[i][0])),
					_mm_cmpeq_epi8(
						other, _mm_set1_epi8((char)rare->pairs[i][1]))));
		size_t place = look(rare, text, at, (uint32_t)_mm_movemask_epi8(found), &passed);
		if (place < text.size)
			return place;
	}
	return portable(rare, text, passed > at ? passed : at);
}

/* The bytes of the block at BYTES that are worth a look. */
PARL_AVX2 static inline __attribute__((always_inline)) __m256i worth(
	const char *bytes, const __m256i *firsts, const __m256i *seconds, unsigned count)
{
	const __m256i fold = _mm256_set1_epi8(0x20);
	const void *here = bytes, *behind = bytes + 1;
	__m256i found = _mm256_loadu_si256(here);
	__m256i small = _mm256_or_si256(found, fold);
	__m256i other = _mm256_or_si256(_mm256_loadu_si256(behind), fold);

	for (unsigned i = 0; i < count; i++)
		found = _mm256_or_si256(found,
			_mm256_and_si256(_mm256_cmpeq_epi8(small, firsts[i]),
				_mm256_cmpeq_epi8(other, seconds[i])));
	return found;
}

/* Where COUNT is known when this is compiled, nothing is left of the loop over it. */
PARL_AVX2 static inline __attribute__((always_inline)) size_t avx2_of(
	const struct parl_rare *rare, parl_view text, size_t at, unsigned count)
{
	__m256i firsts[PARL_RARE_MOST], seconds[PARL_RARE_MOST];
	size_t passed = at;

	for (unsigned i = 0; i < count; i++) {
		firsts[i] = _mm256_set1_epi8((char)rare->pairs[i][0]);
		seconds[i] = _mm256_set1_epi8((char)rare->pairs[i][1]);
	}
	for (; at + 65 <= text.size; at += 64) {
		__m256i one = worth(text.data + at, firsts, seconds, count);
		__m256i two = worth(text.data + at + 32, firsts, seconds, count);
		size_t place = text.size;

		if (_mm256_movemask_epi8(_mm256_or_si256(one, two)) == 0)
			continue;
		place = look(rare, text, at, (uint32_t)_mm256_movemask_epi8(one), &passed);
		if (place == text.size)
			place = look(
				rare, text, at + 32, (uint32_t)_mm256_movemask_epi8(two), &passed);
		if (place < text.size)
			return place;
	}
	return portable(rare, text, passed > at ? passed : at);
}

PARL_AVX2 static size_t avx2(const struct parl_rare *rare, parl_view text, size_t at)
{
	return rare->count == 1 ? avx2_of(rare, text, at, 1) : avx2_of(rare, text, at, rare->count);
}
#endif

parl_rare_find *parl_rare_way(enum parl_way way)
{
	return PARL_OF_WAY(way, portable, sse2, avx2);
}

size_t parl_rare_skip(const struct parl_rare *rare, parl_rare_find *find, parl_view text, size_t at)
{
	size_t place = find(rare, text, at);

	if (place == text.size)
		return place;
	while (place > at && !parl_is_white(text.data[place - 1]))
		place--;
	return place;
}
