/*
 * labels.c - the terms of one side as labels: one preferred for each language, the others beside
 * it; what is dated or superseded is hidden, so that it is found and not offered.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "skos.h"

struct labelled {
	const struct parl_term *term;
	const char *language;
	size_t order;
};

static int by_language(const void *a, const void *b)
{
	const struct labelled *one = a, *other = b;
	int order = strcasecmp(one->language, other->language);

	return order ? order : one->order < other->order ? -1 : one->order > other->order;
}

static bool is_hidden(const struct parl_term *term)
{
	enum parl_term_status status = parl_term_status_of(term);

	return status == PARL_TERM_DEPRECATED || status == PARL_TERM_SUPERSEDED;
}

/* The preferred one of COUNT terms of a language, else the first that may be shown; NULL: none. */
static const struct parl_term *preferred(const struct labelled *list, size_t count)
{
	const struct parl_term *found = NULL;

	for (size_t i = 0; i < count; i++) {
		if (parl_term_status_of(list[i].term) == PARL_TERM_PREFERRED)
			return list[i].term;
		if (!found && !is_hidden(list[i].term))
			found = list[i].term;
	}
	return found;
}

static void write_language(struct skos_writer *writer, const struct labelled *list, size_t count)
{
	const struct parl_term *first = preferred(list, count);

	if (first)
		skos_literal(writer, "skos:prefLabel", parl_term_text(first), list->language);
	for (size_t i = 0; i < count; i++)
		if (list[i].term != first)
			skos_literal(writer,
				is_hidden(list[i].term) ? "skos:hiddenLabel" : "skos:altLabel",
				parl_term_text(list[i].term), list[i].language);
}

static bool is_of(const struct skos_writer *writer, const struct parl_term *term, int side)
{
	return parl_term_register(term) == side && !parl_settled_hides(writer->what->settled, term);
}

bool skos_has_side(const struct skos_writer *writer, const struct parl_concept *concept_, int side)
{
	for (size_t i = 0; i < parl_concept_term_count(concept_); i++)
		if (is_of(writer, parl_concept_term(concept_, i), side))
			return true;
	return false;
}

void skos_labels(struct skos_writer *writer, const struct parl_concept *concept_, int side)
{
	size_t all = parl_concept_term_count(concept_), count = 0;
	struct labelled *list = parl_arena_array(writer->arena, all, sizeof(*list));

	writer->failed |= !list;
	for (size_t i = 0; list && i < all; i++) {
		const struct parl_term *term = parl_concept_term(concept_, i);

		if (is_of(writer, term, side))
			list[count++] = (struct labelled){term, parl_term_language(term), i};
	}
	if (count)
		qsort(list, count, sizeof(*list), by_language);
	for (size_t i = 0, end; i < count; i = end) {
		for (end = i + 1;
			end < count && strcasecmp(list[i].language, list[end].language) == 0;)
			end++;
		write_language(writer, list + i, end - i);
	}
}
