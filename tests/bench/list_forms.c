/*
 * list_forms.c - all terms of a glossary in all their forms, one a line: for the peers of the
 * bench.
 */
#include <parlance/glossary.h>
#include <stdio.h>

#define MOST 32

int main(int argc, char **argv)
{
	struct parl_glossary *glossary = argc > 1 ? parl_glossary_open(argv[1], NULL) : NULL;
	struct parl_vocabulary *vocabulary =
		glossary ? parl_vocabulary_new(&glossary, 1, NULL) : NULL;

	if (!vocabulary)
		return 2;
	for (size_t i = 0; i < parl_vocabulary_concept_count(vocabulary); i++) {
		const struct parl_concept *of = parl_vocabulary_concept(vocabulary, i);

		for (size_t k = 0; k < parl_concept_term_count(of); k++) {
			parl_view forms[MOST];
			size_t count = parl_vocabulary_forms(
				vocabulary, parl_concept_term(of, k), forms, MOST);

			for (size_t f = 0; f < count && f < MOST; f++)
				printf("%.*s\n", (int)forms[f].size, forms[f].data);
		}
	}
	parl_vocabulary_free(vocabulary);
	parl_glossary_free(glossary);
	return 0;
}
