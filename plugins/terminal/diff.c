/*
 * diff.c - the report `diff`: what changes, as a patch; on a terminal, word by word in colour.
 *
 * The edits are known, so nothing needs to be compared: lines that edits touch are changes, changes
 * that stand close together make a hunk.
 */
#include "text.h"

#include <stdlib.h>
#include <string.h>

#define CONTEXT 3

/* An edit as bytes of the source. */
struct piece {
	parl_span source;
	parl_span text; /* in state->bytes */
};

/* Lines that edits touch. */
struct change {
	parl_span source; /* whole lines */
	parl_span text;   /* what they become, in state->bytes */
	size_t line;      /* the first one, from 0 */
	size_t lines;
	size_t new_lines;
	size_t first_piece;
	size_t end_piece;
};

struct state {
	struct parl_output *output;
	struct parl_buffer bytes;
	struct piece *pieces;
	size_t piece_count;
	struct change *changes;
	size_t change_count;
};

static void release(struct state *state)
{
	free(state->pieces);
	free(state->changes);
	state->pieces = NULL;
	state->changes = NULL;
	state->piece_count = 0;
	state->change_count = 0;
	parl_buffer_clear(&state->bytes);
}

static size_t line_end(parl_view text, size_t at)
{
	const char *end = at < text.size ? memchr(text.data + at, '\n', text.size - at) : NULL;
	return end ? (size_t)(end - text.data) + 1 : text.size;
}

