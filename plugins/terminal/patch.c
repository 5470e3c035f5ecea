/*
 * patch.c - changes written out: as patch reads them, or, on a terminal, word by word.
 */
#include "diff.h"

#include <string.h>

/* Lines around a change; changes that stand closer make one hunk. */
#define CONTEXT 3

/* As GNU diff writes names, so that patch reads them: quoted where they hold odd characters. */
static void write_name(struct parl_output *output, const char *sign, const char *path)
{
	const char *name = parl_shown_path(path);
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

/* Lines that come in parts, each behind a sign. */
struct lines {
	struct parl_output *output;
	const char *sign;
	bool open; /* the last one has no end yet */
};

static void write_part(struct lines *lines, parl_view text)
{
	for (size_t at = 0; at < text.size;) {
		size_t end = diff_line_end(text, at);
		if (!lines->open)
			parl_output_write(lines->output, parl_view_of(lines->sign));
		parl_output_text(lines->output, (parl_view){text.data + at, end - at});
		lines->open = text.data[end - 1] != '\n';
		at = end;
	}
}

static void end_lines(const struct lines *lines)
{
	if (lines->open)
		parl_output_print(lines->output, "\n\\ No newline at end of file\n");
}

static void write_lines(struct parl_output *output, const char *sign, parl_view text)
{
	struct lines lines = {output, sign, false};
	write_part(&lines, text);
	end_lines(&lines);
}

static void write_new(void *lines, parl_view kept, parl_view before, parl_view after)
{
	(void)before;
	write_part(lines, kept);
	write_part(lines, after);
}

static void write_pair(struct parl_output *output, parl_view before, parl_view after)
{
	style(output, STYLE_OLD);
	parl_output_print(output, "[-");
	parl_output_text(output, before);
	parl_output_print(output, "-]");
	style(output, STYLE_NEW);
	parl_output_print(output, "{+");
	parl_output_text(output, after);
	parl_output_print(output, "+}");
	style(output, STYLE_PLAIN);
}

static parl_view between(parl_view source, size_t start, size_t end)
{
	return (parl_view){source.data + start, end - start};
}

/* "[-old-]{+new+}" for each edit of the change, and the lines around them. */
static void write_words(void *opaque, parl_view kept, parl_view before, parl_view after)
{
	struct parl_output *output = opaque;
	parl_output_text(output, kept);
	if (before.data)
		write_pair(output, before, after);
}

static void write_range(struct parl_output *output, char sign, size_t start, size_t count)
{
	/* A range without lines names the line before it. */
	parl_output_print(output, "%c%zu", sign, count > 0 ? start + 1 : start);
	if (count != 1)
		parl_output_print(output, ",%zu", count);
}

static size_t context_start(parl_view source, size_t at, size_t least, size_t *lines)
{
	*lines = 0;
	while (at > least && *lines < CONTEXT) {
		at = diff_line_start(source, at - 1);
		++*lines;
	}
	return at;
}

static size_t context_end(parl_view source, size_t at, size_t *lines)
{
	*lines = 0;
	while (at < source.size && *lines < CONTEXT) {
		at = diff_line_end(source, at);
		++*lines;
	}
	return at;
}

/* Changes with no more lines between two than their contexts. */
struct hunk {
	struct change first;
	struct change last;
	ptrdiff_t grown; /* lines that they add */
};

static bool find_hunk(struct diff *diff, const struct change *before, struct hunk *hunk)
{
	struct change next;
	hunk->grown = 0;
	if (!diff_next(diff, before, &next))
		return false;
	hunk->first = next;
	do {
		hunk->last = next;
		hunk->grown += (ptrdiff_t)next.new_lines - (ptrdiff_t)next.lines;
	} while (diff_next(diff, &hunk->last, &next) &&
		next.line <= hunk->last.line + hunk->last.lines + 2 * CONTEXT);
	return !parl_output_failed(diff->output);
}

static void write_change(struct diff *diff, const struct change *change)
{
	struct parl_output *output = diff->output;
	parl_view source = diff->source;
	struct lines lines = {output, "+", false};
	if (parl_output_terminal(output)) {
		diff_walk(diff, change, write_words, output);
		if (change->source.end == source.size && source.data[source.size - 1] != '\n')
			parl_output_print(output, "\n");
		return;
	}
	style(output, STYLE_OLD);
	write_lines(output, "-", between(source, change->source.start, change->source.end));
	style(output, STYLE_NEW);
	diff_walk(diff, change, write_new, &lines);
	end_lines(&lines);
	style(output, STYLE_PLAIN);
}

/* "@@ -1,3 +1,4 @@"; GROWN is how many lines the hunks before have added. */
static void write_ranges(
	struct parl_output *output, const struct hunk *hunk, parl_span lines, ptrdiff_t grown)
{
	size_t count = lines.end - lines.start;
	style(output, STYLE_HUNK);
	parl_output_print(output, "@@ ");
	write_range(output, '-', lines.start, count);
	parl_output_print(output, " ");
	write_range(output, '+', (size_t)((ptrdiff_t)lines.start + grown),
		(size_t)((ptrdiff_t)count + hunk->grown));
	parl_output_print(output, " @@");
	style(output, STYLE_PLAIN);
	parl_output_print(output, "\n");
}

static void write_hunk(struct diff *diff, const struct hunk *hunk, ptrdiff_t grown)
{
	struct parl_output *output = diff->output;
	const char *context = parl_output_terminal(output) ? "" : " ";
	struct change change = hunk->first;
	size_t before, after;
	size_t start = context_start(diff->source, change.source.start, 0, &before);
	size_t stop = context_end(diff->source, hunk->last.source.end, &after);
	write_ranges(output, hunk,
		(parl_span){change.line - before, hunk->last.line + hunk->last.lines + after},
		grown);
	do {
		write_lines(output, context, between(diff->source, start, change.source.start));
		write_change(diff, &change);
		start = change.source.end;
	} while (change.end_edit < hunk->last.end_edit && diff_next(diff, &change, &change));
	write_lines(output, context, between(diff->source, start, stop));
}

void patch_write(struct diff *diff)
{
	struct hunk hunk = {.grown = 0};
	ptrdiff_t grown = 0;
	write_name(diff->output, "---", diff->event->path);
	write_name(diff->output, "+++", diff->event->path);
	for (; find_hunk(diff, &hunk.last, &hunk); grown += hunk.grown)
		write_hunk(diff, &hunk, grown);
}

void patch_places(struct parl_output *output, const struct parl_event *event)
{
	for (size_t i = 0; i < event->edit_count; i++) {
		const struct parl_edit edit = parl_event_edit(event, i);
		struct parl_place place = parl_block_place(edit.block, edit.span);
		parl_view text = parl_block_text(edit.block);
		parl_output_text(output, parl_view_of(parl_shown_path(event->path)));
		parl_output_print(output, ": %s, paragraph %zu: ", place.part, place.paragraph);
		write_pair(output, between(text, edit.span.start, edit.span.end), edit.text);
		parl_output_print(output, "\n");
	}
}
