/*
 * rare.c - choosing pairs of letters, and finding them: byte by byte in portable C, 16 or 128 at a
 * time where the processor can.
 */
#include "rare.h"

#include <string.h>

#include <parlance/text.h>

#include "letters.h"

/* How often letters stand among a thousand characters of bids and tenders. */
static const unsigned char shares[26] = {59, 11, 37, 31, 96, 16, 13, 29, 68, 1, 4, 37, 19, 57, 62,
	26, 1, 57, 52, 68, 24, 13, 11, 2, 12, 1};

static unsigned share(unsigned char letter)
{
	return letter >= 'a' ? shares[letter - 'a'] : 2;
}

/* Chooses which two letters of WORD are looked for; it has two. Of equal ones the last are taken:
 * what stands apart is less of a habit of the language. */
static void choose(struct parl_rare_word *word)
{
	unsigned char masks[PARL_RARE_LETTERS] = {0};
	unsigned least = 0;

	memset(masks, 0xFF, word->size);
	memcpy(word->masks, masks, sizeof(masks));

	for (unsigned i = 0; i + 1 < word->size; i++)
		for (unsigned k = i + 1; k < word->size; k++) {
			unsigned both = share(word->letters[i]) * share(word->letters[k]);

			if (least && both > least)
				continue;
			least = both;
			word->first = (unsigned char)i;
			word->distance = (unsigned char)(k - i);
		}
}

/* The first plain letters of KEY's first word that are two or more side by side: "yl" of "ŵyl". */
static struct parl_rare_word word_of(parl_view key)
{
	struct parl_rare_word word = {0};

	for (size_t at = 0; at < key.size && word.size < PARL_RARE_LETTERS; at++) {
		if (parl_is_ascii_word(key.data[at]))
			word.letters[word.size++] = (unsigned char)key.data[at] | 0x20;
		else if (word.size >= 2 || (key.data[at] & 0x80) == 0)
			break;
		else
			word.size = 0;
	}
	return word;
}

/* How many letters two words have in common, if they are so much alike as forms of a word are. */
static unsigned common(const struct parl_rare_word *a, const struct parl_rare_word *b)
{
	unsigned shorter = a->size < b->size ? a->size : b->size, size = 0;

	while (size < shorter && a->letters[size] == b->letters[size])
		size++;
	return size == shorter || size >= 4 ? size : 0;
}

void parl_rare_add(struct parl_rare *rare, parl_view key, unsigned flags)
{
	struct parl_rare_word word = word_of(key);

	if (rare->given_up)
		return;
	rare->whole = (rare->count == 0 || rare->whole) && word.size == key.size;
	rare->marks = rare->marks || flags & PARL_KEY_MARKS_IGNORE;
	if (word.size < 2) {
		*rare = (struct parl_rare){.given_up = true};
		return;
	}
	for (unsigned i = 0; i < rare->count; i++) {
		unsigned size = common(&rare->words[i], &word);

		if (size < 2)
			continue;
		rare->words[i].size = (unsigned char)size;
		choose(&rare->words[i]);
		return;
	}
	if (rare->count == PARL_RARE_MOST) {
		*rare = (struct parl_rare){.given_up = true};
		return;
	}
	choose(&word);
	rare->words[rare->count++] = word;
}

/* Whether the first eight bytes are those of LETTERS, as far as MASK goes. */
static bool are_letters(const char *bytes, const unsigned char *letters, uint64_t mask)
{
	uint64_t eight, word;

	memcpy(&eight, bytes, sizeof(eight));
	memcpy(&word, letters, sizeof(word));
	return (((eight | 0x2020202020202020u) ^ word) & mask) == 0;
}

static bool is_word(const struct parl_rare_word *word, parl_view text, size_t at)
{
	char end[PARL_RARE_LETTERS] = {0};
	size_t start = at - word->first;
	const char *bytes;

	if (at < word->first || text.size - start < word->size)
		return false;
	bytes = text.data + start;
	if (text.size - start < sizeof(end)) {
		memcpy(end, bytes, text.size - start);
		bytes = end;
	}
	return are_letters(bytes, word->letters, word->masks[0]) &&
		are_letters(bytes + 8, word->letters + 8, word->masks[1]);
}

/* Whether the character at AT is one of the most frequent harmless ones, U+2010 to U+2027. */
static bool is_usual(parl_view text, size_t at)
{
	const unsigned char *bytes = (const unsigned char *)text.data + at;

	return text.size - at >= 3 && bytes[0] == 0xE2 && bytes[1] == 0x80 && bytes[2] >= 0x90 &&
		bytes[2] <= 0xA7;
}

/* Whether AT, where a letter or the beginning of a character stands, is worth a look. */
static bool is_worth(const struct parl_rare *rare, parl_view text, size_t at)
{
	if ((unsigned char)text.data[at] >= 0x80)
		return !is_usual(text, at) &&
			!parl_rare_harmless(parl_letters_next(text, &at), rare->marks);
	for (unsigned i = 0; i < rare->count; i++)
		if (is_word(&rare->words[i], text, at))
			return true;
	return false;
}

static size_t portable(const struct parl_rare *rare, parl_view text, size_t at)
{
	for (; at < text.size; at++) {
		unsigned char byte = (unsigned char)text.data[at];
		bool look = byte >= 0xC0;

		for (unsigned i = 0; i < rare->count; i++)
			look |= (byte | 0x20) == rare->words[i].letters[rare->words[i].first];
		if (look && is_worth(rare, text, at))
			return at;
	}
	return text.size;
}

#ifdef PARL_X86
/* How many bytes behind the place of a block are looked at. */
static size_t farthest(const struct parl_rare *rare)
{
	size_t most = 0;

	for (unsigned i = 0; i < rare->count; i++)
		if (rare->words[i].distance > most)
			most = rare->words[i].distance;
	return most;
}

