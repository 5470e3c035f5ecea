/*
 * inflect_verb.c - the forms of one verb: tables first, then endings.
 */
#include "inflect_tables.h"
#include "inflect_word.h"

#include <stdio.h>
#include <string.h>

/* Prefixes that leave an irregular verb irregular: rebuild, undertake, oversee. "de" and "be" are
 * left out for delay and belie; what they do make stands in the table. */
static const char *const prefixes[] = {"co", "fore", "inter", "mis", "off", "out", "over", "pre",
	"re", "self", "sub", "un", "under", "up", "with"};

/* Both spellings are in use, the undoubled first. */
static const char *const doubled_both[] = {"benefit", "bias", "bus", "focus"};

static bool is_among(const char *const *words, size_t count, const char *word)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(words[i], word) == 0)
			return true;
	return false;
}

/* The irregular verb in WORD; START takes where it begins, after a prefix. */
static const struct parl_irregular *find_irregular(const struct parl_word *word, size_t *start)
{
	*start = 0;
	const struct parl_irregular *found =
		parl_irregular_find(&parl_irregular_verbs, word->lower);
	/* the one that only looks like a prefix and an irregular verb: relayed */
	if (found || strcmp(word->lower, "relay") == 0)
		return found;
	for (size_t i = 0; i < PARL_LENGTH(prefixes); i++) {
		size_t size = strlen(prefixes[i]);
		if (word->size <= size || memcmp(word->lower, prefixes[i], size) != 0)
			continue;
		found = parl_irregular_find(&parl_irregular_verbs, word->lower + size);
		if (found) {
			*start = size;
			return found;
		}
	}
	return NULL;
}

static bool ends_in_consonant_y(const struct parl_word *word)
{
	return parl_word_ends(word, "y") && !parl_is_vowel(word->lower[word->size - 2]);
}

/* Whether the vowel at AT counts: the u of qu is none. */
static bool is_vowel_at(const struct parl_word *word, size_t at)
{
	char c = word->lower[at];
	if (c == 'u' && at > 0 && word->lower[at - 1] == 'q')
		return false;
	return parl_is_vowel(c) || (c == 'y' && at > 0);
}

static size_t count_syllables(const struct parl_word *word, size_t start)
{
	size_t count = 0;
	for (size_t i = start; i < word->size; i++)
		count += is_vowel_at(word, i) && (i == start || !is_vowel_at(word, i - 1));
	return count;
}

/* Whether the word ends in one vowel and one consonant that can be doubled. */
static bool ends_short(const struct parl_word *word)
{
	if (word->size < 3)
		return false;
	char last = word->lower[word->size - 1];
	if (is_vowel_at(word, word->size - 1) || strchr("hwxc", last))
		return false;
	return is_vowel_at(word, word->size - 2) && !is_vowel_at(word, word->size - 3);
}

/* British spelling doubles every l after one vowel, and after two that are two syllables. */
static bool doubles_l(const struct parl_word *word)
{
	if (!parl_word_ends(word, "l") || strcmp(word->lower, "parallel") == 0)
		return false;
	return ends_short(word) || parl_word_ends(word, "ial") || parl_word_ends(word, "uel");
}

/* ROOT is where the verb begins, after a prefix: "reset" doubles as "set" does. */
static bool doubles(const struct parl_word *word, size_t root)
{
	if (doubles_l(word))
		return true;
	if (!ends_short(word))
		return false;
	return count_syllables(word, root) == 1 ||
		parl_word_list_has(&parl_verb_doubled, word->lower);
}

static bool takes_es(const struct parl_word *word)
{
	if (parl_word_ends(word, "o"))
		return !parl_is_vowel(word->lower[word->size - 2]);
	return parl_word_ends(word, "s") || parl_word_ends(word, "x") ||
		parl_word_ends(word, "z") || parl_word_ends(word, "sh") ||
		parl_word_ends(word, "ch");
}

static void add_third(struct parl_word_forms *forms, const struct parl_word *word, size_t verb,
	struct parl_arena *arena)
{
	if (strcmp(word->lower + verb, "have") == 0)
		parl_forms_add(forms, word, 2, "s", arena);
	else if (strcmp(word->lower + verb, "be") == 0)
		parl_forms_add_listed(forms, word, verb, "is", arena);
	else if (ends_in_consonant_y(word))
		parl_forms_add(forms, word, 1, "ies", arena);
	else if (parl_word_ends(word, "z") && ends_short(word))
		parl_forms_add(forms, word, 0, "zes", arena);
	else
		parl_forms_add(forms, word, 0, takes_es(word) ? "es" : "s", arena);
}

