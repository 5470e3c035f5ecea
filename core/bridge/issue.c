#include "issue.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <parlance/output.h>

#include "../document/model.h"
#include "../text/key.h"

/* A term is looked up by its concept, everything else by its kind. */
static const char *rule_of(
	struct parl_check *check, enum parl_issue_kind kind, const struct parl_concept *concept_)
{
	bool term = kind == PARL_ISSUE_EXPLAIN || kind == PARL_ISSUE_SUGGEST ||
		kind == PARL_ISSUE_REPLACE || kind == PARL_ISSUE_DEPRECATED;

	const char *name;

	if (!term)
		return parl_issue_kind_name(kind);
	name = parl_arena_print(check->scratch, "%s/%s",
		parl_glossary_id(parl_concept_glossary(concept_)), parl_concept_id(concept_));
	return name ? parl_arena_echo(check->arena, &check->texts, parl_view_of(name)).data : NULL;
}

/* A comment can switch off what is told about words, but not what is told about comments. */
static bool is_silenced(const struct parl_check *check, enum parl_issue_kind kind,
	const struct parl_block *block, parl_span span, const struct parl_concept *concept_)
{
	struct parl_silence *silence = check->all->silence;

	return block && silence &&
		parl_silence_hides(
			silence, parl_block_source_of(block, span).start, concept_, kind);
}

struct parl_issue *parl_issue_add(struct parl_check *check, enum parl_issue_kind kind,
	const struct parl_block *block, parl_span span, const struct parl_concept *concept_)
{
	struct parl_issue *issue = parl_arena_alloc(check->arena, sizeof(*issue));
	void *items = parl_room(check->items, &check->room, check->count, sizeof(*check->items));

	parl_arena_reset(check->scratch);
	if (items)
		check->items = items;
	if (!issue || !items)
		return NULL;
	*issue = (struct parl_issue){.kind = kind,
		.severity = parl_issue_severity(kind),
		.rule = rule_of(check, kind, concept_),
		.concept_ = concept_,
		.block = block,
		.span = span};
	if (!issue->rule)
		return NULL;
	if (block)
		issue->place = parl_block_place(block, span);
	if (is_silenced(check, kind, block, span, concept_))
		issue->state = PARL_ISSUE_SILENCED;
	check->items[check->count++] = issue;
	return issue;
}

bool parl_issue_say(struct parl_check *check, struct parl_issue *issue, const char *format, ...)
{
	va_list list;
	char *bytes = NULL;
	parl_view line;
	int size;

	va_start(list, format);
	size = vasprintf(&bytes, format, list);
	va_end(list);
	if (size < 0)
		return false;
	line = parl_wrap_none((parl_view){bytes, (size_t)size}, check->scratch);
	free(bytes);
	if (line.data)
		issue->message = parl_arena_echo(check->arena, &check->texts, line).data;
	return issue->message != NULL;
}

/* --- terms */

/* What the glossary says to write where the place lets nothing be written: its wording as it is. */
static parl_view wording_of(const struct parl_finding *finding)
{
	parl_view written = parl_finding_replacement(finding);
	const struct parl_term *term = parl_finding_term(finding);
	const struct parl_term *better;

	if (written.data)
		return written;
	if (term->use_count > 0)
		return parl_term_text(term->use[0]);
	better = parl_concept_preferred(
		parl_term_concept(term), parl_term_register(term), parl_term_language(term));
	return better && better != term ? parl_term_text(better) : (parl_view){NULL, 0};
}

/* What is superseded, and has no successor, may be meant as it was: a law, a journal. */
static enum parl_issue_kind kind_of(const struct parl_finding *finding)
{
	enum parl_term_status status = parl_term_status_of(parl_finding_term(finding));
	bool settled = parl_finding_sense_count(finding) == 1;

	if (status == PARL_TERM_DEPRECATED && settled)
		return PARL_ISSUE_DEPRECATED;
	if (status == PARL_TERM_SUPERSEDED && settled)
		return wording_of(finding).data ? PARL_ISSUE_DEPRECATED : PARL_ISSUE_SUGGEST;
	if (!parl_finding_replacement(finding).data)
		return PARL_ISSUE_EXPLAIN;
	if (parl_finding_action(finding) == PARL_ACTION_REPLACE)
		return PARL_ISSUE_REPLACE;
	return parl_finding_action(finding) == PARL_ACTION_SUGGEST ? PARL_ISSUE_SUGGEST
								   : PARL_ISSUE_EXPLAIN;
}

#define SAID(view) (int)(view).size, (view).data

/* ": Councils write so. Caution: ..."; nothing where the glossary says nothing that would help.
 * NULL: out of memory. */
