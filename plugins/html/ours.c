/*
 * ours.c - the notes of an earlier run, known by the comments around them.
 *
 *   <!--parlance note 3 grant-recipient-->...<!--/parlance-->   a mark behind a term
 *   <!--parlance notes-->...<!--/parlance-->                    the list of notes
 */
#include "html.h"

#include <string.h>

#define NUMBER_MOST 100000000

/* Reads "note 3 grant-recipient-->" or "notes-->"; false: the comment is none of ours. */
static bool read_begin(parl_view text, size_t at, struct html_ours *ours, size_t *number)
{
	static const char notes[] = " notes-->", note[] = " note ";
	size_t start;

	*number = 0;
	if (text.size - at >= sizeof(notes) - 1 &&
		memcmp(text.data + at, notes, sizeof(notes) - 1) == 0)
		return true;
	if (text.size - at < sizeof(note) || memcmp(text.data + at, note, sizeof(note) - 1) != 0)
		return false;
	for (at += sizeof(note) - 1; at < text.size && text.data[at] >= '0' && text.data[at] <= '9';
		at++)
		if (*number < NUMBER_MOST)
			*number = *number * 10 + (size_t)(text.data[at] - '0');
	if (*number == 0 || at >= text.size || text.data[at] != ' ')
		return false;
	for (start = ++at; at < text.size && text.data[at] != '>' && text.data[at] != ' ';)
		at++;
	if (at >= text.size || at - start < 3 || memcmp(text.data + at - 2, "-->", 3) != 0)
		return false;
	ours->concept_id = (parl_view){text.data + start, at - 2 - start};
	return true;
}

bool html_regions_find(struct html_regions *regions, parl_view text)
{
	static const char begin[] = HTML_OURS_BEGIN, end[] = HTML_OURS_END;
	size_t at = 0;

	while (at < text.size) {
		const char *found =
			memmem(text.data + at, text.size - at, begin, sizeof(begin) - 1);
		struct html_ours ours = {{0, 0}, {"", 0}}, *items;
		const char *closing;
		size_t number;

		if (!found)
			break;
		ours.span.start = (size_t)(found - text.data);
		at = ours.span.start + sizeof(begin) - 1;
		if (!read_begin(text, at, &ours, &number))
			continue;
		closing = memmem(text.data + at, text.size - at, end, sizeof(end) - 1);
		if (!closing)
			break;
		at = ours.span.end = (size_t)(closing - text.data) + sizeof(end) - 1;
		items = parl_room(regions->items, &regions->room, regions->count, sizeof(*items));
		if (!items)
			return false;
		regions->items = items;
		regions->items[regions->count++] = ours;
		if (number > regions->notes)
			regions->notes = number;
	}
	return true;
}

const struct html_ours *html_region_at(const struct html_regions *regions, size_t offset)
{
	size_t low = 0, high = regions->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (regions->items[middle].span.end <= offset)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < regions->count && regions->items[low].span.start <= offset)
		return &regions->items[low];
	return NULL;
}
