/*
 * glossary.c - a glossary of the terms of a document, by the alphabet.
 *
 * It says all that the glossaries say of a term, the notes what is read beside a text. On paper,
 * where both stand side by side, what a note has said already is not printed again.
 */
#include "webpage.h"

#include <stdlib.h>
#include <string.h>

#include <parlance/text.h>

/* A term and the note that explains it. */
struct entry {
	const struct parl_term *term;
	const struct parl_term
		*lead; /* of the terms of which the same is said, the one where it is */
	const struct parl_gist *gist;
	size_t note;
	bool noted; /* the notes stand on the page too */
};

static int compare(uintptr_t a, uintptr_t b)
{
	return (a > b) - (a < b);
}

static int by_term(const void *first, const void *second)
{
	const struct entry *a = first, *b = second;
	int order = strcasecmp(parl_term_text(a->term).data, parl_term_text(b->term).data);

	return order ? order : compare(a->note, b->note);
}

/* Of a dated term more is said than of another. */
static int standing(const struct parl_term *term)
{
	enum parl_term_status status = parl_term_status_of(term);

	return status > PARL_TERM_ADMITTED ? (int)status : 0;
}

static int by_concept(const void *first, const void *second)
{
	const struct parl_term *a = ((const struct entry *)first)->term;
	const struct parl_term *b = ((const struct entry *)second)->term;
	int order = compare((uintptr_t)parl_term_concept(a), (uintptr_t)parl_term_concept(b));

	if (!order)
		order = parl_term_register(a) - parl_term_register(b);
	if (!order)
		order = standing(a) - standing(b);
	return order ? order : by_term(first, second);
}

static bool same_said(const struct parl_term *a, const struct parl_term *b)
{
	return parl_term_concept(a) == parl_term_concept(b) &&
		parl_term_register(a) == parl_term_register(b) && standing(a) == standing(b);
}

static bool is_told(const struct entry *entry, parl_view text)
{
	for (size_t i = 0; entry->noted && i < entry->gist->count; i++)
		if (parl_view_equal(entry->gist->lines[i].text, text))
			return true;
	return false;
}

static void begin_line(struct parl_output *output, const char *label, bool told)
{
	parl_output_print(output, "<dd%s><i>", told ? " class=\"told\"" : "");
	write_string(output, label);
	parl_output_print(output, ":</i> ");
}

static void write_line(
	struct parl_output *output, const struct entry *entry, const char *label, const char *text)
{
	if (!text)
		return;
	begin_line(output, label, is_told(entry, parl_view_of(text)));
	write_string(output, text);
	parl_output_print(output, "</dd>\n");
}

/* Whether OTHER is a word that another side says for OF. */
static bool is_other(const struct parl_term *other, const struct parl_term *of)
{
	return parl_term_register(other) != parl_term_register(of) &&
		parl_term_status_of(other) <= PARL_TERM_ADMITTED;
}

/* The words of the register NUMBER for the term of ENTRY, as the notes list them. */
static parl_view list_words(
	struct webpage *page, const struct entry *entry, const struct parl_concept *of, int number)
{
	struct parl_buffer words = PARL_BUFFER_EMPTY;
	parl_view list;

	for (size_t i = 0; i < parl_concept_term_count(of); i++) {
		const struct parl_term *term = parl_concept_term(of, i);

		if (parl_term_register(term) == number && is_other(term, entry->term))
			parl_buffer_print(
				&words, "%s%s", words.size ? ", " : "", parl_term_text(term).data);
	}
	parl_output_check(page->output, &words);
	list = parl_arena_copy(page->arena, parl_buffer_view(&words));
	parl_buffer_release(&words);
	return list;
}

/* The words of the other sides, all of them. */
static void write_others(
	struct webpage *page, const struct parl_event *event, const struct entry *entry)
{
	const struct parl_concept *of = parl_term_concept(entry->term);
	struct parl_output *output = page->output;
	int last = -1;

