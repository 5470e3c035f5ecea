/*
 * losses.c - what SKOS has no place for, by name and count.
 */
#include <string.h>

#include "skos.h"

struct loss {
	const char *one, *many;
	size_t count;
};

enum {
	OVERRIDES,
	ACTIONS,
	MAPPINGS,
	CONDITIONS,
	WORDINGS,
	SPELLINGS,
	EXAMPLES,
	NOTES,
	QUESTIONS,
	MARKS,
	FORMER,
	REVIEWS,
	LOSSES
};

struct said {
	const char *key;
	int loss;
};

static const struct said of_concepts[] = {
	{"action", ACTIONS},
	{"ask", QUESTIONS},
	{"plain", MARKS},
	{"formerly", FORMER},
	{"review", REVIEWS},
};

static const struct said of_terms[] = {
	{"action", ACTIONS},
	{"mapping", MAPPINGS},
	{"use", WORDINGS},
	{"note", NOTES},
	{"plain", MARKS},
	{"everyday", MARKS},
	{"pos", SPELLINGS},
	{"head", SPELLINGS},
	{"forms", SPELLINGS},
	{"inflect", SPELLINGS},
	{"number", SPELLINGS},
	{"countable", SPELLINGS},
	{"case", SPELLINGS},
	{"marks", SPELLINGS},
	{"hyphen", SPELLINGS},
};

static void count_term(const struct parl_term *term, struct loss *losses)
{
	size_t count;
	const char *const *conditions = parl_term_conditions(&count);

	for (size_t k = 0; k < count; k++)
		losses[CONDITIONS].count += parl_term_said(term, conditions[k], NULL, 0) > 0;
	for (size_t k = 0; k < PARL_LENGTH(of_terms); k++)
		losses[of_terms[k].loss].count +=
			parl_term_said(term, of_terms[k].key, NULL, 0) > 0;
}

static void count_concept(
	const struct skos_writer *writer, const struct parl_concept *concept_, struct loss *losses)
{
	losses[EXAMPLES].count += parl_concept_example_count(concept_);
	for (size_t k = 0; k < PARL_LENGTH(of_concepts); k++)
		losses[of_concepts[k].loss].count +=
			parl_concept_said(concept_, of_concepts[k].key, NULL, 0) > 0;
	for (size_t i = 0; i < parl_concept_term_count(concept_); i++)
		if (!parl_settled_hides(writer->what->settled, parl_concept_term(concept_, i)))
			count_term(parl_concept_term(concept_, i), losses);
}

void skos_tell_losses(
	const struct skos_writer *writer, size_t left_out, struct parl_diagnostics *faults)
{
	struct loss losses[LOSSES] = {
		[OVERRIDES] = {"override of another glossary", "overrides of another glossary",
			left_out},
		[ACTIONS] = {"action", "actions", 0},
		[MAPPINGS] = {"mapping of a single term", "mappings of single terms", 0},
		[CONDITIONS] = {"condition", "conditions", 0},
		[WORDINGS] = {"wording to use", "wordings to use", 0},
		[SPELLINGS] = {"rule of form or spelling", "rules of form or spelling", 0},
		[EXAMPLES] = {"example", "examples", 0},
		[NOTES] = {"note on a term", "notes on terms", 0},
		[QUESTIONS] = {"question to ask", "questions to ask", 0},
		[MARKS] = {"mark of a plain or everyday word", "marks of plain or everyday words",
			0},
		[FORMER] = {"former id", "former ids", 0},
		[REVIEWS] = {"date of review", "dates of review", 0},
	};
	struct parl_buffer list = PARL_BUFFER_EMPTY;

	for (size_t i = 0; i < writer->count; i++)
		count_concept(writer, writer->by_id[i], losses);
	for (size_t i = 0; i < LOSSES; i++)
		if (losses[i].count)
			parl_buffer_print(&list, "%s%zu %s", list.size ? ", " : "", losses[i].count,
				losses[i].count == 1 ? losses[i].one : losses[i].many);
	if (list.size)
		parl_diagnose(faults, PARL_CODE_EXPORT_LOSES, writer->what->path,
			left_out ? "name this glossary and those it stands on with --glossary, and "
				   "overrides are settled; for the rest keep the JSON"
				 : "keep the JSON: SKOS is read by other programs, and cannot be "
				   "imported again",
			"left out, since SKOS has no place for them: %s", list.data);
	parl_buffer_release(&list);
}
