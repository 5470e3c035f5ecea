/*
 * translate.c - the command `translate`: a document in the words of another register.
 *
 * What the bridge would replace is applied, what it would suggest is offered (or applied, when
 * asked), and the rest is told. The report shows every one of them with its reason.
 */
#include <string.h>

#include "limits.h"

struct translation {
	struct parl_job *job;
	enum parl_action least;         /* findings from this action on are applied */
	const struct parl_block *block; /* the last one that was changed */
	size_t applied_to;              /* where its applied edits end */
	struct limits limits;
};

/* --- what becomes of a finding */

static bool is_free(const struct translation *translation, const struct parl_finding *finding)
{
	return translation->block != parl_finding_block(finding) ||
		parl_finding_span(finding).start >= translation->applied_to;
}

/* Whether it is to be applied: as a person decided, else as --apply says. */
static bool is_wanted(const struct translation *translation, const struct parl_finding *finding)
{
	switch (parl_job_decision(translation->job, finding)) {
	case PARL_DECISION_TAKE:
		return true;
	case PARL_DECISION_LEAVE:
	case PARL_DECISION_LATER:
		return false;
	case PARL_DECISION_NONE:
		break;
	}
	return parl_finding_action(finding) >= translation->least && parl_finding_fits(finding);
}

static enum parl_finding_state state_of(
	const struct translation *translation, const struct parl_finding *finding)
{
	if (!parl_finding_replacement(finding).data ||
		parl_finding_action(finding) < PARL_ACTION_SUGGEST)
		return PARL_FINDING_NOTED;
	return is_wanted(translation, finding) && is_free(translation, finding)
		? PARL_FINDING_APPLIED
		: PARL_FINDING_OFFERED;
}

/* Says in the document what became of FINDING; what is merely explained, once a section. */
static enum parl_status note(
	struct parl_job *job, const struct parl_finding *finding, enum parl_finding_state becomes)
{
	if (becomes == PARL_FINDING_NOTED &&
		(parl_finding_action(finding) == PARL_ACTION_LEAVE ||
			!parl_job_first(job, finding)))
		return PARL_NONE;
	return parl_job_note(
		job, finding, becomes == PARL_FINDING_HELD ? PARL_FINDING_OFFERED : becomes);
}

static void remember(struct translation *translation, const struct parl_finding *finding)
{
	translation->block = parl_finding_block(finding);
	translation->applied_to = parl_finding_end(finding);
}

/* Gathers what would be applied, before anything is. */
static enum parl_status plan(void *state, const struct parl_finding *finding)
{
	struct translation *translation = state;

	if (state_of(translation, finding) != PARL_FINDING_APPLIED)
		return PARL_OK;
	remember(translation, finding);
	return limits_add(&translation->limits, finding);
}

/* Whether the limits let FINDING be applied, and with which wording. */
static enum parl_status hold(struct translation *translation, const struct parl_finding **finding,
	enum parl_finding_state *becomes)
{
	enum parl_status status = PARL_OK;

	if (*becomes != PARL_FINDING_APPLIED || translation->limits.count == 0)
		return PARL_OK;
	status = limits_take(&translation->limits, finding);
	if (status == PARL_NONE)
		*becomes = PARL_FINDING_HELD;
	return status == PARL_FAILED ? PARL_FAILED : PARL_OK;
}

/* Applies FINDING, or does not, and tells the report. What the report answers does not count: a
 * document that is translated half-way would be worse than a summary that nobody reads. */
static enum parl_status settle(void *state, const struct parl_finding *finding)
{
	struct translation *translation = state;
	enum parl_finding_state becomes = state_of(translation, finding);

	if (hold(translation, &finding, &becomes) != PARL_OK)
		return PARL_FAILED;
	parl_job_finding(translation->job, finding, becomes);
	if (note(translation->job, finding, becomes) == PARL_FAILED)
		return PARL_FAILED;
	if (becomes != PARL_FINDING_APPLIED)
		return PARL_OK;
	remember(translation, finding);
	return parl_job_apply(translation->job, finding);
}

/* What its place keeps from being changed is only recorded. */
static enum parl_status take(void *state, const struct parl_finding *finding)
{
	struct translation *translation = state;

	if (parl_finding_action(finding) > PARL_ACTION_LEAVE)
		return settle(state, finding);
	parl_job_left(translation->job, finding);
	return PARL_OK;
}

/* --- the command */

