/*
 * issues.c - what a checker found. What is not open comes too: SARIF has words for what is known
 * from before, and for what somebody decided to leave.
 */
#include "sarif.h"

static struct rule rule_of(const struct parl_issue *issue)
{
	struct rule rule = {.kind = issue->kind};

	if (issue->finding)
		rule = (struct rule){.concept_ = issue->concept_};
	return rule;
}

static void write_other(
	struct sarif *sarif, const struct parl_event *event, const struct parl_place *place)
{
	parl_json_open(&sarif->json, NULL, '{');
	parl_json_open(&sarif->json, "physicalLocation", '{');
	place_file(sarif, event->path);
	parl_atlas_move(&sarif->related, event->source, place->bytes.start);
	place_region(sarif, &sarif->related.units, "region", event->source, place->bytes);
	parl_json_close(&sarif->json, '}');
	parl_json_close(&sarif->json, '}');
}

/* Those of a format without bytes of its own would say nothing but the file. */
static void write_others(struct sarif *sarif, const struct parl_event *event)
{
	const struct parl_issue *issue = event->issue;

	if (issue->other_count == 0 || !issue->others[0].in_bytes)
		return;
	parl_json_open(&sarif->json, "relatedLocations", '[');
	for (size_t i = 0; i < issue->other_count; i++)
		write_other(sarif, event, &issue->others[i]);
	parl_json_close(&sarif->json, ']');
}

static void write_suppression(struct sarif *sarif, enum parl_issue_state state)
{
	bool comment = state == PARL_ISSUE_SILENCED;

	if (!comment && state != PARL_ISSUE_DECLINED)
		return;
	parl_json_open(&sarif->json, "suppressions", '[');
	parl_json_open(&sarif->json, NULL, '{');
	parl_json_string(&sarif->json, "kind", comment ? "inSource" : "external");
	parl_json_string(&sarif->json, "justification",
		comment ? "switched off by a comment in the document"
			: "declined in the project file");
	parl_json_close(&sarif->json, '}');
	parl_json_close(&sarif->json, ']');
}

void result_issue(struct sarif *sarif, const struct parl_event *event)
{
	const struct parl_issue *issue = event->issue;
	struct parl_json *json = &sarif->json;

	if (!result_open(sarif, rule_of(issue), parl_severity_name(issue->severity)))
		return;
	parl_buffer_clear(&sarif->bytes);
	parl_buffer_add_view(&sarif->bytes, parl_view_of(issue->message));
	result_message(sarif, "message");
	result_location(sarif, event->path);
	if (issue->place.in_bytes)
		place_region(sarif, &sarif->cursor, "region", event->source, issue->place.bytes);
	result_location_end(sarif);
	write_others(sarif, event);
	parl_json_open(json, "partialFingerprints", '{');
	parl_json_string(json, "parlanceWords/v1", issue->fingerprint);
	parl_json_close(json, '}');
	if (parl_event_option(event, "baseline"))
		parl_json_string(json, "baselineState",
			issue->state == PARL_ISSUE_KNOWN ? "unchanged" : "new");
	write_suppression(sarif, issue->state);
	if (issue->finding && issue->state <= PARL_ISSUE_KNOWN)
		result_fix(sarif, event, issue->finding);
	parl_json_open(json, "properties", '{');
	parl_json_string(json, "kind", parl_issue_kind_name(issue->kind));
	parl_json_close(json, '}');
	parl_json_close(json, '}');
}
