/*
 * newer.c - a plugin from the future, of the same interface: larger structs, and a capability of a
 * kind that nobody knows yet. The rest of it works.
 */
#include <parlance/plugin.h>

static enum parl_status new_run(struct parl_job *job)
{
	parl_output_print(parl_job_output(job), "new and working\n");
	return PARL_OK;
}

static const struct {
	struct parl_command command;
	const char *later[4];
} new = {
	.command =
		{
			.head = {sizeof(new), PARL_CAPABILITY_COMMAND, "new", "Print a line"},
			.run = new_run,
		},
	.later = {"what", "we", "do", "not know"},
};

static const struct {
	struct parl_capability head;
	int other;
} telepathy = {{sizeof(telepathy), 77, "guess", "Guess what is meant"}, 1};

static const struct parl_capability *const capabilities[] = {
	&new.command.head, &telepathy.head, NULL};

PARL_PLUGIN("newer", "9.0", "MIT", "A plugin of a later minor version",
	"command new Print a line\ntelepathy guess Guess what is meant\n", capabilities);
