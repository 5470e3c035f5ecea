/*
 * terms.c - searching for the terms of the glossaries.
 *
 * What the bridge takes for another word (in a name, in another sense) is no hit: a tender with
 * three "match reports" of a football club does not speak of match funding.
 */
#include "terms.h"

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

static enum parl_status take(void *state, const struct parl_finding *finding)
{
	struct search *search = state;
	const struct parl_term *term = parl_finding_term(finding);

	if (!parl_job_wants_domain(search->job, "domain", parl_term_concept(term)) ||
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

enum parl_status terms_check(struct parl_job *job)
{
	int register_number;

	if (parl_job_check_domains(job, "domain") != PARL_OK)
		return PARL_FAILED;
	return parl_job_register(job, "register", true, &register_number);
}
