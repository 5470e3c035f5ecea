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
	int side;                /* whose terms are translated: the first, unless it has none */
	enum parl_action action; /* what is done with most of them */
	bool exceptions;         /* not with all */
	bool told;               /* that is worth saying: there is another side */
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

/* Whether it is worth saying that TERM is the preferred one: the others of its register make it so,
 * and nobody is to prefer what is there to be translated. */
static bool stands_out(const struct card *card, const struct parl_term *term)
{
	if (parl_term_status_of(term) != PARL_TERM_PREFERRED ||
		(card->told && parl_term_register(term) == 0))
		return false;
	for (size_t i = 0; i < parl_concept_term_count(card->concept); i++) {
		const struct parl_term *other = parl_concept_term(card->concept, i);

		if (parl_term_register(other) == parl_term_register(term) &&
			parl_term_status_of(other) == PARL_TERM_ADMITTED)
			return true;
	}
	return false;
}

static int translated_side(const struct parl_concept *concept)
{
	for (size_t i = 0; i < parl_concept_term_count(concept); i++)
		if (parl_term_register(parl_concept_term(concept, i)) == 0)
			return 0;
	return 1;
}

/* What translating does with most terms of the side: that is said of the concept, and what differs
 * is said of a term. */
static void find_action(struct card *card)
{
	size_t counts[PARL_ACTION_REPLACE + 1] = {0};

	card->side = translated_side(card->concept);
	card->action = parl_concept_action(card->concept);
	for (size_t i = 0; i < parl_concept_term_count(card->concept); i++) {
		const struct parl_term *term = parl_concept_term(card->concept, i);

		if (parl_term_register(term) == card->side)
			counts[parl_term_action(term)]++;
	}
	for (enum parl_action action = 0; action <= PARL_ACTION_REPLACE; action++)
		if (counts[action] > counts[card->action])
			card->action = action;
	for (enum parl_action action = 0; action <= PARL_ACTION_REPLACE; action++)
		card->exceptions = card->exceptions || (counts[action] && action != card->action);
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
	/* Away from the other register hardly anything is done: that is no remark. */
	if (card->told && parl_term_register(term) == card->side &&
		parl_term_action(term) != card->action)
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

/* --- what is done */

/* What is written for the terms of the side, where that is one term: "grant recipient"; else of
 * which side it is. NULL: out of memory. */
static const char *written_for(const struct card *card)
{
	const struct parl_term *written = NULL;
	const char *other = parl_vocabulary_register_name(card->vocabulary, card->side == 0);
	bool one = true;

	for (size_t i = 0; i < parl_concept_term_count(card->concept); i++) {
		const struct parl_term *term = parl_concept_term(card->concept, i), *target;

		if (parl_term_register(term) != card->side ||
			parl_term_action(term) < PARL_ACTION_SUGGEST)
			continue;
		target = parl_term_target(term, card->side == 0);
		one = one && target && (!written || written == target);
		written = target;
	}
	return one && written
		? parl_arena_print(card->arena, "\"%s\"", parl_term_text(written).data)
		: parl_arena_print(card->arena, "a %s term", other);
}

static void add_action(struct card *card)
{
	const char *side = parl_vocabulary_register_name(card->vocabulary, card->side);
	const char *written = written_for(card);

	if (written)
		add_entry(card, "In your text",
			words_action(card->action, !card->exceptions, side, written, card->arena));
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
		.arena = parl_job_arena(job),
		.told = parl_vocabulary_register_count(vocabulary) > 1,
	};
	size_t registers = parl_vocabulary_register_count(vocabulary);

	find_action(&card);
	parl_wrap_begin(&card.wrap, parl_job_output(job), left_of(vocabulary), 0);
	add_heading(&card);
	add_gap(&card);
	for (size_t i = 0; i < registers; i++)
		add_register(&card, (int)i);
	add_gap(&card);
	add_entry(&card, "Meaning", parl_concept_definition(concept));
	add_entry(&card, "Same meaning?",
		words_mapping(vocabulary, parl_concept_mapping(concept), card.arena));
	if (card.told)
		add_action(&card);
	add_entry(&card, "Why", parl_concept_reason(concept));
	add_entry(&card, "Ask", parl_concept_ask(concept));
	add_entry(&card, "Note", parl_concept_note(concept));
	add_sources(&card);
	add_see(&card);
	add_glossary(&card);
	parl_wrap_line(&card.wrap);
}
