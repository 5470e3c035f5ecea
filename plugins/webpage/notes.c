/*
 * notes.c - the notes of a document by their numbers.
 *
 * A note stands in the list, where print shows it; its number in the text brings it beside the
 * text.
 */
#include "webpage.h"

#include <stdlib.h>

void write_term(struct parl_output *output, const struct parl_term *term)
{
	parl_output_print(output, "<b");
	write_language(output, parl_term_language(term));
	parl_output_print(output, ">");
	write_text(output, parl_term_text(term));
	parl_output_print(output, "</b>");
}

void write_status(struct parl_output *output, const struct parl_term *term)
{
	const char *status = parl_term_status_words(parl_term_status_of(term));

	if (status)
		parl_output_print(output, " <em class=\"flag\">(%s)</em>", status);
}

static void write_gist(struct parl_output *output, const struct parl_gist *gist, bool several)
{
	parl_output_print(output, "<ul>\n");
	for (size_t i = 0; i < gist->count; i++) {
		const struct parl_gist_line *line = &gist->lines[i];

		parl_output_print(output, "<li>");
		if (line->label) {
			parl_output_print(output, "<i>");
			write_string(output, line->label);
			parl_output_print(output, ":</i> ");
		} else if (several) {
			parl_output_print(output, "<i>");
			write_string(output, parl_concept_id(parl_term_concept(gist->term)));
			parl_output_print(output, ":</i> ");
		}
		write_text(output, line->text);
		parl_output_print(output, "</li>\n");
	}
	parl_output_print(output, "</ul>\n");
}

static bool same_words(const struct note *a, const struct note *b)
{
	if (a->sense_count != b->sense_count)
		return false;
	for (size_t i = 0; i < a->sense_count; i++) {
		if (a->gists[i].count != b->gists[i].count)
			return false;
		for (size_t k = 0; k < a->gists[i].count; k++)
			if (!parl_view_equal(a->gists[i].lines[k].text, b->gists[i].lines[k].text))
				return false;
	}
	return true;
}

static int by_concept(const void *first, const void *second)
{
	const struct note *a = *(const struct note *const *)first;
	const struct note *b = *(const struct note *const *)second;
	const struct parl_concept *one = parl_term_concept(a->term);
	const struct parl_concept *other = parl_term_concept(b->term);

	if (one != other)
		return (uintptr_t)one < (uintptr_t)other ? -1 : 1;
	return (a > b) - (a < b);
}

/* Finds the notes that say what one before them says, of another term of its concept. Without
 * memory there are none. */
static void find_repeated(struct webpage *page)
{
	size_t count = page->note_count;
	struct note **notes = parl_arena_array(page->arena, count, sizeof(struct note *));

	if (!notes)
		return;
	for (size_t i = 0; i < count; i++)
		notes[i] = &page->notes[i];
	qsort(notes, count, sizeof(struct note *), by_concept);
	for (size_t i = 1, begin = 0; i < count; i++) {
		if (parl_term_concept(notes[begin]->term) != parl_term_concept(notes[i]->term))
			begin = i;
		for (size_t k = begin; k < i && !notes[i]->repeats; k++)
			if (same_words(notes[k], notes[i]))
				notes[i]->repeats = (size_t)(notes[k] - page->notes) + 1;
	}
}

/* On paper, where all notes are seen at once, two that say the same do so once. */
static void write_gists(const struct webpage *page, const struct note *note)
{
	if (note->repeats) {
		parl_output_print(page->output, "<p class=\"paper\">see %zu ", note->repeats);
		write_term(page->output, page->notes[note->repeats - 1].term);
		parl_output_print(page->output, "</p>\n<div class=\"told\">\n");
	}
	for (size_t i = 0; i < note->sense_count; i++)
		write_gist(page->output, &note->gists[i], note->sense_count > 1);
	if (note->repeats)
		parl_output_print(page->output, "</div>\n");
}

static void write_note(struct webpage *page, const struct note *note, size_t number)
{
	struct parl_output *output = page->output;

	parl_output_print(output,
		"<li><div class=\"note\" popover id=\"note-%zu-%zu\" role=\"note\" "
		"aria-label=\"Note %zu\">\n<p><span class=\"number\">%zu</span> ",
		page->documents, number, number, number);
	write_term(output, note->term);
	write_status(output, note->term);
	if (note->sense_count > 1)
		parl_output_print(output, " has several meanings:");
	parl_output_print(output, "</p>\n");
	write_gists(page, note);
	parl_output_print(output,
		"<p class=\"ways\"><a href=\"#term-%zu-%zu\">Back to the text<span "
		"class=\"hidden\"> from note %zu</span></a> <button type=\"button\" "
		"class=\"close\" popovertarget=\"note-%zu-%zu\" "
		"popovertargetaction=\"hide\">Close<span class=\"hidden\"> note %zu</span>"
		"</button></p>\n</div></li>\n",
		page->documents, number, number, page->documents, number, number);
}

void notes_write(struct webpage *page, const struct parl_event *event)
{
	(void)event;
	if (page->note_count == 0)
		return;
	find_repeated(page);
	write_section(page, "notes", "Notes");
	parl_output_print(page->output, "<ol class=\"notes\">\n");
	for (size_t i = 0; i < page->note_count; i++)
		write_note(page, &page->notes[i], i + 1);
	parl_output_print(page->output, "</ol>\n</section>\n");
}
