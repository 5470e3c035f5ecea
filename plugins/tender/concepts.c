/*
 * concepts.c - definitions as concepts of a glossary.
 *
 * A definition gives a meaning, and no mapping: what a charity calls it only a person can say. So
 * each is a concept of its own, which is explained and never written, also where a glossary has the
 * same words: "Community Hub" may be a building of the council and no community's hub.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <parlance/text.h>

#include "tender.h"

const char *making_place(
	const struct making *making, const struct parl_block *block, parl_span span)
{
	return making->papers[making->paper_count - 1].text.data +
		parl_transcript_span(making->transcript, block, span).start;
}

size_t making_line(const struct paper *paper, const char *place)
{
	size_t line = 1;

	for (const char *at = paper->text.data;
		(at = memchr(at, '\n', (size_t)(place - at))) != NULL; at++)
		line++;
	return line;
}

struct parl_origin making_origin(const struct making *making, const char *place)
{
	return (struct parl_origin){.row = making->entry_count + 1, .at = place};
}

void making_add(struct making *making, struct entry entry)
{
	struct entry *entries = parl_room(
		making->entries, &making->entry_room, making->entry_count, sizeof(*entries));

	making->finds.failed |= !entries;
	if (!entries)
		return;
	making->entries = entries;
	entries[making->entry_count++] = entry;
}

struct parl_node *making_override(
	struct making *making, const struct parl_concept *concept_, struct parl_origin origin)
{
	const char *id = parl_arena_print(parl_builder_arena(making->builder), "%s/%s",
		parl_glossary_id(parl_concept_glossary(concept_)), parl_concept_id(concept_));

	return id ? parl_builder_concept(making->builder, parl_view_of(id), origin) : NULL;
}

/* Definitions that differ, of which each is told. */
#define OTHERS_MOST 20

/* --- the text */

/* The first words of TEXT, as many as a note beside a text has; it ends in dots where there are
 * more. */
static parl_view in_short(struct making *making, parl_view text)
{
	struct parl_arena *arena = parl_builder_arena(making->builder);
	size_t at = 0, words = 0, end = 0;
	const char *copy;
	parl_view word;

	while (parl_wrap_word(text, &at, &word) && ++words <= PARL_NOTE_WORDS)
		if (words < PARL_NOTE_WORDS)
			end = (size_t)(word.data - text.data) + word.size;
	if (words <= PARL_NOTE_WORDS)
		return text;
	copy = parl_arena_copy(arena, (parl_view){text.data, end}).data;
	copy = copy ? parl_arena_join(arena, copy, " ", "...") : NULL;
	return copy ? parl_view_of(copy) : (parl_view){"", 0};
}

/* --- concepts */

/* Whether the term is a noun, as far as one can tell: its definition begins with an article, or it
 * has several words and is no plural. Only then has it a plural. */
static bool names_thing(const struct definition *definition)
{
	static const char *const starts[] = {
		"a ", "an ", "the ", "any ", "all ", "each ", "every ", "those ", "such "};
	parl_view term = definition->terms.items[0];

	for (size_t i = 0; i < PARL_LENGTH(starts); i++)
		if (parl_view_begins(definition->text, starts[i]))
			return true;
	return memchr(term.data, ' ', term.size) && term.data[term.size - 1] != 's';
}

static bool has_capital(parl_view term)
{
	for (size_t i = 0; i < term.size; i++)
		if (term.data[i] >= 'A' && term.data[i] <= 'Z')
			return true;
	return false;
}

/* A defined term has its capitals: "Achieve" is the contract's word, "achieve" everybody's. */
static void add_terms(struct making *making, struct parl_node *concept_,
	const struct definition *definition, struct parl_origin origin)
{
	const char *register_ = parl_vocabulary_register_name(making->vocabulary, making->to);

	for (size_t i = 0; i < definition->terms.count; i++) {
		struct parl_node *term = parl_builder_term(
			making->builder, concept_, register_, definition->terms.items[i], origin);

		if (has_capital(definition->terms.items[i]))
			parl_builder_text(
				making->builder, term, "case", parl_view_of("exact"), origin);
		if (i >= definition->named)
			parl_builder_bool(making->builder, term, "inflect", false, origin);
	}
}