/* Where there are limits, the document is judged twice: what fits depends on all changes. */
static enum parl_status plan_all(
	struct translation *translation, const struct parl_bridge_options *options)
{
	/* A person who is asked about each change decides about the limit, too. */
	if (parl_job_option(translation->job, "interactive"))
		translation->limits.count = 0;
	if (translation->limits.count == 0)
		return PARL_OK;
	if (parl_job_judge(translation->job, options, plan, translation) != PARL_OK)
		return PARL_FAILED;
	translation->block = NULL;
	return limits_settle(&translation->limits);
}

static enum parl_status run(struct parl_job *job)
{
	struct translation translation = {.job = job, .least = PARL_ACTION_REPLACE};
	struct parl_bridge_options options = {.size = sizeof(options)};
	enum parl_status status;

	if (parl_job_direction(job, &options.from, &options.to) != PARL_OK)
		return PARL_FAILED;
	if (strcmp(parl_job_option(job, "apply"), "suggest") == 0)
		translation.least = PARL_ACTION_SUGGEST;
	options.apply = translation.least;
	options.left = parl_job_shows(job, PARL_EVENT_LEFT);
	if (limits_begin(&translation.limits, job) != PARL_OK)
		return PARL_FAILED;
	status = plan_all(&translation, &options);
	if (status == PARL_OK)
		status = parl_job_judge(job, &options, take, &translation);
	limits_release(&translation.limits);
	return status;
}

static enum parl_status check(struct parl_job *job)
{
	struct limits limits;
	int from, to;

	return parl_job_direction(job, &from, &to) == PARL_OK ? limits_begin(&limits, job)
							      : PARL_FAILED;
}

static const struct parl_option options[] = {
	{.name = "from",
		.argument = "REGISTER",
		.summary = "whose words to replace (default: the glossaries' first register)"},
	{.name = "to",
		.argument = "REGISTER",
		.summary = "whose words to write (default: the other of their first two)"},
	{.name = "apply",
		.argument = "ACTION",
		.choices = "replace|suggest",
		.initial = "replace",
		.summary = "what to apply: sure replacements only, or suggestions too"},
	{.name = "limit",
		.letter = 'l',
		.repeatable = true,
		.argument = "LIMIT",
		.summary = "how long the text may be: 500w, 3000c, 400-500w, 500w:RULE"},
	{.name = "sections",
		.summary = "keep each answer within the limit that its question states"},
	{.name = "diff",
		.summary = "show the changes as a unified diff (short for --format diff)",
		.stands_for = "format=diff"},
	{.name = NULL},
};

static const struct parl_command command = {
	.head = {sizeof(struct parl_command), PARL_CAPABILITY_COMMAND, "translate",
		"Put a document into the other side's words"},
	.input = PARL_INPUT_DOCUMENT,
	.vocabulary = true,
	.rewrites = true,
	.events = PARL_EVENT_BLOCK | PARL_EVENT_FINDING,
	.options = options,
	.help = "Writes the document with third-sector terms replaced by the commissioner's; a\n"
		"summary of every change, with its reason, goes to standard error. Names,\n"
		"quotations, links and code stay as they are. A term that would only do in some\n"
		"places is offered in the summary; --apply suggest writes those too, so read what\n"
		"it did. Doing it again on its own output changes nothing.\n"
		"\n"
		"With --limit a text that keeps its limit still keeps it afterwards: changes that do\n"
		"not fit are written shorter, or held back and shown.\n"
		"\n"
		"Examples:\n"
		"  parlance translate answer.md -o answer-translated.md\n"
		"      the translated answer in a file, the summary on the screen\n"
		"  parlance translate --diff answer.md\n"
		"      only the changes, as a patch\n"
		"  parlance translate --interactive answer.md -o new.md --record changes.md\n"
		"      decide about each change, and keep a record of what was changed and why\n"
		"  parlance translate --limit 500w answer.md -o answer-translated.md\n"
		"      at most 500 words, as web forms count them (see parlance help count)\n"
		"  parlance translate answers -o translated/\n"
		"      all files of a folder, each under its own name in another one\n"
		"  parlance translate --from commissioner --to third-sector tender.txt\n"
		"      the other way round\n",
	.run = run,
	.check = check,
};

static const struct parl_capability *const capabilities[] = {&command.head, NULL};

PARL_PLUGIN("translate", "1.0", "MIT", "Put a document into the other side's words",
	"command translate Put a document into the other side's words\n", capabilities);
