/*
 * sweep.c - going through all the glossaries.
 */
#include "sweep.h"

#include <string.h>

#include <parlance/matcher.h>

/* Forms of a word that is looked for in definitions. */
#define MOST_FORMS 24

/* Words of such a query. */
#define MOST_WORDS 32

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

static void sweep_star(struct sweep *sweep, const struct wanted *wanted, parl_view pattern)
{
	const struct parl_vocabulary *vocabulary = parl_job_vocabulary(wanted->job);
	struct parl_buffer key = PARL_BUFFER_EMPTY;
	struct sweep all = *sweep;
	size_t kept = 0;

	for (size_t i = 0; i < parl_vocabulary_concept_count(vocabulary); i++)
		add_concept(&all, wanted, parl_vocabulary_concept(vocabulary, i));
	for (size_t i = 0; i < all.count; i++) {
		parl_buffer_clear(&key);
		if (parl_text_key(parl_term_text(all.terms[i]), PARL_KEY_MARKS_IGNORE, &key) &&
			fits(parl_buffer_view(&key), pattern))
			all.terms[kept++] = all.terms[i];
	}
	sweep->count = kept;
	parl_buffer_release(&key);
}

enum parl_status sweep_terms(struct sweep *sweep, const struct wanted *wanted, parl_view query)
{
	struct parl_buffer pattern = PARL_BUFFER_EMPTY;

	if (!begin(sweep, wanted))
		return no_memory(wanted);
	if (parl_text_key(query, PARL_KEY_MARKS_IGNORE, &pattern))
		sweep_star(sweep, wanted, parl_buffer_view(&pattern));
	parl_buffer_release(&pattern);
	return result(sweep);
}

/* --- definitions */

struct words {
	struct parl_matcher *matcher; /* whose ids are the numbers of the words */
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

	while (at < query.size && words->count < MOST_WORDS) {
		size_t start = at;

		while (at < query.size && query.data[at] != ' ')
			at++;
		if (at > start &&
			!add_word(builder, (parl_view){query.data + start, at - start},
				words->count++, arena))
			return false;
		at += at < query.size;
	}
	return true;
}

static bool make_words(struct words *words, parl_view query, struct parl_arena *arena)
{
	struct parl_matcher_builder *builder = parl_matcher_builder_new();

	*words = (struct words){NULL, 0};
	if (builder && add_words(words, builder, query, arena))
		words->matcher = parl_matcher_build(builder);
	parl_matcher_builder_free(builder);
	return words->matcher != NULL;
}

/* Whether TEXT has every word. */
static bool has_words(const struct words *words, struct parl_scan *scan, const char *text)
{
	bool had[MOST_WORDS] = {false};
	struct parl_match match;
	size_t missing = words->count;

	parl_scan_begin(scan, parl_view_of(text));
	while (missing && parl_scan_next(scan, &match) == PARL_OK) {
		size_t count;
		const uint32_t *ids = parl_matcher_ids(words->matcher, match.key, &count);

		for (size_t i = 0; i < count; i++) {
			missing -= !had[ids[i]];
			had[ids[i]] = true;
		}
	}
	return missing == 0;
}

enum parl_status sweep_definitions(
	struct sweep *sweep, const struct wanted *wanted, parl_view query)
{
	const struct parl_vocabulary *vocabulary = parl_job_vocabulary(wanted->job);
	struct parl_scan *scan = NULL;
	struct words words;
	bool good = begin(sweep, wanted) && make_words(&words, query, parl_job_arena(wanted->job));

	if (good)
		scan = parl_scan_new(words.matcher, PARL_SCAN_OVERLAPPING);
	for (size_t i = 0; scan && i < parl_vocabulary_concept_count(vocabulary); i++) {
		const struct parl_concept *concept = parl_vocabulary_concept(vocabulary, i);
		const char *definition = parl_concept_definition(concept);

		if (definition && has_words(&words, scan, definition))
			add_concept(sweep, wanted, concept);
	}
	if (good)
		parl_matcher_free(words.matcher);
	if (!scan)
		return no_memory(wanted);
	parl_scan_free(scan);
	return result(sweep);
}
