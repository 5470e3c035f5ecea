/*
 * annotations.c - an annotated document from its name to its last line.
 */
#include "annotated.h"

static void draw_name(struct text_report *report, const struct parl_event *event)
{
	struct parl_output *output = report->output;
	if (report->any_document)
		parl_output_print(output, "\n");
	style(output, STYLE_FILE);
	parl_output_text(output, parl_view_of(parl_shown_path(event->path)));
	style(output, STYLE_PLAIN);
	parl_output_print(output, "\n");
	report->any_document = true;
}

/* "in.txt: 3 terms (2 to replace, 1 to explain)" */
static void draw_count(struct text_report *report, const struct parl_event *event)
{
	struct parl_output *output = report->output;
	const char *between = " (";
	parl_output_text(output, parl_view_of(parl_shown_path(event->path)));
	parl_output_print(output, ": ");
	if (report->numbered == 0) {
		parl_output_print(output, "no term of the glossaries\n");
		return;
	}
	style_count(output, report->numbered, "term");
	for (int action = PARL_ACTION_REPLACE; action >= PARL_ACTION_LEAVE; action--) {
		if (report->actions[action] == 0)
			continue;
		parl_output_print(output, "%s%zu to %s", between, report->actions[action],
			parl_action_name((enum parl_action)action));
		between = ", ";
	}
	parl_output_print(output, ")\n");
}

bool annotated_end(struct text_report *report, const struct parl_event *event)
{
	if (report->numbered > 0) {
		draw_name(report, event);
		if (!annotated_text(report, event))
			return false;
		summary_legend(report, event);
		summary_domains(report, event);
		parl_output_print(report->output, "\n");
	}
	draw_count(report, event);
	return true;
}

void annotated_total(struct text_report *report, const struct parl_totals *totals)
{
	if (totals->documents < 2)
		return;
	style_count(report->output, totals->documents, "file");
	parl_output_print(report->output, ": ");
	style_count(report->output,
		totals->applied + totals->offered + totals->noted + totals->declined, "term");
	parl_output_print(report->output, "\n");
}
