/*
 * every.c - each place where a term of the glossaries stands, as the matcher finds it.
 *
 * Who counts words over a hundred megabytes wants no judgement of each place: a term in a name or
 * in another sense is a hit too. What a key means is looked up once.
 */
#include "every.h"

#include <stdlib.h>
#include <string.h>

/* Terms of one key that are looked at; hardly any has more than three. */
#define MOST_TERMS 32

struct search {
	struct parl_job *job;
	const struct parl_vocabulary *vocabulary;
	struct readings *readings;
	int register_number;
	bool once;
	bool found;
};

void readings_release(struct readings *readings)
{
	free(readings->keys);
}

/* FNV-1a over what the options ask for, which may differ from text to text. */
static uint64_t sum_asked(const struct search *search)
{
	uint64_t sum = 0xCBF29CE484222325u ^ (uint64_t)(int64_t)search->register_number;

	for (size_t i = 0; i < parl_job_option_count(search->job, "domain"); i++)
		for (const char *at = parl_job_option_at(search->job, "domain", i);; at++) {
			sum = (sum ^ (unsigned char)*at) * 0x100000001B3u;
			if (!*at)
				break;
		}
	return sum;
}

/* Gets what is known of keys ready; false: out of memory. */
static bool prepare(struct search *search)
{
	struct readings *readings = search->readings;
	uint64_t asked = sum_asked(search);

	if (readings->keys && readings->asked == asked)
		return true;
	free(readings->keys);
	readings->asked = asked;
	readings->keys =
		calloc(parl_vocabulary_key_count(search->vocabulary) + 1, sizeof(*readings->keys));
	return readings->keys != NULL;
}

static bool is_wanted(const struct search *search, const struct parl_term *term)
{
	return (search->register_number == PARL_REGISTER_ANY ||
		       parl_term_register(term) == search->register_number) &&
		parl_job_wants_domain(search->job, "domain", parl_term_concept(term));
}

static bool names_before(const struct parl_term *const *terms, size_t at)
{
	for (size_t i = 0; i < at; i++)
		if (parl_term_concept(terms[i]) == parl_term_concept(terms[at]))
			return true;
	return false;
}

/* False: out of memory. */
static bool read_key(const struct search *search, uint32_t key)
{
	const struct parl_term *terms[MOST_TERMS];
	size_t count = parl_vocabulary_key_terms(search->vocabulary, key, terms, MOST_TERMS);
	struct reading reading = {NULL, 0, true};
	size_t kept = 0;

	for (size_t i = 0; i < count && i < MOST_TERMS; i++)
		if (is_wanted(search, terms[i]))
			terms[kept++] = terms[i];
	for (size_t i = 0; i < kept; i++)
		reading.meanings += !names_before(terms, i);
	if (kept)
		reading.term = terms[0];
	search->readings->keys[key] = reading;
	return count > 0;
}

static enum parl_status take(
	void *state, const struct parl_block *block, const struct parl_match *matches, size_t count)
{
	struct search *search = state;
	const struct reading *keys = search->readings->keys;

	for (size_t i = 0; i < count; i++) {
		const struct reading *reading = &keys[matches[i].key];

		if (!reading->known && !read_key(search, matches[i].key))
			return PARL_FAILED;
		if (!reading->term)
			continue;
		search->found = true;
		if (!parl_job_hit_unjudged(search->job, block, matches[i].span, reading->term,
			    reading->meanings) ||
			search->once)
			return PARL_NONE;
	}
	return PARL_OK;
}

enum parl_status every_search(struct parl_job *job, struct readings *readings, bool once)
{
	struct search search = {.job = job,
		.vocabulary = parl_job_vocabulary(job),
		.readings = readings,
		.register_number = PARL_REGISTER_ANY,
		.once = once};

	if (parl_job_register(job, "register", true, &search.register_number) != PARL_OK)
		return PARL_FAILED;
	if (!prepare(&search))
		return parl_diagnose_memory(parl_job_diagnostics(job), parl_job_path(job));
	if (parl_job_occurrences(job, take, &search) != PARL_OK)
		return PARL_FAILED;
	return search.found ? PARL_OK : PARL_NONE;
}