	for (size_t i = 0; i < parl_concept_term_count(of); i++) {
		const struct parl_term *term = parl_concept_term(of, i);
		int number = parl_term_register(term);

		if (!is_other(term, entry->term))
			continue;
		if (number != last) {
			parl_output_print(output, "%s", last < 0 ? "" : "</dd>\n");
			begin_line(output, parl_vocabulary_register_name(event->vocabulary, number),
				is_told(entry, list_words(page, entry, of, number)));
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
	return url && parl_text_is_web_address(parl_view_of(url)) && !strpbrk(url, "\"<> ");
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
static void write_advice(const struct webpage *page, const struct entry *entry)
{
	const struct parl_concept *of = parl_term_concept(entry->term);
	bool reads = page->notes[0].explains, theirs = parl_term_register(entry->term) == 0;

	if (!reads || !theirs || parl_term_status_of(entry->term) > PARL_TERM_ADMITTED)
		write_line(page->output, entry, "why", parl_concept_reason(of));
	if (!reads || theirs)
		write_line(page->output, entry, "ask", parl_concept_ask(of));
	if (!reads || !theirs)
		write_line(page->output, entry, "note", parl_concept_note(of));
}

static void write_head(const struct webpage *page, const struct entry *entry)
{
	parl_output_print(page->output, "<dt>");
	write_term(page->output, entry->term);
	write_status(page->output, entry->term);
	if (entry->noted)
		parl_output_print(page->output,
			" <a class=\"at\" href=\"#note-%zu-%zu\" aria-label=\"Note %zu\">%zu</a>",
			page->documents, entry->note, entry->note, entry->note);
	parl_output_print(page->output, "</dt>\n");
}

static void write_entry(
	struct webpage *page, const struct parl_event *event, const struct entry *entry)
{
	const struct parl_concept *of = parl_term_concept(entry->term);

	parl_output_print(page->output, "<div>\n");
	write_head(page, entry);
	if (entry->lead != entry->term) {
		parl_output_print(page->output, "<dd><i>see</i> ");
		write_term(page->output, entry->lead);
		parl_output_print(page->output, "</dd>\n");
	} else {
		write_others(page, event, entry);
		write_line(page->output, entry, "meaning", parl_concept_definition(of));
		write_advice(page, entry);
		write_source(page->output, of);
	}
	parl_output_print(page->output, "</div>\n");
}

/* Once each, in the order of the alphabet; the count. */
static size_t sort_entries(struct entry *entries, size_t count)
{
	size_t kept = 0;

	qsort(entries, count, sizeof(*entries), by_concept);
	for (size_t i = 0; i < count; i++) {
		const struct entry *last = kept ? &entries[kept - 1] : NULL;

		if (last && last->term == entries[i].term)
			continue;
		entries[i].lead = last && same_said(last->term, entries[i].term) ? last->lead
										 : entries[i].term;
		entries[kept++] = entries[i];
	}
	qsort(entries, kept, sizeof(*entries), by_term);
	return kept;
}

/* All terms that notes explain; NULL: out of memory. */
static struct entry *list_entries(
	struct webpage *page, const struct parl_event *event, size_t *count)
{
	size_t most = 0;
	struct entry *entries;

	for (size_t i = 0; i < page->note_count; i++)
		most += page->notes[i].sense_count;
	entries = parl_arena_array(page->arena, most + 1, sizeof(*entries));
	*count = 0;
	for (size_t i = 0; entries && i < page->note_count; i++)
		for (size_t k = 0; k < page->notes[i].sense_count; k++)
			entries[(*count)++] = (struct entry){.term = page->notes[i].gists[k].term,
				.gist = &page->notes[i].gists[k],
				.note = i + 1,
				.noted = !event->rewrites};
	return entries;
}

void glossary_write(struct webpage *page, const struct parl_event *event)
{
	size_t count;
	struct entry *entries = list_entries(page, event, &count);

	if (!entries || count == 0)
		return;
	count = sort_entries(entries, count);
	write_section(page, "glossary", "Glossary of the terms used");
	parl_output_print(page->output, "<dl>\n");
	for (size_t i = 0; i < count; i++)
		write_entry(page, event, &entries[i]);
	parl_output_print(page->output, "</dl>\n</section>\n");
}