static size_t line_start(parl_view text, size_t at)
{
	const char *end = at > 0 ? memrchr(text.data, '\n', at) : NULL;
	return end ? (size_t)(end - text.data) + 1 : 0;
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

static bool resolve(struct state *state, const struct parl_event *event)
{
	state->pieces = calloc(event->edit_count, sizeof(*state->pieces));
	state->changes = calloc(event->edit_count, sizeof(*state->changes));
	if (!state->pieces || !state->changes)
		return false;
	for (size_t i = 0; i < event->edit_count; i++) {
		struct piece *piece = &state->pieces[state->piece_count++];
		piece->text.start = state->bytes.size;
		if (parl_edit_source(&event->edits[i], &piece->source, &state->bytes) != PARL_OK)
			return false;
		piece->text.end = state->bytes.size;
	}
	return true;
}

/* The lines of each piece; those that meet are one change. */
static void gather(struct state *state, parl_view source)
{
	size_t line = 0;
	size_t counted = 0;
	for (size_t i = 0; i < state->piece_count; i++) {
		const struct piece *piece = &state->pieces[i];
		struct change *last =
			state->change_count ? &state->changes[state->change_count - 1] : NULL;
		size_t end = line_end(source, piece->source.end);
		if (last && piece->source.start < last->source.end) {
			if (end > last->source.end)
				last->source.end = end;
			last->end_piece = i + 1;
			continue;
		}
		size_t start = line_start(source, piece->source.start);
		line += count_lines(source.data + counted, start - counted);
		counted = start;
		state->changes[state->change_count++] = (struct change){
			.source = {start, end}, .line = line, .first_piece = i, .end_piece = i + 1};
	}
}

/* The new text of each change; false: out of memory. */
static bool rewrite(struct state *state, parl_view source)
{
	for (size_t i = 0; i < state->change_count; i++) {
		struct change *change = &state->changes[i];
		size_t done = change->source.start;
		change->text.start = state->bytes.size;
		for (size_t k = change->first_piece; k < change->end_piece; k++) {
			const struct piece *piece = &state->pieces[k];
			size_t size = piece->text.end - piece->text.start;
			parl_buffer_add(
				&state->bytes, source.data + done, piece->source.start - done);
			if (parl_buffer_reserve(&state->bytes, size))
				parl_buffer_add(
					&state->bytes, state->bytes.data + piece->text.start, size);
			done = piece->source.end;
		}
		parl_buffer_add(&state->bytes, source.data + done, change->source.end - done);
		if (state->bytes.failed)
			return false;
		change->text.end = state->bytes.size;
		change->lines = count_lines(source.data + change->source.start,
			change->source.end - change->source.start);
		change->new_lines = count_lines(state->bytes.data + change->text.start,
			change->text.end - change->text.start);
	}
	return true;
}

/* As GNU diff writes names, so that patch reads them: quoted where they hold odd characters. */
static void write_name(struct parl_output *output, const char *sign, const char *path)
{
	const char *name = style_name(path);
	bool odd = strpbrk(name, "\"\\\n\r\t") != NULL;
	style(output, STYLE_BOLD);
	parl_output_print(output, "%s %s", sign, odd ? "\"" : "");
	for (const char *at = name; *at; at++) {
		if (*at == '"' || *at == '\\')
			parl_output_print(output, "\\%c", *at);
		else if (*at == '\n' || *at == '\r' || *at == '\t')
			parl_output_print(output, "\\%03o", (unsigned)*at);
		else
			parl_output_write(output, (parl_view){at, 1});
	}
	parl_output_print(output, "%s", odd ? "\"" : strchr(name, ' ') ? "\t" : "");
	style(output, STYLE_PLAIN);
	parl_output_print(output, "\n");
}

static void write_lines(struct parl_output *output, const char *sign, parl_view text)
{
	for (size_t at = 0; at < text.size;) {
		size_t end = line_end(text, at);
		parl_output_print(output, "%s", sign);
		parl_output_text(output, (parl_view){text.data + at, end - at});
		if (text.data[end - 1] != '\n')
			parl_output_print(output, "\n\\ No newline at end of file\n");
		at = end;
	}
}

/* "[-old-]{+new+}" for each piece of the change, and the lines around them. */
static void write_words(const struct state *state, const struct change *change, parl_view source)
{
	struct parl_output *output = state->output;
	size_t done = change->source.start;
	for (size_t i = change->first_piece; i < change->end_piece; i++) {
		const struct piece *piece = &state->pieces[i];
		parl_output_text(
			output, (parl_view){source.data + done, piece->source.start - done});
		style(output, STYLE_OLD);
		parl_output_print(output, "[-");
		parl_output_text(output,
			(parl_view){source.data + piece->source.start,
				piece->source.end - piece->source.start});
		parl_output_print(output, "-]");
		style(output, STYLE_NEW);
		parl_output_print(output, "{+");
		parl_output_text(output,
			(parl_view){state->bytes.data + piece->text.start,
				piece->text.end - piece->text.start});
		parl_output_print(output, "+}");
		style(output, STYLE_PLAIN);
		done = piece->source.end;
	}
	parl_output_text(output, (parl_view){source.data + done, change->source.end - done});
	if (change->source.end == source.size && source.data[source.size - 1] != '\n')
		parl_output_print(output, "\n");
}

static void write_range(struct parl_output *output, char sign, size_t start, size_t count)
{
	/* A range without lines names the line before it. */
	parl_output_print(output, "%c%zu", sign, count > 0 ? start + 1 : start);
	if (count != 1)
		parl_output_print(output, ",%zu", count);
}

static parl_view between(parl_view source, size_t start, size_t end)
{
	return (parl_view){source.data + start, end - start};
}

static size_t context_start(parl_view source, size_t at, size_t least, size_t *lines)
{
	*lines = 0;
	while (at > least && *lines < CONTEXT) {
		at = line_start(source, at - 1);
		++*lines;
	}
	return at;
}

static size_t context_end(parl_view source, size_t at, size_t *lines)
{
	*lines = 0;
	while (at < source.size && *lines < CONTEXT) {
		at = line_end(source, at);
		++*lines;
	}
	return at;
}

/* The changes from FIRST on that share a hunk: no more lines between two than their contexts. */
static size_t hunk_end(const struct state *state, size_t first)
{
	size_t end = first + 1;
	while (end < state->change_count &&
		state->changes[end].line <=
			state->changes[end - 1].line + state->changes[end - 1].lines + 2 * CONTEXT)
		end++;
	return end;
}

/* Writes a hunk; GROWN is how many lines the hunks before have added. */
static void write_hunk(
	struct state *state, parl_view source, size_t first, size_t end, ptrdiff_t *grown)
{
	struct parl_output *output = state->output;
	const struct change *last = &state->changes[end - 1];
	size_t before, after;
	size_t start = context_start(source, state->changes[first].source.start, 0, &before);
	size_t stop = context_end(source, last->source.end, &after);
	size_t line = state->changes[first].line - before;
	size_t old_lines = last->line + last->lines + after - line;
	ptrdiff_t more = 0;
	for (size_t i = first; i < end; i++)
		more += (ptrdiff_t)state->changes[i].new_lines - (ptrdiff_t)state->changes[i].lines;
	style(output, STYLE_HUNK);
	parl_output_print(output, "@@ ");
	write_range(output, '-', line, old_lines);
	parl_output_print(output, " ");
	write_range(output, '+', (size_t)((ptrdiff_t)line + *grown),
		(size_t)((ptrdiff_t)old_lines + more));
	parl_output_print(output, " @@");
	style(output, STYLE_PLAIN);
	parl_output_print(output, "\n");
	*grown += more;
	bool words = parl_output_terminal(output);
	const char *context = words ? "" : " ";
	for (size_t i = first; i < end; i++) {
		const struct change *change = &state->changes[i];
		write_lines(output, context, between(source, start, change->source.start));
		start = change->source.end;
		if (words) {
			write_words(state, change, source);
			continue;
		}
		style(output, STYLE_OLD);
		write_lines(output, "-", between(source, change->source.start, change->source.end));
		style(output, STYLE_NEW);
		write_lines(output, "+",
			(parl_view){state->bytes.data + change->text.start,
				change->text.end - change->text.start});
		style(output, STYLE_PLAIN);
	}
	write_lines(output, context, between(source, start, stop));
}

/* A format whose places are no bytes: each edit by itself. */
static void write_places(struct state *state, const struct parl_event *event)
{
	struct parl_output *output = state->output;
	for (size_t i = 0; i < event->edit_count; i++) {
		const struct parl_edit *edit = &event->edits[i];
		struct parl_place place = parl_block_place(edit->block, edit->span);
		parl_view text = parl_block_text(edit->block);
		parl_output_text(output, parl_view_of(style_name(event->path)));
		parl_output_print(output, ": %s, paragraph %zu: ", place.part, place.paragraph);
		style(output, STYLE_OLD);
		parl_output_print(output, "[-");
		parl_output_text(output, between(text, edit->span.start, edit->span.end));
		parl_output_print(output, "-]");
		style(output, STYLE_NEW);
		parl_output_print(output, "{+");
		parl_output_text(output, edit->text);
		parl_output_print(output, "+}");
		style(output, STYLE_PLAIN);
		parl_output_print(output, "\n");
	}
}

static bool write_diff(struct state *state, const struct parl_event *event)
{
	parl_view source = parl_document_source(event->document);
	ptrdiff_t grown = 0;
	if (!resolve(state, event))
		return false;
	gather(state, source);
	if (!rewrite(state, source))
		return false;
	write_name(state->output, "---", event->path);
	write_name(state->output, "+++", event->path);
	for (size_t first = 0; first < state->change_count;) {
		size_t end = hunk_end(state, first);
		write_hunk(state, source, first, end, &grown);
		first = end;
	}
	return true;
}

static void *open_diff(struct parl_output *output)
{
	struct state *state = calloc(1, sizeof(*state));
	if (state)
		state->output = output;
	return state;
}

static bool take_event(void *opaque, const struct parl_event *event)
{
	struct state *state = opaque;
	bool done = true;
	if (!event->document || event->edit_count == 0)
		return !parl_output_failed(state->output);
	const struct parl_edit *edit = &event->edits[0];
	if (parl_block_place(edit->block, edit->span).in_bytes)
		done = write_diff(state, event);
	else
		write_places(state, event);
	release(state);
	return done && !parl_output_failed(state->output);
}

static void close_diff(void *opaque)
{
	struct state *state = opaque;
	release(state);
	parl_buffer_release(&state->bytes);
	free(state);
}

const struct parl_report report_diff = {
	.head = {sizeof(report_diff), PARL_CAPABILITY_REPORT, "diff", "What changes, as a patch"},
	.events = PARL_EVENT_DOCUMENT_END,
	.open = open_diff,
	.event = take_event,
	.close = close_diff,
};
