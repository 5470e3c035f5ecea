/*
 * review_finding.c - one finding for the page: where it is, why, and what could be written.
 */
#include "review.h"

static uint64_t add_number(uint64_t sum, uint64_t number)
{
	return (sum ^ number) * 0x100000001b3u;
}

uint64_t review_sum(uint64_t sum, const struct parl_finding *finding)
{
	parl_span span = parl_finding_span(finding);
	parl_view text = parl_finding_replacement(finding);

	sum = add_number(sum, parl_block_index(parl_finding_block(finding)));
	sum = add_number(sum, span.start);
	sum = add_number(sum, span.end);
	sum = add_number(sum, parl_finding_action(finding));
	for (size_t i = 0; text.data && i < text.size; i++)
		sum = add_number(sum, (unsigned char)text.data[i]);
	return sum;
}

/* --- wordings */

bool review_is_offered(const struct parl_finding *finding)
{
	return parl_finding_replacement(finding).data &&
		parl_finding_action(finding) >= PARL_ACTION_SUGGEST;
}

/* Words that read the same in this place are one choice; those that would not fit it are none. */
static bool is_choice(const struct wordings *wordings, const struct parl_finding *wording)
{
	if (parl_finding_doubt(wording) && !parl_finding_doubt(wordings->items[0]))
		return false;
	for (size_t i = 0; i < wordings->count; i++)
		if (parl_view_equal(parl_finding_replacement(wordings->items[i]),
			    parl_finding_replacement(wording)))
			return false;
	return review_is_offered(wording);
}

bool review_wordings(
	struct parl_job *job, const struct parl_finding *finding, struct wordings *wordings)
{
	const struct parl_term *terms[REVIEW_WORDINGS];
	size_t count;

	wordings->count = 0;
	if (!review_is_offered(finding))
		return true;
	wordings->items[wordings->count++] = finding;
	count = parl_finding_wordings(finding, terms, REVIEW_WORDINGS);
	for (size_t i = 0; i < count && i < REVIEW_WORDINGS; i++) {
		const struct parl_finding *wording;

		if (terms[i] == parl_finding_target(finding))
			continue;
		wording = parl_job_reword(job, finding, terms[i]);
		if (!wording)
			return false;
		if (wordings->count < REVIEW_WORDINGS && is_choice(wordings, wording))
			wordings->items[wordings->count++] = wording;
	}
	return true;
}

void review_span(struct parl_json *json, struct units *units, const char *key, parl_span span)
{
	parl_json_open(json, key, '[');
	parl_units_move(&units->at, units->text, span.start);
	parl_json_number(json, NULL, (int64_t)units->at.units);
	parl_units_move(&units->at, units->text, span.end);
	parl_json_number(json, NULL, (int64_t)units->at.units);
	parl_json_close(json, ']');
}

static void write_edit(struct parl_json *json, struct units *units, parl_span span, parl_view text)
{
	parl_json_open(json, NULL, '{');
	review_span(json, units, "span", span);
	parl_json_text(json, "text", text);
	parl_json_close(json, '}');
}

/* All edits, ascending: what goes with a change may stand before it. */
static void write_edits(
	struct parl_json *json, struct units *units, const struct parl_finding *finding)
{
	parl_span span = parl_finding_span(finding);
	size_t count = parl_finding_also_count(finding);
	bool written = false;

	parl_json_open(json, "edits", '[');
	for (size_t i = 0; i < count; i++) {
		struct parl_edit also = parl_finding_also(finding, i);

		if (!written && also.span.start > span.start) {
			write_edit(json, units, span, parl_finding_replacement(finding));
			written = true;
		}
		write_edit(json, units, also.span, also.text);
	}
	if (!written)
		write_edit(json, units, span, parl_finding_replacement(finding));
	parl_json_close(json, ']');
}

/* What it adds, by each rule in its order. */
static bool write_costs(
	struct parl_json *json, struct parl_job *job, const struct parl_finding *finding)
{
	const struct parl_rule *rule;
	bool fine = true;
	long cost = 0;

	parl_json_open(json, "costs", '[');
	for (size_t i = 0; fine && (rule = parl_rule_at(i)); i++) {
		fine = parl_finding_cost(finding, rule, &cost) == PARL_OK;
		parl_json_number(json, NULL, cost);
	}
	parl_json_close(json, ']');
	return fine || parl_diagnose_memory(parl_job_diagnostics(job), NULL) == PARL_OK;
}

static bool write_wordings(struct parl_json *json, struct parl_job *job, struct units *units,
	const struct parl_finding *finding)
{
	struct wordings wordings;
	bool fine = review_wordings(job, finding, &wordings);

	parl_json_open(json, "wordings", '[');
	for (size_t i = 0; fine && i < wordings.count; i++) {
		const struct parl_finding *wording = wordings.items[i];

		parl_json_open(json, NULL, '{');
		parl_json_text(json, "term", parl_term_text(parl_finding_target(wording)));
		write_edits(json, units, wording);
		fine = write_costs(json, job, wording);
		parl_json_bool(json, "fits", parl_finding_fits(wording));
		parl_json_close(json, '}');
	}
	parl_json_close(json, ']');
	return fine;
}

