/*
 * direction.c - the registers that a command goes from and to, as its options name them.
 */
#include "job.h"

static const char *register_names(const struct parl_job *job, bool any)
{
	const struct parl_vocabulary *vocabulary = job->run->session->vocabulary;
	const char *list = "";

	for (size_t i = 0; list && i < parl_vocabulary_register_count(vocabulary); i++)
		list = parl_arena_join(
			job->arena, list, "|", parl_vocabulary_register_name(vocabulary, (int)i));
	return any && list ? parl_arena_join(job->arena, list, "|", "any") : list;
}

enum parl_status parl_job_register(struct parl_job *job, const char *option, bool any, int *number)
{
	const char *name = parl_job_option(job, option);
	int found;

	if (!name)
		return PARL_OK;
	if (any && parl_view_equal(parl_view_of(name), parl_view_of("any"))) {
		*number = PARL_REGISTER_ANY;
		return PARL_OK;
	}
	found = parl_vocabulary_register_find(job->run->session->vocabulary, parl_view_of(name));
	if (found < 0) {
		parl_diagnose_choice(job->faults, PARL_CODE_NO_REGISTER, name,
			register_names(job, any), "--%s: no glossary in use has the register '%s'",
			option, name);
		return PARL_FAILED;
	}
	*number = found;
	return PARL_OK;
}

/* The register that is not NUMBER of the two that a vocabulary begins with. */
static int other_register(int number)
{
	return number == 0 ? 1 : 0;
}

enum parl_status parl_job_direction(struct parl_job *job, int *from, int *to)
{
	const struct parl_vocabulary *vocabulary = job->run->session->vocabulary;

	*from = *to = -1;
	if (parl_job_register(job, "from", false, from) != PARL_OK ||
		parl_job_register(job, "to", false, to) != PARL_OK)
		return PARL_FAILED;
	if (*from < 0)
		*from = *to < 0 ? 0 : other_register(*to);
	if (*to < 0)
		*to = other_register(*from);
	if (parl_vocabulary_register_count(vocabulary) < 2) {
		parl_diagnose(job->faults, PARL_CODE_ONE_REGISTER, NULL,
			"name a further glossary that has words for the other side; parlance check "
			"tells where a word is not the one that the glossary prefers",
			"the glossaries in use have only one register, \"%s\": there is nothing to "
			"translate to",
			parl_vocabulary_register_name(vocabulary, 0));
		return PARL_FAILED;
	}
	if (*from == *to) {
		parl_diagnose(job->faults, PARL_CODE_SAME_REGISTER, NULL,
			"name two different registers, or leave --from or --to away",
			"--from and --to are both \"%s\"",
			parl_vocabulary_register_name(vocabulary, *from));
		return PARL_FAILED;
	}
	return PARL_OK;
}
