/*
 * terms.c - searching for the terms of the glossaries.
 *
 * What the bridge takes for another word (in a name, in another sense) is no hit: a tender with
 * three "match reports" of a football club does not speak of match funding.
 */
#include "terms.h"

#include <string.h>

#include <parlance/run.h>

struct search {
	struct parl_job *job;
	int register_number;
	bool once;
	bool found;
};

bool terms_wanted(const struct parl_job *job)
{
	return parl_job_option(job, "vocabulary") || parl_job_option_count(job, "domain") > 0;
}

/* Whether a --domain names it, or none is given. */
static bool is_wanted_domain(const struct parl_job *job, const char *domain)
{
	size_t count = parl_job_option_count(job, "domain");

	for (size_t i = 0; domain && i < count; i++)
		if (strcmp(parl_job_option_at(job, "domain", i), domain) == 0)
			return true;
	return count == 0;
}

static enum parl_status take(void *state, const struct parl_finding *finding)
{
	struct search *search = state;
	const struct parl_term *term = parl_finding_term(finding);

	if (!is_wanted_domain(search->job, parl_concept_domain(parl_term_concept(term))) ||
		(search->register_number != PARL_REGISTER_ANY &&
			parl_term_register(term) != search->register_number))
		return PARL_OK;
	search->found = true;
	if (!parl_job_hit(
		    search->job, parl_finding_block(finding), parl_finding_match(finding), term) ||
		search->once)
		return PARL_NONE;
	return PARL_OK;
}

enum parl_status terms_search(struct parl_job *job, bool once)
{
	const struct parl_bridge_options options = {
		.size = sizeof(options), .from = PARL_REGISTER_ANY, .to = PARL_REGISTER_OTHER};
	struct search search = {.job = job, .register_number = PARL_REGISTER_ANY, .once = once};

	if (parl_job_register(job, "register", true, &search.register_number) != PARL_OK ||
		parl_job_judge(job, &options, take, &search) != PARL_OK)
		return PARL_FAILED;
	return search.found ? PARL_OK : PARL_NONE;
}

/* --- whether there are such terms */

static bool has_domain(const char *domains, const char *domain)
{
	size_t size = strlen(domain);

	for (const char *at = domains; at && *at; at += strcspn(at, "|"), at += *at == '|')
		if (strcspn(at, "|") == size && memcmp(at, domain, size) == 0)
			return true;
	return false;
}

/* "a|b": every domain of the glossaries once; NULL: there is none. */
static const char *list_domains(struct parl_job *job)
{
	const struct parl_vocabulary *vocabulary = parl_job_vocabulary(job);
	const char *list = NULL;

	for (size_t i = 0; i < parl_vocabulary_concept_count(vocabulary); i++) {
		const char *domain = parl_concept_domain(parl_vocabulary_concept(vocabulary, i));

		if (domain && !has_domain(list, domain))
			list = parl_arena_join(parl_job_arena(job), list, "|", domain);
	}
	return list;
}

enum parl_status terms_check(struct parl_job *job)
{
	const char *domains = list_domains(job);
	int register_number;

	for (size_t i = 0; i < parl_job_option_count(job, "domain"); i++) {
		const char *domain = parl_job_option_at(job, "domain", i);

		if (has_domain(domains, domain))
			continue;
		parl_diagnose_choice(parl_job_diagnostics(job), PARL_CODE_QUERY_DOMAIN, domain,
			domains, "no glossary in use has the domain '%s'", domain);
		return PARL_FAILED;
	}
	return parl_job_register(job, "register", true, &register_number);
}
