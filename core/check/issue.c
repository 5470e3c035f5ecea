#include "issue.h"

#include <stdarg.h>

#include "../document/model.h"
#include "issue_line.h"

const struct parl_concept *parl_issue_concept(
	const struct parl_check *check, const struct parl_issue_row *row)
{
	return parl_issue_has_finding(row->kind) ? parl_shapes_concept(&check->shapes, row->what)
						 : check->told[row->what].concept_;
}

/* A term is looked up by its concept, everything else by its kind. */
const char *parl_issue_rule_of(
	struct parl_arena *arena, enum parl_issue_kind kind, const struct parl_concept *concept_)
{
	if (!parl_issue_has_finding(kind))
		return parl_issue_kind_name(kind);
	return parl_arena_print(arena, "%s/%s", parl_glossary_id(parl_concept_glossary(concept_)),
		parl_concept_id(concept_));
}

/* A comment can switch off what is told about words, but not what is told about comments. */
static bool is_silenced(const struct parl_check *check, enum parl_issue_kind kind,
	const struct parl_block *block, parl_span span, const struct parl_concept *concept_)
{
	struct parl_silence *silence = check->all->silence;

	return block && silence &&
		parl_silence_hides(
			silence, parl_block_source_of(block, span).start, concept_, kind);
}

static struct parl_issue_row row_of(
	enum parl_issue_kind kind, const struct parl_block *block, size_t start)
{
	return (struct parl_issue_row){
		.block = block ? (uint32_t)parl_block_index(block) : PARL_ISSUE_NO_BLOCK,
		.start = (uint32_t)start,
		.kind = kind};
}

/* ROW on SPAN, about CONCEPT, with what comments say of it. */
static bool add_row(struct parl_check *check, struct parl_issue_row *row, parl_span span,
	const struct parl_concept *concept_)
{
	if (is_silenced(check, row->kind, parl_issue_block(check, row), span, concept_))
		row->state = PARL_ISSUE_SILENCED;
	return parl_issue_rows_add(&check->issues, row);
}

struct parl_issue_told *parl_issue_add(struct parl_check *check, enum parl_issue_kind kind,
	const struct parl_block *block, parl_span span, const struct parl_concept *concept_)
{
	struct parl_issue_row row = row_of(kind, block, span.start);
	struct parl_issue_told *told =
		parl_room(check->told, &check->told_room, check->told_count, sizeof(*told));

	parl_arena_reset(check->scratch);
	if (!told)
		return NULL;
	check->told = told;
	row.what = (uint32_t)check->told_count;
	if (!add_row(check, &row, span, concept_))
		return NULL;
	told[row.what] = (struct parl_issue_told){
		.concept_ = concept_, .size = (uint32_t)(span.end - span.start)};
	return &told[check->told_count++];
}

bool parl_issue_say(struct parl_check *check, struct parl_issue_told *told, const char *format, ...)
{
	va_list list;
	parl_view line;

	va_start(list, format);
	line = parl_issue_line(check->scratch, format, list);
	va_end(list);
	if (line.data)
		told->message = parl_arena_echo(check->arena, &check->texts, line).data;
	return told->message != NULL;
}

/* --- terms */

/* What is superseded, and has no successor, may be meant as it was: a law, a journal. What would
 * not fit where it stands ("an offer letter and a grant agreement") is no help. */
static enum parl_issue_kind kind_of(const struct parl_finding *finding)
{
	enum parl_term_status status = parl_term_status_of(parl_finding_term(finding));
	bool settled = parl_finding_sense_count(finding) == 1;

	if (status == PARL_TERM_DEPRECATED && settled)
		return PARL_ISSUE_DEPRECATED;
	if (status == PARL_TERM_SUPERSEDED && settled)
		return parl_issue_wording(finding).data ? PARL_ISSUE_DEPRECATED
							: PARL_ISSUE_SUGGEST;
	if (!parl_finding_replacement(finding).data)
		return PARL_ISSUE_EXPLAIN;
	if (parl_finding_action(finding) == PARL_ACTION_REPLACE)
		return PARL_ISSUE_REPLACE;
	return parl_finding_action(finding) == PARL_ACTION_SUGGEST && !finding->unfit
		? PARL_ISSUE_SUGGEST
		: PARL_ISSUE_EXPLAIN;
}

static bool row_of_finding(struct parl_check *check, const struct parl_finding *finding,
	enum parl_issue_kind kind, struct parl_issue_row *row)
{
	parl_span match = parl_finding_match(finding), sentence = parl_finding_sentence(finding);

	*row = row_of(kind, parl_finding_block(finding), match.start);
	row->before = (uint32_t)(match.start - sentence.start);
	row->after = (uint32_t)(sentence.end - match.end);
	return parl_shapes_add(&check->shapes, finding, &row->what);
}

struct parl_finding parl_issue_finding(
	const struct parl_check *check, const struct parl_issue_row *row)
{
	parl_span match = parl_issue_span(check, row);
	parl_span sentence = {match.start - row->before, match.end + row->after};

	return parl_shapes_finding(
		&check->shapes, row->what, parl_issue_block(check, row), match.start, sentence);
}

static bool add_finding(struct parl_check *check, const struct parl_finding *finding,
	enum parl_issue_kind kind, enum parl_issue_state state)
{
	struct parl_issue_row row;

	if (!row_of_finding(check, finding, kind, &row))
		return false;
	row.state = state;
	return add_row(check, &row, parl_finding_match(finding),
		parl_term_concept(parl_finding_term(finding)));
}

/* They wait until the rest is known: what is told of words goes by what is amiss with terms. */
static bool keep_explained(struct parl_check *check, const struct parl_finding *finding)
{
	struct parl_issue_row row;

	if (!check->options.explained || parl_finding_hushed(finding) ||
		parl_finding_action(finding) == PARL_ACTION_LEAVE)
		return true;
	return row_of_finding(check, finding, PARL_ISSUE_EXPLAIN, &row) &&
		parl_issue_rows_add(&check->explained, &row);
}

bool parl_issue_add_explained(struct parl_check *check)
{
	for (size_t i = 0; i < check->explained.count; i++) {
		struct parl_issue_row row = parl_issue_rows_at(&check->explained, i);

		if (!add_row(check, &row, parl_issue_span(check, &row),
			    parl_issue_concept(check, &row)))
			return false;
	}
	parl_rows_release(&check->explained);
	return true;
}

bool parl_issue_add_finding(struct parl_check *check, const struct parl_finding *finding)
{
	const struct parl_check_options *options = &check->options;
	enum parl_issue_state state =
		parl_finding_hushed(finding) ? PARL_ISSUE_SILENCED : PARL_ISSUE_OPEN;
	enum parl_issue_kind kind;

	if (options->settle)
		finding = options->settle(options->data, check->terms, finding, &state);
	if (!finding)
		return true;
	kind = kind_of(finding);
	return kind == PARL_ISSUE_EXPLAIN ? keep_explained(check, finding)
					  : add_finding(check, finding, kind, state);
}

bool parl_issue_told(const struct parl_check *check, const struct parl_block *block, parl_span span)
{
	size_t low = 0, high = check->term_count, index = parl_block_index(block);
	struct parl_issue_row row;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		row = parl_issue_rows_at(&check->issues, middle);
		if (row.block < index ||
			(row.block == index && parl_issue_span(check, &row).end <= span.start))
			low = middle + 1;
		else
			high = middle;
	}
	if (low == check->term_count)
		return false;
	row = parl_issue_rows_at(&check->issues, low);
	return row.block == index && row.start < span.end && row.state == PARL_ISSUE_OPEN;
}
