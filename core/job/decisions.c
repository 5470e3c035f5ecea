/*
 * decisions.c - what a person decided of terms, by concept.
 */
#include "decisions.h"

#include "../glossary/model.h"
#include "../setup/selection.h"

struct deciding {
	struct parl_decisions *decisions;
	const struct parl_project *project;
	struct parl_diagnostics *faults;
	bool failed;
};

static size_t index_of(const struct parl_decisions *decisions, const struct parl_concept *of)
{
	return (size_t)(of - parl_vocabulary_concept(decisions->vocabulary, 0));
}

/* The term of the other side that is spelled so; NULL: there is none. */
static const struct parl_term *find_wording(
	const struct parl_term *term, parl_view wording, bool *failed)
{
	for (size_t i = 0; i < term->of->term_count; i++) {
		const struct parl_term *other = term->of->terms[i];

		if (other->register_number != term->register_number &&
			parl_decision_spells(other->text, wording, failed))
			return other;
	}
	return NULL;
}

/* --- taking what the project file says */

static bool put(struct parl_decisions *decisions, const struct parl_concept *of,
	const struct parl_term *term, struct parl_decided decided)
{
	struct parl_term_decision **list = &decisions->concepts[index_of(decisions, of)];
	struct parl_term_decision *one = *list;

	while (one && one->term != term)
		one = one->next;
	if (!one) {
		one = parl_arena_alloc(decisions->arena, sizeof(*one));
		if (!one)
			return false;
		*one = (struct parl_term_decision){.term = term, .next = *list};
		*list = one;
	}
	one->decided = decided;
	return true;
}

static void warn(struct deciding *deciding, parl_span place, const char *help, const char *what,
	parl_view name)
{
	parl_diagnose_at(deciding->faults, PARL_CODE_DECISION_TERM, deciding->project->path,
		deciding->project->text, place, help, "\"%s\" is %s", name.data, what);
}

/* Decides of the terms of OF that SAID names; how many it names. */
static size_t decide_terms(struct deciding *deciding, const struct parl_concept *of,
	const struct parl_project_decision *said, bool *written)
{
	size_t named = 0;

	for (size_t i = 0; i < of->term_count; i++) {
		const struct parl_term *term = of->terms[i];
		struct parl_decided decided = {
			said->take ? PARL_DECISION_TAKE : PARL_DECISION_LEAVE, NULL};

		if (!parl_decision_spells(term->text, said->term, &deciding->failed))
			continue;
		named++;
		if (said->wording.data) {
			decided.wording = find_wording(term, said->wording, &deciding->failed);
			if (!decided.wording)
				continue;
		}
		*written = true;
		if (!put(deciding->decisions, of, term, decided))
			deciding->failed = true;
	}
	return named;
}

static void decide_of_term(struct deciding *deciding, const struct parl_concept *const *concepts,
	size_t count, const struct parl_project_decision *said)
{
	size_t named = 0;
	bool written = false;

	for (size_t i = 0; i < count; i++)
		named += decide_terms(deciding, concepts[i], said, &written);
	if (deciding->failed)
		return;
	if (named == 0)
		warn(deciding, said->term_place,
			"compare the spelling with parlance lookup, or delete the decision",
			"no term of this concept", said->term);
	else if (!written)
		warn(deciding, said->wording_place,
			"write one of the other side's terms as parlance lookup shows them, or "
			"delete the decision",
			"no term that could stand for this one", said->wording);
}

/* Whoever was split is meant by its former id in all of its parts. */
static size_t find_concepts(
	const struct parl_vocabulary *vocabulary, parl_view name, const struct parl_concept **found)
{
	size_t count = 0;

	for (size_t i = 0; i < parl_vocabulary_concept_count(vocabulary); i++) {
		const struct parl_concept *of = parl_vocabulary_concept(vocabulary, i);

		if (parl_decision_names(vocabulary, of, name))
			found[count++] = of;
	}
	return count;
}

