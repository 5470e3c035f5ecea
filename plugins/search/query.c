/*
 * query.c - from what was asked to a matcher.
 */
#include "query.h"

#include <stdlib.h>
#include <string.h>

#include "asked.h"

/* Terms that a query may name; a word with more senses than this is none. */
#define MOST_NAMED 64

/* Forms that a query has with --inflect. */
#define MOST_FORMS 32

struct making {
	struct query *query;
	struct parl_job *job;
	struct parl_matcher_builder *builder;
	struct parl_matcher_builder *firsts; /* first words, for the sieve */
	bool untold;                         /* some wording has no first word */
	unsigned flags;                      /* of the queries' own words */
	const char *language;                /* of these */
	int register_number;                 /* of the terms that --concept adds */
};

static bool option_is(struct parl_job *job, const char *name, const char *value)
{
	const char *given = parl_job_option(job, name);

	return given && strcmp(given, value) == 0;
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

/* --- one wording */

static bool add_wording(struct query *query, const struct wording *wording)
{
	struct wording *wordings = parl_room(
		query->wordings, &query->wording_room, query->wording_count, sizeof(*wordings));

	if (!wordings)
		return false;
	query->wordings = wordings;
	query->wordings[query->wording_count++] = *wording;
	return true;
}

/* Adds what of PATTERN stands before any place where a line could end in the text: where the whole
 * of it is found this is, whatever begins the next line there ("> "). */
static bool add_first(struct making *making, struct parl_pattern pattern)
{
	struct parl_buffer key = PARL_BUFFER_EMPTY;
	enum parl_status status = PARL_NONE;

	if (parl_text_key(pattern.text, pattern.flags, &key)) {
		pattern.text = (parl_view){key.data, strcspn(key.data, " -")};
		making->query->words = making->query->words && pattern.text.size == key.size;
		pattern.flags &= ~(unsigned)(PARL_PATTERN_HYPHEN_JOIN | PARL_PATTERN_HYPHEN_SPACE);
		status = parl_matcher_builder_add(making->firsts, &pattern);
		making->untold = making->untold || status == PARL_NONE;
	}
	if (key.failed)
		status = PARL_FAILED;
	parl_buffer_release(&key);
	return status != PARL_FAILED;
}

/* PARL_NONE: nothing can match TEXT. */
static enum parl_status add_pattern(struct making *making, const struct wording *wording,
	parl_view text, unsigned flags, const char *language)
{
	const struct parl_pattern pattern = {
		.size = sizeof(pattern),
		.text = text,
		.flags = flags,
		.id = (uint32_t)making->query->wording_count,
		.clitics = parl_language_clitics(language),
		.elisions = parl_language_elisions(language),
	};

	if (!add_wording(making->query, wording) || !add_first(making, pattern))
		return PARL_FAILED;
	return parl_matcher_builder_add(making->builder, &pattern);
}

/* --- the query's own words */

static enum parl_status add_part(
	struct making *making, const struct wording *wording, parl_view part)
{
	parl_view forms[MOST_FORMS] = {part};
	size_t count = 1;
	enum parl_status status = PARL_NONE;

	if (parl_job_option(making->job, "inflect"))
		count = parl_text_related(part, forms, MOST_FORMS, parl_job_arena(making->job));
	if (count == 0)
		return PARL_FAILED;
	for (size_t i = 0; i < count && status != PARL_FAILED; i++) {
		enum parl_status one =
			add_pattern(making, wording, forms[i], making->flags, making->language);

		status = one == PARL_NONE ? status : one;
	}
	return status;
}

static enum parl_status add_parts(struct making *making, size_t index)
{
	const struct asked *asked = &making->query->asked[index];
	enum parl_status status = PARL_OK;
	size_t at = 0;
	parl_view part;

	for (size_t i = 0; status == PARL_OK && asked_part(asked->text, &at, &part); i++)
		status = add_part(making, &(struct wording){index, i, NULL}, part);
	return status;
}

/* --- the terms of its concept */

static bool add_term(struct making *making, size_t index, const struct parl_term *term)
{
	const struct parl_vocabulary *vocabulary = parl_job_vocabulary(making->job);
	const struct wording wording = {index, 0, term};
	unsigned flags = flags_for(making->job, parl_term_pattern(term));
	size_t count = parl_vocabulary_forms(vocabulary, term, NULL, 0);
	parl_view *forms = count == PARL_LOOK_FAILED
		? NULL
		: parl_arena_array(parl_job_arena(making->job), count, sizeof(*forms));

	if (!forms || parl_vocabulary_forms(vocabulary, term, forms, count) != count)
		return false;
	for (size_t i = 0; i < count; i++)
		if (add_pattern(making, &wording, forms[i], flags, parl_term_language(term)) ==
			PARL_FAILED)
			return false;
	return true;
}

/* A concept is named by a term of either side. */
static bool named_before(const struct parl_term *const *found, size_t at)
{
	for (size_t i = 0; i < at; i++)
		if (parl_term_concept(found[i]) == parl_term_concept(found[at]))
			return true;
	return false;
}

static bool add_concepts(struct making *making, size_t index)
{
	struct asked *asked = &making->query->asked[index];
	const struct parl_term *found[MOST_NAMED];
	size_t count = parl_vocabulary_look_up(
		parl_job_vocabulary(making->job), asked->text, found, MOST_NAMED);

	if (count == PARL_LOOK_FAILED)
		return false;
	asked->names_none = count == 0;
	for (size_t i = 0; i < count && i < MOST_NAMED; i++) {
		const struct parl_concept *concept = parl_term_concept(found[i]);

		for (size_t k = 0; !named_before(found, i) && k < parl_concept_term_count(concept);
			k++) {
			const struct parl_term *term = parl_concept_term(concept, k);

			if ((making->register_number == PARL_REGISTER_ANY ||
				    parl_term_register(term) == making->register_number) &&
				!add_term(making, index, term))
				return false;
		}
	}
	return true;
}

/* --- all of it */

/* With one register wanted, the query's own words are found only where they are a term of it. */
static bool wants_own_words(const struct making *making, size_t index)
{
	return making->register_number == PARL_REGISTER_ANY ||
		making->query->asked[index].names_none;
}

static enum parl_status add_asked(struct making *making, size_t index)
{
	enum parl_status status = PARL_OK;

	if (parl_job_option(making->job, "concept") && !add_concepts(making, index))
		return PARL_FAILED;
	if (wants_own_words(making, index))
		status = add_parts(making, index);
	return status;
}

static enum parl_status refuse(struct making *making, size_t index)
{
	const struct query *query = making->query;
	const char *which = query->asked_count < 2
		? ""
		: parl_arena_print(parl_job_arena(making->job), " number %zu", index + 1);

	parl_diagnose(parl_job_diagnostics(making->job), PARL_CODE_QUERY, NULL,
		"name a word or a phrase to search for",
		query->asked[index].text.size ? "nothing can match this query%s"
					      : "the query%s is empty",
		which ? which : "");
	return PARL_FAILED;
}

static bool asks(const struct query *query)
{
	for (size_t i = 0; i < query->asked_count; i++)
		if (!query->asked[i].forbidden)
			return true;
	return false;
}

static enum parl_status make_all(struct making *making)
{
	struct query *query = making->query;
	enum parl_status status = PARL_OK;

	if (parl_job_register(making->job, "register", true, &making->register_number) != PARL_OK)
		return PARL_FAILED;
	if (!asks(query)) {
		parl_diagnose(parl_job_diagnostics(making->job), PARL_CODE_QUERY, NULL,
			"name a word or a phrase to search for", "there is no query");
		return PARL_FAILED;
	}
	for (size_t i = 0; i < query->asked_count && status == PARL_OK; i++) {
		status = add_asked(making, i);
		if (status == PARL_NONE)
			return refuse(making, i);
	}
	if (status == PARL_OK)
		query->matcher = parl_matcher_build(making->builder);
	if (status == PARL_OK && !making->untold)
		query->firsts = parl_matcher_build(making->firsts);
	if (status == PARL_OK && query->matcher && (query->firsts || making->untold))
		return PARL_OK;
	return parl_diagnose_memory(parl_job_diagnostics(making->job), NULL);
}

static enum parl_status make(struct query *query, struct parl_job *job)
{
	const char *language = parl_job_option(job, "lang");
	struct making making = {
		.query = query,
		.job = job,
		.builder = parl_matcher_builder_new(),
		.firsts = parl_matcher_builder_new(),
		.flags = flags_for(job, 0),
		.language = language ? language : "en",
		.register_number = PARL_REGISTER_ANY,
	};
	enum parl_status status = PARL_FAILED;

	if (making.builder && making.firsts)
		status = make_all(&making);
	else
		parl_diagnose_memory(parl_job_diagnostics(job), NULL);
	parl_matcher_builder_free(making.builder);
	parl_matcher_builder_free(making.firsts);
	return status;
}

struct query *query_new(struct parl_job *job)
{
	struct query *query = calloc(1, sizeof(*query));

	if (query)
		query->arena = parl_arena_new();
	if (!query || !query->arena) {
		free(query);
		parl_diagnose_memory(parl_job_diagnostics(job), NULL);
		return NULL;
	}
	query->words = true;
	query->all = parl_job_option(job, "all") != NULL;
	query->near = strtoul(parl_job_option(job, "near"), NULL, 10);
	if (asked_gather(query, job) == PARL_OK && make(query, job) == PARL_OK)
		return query;
	query_free(query);
	return NULL;
}

void query_free(void *opaque)
{
	struct query *query = opaque;

	if (!query)
		return;
	parl_matcher_free(query->matcher);
	parl_matcher_free(query->firsts);
	parl_arena_free(query->arena);
	free(query->wordings);
	free(query);
}

bool query_is_plain(const struct query *query)
{
	if (query->all)
		return false;
	for (size_t i = 0; i < query->asked_count; i++)
		if (query->asked[i].forbidden || query->asked[i].parts > 1)
			return false;
	return true;
}

const struct wording *query_wording(const struct query *query, uint32_t key)
{
	size_t count;
	const uint32_t *ids = parl_matcher_ids(query->matcher, key, &count);

	return count ? &query->wordings[ids[0]] : NULL;
}
