/*
 * rules.c - what results refer to: codes of parlance, and concepts of the glossaries.
 */
#include "sarif.h"

size_t rules_index(struct parl_map *rules, struct rule rule)
{
	const struct rule *item = parl_map_add(rules, &rule);

	return item ? (size_t)(item - (const struct rule *)rules->items) : SIZE_MAX;
}

parl_view rule_id(struct sarif *sarif, const struct rule *rule)
{
	parl_buffer_clear(&sarif->bytes);
	if (rule->concept_)
		parl_buffer_print(&sarif->bytes, "%s/%s",
			parl_glossary_id(parl_concept_glossary(rule->concept_)),
			parl_concept_id(rule->concept_));
	else if (rule->kind)
		parl_buffer_print(&sarif->bytes, "%s", parl_issue_kind_name(rule->kind));
	else
		parl_buffer_print(&sarif->bytes, "P-%03d", (int)rule->code);
	parl_output_check(sarif->output, &sarif->bytes);
	return parl_buffer_view(&sarif->bytes);
}

/* {"text": ...} under KEY; nothing where there is no text. */
static void write_text(struct parl_json *json, const char *key, const char *text)
{
	if (!text)
		return;
	parl_json_open(json, key, '{');
	parl_json_string(json, "text", text);
	parl_json_close(json, '}');
}

static void write_code(struct parl_json *json, enum parl_code code)
{
	const struct parl_code_info *info = parl_code_find((int)code);

	if (!info)
		return;
	parl_json_string(json, "name", info->name);
	write_text(json, "shortDescription", info->title);
	write_text(json, "fullDescription", info->text);
	parl_json_open(json, "defaultConfiguration", '{');
	parl_json_string(json, "level", parl_severity_name(info->severity));
	parl_json_close(json, '}');
}

/* Where it says so, to be read: a link would lead away from the text. */
static void write_sources(struct parl_json *json, const struct parl_concept *concept_)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;

	for (size_t i = 0; i < parl_concept_source_count(concept_); i++) {
		const char *title = parl_concept_source_title(concept_, i);
		const char *url = parl_concept_source_url(concept_, i);

		if (title || url)
			parl_buffer_print(&text, "%s%s%s%s",
				text.size ? "\n" : "Source: ", title ? title : "",
				title && url ? ", " : "", url ? url : "");
	}
	parl_output_check(json->output, &text);
	write_text(json, "help", text.size ? text.data : NULL);
	parl_buffer_release(&text);
}

static void write_kind(struct parl_json *json, enum parl_issue_kind kind)
{
	parl_json_string(json, "name", parl_issue_kind_name(kind));
	write_text(json, "shortDescription", parl_issue_kind_words(kind));
	write_text(json, "help", parl_issue_kind_words(kind));
	parl_json_open(json, "defaultConfiguration", '{');
	parl_json_string(json, "level", parl_severity_name(parl_issue_severity(kind)));
	parl_json_close(json, '}');
}

static void write_concept(struct parl_json *json, const struct parl_concept *concept_)
{
	const char *definition = parl_concept_definition(concept_);
	const char *reason = parl_concept_reason(concept_);
	parl_json_string(json, "name", parl_concept_id(concept_));
	write_text(json, "shortDescription", definition ? definition : parl_concept_id(concept_));
	write_text(json, "fullDescription", reason);
	write_sources(json, concept_);
}

void rules_write(struct sarif *sarif)
{
	struct parl_json *json = &sarif->json;

	parl_json_open(json, "rules", '[');
	for (size_t i = 0; i < sarif->rules.count; i++) {
		const struct rule *rule = (const struct rule *)sarif->rules.items + i;

		parl_json_open(json, NULL, '{');
		parl_json_text(json, "id", rule_id(sarif, rule));
		if (rule->concept_)
			write_concept(json, rule->concept_);
		else if (rule->kind)
			write_kind(json, rule->kind);
		else
			write_code(json, rule->code);
		parl_json_close(json, '}');
	}
	parl_json_close(json, ']');
}