static const char *reason_of(struct parl_check *check, const struct parl_finding *finding)
{
	const struct parl_concept *of = parl_term_concept(parl_finding_term(finding));
	const char *caution = parl_finding_weakened(finding);
	bool said = parl_concept_reason(of) || parl_concept_definition(of);

	return parl_arena_print(check->scratch, "%s%s%s%s%s", said ? ": " : "",
		said ? parl_finding_reason(finding) : "",
		caution ? said ? " Caution: " : ". Caution: " : "", caution ? caution : "",
		caution ? "." : "");
}

/* "An addict" is dated, better not used; write "A person with a drug dependence": ... */
static bool say_status(struct parl_check *check, struct parl_issue *issue, parl_view old,
	const char *status, parl_view wording, const char *reason)
{
	if (wording.data)
		return parl_issue_say(check, issue, "\"%.*s\" is %s; write \"%.*s\"%s", SAID(old),
			status, SAID(wording), reason);
	return parl_issue_say(check, issue, "\"%.*s\" is %s%s", SAID(old), status, reason);
}

static bool say_finding(
	struct parl_check *check, struct parl_issue *issue, const struct parl_finding *finding)
{
	parl_view text = parl_block_text(issue->block);
	parl_span span = parl_finding_span(finding);
	/* A term over a line end may take the blank before it with it. */
	parl_view old = parl_trim((parl_view){text.data + span.start, span.end - span.start});
	parl_view wording = parl_trim(wording_of(finding));
	const char *status =
		parl_term_status_words(parl_term_status_of(parl_finding_term(finding)));
	const char *reason = reason_of(check, finding);

	if (!reason)
		return false;
	if (issue->kind == PARL_ISSUE_EXPLAIN)
		return parl_issue_say(check, issue, "\"%.*s\": %s", SAID(old), reason);
	if (status && parl_finding_sense_count(finding) == 1)
		return say_status(check, issue, old, status, wording, reason);
	return parl_issue_say(check, issue, "%s \"%.*s\" for \"%.*s\"%s",
		issue->kind == PARL_ISSUE_REPLACE ? "write" : "perhaps", SAID(wording), SAID(old),
		reason);
}

static bool add_finding(struct parl_check *check, const struct parl_finding *finding,
	enum parl_issue_kind kind, enum parl_issue_state state)
{
	struct parl_issue *issue = parl_issue_add(check, kind, parl_finding_block(finding),
		parl_finding_match(finding), parl_term_concept(parl_finding_term(finding)));

	if (!issue)
		return false;
	issue->finding = finding;
	if (issue->state == PARL_ISSUE_OPEN)
		issue->state = state;
	return say_finding(check, issue, finding);
}

/* They wait until the rest is known: what is told of words goes by what is amiss with terms. */
static bool keep_explained(struct parl_check *check, const struct parl_finding *finding)
{
	const struct parl_finding **items;

	if (!check->options.explained || parl_finding_hushed(finding) ||
		parl_finding_action(finding) == PARL_ACTION_LEAVE)
		return true;
	items = parl_room(check->explained, &check->explained_room, check->explained_count,
		sizeof(const struct parl_finding *));
	if (!items)
		return false;
	check->explained = items;
	items[check->explained_count++] = finding;
	return true;
}

bool parl_issue_add_explained(struct parl_check *check)
{
	for (size_t i = 0; i < check->explained_count; i++)
		if (!add_finding(check, check->explained[i], PARL_ISSUE_EXPLAIN, PARL_ISSUE_OPEN))
			return false;
	return true;
}

bool parl_issue_add_finding(struct parl_check *check, const struct parl_finding *finding)
{
	const struct parl_check_options *options = &check->options;
	enum parl_issue_state state =
		parl_finding_hushed(finding) ? PARL_ISSUE_SILENCED : PARL_ISSUE_OPEN;
	enum parl_issue_kind kind;

	if (options->settle)
		finding = options->settle(options->data, check->terms, finding, &state);
	if (!finding)
		return true;
	kind = kind_of(finding);
	return kind == PARL_ISSUE_EXPLAIN ? keep_explained(check, finding)
					  : add_finding(check, finding, kind, state);
}

bool parl_issue_told(const struct parl_check *check, const struct parl_block *block, parl_span span)
{
	size_t low = 0, high = check->term_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct parl_issue *issue = check->items[middle];

		if (parl_block_index(issue->block) < parl_block_index(block) ||
			(issue->block == block && issue->span.end <= span.start))
			low = middle + 1;
		else
			high = middle;
	}
	return low < check->term_count && check->items[low]->block == block &&
		check->items[low]->span.start < span.end &&
		check->items[low]->state == PARL_ISSUE_OPEN;
}
