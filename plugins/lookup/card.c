/*
 * card.c - the concept card: everything that a glossary says of a concept, on one screen.
 */
#include "card.h"

#include <string.h>

#include <parlance/text.h>

#include "column.h"
#include "words.h"

/* The longest of the labels below, its indent of 2 and a gap of 2. */
#define LEAST_LEFT (sizeof("Same meaning?") - 1 + 4)

struct card {
	const struct parl_vocabulary *vocabulary;
	const struct parl_concept *concept;
	enum parl_action action; /* what is done with most terms of the first register */
	struct parl_arena *arena;
	struct parl_wrap wrap;
};

static size_t left_of(const struct parl_vocabulary *vocabulary)
{
	size_t left = LEAST_LEFT;

	for (size_t i = 0; i < parl_vocabulary_register_count(vocabulary); i++) {
		const char *name = parl_vocabulary_register_name(vocabulary, (int)i);
		size_t cells = parl_text_cells(parl_view_of(name)) + 4;

		if (cells > left)
			left = cells;
	}
	return left;
}

static void add_words(struct card *card, const char *words, enum column_style style)
{
	column_text(&card->wrap, parl_view_of(words), style);
}

/* A label and what it says; nothing where the glossary says nothing. */
static void add_entry(struct card *card, const char *label, const char *words)
{
	if (!words)
		return;
	column_label(&card->wrap, label);
	add_words(card, words, COLUMN_PLAIN);
}

/* An empty line, and the next entry begins. */
static void add_gap(struct card *card)
{
	parl_wrap_line(&card->wrap);
	parl_output_print(card->wrap.output, "\n");
}

/* --- the terms */

/* Whether the other terms of the register make it worth saying that TERM is the preferred one. */
static bool stands_out(const struct card *card, const struct parl_term *term)
{
	if (parl_term_status_of(term) != PARL_TERM_PREFERRED)
		return false;
	for (size_t i = 0; i < parl_concept_term_count(card->concept); i++) {
		const struct parl_term *other = parl_concept_term(card->concept, i);

		if (parl_term_register(other) == parl_term_register(term) &&
			parl_term_status_of(other) == PARL_TERM_ADMITTED)
			return true;
	}
	return false;
}

/* What translating does with most terms of the first register: that is said of the concept, and
 * what differs is said of a term. */
static enum parl_action usual_action(const struct parl_concept *concept)
{
	enum parl_action usual = parl_concept_action(concept);
	size_t counts[PARL_ACTION_REPLACE + 1] = {0};

	for (size_t i = 0; i < parl_concept_term_count(concept); i++) {
		const struct parl_term *term = parl_concept_term(concept, i);

		if (parl_term_register(term) == 0)
			counts[parl_term_action(term)]++;
	}
	for (enum parl_action action = 0; action <= PARL_ACTION_REPLACE; action++) {
		if (counts[action] > counts[usual])
			usual = action;
	}
	return usual;
}

/* What stands in brackets behind a term, joined by "; "; NULL: nothing. */
static const char *remarks_on(const struct card *card, const struct parl_term *term)
{
	const struct parl_glossary *glossary = parl_concept_glossary(card->concept);
	const char *language = parl_term_language(term);
	const char *remarks[4];
	size_t count = 0;
	const char *joined = "";

	if (stands_out(card, term))
		remarks[count++] = "preferred";
	if (parl_term_status_words(parl_term_status_of(term)))
		remarks[count++] = parl_term_status_words(parl_term_status_of(term));
	/* Away from the second register hardly anything is done: that is no remark. */
	if (parl_term_register(term) == 0 && parl_term_action(term) != card->action)
		remarks[count++] = words_own_action(parl_term_action(term));
	if (strcmp(language, parl_glossary_language(glossary)) != 0)
		remarks[count++] = language;
	for (size_t i = 0; i < count && joined; i++)
		joined = parl_arena_print(card->arena, "%s%s%s", joined, i ? "; " : "", remarks[i]);
	return count ? joined : NULL;
}

/* What stands behind a term: "(preferred) â Only of adults." */
static const char *tail_of(const struct card *card, const struct parl_term *term)
{
	const char *remarks = remarks_on(card, term);
	const char *note = parl_term_note(term);

	return parl_arena_print(card->arena, "%s%s%s%s%s", remarks ? "(" : "",
		remarks ? remarks : "", remarks ? ") " : "", note ? "\xe2\x80\x93 " : "",
		note ? note : "");
}

