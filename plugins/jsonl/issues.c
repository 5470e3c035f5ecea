/*
 * issues.c - the records of what a checker found. What is not open is no finding, and not told.
 */
#include "jsonl.h"

#include <parlance/check.h>

static void write_others(struct state *state, const struct parl_issue *issue)
{
	parl_json_open(&state->json, "others", '[');
	for (size_t i = 0; i < issue->other_count; i++) {
		const struct parl_place *place = &issue->others[i];

		parl_json_open(&state->json, NULL, '{');
		if (place->in_bytes)
			parl_atlas_move(&state->others, state->source, place->bytes.start);
		jsonl_place(state, &state->others.units, place, place->bytes);
		parl_json_close(&state->json, '}');
	}
	parl_json_close(&state->json, ']');
}

/* What would be done; none where nothing can be written, or may be. */
static void write_edits(struct state *state, const struct parl_finding *finding)
{
	parl_json_open(&state->json, "edits", '[');
	if (finding && parl_finding_replacement(finding).data) {
		struct parl_edit edit = {parl_finding_block(finding), parl_finding_span(finding),
			parl_finding_replacement(finding)};
		jsonl_edit(state, &edit);
		for (size_t i = 0; i < parl_finding_also_count(finding); i++) {
			edit = parl_finding_also(finding, i);
			jsonl_edit(state, &edit);
		}
	}
	parl_json_close(&state->json, ']');
}

/* What stands there in the file; of a comment, the comment. */
static parl_view text_of(const struct parl_event *event)
{
	const struct parl_issue *issue = event->issue;
	parl_view text = issue->block ? parl_block_text(issue->block) : event->source;
	parl_span span = issue->span;
	if (issue->place.in_bytes) {
		text = event->source;
		span = issue->place.bytes;
	}
	return parl_view_part(text, span);
}

bool jsonl_issue(struct state *state, const struct parl_event *event)
{
	const struct parl_issue *issue = event->issue;
	struct parl_json *json = &state->json;
	if (issue->state != PARL_ISSUE_OPEN)
		return true;
	jsonl_begin(state, event);
	parl_json_string(json, "event", "issue");
	jsonl_place(state, &state->units, &issue->place, issue->place.bytes);
	parl_json_text(json, "text", text_of(event));
	parl_json_string(json, "severity", parl_severity_name(issue->severity));
	parl_json_string(json, "kind", parl_issue_kind_name(issue->kind));
	parl_json_string(json, "rule", issue->rule);
	parl_json_string(json, "message", issue->message);
	write_edits(state, issue->finding);
	write_others(state, issue);
	parl_json_string(json, "fingerprint", issue->fingerprint);
	return jsonl_end(state);
}
