/*
 * query.c - from words and options to patterns.
 */
#include "query.h"

#include <stdlib.h>
#include <string.h>

/* Terms that a query may name; a word with more senses than this is none. */
#define MOST_NAMED 64

static const char *option_is(struct parl_job *job, const char *name, const char *value)
{
	const char *given = parl_job_option(job, name);

	return given && strcmp(given, value) == 0 ? given : NULL;
}

/* How the options want text to be compared, in place of what WANTED says. */
static unsigned flags_for(struct parl_job *job, unsigned wanted)
{
	if (option_is(job, "case", "exact"))
		wanted |= PARL_PATTERN_CASE_EXACT;
	if (option_is(job, "marks", "ignore"))
		wanted |= PARL_PATTERN_MARKS_IGNORE;
	return wanted;
}

/* The id of TERM among those of the query; UINT32_MAX: out of memory. */
static uint32_t add_term(struct query *query, const struct parl_term *term)
{
	if (query->term_count == query->term_room) {
		size_t room = query->term_room ? 2 * query->term_room : 16;
		const struct parl_term **grown = realloc(query->terms, room * sizeof(*grown));

		if (!grown)
			return UINT32_MAX;
		query->terms = grown;
		query->term_room = room;
	}
	query->terms[query->term_count] = term;
	return (uint32_t)query->term_count++;
}

static enum parl_status add_pattern(struct parl_matcher_builder *builder, parl_view text,
	unsigned flags, const char *language, uint32_t id)
{
	const struct parl_pattern pattern = {
		.size = sizeof(pattern),
		.text = text,
		.flags = flags,
		.id = id,
		.clitics = parl_language_clitics(language),
		.elisions = parl_language_elisions(language),
	};

	return id == UINT32_MAX ? PARL_FAILED : parl_matcher_builder_add(builder, &pattern);
}

/* --- the terms of a concept */

static bool add_forms(struct query *query, struct parl_job *job,
	struct parl_matcher_builder *builder, const struct parl_term *term)
{
	const struct parl_vocabulary *vocabulary = parl_job_vocabulary(job);
	size_t count = parl_vocabulary_forms(vocabulary, term, NULL, 0);
	parl_view *forms = parl_arena_array(parl_job_arena(job), count, sizeof(*forms));
	uint32_t id = add_term(query, term);

	if (!forms)
		return false;
	parl_vocabulary_forms(vocabulary, term, forms, count);
	for (size_t i = 0; i < count; i++) {
		if (add_pattern(builder, forms[i], flags_for(job, parl_term_pattern(term)),
			    parl_term_language(term), id) == PARL_FAILED)
			return false;
	}
	return true;
}

static size_t terms_named(struct parl_job *job, const struct parl_term *found[MOST_NAMED])
{
	size_t count = parl_vocabulary_look_up(
		parl_job_vocabulary(job), parl_job_word(job, 0), found, MOST_NAMED);

	return count < MOST_NAMED ? count : MOST_NAMED;
}

/* A concept is named by a term of either side. */
static bool named_before(const struct parl_term *const *found, size_t at)
{
	for (size_t i = 0; i < at; i++) {
		if (parl_term_concept(found[i]) == parl_term_concept(found[at]))
			return true;
	}
	return false;
}

static bool add_concepts(
	struct query *query, struct parl_job *job, struct parl_matcher_builder *builder)
{
	const struct parl_term *found[MOST_NAMED];
	size_t count = terms_named(job, found);

	for (size_t i = 0; i < count; i++) {
		const struct parl_concept *concept = parl_term_concept(found[i]);

		if (named_before(found, i))
			continue;
		for (size_t k = 0; k < parl_concept_term_count(concept); k++) {
			if (!add_forms(query, job, builder, parl_concept_term(concept, k)))
				return false;
		}
	}
	return true;
}

bool query_lacks_concept(const struct query *query, struct parl_job *job)
{
	return parl_job_option(job, "concept") && query->term_count == 1;
}

/* --- the query */

static enum parl_status add_all(
	struct query *query, struct parl_job *job, struct parl_matcher_builder *builder)
{
	const char *language = parl_job_option(job, "lang");
	enum parl_status status = add_pattern(builder, parl_job_word(job, 0), flags_for(job, 0),
		language ? language : "en", add_term(query, NULL));

	if (status == PARL_OK && parl_job_option(job, "concept") &&
		!add_concepts(query, job, builder))
		status = PARL_FAILED;
	return status;
}

enum parl_status query_make(struct query *query, struct parl_job *job)
{
	struct parl_matcher_builder *builder = parl_matcher_builder_new();
	enum parl_status status;

	memset(query, 0, sizeof(*query));
	status = builder ? add_all(query, job, builder) : PARL_FAILED;
	if (status == PARL_OK) {
		query->matcher = parl_matcher_build(builder);
		if (!query->matcher)
			status = PARL_FAILED;
	}
	parl_matcher_builder_free(builder);
	return status;
}

void query_release(struct query *query)
{
	parl_matcher_free(query->matcher);
	free(query->terms);
}

const struct parl_term *query_term(const struct query *query, uint32_t key)
{
	size_t count;
	const uint32_t *ids = parl_matcher_ids(query->matcher, key, &count);

	return count ? query->terms[ids[0]] : NULL;
}
