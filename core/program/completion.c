/*
 * completion.c - `parlance completion SHELL`: which shells there are.
 */
#include "completion.h"

#include <string.h>

static const struct shell {
	const char *name;
	void (*print)(const struct parl_completion *completion);
} shells[] = {
	{"bash", parl_completion_bash},
	{"fish", parl_completion_fish},
	{"zsh", parl_completion_zsh},
};

/* Their names, with BETWEEN between; NULL: out of memory. */
static const char *shell_names(struct parl_job *job, const char *between)
{
	const char *list = NULL;

	for (size_t i = 0; i < PARL_LENGTH(shells); i++)
		list = parl_arena_join(parl_job_arena(job), list, between, shells[i].name);
	return list;
}

static const struct shell *find_shell(struct parl_job *job)
{
	const char *wanted = parl_job_word(job, 0).data;

	for (size_t i = 0; i < PARL_LENGTH(shells); i++)
		if (strcmp(wanted, shells[i].name) == 0)
			return &shells[i];
	parl_diagnose_choice(parl_job_diagnostics(job), PARL_CODE_NO_SHELL, wanted,
		shell_names(job, "|"), "there is no completion for '%s'", wanted);
	return NULL;
}

enum parl_status parl_completion_run(struct parl_job *job)
{
	const struct shell *shell = find_shell(job);
	struct parl_completion completion = {
		.job = job, .output = parl_job_output(job), .shells = shell_names(job, " ")};

	if (!shell)
		return PARL_FAILED;
	parl_completion_gather(&completion);
	shell->print(&completion);
	return PARL_OK;
}
