/*
 * walk.c - a start in plain text: from token to token, as long as keys go on.
 */
#include "scan.h"

#include "../base/utf8.h"
#include "hash.h"

#define SIGNS_MOST 16 /* bytes of key between two tokens; what is longer is verified */

/* What is left of a candidate in one mode. */
enum step { STEP_ON, STEP_OVER, STEP_DOUBT };

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
	size_t start;
	uint64_t kinds;
	uint64_t hash;
	struct note notes[NOTES_MOST];
	size_t noted;
};

/* The key of the character at *AT, which moves behind it: bytes into KEY, white space folded. */
static size_t fold_char(struct walk *walk, size_t *at, char *key)
{
	parl_view text = walk->scan->text;
	unsigned char byte = (unsigned char)text.data[*at];
	if (byte < 0x80) {
		*at += byte == '\r' && *at + 1 < text.size && text.data[*at + 1] == '\n' ? 2 : 1;
		key[0] = (char)walk->mode->ascii[byte];
		return 1;
	}
	int32_t c = parl_utf8_next(text, at);
	uint32_t entry = parl_letter(&walk->scan->window.letters, walk->folding, c);
	size_t size = PARL_LETTER_SIZE(entry);
	for (size_t i = 0; i < size; i++)
		key[i] = (char)(entry >> 8 * i & 0xFF);
	if (size == 1 && (unsigned char)key[0] < 0x80)
		key[0] = (char)walk->mode->ascii[(unsigned char)key[0]];
	return size;
}

/* The same by the character: letters that are not ASCII, and CRLF. */
static bool spells_slowly(struct walk *walk, size_t end, parl_view key)
{
	size_t at = walk->start, matched = 0;
	while (at < end) {
		char bytes[4];
		size_t size = fold_char(walk, &at, bytes);
		if (size > key.size - matched || memcmp(key.data + matched, bytes, size) != 0)
			return false;
		matched += size;
	}
	return matched == key.size;
}

/* Whether what stands from the start to END has the bytes of KEY. */
static bool spells(struct walk *walk, size_t end, parl_view key)
{
	const unsigned char *bytes = (const unsigned char *)walk->scan->text.data + walk->start;
	const unsigned char *ascii = walk->mode->ascii;
	size_t size = end - walk->start, same = 0;
	while (same < size && same < key.size && bytes[same] < 0x80 &&
		ascii[bytes[same]] == (unsigned char)key.data[same])
		same++;
	if (same == size)
		return same == key.size;
	return (bytes[same] == '\n' || bytes[same] >= 0x80) && spells_slowly(walk, end, key);
}

/* The hash of the signs at [AT, END) between plain tokens. False: a run of white space, or a hyphen
 * beside it; they fold by rules that are not told here. */
static bool hash_signs(struct walk *walk, size_t at, size_t end, uint64_t *hash)
{
	char key[SIGNS_MOST + 4];
	size_t size = 0;
	bool soft = false;
	while (at < end) {
		size_t more = fold_char(walk, &at, key + size);
		bool next = key[size] == ' ' || key[size] == '-';
		size += more;
		if ((soft && next) || size > SIGNS_MOST)
			return false;
		soft = next;
	}
	*hash = parl_hash_signs(key, size);
	return true;
}

/* Goes over the signs behind token NUMBER to the next. */
static enum step go_on(struct walk *walk, size_t number)
{
	const struct parl_window *window = &walk->scan->window;
	uint64_t signs;
	if (window->kinds[number + 1] == PARL_TOKEN_INTRICATE)
		return STEP_DOUBT;
	if (number + 1 == window->known)
		return STEP_OVER;
	size_t from = window->base + window->ends[number];
	if (!hash_signs(walk, from, window->base + window->starts[number + 1], &signs))
		return STEP_DOUBT;
	walk->hash = parl_hash_step(walk->hash, signs, parl_window_hash(window, walk->folding, number + 1));
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

/* Takes the hits of what was noted: the longest first, and that is enough where the longest is
 * chosen. */
static void take(struct walk *walk)
{
	struct parl_scan *scan = walk->scan;
	size_t before = scan->hits.count;
	while (walk->noted-- > 0) {
		struct note note = walk->notes[walk->noted];
		size_t end = scan->window.base + scan->window.ends[note.token];
		const struct parl_matcher_key *key = &scan->matcher->keys[note.key];
		if (!spells(walk, end, parl_matcher_key_view(scan->matcher, key)))
			continue;
		parl_scan_add(scan, note.key, (parl_span){walk->start, end}, walk->kinds,
			parl_spot_ends(&scan->spot, walk->start, end));
		if (scan->hits.count > before && !(scan->flags & PARL_SCAN_OVERLAPPING))
			break;
	}
}

static void walk_mode(struct parl_scan *scan, const struct parl_mode *mode, size_t number,
	size_t start, uint64_t kinds)
{
	unsigned folding = mode->flags & PARL_FOLDING_FLAGS;
	uint64_t hash = parl_hash_step(0, 0, parl_window_hash(&scan->window, folding, number));
	struct walk walk;
	walk.scan = scan;
	walk.mode = mode;
	walk.folding = folding;
	walk.start = start;
	walk.kinds = kinds;
	walk.hash = hash;
	walk.noted = 0;
	enum step step;
	while ((step = note(&walk, number)) == STEP_ON && (step = go_on(&walk, number)) == STEP_ON)
		number++;
	if (step == STEP_DOUBT) {
		struct parl_word word = parl_spot_word(&scan->spot, start);
		parl_scan_verify(scan, mode, &word, kinds);
	} else {
		take(&walk);
	}
}

void parl_scan_walk(struct parl_scan *scan, size_t number)
{
	size_t start = scan->window.base + scan->window.starts[number];
	uint64_t kinds = parl_spot_starts(&scan->spot, start);
	for (size_t i = 0; kinds != 0 && i < scan->matcher->mode_count; i++)
		walk_mode(scan, &scan->matcher->modes[i], number, start, kinds);
}
