/*
 * issues.c - what a checker found, a line each: path:line:column: severity: message [rule].
 *
 * Editors and build logs read these lines, so the path stands as it was named, and what has no line
 * has its part and paragraph instead.
 */
#include "text.h"

#include <parlance/check.h>

static void draw_place(struct parl_output *output, const struct parl_event *event)
{
	const struct parl_place *place = &event->issue->place;
	parl_output_text(output, parl_view_of(parl_shown_path(event->path)));
	if (place->in_bytes)
		parl_output_print(output, ":%zu:%zu: ", place->line, place->column);
	else
		parl_output_print(output, ":%s, paragraph %zu: ", place->part, place->paragraph);
}

static const char *style_of(enum parl_severity severity)
{
	return severity == PARL_SEVERITY_NOTE ? "\x1b[1;36m" : "\x1b[1;35m";
}

void issues_show(struct text_report *report, const struct parl_event *event)
{
	const struct parl_issue *issue = event->issue;
	struct parl_output *output = report->output;
	if (issue->state != PARL_ISSUE_OPEN)
		return;
	style(output, STYLE_BOLD);
	draw_place(output, event);
	style(output, STYLE_PLAIN);
	style(output, style_of(issue->severity));
	parl_output_print(output, "%s: ", parl_severity_name(issue->severity));
	style(output, STYLE_PLAIN);
	parl_output_text(output, parl_view_of(issue->message));
	parl_output_print(output, " [%s]\n", issue->rule);
}

void issues_total(struct text_report *report, const struct parl_totals *totals)
{
	struct parl_output *output = report->output;
	style_count(output, totals->documents, "file");
	parl_output_print(output, ": ");
	if (totals->issues == 0)
		parl_output_print(output, "nothing found");
	if (totals->warnings > 0)
		style_count(output, totals->warnings, "warning");
	if (totals->warnings > 0 && totals->issues > totals->warnings)
		parl_output_print(output, ", ");
	if (totals->issues > totals->warnings)
		style_count(output, totals->issues - totals->warnings, "note");
	if (totals->known > 0)
		parl_output_print(output, "; %zu known by the baseline", totals->known);
	parl_output_print(output, "\n");
}
