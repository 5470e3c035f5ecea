/*
 * sweep.c - going through all the glossaries.
 */
#include "sweep.h"

#include <string.h>

#include <parlance/matcher.h>

/* Forms of a word that is looked for in definitions. */
#define MOST_FORMS 24

static enum parl_status no_memory(const struct wanted *wanted)
{
	return parl_diagnose_memory(parl_job_diagnostics(wanted->job), NULL);
}

/* Room for every term of the vocabulary. */
static bool begin(struct sweep *sweep, const struct wanted *wanted)
{
	const struct parl_vocabulary *vocabulary = parl_job_vocabulary(wanted->job);
	size_t room = 0;

	if (!parl_vocabulary_complete(vocabulary))
		return false;
	for (size_t i = 0; i < parl_vocabulary_concept_count(vocabulary); i++)
		room += parl_concept_term_count(parl_vocabulary_concept(vocabulary, i));
	sweep->count = 0;
	sweep->terms = parl_arena_array(parl_job_arena(wanted->job), room, sizeof(*sweep->terms));
	return sweep->terms != NULL;
}

static void add_concept(
	struct sweep *sweep, const struct wanted *wanted, const struct parl_concept *concept)
{
	for (size_t i = 0; i < parl_concept_term_count(concept); i++) {
		const struct parl_term *term = parl_concept_term(concept, i);

		if (wanted_term(wanted, term))
			sweep->terms[sweep->count++] = term;
	}
}

static enum parl_status result(const struct sweep *sweep)
{
	return sweep->count ? PARL_OK : PARL_NONE;
}

enum parl_status sweep_all(struct sweep *sweep, const struct wanted *wanted)
{
	const struct parl_vocabulary *vocabulary = parl_job_vocabulary(wanted->job);

	if (!begin(sweep, wanted))
		return no_memory(wanted);
	for (size_t i = 0; i < parl_vocabulary_concept_count(vocabulary); i++)
		add_concept(sweep, wanted, parl_vocabulary_concept(vocabulary, i));
	return result(sweep);
}

/* --- stars */

bool sweep_has_star(parl_view query)
{
	return query.size > 1 && memchr(query.data, '*', query.size);
}

/* Whether KEY is PATTERN, in which each star stands for anything: where it goes wrong behind a
 * star, that takes one more. */
static bool fits(parl_view key, parl_view pattern)
{
	size_t at = 0, next = 0, star = SIZE_MAX, taken = 0;

	while (at < key.size) {
		if (next < pattern.size && pattern.data[next] == '*') {
			star = next++;
			taken = at;
		} else if (next < pattern.size && pattern.data[next] == key.data[at]) {
			next++;
			at++;
		} else if (star != SIZE_MAX) {
			next = star + 1;
			at = ++taken;
		} else {
			return false;
		}
	}
	while (next < pattern.size && pattern.data[next] == '*')
		next++;
	return next == pattern.size;
}

/* False: out of memory. */
static bool sweep_star(struct sweep *sweep, const struct wanted *wanted, parl_view pattern)
{
	const struct parl_vocabulary *vocabulary = parl_job_vocabulary(wanted->job);
	struct parl_buffer key = PARL_BUFFER_EMPTY;
	struct sweep all = *sweep;
	size_t kept = 0;
	bool fine;

	for (size_t i = 0; i < parl_vocabulary_concept_count(vocabulary); i++)
		add_concept(&all, wanted, parl_vocabulary_concept(vocabulary, i));
	for (size_t i = 0; i < all.count && !key.failed; i++) {
		parl_buffer_clear(&key);
		if (parl_text_key(parl_term_text(all.terms[i]), PARL_KEY_MARKS_IGNORE, &key) &&
			fits(parl_buffer_view(&key), pattern))
			all.terms[kept++] = all.terms[i];
	}
	sweep->count = kept;
	fine = !key.failed;
	parl_buffer_release(&key);
	return fine;
}

enum parl_status sweep_terms(struct sweep *sweep, const struct wanted *wanted, parl_view query)
{
	struct parl_buffer pattern = PARL_BUFFER_EMPTY;
	bool fine = begin(sweep, wanted);

