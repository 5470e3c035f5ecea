/*
 * limits.c - how long documents are, and their limits, as JSON lines.
 */
#include "jsonl.h"

static const char *unit_key(enum parl_unit unit)
{
	return unit == PARL_UNIT_WORDS ? "words" : "characters";
}

bool jsonl_limit_costs(struct state *state, const struct parl_event *event)
{
	if (event->limit_count == 0)
		return true;
	parl_json_bool(&state->json, "held", event->state == PARL_FINDING_HELD);
	parl_json_open(&state->json, "limits", '[');
	for (size_t i = 0; i < event->limit_count; i++) {
		const struct parl_rule *rule = event->limits[i].limit.rule;
		const struct parl_section *section = event->limits[i].section;
		long cost;
		if (section &&
			!parl_section_has(section, event->block, parl_finding_span(event->finding)))
			continue;
		if (parl_finding_cost(event->finding, rule, &cost) != PARL_OK)
			return false;
		parl_json_open(&state->json, NULL, '{');
		parl_json_string(&state->json, "unit", unit_key(parl_rule_unit(rule)));
		parl_json_string(&state->json, "rule", parl_rule_name(rule));
		parl_json_number(&state->json, "cost", cost);
		parl_json_close(&state->json, '}');
	}
	parl_json_close(&state->json, ']');
	return true;
}

/* Of an answer: its number among them, and what is asked. */
static void put_section(struct state *state, const struct parl_section *section)
{
	if (!section)
		return;
	parl_json_number(&state->json, "section", (int64_t)section->number);
	jsonl_text(state, "title", section->block ? section->title : (parl_view){NULL, 0});
}

bool jsonl_length(struct state *state, const struct parl_event *event)
{
	enum parl_unit unit = 0;
	jsonl_begin(state, event);
	parl_json_string(&state->json, "event", "length");
	put_section(state, event->section);
	for (size_t i = 0; parl_rule_at(i); i++) {
		const struct parl_rule *rule = parl_rule_at(i);
		if (parl_rule_unit(rule) != unit) {
			if (unit)
				parl_json_close(&state->json, '}');
			unit = parl_rule_unit(rule);
			parl_json_open(&state->json, unit_key(unit), '{');
		}
		parl_json_number(&state->json, parl_rule_name(rule), (int64_t)event->lengths[i]);
	}
	parl_json_close(&state->json, '}');
	return jsonl_end(state);
}

bool jsonl_limits(struct state *state, const struct parl_event *event)
{
	bool done = true;
	for (size_t i = 0; done && i < event->limit_count; i++) {
		const struct parl_job_limit *item = &event->limits[i];
		const struct parl_limit *limit = &item->limit;
		jsonl_begin(state, event);
		parl_json_string(&state->json, "event", "limit");
		put_section(state, item->section);
		parl_json_string(&state->json, "unit", unit_key(parl_rule_unit(limit->rule)));
		parl_json_string(&state->json, "rule", parl_rule_name(limit->rule));
		jsonl_number(state, "least", limit->least > 0, limit->least);
		jsonl_number(state, "most", limit->most < SIZE_MAX, limit->most);
		parl_json_number(&state->json, "before", (int64_t)item->before);
		parl_json_number(&state->json, "after", (int64_t)item->after);
		parl_json_bool(&state->json, "kept", parl_limit_compare(limit, item->after) == 0);
		done = jsonl_end(state);
	}
	return done;
}
