/*
 * kwic.c - the report `kwic`: matches below one another, with what stands on both sides.
 *
 * Widths are cells of a terminal, and text is cut between clusters. Rows are gathered, so that the
 * places in front of them can be aligned.
 */
#include "concordance.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <parlance/text.h>

#define WIDTH_DEFAULT 30

/* Rows that are gathered at most before they are shown. */
#define MOST_ROWS 4096

/* No cluster that a reader would see whole is longer. */
#define MOST_BYTES_A_CELL 16

#define GAP "  "

struct row {
	const char *place;
	parl_view left;
	size_t left_cells;
	parl_view hit;
	parl_view right;
};

struct kwic {
	struct parl_output *output;
	struct parl_arena *arena; /* of the rows */
	struct row rows[MOST_ROWS];
	size_t count;
	size_t width;
	bool failed;
};

static void *open_report(struct parl_output *output)
{
	struct kwic *kwic = calloc(1, sizeof(*kwic));

	if (!kwic)
		return NULL;
	kwic->output = output;
	kwic->width = WIDTH_DEFAULT;
	kwic->arena = parl_arena_new();
	if (kwic->arena)
		return kwic;
	free(kwic);
	return NULL;
}

static void close_report(void *opaque)
{
	struct kwic *kwic = opaque;

	parl_arena_free(kwic->arena);
	free(kwic);
}

/* --- texts on one line */

/* Each run of white space becomes a blank. */
static parl_view on_one_line(struct kwic *kwic, const char *text, size_t size)
{
	char *line = parl_arena_alloc(kwic->arena, size + 1);
	size_t length = 0;

	for (size_t i = 0; line && i < size; i++) {
		if (!parl_is_white(text[i]))
			line[length++] = text[i];
		else if (i == 0 || !parl_is_white(text[i - 1]))
			line[length++] = ' ';
	}
	kwic->failed = kwic->failed || !line;
	return (parl_view){line ? line : "", length};
}

static bool is_inside(parl_view text, size_t at)
{
	return at < text.size && (text.data[at] & 0xC0) == 0x80;
}

/* As many clusters at the end of TEXT as fit; CELLS takes what they take. */
static parl_view fit_end(parl_view text, size_t width, size_t *cells)
{
	size_t at = 0;

	*cells = parl_text_cells(text);
	while (*cells > width) {
		size_t end = parl_cluster_end(text, at);

		*cells -= parl_text_cells((parl_view){text.data + at, end - at});
		at = end;
	}
	return (parl_view){text.data + at, text.size - at};
}

/* As many clusters at the start of TEXT as fit. */
static parl_view fit_start(parl_view text, size_t width)
{
	size_t at = 0, cells = 0;

	while (at < text.size) {
		size_t end = parl_cluster_end(text, at);

		cells += parl_text_cells((parl_view){text.data + at, end - at});
		if (cells > width)
			break;
		at = end;
	}
	return (parl_view){text.data, at};
}

/* --- rows */

static const char *place_of(struct kwic *kwic, const struct parl_event *event)
{
	struct parl_place place = parl_block_place(event->block, event->span);
	const char *name = parl_shown_path(event->path);
	bool body = !place.in_bytes && strcmp(place.part, "body") == 0;
	const char *text = place.in_bytes
		? parl_arena_print(kwic->arena, "%s:%zu:%zu:", name, place.line, place.column)
		: parl_arena_print(kwic->arena, "%s:%s%s%zu:", name, body ? "" : place.part,
			  body ? "" : ":", place.paragraph);

	kwic->failed = kwic->failed || !text;
	return text ? text : "";
}

static struct row row_of(struct kwic *kwic, const struct parl_event *event)
{
	parl_view text = parl_block_text(event->block);
	parl_span hit = event->span;
	size_t most = kwic->width * MOST_BYTES_A_CELL;
	size_t from = hit.start > most ? hit.start - most : 0;
	size_t to = text.size - hit.end > most ? hit.end + most : text.size;
	struct row row = {.place = place_of(kwic, event)};

	while (is_inside(text, from))
		from++;
	while (is_inside(text, to))
		to++;
	row.left = fit_end(on_one_line(kwic, text.data + from, hit.start - from), kwic->width,
		&row.left_cells);
	row.hit = on_one_line(kwic, text.data + hit.start, hit.end - hit.start);
	row.right = fit_start(on_one_line(kwic, text.data + hit.end, to - hit.end), kwic->width);
	while (row.right.size > 0 && row.right.data[row.right.size - 1] == ' ')
		row.right.size--;
	return row;
}

static void style(struct kwic *kwic, const char *sequence)
{
	if (parl_output_color(kwic->output))
		parl_output_print(kwic->output, "%s", sequence);
}

static void pad(struct kwic *kwic, size_t cells)
{
	for (; cells > 0; cells--)
		parl_output_print(kwic->output, " ");
}

static void show_row(struct kwic *kwic, const struct row *row, size_t places)
{
	parl_view place = parl_view_of(row->place);

	parl_output_text(kwic->output, place);
	pad(kwic, places - parl_text_cells(place));
	parl_output_print(kwic->output, GAP);
	pad(kwic, kwic->width - row->left_cells);
	parl_output_text(kwic->output, row->left);
	style(kwic, "\x1b[1;31m");
	parl_output_text(kwic->output, row->hit);
	style(kwic, "\x1b[0m");
	parl_output_text(kwic->output, row->right);
	parl_output_print(kwic->output, "\n");
}

static void show_rows(struct kwic *kwic)
{
	size_t places = 0;

	for (size_t i = 0; i < kwic->count; i++) {
		size_t cells = parl_text_cells(parl_view_of(kwic->rows[i].place));

		places = cells > places ? cells : places;
	}
	for (size_t i = 0; i < kwic->count; i++)
		show_row(kwic, &kwic->rows[i], places);
	kwic->count = 0;
	parl_arena_reset(kwic->arena);
}

static bool take_event(void *opaque, const struct parl_event *event)
{
	struct kwic *kwic = opaque;
	const char *width = NULL;

	switch (event->kind) {
	case PARL_EVENT_RUN_BEGIN:
		width = parl_event_option(event, "kwic");
		if (width)
			kwic->width = strtoul(width, NULL, 10);
		break;
	case PARL_EVENT_HIT:
		kwic->rows[kwic->count++] = row_of(kwic, event);
		if (kwic->count == MOST_ROWS)
			show_rows(kwic);
		break;
	default:
		show_rows(kwic);
		break;
	}
	if (kwic->failed)
		parl_output_fail(kwic->output, ENOMEM);
	return !parl_output_failed(kwic->output);
}

const struct parl_report report_kwic = {
	.head = {sizeof(report_kwic), PARL_CAPABILITY_REPORT, "kwic", "Key words in context"},
	.events = PARL_EVENT_RUN_BEGIN | PARL_EVENT_HIT | PARL_EVENT_DOCUMENT_END,
	.open = open_report,
	.event = take_event,
	.close = close_report,
};
