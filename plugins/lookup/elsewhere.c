/*
 * elsewhere.c - one glossary after the other; faults of those that nobody asked for are not told.
 */
#include "elsewhere.h"

#include <string.h>

#include "alike.h"

static bool is_in_use(const struct parl_vocabulary *vocabulary, const char *id)
{
	for (size_t i = 0; i < parl_vocabulary_glossary_count(vocabulary); i++)
		if (strcmp(parl_glossary_id(parl_vocabulary_glossary(vocabulary, i)), id) == 0)
			return true;
	return false;
}

/* The first term that is alike; data NULL: there is none. */
static parl_view find_term(const struct parl_glossary *glossary, struct alike *alike)
{
	for (size_t i = 0; i < parl_glossary_concept_count(glossary); i++) {
		const struct parl_concept *of = parl_glossary_concept(glossary, i);

		for (size_t k = 0; of && k < parl_concept_term_count(of); k++)
			if (alike_is(alike, parl_term_text(parl_concept_term(of, k))))
				return parl_term_text(parl_concept_term(of, k));
	}
	return (parl_view){NULL, 0};
}

static void try_glossary(struct elsewhere *elsewhere, const struct wanted *wanted, const char *name,
	struct alike *alike)
{
	const char *path = parl_job_glossary_path(wanted->job, name);
	struct parl_glossary *glossary = path ? parl_glossary_open(path, NULL) : NULL;
	parl_view term = {NULL, 0};

	if (glossary && !is_in_use(parl_job_vocabulary(wanted->job), parl_glossary_id(glossary)))
		term = find_term(glossary, alike);
	if (term.data) {
		term = parl_arena_copy(parl_job_arena(wanted->job), term);
		alike->failed = alike->failed || !term.data;
	}
	if (term.data) {
		elsewhere->items[elsewhere->count].glossary = name;
		elsewhere->items[elsewhere->count++].term = term.data;
	}
	parl_glossary_free(glossary);
}

void elsewhere_find(struct elsewhere *elsewhere, const struct wanted *wanted, parl_view query)
{
	const struct parl_vocabulary *vocabulary = parl_job_vocabulary(wanted->job);
	size_t count = 0;
	const char *const *names = parl_job_glossary_names(wanted->job, &count);
	struct alike alike;

	elsewhere->count = 0;
	alike_begin(&alike, query, parl_job_arena(wanted->job));
	for (size_t i = 0; names && i < count && elsewhere->count < MOST_ELSEWHERE; i++)
		if (!is_in_use(vocabulary, names[i])) /* mostly its name is its id */
			try_glossary(elsewhere, wanted, names[i], &alike);
	if (!names || alike.failed)
		parl_diagnose_memory(parl_job_diagnostics(wanted->job), NULL);
	alike_end(&alike);
}