static void decide(struct deciding *deciding, const struct parl_project_decision *said,
	const struct parl_concept **found)
{
	size_t count = find_concepts(deciding->decisions->vocabulary, said->concept_id, found);

	if (count == 0)
		parl_selection_unknown(deciding->project, deciding->decisions->vocabulary,
			said->concept_id, said->concept_place, "no concept",
			deciding->decisions->arena, deciding->faults);
	else if (said->term.data)
		decide_of_term(deciding, found, count, said);
	for (size_t i = 0; !said->term.data && i < count; i++)
		if (!put(deciding->decisions, found[i], NULL,
			    (struct parl_decided){
				    said->take ? PARL_DECISION_TAKE : PARL_DECISION_LEAVE, NULL}))
			deciding->failed = true;
}

static bool make_room(struct parl_decisions *decisions)
{
	if (!decisions->concepts)
		decisions->concepts = parl_arena_array(decisions->arena,
			parl_vocabulary_concept_count(decisions->vocabulary),
			sizeof(struct parl_term_decision *));
	return decisions->concepts && parl_vocabulary_complete(decisions->vocabulary);
}

bool parl_decisions_make(struct parl_decisions *decisions, const struct parl_project *project,
	const struct parl_vocabulary *vocabulary, struct parl_arena *arena,
	struct parl_diagnostics *faults)
{
	struct deciding deciding = {decisions, project, faults, false};
	const struct parl_concept **found;

	*decisions = (struct parl_decisions){.vocabulary = vocabulary, .arena = arena};
	if (!project || project->decisions.count == 0)
		return true;
	found = parl_arena_array(arena, parl_vocabulary_concept_count(vocabulary), sizeof(*found));
	if (!found || !make_room(decisions))
		return parl_diagnose_memory(faults, project->path) == PARL_OK;
	for (size_t i = 0; i < project->decisions.count; i++)
		decide(&deciding, &project->decisions.items[i], found);
	return !deciding.failed || parl_diagnose_memory(faults, project->path) == PARL_OK;
}

/* --- asking, and deciding anew */

bool parl_decisions_put(
	struct parl_decisions *decisions, const struct parl_term *term, struct parl_decided decided)
{
	return make_room(decisions) && put(decisions, term->of, term, decided);
}

/* What is said of TERM, or, with NULL, of the others of the concept. */
static struct parl_decided said_of(const struct parl_decisions *decisions,
	const struct parl_concept *of, const struct parl_term *term)
{
	const struct parl_term_decision *one =
		decisions->concepts ? decisions->concepts[index_of(decisions, of)] : NULL;

	while (one && one->term != term)
		one = one->next;
	return one ? one->decided : (struct parl_decided){PARL_DECISION_NONE, NULL};
}

struct parl_decided parl_decisions_said(
	const struct parl_decisions *decisions, const struct parl_term *term)
{
	return said_of(decisions, term->of, term);
}

/* What was decided of the term, whatever its place; of none: {PARL_DECISION_NONE, NULL}. */
static struct parl_decided decided_of(
	const struct parl_decisions *decisions, const struct parl_term *term)
{
	struct parl_decided decided = said_of(decisions, term->of, term);

	return decided.decision != PARL_DECISION_NONE ? decided
						      : said_of(decisions, term->of, NULL);
}

struct parl_decided parl_decisions_on(
	const struct parl_decisions *decisions, const struct parl_finding *finding)
{
	struct parl_decided decided = decided_of(decisions, parl_finding_term(finding));
	size_t senses = parl_finding_sense_count(finding);

	for (size_t i = 1; i < senses && decided.decision == PARL_DECISION_LEAVE; i++)
		decided = decided_of(decisions, parl_finding_sense(finding, i));
	if (decided.decision == PARL_DECISION_TAKE && (senses > 1 || parl_finding_doubt(finding)))
		decided = (struct parl_decided){PARL_DECISION_NONE, NULL};
	return decided;
}
