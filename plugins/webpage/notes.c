/*
 * notes.c - the notes of a document by their numbers, and a glossary of its terms by the alphabet.
 *
 * A note stands in the list, where print shows it; its number in the text brings it beside the
 * text.
 */
#include "webpage.h"

#include <stdlib.h>
#include <string.h>

static void write_term(struct parl_output *output, const struct parl_term *term)
{
	parl_output_print(output, "<b");
	write_language(output, parl_term_language(term));
	parl_output_print(output, ">");
	write_text(output, parl_term_text(term));
	parl_output_print(output, "</b>");
}

static void write_status(struct parl_output *output, const struct parl_term *term)
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
	for (size_t i = 0; i < note->sense_count; i++)
		write_gist(output, &note->gists[i], note->sense_count > 1);
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
	write_section(page, "notes", "Notes");
	parl_output_print(page->output, "<ol class=\"notes\">\n");
	for (size_t i = 0; i < page->note_count; i++)
		write_note(page, &page->notes[i], i + 1);
	parl_output_print(page->output, "</ol>\n</section>\n");
}

/* --- the glossary */

static int by_term(const void *first, const void *second)
{
	const struct parl_term *a = *(const struct parl_term *const *)first;
	const struct parl_term *b = *(const struct parl_term *const *)second;

	return strcasecmp(parl_term_text(a).data, parl_term_text(b).data);
}

static void write_line(struct parl_output *output, const char *label, const char *text)
{
	if (!text)
		return;
	parl_output_print(output, "<dd><i>%s:</i> ", label);
	write_string(output, text);
	parl_output_print(output, "</dd>\n");
}

/* The words of the other sides, all of them. */
static void write_others(
	struct parl_output *output, const struct parl_event *event, const struct parl_term *of)
{
	const struct parl_concept *concept_ = parl_term_concept(of);
	int last = -1;

	for (size_t i = 0; i < parl_concept_term_count(concept_); i++) {
		const struct parl_term *term = parl_concept_term(concept_, i);
		int number = parl_term_register(term);

		if (number == parl_term_register(of) ||
			parl_term_status_of(term) > PARL_TERM_ADMITTED)
			continue;
		if (number != last) {
			parl_output_print(output, "%s<dd><i>", last < 0 ? "" : "</dd>\n");
			write_string(
				output, parl_vocabulary_register_name(event->vocabulary, number));
			parl_output_print(output, ":</i> ");
		} else {
			parl_output_print(output, ", ");
		}
		write_term(output, term);
		last = number;
	}
	if (last >= 0)
		parl_output_print(output, "</dd>\n");
}

static bool is_web(const char *url)
{
	return url && (strncmp(url, "https://", 8) == 0 || strncmp(url, "http://", 7) == 0) &&
		!strpbrk(url, "\"<> ");
}

static void write_source(struct parl_output *output, const struct parl_concept *of)
{
	const char *title = parl_concept_source_count(of) ? parl_concept_source_title(of, 0) : NULL;
	const char *url = parl_concept_source_count(of) ? parl_concept_source_url(of, 0) : NULL;

	if (!title)
		return;
	parl_output_print(output, "<dd><i>source:</i> ");
	if (is_web(url)) {
		parl_output_print(output, "<a href=\"");
		write_string(output, url);
		parl_output_print(output, "\">");
	}
	write_string(output, title);
	parl_output_print(output, "%s</dd>\n", is_web(url) ? "</a>" : "");
}

/* Reasons and remarks are written for whoever uses the term, such as the writers of bids: a reader
 * on the other side wants neither, but for why a word is better not used. What to ask is told to
 * that reader, and to a writer who may be asked. */
static void write_advice(
	const struct webpage *page, const struct parl_concept *of, const struct parl_term *term)
{
	bool reads = page->notes[0].explains, theirs = parl_term_register(term) == 0;

	if (!reads || !theirs || parl_term_status_of(term) > PARL_TERM_ADMITTED)
		write_line(page->output, "why", parl_concept_reason(of));
	if (!reads || theirs)
		write_line(page->output, "ask", parl_concept_ask(of));
	if (!reads || !theirs)
		write_line(page->output, "note", parl_concept_note(of));
}

static void write_entry(
	struct webpage *page, const struct parl_event *event, const struct parl_term *term)
{
	const struct parl_concept *of = parl_term_concept(term);

	parl_output_print(page->output, "<dt>");
	write_term(page->output, term);
	write_status(page->output, term);
	parl_output_print(page->output, "</dt>\n");
	write_others(page->output, event, term);
	write_line(page->output, "meaning", parl_concept_definition(of));
	write_advice(page, of, term);
	write_source(page->output, of);
}

void notes_glossary(struct webpage *page, const struct parl_event *event)
{
	size_t count = 0, at = 0;
	const struct parl_term **terms;

	for (size_t i = 0; i < page->note_count; i++)
		count += page->notes[i].sense_count;
	terms = parl_arena_array(page->arena, count + 1, sizeof(const struct parl_term *));
	if (count == 0 || !terms)
		return;
	for (size_t i = 0; i < page->note_count; i++)
		for (size_t k = 0; k < page->notes[i].sense_count; k++)
			terms[at++] = page->notes[i].gists[k].term;
	qsort(terms, count, sizeof(*terms), by_term);
	write_section(page, "glossary", "Glossary of the terms used");
	parl_output_print(page->output, "<dl>\n");
	for (size_t i = 0; i < count; i++)
		if (i == 0 || terms[i] != terms[i - 1])
			write_entry(page, event, terms[i]);
	parl_output_print(page->output, "</dl>\n</section>\n");
}
