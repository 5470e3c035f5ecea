/*
 * sections.c - how long the answers of a document are, each below what is asked, with its limits.
 */
#include "text.h"

#include <parlance/text.h>

/* As wide as the numbers are with their heads. */
#define WORDS 7
#define CHARACTERS 12
#define LEAD "                     " /* WORDS, CHARACTERS and a gap */

/* Where one line ends in any case: what is asked is told, and not repeated. */
#define WIDTH_MOST 100

/* Behind INDENT cells that are drawn already. */
static void draw_title(struct parl_output *output, parl_view title, size_t indent)
{
	size_t width = parl_output_width(output), room, size;
	if (width > WIDTH_MOST)
		width = WIDTH_MOST;
	room = width > indent + 20 ? width - indent : 20;
	if (title.size == 0)
		parl_output_print(output, "(before the first question)");
	size = title.size;
	if (parl_text_cells(title) > room)
		while (size &&
			(parl_text_cells((parl_view){title.data, size}) >= room ||
				((unsigned char)title.data[size] & 0xC0) == 0x80))
			size--;
	parl_output_text(output, (parl_view){title.data, size});
	parl_output_print(output, size < title.size ? "…\n" : "\n");
}

void section_title(struct parl_output *output, parl_view title, size_t indent)
{
	parl_output_print(output, "%*s", (int)indent, "");
	draw_title(output, title, indent);
}

/* The numbers by the default rules. */
static void draw_numbers(struct parl_output *output, const struct length_row *row)
{
	static const parl_view by_default = {"", 0};
	const struct parl_rule *words = parl_rule_find(PARL_UNIT_WORDS, by_default);
	const struct parl_rule *characters = parl_rule_find(PARL_UNIT_CHARACTERS, by_default);
	for (size_t i = 0; parl_rule_at(i); i++)
		if (parl_rule_at(i) == words)
			parl_output_print(output, "%*zu", WORDS, row->lengths[i]);
		else if (parl_rule_at(i) == characters)
			parl_output_print(output, "%*zu", CHARACTERS, row->lengths[i]);
	parl_output_print(output, "  ");
}

static void draw_head(struct parl_output *output, const struct length_row *document)
{
	style(output, STYLE_BOLD);
	parl_output_text(output, document->name);
	style(output, STYLE_PLAIN);
	parl_output_print(output, "\n%*s%*s\n", WORDS, "words", CHARACTERS, "characters");
}

static void draw_document(struct parl_output *output, const struct length_row *first,
	const struct length_row *document)
{
	draw_head(output, document);
	for (const struct length_row *row = first; row < document; row++) {
		bool alone = row == first && row + 1 == document && row->name.size == 0;
		draw_numbers(output, row);
		draw_title(output, alone ? parl_view_of("(no question and no heading)") : row->name,
			sizeof(LEAD) - 1);
		limits_show(output, row->limits, row->limit_count, LEAD, false);
	}
	draw_numbers(output, document);
	style(output, STYLE_DIM);
	parl_output_print(output, "the whole text, with its questions and headings");
	style(output, STYLE_PLAIN);
	parl_output_print(output, "\n");
}

void sections_show(const struct text_report *report)
{
	const struct length_row *first = report->rows;
	const struct length_row *end = report->rows + report->row_count;
	for (const struct length_row *row = first; row < end; row++) {
		if (row->section)
			continue;
		if (first > report->rows)
			parl_output_print(report->output, "\n");
		draw_document(report->output, first, row);
		first = row + 1;
	}
}
