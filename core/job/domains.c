/*
 * domains.c - options that name fields of the glossaries: "finance", "housing".
 */
#include "job.h"

#include <string.h>

#include "../setup/choice.h"

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

	if (!parl_vocabulary_complete(vocabulary))
		return NULL;
	for (size_t i = 0; i < parl_vocabulary_concept_count(vocabulary); i++) {
		const char *domain = parl_concept_domain(parl_vocabulary_concept(vocabulary, i));

		if (domain && !has_domain(list, domain))
			list = parl_arena_join(job->arena, list, "|", domain);
	}
	return list;
}

enum parl_status parl_job_check_domains(struct parl_job *job, const char *option)
{
	size_t count = parl_job_option_count(job, option);
	const char *domains = count ? list_domains(job) : NULL;

	for (size_t i = 0; i < count; i++) {
		const char *domain = parl_job_option_at(job, option, i);

		if (has_domain(domains, domain))
			continue;
		parl_diagnose_choice(job->faults, PARL_CODE_QUERY_DOMAIN, domain, domains,
			"no glossary in use has the domain '%s'", domain);
		return PARL_FAILED;
	}
	return PARL_OK;
}

bool parl_job_wants_domain(
	const struct parl_job *job, const char *option, const struct parl_concept *concept_)
{
	size_t count = parl_job_option_count(job, option);
	const char *domain = parl_concept_domain(concept_);

	for (size_t i = 0; domain && i < count; i++)
		if (strcmp(parl_job_option_at(job, option, i), domain) == 0)
			return true;
	return count == 0;
}
