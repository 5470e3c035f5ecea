/*
 * read_decisions.c - the decisions of a project file.
 *
 *   "decisions": {
 *     "uk-base/legal-forms": "leave",
 *     "uk-base/service-users": {"guest": "leave", "client": {"write": "resident"}, "*": "take"}
 *   }
 */
#include <string.h>

#include "../json/file.h"
#include "project.h"

static const char *const decision_names[] = {"leave", "take"};
static const struct parl_words decision_words = {decision_names, 2};

static const char help[] = "it can be \"leave\", \"take\", or {\"write\": \"what to write\"}";

static bool is_remark(const struct parl_json_place *place)
{
	return place->shadowed || strcmp(place->key, "$comment") == 0;
}

static bool read_word(struct parl_json_reader *reader, const struct parl_json_place *place,
	struct parl_project_decision *decision)
{
	parl_view text = {NULL, 0};
	int word;

	parl_json_read_text(reader, place, &text);
	if (!text.data)
		return false;
	word = parl_words_find(&decision_words, text);
	decision->take = word == 1;
	if (word < 0)
		parl_json_fault(reader, PARL_CODE_FIELD_WORD, parl_json_place_span(place), help,
			"a decision cannot be \"%s\"", parl_json_excerpt(reader, text));
	return word >= 0;
}

static const struct parl_field writing[] = {
	PARL_FIELD_OF("write", TEXT, struct parl_project_decision, wording, NULL),
	PARL_FIELD_SKIP("$comment"),
};
static const struct parl_fields writing_keys = PARL_FIELDS("a decision", writing);

/* {"write": "resident"} */
static bool read_wording(struct parl_json_reader *reader, const struct parl_json_place *place,
	struct parl_project_decision *decision)
{
	const struct parl_json_place *said =
		parl_json_place_member(&reader->places, place, "write");

	parl_json_read_fields(reader, place, &writing_keys, decision);
	if (!said)
		parl_json_missing(reader, place, "a decision", "write", help);
	else
		decision->wording_place = parl_json_place_span(said);
	decision->take = true;
	return decision->wording.data != NULL;
}

static void add_decision(struct parl_json_reader *reader, const struct parl_json_place *place,
	struct parl_project_decisions *list, struct parl_project_decision decision)
{
	bool read = false;

	if (place->kind == PARL_JSON_OBJECT && decision.term.data)
		read = read_wording(reader, place, &decision);
	else if (place->kind == PARL_JSON_STRING)
		read = read_word(reader, place, &decision);
	else
		parl_json_wrong(reader, place,
			decision.term.data ? "leave, take or an object { }" : "leave or take");
	if (read)
		list->items[list->count++] = decision;
}

static void read_terms(struct parl_json_reader *reader, const struct parl_json_place *terms,
	struct parl_project_decisions *list, struct parl_project_decision decision)
{
	for (const struct parl_json_place *item = parl_json_place_first(&reader->places, terms);
		item; item = parl_json_place_next(&reader->places, terms, item)) {
		struct parl_project_decision one = decision;

		if (is_remark(item))
			continue;
		one.term_place = parl_json_key_span(item);
		if (strcmp(item->key, PARL_DECISION_OTHERS) != 0) {
			one.term = parl_arena_copy(reader->arena, parl_view_of(item->key));
			if (!one.term.data)
				parl_json_no_memory(reader);
		}
		add_decision(reader, item, list, one);
	}
}

void parl_read_decisions(
	struct parl_json_reader *reader, const struct parl_json_place *place, void *record)
{
	struct parl_project *project = record;
	struct parl_project_decisions *list = &project->decisions;

	list->count = 0;
	list->items = parl_json_room(reader, place, sizeof(*list->items));
	if (!list->items)
		return;
	for (const struct parl_json_place *item = parl_json_place_first(&reader->places, place);
		item; item = parl_json_place_next(&reader->places, place, item)) {
		struct parl_project_decision decision = {.concept_place = parl_json_key_span(item)};

		if (is_remark(item))
			continue;
		decision.concept_id = parl_arena_copy(reader->arena, parl_view_of(item->key));
		if (!decision.concept_id.data)
			parl_json_no_memory(reader);
		else if (item->kind == PARL_JSON_OBJECT)
			read_terms(reader, item, list, decision);
		else
			add_decision(reader, item, list, decision);
	}
}
