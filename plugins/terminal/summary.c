/*
 * summary.c - what the notes on a document come to: what is meant by its marks, its terms by
 * domain.
 */
#include "annotated.h"

#include <string.h>

#include <parlance/text.h>

#define NO_DOMAIN "other"

#define ACTION_CELLS 9

static void draw_action(struct parl_output *output, const char *name, const char *words)
{
	struct parl_wrap wrap;
	parl_output_print(output, "%-*s", ACTION_CELLS, name);
	parl_wrap_begin(&wrap, output, ACTION_CELLS, ACTION_CELLS);
	parl_wrap_text(&wrap, parl_view_of(words));
	parl_wrap_line(&wrap);
}

void summary_legend(struct text_report *report, const struct parl_event *event)
{
	static const char *const words[] = {
		[PARL_ACTION_EXPLAIN] = "what it means; nothing is to be changed",
		[PARL_ACTION_SUGGEST] =
			"the other side's words would do in some places: you decide",
		[PARL_ACTION_REPLACE] = "the other side says it otherwise: translate writes that",
	};
	(void)event;
	if (report->notes.count == 0 || notes_get(report, 0).kind->explains)
		return;
	parl_output_print(report->output, "\n");
	for (int action = PARL_ACTION_REPLACE; action >= PARL_ACTION_EXPLAIN; action--)
		if (report->actions[action] > 0)
			draw_action(report->output, parl_action_name((enum parl_action)action),
				words[action]);
}

/* --- by domain */

struct row {
	const char *domain;
	size_t terms; /* concepts */
	size_t places;
};

static const char *domain_of(const struct note *note)
{
	const char *domain = parl_concept_domain(parl_term_concept(note->kind->term));
	return domain ? domain : NO_DOMAIN;
}

/* The row of DOMAIN; there are no more than terms, and fewer domains than would need more than a
 * walk. */
static struct row *row_of(struct row *rows, size_t *count, const char *domain)
{
	for (size_t i = 0; i < *count; i++)
		if (strcmp(rows[i].domain, domain) == 0)
			return &rows[i];
	rows[*count] = (struct row){domain, 0, 0};
	return &rows[(*count)++];
}

#define NUMBERS_CELLS (sizeof("  terms  places") - 1)

static void draw_row(struct parl_output *output, const struct row *row, size_t widest, int gap)
{
	size_t cells = parl_text_cells(parl_view_of(row->domain));
	parl_output_text(output, parl_view_of(row->domain));
	parl_output_print(output, "%*s%*zu%*zu\n", (int)(widest - cells), "", gap + 5, row->terms,
		gap + 6, row->places);
}

void summary_domains(struct text_report *report, const struct parl_event *event)
{
	struct row *rows = parl_arena_array(report->arena, report->seen.count, sizeof(*rows));
	size_t count = 0, widest = sizeof("domain") - 1;
	int gap;
	(void)event;
	for (size_t i = 0; rows && i < report->notes.count; i++) {
		struct note note = notes_get(report, i);
		struct row *row = row_of(rows, &count, domain_of(&note));
		size_t cells = parl_text_cells(parl_view_of(row->domain));
		row->terms += note.kind->first == note.number;
		row->places++;
		widest = cells > widest ? cells : widest;
	}
	if (count < 2)
		return;
	gap = widest + NUMBERS_CELLS > parl_output_width(report->output) ? 1 : 2;
	parl_output_print(report->output, "\n%-*s%*s%*s\n", (int)widest, "domain", gap + 5, "terms",
		gap + 6, "places");
	for (size_t i = 0; i < count; i++)
		draw_row(report->output, &rows[i], widest, gap);
}
