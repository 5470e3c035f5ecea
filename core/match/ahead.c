/*
 * ahead.c - some candidates at once, before they come: which key each may be, by hash alone. They
 * go from token to token side by side, so that what one waits for, from far memory or from a branch
 * that nobody could tell, holds up none of the others. Only plain tokens are followed: all else is
 * left to walk.c.
 */
#include "scan.h"

#include "spell.h"

/* A candidate on its way: what of the key is behind it, and the token with which that ends. */
struct step {
	uint64_t hash;
	uint16_t token; /* and OVER, where no key goes on from here */
	uint16_t lead;
};

#define OVER 0x8000u

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

/* Writes the step from STEP over SIGNS to the next token. */
static PARL_COPIED void write_step(const struct track *track, struct step step, uint64_t signs,
	struct most most, struct step *to)
{
	unsigned next = (step.token & PARL_CANDIDATE_TOKEN) + 1;
	uint64_t hash = parl_hash_step(step.hash, signs, hash_of(track, next, most));
	__builtin_prefetch(&track->slots.buckets[parl_slots_tag(hash) >> track->slots.shift]);
	to->hash = hash;
	to->token = (uint16_t)next;
	to->lead = step.lead;
}

/* The same over more than one byte, or at the end of what is known; how many are to be kept. */
static __attribute__((noinline)) size_t go_far(
	const struct track *track, struct step step, struct step *to)
{
	char signs[PARL_SIGNS_MOST];
	struct parl_window *window = &track->scan->window;
	struct parl_lead *lead = &track->scan->leads[step.lead];
	size_t token = step.token & PARL_CANDIDATE_TOKEN;
	if (token + 1 == window->known && window->last)
		return 0;
	ptrdiff_t size = PARL_SIGNS_MOST;
	if (token + 1 < window->known && track->kinds[token + 1] != PARL_TOKEN_INTRICATE)
		size = parl_spell_signs(window, track->mode, token, signs);
	if (size < 0)
		return 0;
	if (size == PARL_SIGNS_MOST) {
		lead->key = PARL_LEAD_WALK;
		return 0;
	}
	const struct most most = {false, false};
	write_step(track, step, parl_hash_signs(signs, (size_t)size), most, to);
	return 1;
}

/* Writes the step from STEP to the next token, where WANTED; how many are to be kept. Most often
 * nothing is between but one byte: nothing but that branches. */
static PARL_COPIED size_t go_on(
	const struct track *track, struct step step, bool wanted, struct most most, struct step *to)
{
	size_t token = step.token & PARL_CANDIDATE_TOKEN;
	unsigned end = track->tokens[token].end, gap = track->tokens[token + 1].start - end;
	if (!wanted)
		return 0;
	bool far = gap > 1 || (!most.plain && track->kinds[token + 1] == PARL_TOKEN_INTRICATE);
	if (far)
		return wanted ? go_far(track, step, to) : 0;
	unsigned sign = track->ascii[(unsigned char)track->bytes[end] & 0x7F] + 256u;
	write_step(track, step, sign & (0u - gap), most, to);
	return wanted;
}

/* Writes the first steps of COUNT leads; how many. */
static PARL_COPIED size_t begin(
	const struct track *track, size_t count, struct most most, struct step *steps)
{
	size_t begun = 0;
	for (size_t i = 0; i < count; i++) {
		struct parl_lead *lead = &track->scan->leads[i];
		unsigned number = lead->candidate & PARL_CANDIDATE_TOKEN;
		if (!most.plain && track->kinds[number] == PARL_TOKEN_INTRICATE)
			lead->key = PARL_LEAD_WALK;
		if (!(most.plain && most.first) && lead->key == PARL_LEAD_WALK)
			continue;
		unsigned over = lead->candidate & PARL_CANDIDATE_PAIR ? 0 : OVER;
		struct step step = {parl_hash_step(0, 0, hash_of(track, number, most)),
			(uint16_t)(number | over), (uint16_t)i};
		if (lead->candidate & PARL_CANDIDATE_ALONE)
			steps[begun++] = step;
		else
			begun += go_on(track, step, true, most, &steps[begun]);
	}
	return begun;
}

