/*
 * draw.c - a diagnostic as lines of text.
 */
#include <parlance/diagnostic.h>
#include <parlance/text.h>

#include <ctype.h>

#include "../base/sink.h"
#include "../base/sum.h"

#define INDENT "  "
#define ELLIPSIS "\xE2\x80\xA6"

#define BOLD "\x1b[1m"
#define RED "\x1b[1;31m"
#define MAGENTA "\x1b[1;35m"
#define CYAN "\x1b[1;36m"
#define PLAIN "\x1b[0m"

/* The part of the excerpt that is shown, and the part of that which is underlined. */
struct shown {
	parl_view text;
	parl_span mark;
	bool clipped_left;
	bool clipped_right;
};

static void color(struct parl_output *output, const char *sequence)
{
	if (parl_output_color(output))
		parl_output_write(output, parl_view_of(sequence));
}

static const char *severity_color(enum parl_severity severity)
{
	switch (severity) {
	case PARL_SEVERITY_NOTE:
		return CYAN;
	case PARL_SEVERITY_WARNING:
		return MAGENTA;
	default:
		return RED;
	}
}

/* As formulas call it: with marks where it is more than letters, digits and underscores. */
static void draw_sheet(struct parl_output *output, const char *name)
{
	bool plain = true;
	for (const char *at = name; *at; at++)
		plain = plain && (isalnum((unsigned char)*at) || *at == '_' || (*at & 0x80));
	parl_output_print(output, plain ? ":" : ":'");
	parl_output_visible_line(output, parl_view_of(name));
	parl_output_print(output, plain ? "" : "'");
}

static void draw_row(struct parl_output *output, const struct parl_diagnostic *diagnostic)
{
	if (diagnostic->sheet) {
		draw_sheet(output, diagnostic->sheet);
		if (diagnostic->row_column)
			parl_output_print(
				output, "!%s%zu", diagnostic->row_column, diagnostic->row);
		else
			parl_output_print(output, ", row %zu", diagnostic->row);
		return;
	}
	parl_output_print(output, ":row %zu", diagnostic->row);
	if (!diagnostic->row_column)
		return;
	parl_output_print(output, ", column \"");
	parl_output_visible_line(output, parl_view_of(diagnostic->row_column));
	parl_output_print(output, "\"");
}

static void draw_head(struct parl_output *output, const struct parl_diagnostic *diagnostic)
{
	if (diagnostic->file) {
		color(output, BOLD);
		const char *name = *diagnostic->file ? parl_shown_path(diagnostic->file) : "''";
		parl_output_visible_line(output, parl_view_of(name));
		if (diagnostic->line > 0)
			parl_output_print(output, ":%zu:%zu", diagnostic->line, diagnostic->column);
		else if (diagnostic->row > 0)
			draw_row(output, diagnostic);
		parl_output_write(output, parl_view_of(":"));
		color(output, PLAIN);
		parl_output_write(output, parl_view_of(" "));
	}
	color(output, severity_color(diagnostic->severity));
	parl_output_print(output, "%s:", parl_severity_name(diagnostic->severity));
	color(output, PLAIN);
	parl_output_write(output, parl_view_of(" "));
	parl_output_visible_line(output, parl_view_of(diagnostic->text));
	parl_output_print(output, " [P-%03d]\n", (int)diagnostic->code);
}

/* MARK grown to whole clusters of TEXT; one cluster at least, unless it lies at the end. */
static parl_span whole_clusters(parl_view text, parl_span mark)
{
	parl_span whole = {text.size, text.size};
	size_t at = 0;
	while (at < text.size) {
		size_t end = parl_cluster_end(text, at);
		if (at <= mark.start && mark.start < end)
			whole.start = at;
		if (whole.start <= at && (at < mark.end || at == whole.start))
			whole.end = end;
		at = end;
	}
	return whole;
}

/* The first cluster boundary of TEXT after which no more than CELLS are left up to END. */
static size_t skip_to_fit(parl_view text, size_t end, size_t cells)
{
	size_t start = 0;
	while (start < end && parl_text_cells((parl_view){text.data + start, end - start}) > cells)
		start = parl_cluster_end(text, start);
	return start;
}

/* The last boundary up to which TEXT takes no more than CELLS. */
static size_t fitting(parl_view text, size_t cells)
{
	size_t end = 0;
	while (end < text.size) {
		size_t next = parl_cluster_end(text, end);
		if (parl_text_cells((parl_view){text.data, next}) > cells)
			break;
		end = next;
	}
	return end;
}

