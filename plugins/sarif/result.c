/*
 * result.c - one result: a fault of a glossary, or a finding with its fix.
 */
#include "sarif.h"

#include <string.h>

/* Opens a result; false: out of memory, nothing is opened. */
bool result_open(struct sarif *sarif, struct rule rule, const char *level)
{
	struct parl_json *json = &sarif->json;
	size_t index = rules_index(&sarif->rules, rule);

	if (index == SIZE_MAX) {
		sarif->failed = true;
		return false;
	}
	parl_json_open(json, NULL, '{');
	parl_json_text(json, "ruleId", rule_id(sarif, &rule));
	parl_json_number(json, "ruleIndex", (int64_t)index);
	parl_json_string(json, "level", level);
	return true;
}

void result_message(struct sarif *sarif, const char *key)
{
	parl_output_check(sarif->output, &sarif->bytes);
	parl_json_open(&sarif->json, key, '{');
	parl_json_text(&sarif->json, "text", parl_buffer_view(&sarif->bytes));
	parl_json_close(&sarif->json, '}');
}

void result_location(struct sarif *sarif, const char *path)
{
	parl_json_open(&sarif->json, "locations", '[');
	parl_json_open(&sarif->json, NULL, '{');
	parl_json_open(&sarif->json, "physicalLocation", '{');
	place_file(sarif, path);
}

void result_location_end(struct sarif *sarif)
{
	parl_json_close(&sarif->json, '}');
	parl_json_close(&sarif->json, '}');
	parl_json_close(&sarif->json, ']');
}

/* --- faults */

/* Of another file than the input (a glossary that it requires) only the line is known. */
static void write_fault_place(
	struct sarif *sarif, const struct parl_diagnostic *fault, const struct parl_event *event)
{
	result_location(sarif, fault->file);
	if (fault->line && event->path && strcmp(fault->file, event->path) == 0) {
		place_region(sarif, &sarif->cursor, "region", event->source, fault->place);
	} else if (fault->line) {
		parl_json_open(&sarif->json, "region", '{');
		parl_json_number(&sarif->json, "startLine", (int64_t)fault->line);
		parl_json_close(&sarif->json, '}');
	}
	result_location_end(sarif);
}

void result_diagnostic(struct sarif *sarif, const struct parl_event *event)
{
	const struct parl_diagnostic *fault = event->diagnostic;
	struct rule rule = {.code = fault->code};

	if (!result_open(sarif, rule, parl_severity_name(fault->severity)))
		return;
	parl_buffer_clear(&sarif->bytes);
	parl_buffer_add_view(&sarif->bytes, parl_view_of(fault->text));
	if (fault->help) {
		parl_buffer_add_view(&sarif->bytes, parl_view_of("; help: "));
		parl_buffer_add_view(&sarif->bytes, parl_view_of(fault->help));
	}
	result_message(sarif, "message");
	if (fault->file)
		write_fault_place(sarif, fault, event);
	parl_json_close(&sarif->json, '}');
}

/* --- findings */

static bool has_fix(const struct parl_finding *finding)
{
	return parl_finding_replacement(finding).data &&
		parl_finding_action(finding) >= PARL_ACTION_SUGGEST;
}

/* What should be changed, or is out of date, is more than a remark. */
static const char *level_of(const struct parl_finding *finding)
{
	enum parl_term_status status = parl_term_status_of(parl_finding_term(finding));

	return parl_finding_action(finding) == PARL_ACTION_REPLACE || status >= PARL_TERM_DEPRECATED
		? "warning"
		: "note";
}

static void add_quoted(struct parl_buffer *buffer, parl_view text)
{
	parl_buffer_add_char(buffer, '"');
	parl_buffer_add_view(buffer, text);
	parl_buffer_add_char(buffer, '"');
}

static void put_message(struct sarif *sarif, const struct parl_finding *finding)
{
	struct parl_buffer *buffer = &sarif->bytes;
	parl_view text = parl_block_text(parl_finding_block(finding));
	parl_span span =
		has_fix(finding) ? parl_finding_span(finding) : parl_finding_match(finding);
	const char *weakened = parl_finding_weakened(finding);

	parl_buffer_clear(buffer);
	add_quoted(buffer, parl_view_part(text, span));
	if (has_fix(finding)) {
		parl_buffer_add_view(buffer, parl_view_of(" -> "));
		add_quoted(buffer, parl_finding_replacement(finding));
	}
	parl_buffer_add_view(buffer, parl_view_of(": "));
	parl_buffer_add_view(buffer, parl_view_of(parl_finding_reason(finding)));
	if (weakened) {
		parl_buffer_add_view(buffer, parl_view_of(" Caution: "));
		parl_buffer_add_view(buffer, parl_view_of(weakened));
		parl_buffer_add_char(buffer, '.');
	}
}

