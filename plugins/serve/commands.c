/*
 * commands.c - the commands that only the server calls: their options, and what is told as events.
 *
 * What reads and what writes are two, since a command that rewrites makes the document whether or
 * not it is wanted. They name kinds of events so that the project file's selection and decisions
 * count for them.
 */
#include "commands.h"

#include <string.h>

static enum parl_status tell(void *job, const struct parl_issue *issue)
{
	return parl_job_issue(job, issue) ? PARL_OK : PARL_NONE;
}

static enum parl_status tell_issues(struct parl_job *job)
{
	int from, to;

	return parl_job_direction(job, &from, &to) == PARL_OK
		? parl_job_check(job, from, to, true, tell, job)
		: PARL_FAILED;
}

static enum parl_status run_read(struct parl_job *job)
{
	const char *as = parl_job_option(job, "as");

	if (strcmp(as, "review") == 0)
		return review_run(job);
	if (strcmp(as, "lengths") == 0)
		return lengths_run(job);
	return strcmp(as, "text") == 0 ? text_run(job) : tell_issues(job);
}

static enum parl_status check(struct parl_job *job)
{
	int from, to;

	return parl_job_direction(job, &from, &to);
}

#define DECIDED                                                                            \
	{.name = "from", .argument = "REGISTER", .summary = "whose words to replace"},     \
		{.name = "to", .argument = "REGISTER", .summary = "whose words to write"}, \
		{.name = "take",                                                           \
			.argument = "LIST",                                                \
			.summary = "numbers of findings, with wordings"},                  \
		{.name = "leave", .argument = "LIST", .summary = "numbers of findings"},   \
	{                                                                                  \
		.name = "sum", .argument = "SUM", .summary = "that of the review"          \
	}

static const struct parl_option read_options[] = {
	{.name = "as",
		.argument = "KIND",
		.choices = "issues|review|lengths|text",
		.initial = "issues",
		.summary = "what is wanted"},
	DECIDED,
	{.name = NULL},
};

static const struct parl_option write_options[] = {DECIDED, {.name = NULL}};

static const struct parl_command read_command = {
	.head = {sizeof(struct parl_command), PARL_CAPABILITY_COMMAND, COMMAND_READ,
		"What is to be said of a document"},
	.input = PARL_INPUT_DOCUMENT,
	.vocabulary = true,
	.events = PARL_EVENT_BLOCK | PARL_EVENT_FINDING | PARL_EVENT_ISSUE,
	.options = read_options,
	.run = run_read,
	.check = check,
};

static const struct parl_command write_command = {
	.head = {sizeof(struct parl_command), PARL_CAPABILITY_COMMAND, COMMAND_WRITE,
		"A document with what was decided of it"},
	.input = PARL_INPUT_DOCUMENT,
	.vocabulary = true,
	.rewrites = true,
	.events = PARL_EVENT_BLOCK | PARL_EVENT_FINDING,
	.options = write_options,
	.run = apply_run,
	.check = check,
};

/* A plugin of its own, which no file has. */
enum parl_status commands_begin(struct parl_host *host, struct parl_diagnostics *faults)
{
	static const struct parl_capability *const capabilities[] = {
		&read_command.head, &write_command.head, NULL};
	static const struct parl_plugin plugin = {sizeof(plugin), PARL_PLUGIN_ABI, "serve-texts",
		"1.0", "MIT", "What serve does with a text", capabilities};

	return parl_host_add(host, &plugin, faults);
}
