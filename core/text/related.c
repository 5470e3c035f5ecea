/*
 * related.c - the forms of a phrase whose part of speech nobody said: for searching, where a form
 * too many is seen at once, and never for glossaries.
 *
 * A base is guessed and then held to the rules: it counts only if they make the phrase of it.
 */
#include <parlance/text.h>

#include <string.h>
#include <strings.h>

#include "inflect.h"
#include "inflect_head.h"
#include "inflect_tables.h"

/* Bases that a phrase could be a form of. */
#define MOST_BASES 4

/* Alternatives of one form that are looked at. */
#define MOST_ALTERNATIVES 4

struct related {
	parl_view *found;
	size_t limit;
	size_t count;
	struct parl_arena *arena;
	bool failed;
};

static bool same(parl_view a, parl_view b)
{
	return a.size == b.size && strncasecmp(a.data, b.data, a.size) == 0;
}

static void add(struct related *related, parl_view form)
{
	for (size_t i = 0; i < related->count; i++)
		if (same(related->found[i], form))
			return;
	if (related->count < related->limit)
		related->found[related->count++] = form;
}

/* --- from a base to its forms */

static void add_forms(struct related *related, parl_view base, enum parl_word_class class_)
{
	parl_view forms[MOST_ALTERNATIVES];

	add(related, base);
	for (enum parl_form form = PARL_FORM_PLURAL; form < PARL_FORM_COUNT; form++) {
		size_t count = parl_inflect(base, class_, (parl_view){NULL, 0}, form, forms,
			MOST_ALTERNATIVES, related->arena);

		for (size_t i = 0; i < count; i++)
			add(related, forms[i]);
	}
}

static bool has_form(
	parl_view base, enum parl_word_class class_, parl_view phrase, struct parl_arena *arena)
{
	parl_view forms[MOST_ALTERNATIVES];

	for (enum parl_form form = PARL_FORM_PLURAL; form < PARL_FORM_COUNT; form++) {
		size_t count = parl_inflect(
			base, class_, (parl_view){NULL, 0}, form, forms, MOST_ALTERNATIVES, arena);

		for (size_t i = 0; i < count; i++)
			if (same(forms[i], phrase))
				return true;
	}
	return false;
}

/* --- from a form to its base */

struct guess {
	struct related *related;
	parl_view phrase;
	parl_span word; /* of the phrase, that inflects */
	enum parl_word_class class_;
	parl_view bases[MOST_BASES];
	size_t count;
};

/* Takes BASE for the word if the rules make the phrase of it. */
static void try_base(struct guess *guess, parl_view base)
{
	parl_view phrase = guess->phrase;
	const char *text = parl_arena_print(guess->related->arena, "%.*s%.*s%.*s",
		(int)guess->word.start, phrase.data, (int)base.size, base.data,
		(int)(phrase.size - guess->word.end), phrase.data + guess->word.end);

	if (!text) {
		guess->related->failed = true;
		return;
	}
	if (guess->count < MOST_BASES && base.size > 0 &&
		has_form(parl_view_of(text), guess->class_, phrase, guess->related->arena))
		guess->bases[guess->count++] = parl_view_of(text);
}

static bool lists(const char *alternatives, parl_view word)
{
	while (alternatives && *alternatives) {
		size_t size = strcspn(alternatives, "|");

		if (same((parl_view){alternatives, size}, word))
			return true;
		alternatives += size + (alternatives[size] == '|');
	}
	return false;
}

static void try_irregular(struct guess *guess, parl_view word)
{
	const struct parl_irregulars *table =
		guess->class_ == PARL_CLASS_NOUN ? &parl_irregular_nouns : &parl_irregular_verbs;

	for (size_t i = 0; i < table->count; i++) {
		const struct parl_irregular *entry = &table->items[i];

		if (lists(entry->first, word) || lists(entry->second, word))
			try_base(guess, parl_view_of(entry->base));
	}
}

/* "planned" is of "plan"; words end in a doubled f, l, s, z by themselves: "filled". */
static bool doubled(parl_view word, size_t size)
{
	return word.data[size - 1] == word.data[size - 2];
}

/* The word less an ending, with another in its place: "families" of "family". */
static void try_endings(struct guess *guess, parl_view word)
{
	static const struct {
		const char *ending;
		const char *stem;
	} ends[] = {{"ies", "y"}, {"ves", "f"}, {"ves", "fe"}, {"es", ""}, {"s", ""}, {"ied", "y"},
		{"ed", ""}, {"ed", "e"}, {"ying", "ie"}, {"ing", ""}, {"ing", "e"}};

	for (size_t i = 0; i < PARL_LENGTH(ends); i++) {
		size_t cut = strlen(ends[i].ending), before = guess->count;
		size_t left = word.size > cut ? word.size - cut : 0;
		const char *stem;

		if (left < 2 || strncasecmp(word.data + left, ends[i].ending, cut) != 0)
			continue;
		if (!*ends[i].stem && doubled(word, left)) {
			try_base(guess, (parl_view){word.data, left - 1});
			if (!strchr("flsz", word.data[left - 1]) && guess->count > before)
				return;
		}
		if (*ends[i].stem == 'e' && doubled(word, left))
			continue;
		stem = parl_arena_print(
			guess->related->arena, "%.*s%s", (int)left, word.data, ends[i].stem);
		try_base(guess, parl_view_of(stem ? stem : ""));
		/* "families" is of no "familie". */
		if (guess->count > before && word.data[left] == 'i' && *ends[i].stem == 'y')
			return;
	}
}

/* What the phrase could be a form of. */
static struct guess guess_bases(
	struct related *related, parl_view phrase, enum parl_word_class class_)
{
	struct parl_heads heads = class_ == PARL_CLASS_NOUN
		? parl_noun_heads(phrase, (parl_view){NULL, 0})
		: parl_verb_heads(phrase, (parl_view){NULL, 0});
	struct guess guess = {.related = related, .phrase = phrase, .class_ = class_};

	if (heads.count > 0) {
		parl_view word;

		guess.word = heads.items[0];
		word = parl_view_part(phrase, guess.word);
		try_irregular(&guess, word);
		try_endings(&guess, word);
	}
	return guess;
}

static void add_guessed(struct related *related, const struct guess *guess)
{
	for (size_t i = 0; i < guess->count; i++)
		add_forms(related, guess->bases[i], guess->class_);
}

size_t parl_text_numbers(parl_view text, parl_view *found, size_t limit, struct parl_arena *arena)
{
	struct related related = {.found = found, .limit = limit, .arena = arena};
	struct guess noun = guess_bases(&related, text, PARL_CLASS_NOUN);

	add(&related, text);
	add_guessed(&related, &noun);
	if (noun.count == 0)
		add_forms(&related, text, PARL_CLASS_NOUN);
	return related.failed ? 0 : related.count;
}

size_t parl_text_related(parl_view text, parl_view *found, size_t limit, struct parl_arena *arena)
{
	struct related related = {.found = found, .limit = limit, .arena = arena};
	struct guess noun = guess_bases(&related, text, PARL_CLASS_NOUN);
	struct guess verb = guess_bases(&related, text, PARL_CLASS_VERB);

	add(&related, text);
	add_guessed(&related, &noun);
	add_guessed(&related, &verb);
	/* "children" is a form of one thing; "client" could be the base of either. */
	if (noun.count == 0 && verb.count == 0) {
		add_forms(&related, text, PARL_CLASS_NOUN);
		add_forms(&related, text, PARL_CLASS_VERB);
	}
	return related.failed ? 0 : related.count;
}
