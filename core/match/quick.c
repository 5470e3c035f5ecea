/*
 * quick.c - leads that are told at a glance: keys that stand in the text byte for byte but for
 * capitals, between signs of ASCII. Most are; nothing here branches on what nobody can tell, and
 * what is not told is left to scan.c.
 */
#include "scan.h"

#include "sides.h"
#include "spell.h"

/* Whether LEAD, at [START, END) of the window, is a hit of key *NUMBER. */
static PARL_COPIED bool is_told(const struct parl_scan *scan, const struct parl_lead *lead,
	const char *start, const char *end, uint32_t *number)
{
	const struct parl_matcher *matcher = scan->matcher;
	uint32_t spelling = parl_matcher_spelling(matcher, lead->place);
	size_t size = spelling >> PARL_SPELLING_SIZE;
	*number = spelling & PARL_SPELLING_KEY;
	if (size != (size_t)(end - start) || spelling & PARL_SPELLING_SHARED)
		return false;
	bool capitals = (matcher->modes[lead->mode].flags & PARL_PATTERN_CASE_EXACT) == 0;
	unsigned starts = parl_side_told(start - 1, start - 2, *start, matcher->starts.joining);
	unsigned ends = parl_side_told(end, end + 1, end[-1], matcher->ends.joining);
	unsigned same =
		parl_spells_told(start, parl_matcher_bytes(matcher, lead->place), size, capitals);
	return (starts & ends & same) != 0;
}

/* Whether a link forbids SPAN. */
static bool is_forbidden(struct parl_scan *scan, parl_span span)
{
	return (scan->flags & PARL_SCAN_PROTECT) &&
		parl_links_touch(&scan->links, span, span.start);
}

bool parl_scan_quick(struct parl_scan *scan)
{
	const struct parl_window *window = &scan->window;
	size_t at = scan->lead, count = 0, floor = scan->floor;
	for (; at < scan->lead_count && scan->leads[at].place < PARL_LEAD_WALK; at++) {
		const struct parl_lead *lead = &scan->leads[at];
		struct parl_token first = window->tokens[lead->candidate & PARL_CANDIDATE_TOKEN];
		struct parl_token last = window->tokens[lead->last];
		parl_span span = {window->base + first.start, window->base + last.end};
		uint32_t number;
		if (span.start < floor)
			continue;
		if (!is_told(scan, lead, window->bytes + first.start, window->bytes + last.end,
			    &number) ||
			is_forbidden(scan, span))
			break;
		scan->quick[count++] = (struct parl_match){span, number};
		floor = span.end;
	}
	bool moved = at > scan->lead;
	scan->lead = at;
	scan->floor = floor;
	scan->quick_next = 0;
	scan->quick_count = count;
	return moved;
}
