/*
 * spell.c - comparing a text with a key: eight bytes at a time where it stands as the key does but
 * for capitals, else token by token.
 */
#include "spell.h"

#include "../base/utf8.h"

#define ONES 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF
const unsigned char parl_spells_asked[] = {
	ONES, ONES, ONES, ONES, ONES, ONES, ONES, ONES, [2 * PARL_SPELLS_MOST - 1] = 0};

/* The key of what stands at [AT, END) of the text behind something solid: white space folded as in
 * any key. How many bytes of KEY it takes; ROOM: they are more; -1: nothing matches across it. */
static ptrdiff_t fold(struct parl_window *window, const struct parl_mode *mode, parl_span span,
	char *key, size_t room)
{
	struct parl_fold fold = {.solid = true};
	unsigned folding = mode->flags & PARL_FOLDING_FLAGS;
	size_t size = 0, one;
	while (size + 4 < room) {
		char bytes[PARL_LETTERS_ROOM(1)];
		parl_span next = {span.start, span.start};
		parl_view letter = {bytes, 0};
		bool over = span.start == span.end;
		if (!over) {
			parl_utf8_next(window->text, &next.end);
			letter.size = parl_letters_fold(
				&window->letters, window->text, next, folding, bytes);
		}
		span.start = next.end;
		enum parl_space space =
			over ? PARL_SPACE_NONE : parl_key_space(letter, 0, mode->flags, &one);
		if (space != PARL_SPACE_NONE) {
			parl_fold_space(&fold, space);
			continue;
		}
		enum parl_run run = fold.open ? parl_fold_run(&fold) : PARL_RUN_NOTHING;
		if (run == PARL_RUN_DEAD)
			return -1;
		if (run == PARL_RUN_SPACE)
			key[size++] = ' ';
		if (over)
			return (ptrdiff_t)size;
		parl_fold_solid(&fold, *bytes);
		memcpy(key + size, bytes, letter.size);
		size += letter.size;
	}
	return (ptrdiff_t)room;
}

/* The same for signs of ASCII, with no line break but one among nothing else than blanks; ROOM: it
 * takes fold. */
static ptrdiff_t fold_ascii(const struct parl_window *window, const struct parl_mode *mode,
	parl_span span, char *key, size_t room)
{
	const char *text = window->text.data;
	size_t size = 0, breaks = 0;
	if (span.end - span.start > room)
		return (ptrdiff_t)room;
	for (size_t at = span.start; at < span.end; at++) {
		unsigned char byte = (unsigned char)text[at];
		if (byte >= 0x80 || (byte < ' ' && byte != '\t' && byte != '\n'))
			return (ptrdiff_t)room;
		breaks += byte == '\n';
		char one = (char)mode->ascii[byte];
		if (one != ' ' || size == 0 || key[size - 1] != ' ')
			key[size++] = one;
	}
	bool blank = size == 1 && key[0] == ' ';
	return (ptrdiff_t)(breaks == 0 || (breaks == 1 && blank) ? size : room);
}

ptrdiff_t parl_spell_signs(
	struct parl_window *window, const struct parl_mode *mode, size_t number, char *signs)
{
	parl_span span = {window->base + window->tokens[number].end,
		window->base + window->tokens[number + 1].start};
	ptrdiff_t size = (ptrdiff_t)(span.end - span.start);
	if (size <= 1) {
		signs[0] = (char)mode->ascii[(unsigned char)window->text.data[span.start] & 0x7F];
		return size;
	}
	size = fold_ascii(window, mode, span, signs, PARL_SIGNS_MOST);
	return size < PARL_SIGNS_MOST ? size : fold(window, mode, span, signs, PARL_SIGNS_MOST);
}

/* How many bytes of KEY the plain characters at SPAN of the text spell; 0: they differ from it. */
static size_t spells_part(
	struct parl_window *window, const struct parl_mode *mode, parl_span span, parl_view key)
{
	parl_view text = {window->text.data, span.end};
	size_t at = span.start, same = 0;
	while (at < span.end) {
		unsigned char byte = (unsigned char)text.data[at];
		char bytes[4] = {0};
		if (byte < 0x80) {
			if (same == key.size || mode->ascii[byte] != (unsigned char)key.data[same])
				return 0;
			at++;
			same++;
			continue;
		}
		size_t size = parl_letter_put(
			parl_letter(&window->letters, mode->flags & PARL_FOLDING_FLAGS,
				parl_letters_next(text, &at)),
			bytes);
		if (size > key.size - same || memcmp(bytes, key.data + same, size) != 0)
			return 0;
		same += size;
	}
	return same;
}

static bool spells_tokens(struct parl_window *window, const struct parl_mode *mode, size_t first,
	size_t last, parl_view key)
{
	char signs[PARL_SIGNS_MOST];
	for (size_t number = first;; number++) {
		struct parl_token token = window->tokens[number];
		parl_span span = {window->base + token.start, window->base + token.end};
		size_t size = spells_part(window, mode, span, key);
		key.data += size;
		key.size -= size;
		if (size == 0 || number == last)
			return size > 0 && key.size == 0;
		size = (size_t)parl_spell_signs(window, mode, number, signs);
		if (size > key.size || memcmp(key.data, signs, size) != 0)
			return false;
		key.data += size;
		key.size -= size;
	}
}

/* Eight bytes with small letters for the capitals of ASCII. */
static inline uint64_t small_letters(uint64_t bytes)
{
	const uint64_t each = 0x0101010101010101u;
	uint64_t seven = bytes & each * 0x7F;
	uint64_t capital = (seven + each * (0x80 - 'A')) & ~(seven + each * (0x7F - 'Z')) & ~bytes;
	return bytes | (capital & each * 0x80) >> 2;
}

static inline uint64_t load_eight(const char *bytes)
{
	uint64_t eight;
	memcpy(&eight, bytes, sizeof eight);
	return eight;
}

/* Whether BYTES are those of KEY, of the same size, but for capitals where they do not count: no
 * other folding changes what stands in a key. */
static bool spells_exactly(const char *bytes, const char *key, size_t size, bool capitals)
{
	uint64_t left = 0, right = 0;
	if (size < 8) {
		memcpy(&left, bytes, size);
		memcpy(&right, key, size);
		return left == right || (capitals && small_letters(left) == right);
	}
	for (size_t at = 0;; at = at + 16 > size ? size - 8 : at + 8) {
		left = load_eight(bytes + at);
		right = load_eight(key + at);
		if (left != right && (!capitals || small_letters(left) != right))
			return false;
		if (at + 8 == size)
			return true;
	}
}

bool parl_spells(struct parl_window *window, const struct parl_mode *mode, size_t first,
	size_t last, parl_view key)
{
	size_t start = window->tokens[first].start, size = window->tokens[last].end - start;
	bool capitals = (mode->flags & PARL_PATTERN_CASE_EXACT) == 0;
	return (size == key.size &&
		       spells_exactly(window->bytes + start, key.data, size, capitals)) ||
		spells_tokens(window, mode, first, last, key);
}
