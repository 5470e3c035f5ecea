/*
 * diff.c - the report `diff`: what changes.
 *
 * The edits are known, so nothing needs to be compared: lines that edits touch are changes.
 */
#include "diff.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static void release(struct diff *diff)
{
	free(diff->pieces);
	free(diff->changes);
	diff->pieces = NULL;
	diff->changes = NULL;
	diff->piece_count = 0;
	diff->change_count = 0;
	parl_buffer_clear(&diff->bytes);
}

static size_t count_lines(const char *text, size_t size)
{
	size_t count = size > 0 && text[size - 1] != '\n';
	while (size > 0) {
		const char *end = memchr(text, '\n', size);
		if (!end)
			break;
		count++;
		size -= (size_t)(end - text) + 1;
		text = end + 1;
	}
	return count;
}

static bool resolve(struct diff *diff, const struct parl_event *event)
{
	diff->pieces = calloc(event->edit_count, sizeof(*diff->pieces));
	diff->changes = calloc(event->edit_count, sizeof(*diff->changes));
	if (!diff->pieces || !diff->changes)
		return false;
	for (size_t i = 0; i < event->edit_count; i++) {
		struct piece *piece = &diff->pieces[diff->piece_count++];
		piece->text.start = diff->bytes.size;
		if (parl_edit_source(&event->edits[i], &piece->source, &diff->bytes) != PARL_OK)
			return false;
		piece->text.end = diff->bytes.size;
	}
	return true;
}

/* The lines of each piece; those that meet are one change. */
static void gather(struct diff *diff, parl_view source)
{
	size_t line = 0;
	size_t counted = 0;
	for (size_t i = 0; i < diff->piece_count; i++) {
		const struct piece *piece = &diff->pieces[i];
		struct change *next = &diff->changes[diff->change_count];
		if (diff->change_count > 0 && piece->source.start < next[-1].source.end) {
			/* Lines can be long: their end is not looked for again. */
			if (piece->source.end >= next[-1].source.end)
				next[-1].source.end = diff_line_end(source, piece->source.end);
			next[-1].end_piece = i + 1;
			continue;
		}
		size_t end = diff_line_end(source, piece->source.end);
		size_t start = diff_line_start(source, piece->source.start);
		line += count_lines(source.data + counted, start - counted);
		counted = start;
		*next = (struct change){
			.source = {start, end}, .line = line, .first_piece = i, .end_piece = i + 1};
		diff->change_count++;
	}
}

/* The new text of each change; false: out of memory. */
static bool rewrite(struct diff *diff, parl_view source)
{
	for (size_t i = 0; i < diff->change_count; i++) {
		struct change *change = &diff->changes[i];
		size_t done = change->source.start;
		change->text.start = diff->bytes.size;
		for (size_t k = change->first_piece; k < change->end_piece; k++) {
			const struct piece *piece = &diff->pieces[k];
			size_t size = piece->text.end - piece->text.start;
			parl_buffer_add(
				&diff->bytes, source.data + done, piece->source.start - done);
			if (parl_buffer_reserve(&diff->bytes, size))
				parl_buffer_add(
					&diff->bytes, diff->bytes.data + piece->text.start, size);
			done = piece->source.end;
		}
		parl_buffer_add(&diff->bytes, source.data + done, change->source.end - done);
		if (diff->bytes.failed)
			return false;
		change->text.end = diff->bytes.size;
		change->lines = count_lines(source.data + change->source.start,
			change->source.end - change->source.start);
		change->new_lines = count_lines(diff->bytes.data + change->text.start,
			change->text.end - change->text.start);
	}
	return true;
}

static bool write_diff(struct diff *diff, const struct parl_event *event)
{
	parl_view source = parl_document_source(event->document);
	if (!resolve(diff, event))
		return false;
	gather(diff, source);
	if (!rewrite(diff, source))
		return false;
	patch_write(diff, event->path, source);
	return true;
}

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
	bool done = true;
	if (!event->document || event->edit_count == 0)
		return !parl_output_failed(diff->output);
	const struct parl_edit *edit = &event->edits[0];
	if (parl_block_place(edit->block, edit->span).in_bytes)
		done = write_diff(diff, event);
	else
		patch_places(diff->output, event);
	release(diff);
	if (!done)
		parl_output_fail(diff->output, ENOMEM);
	return !parl_output_failed(diff->output);
}

static void close_diff(void *opaque)
{
	struct diff *diff = opaque;
	release(diff);
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
