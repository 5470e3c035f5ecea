/*
 * ahead.c - some candidates at once, before they come: which key each may be, by hash alone. They
 * go from token to token side by side, so that what one waits for, from far memory or from a branch
 * that nobody could tell, holds up none of the others. Only plain tokens are followed: all else is
 * left to walk.c.
 */
#include "scan.h"

#include "spell.h"

/* A candidate on its way: what of the key is behind it; which lead it is, and the token with which
 * that ends. */
struct step {
	uint64_t hash;
	uint32_t at;
};

#define OVER (UINT32_C(1) << 31) /* of `at`: no key goes on from here */
#define LEAD 16                  /* shift */
#define TOKEN 0xFFFFu

/* Those of all leads; never copied as one, for which what was written in two pieces had to wait. */
struct steps {
	uint64_t hashes[PARL_LEADS + 1];
	uint32_t ats[PARL_LEADS + 1];
	size_t count;
};

/* One mode's tables, and what is looked at of a window. */
struct track {
	struct parl_scan *scan;
	const struct parl_mode *mode;
	uint32_t number;
	const struct parl_token *tokens;
	const unsigned char *kinds;
	const char *bytes;
	const struct parl_wide *wide;
	const unsigned char *ascii;
	struct parl_slots slots;
};

/* Which windows and modes are most: all tokens are plain, and no other mode was before. */
struct most {
	bool plain, first;
};

static struct track track_of(struct parl_scan *scan, size_t number)
{
	const struct parl_window *window = &scan->window;
	const struct parl_mode *mode = &scan->matcher->modes[number];
	return (struct track){.scan = scan,
		.mode = mode,
		.number = (uint32_t)number,
		.tokens = window->tokens,
		.kinds = window->kinds,
		.bytes = window->bytes,
		.wide = window->wide[mode->flags & PARL_FOLDING_FLAGS],
		.ascii = mode->ascii,
		.slots = mode->table};
}

static PARL_COPIED uint64_t hash_of(const struct track *track, size_t number, struct most most)
{
	struct parl_token token = track->tokens[number];
	if (!most.plain && track->kinds[number] == PARL_TOKEN_WIDE)
		return track->wide[number].hash;
	size_t size = (size_t)token.end - token.start;
	const char *bytes = track->bytes + token.start;
	if (size <= PARL_HASH_UNIT)
		return parl_hash_of(parl_hash_load(bytes, size));
	return parl_hash_inside(bytes, size);
}

static PARL_COPIED struct step get(const struct steps *steps, size_t number)
{
	return (struct step){steps->hashes[number], steps->ats[number]};
}

/* Adds STEP if WANTED, without a branch. */
static PARL_COPIED void add(struct steps *steps, struct step step, bool wanted)
{
	steps->hashes[steps->count] = step.hash;
	steps->ats[steps->count] = step.at;
	steps->count += wanted;
}

/* Adds the step from STEP over SIGNS to the next token. */
static PARL_COPIED void add_next(const struct track *track, struct step step, uint64_t signs,
	struct most most, struct steps *steps)
{
	uint32_t at = step.at + 1;
	uint64_t hash = parl_hash_step(step.hash, signs, hash_of(track, at & TOKEN, most));
	__builtin_prefetch(&track->slots.buckets[parl_slots_tag(hash) >> track->slots.shift]);
	add(steps, (struct step){hash, at}, true);
}

/* The same over more than one byte, or at the end of what is known, if keys may go on there. */
static __attribute__((noinline)) void go_far(
	const struct track *track, struct step step, struct steps *steps)
{
	char signs[PARL_SIGNS_MOST];
	struct parl_window *window = &track->scan->window;
	size_t token = step.at & TOKEN;
	if (token + 1 == window->known && window->last)
		return;
	ptrdiff_t size = PARL_SIGNS_MOST;
	if (token + 1 < window->known && track->kinds[token + 1] != PARL_TOKEN_INTRICATE)
		size = parl_spell_signs(window, track->mode, token, signs);
	if (size < 0)
		return;
	if (size == PARL_SIGNS_MOST) {
		track->scan->leads[step.at >> LEAD].place = PARL_LEAD_WALK;
		return;
	}
	const struct most most = {false, false};
	add_next(track, step, parl_hash_signs(signs, (size_t)size), most, steps);
}

/* Adds the step from STEP to the next token. Most often nothing is between but one byte. */
static PARL_COPIED void go_on(
	const struct track *track, struct step step, struct most most, struct steps *steps)
{
	size_t token = step.at & TOKEN;
	unsigned end = track->tokens[token].end, gap = track->tokens[token + 1].start - end;
	if (gap > 1 || (!most.plain && track->kinds[token + 1] == PARL_TOKEN_INTRICATE)) {
		go_far(track, step, steps);
		return;
	}
	unsigned sign = track->ascii[(unsigned char)track->bytes[end] & 0x7F] + 256u;
	add_next(track, step, sign & (0u - gap), most, steps);
}

