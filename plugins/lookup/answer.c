/*
 * answer.c - asking the vocabulary.
 */
#include "answer.h"

/* A concept is named once for each of its registers; its card is shown once. */
static void add_concept(struct answer *answer, const struct parl_concept *concept)
{
	for (size_t i = 0; i < answer->count; i++) {
		if (answer->concepts[i] == concept)
			return;
	}
	answer->concepts[answer->count++] = concept;
}

bool answer_find(struct answer *answer, const struct parl_vocabulary *vocabulary, parl_view query)
{
	const struct parl_term *terms[MOST_TERMS];
	size_t count = parl_vocabulary_look_up(vocabulary, query, terms, MOST_TERMS);

	*answer = (struct answer){.query = query};
	for (size_t i = 0; i < count && i < MOST_TERMS; i++)
		add_concept(answer, parl_term_concept(terms[i]));
	if (count == 0) {
		const struct parl_concept *concept = parl_vocabulary_find(vocabulary, query);

		if (concept)
			add_concept(answer, concept);
	}
	return answer->count > 0;
}

bool answer_near(struct answer *answer, const struct parl_vocabulary *vocabulary)
{
	answer->near_count =
		parl_vocabulary_look_near(vocabulary, answer->query, answer->near_terms, MOST_NEAR);
	return answer->near_count > 0;
}
