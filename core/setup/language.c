/*
 * language.c - whether there are terms in the language that the input is said to be in.
 */
#include <string.h>

#include "../glossary/model.h"
#include "vocabulary.h"

#define LANGUAGES_MOST 16

/* The languages of all terms, without country; at most so many as a message can name. */
static size_t list_languages(
	const struct parl_vocabulary *vocabulary, const char *list[LANGUAGES_MOST])
{
	size_t count = 0;

	for (size_t i = 0; i < parl_vocabulary_concept_count(vocabulary); i++) {
		const struct parl_concept *of = parl_vocabulary_concept(vocabulary, i);

		for (size_t k = 0; k < parl_concept_term_count(of); k++) {
			const char *language = parl_term_language(parl_concept_term(of, k));
			size_t known = 0;

			while (known < count && !parl_language_same(list[known], language))
				known++;
			if (known == count && count < LANGUAGES_MOST)
				list[count++] = language;
		}
	}
	return count;
}

void parl_vocabulary_check_language(const struct parl_vocabulary *vocabulary, const char *language,
	struct parl_arena *arena, struct parl_diagnostics *faults)
{
	const char *list[LANGUAGES_MOST];
	size_t count = parl_vocabulary_complete(vocabulary) ? list_languages(vocabulary, list) : 0;
	const char *names = "", *name;

	for (size_t i = 0; i < count; i++) {
		if (parl_language_same(list[i], language))
			return;
		name = parl_arena_print(arena, "%.*s", (int)strcspn(list[i], "-_"), list[i]);
		names = name ? parl_arena_join(arena, names, ", ", name) : NULL;
		if (!names)
			return;
	}
	if (count > 0 && count < LANGUAGES_MOST)
		parl_diagnose(faults, PARL_CODE_NO_LANGUAGE, NULL,
			parl_arena_print(arena, "they have terms in: %s", names),
			"--lang %s: no glossary in use has a term in this language", language);
}
