/*
 * walk.c - a start in plain text: from token to token, as long as keys go on.
 */
#include "scan.h"

#include "../base/utf8.h"
#include "hash.h"

#define SIGNS_MOST 24 /* bytes of key between two tokens; what is longer is verified */

/* What is left of a candidate in one mode. */
enum step { STEP_ON, STEP_OVER, STEP_DOUBT, STEP_SHORT };

/* A key that ends with a token, by hash. */
struct note {
	uint32_t key;
	uint32_t token;
};

#define NOTES_MOST 32 /* where more keys begin alike, it is verified */

struct walk {
	struct parl_scan *scan;
	const struct parl_mode *mode;
	unsigned folding;
	size_t number; /* of the first token */
	size_t start;
	bool asked; /* for these: */
	uint64_t kinds;
	bool plain; /* one byte or none between any two tokens */
	uint64_t hash;
	struct note notes[NOTES_MOST];
	size_t noted;
};

/* The key of what stands at [AT, END) behind something solid, or at the start: white space folded
 * as in any key. How many bytes of KEY it takes; ROOM: they are more; -1: nothing matches across
 * it. */
static ptrdiff_t fold(struct walk *walk, size_t at, size_t end, bool behind, char *key, size_t room)
{
	struct parl_letters *letters = &walk->scan->window.letters;
	struct parl_fold fold = {.solid = behind};
	parl_view text = walk->scan->text;
	size_t size = 0, one;
	while (size + 4 < room) {
		char bytes[PARL_LETTERS_ROOM(1)];
		parl_span span = {at, at};
		parl_view letter = {bytes, 0};
		bool over = at == end;
		if (!over) {
			parl_utf8_next(text, &span.end);
			letter.size = parl_letters_fold(letters, text, span, walk->folding, bytes);
		}
		at = span.end;
		enum parl_space space =
			over ? PARL_SPACE_NONE : parl_key_space(letter, 0, walk->mode->flags, &one);
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

/* Whether BYTES are those of KEY, of the same size, but for capitals: no other folding changes what
 * stands in a key. */
static bool spells_exactly(const char *bytes, const char *key, size_t size, bool capitals)
{
	size_t at = 0;
	if (!capitals)
		return memcmp(bytes, key, size) == 0;
	if (size < 8) {
		uint64_t left = 0, right = 0;
		memcpy(&left, bytes, size);
		memcpy(&right, key, size);
		return small_letters(left) == right;
	}
	for (; at + 8 <= size; at += 8)
		if (small_letters(load_eight(bytes + at)) != load_eight(key + at))
			return false;
	return small_letters(load_eight(bytes + size - 8)) == load_eight(key + size - 8);
}

/* How many bytes of KEY the plain characters at SPAN spell; 0: they differ from it. */
static size_t spells_part(struct walk *walk, parl_span span, parl_view key)
{
	const unsigned char *ascii = walk->mode->ascii;
	parl_view text = {walk->scan->text.data, span.end};
	size_t at = span.start, same = 0;
	while (at < span.end) {
		char bytes[4];
		size_t size = 1;
		if ((unsigned char)text.data[at] < 0x80)
			bytes[0] = (char)ascii[(unsigned char)text.data[at++]];
		else
			size = parl_letter_put(parl_letter(&walk->scan->window.letters,
						       walk->folding, parl_letters_next(text, &at)),
				bytes);
		if (size > key.size - same || memcmp(bytes, key.data + same, size) != 0)
			return 0;
		same += size;
	}
	return same;
}

/* The same for signs of ASCII without line breaks, behind something solid; ROOM: it takes fold. */
static ptrdiff_t fold_ascii(const struct walk *walk, size_t at, size_t end, char *key, size_t room)
{
	const char *text = walk->scan->text.data;
	size_t size = 0;
	if (end - at > room)
		return (ptrdiff_t)room;
	for (; at < end; at++) {
		unsigned char byte = (unsigned char)text[at];
		if (byte >= 0x80 || (byte < ' ' && byte != '\t'))
			return (ptrdiff_t)room;
		char one = (char)walk->mode->ascii[byte];
		if (one != ' ' || size == 0 || key[size - 1] != ' ')
			key[size++] = one;
	}
	return (ptrdiff_t)size;
}

/* The key of the signs between tokens NUMBER and the next; as fold. */
static ptrdiff_t signs_behind(struct walk *walk, size_t number, char *signs)
{
	const struct parl_window *window = &walk->scan->window;
	size_t start = window->base + window->tokens[number].end;
	size_t end = window->base + window->tokens[number + 1].start;
	ptrdiff_t size = (ptrdiff_t)(end - start);
	if (size <= 1) {
		signs[0] = (char)walk->mode->ascii[(unsigned char)window->text.data[start] & 0x7F];
		return size;
	}
	walk->plain = false;
	size = fold_ascii(walk, start, end, signs, SIGNS_MOST);
	return size < SIGNS_MOST ? size : fold(walk, start, end, true, signs, SIGNS_MOST);
}

/* Whether the tokens from NUMBER to LAST, and the signs between them, have the bytes of KEY. */
static bool spells_tokens(struct walk *walk, size_t number, size_t last, parl_view key)
{
	const struct parl_window *window = &walk->scan->window;
	char signs[SIGNS_MOST];
	for (;; number++) {
		parl_span span = {window->base + window->tokens[number].start,
			window->base + window->tokens[number].end};
		size_t size = spells_part(walk, span, key);
		key.data += size;
		key.size -= size;
		if (size == 0 || number == last)
			return size > 0 && key.size == 0;
		size = (size_t)signs_behind(walk, number, signs);
		if (size > key.size || memcmp(key.data, signs, size) != 0)
			return false;
		key.data += size;
		key.size -= size;
	}
}

/* Whether what stands from the start to the end of token LAST has the bytes of KEY. */
static bool spells(struct walk *walk, size_t last, parl_view key)
{
	const struct parl_window *window = &walk->scan->window;
	bool capitals = (walk->mode->flags & PARL_PATTERN_CASE_EXACT) == 0;
	const char *bytes = walk->scan->text.data + walk->start;
	size_t size = window->base + window->tokens[last].end - walk->start;
	return (walk->plain && size == key.size &&
		       spells_exactly(bytes, key.data, size, capitals)) ||
		spells_tokens(walk, walk->number, last, key);
}

/* Goes over the signs behind token NUMBER to the next. */
static enum step go_on(struct walk *walk, size_t number)
{
	const struct parl_window *window = &walk->scan->window;
	char signs[SIGNS_MOST];
	if (number + 1 == window->known) {
		if (window->last)
			return STEP_OVER;
		return window->base < walk->start ? STEP_SHORT : STEP_DOUBT;
	}
	if (window->kinds[number + 1] == PARL_TOKEN_INTRICATE)
		return STEP_DOUBT;
	ptrdiff_t size = signs_behind(walk, number, signs);
	if (size < 0)
		return STEP_OVER;
	if (size == SIGNS_MOST)
		return STEP_DOUBT;
	walk->hash = parl_hash_step(walk->hash, parl_hash_signs(signs, (size_t)size),
		parl_window_hash(window, walk->folding, number + 1));
	return STEP_ON;
}

/* Notes the keys that may end with token NUMBER. */
static enum step note(struct walk *walk, size_t number)
{
	const struct parl_slots *table = &walk->mode->table;
	uint32_t found = 0;
	for (const struct parl_slot *slot = parl_slots_find(table, walk->hash); slot != NULL;
		slot = parl_slots_next(table, slot)) {
		found |= slot->value;
		if ((slot->value & PARL_SLOT_KEY) == 0)
			continue;
		if (walk->noted == NOTES_MOST)
			return STEP_DOUBT;
		walk->notes[walk->noted++] =
			(struct note){(slot->value & PARL_SLOT_KEY) - 1, (uint32_t)number};
	}
	if (found & PARL_SLOT_SIGNS)
		return STEP_DOUBT;
	return found & PARL_SLOT_MORE ? STEP_ON : STEP_OVER;
}

/* The kinds of start that hold; asked once, and only where a key may match. */
static uint64_t kinds_of(struct walk *walk)
{
	if (!walk->asked)
		walk->kinds = parl_spot_starts(&walk->scan->spot, walk->start);
	walk->asked = true;
	return walk->kinds;
}

/* Takes the hits of what was noted: the longest first, and that is enough where the longest is
 * chosen. */
static void take(struct walk *walk)
{
	struct parl_scan *scan = walk->scan;
	size_t before = scan->hits.count;
	while (walk->noted-- > 0) {
		struct note note = walk->notes[walk->noted];
		const struct parl_matcher_key *key = &scan->matcher->keys[note.key];
		if (!spells(walk, note.token, parl_matcher_key_view(scan->matcher, key)))
			continue;
		if (kinds_of(walk) == 0)
			break;
		size_t end = scan->window.base + scan->window.tokens[note.token].end;
		parl_scan_add(scan, note.key, (parl_span){walk->start, end}, walk->kinds,
			parl_spot_ends(&scan->spot, walk->start, end));
		if (scan->hits.count > before && !(scan->flags & PARL_SCAN_OVERLAPPING))
			break;
	}
}

static enum step walk_mode(
	struct walk *walk, const struct parl_mode *mode, size_t number, bool pair)
{
	struct parl_scan *scan = walk->scan;
	enum step step = STEP_ON;
	walk->mode = mode;
	walk->folding = mode->flags & PARL_FOLDING_FLAGS;
	walk->hash = parl_hash_step(0, 0, parl_window_hash(&scan->window, walk->folding, number));
	walk->plain = true;
	walk->noted = 0;
	if (pair && (step = go_on(walk, number)) == STEP_ON)
		number++;
	while (step == STEP_ON && (step = note(walk, number)) == STEP_ON &&
		(step = go_on(walk, number)) == STEP_ON)
		number++;
	if (step != STEP_DOUBT) {
		if (step != STEP_SHORT && walk->noted > 0)
			take(walk);
		return step;
	}
	if (kinds_of(walk) != 0) {
		struct parl_word word = parl_spot_word(&scan->spot, walk->start);
		parl_scan_verify(scan, mode, &word, walk->kinds);
	}
	return step;
}

bool parl_scan_walk(struct parl_scan *scan, size_t number, bool pair)
{
	const struct parl_matcher *matcher = scan->matcher;
	struct walk walk; /* the notes need no beginning */
	walk.scan = scan;
	walk.number = number;
	walk.start = scan->window.base + scan->window.tokens[number].start;
	walk.asked = false;
	for (size_t i = 0; i < matcher->mode_count; i++) {
		if (walk_mode(&walk, &matcher->modes[i], number, pair) == STEP_SHORT)
			return false;
		if (walk.asked && walk.kinds == 0)
			break;
	}
	return true;
}
