/*
 * footnotes.c - the report `markdown`: the text as it is, with its terms explained in footnotes.
 *
 *     Our clients[^1] met.
 *
 *     <!-- parlance: the text is above, with the marks [^1] and so on -->
 *
 *     [^1]: client: ...
 *
 * Without the marks, and from the blank line before the comment on, it is the text, byte for byte.
 * Where the text ends in code that nothing closes, a line of ours does; the comment says so.
 */
#include <errno.h>
#include <stdlib.h>

#include <parlance/gist.h>
#include <parlance/map.h>
#include <parlance/plugin.h>
#include <parlance/transcript.h>

#include "footnotes.h"

/* A term in the text, and the note on it. */
struct mark {
	const struct parl_block *block;
	parl_span match;
	size_t note;
};

struct note {
	const struct parl_term *term;
	size_t sense_count;
	parl_view text;
};

struct footnotes {
	struct parl_output *output;
	struct parl_arena *arena;
	struct mark *marks;
	size_t mark_count;
	size_t mark_room;
	struct parl_map notes; /* by their number, which begins with 1 */
	bool any_document;
};

/* --- gathering */

static void add_gist(struct parl_buffer *text, const struct parl_gist *gist, bool several)
{
	if (several) {
		parl_buffer_print(text, "; ");
		parl_markdown_add(
			text, parl_view_of(parl_concept_id(parl_term_concept(gist->term))));
	}
	for (size_t i = 0; i < gist->count; i++) {
		const struct parl_gist_line *line = &gist->lines[i];

		parl_buffer_print(text,
			i == 0 && !several                          ? ": "
				: i > 0 && gist->lines[i - 1].label ? "; "
				: several && i == 0                 ? ": "
								    : " ");
		if (line->label) {
			parl_markdown_add(text, parl_view_of(line->label));
			parl_buffer_print(text, ": ");
		}
		parl_markdown_add(text, line->text);
	}
}

static bool fill_note(struct footnotes *report, const struct parl_event *event, struct note *note)
{
	const char *status = parl_term_status_words(parl_term_status_of(note->term));
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	struct parl_gist *gists;

	if (parl_finding_gist(event->vocabulary, event->finding, report->arena, &gists) != PARL_OK)
		return false;
	parl_buffer_print(&text, "**");
	parl_markdown_add(&text, parl_term_text(note->term));
	parl_buffer_print(&text, "**");
	if (status)
		parl_buffer_print(&text, " (%s)", status);
	for (size_t i = 0; i < note->sense_count; i++)
		add_gist(&text, &gists[i], note->sense_count > 1);
	if (!text.failed)
		note->text = parl_arena_copy(report->arena, parl_buffer_view(&text));
	parl_buffer_release(&text);
	return note->text.data != NULL;
}

/* 0: out of memory. */
static size_t note_for(struct footnotes *report, const struct parl_event *event)
{
	const struct note wanted = {.term = parl_finding_term(event->finding),
		.sense_count = parl_finding_sense_count(event->finding)};
	struct note *note = parl_map_add(&report->notes, &wanted);

	if (!note || (!note->text.data && !fill_note(report, event, note)))
		return 0;
	return (size_t)(note - (const struct note *)report->notes.items) + 1;
}

static bool add_mark(struct footnotes *report, const struct parl_event *event)
{
	struct mark mark = {parl_finding_block(event->finding), parl_finding_match(event->finding),
		note_for(report, event)};
	struct mark *marks;

	if (mark.note == 0)
		return false;
	marks = parl_room(report->marks, &report->mark_room, report->mark_count, sizeof(*marks));
	if (!marks)
		return false;
	report->marks = marks;
	marks[report->mark_count++] = mark;
	return true;
}

/* --- writing */

