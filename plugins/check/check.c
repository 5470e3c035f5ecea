/*
 * check.c - the command `check`: what is amiss with the words of a document, place by place, and an
 * exit status for builds. What is judged, and how, is the core's (<parlance/check.h>).
 */
#include <parlance/plugin.h>

#include <string.h>

struct checking {
	struct parl_job *job;
	enum parl_issue_kind least; /* that fails; 0: nothing does */
	bool failed;
};

/* What --fail-on names: a kind, and with it all that are graver. */
static enum parl_issue_kind least_of(struct parl_job *job)
{
	static const struct {
		const char *name;
		enum parl_issue_kind kind;
	} steps[] = {
		{"deprecated", PARL_ISSUE_DEPRECATED},
		{"replace", PARL_ISSUE_COMMENT_UNUSED},
		{"suggest", PARL_ISSUE_SUGGEST},
		{"any", PARL_ISSUE_TWO_WORDS},
	};
	const char *name = parl_job_option(job, "fail-on");

	for (size_t i = 0; i < PARL_LENGTH(steps); i++)
		if (strcmp(name, steps[i].name) == 0)
			return steps[i].kind;
	return 0;
}

static enum parl_status tell(void *state, const struct parl_issue *issue)
{
	struct checking *checking = state;

	if (checking->least && issue->state == PARL_ISSUE_OPEN && issue->kind >= checking->least)
		checking->failed = true;
	return parl_job_issue(checking->job, issue) ? PARL_OK : PARL_NONE;
}

/* A list of one house has one register only: each word is held against the one that it prefers. */
static enum parl_status read_direction(struct parl_job *job, int *from, int *to)
{
	if (parl_vocabulary_register_count(parl_job_vocabulary(job)) > 1)
		return parl_job_direction(job, from, to);
	*from = *to = 0;
	if (parl_job_register(job, "from", false, from) != PARL_OK)
		return PARL_FAILED;
	return parl_job_register(job, "to", false, to);
}

static enum parl_status run(struct parl_job *job)
{
	struct checking checking = {.job = job, .least = least_of(job)};
	int from, to;

	if (read_direction(job, &from, &to) != PARL_OK ||
		parl_job_check(job, from, to, false, tell, &checking) != PARL_OK)
		return PARL_FAILED;
	return checking.failed ? PARL_NONE : PARL_OK;
}

static enum parl_status check(struct parl_job *job)
{
	int from, to;

	return read_direction(job, &from, &to);
}

static const struct parl_option options[] = {
	{.name = "from",
		.argument = "REGISTER",
		.summary = "whose words to look for (default: the glossaries' first register)"},
	{.name = "to",
		.argument = "REGISTER",
		.summary = "whose words should be written (default: the other of their first two)"},
	{.name = "fail-on",
		.argument = "KIND",
		.choices = "deprecated|replace|suggest|any|never",
		.initial = "replace",
		.summary = "end with status 1 for findings of this kind, and graver ones"},
	{.name = NULL},
};

static const struct parl_command command = {
	.head = {sizeof(struct parl_command), PARL_CAPABILITY_COMMAND, "check",
		"Check a document's words, for builds and editors"},
	.input = PARL_INPUT_DOCUMENT,
	.vocabulary = true,
	.events = PARL_EVENT_ISSUE,
	.options = options,
	.help = "Tells, a line each, which terms the other side calls something else and what to\n"
		"write, which are dated, and where the document does not keep to its own words: one\n"
		"concept called by two words, acronyms that are never written out, too late, or\n"
		"twice. Names, quotations, links and code are left out. Nothing is changed. Where the\n"
		"glossaries have one side only, as a house's own list of words has, each word is\n"
		"held against the one that its concept prefers.\n"
		"\n"
		"Ends with status 1 when there is a warning: a term to be replaced, a dated one, a\n"
		"comment to parlance that does nothing. --fail-on says where to draw that line:\n"
		"deprecated < replace < suggest < any. What is declined in the project file, or\n"
		"switched off by a comment in the text, is not told:\n"
		"  <!-- parlance-disable-next-line grantee: their own word -->\n"
		"--skip and --only take rules, too: one-concept-two-words, acronym-unexpanded,\n"
		"acronym-late, acronym-expanded-twice, deprecated, comment-unused, comment-unknown.\n"
		"\n"
		"Examples:\n"
		"  parlance check answer.md\n"
		"      path:line:column: severity: message [concept]\n"
		"  parlance check --fail-on suggest --format sarif bids >findings.sarif\n"
		"      all documents of a folder, for a code host\n"
		"  parlance check --skip one-concept-two-words answer.docx\n"
		"      without one of the rules\n"
		"  parlance check --glossary house-words.json leaflet.md\n"
		"      by the words of your own style guide\n",
	.run = run,
	.check = check,
};

static const struct parl_capability *const capabilities[] = {&command.head, NULL};

PARL_PLUGIN("check", "1.0", "MIT", "Check a document's words, for builds and editors",
	"command check Check a document's words, for builds and editors\n", capabilities);
