/*
 * forms.c - the forms of a term, by its part of speech, number and own list.
 */
#include "model.h"

#include <string.h>

#include "../text/ending.h"
#include "forms.h"

static enum parl_word_class class_of(const struct parl_term *term)
{
	if (term->inflect && term->pos == PARL_POS_NOUN)
		return PARL_CLASS_NOUN;
	if (term->inflect && term->pos == PARL_POS_VERB)
		return PARL_CLASS_VERB;
	return PARL_CLASS_NONE;
}

/* Which form a verb's listed one is: by the ending of its first word. */
static bool listed_verb(parl_view listed, enum parl_form form)
{
	const char *space = memchr(listed.data, ' ', listed.size);
	parl_view word = {listed.data, space ? (size_t)(space - listed.data) : listed.size};
	bool ing = parl_has_ending(word, "ing");
	bool third = !ing && parl_has_ending(word, "s") && !parl_has_ending(word, "ss");
	if (form == PARL_FORM_ING)
		return ing;
	if (form == PARL_FORM_THIRD)
		return third;
	return !ing && !third && (form == PARL_FORM_PAST || form == PARL_FORM_PARTICIPLE);
}

/* Whether the listed form number INDEX is FORM. Nouns list plurals; what has no forms by rule
 * lists other spellings of itself. */
static bool is_listed(const struct parl_term *term, size_t index, enum parl_form form)
{
	if (term->pos == PARL_POS_VERB)
		return listed_verb(term->forms.items[index], form);
	if (term->pos == PARL_POS_NOUN || term->number == PARL_NUMBER_PLURAL)
		return form == PARL_FORM_PLURAL;
	return form == PARL_FORM_BASE;
}

/* The text of the glossary is a plural by itself: number plural, and nothing to inflect. */
static bool is_plural_only(const struct parl_term *term)
{
	return term->number == PARL_NUMBER_PLURAL && class_of(term) != PARL_CLASS_NOUN;
}

static bool has_form(const struct parl_term *term, enum parl_form form)
{
	if (form == PARL_FORM_BASE)
		return term->number != PARL_NUMBER_PLURAL;
	if (form == PARL_FORM_PLURAL)
		return term->number != PARL_NUMBER_SINGULAR;
	return true;
}

size_t parl_term_forms(const struct parl_term *term, enum parl_form form, parl_view *forms,
	size_t limit, struct parl_arena *arena)
{
	if (limit == 0 || !has_form(term, form))
		return 0;
	size_t count = 0;
	if (form == PARL_FORM_BASE || (form == PARL_FORM_PLURAL && is_plural_only(term)))
		forms[count++] = term->text;
	bool listed = false;
	for (size_t i = 0; i < term->forms.count && count < limit; i++) {
		if (is_listed(term, i, form)) {
			forms[count++] = term->forms.items[i];
			listed = true;
		}
	}
	bool by_rule =
		form != PARL_FORM_BASE && !listed && (form != PARL_FORM_PLURAL || term->countable);
	if (by_rule && class_of(term) != PARL_CLASS_NONE)
		count += parl_inflect(term->text, class_of(term), term->head, form, forms + count,
			limit - count, arena);
	return count;
}