/* The word with its last letter twice, and ENDING. */
static void add_doubled(struct parl_word_forms *forms, const struct parl_word *word,
	const char *ending, struct parl_arena *arena)
{
	char tail[] = {word->text.data[word->text.size - 1], ending[0], ending[1], ending[2], '\0'};
	parl_forms_add(forms, word, 0, tail, arena);
}

/* The word and ENDING ("ing", "ed"), where its last letter may have to be doubled. */
static void add_ending(struct parl_word_forms *forms, const struct parl_word *word, size_t root,
	const char *ending, struct parl_arena *arena)
{
	bool both = is_among(doubled_both, PARL_LENGTH(doubled_both), word->lower);
	if (both || !doubles(word, root)) {
		const char *link = parl_word_ends(word, "ic") && word->size > 3 ? "k" : "";
		char tail[8];
		snprintf(tail, sizeof(tail), "%s%s", link, ending);
		parl_forms_add(forms, word, 0, tail, arena);
	}
	if (both || doubles(word, root))
		add_doubled(forms, word, ending, arena);
}

/* Whether a final e stays before -ing: agree, see, dye, canoe, queue, and be, the only one whose e
 * is all it has. */
static bool keeps_e(const struct parl_word *word)
{
	return parl_word_ends(word, "ee") || parl_word_ends(word, "oe") ||
		parl_word_ends(word, "ye") || strcmp(word->lower, "be") == 0 ||
		strcmp(word->lower, "queue") == 0 || strcmp(word->lower, "singe") == 0;
}

static void add_ing(struct parl_word_forms *forms, const struct parl_word *word, size_t root,
	struct parl_arena *arena)
{
	if (strcmp(word->lower, "age") == 0)
		parl_forms_add(forms, word, 0, "ing", arena);
	if (parl_word_ends(word, "ie"))
		parl_forms_add(forms, word, 2, "ying", arena);
	else if (parl_word_ends(word, "e") && !keeps_e(word))
		parl_forms_add(forms, word, 1, "ing", arena);
	else
		add_ending(forms, word, root, "ing", arena);
}

static void add_past(
	struct parl_word_forms *forms, const struct parl_word *word, struct parl_arena *arena)
{
	if (parl_word_ends(word, "e"))
		parl_forms_add(forms, word, 0, "d", arena);
	else if (ends_in_consonant_y(word))
		parl_forms_add(forms, word, 1, "ied", arena);
	else
		add_ending(forms, word, 0, "ed", arena);
}

/* A form of a word without a hyphen. */
static struct parl_word_forms simple_form(
	parl_view text, enum parl_form form, struct parl_arena *arena)
{
	struct parl_word_forms forms = {.count = 0};
	struct parl_word word = parl_word_of(text);
	/* "running services": a participle is no base of anything; "bring" has one syllable */
	bool participle = parl_word_ends(&word, "ing") && count_syllables(&word, 0) > 1;
	if (word.size == 0 || participle)
		return forms;
	size_t start;
	const struct parl_irregular *irregular = find_irregular(&word, &start);
	if (form == PARL_FORM_THIRD) {
		add_third(&forms, &word, start, arena);
	} else if (form == PARL_FORM_ING) {
		add_ing(&forms, &word, start, arena);
	} else if (irregular) {
		bool second = form == PARL_FORM_PARTICIPLE && irregular->second;
		parl_forms_add_listed(
			&forms, &word, start, second ? irregular->second : irregular->first, arena);
	} else {
		add_past(&forms, &word, arena);
	}
	return forms;
}

/* The words that stand behind a verb and never inflect, in "follow-up" written as a verb. */
static bool is_particle(parl_view part)
{
	static const char *const particles[] = {
		"by", "down", "in", "off", "on", "out", "over", "up"};
	for (size_t i = 0; i < PARL_LENGTH(particles); i++)
		if (parl_view_equal(part, parl_view_of(particles[i])))
			return true;
	return false;
}

/* The part of a hyphenated verb that inflects: the last (co-design, fast-track), unless that is a
 * particle. */
static parl_span hyphen_head(parl_view text)
{
	size_t at = text.size;
	while (at > 0 && text.data[at - 1] != '-')
		at--;
	if (at == 0)
		return (parl_span){0, text.size};
	parl_view last = {text.data + at, text.size - at};
	return is_particle(last) ? (parl_span){0, at - 1} : (parl_span){at, text.size};
}

struct parl_word_forms parl_verb_form(parl_view text, enum parl_form form, struct parl_arena *arena)
{
	parl_span part = hyphen_head(text);
	parl_view head = parl_view_part(text, part);
	struct parl_word_forms forms = simple_form(head, form, arena);
	if (head.size == text.size)
		return forms;
	return parl_forms_around(text, part, forms, arena);
}