/* "n"s before the number, so that the text has no footnote of that name. */
static size_t letters_for(parl_view text)
{
	size_t letters = 0;

	for (size_t i = 0; i + 1 < text.size; i++) {
		size_t at = i + 2;

		if (text.data[i] != '[' || text.data[i + 1] != '^')
			continue;
		while (at < text.size && text.data[at] == 'n')
			at++;
		if (at < text.size && text.data[at] >= '0' && text.data[at] <= '9' &&
			at - i - 2 >= letters)
			letters = at - i - 1;
		i = at - 1;
	}
	return letters;
}

static void write_mark(struct footnotes *report, size_t letters, size_t number)
{
	parl_output_print(report->output, "[^");
	for (size_t i = 0; i < letters; i++)
		parl_output_print(report->output, "n");
	parl_output_print(report->output, "%zu]", number);
}

static void write_notes(struct footnotes *report, size_t letters, parl_view closing)
{
	const struct note *notes = report->notes.items;

	if (closing.size > 0) {
		parl_output_print(report->output, "\n");
		parl_output_text(report->output, closing);
	}
	parl_output_print(report->output,
		"\n\n<!-- parlance: the text is above, without %sthe marks ",
		closing.size > 0 ? "its last line and " : "");
	write_mark(report, letters, 1);
	parl_output_print(report->output, " and so on -->\n");
	for (size_t i = 0; i < report->notes.count; i++) {
		parl_output_print(report->output, "\n");
		write_mark(report, letters, i + 1);
		parl_output_print(report->output, ": ");
		parl_output_text(report->output, notes[i].text);
		parl_output_print(report->output, "\n");
	}
}

static bool write_document(struct footnotes *report, const struct parl_event *event)
{
	struct parl_transcript *transcript = parl_transcript_new(event->document);
	parl_view text;
	size_t letters, at = 0;

	if (!transcript)
		return false;
	text = parl_transcript_text(transcript);
	letters = letters_for(text);
	if (report->any_document)
		parl_output_print(report->output, "\n");
	for (size_t i = 0; i < report->mark_count; i++) {
		const struct mark *mark = &report->marks[i];
		size_t end = parl_transcript_span(transcript, mark->block, mark->match).end;

		end = footnotes_behind_link(text, end);
		if (end < at)
			continue;
		parl_output_text(report->output, (parl_view){text.data + at, end - at});
		write_mark(report, letters, mark->note);
		at = end;
	}
	parl_output_text(report->output, (parl_view){text.data + at, text.size - at});
	if (report->mark_count > 0)
		write_notes(report, letters, parl_document_closing(event->document));
	report->any_document = true;
	report->mark_count = 0;
	parl_map_clear(&report->notes);
	parl_arena_reset(report->arena);
	parl_transcript_free(transcript);
	return true;
}

/* --- the report */

static void close_report(void *opaque)
{
	struct footnotes *report = opaque;

	parl_arena_free(report->arena);
	free(report->marks);
	parl_map_release(&report->notes);
	free(report);
}

static void *open_report(struct parl_output *output)
{
	struct footnotes *report = calloc(1, sizeof(*report));

	if (!report)
		return NULL;
	report->output = output;
	report->notes = (struct parl_map)PARL_MAP_OF(struct note, text);
	report->arena = parl_arena_new();
	if (report->arena)
		return report;
	close_report(report);
	return NULL;
}

static bool take_event(void *opaque, const struct parl_event *event)
{
	struct footnotes *report = opaque;
	bool done = event->kind == PARL_EVENT_FINDING ? add_mark(report, event)
						      : write_document(report, event);

	if (!done)
		parl_output_fail(report->output, ENOMEM);
	return !parl_output_failed(report->output);
}

static const struct parl_report report_markdown = {
	.head = {sizeof(report_markdown), PARL_CAPABILITY_REPORT, "markdown",
		"The text with footnotes"},
	.events = PARL_EVENT_FINDING | PARL_EVENT_DOCUMENT_END,
	.open = open_report,
	.event = take_event,
	.close = close_report,
	.people = true,
};

static const struct parl_capability *const capabilities[] = {&report_markdown.head, NULL};

PARL_PLUGIN("footnotes", "1.0", "MIT", "Terms explained in footnotes",
	"report markdown The text with footnotes\n", capabilities);