/* --- the finding */

static const char *decision_name(enum parl_decision decision)
{
	static const char *const names[] = {
		[PARL_DECISION_TAKE] = "take",
		[PARL_DECISION_LEAVE] = "leave",
		[PARL_DECISION_LATER] = NULL,
	};

	return names[decision];
}

static const char *mapping_of(struct parl_job *job, const struct parl_term *term)
{
	const struct parl_vocabulary *vocabulary = parl_job_vocabulary(job);

	if (parl_vocabulary_register_count(vocabulary) < 2)
		return NULL;
	return parl_mapping_words(parl_term_mapping(term),
		parl_vocabulary_register_name(vocabulary, 0),
		parl_vocabulary_register_name(vocabulary, 1), parl_job_arena(job));
}

static const char *glossary_of(const struct parl_concept *of)
{
	return parl_glossary_id(parl_concept_glossary(of));
}

/* A concept's name for the page: "uk-base/grantee". */
static void write_concept_name(
	struct parl_json *json, struct parl_job *job, const char *key, const struct parl_term *term)
{
	const struct parl_concept *of = parl_term_concept(term);

	parl_json_string(json, key,
		parl_arena_print(
			parl_job_arena(job), "%s/%s", glossary_of(of), parl_concept_id(of)));
}

static void write_term(struct parl_json *json, struct parl_job *job, const struct parl_term *term)
{
	enum parl_mapping mapping = parl_term_mapping(term);

	parl_json_text(json, "term", parl_term_text(term));
	write_concept_name(json, job, "concept", term);
	parl_json_string(json, "register",
		parl_vocabulary_register_name(parl_job_vocabulary(job), parl_term_register(term)));
	parl_json_string(
		json, "mapping", mapping == PARL_MAPPING_NONE ? NULL : parl_mapping_name(mapping));
	parl_json_string(json, "mapping_words", mapping_of(job, term));
	parl_json_string(json, "status", parl_term_status_words(parl_term_status_of(term)));
}

static void write_senses(
	struct parl_json *json, struct parl_job *job, const struct parl_finding *finding)
{
	size_t count = parl_finding_sense_count(finding);

	parl_json_open(json, "senses", '[');
	for (size_t i = 0; count > 1 && i < count; i++)
		write_concept_name(json, job, NULL, parl_finding_sense(finding, i));
	parl_json_close(json, ']');
}

bool review_finding(struct parl_json *json, struct parl_job *job, struct units *units,
	const struct parl_finding *finding)
{
	parl_json_number(json, "block", (int64_t)parl_block_index(parl_finding_block(finding)));
	review_span(json, units, "match", parl_finding_match(finding));
	parl_json_string(json, "action", parl_action_name(parl_finding_action(finding)));
	parl_json_string(json, "decided", decision_name(parl_job_decision(job, finding)));
	write_term(json, job, parl_finding_term(finding));
	parl_json_string(json, "reason", parl_finding_reason(finding));
	parl_json_string(json, "caution", parl_finding_weakened(finding));
	parl_json_string(json, "doubt", parl_finding_doubt(finding));
	write_senses(json, job, finding);
	return write_wordings(json, job, units, finding);
}

static void write_sources(struct parl_json *json, const struct parl_concept *of)
{
	parl_json_open(json, "sources", '[');
	for (size_t i = 0; i < parl_concept_source_count(of); i++) {
		const char *title = parl_concept_source_title(of, i);

		parl_json_open(json, NULL, '{');
		parl_json_string(json, "title", title ? title : parl_concept_source_key(of, i));
		parl_json_string(json, "url", parl_concept_source_url(of, i));
		parl_json_close(json, '}');
	}
	parl_json_close(json, ']');
}

void review_concept(struct parl_json *json, const struct parl_concept *of)
{
	const struct parl_glossary *glossary = parl_concept_glossary(of);

	parl_json_open(json, NULL, '{');
	parl_json_string(json, "id", parl_concept_id(of));
	parl_json_string(json, "glossary", parl_glossary_id(glossary));
	parl_json_string(json, "glossary_title", parl_glossary_title(glossary));
	parl_json_string(json, "layer", parl_layer_name(parl_glossary_layer(glossary)));
	parl_json_string(json, "domain", parl_concept_domain(of));
	parl_json_string(json, "definition", parl_concept_definition(of));
	parl_json_string(json, "note", parl_concept_note(of));
	write_sources(json, of);
	parl_json_close(json, '}');
}