static struct parl_edit edit_of(const struct parl_finding *finding)
{
	return (struct parl_edit){parl_finding_block(finding), parl_finding_span(finding),
		parl_finding_replacement(finding)};
}

/* Whether all of its edits can be made in the file's bytes: a fix in part would be a wrong one. */
static bool fits(struct sarif *sarif, const struct parl_finding *finding)
{
	struct parl_edit edit = edit_of(finding);
	parl_span bytes;
	bool fine;

	parl_buffer_clear(&sarif->bytes);
	fine = parl_edit_source(&edit, &bytes, &sarif->bytes) == PARL_OK;
	for (size_t i = 0; fine && i < parl_finding_also_count(finding); i++) {
		edit = parl_finding_also(finding, i);
		fine = parl_edit_source(&edit, &bytes, &sarif->bytes) == PARL_OK;
	}
	parl_output_check(sarif->output, &sarif->bytes);
	return fine;
}

static void write_replacement(struct sarif *sarif, const struct parl_edit *edit, parl_view source)
{
	struct parl_json *json = &sarif->json;
	parl_span bytes;

	parl_buffer_clear(&sarif->bytes);
	if (parl_edit_source(edit, &bytes, &sarif->bytes) != PARL_OK) {
		sarif->failed = true;
		return;
	}
	parl_json_open(json, NULL, '{');
	place_region(sarif, &sarif->cursor, "deletedRegion", source, bytes);
	result_message(sarif, "insertedContent");
	parl_json_close(json, '}');
}

void result_fix(
	struct sarif *sarif, const struct parl_event *event, const struct parl_finding *finding)
{
	struct parl_json *json = &sarif->json;
	struct parl_edit edit = edit_of(finding);
	struct parl_place place = parl_block_place(edit.block, edit.span);

	if (!has_fix(finding) || !place.in_bytes || !fits(sarif, finding))
		return;
	parl_json_open(json, "fixes", '[');
	parl_json_open(json, NULL, '{');
	parl_json_open(json, "artifactChanges", '[');
	parl_json_open(json, NULL, '{');
	place_file(sarif, event->path);
	parl_json_open(json, "replacements", '[');
	write_replacement(sarif, &edit, event->source);
	for (size_t i = 0; i < parl_finding_also_count(finding); i++) {
		edit = parl_finding_also(finding, i);
		write_replacement(sarif, &edit, event->source);
	}
	parl_json_close(json, ']');
	parl_json_close(json, '}');
	parl_json_close(json, ']');
	parl_json_close(json, '}');
	parl_json_close(json, ']');
}

/* What SARIF has no word for. */
static void write_properties(
	struct sarif *sarif, const struct parl_event *event, const struct parl_finding *finding)
{
	static const char *const states[] = {"noted", "offered", "applied", "declined"};
	struct parl_json *json = &sarif->json;
	const struct parl_term *term = parl_finding_term(finding);

	parl_json_open(json, "properties", '{');
	parl_json_text(json, "term", parl_term_text(term));
	parl_json_string(json, "register",
		parl_vocabulary_register_name(event->vocabulary, parl_term_register(term)));
	parl_json_string(json, "action", parl_action_name(parl_finding_action(finding)));
	parl_json_string(json, "state", states[event->state]);
	parl_json_number(json, "words", parl_finding_words(finding));
	parl_json_number(json, "characters", parl_finding_characters(finding));
	parl_json_close(json, '}');
}

/* SARIF's word for what somebody has seen and decided against. */
static void write_suppression(struct parl_json *json)
{
	parl_json_open(json, "suppressions", '[');
	parl_json_open(json, NULL, '{');
	parl_json_string(json, "kind", "external");
	parl_json_string(json, "justification", "declined in the project file");
	parl_json_close(json, '}');
	parl_json_close(json, ']');
}

void result_finding(struct sarif *sarif, const struct parl_event *event)
{
	const struct parl_finding *finding = event->finding;
	struct rule rule = {.concept_ = parl_term_concept(parl_finding_term(finding))};
	struct parl_place place =
		parl_block_place(parl_finding_block(finding), parl_finding_match(finding));

	if (!result_open(sarif, rule, level_of(finding)))
		return;
	put_message(sarif, finding);
	result_message(sarif, "message");
	result_location(sarif, event->path);
	if (place.in_bytes)
		place_region(sarif, &sarif->cursor, "region", event->source, place.bytes);
	result_location_end(sarif);
	if (event->state == PARL_FINDING_DECLINED)
		write_suppression(&sarif->json);
	else
		result_fix(sarif, event, finding);
	write_properties(sarif, event, finding);
	parl_json_close(&sarif->json, '}');
}