/* Cuts what would not fit on one line of a terminal: a wrapped line would tear the underline from
 * its text. A third of the line goes to what stands before the mark. */
static void fit(struct shown *shown, size_t width)
{
	const size_t frame = sizeof(INDENT) - 1 + 2; /* and an ellipsis at both ends */
	size_t room = width > frame + 20 ? width - frame : 20;
	if (parl_text_cells(shown->text) <= room)
		return;
	size_t start = skip_to_fit(shown->text, shown->mark.start, room / 3);
	shown->text.data += start;
	shown->text.size -= start;
	shown->mark.start -= start;
	shown->mark.end -= start;
	shown->clipped_left |= start > 0;
	size_t end = fitting(shown->text, room);
	shown->clipped_right |= end < shown->text.size;
	shown->text.size = end;
	if (shown->mark.end > end)
		shown->mark.end = end;
}

/* White space as wide as the text before the mark; tabs stay tabs, to move as those above do. */
static void draw_padding(struct parl_output *output, parl_view text)
{
	for (size_t at = 0; at < text.size;) {
		size_t end = parl_cluster_end(text, at);
		if (text.data[at] == '\t')
			parl_output_write(output, parl_view_of("\t"));
		else
			parl_output_print(output, "%*s",
				(int)parl_text_cells((parl_view){text.data + at, end - at}), "");
		at = end;
	}
}

static void draw_underline(struct parl_output *output, const struct shown *shown)
{
	parl_output_write(output, parl_view_of(INDENT));
	if (shown->clipped_left)
		parl_output_write(output, parl_view_of(" "));
	draw_padding(output, (parl_view){shown->text.data, shown->mark.start});
	size_t cells = parl_text_cells(parl_view_part(shown->text, shown->mark));
	color(output, RED);
	parl_output_write(output, parl_view_of("^"));
	while (cells-- > 1)
		parl_output_write(output, parl_view_of("~"));
	color(output, PLAIN);
	parl_output_write(output, parl_view_of("\n"));
}

static void draw_excerpt(struct parl_output *output, const struct parl_diagnostic *diagnostic)
{
	struct shown shown = {
		.text = diagnostic->excerpt,
		.mark = whole_clusters(diagnostic->excerpt, diagnostic->mark),
		.clipped_left = diagnostic->clipped_left,
		.clipped_right = diagnostic->clipped_right,
	};
	if (parl_output_terminal(output))
		fit(&shown, parl_output_width(output));
	parl_output_write(output, parl_view_of(shown.clipped_left ? INDENT ELLIPSIS : INDENT));
	parl_output_visible_line(output, shown.text);
	parl_output_write(output, parl_view_of(shown.clipped_right ? ELLIPSIS "\n" : "\n"));
	draw_underline(output, &shown);
}

void parl_diagnostic_draw(struct parl_output *output, const struct parl_diagnostic *diagnostic)
{
	draw_head(output, diagnostic);
	if (diagnostic->line > 0 && diagnostic->excerpt.size > 0)
		draw_excerpt(output, diagnostic);
	if (!diagnostic->help)
		return;
	color(output, CYAN);
	parl_output_write(output, parl_view_of("help:"));
	color(output, PLAIN);
	parl_output_write(output, parl_view_of(" "));
	parl_output_visible_line(output, parl_view_of(diagnostic->help));
	parl_output_write(output, parl_view_of("\n"));
}

/* Whether HELPS has the help of DIAGNOSTIC; then it has. */
static bool was_said(struct parl_helps *helps, const struct parl_diagnostic *diagnostic)
{
	const char *file = diagnostic->file ? diagnostic->file : "";
	uint64_t sum = parl_sum(parl_view_of(diagnostic->help)) * 31 + parl_sum(parl_view_of(file));

	for (size_t i = 0; i < helps->count && i < PARL_HELPS_MOST; i++) {
		if (helps->sums[i] == sum)
			return true;
	}
	helps->sums[helps->count++ % PARL_HELPS_MOST] = sum;
	return false;
}

void parl_diagnostic_draw_next(struct parl_output *output, const struct parl_diagnostic *diagnostic,
	struct parl_helps *helps)
{
	struct parl_diagnostic said = *diagnostic;

	if (said.help && was_said(helps, diagnostic))
		said.help = NULL;
	parl_diagnostic_draw(output, &said);
}
