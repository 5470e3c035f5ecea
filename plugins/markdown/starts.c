/*
 * starts.c - what a line can begin: headings, rules, fences, list items, footnotes.
 *
 * Each is asked at the first sign of the line that is no white space.
 */
#include "bytes.h"
#include "markdown.h"

/* How often the sign at the spot stands there in a row. */
static size_t run_at(parl_view text, struct spot spot)
{
	size_t at = spot.at;
	while (at < spot.end && text.data[at] == text.data[spot.at])
		at++;
	return at - spot.at;
}

unsigned start_heading(parl_view text, struct spot spot, parl_span *content)
{
	if (text.data[spot.at] != '#')
		return 0;
	size_t level = run_at(text, spot);
	size_t start = spot.at + level;
	if (level > 6 || (start < spot.end && !is_space(text.data[start])))
		return 0;
	size_t end = spot.end;
	while (start < end && is_space(text.data[start]))
		start++;
	while (end > start && is_space(text.data[end - 1]))
		end--;
	size_t closing = end;
	while (closing > start && text.data[closing - 1] == '#')
		closing--;
	if (closing == start || is_space(text.data[closing - 1]))
		end = closing;
	while (end > start && is_space(text.data[end - 1]))
		end--;
	*content = (parl_span){start, end};
	return (unsigned)level;
}

unsigned start_underline(parl_view text, struct spot spot)
{
	char sign = text.data[spot.at];
	if (sign != '=' && sign != '-')
		return 0;
	spot.at += run_at(text, spot);
	if (!spot_blank(text, spot))
		return 0;
	return sign == '=' ? 1 : 2;
}

bool start_rule(parl_view text, struct spot spot)
{
	char sign = text.data[spot.at];
	size_t count = 0;
	if (sign != '*' && sign != '-' && sign != '_')
		return false;
	for (size_t at = spot.at; at < spot.end; at++) {
		if (text.data[at] != sign && !is_space(text.data[at]))
			return false;
		count += text.data[at] == sign;
	}
	return count >= 3;
}

size_t start_fence(parl_view text, struct spot spot)
{
	char sign = text.data[spot.at];
	if (sign != '`' && sign != '~')
		return 0;
	size_t size = run_at(text, spot);
	if (size < 3)
		return 0;
	for (size_t at = spot.at + size; at < spot.end && sign == '`'; at++)
		if (text.data[at] == '`')
			return 0;
	return size;
}

/* The size of a list marker; 0: none. NUMBER takes whether it is a number other than 1. */
static size_t marker_size(parl_view text, struct spot spot, bool *number)
{
	char sign = text.data[spot.at];
	*number = false;
	if (sign == '-' || sign == '+' || sign == '*')
		return 1;
	size_t at = spot.at;
	while (at < spot.end && is_digit(text.data[at]) && at - spot.at < 10)
		at++;
	if (at == spot.at || at - spot.at > 9 || at == spot.end ||
		(text.data[at] != '.' && text.data[at] != ')'))
		return 0;
	*number = at - spot.at != 1 || sign != '1';
	return at + 1 - spot.at;
}

bool start_item(parl_view text, struct spot *spot, bool interrupts, struct container *item)
{
	bool number = false;
	size_t size = marker_size(text, *spot, &number);
	if (size == 0)
		return false;
	struct spot after = *spot;
	after.at += size;
	after.column += size;
	if (after.at < after.end && !is_space(text.data[after.at]))
		return false;
	bool empty = spot_blank(text, after);
	if (interrupts && (empty || number))
		return false;
	struct spot content = after;
	size_t space = spot_indent(text, after);
	if (space == 4 && !empty) {
		/* Five columns or more: the text is indented code behind one. */
		struct spot further = after;
		spot_skip(text, &further, 4);
		if (spot_indent(text, further) > 0)
			space = 1;
	}
	spot_skip(text, &content, empty ? 1 : space);
	item->kind = CONTAINER_ITEM;
	item->indent = size + (empty ? 1 : space);
	item->empty = empty;
	*spot = content;
	return true;
}

bool start_note(parl_view text, struct spot *spot)
{
	parl_view label;
	if (spot->end - spot->at < 4 || text.data[spot->at] != '[' ||
		text.data[spot->at + 1] != '^')
		return false;
	size_t end = link_label((parl_view){text.data, spot->end}, spot->at, &label);
	if (end == 0 || end >= spot->end || text.data[end] != ':')
		return false;
	spot->column += end + 1 - spot->at;
	spot->at = end + 1;
	return true;
}