/* Which of the bytes at AT and behind, each a bit of MASK, is worth a look first; text.size: none.
 */
static size_t first_of(const struct parl_rare *rare, parl_view text, size_t at, uint64_t mask)
{
	for (; mask != 0; mask &= mask - 1) {
		size_t place = at + (unsigned)__builtin_ctzll(mask);

		if (is_worth(rare, text, place))
			return place;
	}
	return text.size;
}

static size_t sse2(const struct parl_rare *rare, parl_view text, size_t at)
{
	const __m128i fold = _mm_set1_epi8(0x20);
	size_t room = 16 + farthest(rare);

	for (; at + room <= text.size; at += 16) {
		const char *bytes = text.data + at;
		__m128i load = _mm_loadu_si128((const void *)bytes);
		__m128i small = _mm_or_si128(load, fold);
		/* Of bytes that begin a character both upper bits are set. */
		__m128i found = _mm_and_si128(load, _mm_add_epi8(load, load));

		for (unsigned i = 0; i < rare->count; i++) {
			const struct parl_rare_word *word = &rare->words[i];
			const unsigned char *letter = &word->letters[word->first];
			__m128i other = _mm_loadu_si128((const void *)(bytes + word->distance));
			__m128i one = _mm_cmpeq_epi8(small, _mm_set1_epi8((char)*letter));
			__m128i two = _mm_cmpeq_epi8(_mm_or_si128(other, fold),
				_mm_set1_epi8((char)letter[word->distance]));

			found = _mm_or_si128(found, _mm_and_si128(one, two));
		}
		size_t place = first_of(rare, text, at, (uint32_t)_mm_movemask_epi8(found));
		if (place < text.size)
			return place;
	}
	return portable(rare, text, at);
}

/* What is looked for of a word. */
struct sought {
	__m256i first, second;
	size_t distance;
};

PARL_AVX2 static PARL_COPIED __m256i load(const char *bytes)
{
	return _mm256_loadu_si256((const void *)bytes);
}

/* By bytes of the half block at BYTES: zero where both letters stand, bit 0x20 aside, negative
 * where one of the two places has no ASCII. */
PARL_AVX2 static PARL_COPIED __m256i differ(const char *bytes, const struct sought *sought)
{
	__m256i one = _mm256_xor_si256(load(bytes), sought->first);
	/* There is one word at least. NOLINTNEXTLINE(clang-analyzer-core.*) */
	__m256i two = _mm256_xor_si256(load(bytes + sought->distance), sought->second);

	return _mm256_andnot_si256(_mm256_set1_epi8(0x20), _mm256_or_si256(one, two));
}

/* The least of this for any word. */
PARL_AVX2 static PARL_COPIED __m256i least(
	const char *bytes, const struct sought *sought, unsigned count)
{
	__m256i found = differ(bytes, &sought[0]);

	for (unsigned i = 1; i < count; i++)
		found = _mm256_min_epi8(found, differ(bytes, &sought[i]));
	return found;
}

/* The bits of the bytes that may be worth a look, of the half block at BYTES. */
PARL_AVX2 static uint32_t half(const char *bytes, const struct sought *sought, unsigned count)
{
	const __m256i zero = _mm256_setzero_si256();
	__m256i here = load(bytes);
	/* Of bytes that begin a character both upper bits are set. */
	__m256i found = _mm256_and_si256(here, _mm256_add_epi8(here, here));

	for (unsigned i = 0; i < count; i++)
		found = _mm256_or_si256(found, _mm256_cmpeq_epi8(differ(bytes, &sought[i]), zero));
	return (uint32_t)_mm256_movemask_epi8(found);
}

/* The same of the block. */
PARL_AVX2 static uint64_t bits(const char *bytes, const struct sought *sought, unsigned count)
{
	return half(bytes, sought, count) | (uint64_t)half(bytes + 32, sought, count) << 32;
}

/* Where COUNT is known when this is compiled, nothing is left of the loops over it. */
PARL_AVX2 static PARL_COPIED size_t avx2_of(
	const struct parl_rare *rare, parl_view text, size_t at, unsigned count)
{
	const __m256i zero = _mm256_setzero_si256();
	struct sought sought[PARL_RARE_MOST];
	size_t room = 128 + farthest(rare);

	for (unsigned i = 0; i < count; i++) {
		const struct parl_rare_word *word = &rare->words[i];
		const unsigned char *letter = &word->letters[word->first];

		sought[i] = (struct sought){_mm256_set1_epi8((char)*letter),
			_mm256_set1_epi8((char)letter[word->distance]), word->distance};
	}
	for (; at + room <= text.size; at += 128) {
		const char *bytes = text.data + at;
		__m256i first = _mm256_min_epi8(
			least(bytes, sought, count), least(bytes + 32, sought, count));
		__m256i second = _mm256_min_epi8(
			least(bytes + 64, sought, count), least(bytes + 96, sought, count));
		__m256i nothing = _mm256_cmpgt_epi8(_mm256_min_epi8(first, second), zero);

		if (_mm256_movemask_epi8(nothing) == -1)
			continue;
		size_t place = first_of(rare, text, at, bits(bytes, sought, count));
		if (place == text.size)
			place = first_of(rare, text, at + 64, bits(bytes + 64, sought, count));
		if (place < text.size)
			return place;
	}
	return portable(rare, text, at);
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

size_t parl_rare_before(parl_view text, size_t at, size_t place)
{
	if (place == text.size)
		return place;
	while (place > at && !parl_is_white(text.data[place - 1]))
		place--;
	return place;
}
