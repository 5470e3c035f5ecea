#include "issue.h"

#include <stdarg.h>

#include "../document/model.h"
#include "issue_line.h"

const struct parl_block *parl_issue_block(
	const struct parl_check *check, const struct parl_issue_row *row)
{
	return row->block == PARL_ISSUE_NO_BLOCK ? NULL
						 : parl_document_block(check->document, row->block);
}

parl_span parl_issue_span(const struct parl_issue_row *row)
{
	return (parl_span){row->start, (size_t)row->start + row->size};
}

bool parl_issue_has_finding(enum parl_issue_kind kind)
{
	return kind == PARL_ISSUE_EXPLAIN || kind == PARL_ISSUE_SUGGEST ||
		kind == PARL_ISSUE_REPLACE || kind == PARL_ISSUE_DEPRECATED;
}

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

static void set_place(struct parl_issue_row *row, const struct parl_block *block, parl_span span)
{
	row->block = block ? (uint32_t)parl_block_index(block) : PARL_ISSUE_NO_BLOCK;
	row->start = (uint32_t)span.start;
	row->size = (uint32_t)(span.end - span.start);
}

static struct parl_issue_row *add_row(struct parl_check *check, enum parl_issue_kind kind)
{
	struct parl_issue_row *rows =
		parl_room(check->rows, &check->room, check->count, sizeof(*rows));

	parl_arena_reset(check->scratch);
	if (!rows)
		return NULL;
	check->rows = rows;
	rows[check->count] = (struct parl_issue_row){.kind = (uint8_t)kind};
	return &rows[check->count++];
}

/* What all have: ROW's state and mark. SENTENCE is NULL where no term is told. */
static bool complete(struct parl_check *check, struct parl_issue_row *row,
	const struct parl_concept *concept_, const parl_span *sentence)
{
	const struct parl_block *block = parl_issue_block(check, row);
	parl_span span = parl_issue_span(row);
	const char *rule = parl_issue_rule_of(check->scratch, row->kind, concept_);

	if (!rule)
		return false;
	row->mark = parl_issue_mark(check, rule, block, span, sentence);
	if (is_silenced(check, row->kind, block, span, concept_))
		row->state = PARL_ISSUE_SILENCED;
	return true;
}

struct parl_issue_told *parl_issue_add(struct parl_check *check, enum parl_issue_kind kind,
	const struct parl_block *block, parl_span span, const struct parl_concept *concept_)
{
	struct parl_issue_row *row = add_row(check, kind);
	struct parl_issue_told *told =
		parl_room(check->told, &check->told_room, check->told_count, sizeof(*told));

	if (told)
		check->told = told;
	if (!row || !told)
		return NULL;
	set_place(row, block, span);
	if (!complete(check, row, concept_, NULL))
		return NULL;
	row->what = (uint32_t)check->told_count;
	told[row->what] = (struct parl_issue_told){.concept_ = concept_};
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

bool parl_issue_add_use(
	struct parl_check *check, const struct parl_block *block, parl_span span, uint32_t *use)
{
	struct parl_use *uses =
		parl_room(check->uses, &check->use_room, check->use_count, sizeof(*uses));

	if (!uses)
		return false;
	check->uses = uses;
	*use = (uint32_t)check->use_count++;
	uses[*use] = (struct parl_use){.block = (uint32_t)parl_block_index(block),
		.start = (uint32_t)span.start,
		.size = (uint32_t)(span.end - span.start)};
	return true;
}

struct parl_place parl_issue_use_place(const struct parl_check *check, uint32_t use)
{
	const struct parl_use *place = &check->uses[use];

	return parl_block_place(parl_document_block(check->document, place->block),
		(parl_span){place->start, (size_t)place->start + place->size});
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

static uint16_t clipped(size_t size)
{
	return size < UINT16_MAX ? (uint16_t)size : UINT16_MAX;
}

static bool set_finding(
	struct parl_check *check, struct parl_issue_row *row, const struct parl_finding *finding)
{
	parl_span match = parl_finding_match(finding), sentence = parl_finding_sentence(finding);

	set_place(row, parl_finding_block(finding), match);
	row->before = clipped(match.start - sentence.start);
	row->after = clipped(sentence.end - match.end);
	return parl_shapes_add(&check->shapes, finding, &row->what);
}

struct parl_finding parl_issue_finding(
	const struct parl_check *check, const struct parl_issue_row *row)
{
	parl_span match = parl_issue_span(row);
	parl_span sentence = {match.start - row->before, match.end + row->after};

	return parl_shapes_finding(
		&check->shapes, row->what, parl_issue_block(check, row), match.start, sentence);
}

static bool add_finding(struct parl_check *check, const struct parl_finding *finding,
	enum parl_issue_kind kind, enum parl_issue_state state)
{
	parl_span sentence = parl_finding_sentence(finding);
	struct parl_issue_row *row = add_row(check, kind);

	if (!row || !set_finding(check, row, finding) ||
		!complete(check, row, parl_term_concept(parl_finding_term(finding)), &sentence))
		return false;
	if (row->state == PARL_ISSUE_OPEN)
		row->state = (uint8_t)state;
	return true;
}

/* They wait until the rest is known: what is told of words goes by what is amiss with terms. */
static bool keep_explained(struct parl_check *check, const struct parl_finding *finding)
{
	struct parl_issue_row *rows;

	if (!check->options.explained || parl_finding_hushed(finding) ||
		parl_finding_action(finding) == PARL_ACTION_LEAVE)
		return true;
	rows = parl_room(
		check->explained, &check->explained_room, check->explained_count, sizeof(*rows));
	if (!rows)
		return false;
	check->explained = rows;
	return set_finding(check, &rows[check->explained_count++], finding);
}

bool parl_issue_add_explained(struct parl_check *check)
{
	for (size_t i = 0; i < check->explained_count; i++) {
		struct parl_finding finding = parl_issue_finding(check, &check->explained[i]);

		if (!add_finding(check, &finding, PARL_ISSUE_EXPLAIN, PARL_ISSUE_OPEN))
			return false;
	}
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
	const struct parl_issue_row *row;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		row = &check->rows[middle];
		if (row->block < index ||
			(row->block == index && parl_issue_span(row).end <= span.start))
			low = middle + 1;
		else
			high = middle;
	}
	row = &check->rows[low];
	return low < check->term_count && row->block == index && row->start < span.end &&
		row->state == PARL_ISSUE_OPEN;
}
