/*
 * card_json.c - the concept card as JSON. What a glossary does not say is null.
 */
#include "card.h"

static void add_term(struct parl_json *json, const struct parl_vocabulary *vocabulary,
	const struct parl_term *term)
{
	parl_json_open(json, NULL, '{');
	parl_json_text(json, "term", parl_term_text(term));
	parl_json_string(json, "register",
		parl_vocabulary_register_name(vocabulary, parl_term_register(term)));
	parl_json_string(json, "status", parl_term_status_name(parl_term_status_of(term)));
	parl_json_string(json, "action", parl_action_name(parl_term_action(term)));
	parl_json_string(json, "mapping", parl_mapping_name(parl_term_mapping(term)));
	parl_json_string(json, "language", parl_term_language(term));
	parl_json_string(json, "note", parl_term_note(term));
	parl_json_close(json, '}');
}

static void add_lists(struct parl_json *json, const struct parl_concept *concept)
{
	parl_json_open(json, "sources", '[');
	for (size_t i = 0; i < parl_concept_source_count(concept); i++) {
		parl_json_open(json, NULL, '{');
		parl_json_string(json, "key", parl_concept_source_key(concept, i));
		parl_json_string(json, "title", parl_concept_source_title(concept, i));
		parl_json_string(json, "url", parl_concept_source_url(concept, i));
		parl_json_close(json, '}');
	}
	parl_json_close(json, ']');
	parl_json_open(json, "see", '[');
	for (size_t i = 0; i < parl_concept_see_count(concept); i++)
		parl_json_string(json, NULL, parl_concept_see(concept, i));
	parl_json_close(json, ']');
}

void card_json(struct parl_json *json, const struct parl_vocabulary *vocabulary,
	const struct parl_concept *concept)
{
	parl_json_open(json, NULL, '{');
	parl_json_string(json, "id", parl_concept_id(concept));
	parl_json_string(json, "glossary", parl_glossary_id(parl_concept_glossary(concept)));
	parl_json_string(json, "domain", parl_concept_domain(concept));
	parl_json_string(json, "definition", parl_concept_definition(concept));
	parl_json_string(json, "mapping", parl_mapping_name(parl_concept_mapping(concept)));
	parl_json_string(json, "action", parl_action_name(parl_concept_action(concept)));
	parl_json_string(json, "reason", parl_concept_reason(concept));
	parl_json_string(json, "ask", parl_concept_ask(concept));
	parl_json_string(json, "note", parl_concept_note(concept));
	parl_json_open(json, "terms", '[');
	for (size_t i = 0; i < parl_concept_term_count(concept); i++)
		add_term(json, vocabulary, parl_concept_term(concept, i));
	parl_json_close(json, ']');
	add_lists(json, concept);
	parl_json_close(json, '}');
}
