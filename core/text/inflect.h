/*
 * inflect.h - English inflection by rule, articles by sound, capitals by pattern.
 *
 * The rules are docs/matching.md, part 3; tests/contract/inflection.json is their table. The part
 * of speech is always given, never guessed.
 */
#ifndef PARL_TEXT_INFLECT_H
#define PARL_TEXT_INFLECT_H

#include <parlance/memory.h>

enum parl_word_class {
	PARL_CLASS_NONE, /* never inflected: adjectives, gerund phrases, "none" */
	PARL_CLASS_NOUN,
	PARL_CLASS_VERB
};

enum parl_form {
	PARL_FORM_BASE, /* singular; infinitive */
	PARL_FORM_PLURAL,
	PARL_FORM_THIRD, /* helps */
	PARL_FORM_ING,
	PARL_FORM_PAST,
	PARL_FORM_PARTICIPLE,
	PARL_FORM_COUNT
};

/*
 * Makes a form of TERM (a phrase in its base form). HEAD is the word that inflects, {NULL, 0}: by
 * rule. All alternatives are appended to FORMS (copies in ARENA), the one to be written first; at
 * most LIMIT. Returns how many: 0 when the term has no such form (mass nouns, initialisms in S).
 */
size_t parl_inflect(parl_view term, enum parl_word_class class_, parl_view head,
	enum parl_form form, parl_view *forms, size_t limit, struct parl_arena *arena);

/* Whether the rules hold TERM for a mass noun, which takes no plural and no a/an. */
bool parl_is_mass_noun(parl_view term, parl_view head);

/* "a" or "an", by the sound of the first word of TEXT. */
const char *parl_article(parl_view text);

/*
 * REPLACEMENT in the capitals of MATCHED, as the text has it; FORM is how the glossary spells what
 * was matched. A result in ARENA, or REPLACEMENT itself; {NULL, 0}: out of memory.
 */
parl_view parl_capitals(
	parl_view matched, parl_view form, parl_view replacement, struct parl_arena *arena);

/* The first letter of TEXT as a capital (or, LOWER, small unless the word has inner capitals). */
parl_view parl_capital_first(parl_view text, bool lower, struct parl_arena *arena);

/* Whether at least two words of TEXT, and all but the small ones, begin with a capital. */
bool parl_is_title_case(parl_view text);

/* TEXT in Title Case, small words low; {NULL, 0}: out of memory. */
parl_view parl_title_case(parl_view text, struct parl_arena *arena);

#endif