/* Takes what SLOT says of STEP; whether keys go on from there. */
static PARL_COPIED bool note(
	const struct track *track, struct step step, uint32_t slot, struct most most)
{
	struct parl_lead *lead = &track->scan->leads[step.lead];
	uint32_t key = slot & PARL_SLOT_KEY, mask = 0u - (uint32_t)(key != 0);
	uint32_t before = lead->key;
	bool doubt = (slot & (PARL_SLOT_SIGNS | PARL_SLOT_AGAIN)) != 0;
	__builtin_prefetch(&track->scan->matcher->keys[key]);
	lead->key = before ^ ((before ^ (key - 1)) & mask);
	lead->last ^= (uint16_t)((lead->last ^ step.token) & mask & PARL_CANDIDATE_TOKEN);
	if (!most.first) {
		doubt |= before != PARL_LEAD_NONE && lead->mode != track->number && key != 0;
		lead->mode ^= (lead->mode ^ track->number) & mask;
	}
	if (doubt) {
		lead->key = PARL_LEAD_WALK;
		return false;
	}
	return (slot & PARL_SLOT_MORE) != 0 && !(step.token & OVER);
}

/* Follows COUNT leads in a mode. */
static PARL_COPIED void follow(const struct track *track, size_t count, struct most most)
{
	struct step steps[PARL_LEADS + 1];
	size_t left = begin(track, count, most, steps);
	while (left > 0) {
		size_t kept = 0;
		for (size_t i = 0; i < left; i++) {
			struct step step = steps[i];
			uint32_t slot = parl_slots_find(&track->slots, step.hash);
			bool more = note(track, step, slot, most);
			kept += go_on(track, step, more, most, &steps[kept]);
		}
		left = kept;
	}
}

static void follow_mode(struct parl_scan *scan, size_t number, size_t count)
{
	const struct parl_window *window = &scan->window;
	const struct track track = track_of(scan, number);
	bool plain = window->odd_count == 0 || window->odds[0] == window->known;
	if (plain && number == 0)
		follow(&track, count, (struct most){true, true});
	else
		follow(&track, count, (struct most){false, false});
}

/* Asks the memory for what leads are compared with, less those that are inside others. Inline: some
 * compilers take a function that only does this for one that does nothing. */
static PARL_COPIED void fetch(const struct parl_scan *scan, size_t count)
{
	const struct parl_matcher *matcher = scan->matcher;
	unsigned behind = 0;
	for (size_t i = 0; i < count; i++) {
		const struct parl_lead *lead = &scan->leads[i];
		if (lead->key >= PARL_LEAD_WALK ||
			(lead->candidate & PARL_CANDIDATE_TOKEN) < behind)
			continue;
		__builtin_prefetch(matcher->bytes + matcher->keys[lead->key].at);
		behind = lead->last + 1u;
	}
}

void parl_scan_ahead(struct parl_scan *scan)
{
	const struct parl_window *window = &scan->window;
	const uint16_t *candidates = window->candidates + scan->candidate;
	struct parl_lead *leads = scan->leads;
	size_t count = window->candidate_count - scan->candidate, kept = 0;
	if (count > PARL_LEADS)
		count = PARL_LEADS;
	for (size_t i = 0; i < count; i++)
		leads[i] = (struct parl_lead){.key = PARL_LEAD_NONE, .candidate = candidates[i]};
	for (size_t i = 0; i < scan->matcher->mode_count; i++)
		follow_mode(scan, i, count);
	for (size_t i = 0; i < count; i++) {
		leads[kept] = leads[i];
		kept += leads[i].key != PARL_LEAD_NONE;
	}
	if (scan->far)
		fetch(scan, kept);
	scan->candidate += count;
	scan->lead_count = kept;
	scan->lead = 0;
}
