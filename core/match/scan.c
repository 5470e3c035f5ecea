/*
 * scan.c - one pass over a text, from candidate to candidate; and which of the hits are given out.
 */
#include "scan.h"

#include "../text/unicode.h"
#include "spell.h"

#include <stdlib.h>

/* Bytes of a window where text is passed over: a look is seldom worth more than some lines. */
#define LOOK (8 * PARL_BLOCK)

static bool open_scan(struct parl_scan *scan)
{
	unsigned foldings = 0;
	for (size_t i = 0; i < scan->matcher->mode_count; i++) {
		const struct parl_mode *mode = &scan->matcher->modes[i];
		foldings |= 1u << (mode->flags & PARL_FOLDING_FLAGS);
	}
	scan->keys = parl_keys_new();
	return scan->keys &&
		parl_window_open(
			&scan->window, scan->keys, &scan->matcher->filter, foldings ? foldings : 1);
}

struct parl_scan *parl_scan_new(const struct parl_matcher *matcher, unsigned flags)
{
	struct parl_scan *scan = calloc(1, sizeof *scan);
	if (!scan)
		return NULL;
	scan->matcher = matcher;
	scan->flags = flags;
	if (!open_scan(scan)) {
		parl_scan_free(scan);
		return NULL;
	}
	if (matcher->rare.count > 0) {
		scan->skip = parl_rare_way(scan->window.way);
		scan->window.most = LOOK;
	}
	scan->glances = !matcher->has_signs && !(flags & PARL_SCAN_OVERLAPPING);
	scan->spot.site.matcher = matcher;
	scan->spot.site.keys = scan->keys;
	scan->spot.letters = &scan->window.letters;
	scan->spot.folding = scan->window.first;
	parl_scan_begin(scan, (parl_view){"", 0});
	return scan;
}

void parl_scan_free(struct parl_scan *scan)
{
	if (!scan)
		return;
	parl_window_release(&scan->window);
	free(scan->hits.items);
	parl_buffer_release(&scan->key);
	parl_links_release(&scan->links);
	parl_keys_free(scan->keys);
	free(scan);
}

void parl_scan_begin(struct parl_scan *scan, parl_view text)
{
	scan->text = text;
	scan->failed = text.size > INT32_MAX;
	scan->window.letters.failed = false;
	scan->floor = scan->at = scan->end = 0;
	scan->candidate = scan->lead = scan->lead_count = scan->gap_count = 0;
	scan->hits.first = scan->hits.count = 0;
	scan->quick_next = scan->quick_count = 0;
	for (size_t i = 0; i < PARL_MODES; i++)
		scan->gaps[i].start = SIZE_MAX;
	scan->calm = scan->barrier = SIZE_MAX;
	parl_window_begin(&scan->window, text);
	parl_spot_begin(&scan->spot, text);
	parl_links_begin(&scan->links, text);
}

/* Tries what begins where the walk of the spot stands, in all modes. */
static void try_cluster(struct parl_scan *scan)
{
	struct parl_word word = scan->spot.word;
	struct parl_cluster cluster = parl_cluster_at(scan->text, word.at);
	if (cluster.ill_formed || cluster.length > PARL_CLUSTER_MOST ||
		parl_is_space(cluster.first))
		return;
	parl_view part = {scan->text.data + word.at, cluster.end - word.at};
	uint64_t kinds = 0;
	bool asked = false;
	for (size_t i = 0; i < scan->matcher->mode_count; i++) {
		const struct parl_mode *mode = &scan->matcher->modes[i];
		parl_view key = parl_cluster_key(scan->keys, part, mode->flags);
		size_t size;
		scan->failed = scan->failed || !key.data;
		if (!key.data || key.size == 0)
			continue;
		bool space = parl_key_space(key, 0, mode->flags, &size) != PARL_SPACE_NONE;
		if (!mode->firsts[space ? ' ' : (unsigned char)key.data[0]])
			continue;
		if (!asked)
			kinds = parl_site_starts(&scan->spot.site, &word);
		asked = true;
		if (kinds != 0)
			parl_scan_verify(scan, mode, &word, kinds);
	}
}

/* Tries the next start of the range that is tried cluster by cluster. */
static void step(struct parl_scan *scan)
{
	parl_spot_to(&scan->spot, scan->at);
	scan->at = scan->spot.word.at;
	if (scan->at < scan->end)
		try_cluster(scan);
	scan->at++;
}

/* Whether the key of C, which is not ASCII, may begin one that goes on with token NEXT. */
static bool begins(struct parl_scan *scan, int32_t c, uint32_t next)
{
	const struct parl_matcher *matcher = scan->matcher;
	for (unsigned i = scan->window.first; i < scan->window.foldings_end; i++) {
		char key[4];
		size_t size = parl_letter_put(parl_letter(&scan->window.letters, i, c), key);
		if (size == 1 && (unsigned char)*key < 0x80) {
			if (matcher->signs[(unsigned char)*key] & next)
				return true;
			continue;
		}
		uint32_t bit = parl_matcher_sign_bit(key, size);
		if (matcher->sign_bits[bit / 64] >> bit % 64 & 1)
			return true;
	}
	return false;
}

