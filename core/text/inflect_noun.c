/*
 * inflect_noun.c - the plural of one word: tables first, then endings.
 */
#include "inflect_tables.h"
#include "inflect_word.h"

#include <string.h>

/* Endings that make compounds: grandchild, midwife, bookshelf, spokesperson. */
static const char *const compound_ends[] = {"child", "wife", "life", "shelf", "woman", "man",
	"foot", "tooth", "person", "mouse", "leaf", "self", "quiz", "criterion"};

/* Words in -man that are no men. */
static const char *const no_men[] = {
	"caiman", "german", "human", "norman", "ottoman", "roman", "shaman", "talisman"};
static const struct parl_word_list no_men_words = {no_men, PARL_LENGTH(no_men)};

static void add_listed(
	struct parl_word_forms *forms, const struct parl_word *word, struct parl_arena *arena)
{
	const struct parl_irregular *found =
		parl_irregular_find(&parl_irregular_nouns, word->lower);
	if (found) {
		parl_forms_add_listed(forms, word, 0, found->first, arena);
		return;
	}
	if (parl_word_list_has(&no_men_words, word->lower))
		return;
	for (size_t i = 0; i < PARL_LENGTH(compound_ends); i++) {
		if (!parl_word_ends(word, compound_ends[i]))
			continue;
		found = parl_irregular_find(&parl_irregular_nouns, compound_ends[i]);
		parl_forms_add_listed(
			forms, word, word->size - strlen(compound_ends[i]), found->first, arena);
		return;
	}
}

static bool takes_es(const struct parl_word *word)
{
	if (parl_word_ends(word, "ch"))
		return !parl_word_list_has(&parl_hard_ch, word->lower);
	if (parl_word_ends(word, "o"))
		return parl_word_list_has(&parl_noun_oes, word->lower);
	return parl_word_ends(word, "s") || parl_word_ends(word, "x") ||
		parl_word_ends(word, "z") || parl_word_ends(word, "sh");
}

/* Whether a y at the end is a vowel of its own: after a consonant, or after the u of qu. */
static bool ends_in_y(const struct parl_word *word)
{
	if (!parl_word_ends(word, "y"))
		return false;
	return !parl_is_vowel(word->lower[word->size - 2]) || parl_word_ends(word, "quy");
}

static void add_regular(
	struct parl_word_forms *forms, const struct parl_word *word, struct parl_arena *arena)
{
	if (parl_word_ends(word, "sis"))
		parl_forms_add(forms, word, 2, "es", arena);
	else if (ends_in_y(word))
		parl_forms_add(forms, word, 1, "ies", arena);
	else
		parl_forms_add(forms, word, 0, takes_es(word) ? "es" : "s", arena);
}

/* Whether WORD, such as "services", "criteria" or "SMEs", is a plural already. */
static bool is_plural(const struct parl_word *word)
{
	if (parl_word_list_has(&parl_plural_nouns, word->lower))
		return true;
	for (size_t i = 0; i < parl_irregular_nouns.count; i++) {
		const char *listed = parl_irregular_nouns.items[i].first;
		if (listed[0] == word->lower[0] && strncmp(listed, word->lower, word->size) == 0 &&
			(listed[word->size] == '|' || listed[word->size] == '\0'))
			return true;
	}
	if (!parl_word_ends(word, "s") || parl_word_list_has(&parl_singular_s, word->lower))
		return false;
	return !parl_word_ends(word, "ss") && !parl_word_ends(word, "us") &&
		!parl_word_ends(word, "is") &&
		!parl_irregular_find(&parl_irregular_nouns, word->lower);
}

/* Activities in -ing (training, commissioning) are not counted, but for those in the list. A word
 * that has no other vowel (ring, string) is no activity. */
static bool is_activity(const struct parl_word *word)
{
	if (!parl_word_ends(word, "ing"))
		return false;
	bool vowel = false;
	for (size_t i = 0; i + 3 < word->size; i++)
		vowel |= parl_is_vowel(word->lower[i]) || word->lower[i] == 'y';
	return vowel && !parl_word_list_has(&parl_counted_ing, word->lower);
}

