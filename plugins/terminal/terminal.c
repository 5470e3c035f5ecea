/*
 * terminal.c - the reports for people: `text`, and `diff` (diff.c).
 */
#include "text.h"

#include <errno.h>
#include <stdlib.h>

static void close_text(void *opaque)
{
	struct text_report *report = opaque;
	hits_release(&report->hits);
	parl_arena_free(report->arena);
	parl_arena_free(report->line);
	parl_arena_free(report->kept);
	free(report->rows);
	notes_release(report);
	free(report);
}

static void *open_text(struct parl_output *output)
{
	struct text_report *report = calloc(1, sizeof(*report));
	if (!report)
		return NULL;
	report->output = output;
	notes_open(report);
	report->arena = parl_arena_new();
	report->kept = parl_arena_new();
	report->line = parl_arena_new();
	if (report->arena && report->kept && report->line)
		return report;
	close_text(report);
	return NULL;
}

static bool end_document(struct text_report *report, const struct parl_event *event)
{
	if (event->emits & PARL_EVENT_HIT)
		return hits_end_document(&report->hits, event);
	if (event->emits & PARL_EVENT_LENGTH)
		return lengths_limit(report, event);
	if (!(event->emits & PARL_EVENT_FINDING))
		return true;
	bool done = true;
	/* Of changes that were not written only the error tells, which stands behind. */
	if (event->rewrites && event->written)
		changes_end(report, event);
	else if (!event->rewrites)
		done = annotated_end(report, event);
	notes_forget(report);
	return done;
}

static void draw_faults(struct text_report *report, const struct parl_totals *totals)
{
	struct parl_output *output = report->output;
	if (totals->errors == 0 && totals->warnings == 0) {
		style_count(output, totals->documents, "file");
		parl_output_print(output, ": no faults\n");
		return;
	}
	if (totals->errors > 0)
		style_count(output, totals->errors, "error");
	if (totals->errors > 0 && totals->warnings > 0)
		parl_output_print(output, ", ");
	if (totals->warnings > 0)
		style_count(output, totals->warnings, "warning");
	parl_output_print(output, " in ");
	style_count(output, totals->documents, "file");
	parl_output_print(output, "\n");
}

/* It decides what is found, and may lie some folders above: nobody should have to guess it. */
static void draw_project(struct parl_output *output, const struct parl_event *event)
{
	if (!event->project || !(event->emits & (PARL_EVENT_FINDING | PARL_EVENT_ISSUE)))
		return;
	parl_output_print(output, "By the project file ");
	parl_output_text(output, parl_view_of(event->project));
	parl_output_print(output, "\n");
}

static void end_run(struct text_report *report, const struct parl_event *event)
{
	if (event->emits & PARL_EVENT_DIAGNOSTIC)
		draw_faults(report, event->totals);
	else if (event->emits & PARL_EVENT_LENGTH)
		lengths_show(report);
	else if (event->rewrites)
		changes_total(report, event->totals);
	else if (event->emits & PARL_EVENT_ISSUE)
		issues_total(report, event->totals);
	else if (event->emits & PARL_EVENT_FINDING)
		annotated_total(report, event->totals);
	draw_project(report->output, event);
}

static bool take_event(void *opaque, const struct parl_event *event)
{
	struct text_report *report = opaque;
	bool done = true;
	switch (event->kind) {
	case PARL_EVENT_FINDING:
		done = notes_add(report, event);
		break;
	case PARL_EVENT_ISSUE:
		issues_show(report, event);
		break;
	case PARL_EVENT_HIT:
		return hits_take(&report->hits, event);
	case PARL_EVENT_COUNT:
		counts_show(report, event);
		break;
	case PARL_EVENT_LENGTH:
		done = lengths_add(report, event);
		break;
	case PARL_EVENT_DIAGNOSTIC:
		parl_diagnostic_draw_next(report->output, event->diagnostic, &report->helps);
		break;
	case PARL_EVENT_RUN_BEGIN:
		hits_begin(&report->hits, report->output, event);
		break;
	case PARL_EVENT_DOCUMENT_END:
		done = end_document(report, event);
		break;
	case PARL_EVENT_RUN_END:
		end_run(report, event);
		break;
	default:
		break;
	}
	if (!done)
		parl_output_fail(report->output, ENOMEM);
	return !parl_output_failed(report->output);
}

static const struct parl_report report_text = {
	.head = {sizeof(report_text), PARL_CAPABILITY_REPORT, "text", "Text to read"},
	.events = PARL_EVENT_FINDING | PARL_EVENT_HIT | PARL_EVENT_DIAGNOSTIC | PARL_EVENT_COUNT |
		PARL_EVENT_LENGTH | PARL_EVENT_ISSUE | PARL_EVENT_RUN_BEGIN |
		PARL_EVENT_DOCUMENT_END | PARL_EVENT_RUN_END,
	.summary = true,
	.open = open_text,
	.event = take_event,
	.close = close_text,
	.people = true,
	.lines = true,
};

static const struct parl_capability *const capabilities[] = {
	&report_text.head, &report_diff.head, NULL};

PARL_PLUGIN("terminal", "0.1.0", "MIT", "Reports for people: text and differences",
	"report text Text to read\n"
	"report diff What changes, as a patch\n",
	capabilities);
