/*
 * diff.c - the report `diff`: what changes.
 *
 * The edits are known, so nothing needs to be compared: lines that edits touch are changes.
 */
#include "diff.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static parl_view between(const struct diff *diff, size_t start, size_t end)
{
	return (parl_view){diff->source.data + start, end - start};
}

/* Where the edit is in the source; what it writes is in the bytes of DIFF. */
static bool resolve(struct diff *diff, size_t edit, parl_span *place)
{
	const struct parl_edit at = parl_event_edit(diff->event, edit);
	parl_buffer_clear(&diff->bytes);
	if (parl_edit_source(&at, place, &diff->bytes) == PARL_OK)
		return true;
	parl_output_fail(diff->output, ENOMEM);
	return false;
}

void diff_walk(struct diff *diff, const struct change *change,
	void (*take)(void *state, parl_view kept, parl_view before, parl_view after), void *state)
{
	static const parl_view none = {NULL, 0};
	size_t done = change->source.start;
	parl_span place;
	for (size_t i = change->first_edit; i < change->end_edit; i++) {
		if (!resolve(diff, i, &place))
			return;
		take(state, between(diff, done, place.start), between(diff, place.start, place.end),
			parl_buffer_view(&diff->bytes));
		done = place.end;
	}
	take(state, between(diff, done, change->source.end), none, none);
}

/* --- counting */

/* Lines so far, the last one with or without its end. */
struct lines {
	size_t ends;
	bool open;
};

static void add_lines(struct lines *lines, parl_view text)
{
	size_t at = 0;
	while (at < text.size) {
		at = diff_line_end(text, at);
		lines->open = text.data[at - 1] != '\n';
		lines->ends += !lines->open;
	}
}

static size_t count_lines(parl_view text)
{
	struct lines lines = {0, false};
	add_lines(&lines, text);
	return lines.ends + lines.open;
}

static void count_new(void *lines, parl_view kept, parl_view before, parl_view after)
{
	(void)before;
	add_lines(lines, kept);
	add_lines(lines, after);
}

/* --- changes */

/* Takes in the edits that stand in the same lines. Lines can be long: their end is not looked for
 * again. */
static bool take_in(struct diff *diff, struct change *change)
{
	parl_span place;
	while (change->end_edit < diff->event->edit_count) {
		if (!resolve(diff, change->end_edit, &place))
			return false;
		if (place.start >= change->source.end)
			break;
		if (place.end >= change->source.end)
			change->source.end = diff_line_end(diff->source, place.end);
		change->end_edit++;
	}
	return true;
}

bool diff_next(struct diff *diff, const struct change *before, struct change *change)
{
	struct change next = {.first_edit = before->end_edit, .end_edit = before->end_edit + 1};
	struct lines lines = {0, false};
	parl_span place;
	if (next.first_edit >= diff->event->edit_count || !resolve(diff, next.first_edit, &place))
		return false;
	next.source = (parl_span){
		diff_line_start(diff->source, place.start), diff_line_end(diff->source, place.end)};
	if (!take_in(diff, &next))
		return false;
	next.line = before->line + before->lines +
		count_lines(between(diff, before->source.end, next.source.start));
	next.lines = count_lines(between(diff, next.source.start, next.source.end));
	diff_walk(diff, &next, count_new, &lines);
	next.new_lines = lines.ends + lines.open;
	*change = next;
	return !parl_output_failed(diff->output);
}

/* --- the report */

static void *open_diff(struct parl_output *output)
{
	struct diff *diff = calloc(1, sizeof(*diff));
	if (diff)
		diff->output = output;
	return diff;
}

static bool take_event(void *opaque, const struct parl_event *event)
{
	struct diff *diff = opaque;
	if (!event->document || event->edit_count == 0)
		return !parl_output_failed(diff->output);
	const struct parl_edit edit = parl_event_edit(event, 0);
	diff->event = event;
	diff->source = parl_document_source(event->document);
	if (parl_block_place(edit.block, edit.span).in_bytes)
		patch_write(diff);
	else
		patch_places(diff->output, event);
	return !parl_output_failed(diff->output);
}

static void close_diff(void *opaque)
{
	struct diff *diff = opaque;
	parl_buffer_release(&diff->bytes);
	free(diff);
}

const struct parl_report report_diff = {
	.head = {sizeof(report_diff), PARL_CAPABILITY_REPORT, "diff", "What changes, as a patch"},
	.events = PARL_EVENT_DOCUMENT_END,
	.open = open_diff,
	.event = take_event,
	.close = close_diff,
	.extensions = "diff patch",
};