/* Whether one of the signs at [AT, END) may begin a key, NEXT being the bit of the token behind. */
static bool may_begin(struct parl_scan *scan, size_t at, size_t end, uint32_t next)
{
	while (at < end) {
		unsigned char byte = (unsigned char)scan->text.data[at];
		if (byte < 0x80) {
			if (scan->matcher->signs[byte] & next)
				return true;
			at++;
		} else if (begins(scan, parl_letters_next(scan->text, &at), next)) {
			return true;
		}
	}
	return false;
}

/* Where signs begin keys: the next stretch of them before token NUMBER of the window is tried, if
 * one is left. */
static bool try_signs(struct parl_scan *scan, size_t number)
{
	const struct parl_window *window = &scan->window;
	while (scan->gap_count <= number) {
		size_t gap = scan->gap_count++;
		size_t start = window->base + (gap > 0 ? window->tokens[gap - 1].end : 0);
		size_t end = gap < window->count ? window->base + window->tokens[gap].start
						 : window->next;
		bool plain = gap < window->count && window->kinds[gap] == PARL_TOKEN_PLAIN;
		if (!may_begin(scan, start, end,
			    plain ? parl_matcher_token_bit((unsigned char)scan->text.data[end])
				  : PARL_SIGN_ANY))
			continue;
		scan->at = start > scan->floor ? start : scan->floor;
		scan->end = end;
		return true;
	}
	return false;
}

static void next_window(struct parl_scan *scan)
{
	parl_window_next(&scan->window);
	scan->candidate = scan->lead = scan->lead_count = scan->gap_count = 0;
}

/* Tries the key of LEAD, which begins at START. False: it takes a walk to tell. */
static bool try_key(struct parl_scan *scan, const struct parl_lead *lead, size_t start)
{
	const struct parl_matcher *matcher = scan->matcher;
	struct parl_window *window = &scan->window;
	parl_span span = {start, window->base + window->tokens[lead->last].end};
	if (lead->place == PARL_LEAD_WALK || scan->flags & PARL_SCAN_OVERLAPPING)
		return false;
	if (!parl_spells(window, &matcher->modes[lead->mode],
		    lead->candidate & PARL_CANDIDATE_TOKEN, lead->last,
		    parl_matcher_spelt(matcher, lead->place)))
		return false;
	uint64_t starts = parl_spot_starts(&scan->spot, start);
	if (starts == 0)
		return true;
	parl_scan_add(scan, parl_matcher_key_at(matcher, lead->place), span, starts,
		parl_spot_ends(&scan->spot, span.start, span.end));
	return scan->hits.count > 0;
}

static void try_lead(struct parl_scan *scan, const struct parl_lead *lead)
{
	const struct parl_window *window = &scan->window;
	size_t number = lead->candidate & PARL_CANDIDATE_TOKEN;
	size_t start = window->base + window->tokens[number].start;
	if (window->kinds[number] == PARL_TOKEN_INTRICATE) {
		scan->at = start > scan->floor ? start : scan->floor;
		scan->end = window->base + window->tokens[number].end;
	} else if (start >= scan->floor && !try_key(scan, lead, start)) {
		if (parl_scan_walk(scan, number, !(lead->candidate & PARL_CANDIDATE_ALONE)))
			return;
		scan->hits.count = 0;
		scan->window.next = start;
		next_window(scan);
	}
}

/* Goes on to the next candidate. False: there is none. */
static bool advance(struct parl_scan *scan)
{
	struct parl_window *window = &scan->window;
	while (scan->lead == scan->lead_count && scan->candidate < window->candidate_count)
		parl_scan_ahead(window->way)(scan);
	if (scan->glances && parl_scan_quick(scan))
		return true;
	bool over = scan->lead == scan->lead_count;
	const struct parl_lead *lead = &scan->leads[scan->lead];
	size_t number = over ? window->count : lead->candidate & PARL_CANDIDATE_TOKEN;
	if (scan->matcher->has_signs && try_signs(scan, number))
		return true;
	if (!over) {
		scan->lead++;
		try_lead(scan, lead);
		return true;
	}
	if (window->last || scan->text.size == 0)
		return false;
	if (!scan->skip || !parl_scan_skip(scan))
		next_window(scan);
	return true;
}

/* The hits of a start are all there. */
static void settle(struct parl_scan *scan)
{
	if (scan->flags & PARL_SCAN_OVERLAPPING)
		parl_hits_sort(&scan->hits);
	else if (scan->hits.count > 1)
		parl_hits_choose(&scan->hits);
}

static void give(struct parl_scan *scan, struct parl_match *match)
{
	struct parl_hits *hits = &scan->hits;
	struct parl_hit hit = hits->items[hits->first++];
	*match = (struct parl_match){{hit.start, hit.end}, hit.key};
	if (hits->first == hits->count)
		hits->first = hits->count = 0;
	if (scan->flags & PARL_SCAN_OVERLAPPING)
		return;
	scan->floor = hit.end;
	if (scan->at < scan->floor)
		scan->at = scan->floor;
}

enum parl_status parl_scan_next(struct parl_scan *scan, struct parl_match *match)
{
	while (!scan->failed) {
		if (scan->quick_next < scan->quick_count) {
			*match = scan->quick[scan->quick_next++];
			return PARL_OK;
		}
		if (scan->hits.count > 0) {
			give(scan, match);
			return PARL_OK;
		}
		if (scan->at < scan->end)
			step(scan);
		else if (!advance(scan))
			break;
		settle(scan);
		scan->failed = scan->failed || scan->window.letters.failed;
	}
	return scan->failed ? PARL_FAILED : PARL_NONE;
}
