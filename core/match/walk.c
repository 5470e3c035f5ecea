/*
 * walk.c - a start in plain text: from token to token, as long as keys go on.
 */
#include "scan.h"

#include "spell.h"

/* What is left of a candidate in one mode. */
enum step { STEP_ON, STEP_OVER, STEP_DOUBT, STEP_SHORT };

/* A key that ends with a token, by hash. */
struct note {
	uint32_t place; /* where it is spelt */
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
	uint64_t hash;
	struct note notes[NOTES_MOST];
	size_t noted;
};

/* Goes over the signs behind token NUMBER to the next. */
static enum step go_on(struct walk *walk, size_t number)
{
	struct parl_window *window = &walk->scan->window;
	char signs[PARL_SIGNS_MOST];
	if (number + 1 == window->known) {
		if (window->last)
			return STEP_OVER;
		return window->base < walk->start ? STEP_SHORT : STEP_DOUBT;
	}
	if (window->kinds[number + 1] == PARL_TOKEN_INTRICATE)
		return STEP_DOUBT;
	ptrdiff_t size = parl_spell_signs(window, walk->mode, number, signs);
	if (size < 0)
		return STEP_OVER;
	if (size == PARL_SIGNS_MOST)
		return STEP_DOUBT;
	walk->hash = parl_hash_step(walk->hash, parl_hash_signs(signs, (size_t)size),
		parl_window_hash(window, walk->folding, number + 1));
	return STEP_ON;
}

/* Notes the keys that may end with token NUMBER. */
static enum step note(struct walk *walk, size_t number)
{
	struct parl_slots_walk slots = parl_slots_begin(&walk->mode->table, walk->hash);
	uint32_t found = 0;
	for (uint32_t slot; (slot = parl_slots_next(&slots)) != 0;) {
		found |= slot;
		if ((slot & PARL_SLOT_KEY) == 0)
			continue;
		if (walk->noted == NOTES_MOST)
			return STEP_DOUBT;
		walk->notes[walk->noted++] = (struct note){slot & PARL_SLOT_KEY, (uint32_t)number};
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
		if (!parl_spells(&scan->window, walk->mode, walk->number, note.token,
			    parl_matcher_spelt(scan->matcher, note.place)))
			continue;
		if (kinds_of(walk) == 0)
			break;
		size_t end = scan->window.base + scan->window.tokens[note.token].end;
		parl_scan_add(scan, parl_matcher_key_at(scan->matcher, note.place),
			(parl_span){walk->start, end}, walk->kinds,
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
