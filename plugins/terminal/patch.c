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

static void write_lines(struct parl_output *output, const char *sign, parl_view text)
{
	for (size_t at = 0; at < text.size;) {
		size_t end = diff_line_end(text, at);
		parl_output_print(output, "%s", sign);
		parl_output_text(output, (parl_view){text.data + at, end - at});
		if (text.data[end - 1] != '\n')
			parl_output_print(output, "\n\\ No newline at end of file\n");
		at = end;
	}
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

/* "[-old-]{+new+}" for each piece of the change, and the lines around them. */
static void write_words(const struct diff *diff, const struct change *change, parl_view source)
{
	struct parl_output *output = diff->output;
	size_t done = change->source.start;
	for (size_t i = change->first_piece; i < change->end_piece; i++) {
		const struct piece *piece = &diff->pieces[i];
		parl_output_text(
			output, (parl_view){source.data + done, piece->source.start - done});
		write_pair(output, between(source, piece->source.start, piece->source.end),
			between(parl_buffer_view(&diff->bytes), piece->text.start,
				piece->text.end));
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

/* The changes from FIRST on that share a hunk: no more lines between two than their contexts. */
static size_t hunk_end(const struct diff *diff, size_t first)
{
	size_t end = first + 1;
	while (end < diff->change_count &&
		diff->changes[end].line <=
			diff->changes[end - 1].line + diff->changes[end - 1].lines + 2 * CONTEXT)
		end++;
	return end;
}

/* Writes a hunk; GROWN is how many lines the hunks before have added. */
static void write_hunk(
	struct diff *diff, parl_view source, size_t first, size_t end, ptrdiff_t *grown)
{
	struct parl_output *output = diff->output;
	const struct change *last = &diff->changes[end - 1];
	size_t before, after;
	size_t start = context_start(source, diff->changes[first].source.start, 0, &before);
	size_t stop = context_end(source, last->source.end, &after);
	size_t line = diff->changes[first].line - before;
	size_t old_lines = last->line + last->lines + after - line;
	ptrdiff_t more = 0;
	for (size_t i = first; i < end; i++)
		more += (ptrdiff_t)diff->changes[i].new_lines - (ptrdiff_t)diff->changes[i].lines;
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
		const struct change *change = &diff->changes[i];
		write_lines(output, context, between(source, start, change->source.start));
		start = change->source.end;
		if (words) {
			write_words(diff, change, source);
			continue;
		}
		style(output, STYLE_OLD);
		write_lines(output, "-", between(source, change->source.start, change->source.end));
		style(output, STYLE_NEW);
		write_lines(output, "+",
			(parl_view){diff->bytes.data + change->text.start,
				change->text.end - change->text.start});
		style(output, STYLE_PLAIN);
	}
	write_lines(output, context, between(source, start, stop));
}

void patch_write(struct diff *diff, const char *path, parl_view source)
{
	ptrdiff_t grown = 0;
	write_name(diff->output, "---", path);
	write_name(diff->output, "+++", path);
	for (size_t first = 0; first < diff->change_count;) {
		size_t end = hunk_end(diff, first);
		write_hunk(diff, source, first, end, &grown);
		first = end;
	}
}

void patch_places(struct parl_output *output, const struct parl_event *event)
{
	for (size_t i = 0; i < event->edit_count; i++) {
		const struct parl_edit *edit = &event->edits[i];
		struct parl_place place = parl_block_place(edit->block, edit->span);
		parl_view text = parl_block_text(edit->block);
		parl_output_text(output, parl_view_of(parl_shown_path(event->path)));
		parl_output_print(output, ": %s, paragraph %zu: ", place.part, place.paragraph);
		write_pair(output, between(text, edit->span.start, edit->span.end), edit->text);
		parl_output_print(output, "\n");
	}
}