/* The first steps of COUNT leads. */
static PARL_COPIED void begin(
	const struct track *track, size_t count, struct most most, struct steps *steps)
{
	struct steps pairs;
	steps->count = pairs.count = 0;
	for (size_t i = 0; i < count; i++) {
		struct parl_lead *lead = &track->scan->leads[i];
		uint32_t number = lead->candidate & PARL_CANDIDATE_TOKEN;
		if (!most.plain && track->kinds[number] == PARL_TOKEN_INTRICATE)
			lead->place = PARL_LEAD_WALK;
		if (!(most.plain && most.first) && lead->place == PARL_LEAD_WALK)
			continue;
		uint32_t over = lead->candidate & PARL_CANDIDATE_PAIR ? 0 : OVER;
		bool alone = (lead->candidate & PARL_CANDIDATE_ALONE) != 0;
		struct step step = {parl_hash_step(0, 0, hash_of(track, number, most)),
			over | (uint32_t)i << LEAD | number};
		add(steps, step, alone);
		add(&pairs, step, !alone);
	}
	for (size_t i = 0; i < pairs.count; i++)
		go_on(track, get(&pairs, i), most, steps);
}

/* Takes what SLOT says of STEP; whether keys go on from there. */
static PARL_COPIED bool note(
	const struct track *track, struct step step, uint32_t slot, struct most most)
{
	struct parl_lead *lead = &track->scan->leads[(step.at & ~OVER) >> LEAD];
	uint32_t place = slot & PARL_SLOT_KEY, mask = 0u - (uint32_t)(place != 0);
	uint32_t before = lead->place;
	bool doubt = (slot & (PARL_SLOT_SIGNS | PARL_SLOT_AGAIN)) != 0;
	__builtin_prefetch(parl_matcher_bytes(track->scan->matcher, place));
	lead->place = before ^ ((before ^ place) & mask);
	lead->last ^= (uint16_t)((lead->last ^ step.at) & mask);
	if (!most.first) {
		doubt |= (before != PARL_LEAD_NONE) & (lead->mode != track->number) & (place != 0);
		lead->mode ^= (lead->mode ^ track->number) & mask;
	}
	if (__builtin_expect(doubt, 0)) {
		lead->place = PARL_LEAD_WALK;
		return false;
	}
	return (slot & PARL_SLOT_MORE & ~(step.at & OVER)) != 0;
}

/* Follows COUNT leads in a mode. All look-ups of a turn, then all steps: whether keys go on is what
 * nobody can tell, and nothing branches on it. */
static PARL_COPIED void follow(const struct track *track, size_t count, struct most most)
{
	struct steps steps, on;
	begin(track, count, most, &steps);
	while (steps.count > 0) {
		on.count = 0;
		for (size_t i = 0; i < steps.count; i++) {
			struct step step = get(&steps, i);
			uint32_t slot = parl_slots_find(&track->slots, step.hash);
			add(&on, step, note(track, step, slot, most));
		}
		steps.count = 0;
		for (size_t i = 0; i < on.count; i++)
			go_on(track, get(&on, i), most, &steps);
	}
}

/* Whether all tokens are plain. */
static PARL_COPIED bool is_plain(const struct parl_window *window)
{
	return window->odd_count == 0 || window->odds[0] == window->known;
}

static PARL_COPIED void follow_mode(struct parl_scan *scan, size_t number, size_t count)
{
	const struct parl_window *window = &scan->window;
	const struct track track = track_of(scan, number);
	bool plain = is_plain(window);
	if (plain && number == 0)
		follow(&track, count, (struct most){true, true});
	else if (number == 0)
		follow(&track, count, (struct most){false, true});
	else
		follow(&track, count, (struct most){false, false});
}

static PARL_COPIED void look(struct parl_scan *scan)
{
	const struct parl_window *window = &scan->window;
	const uint16_t *candidates = window->candidates + scan->candidate;
	struct parl_lead *leads = scan->leads;
	size_t count = window->candidate_count - scan->candidate, kept = 0;
	if (count > PARL_LEADS)
		count = PARL_LEADS;
	for (size_t i = 0; i < count; i++)
		leads[i] = (struct parl_lead){.place = PARL_LEAD_NONE, .candidate = candidates[i]};
	for (size_t i = 0; i < scan->matcher->mode_count; i++)
		follow_mode(scan, i, count);
	for (size_t i = 0; i < count; i++) {
		leads[kept] = leads[i];
		kept += leads[i].place != PARL_LEAD_NONE;
	}
	scan->candidate += count;
	scan->lead_count = kept;
	scan->lead = 0;
}

static void portable(struct parl_scan *scan)
{
	look(scan);
}

#ifdef PARL_X86
PARL_AVX2 static void avx2(struct parl_scan *scan)
{
	look(scan);
}
#endif

parl_scan_look *parl_scan_ahead(enum parl_way way)
{
	return PARL_OF_TWO_WAYS(way, portable, avx2);
}
