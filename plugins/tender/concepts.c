/*
 * concepts.c - definitions as concepts of a glossary.
 *
 * A definition gives a meaning, and no mapping: what a charity calls it only a person can say. So
 * each is a concept of its own, which is explained and never written, also where a glossary has the
 * same words: "Community Hub" may be a building of the council and no community's hub.
 */
#include <stdlib.h>
#include <string.h>

#include <parlance/text.h>
#include <parlance/transcript.h>

#include "tender.h"

struct parl_origin making_origin(
	struct making *making, const struct parl_block *block, parl_span span)
{
	size_t at = parl_transcript_span(making->transcript, block, span).start;

	return (struct parl_origin){
		++making->entries, parl_transcript_text(making->transcript).data + at};
}

struct parl_node *making_override(
	struct making *making, const struct parl_concept *concept_, struct parl_origin origin)
{
	const char *id = parl_arena_print(parl_builder_arena(making->builder), "%s/%s",
		parl_glossary_id(parl_concept_glossary(concept_)), parl_concept_id(concept_));

	return id ? parl_builder_concept(making->builder, parl_view_of(id), origin) : NULL;
}

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

static void make(struct making *making, const struct definition *definition)
{
	struct parl_origin origin = making_origin(making, definition->block, definition->span);
	struct parl_node *concept_ =
		parl_builder_concept(making->builder, parl_view_of(definition->id), origin);
	parl_view brief = in_short(making, definition->text);

	if (names_thing(definition))
		parl_builder_text(making->builder, concept_, "pos", parl_view_of("noun"), origin);
	parl_builder_text(making->builder, concept_, "definition", brief, origin);
	if (brief.size != definition->text.size)
		parl_builder_text(making->builder, concept_, "note", definition->text, origin);
	add_terms(making, concept_, definition, origin);
	parl_builder_text(making->builder,
		parl_builder_list(making->builder, concept_, "sources", origin), NULL,
		parl_view_of("tender"), origin);
	making->defined++;
}

/* --- what is defined twice: the first counts */

static int by_id(const void *first, const void *second)
{
	const struct definition *const *a = first, *const *b = second;
	int order = strcmp((*a)->id, (*b)->id);

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
		order[i]->repeated = strcmp(order[i - 1]->id, order[i]->id) == 0;
	free(order);
	return fine;
}

bool concepts_make(struct making *making, struct finds *finds)
{
	if (!name_all(making, finds))
		return false;
	for (size_t i = 0; i < finds->count; i++) {
		if (finds->items[i].repeated)
			making->repeated++;
		else
			make(making, &finds->items[i]);
	}
	return true;
}
