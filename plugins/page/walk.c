/*
 * walk.c - what is said of each entry, whatever the form.
 */
#include "page.h"

#include <string.h>

/* A sentence of ours. */
static void tell(struct page_writer *writer, const char *label, const char *sentence)
{
	if (!sentence)
		return;
	writer->form->label(writer, PAGE_LINE_OTHER, label);
	writer->form->words(writer, sentence);
	writer->form->label_end(writer);
}

/* A sentence of the glossary's. */
static void say(
	struct page_writer *writer, enum page_line line, const char *label, const char *sentence)
{
	if (!sentence)
		return;
	writer->form->label(writer, line, label);
	writer->form->said(writer, sentence);
	writer->form->label_end(writer);
}

/* The terms of a register, the outdated ones last, but for EXCEPT. */
static void say_terms(struct page_writer *writer, const struct page_entry *entry,
	enum page_line line, const char *label, int number, const struct page_entry *except)
{
	bool any = false;

	for (int status = PARL_TERM_PREFERRED; status <= PARL_TERM_SUPERSEDED; status++)
		for (size_t i = 0; i < parl_concept_term_count(entry->concept_); i++) {
			const struct parl_term *term = parl_concept_term(entry->concept_, i);

			if (parl_term_register(term) != number ||
				(except && term == except->term) ||
				(int)parl_term_status_of(term) != status ||
				parl_settled_hides(writer->page->what->settled, term))
				continue;
			if (any)
				writer->form->gap(writer, true);
			else
				writer->form->label(writer, line, label);
			writer->form->term(writer, term);
			any = true;
		}
	if (any)
		writer->form->label_end(writer);
	else if (!except)
		tell(writer, label, "has no word of its own for it.");
}

static void say_sources(struct page_writer *writer, const struct parl_concept *concept_)
{
	size_t count = parl_concept_source_count(concept_);

	if (!count)
		return;
	writer->form->label(writer, PAGE_LINE_OTHER, "Sources");
	for (size_t i = 0; i < count; i++) {
		const struct page_source *source = page_source(writer->page, concept_, i);

		if (i)
			writer->form->gap(writer, false);
		if (source)
			writer->form->cite(writer, source);
	}
	writer->form->label_end(writer);
}

/* Whether other registers have words for it too, which can mean the same or not. */
static bool is_shared(const struct page *page, const struct parl_concept *concept_, int number)
{
	for (size_t i = 0; i < parl_concept_term_count(concept_); i++) {
		const struct parl_term *term = parl_concept_term(concept_, i);

		if (parl_term_register(term) != number &&
			!parl_settled_hides(page->what->settled, term))
			return true;
	}
	return false;
}

static void write_lead(struct page_writer *writer, const struct page_entry *entry, int number)
{
	const struct page *page = writer->page;
	const struct parl_concept *concept_ = entry->concept_;

	for (size_t i = 0; i < page->what->register_count; i++)
		if ((int)i != number)
			say_terms(writer, entry, PAGE_LINE_TERMS, page->what->registers[i], (int)i,
				NULL);
	say(writer, PAGE_LINE_MEANING, "Meaning", parl_concept_definition(concept_));
	if (is_shared(page, concept_, number))
		tell(writer, "Same meaning", page_mapping(page, parl_term_mapping(entry->term)));
	say(writer, PAGE_LINE_OTHER, "Ask", parl_concept_ask(concept_));
	say(writer, PAGE_LINE_OTHER, "Note", parl_concept_note(concept_));
	say(writer, PAGE_LINE_OTHER, "Of this word", parl_term_note(entry->term));
	say_terms(writer, entry, PAGE_LINE_OTHER, "Also said", number, entry);
	say_sources(writer, concept_);
}

/* What can be looked up elsewhere is left out, but not the answer. */
static void write_other(struct page_writer *writer, const struct page_entry *entry, int number)
{
	const struct page *page = writer->page;
	const struct page_entry *lead = page_lead(page, entry, number);
	enum parl_mapping mapping = parl_term_mapping(entry->term);

	for (size_t i = 0; i < page->what->register_count; i++) {
		const struct page_entry *there =
			(int)i == number ? NULL : page_lead(page, entry, (int)i);

		if (!there)
			continue;
		writer->form->label(writer, PAGE_LINE_TERMS, page->what->registers[i]);
		writer->form->term(writer, there->term);
		writer->form->label_end(writer);
	}
	if (lead && mapping != parl_term_mapping(lead->term))
		tell(writer, "Same meaning", page_mapping(page, mapping));
	say(writer, PAGE_LINE_OTHER, "Of this word", parl_term_note(entry->term));
	writer->form->label(writer, PAGE_LINE_OTHER, "See");
	if (lead)
		writer->form->refer(writer, lead);
	writer->form->label_end(writer);
}

static void write_group(struct page_writer *writer, const struct page_group *group)
{
	const char *letter = NULL;

	for (size_t i = group->first; i < group->first + group->count; i++) {
		const struct page_entry *entry = &writer->page->entries[i];

		if (letter && strcmp(letter, entry->letter) != 0)
			writer->form->letter_end(writer);
		if (!letter || strcmp(letter, entry->letter) != 0)
			writer->form->letter(writer, entry->letter, group);
		letter = entry->letter;
		writer->form->entry(writer, entry);
		if (entry->leads)
			write_lead(writer, entry, group->number);
		else
			write_other(writer, entry, group->number);
		writer->form->entry_end(writer);
	}
	if (letter)
		writer->form->letter_end(writer);
}

void page_write(const struct page *page, const struct page_form *form, struct parl_buffer *text)
{
	struct page_writer writer = {page, form, text};
	int number = -1;

	form->begin(&writer);
	for (size_t i = 0; i < page->group_count; i++) {
		const struct page_group *group = &page->groups[i];

		if (group->number != number) {
			if (number >= 0)
				form->part_end(&writer);
			number = group->number;
			form->part(&writer, number);
		}
		if (strcmp(group->language, page->language) != 0)
			form->language(&writer, group);
		write_group(&writer, group);
	}
	if (number >= 0)
		form->part_end(&writer);
	if (page->source_count)
		form->sources(&writer);
	for (size_t i = 0; i < page->source_count; i++)
		form->source(&writer, page->numbered[i]);
	form->end(&writer);
}
