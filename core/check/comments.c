/*
 * comments.c - what is told about the comments to parlance themselves.
 */
#include <parlance/text.h>

#include "issue.h"

/* Names further off than that are no slips of the pen, nor those that are short for their distance.
 */
#define NEAR 3

/* So many names are guessed at in a document; a hostile one may have any number. */
#define GUESSES 32

static struct parl_issue_told *add(
	struct parl_check *check, enum parl_issue_kind kind, const struct parl_switch *one)
{
	return parl_issue_add(check, kind, NULL, one->source, NULL);
}

static void consider(parl_view name, parl_view candidate, parl_view *best, size_t *distance)
{
	size_t found = parl_text_distance(name, candidate, *distance - 1);

	if (found >= *distance)
		return;
	*best = candidate;
	*distance = found;
}

/* The concept, domain or rule that is spelled nearly so; empty: there is none. */
static parl_view nearest(struct parl_check *check, parl_view name)
{
	const struct parl_vocabulary *vocabulary = check->vocabulary;
	size_t distance = 1 + (name.size / 3 < NEAR ? name.size / 3 : NEAR);
	parl_view best = {"", 0};

	if (check->guesses++ >= GUESSES)
		return best;
	for (size_t i = 0; distance > 1 && i < parl_vocabulary_concept_count(vocabulary); i++) {
		const struct parl_concept *of = parl_vocabulary_concept(vocabulary, i);
		const char *domain = parl_concept_domain(of);

		consider(name, parl_view_of(parl_concept_id(of)), &best, &distance);
		if (domain && distance > 1)
			consider(name, parl_view_of(domain), &best, &distance);
	}
	for (int kind = 1; distance > 1 && kind <= PARL_ISSUE_DEPRECATED; kind++) {
		parl_view rule = parl_view_of(parl_issue_kind_name((enum parl_issue_kind)kind));

		if (parl_issue_rule(rule))
			consider(name, rule, &best, &distance);
	}
	return best;
}

static bool tell_name(struct parl_check *check, const struct parl_switch *one, parl_view name)
{
	struct parl_issue_told *issue = add(check, PARL_ISSUE_COMMENT_UNKNOWN, one);
	parl_view near = nearest(check, name);

	if (!issue)
		return false;
	if (near.size > 0)
		return parl_issue_say(check, issue,
			"no concept, domain or rule in use is called \"%.*s\"; did you mean "
			"\"%.*s\"?",
			(int)name.size, name.data, (int)near.size, near.data);
	return parl_issue_say(check, issue,
		"no concept, domain or rule in use is called \"%.*s\"; a reason stands behind a "
		"colon",
		(int)name.size, name.data);
}

static bool tell_word(struct parl_check *check, const struct parl_switch *one)
{
	struct parl_issue_told *issue = add(check, PARL_ISSUE_COMMENT_UNKNOWN, one);

	return issue &&
		parl_issue_say(check, issue,
			"\"%.*s\" is no comment to parlance; there are parlance-disable, "
			"parlance-enable, parlance-disable-line and parlance-disable-next-line",
			(int)one->word.size, one->word.data);
}

static bool tell_unused(struct parl_check *check, const struct parl_switch *one)
{
	struct parl_issue_told *issue = add(check, PARL_ISSUE_COMMENT_UNUSED, one);

	return issue &&
		parl_issue_say(check, issue,
			"this comment switches nothing off: delete it, or it will hide what comes "
			"later");
}

static bool is_used(const struct parl_check *check, size_t index)
{
	return parl_silence_used(check->terms->silence, index) ||
		parl_silence_used(check->all->silence, index);
}

bool parl_check_comments(struct parl_check *check)
{
	size_t count = parl_document_switch_count(check->document);

	for (size_t i = 0; i < count; i++) {
		const struct parl_switch *one = parl_document_switch(check->document, i);
		bool known = true, done = true;

		if (one->kind == PARL_SWITCH_UNKNOWN && !tell_word(check, one))
			return false;
		if (one->kind == PARL_SWITCH_UNKNOWN)
			continue;
		for (size_t k = 0; done && k < one->name_count; k++) {
			if (parl_silence_knows(check->all->silence, one->names[k]))
				continue;
			known = false;
			done = tell_name(check, one, one->names[k]);
		}
		if (!done)
			return false;
		if (known && one->kind != PARL_SWITCH_ON && !is_used(check, i) &&
			!tell_unused(check, one))
			return false;
	}
	return true;
}