static bool is_taken(const struct making *making, const char *key)
{
	for (size_t i = 0; i < making->paper_count; i++)
		if (making->papers[i].key && strcmp(making->papers[i].key, key) == 0)
			return true;
	return false;
}

/* What a concept rests on: "tender", or one of several papers by its name. */
static const char *key_of(struct making *making, struct paper *paper)
{
	const char *key = "tender";

	if (paper->key)
		return paper->key;
	if (making->paper_count > 1)
		key = parl_builder_id(making->builder, stem_of(paper->path));
	if (key && (!*key || is_taken(making, key)))
		key = parl_arena_print(making->arena, "%s-%zu", *key ? key : "paper",
			(size_t)(paper - making->papers) + 1);
	making->finds.failed |= !key;
	paper->key = key ? key : "tender";
	return paper->key;
}

/* Short forms are all nouns: "ICBs" is found, too. */
static void make(struct making *making, const struct definition *definition, enum part part)
{
	struct parl_origin origin = making_origin(making, definition->place);
	struct parl_node *concept_ =
		parl_builder_concept(making->builder, parl_view_of(definition->id), origin);
	parl_view brief = in_short(making, definition->text);

	if (part == PART_SHORT || names_thing(definition))
		parl_builder_text(making->builder, concept_, "pos", parl_view_of("noun"), origin);
	parl_builder_text(making->builder, concept_, "definition", brief, origin);
	if (brief.size != definition->text.size)
		parl_builder_text(making->builder, concept_, "note", definition->text, origin);
	add_terms(making, concept_, definition, origin);
	parl_builder_text(making->builder,
		parl_builder_list(making->builder, concept_, "sources", origin), NULL,
		parl_view_of(key_of(making, &making->papers[definition->paper])), origin);
	making_add(making, (struct entry){part, definition->shorts, concept_});
}

/* --- what is defined twice: the first counts, of the paper that was named first */

/* Whether it only says where the meaning stands: "has the meaning given in clause 4". Where a paper
 * has the meaning, that counts. */
static bool refers(const struct definition *definition)
{
	size_t lead;

	return phrase_verb(definition->text, &lead) && lead == 0;
}

static int by_id(const void *first, const void *second)
{
	const struct definition *const *a = first, *const *b = second;
	int order = strcmp((*a)->id, (*b)->id);

	if (order == 0)
		order = refers(*a) - refers(*b);
	return order != 0 ? order : (*a > *b) - (*a < *b);
}

/* That of a term of other scripts may have no letter: then it has a number. */
static const char *id_of(struct making *making, const struct definition *definition, size_t index)
{
	const char *id = parl_builder_id(making->builder, definition->terms.items[0]);

	return !id || *id
		? id
		: parl_arena_print(parl_builder_arena(making->builder), "term-%zu", index + 1);
}

/* Gives ids, and finds those that are given twice. */
static bool name_all(struct making *making, struct finds *finds)
{
	struct definition **order = calloc(finds->count + 1, sizeof(*order));
	bool fine = order != NULL;

	for (size_t i = 0; fine && i < finds->count; i++) {
		order[i] = &finds->items[i];
		order[i]->id = id_of(making, order[i], i);
		fine = order[i]->id != NULL;
	}
	if (fine && finds->count > 1)
		qsort(order, finds->count, sizeof(*order), by_id);
	for (size_t i = 1; fine && i < finds->count; i++)
		if (strcmp(order[i - 1]->id, order[i]->id) == 0)
			order[i]->before =
				order[i - 1]->before ? order[i - 1]->before : order[i - 1];
	free(order);
	return fine;
}

