/*
 * inflect.c - forms of phrases: the words that inflect, put back where they stand.
 */
#include "inflect.h"

#include "ending.h"
#include "inflect_head.h"
#include "inflect_word.h"

#include <string.h>

static bool is_third_of(parl_view form, const char *stem, struct parl_arena *arena)
{
	struct parl_word_forms third = parl_verb_form(parl_view_of(stem), PARL_FORM_THIRD, arena);
	return third.count > 0 && parl_view_equal(third.items[0], form);
}

/* The verb of "person who uses" as people have it: the third person without its ending. A verb that
 * is none ("person who can") stays. */
static parl_view plural_verb(parl_view verb, struct parl_arena *arena)
{
	static const char *const listed[][2] = {
		{"is", "are"}, {"was", "were"}, {"has", "have"}, {"isn't", "aren't"}};
	for (size_t i = 0; i < PARL_LENGTH(listed); i++)
		if (parl_view_equal(verb, parl_view_of(listed[i][0])))
			return parl_view_of(listed[i][1]);
	/* "es" goes only behind these: "uses" is of "use", "reaches" of "reach" */
	static const struct {
		const char *ending;
		const char *stem;
	} ends[] = {{"ches", "ch"}, {"shes", "sh"}, {"sses", "ss"}, {"xes", "x"}, {"zzes", "zz"},
		{"oes", "o"}, {"ies", "y"}, {"s", ""}};
	for (size_t i = 0; i < PARL_LENGTH(ends); i++) {
		if (!parl_has_ending(verb, ends[i].ending))
			continue;
		const char *stem = parl_arena_print(arena, "%.*s%s",
			(int)(verb.size - strlen(ends[i].ending)), verb.data, ends[i].stem);
		if (stem && is_third_of(verb, stem, arena))
			return parl_view_of(stem);
	}
	return verb;
}

/* The forms of the word at head I. */
static struct parl_word_forms head_forms(parl_view term, const struct parl_heads *heads, size_t i,
	enum parl_form form, struct parl_arena *arena)
{
	parl_view word = parl_view_part(term, heads->items[i]);
	if (form != PARL_FORM_PLURAL)
		return parl_verb_form(word, form, arena);
	if (!heads->verb_follows || i + 1 < heads->count)
		return parl_noun_plural(word, arena);
	return (struct parl_word_forms){.items = {plural_verb(word, arena)}, .count = 1};
}

/* TERM with its heads in their alternative number PICK, or their last one. */
static parl_view assemble(parl_view term, const struct parl_heads *heads,
	const struct parl_word_forms *forms, size_t pick, struct parl_arena *arena)
{
	size_t size = term.size;
	for (size_t i = 0; i < heads->count; i++)
		for (size_t j = 0; j < forms[i].count; j++)
			size += forms[i].items[j].size;
	char *text = parl_arena_alloc(arena, size + 1);
	if (!text)
		return (parl_view){NULL, 0};
	size_t at = 0;
	size_t done = 0;
	for (size_t i = 0; i < heads->count; i++) {
		parl_view word = parl_view_part(term, heads->items[i]);
		if (forms[i].count > 0)
			word = forms[i].items[pick < forms[i].count ? pick : forms[i].count - 1];
		if (!word.data)
			return (parl_view){NULL, 0};
		memcpy(text + at, term.data + done, heads->items[i].start - done);
		at += heads->items[i].start - done;
		memcpy(text + at, word.data, word.size);
		at += word.size;
		done = heads->items[i].end;
	}
	memcpy(text + at, term.data + done, term.size - done);
	return (parl_view){text, at + term.size - done};
}

static size_t inflect_heads(parl_view term, const struct parl_heads *heads, enum parl_form form,
	parl_view *result, size_t limit, struct parl_arena *arena)
{
	struct parl_word_forms forms[PARL_HEADS];
	size_t most = 0;
	for (size_t i = 0; i < heads->count; i++) {
		forms[i] = head_forms(term, heads, i, form, arena);
		/* the first head decides: without a form of its own there is none */
		if (i == 0)
			most = forms[i].count;
		if (most == 0)
			return 0;
	}
	size_t count = 0;
	while (count < most && count < limit) {
		result[count] = assemble(term, heads, forms, count, arena);
		if (!result[count].data)
			break;
		count++;
	}
	return count;
}

size_t parl_inflect(parl_view term, enum parl_word_class class_, parl_view head,
	enum parl_form form, parl_view *forms, size_t limit, struct parl_arena *arena)
{
	if (limit == 0 || term.size == 0)
		return 0;
	if (form == PARL_FORM_BASE) {
		forms[0] = parl_arena_copy(arena, term);
		return forms[0].data ? 1 : 0;
	}
	bool fits = class_ == PARL_CLASS_NOUN
		? form == PARL_FORM_PLURAL
		: class_ == PARL_CLASS_VERB && form != PARL_FORM_PLURAL;
	if (!fits)
		return 0;
	struct parl_heads heads = class_ == PARL_CLASS_NOUN ? parl_noun_heads(term, head)
							    : parl_verb_heads(term, head);
	return inflect_heads(term, &heads, form, forms, limit, arena);
}

bool parl_is_mass_noun(parl_view term, parl_view head)
{
	struct parl_heads heads = parl_noun_heads(term, head);
	return heads.count > 0 && parl_noun_is_mass(parl_view_part(term, heads.items[0]));
}
