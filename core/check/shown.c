/*
 * shown.c - the issues of a check as they are told: made of what is kept of them when they are
 * asked for.
 */
#include <inttypes.h>
#include <stdio.h>

#include "issue.h"
#include "issue_line.h"

static bool add_others(
	struct parl_check *check, const struct parl_issue_told *told, struct parl_issue *issue)
{
	struct parl_place *places;
	uint32_t use = told->other;

	if (told->other_count == 0)
		return true;
	places = parl_arena_array(check->shown, told->other_count, sizeof(*places));
	for (uint32_t i = told->other_count; places && i-- > 0;) {
		places[i] = parl_issue_use_place(check, use);
		use = parl_issue_use(check, use).before;
	}
	issue->others = places;
	issue->other_count = told->other_count;
	return places != NULL;
}

static bool add_told(
	struct parl_check *check, const struct parl_issue_row *row, struct parl_issue *issue)
{
	const struct parl_issue_told *told = &check->told[row->what];

	issue->message = told->message;
	return add_others(check, told, issue);
}

static bool add_finding(
	struct parl_check *check, const struct parl_issue_row *row, struct parl_issue *issue)
{
	struct parl_finding *finding = parl_arena_alloc(check->shown, sizeof(*finding));

	if (!finding)
		return false;
	*finding = parl_issue_finding(check, row);
	issue->finding = finding;
	issue->message = parl_issue_finding_line(check->shown, issue->kind, finding);
	return issue->message != NULL;
}

struct parl_issue *parl_check_issue(struct parl_check *check, size_t index)
{
	struct parl_issue_row row = parl_issue_rows_at(&check->issues, index);
	struct parl_issue *issue = parl_arena_alloc(check->shown, sizeof(*issue));
	parl_span span = parl_issue_span(check, &row);

	if (!issue)
		return NULL;
	*issue = (struct parl_issue){.kind = row.kind,
		.state = row.state,
		.severity = parl_issue_severity(row.kind),
		.concept_ = parl_issue_concept(check, &row),
		.block = parl_issue_block(check, &row)};
	if (issue->block)
		issue->span = span;
	issue->place = issue->block ? parl_block_place(issue->block, span)
				    : parl_document_place(check->document, span);
	issue->rule = parl_issue_rule_of(check->shown, issue->kind, issue->concept_);
	snprintf(issue->fingerprint, sizeof(issue->fingerprint), "%016" PRIx64,
		parl_issue_fingerprint(check, &row));
	if (!issue->rule ||
		!(parl_issue_has_finding(issue->kind) ? add_finding(check, &row, issue)
						      : add_told(check, &row, issue)))
		return NULL;
	return issue;
}

void parl_check_forget(struct parl_check *check)
{
	parl_arena_reset(check->shown);
}
