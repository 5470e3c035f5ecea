/*
 * answer.c - asking the vocabulary.
 */
#include "answer.h"

#include <string.h>

#include <parlance/acronym.h>

#include "alike.h"
#include "sweep.h"

/* Near misses that are looked at, for those that are wanted among them. */
#define MOST_TRIED 32

/* Of acronyms of three letters any other is another one; of two, too many words are some. */
#define TINY_ACRONYM 3
#define SHORT_ACRONYM 4

/* A query of fewer bytes is in definitions whatever they define: "the". */
#define LEAST_DEFINED 5

/* A concept is named once for each of its registers; its card is shown once. */
static void add_concept(struct answer *answer, const struct parl_concept *of)
{
	for (size_t i = 0; i < answer->count; i++)
		if (answer->concepts[i] == of)
			return;
	if (answer->count < MOST_TERMS)
		answer->concepts[answer->count++] = of;
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

bool answer_alike(struct answer *answer, const struct wanted *wanted)
{
	const struct parl_vocabulary *vocabulary = parl_job_vocabulary(wanted->job);
	struct alike alike;

	alike_begin(&alike, answer->query, parl_job_arena(wanted->job));
	alike.failed = alike.failed || !parl_vocabulary_complete(vocabulary);
	for (size_t i = 0; !alike.failed && i < parl_vocabulary_concept_count(vocabulary); i++) {
		const struct parl_concept *of = parl_vocabulary_concept(vocabulary, i);

		for (size_t k = 0; k < parl_concept_term_count(of); k++) {
			const struct parl_term *term = parl_concept_term(of, k);

			if (!alike_is(&alike, parl_term_text(term)) || !wanted_term(wanted, term))
				continue;
			if (answer->count == 0)
				answer->as = parl_term_text(term);
			add_concept(answer, of);
		}
	}
	if (alike.failed)
		parl_diagnose_memory(parl_job_diagnostics(wanted->job), NULL);
	alike_end(&alike);
	return answer->count > 0;
}

/* --- near misses */

/* QUERY as an acronym, without a plural s; data NULL: it is none. */
static parl_view acronym_of(parl_view query)
{
	struct parl_acronym found;
	size_t at = 0;
	bool whole = parl_acronym_next(query, &at, &found) && found.span.start == 0 &&
		(found.span.end == query.size ||
			(found.span.end + 1 == query.size && query.data[found.span.end] == 's'));

	return whole ? parl_view_part(query, found.span) : (parl_view){NULL, 0};
}

static bool has_near(const struct answer *answer, const struct parl_concept *concept)
{
	for (size_t i = 0; i < answer->near_count; i++)
		if (parl_term_concept(answer->near_terms[i].term) == concept)
			return true;
	return false;
}

static void add_near(struct answer *answer, struct parl_near_term near_term)
{
	if (answer->near_count < MOST_NEAR)
		answer->near_terms[answer->near_count++] = near_term;
}

/* Only things have acronyms: DBS is not "die by suicide". */
static bool is_thing(const struct parl_term *term)
{
	const struct parl_concept *of = parl_term_concept(term);
	parl_view pos = {"", 0};

	return (parl_term_said(term, "pos", &pos, 1) == 0 &&
		       parl_concept_said(of, "pos", &pos, 1) == 0 &&
		       parl_glossary_said(parl_concept_glossary(of), "pos", &pos, 1) == 0) ||
		parl_view_equal(pos, parl_view_of("noun")) ||
		parl_view_equal(pos, parl_view_of("gerund"));
}

/* What ACRONYM may stand for, one term of a concept. */
static void add_written_out(struct answer *answer, const struct wanted *wanted, parl_view acronym)
{
	const struct parl_vocabulary *vocabulary = parl_job_vocabulary(wanted->job);

	for (size_t i = 0; i < parl_vocabulary_concept_count(vocabulary); i++) {
		const struct parl_concept *of = parl_vocabulary_concept(vocabulary, i);

		for (size_t k = 0; of && k < parl_concept_term_count(of); k++) {
			const struct parl_term *term = parl_concept_term(of, k);
			parl_view text = parl_term_text(term);

			if (parl_term_status_of(term) < PARL_TERM_DEPRECATED &&
				parl_acronym_fits(acronym, text) && is_thing(term) &&
				wanted_term(wanted, term) && !has_near(answer, of))
				add_near(answer, (struct parl_near_term){term, text, SIZE_MAX});
		}
	}
}

static void count_letters(parl_view text, int by, int counts[256])
{
	for (size_t i = 0; i < text.size; i++)
		counts[(unsigned char)text.data[i] | 0x20] += by;
}

/* Whether both have the same letters, in whatever order. */
static bool same_letters(parl_view one, parl_view other)
{
	static const int none[256];
	int counts[256] = {0};

	count_letters(one, 1, counts);
	count_letters(other, -1, counts);
	return memcmp(counts, none, sizeof(counts)) == 0;
}

/* Of a short acronym another letter makes another one; two may have changed places. */
static bool is_sensible(const struct parl_near_term *near_term, parl_view acronym)
{
	return acronym.size == 0 || acronym.size > SHORT_ACRONYM ||
		near_term->distance == SIZE_MAX ||
		(acronym.size > TINY_ACRONYM && same_letters(acronym, near_term->form));
}

static void add_misses(struct answer *answer, const struct wanted *wanted)
{
	parl_view acronym = acronym_of(answer->query);
	struct parl_near_term found[MOST_TRIED];
	size_t kept = 0,
	       count = count_of(wanted,
		       parl_vocabulary_look_near(
			       parl_job_vocabulary(wanted->job), answer->query, found, MOST_TRIED),
		       MOST_TRIED);

	for (size_t i = 0; i < count; i++)
		if (is_sensible(&found[i], acronym) && wanted_term(wanted, found[i].term))
			found[kept++] = found[i];
	/* Where terms hold it ("DBS check"), it is known; they come last. */
	if (acronym.size >= TINY_ACRONYM && (kept == 0 || found[kept - 1].distance != SIZE_MAX))
		add_written_out(answer, wanted, acronym);
	for (size_t i = 0; i < kept; i++)
		add_near(answer, found[i]);
}

static bool is_defined(const struct wanted *wanted, parl_view query)
{
	struct sweep sweep;

	return parl_text_trim(query).size >= LEAST_DEFINED &&
		sweep_definitions(&sweep, wanted, query) == PARL_OK;
}

bool answer_elsewhere(struct answer *answer, const struct wanted *wanted)
{
	elsewhere_find(&answer->elsewhere, wanted, answer->query);
	return answer->elsewhere.count > 0;
}

void answer_near(struct answer *answer, const struct wanted *wanted)
{
	add_misses(answer, wanted);
	answer->defined = answer->near_count == 0 && is_defined(wanted, answer->query);
}
