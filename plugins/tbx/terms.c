/*
 * terms.c - the terms of a concept: by language, the glossary's first, and within it by register.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "write.h"

struct listed {
	const struct parl_term *term;
	const char *language;
	bool main; /* of the glossary's language */
	size_t order;
};

static int by_place(const void *a, const void *b)
{
	const struct listed *one = a, *other = b;
	int order = one->main != other->main ? (one->main ? -1 : 1)
					     : strcasecmp(one->language, other->language);

	if (order == 0)
		order = parl_term_register(one->term) - parl_term_register(other->term);
	if (order == 0)
		order = one->order < other->order ? -1 : one->order > other->order;
	return order;
}

void tbx_write_notes(struct tbx_writer *writer, size_t depth, const struct tbx_label *label,
	const parl_view *found, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const char *shown = parl_arena_print(writer->arena, "[%s] ", label->label);
		parl_view text = tbx_tidy(found[i], writer->arena), rest;

		writer->failed |= !shown || !text.data;
		if (label->kind == TBX_BOOL)
			text = parl_view_of(found[i].data[0] == 't' ? "yes" : "no");
		/* A note is a note already, unless it looks like one of these. */
		else if (strcmp(label->key, "note") == 0 && text.data &&
			!tbx_label_of(tbx_concept_labels, tbx_concept_label_count, text, &rest) &&
			!tbx_label_of(tbx_term_labels, tbx_term_label_count, text, &rest))
			shown = NULL;
		tbx_write(
			writer, depth, (struct tbx_element){.name = "note", .label = shown}, text);
	}
}

/* What holds of a term: its own, its concept's, its glossary's. */
static parl_view speech_of(const struct parl_term *term)
{
	const struct parl_concept *concept_ = parl_term_concept(term);
	parl_view pos = {"none", 4};

	if (!parl_term_said(term, "pos", &pos, 1) && !parl_concept_said(concept_, "pos", &pos, 1))
		parl_glossary_said(parl_concept_glossary(concept_), "pos", &pos, 1);
	return pos;
}

/* An override that says nothing of a status must not come to say something. */
static const char *status_of(const struct tbx_writer *writer, const struct parl_term *term)
{
	bool partial = !writer->what->vocabulary &&
		parl_concept_said(parl_term_concept(term), "overrides", NULL, 0) > 0;

	return partial && parl_term_said(term, "status", NULL, 0) == 0
		? ""
		: tbx_status_word(parl_term_status_of(term));
}

static void write_term(struct tbx_writer *writer, const struct parl_term *term)
{
	parl_view pos = speech_of(term);
	bool spoken = !parl_view_equal(pos, parl_view_of("none"));

	tbx_open(writer, 5, "termSec");
	tbx_write(writer, 6, (struct tbx_element){.name = "term"}, parl_term_text(term));
	if (spoken)
		tbx_write(writer, 6, (struct tbx_element){.name = "min:partOfSpeech"},
			parl_view_of(tbx_speech_word(pos)));
	tbx_write(writer, 6, (struct tbx_element){.name = "min:administrativeStatus"},
		parl_view_of(status_of(writer, term)));
	tbx_write(writer, 6, (struct tbx_element){.name = "min:customerSubset"},
		parl_view_of(writer->what->registers[parl_term_register(term)]));
	for (size_t i = 0; i < tbx_term_label_count; i++) {
		const struct tbx_label *label = &tbx_term_labels[i];
		size_t count = parl_term_said(term, label->key, NULL, 0);
		parl_view *found = parl_arena_array(writer->arena, count + 1, sizeof(*found));

		writer->failed |= !found;
		if (!found || (writer->what->vocabulary && strcmp(label->key, "drop") == 0))
			continue;
		parl_term_said(term, label->key, found, count);
		if (strcmp(label->key, "pos") == 0) {
			found[0] = pos;
			count = spoken && strcmp(tbx_speech_word(pos), "other") == 0;
		}
		tbx_write_notes(writer, 6, label, found, count);
	}
	tbx_close(writer, 5, "termSec");
}

void tbx_write_terms(struct tbx_writer *writer, const struct parl_concept *concept_)
{
	const char *main = parl_glossary_language(writer->what->glossary);
	size_t all = parl_concept_term_count(concept_), count = 0;
	struct listed *list = parl_arena_array(writer->arena, all, sizeof(*list));

	writer->failed |= !list;
	for (size_t i = 0; list && i < all; i++) {
		const struct parl_term *term = parl_concept_term(concept_, i);
		const char *language = parl_term_language(term);

		if (!parl_settled_hides(writer->what->settled, term))
			list[count++] =
				(struct listed){term, language, strcasecmp(language, main) == 0, i};
	}
	if (list)
		qsort(list, count, sizeof(*list), by_place);
	for (size_t i = 0; list && i < count; i++) {
		if (i == 0 || strcasecmp(list[i - 1].language, list[i].language) != 0)
			tbx_open(writer, 4,
				parl_arena_print(writer->arena, "langSec xml:lang=\"%s\"",
					list[i].language));
		write_term(writer, list[i].term);
		if (i + 1 == count || strcasecmp(list[i].language, list[i + 1].language) != 0)
			tbx_close(writer, 4, "langSec");
	}
}
