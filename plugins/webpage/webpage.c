/*
 * webpage.c - the reports `html` and `html-large`: a page from its head to its end.
 */
#include "webpage.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* What a document is called on a page that others are given: of a whole path only its end, since it
 * may name the writer. */
static const char *name_of(const char *path)
{
	const char *shown = parl_shown_path(path);
	const char *slash = *shown == '/' ? strrchr(shown, '/') : NULL;

	return slash ? slash + 1 : shown;
}

static void begin_page(struct webpage *page, const struct parl_event *event)
{
	const char *title = event->rewrites ? "Before and after" : "Terms explained";

	parl_output_print(page->output,
		"<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
		"<meta name=\"color-scheme\" content=\"light dark\">\n<title>%s",
		title);
	if (event->path) {
		parl_output_print(page->output, ": ");
		write_string(page->output, name_of(event->path));
	}
	parl_output_print(page->output,
		"</title>\n<style>\n%s%s%s</style>\n</head>\n<body>\n"
		"<a class=\"skip\" href=\"#text-1\">Skip to the text</a>\n"
		"<header>\n<h1>%s</h1>\n</header>\n<main>\n",
		webpage_style, webpage_style_print, page->large ? webpage_style_large : "", title);
}

static bool write_document(struct webpage *page, const struct parl_event *event)
{
	bool done;

	if (page->documents++ == 0)
		begin_page(page, event);
	parl_output_print(page->output,
		"<article aria-labelledby=\"document-%zu\">\n<h2 id=\"document-%zu\">",
		page->documents, page->documents);
	write_string(page->output, name_of(event->path));
	parl_output_print(page->output, "</h2>\n");
	done = event->rewrites ? translated_write(page, event) : annotated_write(page, event);
	parl_output_print(page->output, "</article>\n");
	gather_clear(page);
	return done;
}

static void end_page(struct webpage *page, const struct parl_event *event)
{
	if (page->documents == 0)
		begin_page(page, event);
	parl_output_print(page->output, "</main>\n</body>\n</html>\n");
}

static void close_page(void *opaque)
{
	struct webpage *page = opaque;

	parl_arena_free(page->arena);
	parl_arena_free(page->line);
	parl_findings_free(page->findings);
	parl_rows_release(&page->marks);
	parl_map_release(&page->numbers);
	free(page->notes);
	free(page);
}

static void *open_as(struct parl_output *output, bool large)
{
	struct webpage *page = calloc(1, sizeof(*page));

	if (!page)
		return NULL;
	page->numbers = (struct parl_map)PARL_MAP_OF(struct numbered, number);
	page->output = output;
	page->large = large;
	page->arena = parl_arena_new();
	page->line = parl_arena_new();
	page->findings = parl_findings_new();
	page->marks = (struct parl_rows)PARL_ROWS_OF(MARK_NUMBERS);
	if (page->arena && page->line && page->findings)
		return page;
	close_page(page);
	return NULL;
}

static void *open_page(struct parl_output *output)
{
	return open_as(output, false);
}

static void *open_large(struct parl_output *output)
{
	return open_as(output, true);
}

static bool take_event(void *opaque, const struct parl_event *event)
{
	struct webpage *page = opaque;
	bool done = true;

	if (event->kind == PARL_EVENT_FINDING)
		done = gather_add(page, event);
	else if (event->kind == PARL_EVENT_DOCUMENT_END)
		done = write_document(page, event);
	else
		end_page(page, event);
	if (!done)
		parl_output_fail(page->output, ENOMEM);
	return !parl_output_failed(page->output);
}

#define EVENTS (PARL_EVENT_FINDING | PARL_EVENT_DOCUMENT_END | PARL_EVENT_RUN_END)

static const struct parl_report report_html = {
	.head = {sizeof(report_html), PARL_CAPABILITY_REPORT, "html", "A page to read and print"},
	.events = EVENTS,
	.open = open_page,
	.event = take_event,
	.close = close_page,
	.people = true,
};

/* A report has no options: what is to be shown large is one of its own. */
static const struct parl_report report_large = {
	.head = {sizeof(report_large), PARL_CAPABILITY_REPORT, "html-large",
		"The page in large print"},
	.events = EVENTS,
	.open = open_large,
	.event = take_event,
	.close = close_page,
	.people = true,
};

static const struct parl_capability *const capabilities[] = {
	&report_html.head, &report_large.head, NULL};

PARL_PLUGIN("webpage", "1.0", "MIT", "Reports as a page to read and print",
	"report html A page to read and print\n"
	"report html-large The page in large print\n",
	capabilities);