static void add_term(struct card *card, const struct parl_term *term)
{
	enum parl_term_status status = parl_term_status_of(term);
	const char *tail = tail_of(card, term);

	column_next(&card->wrap);
	column_text(&card->wrap, parl_term_text(term),
		status == PARL_TERM_PREFERRED ? COLUMN_STRONG : COLUMN_PLAIN);
	if (tail)
		add_words(
			card, tail, parl_term_status_words(status) ? COLUMN_WARNING : COLUMN_PLAIN);
}

/* The terms of one register, the preferred ones first, the outdated ones last. */
static void add_register(struct card *card, int number)
{
	static const enum parl_term_status order[] = {PARL_TERM_PREFERRED, PARL_TERM_ADMITTED,
		PARL_TERM_DEPRECATED, PARL_TERM_SUPERSEDED};
	bool labelled = false;

	for (size_t k = 0; k < PARL_LENGTH(order); k++) {
		for (size_t i = 0; i < parl_concept_term_count(card->concept); i++) {
			const struct parl_term *term = parl_concept_term(card->concept, i);

			if (parl_term_register(term) != number ||
				parl_term_status_of(term) != order[k])
				continue;
			if (!labelled)
				column_label(&card->wrap,
					parl_vocabulary_register_name(card->vocabulary, number));
			labelled = true;
			add_term(card, term);
		}
	}
}

/* --- what it rests on */

static void add_sources(struct card *card)
{
	for (size_t i = 0; i < parl_concept_source_count(card->concept); i++) {
		const char *title = parl_concept_source_title(card->concept, i);
		const char *url = parl_concept_source_url(card->concept, i);

		if (i == 0)
			column_label(&card->wrap, "Sources");
		column_next(&card->wrap);
		add_words(card, title ? title : parl_concept_source_key(card->concept, i),
			COLUMN_PLAIN);
		if (!url)
			continue;
		column_next(&card->wrap);
		add_words(card, url, COLUMN_PLAIN);
	}
}

static void add_see(struct card *card)
{
	size_t count = parl_concept_see_count(card->concept);
	const char *list = "";

	for (size_t i = 0; i < count && list; i++)
		list = parl_arena_join(card->arena, list, ", ", parl_concept_see(card->concept, i));
	if (count)
		add_entry(card, "See also", list);
}

static void add_glossary(struct card *card)
{
	const struct parl_glossary *glossary = parl_concept_glossary(card->concept);

	if (parl_vocabulary_glossary_count(card->vocabulary) > 1)
		add_entry(card, "Glossary", parl_glossary_title(glossary));
}

/* --- the card */

static void add_heading(struct card *card)
{
	const char *domain = parl_concept_domain(card->concept);
	struct parl_wrap heading;

	parl_wrap_begin(&heading, card->wrap.output, 0, 0);
	column_text(&heading, parl_view_of(parl_concept_id(card->concept)), COLUMN_STRONG);
	if (domain)
		column_text(&heading, parl_view_of(parl_arena_print(card->arena, "(%s)", domain)),
			COLUMN_PLAIN);
	parl_wrap_line(&heading);
}

void card_print(struct parl_job *job, const struct parl_concept *concept)
{
	const struct parl_vocabulary *vocabulary = parl_job_vocabulary(job);
	struct card card = {
		.vocabulary = vocabulary,
		.concept = concept,
		.action = usual_action(concept),
		.arena = parl_job_arena(job),
	};
	size_t registers = parl_vocabulary_register_count(vocabulary);

	parl_wrap_begin(&card.wrap, parl_job_output(job), left_of(vocabulary), 0);
	add_heading(&card);
	add_gap(&card);
	for (size_t i = 0; i < registers; i++)
		add_register(&card, (int)i);
	add_gap(&card);
	add_entry(&card, "Meaning", parl_concept_definition(concept));
	add_entry(&card, "Same meaning?",
		words_mapping(vocabulary, parl_concept_mapping(concept), card.arena));
	if (registers > 1)
		add_entry(&card, "In your text", words_action(card.action));
	add_entry(&card, "Why", parl_concept_reason(concept));
	add_entry(&card, "Ask", parl_concept_ask(concept));
	add_entry(&card, "Note", parl_concept_note(concept));
	add_sources(&card);
	add_see(&card);
	add_glossary(&card);
	parl_wrap_line(&card.wrap);
}
