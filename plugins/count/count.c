/*
 * count.c - the command `count`: how long a document is, by every rule, and whether it keeps its
 * limits.
 */
#include <parlance/plugin.h>

static enum parl_status run(struct parl_job *job)
{
	const struct parl_job_limit *limits;
	size_t count;

	if (parl_job_limits(job, &limits, &count) != PARL_OK)
		return PARL_FAILED;
	return parl_job_lengths(job);
}

static enum parl_status check(struct parl_job *job)
{
	const struct parl_job_limit *limits;
	size_t count;

	return parl_job_limits(job, &limits, &count);
}

static const struct parl_option options[] = {
	{.name = "limit",
		.letter = 'l',
		.repeatable = true,
		.argument = "LIMIT",
		.summary = "how long each text may be: 500w, 3000c, 400-500w, 500w:RULE"},
	{.name = "sections",
		.summary = "each answer by itself, with the limit that its question states"},
	{.name = NULL},
};

static const struct parl_command command = {
	.head = {sizeof(struct parl_command), PARL_CAPABILITY_COMMAND, "count",
		"Count words and characters, as forms and Word do"},
	.input = PARL_INPUT_DOCUMENT,
	.events = PARL_EVENT_LENGTH,
	.options = options,
	.help = "Counts the words and the characters of each text by every rule that forms, portals\n"
		"and Microsoft Word are known to use, since \"500 words\" is several numbers. Mark-up\n"
		"is not counted. With --limit, or with limits in the project file, it says whether\n"
		"they are kept, and ends with status 1 where one is not. With --sections each answer is\n"
		"counted by itself, without its question, against the limit that this states.\n"
		"\n"
		"Examples:\n"
		"  parlance count answer.md\n"
		"      by all rules, each with what it is for\n"
		"  parlance count --limit 500w *.md\n"
		"      which answers have more than 500 words, as web forms count\n"
		"  parlance count --sections form.docx\n"
		"      each answer, and what its question says: \"maximum 350 words\"\n"
		"  parlance count --limit 400-500w:word --limit 3000c:crlf answer.txt\n"
		"      words as Word counts them, and characters with a line break as two\n",
	.run = run,
	.check = check,
};

static const struct parl_capability *const capabilities[] = {&command.head, NULL};

PARL_PLUGIN("count", "1.0", "MIT", "Count words and characters, as forms and Word do",
	"command count Count words and characters, as forms and Word do\n", capabilities);