	if (fine)
		fine = parl_text_key(query, PARL_KEY_MARKS_IGNORE, &pattern)
			? sweep_star(sweep, wanted, parl_buffer_view(&pattern))
			: !pattern.failed;
	parl_buffer_release(&pattern);
	return fine ? result(sweep) : no_memory(wanted);
}

/* --- definitions */

/* The words that a definition has to have, and the definition at hand. */
struct words {
	struct parl_matcher *matcher; /* whose ids are the numbers of the words */
	struct parl_scan *scan;
	bool *had;
	size_t count;
};

static bool add_word(struct parl_matcher_builder *builder, parl_view word, size_t number,
	struct parl_arena *arena)
{
	parl_view forms[MOST_FORMS];
	size_t count = parl_text_related(word, forms, MOST_FORMS, arena);

	for (size_t i = 0; i < count; i++) {
		const struct parl_pattern pattern = {.size = sizeof(pattern),
			.text = forms[i],
			.flags = PARL_PATTERN_MARKS_IGNORE,
			.id = (uint32_t)number,
			.clitics = parl_language_clitics("en")};

		if (parl_matcher_builder_add(builder, &pattern) == PARL_FAILED)
			return false;
	}
	return count > 0;
}

static bool add_words(struct words *words, struct parl_matcher_builder *builder, parl_view query,
	struct parl_arena *arena)
{
	size_t at = 0;
	parl_view word;

	while (parl_wrap_word(query, &at, &word))
		if (!add_word(builder, word, words->count++, arena))
			return false;
	return true;
}

/* False: out of memory. Release them in any case. */
static bool make_words(struct words *words, parl_view query, struct parl_arena *arena)
{
	struct parl_matcher_builder *builder = parl_matcher_builder_new();

	if (builder && add_words(words, builder, query, arena)) {
		words->matcher = parl_matcher_build(builder);
		words->had = parl_arena_array(arena, words->count, sizeof(*words->had));
	}
	parl_matcher_builder_free(builder);
	if (words->matcher)
		words->scan = parl_scan_new(words->matcher, PARL_SCAN_OVERLAPPING);
	return words->scan && words->had;
}

static void release_words(struct words *words)
{
	parl_scan_free(words->scan);
	parl_matcher_free(words->matcher);
}

/* Whether TEXT has every word: PARL_OK, PARL_NONE. PARL_FAILED: out of memory. */
static enum parl_status has_words(struct words *words, const char *text)
{
	enum parl_status status = PARL_OK;
	struct parl_match match;
	size_t missing = words->count;

	memset(words->had, 0, words->count * sizeof(*words->had));
	parl_scan_begin(words->scan, parl_view_of(text));
	while (missing && (status = parl_scan_next(words->scan, &match)) == PARL_OK) {
		size_t count;
		const uint32_t *ids = parl_matcher_ids(words->matcher, match.key, &count);

		for (size_t i = 0; i < count; i++) {
			missing -= !words->had[ids[i]];
			words->had[ids[i]] = true;
		}
	}
	return status;
}

static enum parl_status sweep_with(
	struct sweep *sweep, const struct wanted *wanted, struct words *words)
{
	const struct parl_vocabulary *vocabulary = parl_job_vocabulary(wanted->job);

	for (size_t i = 0; i < parl_vocabulary_concept_count(vocabulary); i++) {
		const struct parl_concept *concept = parl_vocabulary_concept(vocabulary, i);
		const char *definition = parl_concept_definition(concept);
		enum parl_status has = definition ? has_words(words, definition) : PARL_NONE;

		if (has == PARL_FAILED)
			return no_memory(wanted);
		if (has == PARL_OK)
			add_concept(sweep, wanted, concept);
	}
	return result(sweep);
}

enum parl_status sweep_definitions(
	struct sweep *sweep, const struct wanted *wanted, parl_view query)
{
	struct words words = {.count = 0};
	enum parl_status status;

	if (!begin(sweep, wanted) || !make_words(&words, query, parl_job_arena(wanted->job))) {
		status = no_memory(wanted);
	} else if (words.count == 0) {
		parl_diagnose(parl_job_diagnostics(wanted->job), PARL_CODE_QUERY, NULL,
			"name words to look for in definitions", "the query is empty");
		status = PARL_FAILED;
	} else {
		status = sweep_with(sweep, wanted, &words);
	}
	release_words(&words);
	return status;
}