static bool is_mass(const struct parl_word *word)
{
	return parl_word_list_has(&parl_mass_nouns, word->lower) || is_activity(word) ||
		parl_word_ends(word, "ics");
}

bool parl_noun_is_mass(parl_view text)
{
	struct parl_word word = parl_word_of(text);
	if (word.size == 0 || parl_word_is_initialism(&word))
		return false;
	return is_mass(&word) || parl_word_list_has(&parl_plural_nouns, word.lower);
}

static struct parl_word_forms initialism_plural(
	const struct parl_word *word, struct parl_arena *arena)
{
	struct parl_word_forms forms = {.count = 0};
	/* NHS takes no plural, SMEs is one */
	char last = word->text.data[word->text.size - 1];
	if (last != 'S' && last != 's')
		parl_forms_add(&forms, word, 0, "s", arena);
	return forms;
}

static struct parl_word_forms simple_plural(parl_view text, struct parl_arena *arena)
{
	struct parl_word_forms forms = {.count = 0};
	struct parl_word word = parl_word_of(text);
	if (word.capitals + word.smalls == 0)
		return forms;
	if (parl_word_is_initialism(&word))
		return initialism_plural(&word, arena);
	if (parl_word_list_has(&parl_invariant_nouns, word.lower)) {
		parl_forms_add(&forms, &word, 0, "", arena);
		return forms;
	}
	if (is_mass(&word) || is_plural(&word))
		return forms;
	add_listed(&forms, &word, arena);
	if (forms.count == 0 && !forms.failed)
		add_regular(&forms, &word, arena);
	return forms;
}

static bool part_is(parl_view text, size_t start, size_t end, const char *word)
{
	return parl_view_equal((parl_view){text.data + start, end - start}, parl_view_of(word));
}

/* Whether the part [START, END) of a hyphenated word leaves the plural to the first part, whose end
 * is FIRST: mother-in-law, runner-up, president-elect; but drop-in, follow-up, not-for-profit. */
static bool leads_back(parl_view text, size_t first, size_t start, size_t end)
{
	bool last = end == text.size;
	bool agent = first > 2 && memcmp(text.data + first - 2, "er", 2) == 0;
	if (!last &&
		(part_is(text, start, end, "in") || part_is(text, start, end, "at") ||
			part_is(text, start, end, "of")))
		return !part_is(text, 0, first, "out") && !part_is(text, 0, first, "stay") &&
			!part_is(text, 0, first, "end") && !part_is(text, 0, first, "stand");
	if (!last)
		return false;
	if (part_is(text, start, end, "elect") || part_is(text, start, end, "general"))
		return true;
	return agent &&
		(part_is(text, start, end, "up") || part_is(text, start, end, "by") ||
			part_is(text, start, end, "on"));
}

/* The part of a hyphenated word that inflects. */
static parl_span hyphen_head(parl_view text)
{
	size_t first = text.size;
	size_t start = 0;
	for (size_t i = 0; i <= text.size; i++) {
		if (i < text.size && text.data[i] != '-')
			continue;
		if (start == 0)
			first = i;
		else if (leads_back(text, first, start, i))
			return (parl_span){0, first};
		if (i == text.size)
			break;
		start = i + 1;
	}
	return (parl_span){start, text.size};
}

struct parl_word_forms parl_noun_plural(parl_view text, struct parl_arena *arena)
{
	struct parl_word whole = parl_word_of(text);
	bool listed = parl_word_list_has(&parl_mass_nouns, whole.lower) ||
		parl_word_list_has(&parl_hard_ch, whole.lower);
	if (listed || !memchr(text.data, '-', text.size))
		return simple_plural(text, arena);
	parl_span part = hyphen_head(text);
	parl_view head = {text.data + part.start, part.end - part.start};
	return parl_forms_around(text, part, simple_plural(head, arena), arena);
}
