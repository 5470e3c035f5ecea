/*
 * answer.c - asking the vocabulary.
 */
#include "answer.h"

/* Near misses that are looked at, for those that are wanted among them. */
#define MOST_TRIED 32

/* A concept is named once for each of its registers; its card is shown once. */
static void add_concept(struct answer *answer, const struct parl_concept *concept)
{
	for (size_t i = 0; i < answer->count; i++) {
		if (answer->concepts[i] == concept)
			return;
	}
	answer->concepts[answer->count++] = concept;
}

/* Of what was looked up; none where memory ran out. */
static size_t count_of(const struct wanted *wanted, size_t found, size_t most)
{
	if (found == PARL_LOOK_FAILED) {
		parl_diagnose_memory(parl_job_diagnostics(wanted->job), NULL);
		return 0;
	}
	return found < most ? found : most;
}

bool answer_find(struct answer *answer, const struct wanted *wanted, parl_view query)
{
	const struct parl_vocabulary *vocabulary = parl_job_vocabulary(wanted->job);
	const struct parl_term *terms[MOST_TERMS];
	size_t count = count_of(
		wanted, parl_vocabulary_look_up(vocabulary, query, terms, MOST_TERMS), MOST_TERMS);

	*answer = (struct answer){.query = query};
	for (size_t i = 0; i < count; i++)
		if (wanted_term(wanted, terms[i]))
			add_concept(answer, parl_term_concept(terms[i]));
	if (count == 0) {
		const struct parl_concept *concept = parl_vocabulary_find(vocabulary, query);

		if (concept && wanted_concept(wanted, concept))
			add_concept(answer, concept);
	}
	return answer->count > 0;
}

void answer_near(struct answer *answer, const struct wanted *wanted)
{
	struct parl_near_term found[MOST_TRIED];
	size_t count = count_of(wanted,
		parl_vocabulary_look_near(
			parl_job_vocabulary(wanted->job), answer->query, found, MOST_TRIED),
		MOST_TRIED);

	for (size_t i = 0; i < count && answer->near_count < MOST_NEAR; i++)
		if (wanted_term(wanted, found[i].term))
			answer->near_terms[answer->near_count++] = found[i];
}
