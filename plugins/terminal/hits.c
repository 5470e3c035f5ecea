/*
 * hits.c - a place that was searched for, as grep shows it: file:line:column: the line.
 */
#include "text.h"

#include <parlance/text.h>

/* A longer line is cut around the hit: a file of one line would be printed once for each. */
#define LONG_LINE 1000
#define AROUND 200
#define ELLIPSIS "\xE2\x80\xA6"

/* The first character that begins at or after AT. */
static size_t character_at(parl_view text, size_t at)
{
	if (at >= text.size)
		return text.size;
	while (at < text.size && (text.data[at] & 0xC0) == 0x80)
		at++;
	return at;
}

/* Line ends within a hit are shown as blanks, so that each hit stays one line. */
static void draw_part(struct parl_output *output, parl_view text, size_t start, size_t end)
{
	size_t done = start;
	for (size_t at = start; at < end; at++) {
		if (text.data[at] != '\n' && text.data[at] != '\r')
			continue;
		parl_output_text(output, (parl_view){text.data + done, at - done});
		bool pair = text.data[at] == '\r' && at + 1 < end && text.data[at + 1] == '\n';
		if (!pair)
			parl_output_print(output, " ");
		done = at + 1;
	}
	parl_output_text(output, (parl_view){text.data + done, end - done});
}

static void draw_line(struct parl_output *output, parl_view text, parl_span hit)
{
	size_t start = 0;
	size_t end = text.size;
	if (text.size > LONG_LINE) {
		start = hit.start > AROUND ? character_at(text, hit.start - AROUND) : 0;
		end = character_at(text, hit.end + AROUND);
	}
	if (start > hit.start)
		start = hit.start;
	parl_output_print(output, start > 0 ? ELLIPSIS : "");
	draw_part(output, text, start, hit.start);
	style(output, STYLE_HIT);
	draw_part(output, text, hit.start, hit.end);
	style(output, STYLE_PLAIN);
	draw_part(output, text, hit.end, end);
	parl_output_print(output, end < text.size ? ELLIPSIS "\n" : "\n");
}

void hits_show(struct text_report *report, const struct parl_event *event)
{
	struct parl_output *output = report->output;
	struct parl_place place = parl_block_place(event->block, event->span);
	parl_view text = parl_block_text(event->block);
	parl_span hit = event->span;
	style(output, STYLE_FILE);
	parl_output_text(output, parl_view_of(style_name(event->path)));
	style(output, STYLE_PLAIN);
	parl_output_print(output, ":");
	style(output, STYLE_LINE);
	if (place.in_bytes) {
		parl_span lines = parl_block_lines(event->block, event->span);
		parl_view source = parl_document_source(event->document);
		parl_output_print(output, "%zu:%zu", place.line, place.column);
		text = (parl_view){source.data + lines.start, lines.end - lines.start};
		hit = (parl_span){place.bytes.start - lines.start, place.bytes.end - lines.start};
	} else {
		parl_output_print(output, "%s:%zu", place.part, place.paragraph);
	}
	style(output, STYLE_PLAIN);
	parl_output_print(output, ": ");
	draw_line(output, text, hit);
}
