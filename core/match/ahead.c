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
	uint16_t token;
	uint16_t lead;
	bool over; /* no key goes on from here */
};

/* One mode's tables, and what is looked at of a window. */
struct track {
	const struct parl_token *tokens;
	const unsigned char *kinds;
	const char *bytes;
	const uint64_t *plain, *wide; /* hashes */
	const unsigned char *ascii;
	struct parl_slots slots;
	size_t known;
};

static struct track track_of(const struct parl_window *window, const struct parl_mode *mode)
{
	return (struct track){.tokens = window->tokens,
		.kinds = window->kinds,
		.bytes = window->bytes,
		.plain = window->hashes[window->first],
		.wide = window->hashes[mode->flags & PARL_FOLDING_FLAGS],
		.ascii = mode->ascii,
		.slots = mode->table,
		.known = window->known};
}

static PARL_COPIED uint64_t hash_of(const struct track *track, size_t number)
{
	return (track->kinds[number] == PARL_TOKEN_WIDE ? track->wide : track->plain)[number];
}

/* Writes the step from STEP over SIGNS to the next token. */
static PARL_COPIED void write_step(
	const struct track *track, const struct step *step, uint64_t signs, struct step *to)
{
	size_t next = step->token + (size_t)1;
	uint64_t hash = parl_hash_step(step->hash, signs, hash_of(track, next));
	__builtin_prefetch(&track->slots.slots[parl_slots_tag(hash) >> track->slots.shift]);
	*to = (struct step){hash, (uint16_t)next, step->lead, false};
}

/* What may become of a step. */
enum fate { FATE_ON, FATE_OVER, FATE_WALK };

/* The same over more than one byte, or at the end of what is known. */
static enum fate go_far(struct parl_scan *scan, const struct parl_mode *mode,
	const struct track *track, const struct step *step, struct step *to)
{
	char signs[PARL_SIGNS_MOST];
	if (step->token + (size_t)1 == track->known)
		return scan->window.last ? FATE_OVER : FATE_WALK;
	if (track->kinds[step->token + 1] == PARL_TOKEN_INTRICATE)
		return FATE_WALK;
	ptrdiff_t size = parl_spell_signs(&scan->window, mode, step->token, signs);
	if (size < 0)
		return FATE_OVER;
	if (size == PARL_SIGNS_MOST)
		return FATE_WALK;
	write_step(track, step, parl_hash_signs(signs, (size_t)size), to);
	return FATE_ON;
}

static PARL_COPIED enum fate go_on(struct parl_scan *scan, const struct parl_mode *mode,
	const struct track *track, const struct step *step, struct step *to)
{
	size_t next = step->token + (size_t)1, end = track->tokens[step->token].end;
	size_t gap = (size_t)track->tokens[next].start - end;
	if (next == track->known || gap > 1 || track->kinds[next] == PARL_TOKEN_INTRICATE)
		return go_far(scan, mode, track, step, to);
	char sign = (char)track->ascii[(unsigned char)track->bytes[end] & 0x7F];
	write_step(track, step, parl_hash_signs(&sign, gap), to);
	return FATE_ON;
}

/* Writes the first steps of COUNT leads; how many. */
static PARL_COPIED size_t begin(struct parl_scan *scan, const struct parl_mode *mode,
	const struct track *track, size_t count, struct step *steps)
{
	size_t begun = 0;
	for (size_t i = 0; i < count; i++) {
		struct parl_lead *lead = &scan->leads[i];
		size_t number = lead->candidate & PARL_CANDIDATE_TOKEN;
		enum fate fate = FATE_WALK;
		struct step step = {.token = (uint16_t)number,
			.lead = (uint16_t)i,
			.over = !(lead->candidate & PARL_CANDIDATE_PAIR)};
		if (track->kinds[number] != PARL_TOKEN_INTRICATE && lead->key != PARL_LEAD_WALK) {
			fate = FATE_ON;
			step.hash = parl_hash_step(0, 0, hash_of(track, number));
			if (lead->candidate & PARL_CANDIDATE_ALONE)
				steps[begun] = step;
			else
				fate = go_on(scan, mode, track, &step, &steps[begun]);
		}
		if (fate == FATE_WALK)
			lead->key = PARL_LEAD_WALK;
		begun += fate == FATE_ON;
	}
	return begun;
}

/* Takes what SLOT says of STEP; whether keys go on from there. */
static PARL_COPIED bool note(
	struct parl_lead *lead, const struct step *step, size_t mode, uint32_t value)
{
	if (value & PARL_SLOT_KEY) {
		bool second = lead->key != PARL_LEAD_NONE && lead->mode != mode;
		lead->key = second ? PARL_LEAD_WALK : (value & PARL_SLOT_KEY) - 1;
		lead->last = step->token & PARL_CANDIDATE_TOKEN;
		lead->mode = mode & (PARL_MODES - 1);
	}
	if (value & (PARL_SLOT_SIGNS | PARL_SLOT_AGAIN))
		lead->key = PARL_LEAD_WALK;
	return value & PARL_SLOT_MORE && !step->over && lead->key != PARL_LEAD_WALK;
}

/* Follows COUNT leads in a mode. */
static void follow(struct parl_scan *scan, size_t number, size_t count)
{
	const struct parl_mode *mode = &scan->matcher->modes[number];
	const struct track track = track_of(&scan->window, mode);
	struct step steps[PARL_LEADS];
	size_t left = begin(scan, mode, &track, count, steps), kept;
	for (; left > 0; left = kept) {
		kept = 0;
		for (size_t i = 0; i < left; i++) {
			const struct step step = steps[i];
			struct parl_lead *lead = &scan->leads[step.lead];
			const struct parl_slot *slot = parl_slots_find(&track.slots, step.hash);
			if (slot == NULL || !note(lead, &step, number, slot->value))
				continue;
			enum fate fate = go_on(scan, mode, &track, &step, &steps[kept]);
			if (fate == FATE_WALK)
				lead->key = PARL_LEAD_WALK;
			kept += fate == FATE_ON;
		}
	}
}

/* Asks the memory for what COUNT leads are compared with. Inline: some compilers take a function
 * that only does this for one that does nothing. */
static PARL_COPIED void fetch(const struct parl_scan *scan, size_t count)
{
	const struct parl_matcher *matcher = scan->matcher;
	for (size_t i = 0; i < count; i++)
		if (scan->leads[i].key < PARL_LEAD_WALK)
			__builtin_prefetch(&matcher->keys[scan->leads[i].key]);
	for (size_t i = 0; i < count; i++)
		if (scan->leads[i].key < PARL_LEAD_WALK)
			__builtin_prefetch(matcher->bytes + matcher->keys[scan->leads[i].key].at);
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
		follow(scan, i, count);
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