/* "specification.md:12", or "line 12" of the same paper. */
static const char *where_before(struct making *making, const struct definition *definition)
{
	const struct definition *before = definition->before;
	const struct paper *paper = &making->papers[before->paper];
	size_t line = making_line(paper, before->place);

	return before->paper == definition->paper
		? parl_arena_print(making->arena, "line %zu", line)
		: parl_arena_print(making->arena, "%s:%zu", paper->path, line);
}

static void tell_other(struct making *making, const struct definition *definition)
{
	const struct paper *paper = &making->papers[definition->paper];
	const struct terms *terms = &definition->terms;
	const char *where = where_before(making, definition);
	size_t at = (size_t)(definition->place - paper->text.data);
	parl_span span = {at, at + terms->items[0].size};

	if (span.end > paper->text.size)
		span.end = paper->text.size;
	making->finds.failed |= !where;
	if (where)
		parl_diagnose_at(parl_job_diagnostics(making->job), PARL_CODE_TENDER_REPEATED,
			paper->path, paper->text, span,
			definition->paper == definition->before->paper
				? "ask the buyer which one counts"
				: "name the paper first that goes before the others, or ask the "
				  "buyer which one counts",
			"'%.*s' is defined otherwise in %s, and the first counts",
			(int)terms->items[0].size, terms->items[0].data, where);
}

/* What is said twice in the same words is the same, capitals or not. */
static bool differs(const struct definition *definition)
{
	const struct definition *before = definition->before;

	return before && !refers(definition) &&
		(before->text.size != definition->text.size ||
			strncasecmp(before->text.data, definition->text.data,
				definition->text.size) != 0);
}

static void tell_others(struct making *making, const struct finds *finds)
{
	size_t told = 0;

	for (size_t i = 0; i < finds->count; i++) {
		if (differs(&finds->items[i]) && told++ < OTHERS_MOST)
			tell_other(making, &finds->items[i]);
	}
	if (told > OTHERS_MOST)
		parl_diagnose(parl_job_diagnostics(making->job), PARL_CODE_TENDER_REPEATED, NULL,
			NULL, "%zu more definitions differ from those that count",
			told - OTHERS_MOST);
}

/* A copy of VIEW that outlives the paper. */
static void keep(struct making *making, parl_view *view)
{
	*view = parl_arena_copy(making->arena, *view);
	making->finds.failed |= !view->data;
}

/* Those from FIRST on are of the paper at hand. */
static bool keep_all(struct making *making, struct finds *finds, size_t first)
{
	for (size_t i = first; i < finds->count; i++) {
		struct definition *definition = &finds->items[i];

		definition->paper = making->paper_count - 1;
		definition->place = making_place(making, definition->block, definition->span);
		keep(making, &definition->text);
		for (size_t k = 0; k < definition->terms.count; k++)
			keep(making, &definition->terms.items[k]);
	}
	return !finds->failed && !making->finds.failed;
}

bool concepts_take(struct making *making)
{
	const struct parl_document *document = parl_job_document(making->job);
	size_t first = making->finds.count, first_short = making->shorts.count;

	if (!finds_all(&making->finds, document))
		return false;
	for (size_t i = 0; i < parl_document_block_count(document); i++)
		if (parl_block_kind_of(parl_document_block(document, i)) != PARL_BLOCK_CODE)
			shorts_take(&making->shorts, parl_document_block(document, i));
	return keep_all(making, &making->finds, first) &&
		keep_all(making, &making->shorts, first_short);
}

bool concepts_make(struct making *making)
{
	const struct finds *finds = &making->finds, *shorts = &making->shorts;

	if (!name_all(making, &making->finds) || !shorts_settle(making) ||
		!name_all(making, &making->shorts))
		return false;
	for (size_t i = 0; i < finds->count; i++)
		if (!finds->items[i].before)
			make(making, &finds->items[i], PART_DEFINED);
	for (size_t i = 0; i < shorts->count; i++)
		if (!shorts->items[i].before && !shorts->items[i].left)
			make(making, &shorts->items[i], PART_SHORT);
	tell_others(making, finds);
	tell_others(making, shorts);
	return !finds->failed;
}
