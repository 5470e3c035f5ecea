/*
 * shorts.c - short forms in running text: "Integrated Care Board (ICB)".
 *
 * Only where the letters fit the words is it known that one stands for the other. What a paper
 * defines goes before what it merely puts into brackets, and what everybody knows (NHS, VAT) needs
 * no entry.
 */
#include <stdlib.h>
#include <string.h>

#include <parlance/acronym.h>

#include "tender.h"

void shorts_take(struct finds *shorts, const struct parl_block *block)
{
	parl_view text = parl_block_text(block);
	struct parl_acronym acronym;

	for (size_t at = 0; parl_acronym_next(text, &at, &acronym);) {
		struct terms terms = {.count = 0};

		if (!acronym.bracketed || acronym.expanded.start == acronym.expanded.end ||
			parl_acronym_general(parl_view_part(text, acronym.span)))
			continue;
		phrase_add(&terms, parl_view_part(text, acronym.span));
		finds_add(shorts, &terms,
			phrase_without_mark(parl_view_part(text, acronym.expanded)), block,
			acronym.span);
	}
}

/* --- what is defined */

/* A term of a definition, by the id that it would have. */
struct named {
	const char *id;
	struct definition *definition;
};

static int by_id(const void *first, const void *second)
{
	const struct named *a = first, *b = second;
	int order = strcmp(a->id, b->id);

	return order != 0 ? order
			  : (a->definition > b->definition) - (a->definition < b->definition);
}

/* All terms that are defined, ascending; NULL: out of memory. */
static struct named *name_terms(struct making *making, size_t *count)
{
	struct named *names = calloc(making->finds.count * TERMS_MOST + 1, sizeof(*names));

	*count = 0;
	for (size_t i = 0; names && i < making->finds.count; i++) {
		struct definition *definition = &making->finds.items[i];

		for (size_t k = 0; !definition->before && k < definition->terms.count; k++) {
			const char *id =
				parl_builder_id(making->builder, definition->terms.items[k]);

			making->finds.failed |= !id;
			if (id && *id)
				names[(*count)++] = (struct named){id, definition};
		}
	}
	if (names && *count > 1)
		qsort(names, *count, sizeof(*names), by_id);
	return names;
}

/* The first definition of TERM; NULL: there is none. */
static struct definition *defined(
	struct making *making, const struct named *names, size_t count, parl_view term)
{
	const char *id = parl_builder_id(making->builder, term);
	size_t low = 0, high = count;

	making->finds.failed |= !id;
	while (id && low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(names[middle].id, id) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return id && *id && low < count && strcmp(names[low].id, id) == 0 ? names[low].definition
									  : NULL;
}

/* --- what the glossaries know */

#define KNOWN_MOST 8

/* Whether a concept of theirs has both. */
static bool is_known(const struct making *making, parl_view term, parl_view words)
{
	const struct parl_term *shorts[KNOWN_MOST], *longs[KNOWN_MOST];
	size_t short_count = parl_vocabulary_look_up(making->vocabulary, term, shorts, KNOWN_MOST);
	size_t long_count = parl_vocabulary_look_up(making->vocabulary, words, longs, KNOWN_MOST);

	if (short_count == PARL_LOOK_FAILED || long_count == PARL_LOOK_FAILED)
		return false;
	for (size_t i = 0; i < short_count && i < KNOWN_MOST; i++)
		for (size_t k = 0; k < long_count && k < KNOWN_MOST; k++)
			if (parl_term_concept(shorts[i]) == parl_term_concept(longs[k]))
				return true;
	return false;
}

/* A further term of what is defined. */
static void add_short(struct definition *of, parl_view term)
{
	size_t before = of->terms.count;

	phrase_add(&of->terms, term);
	if (of->terms.count == before)
		return;
	of->shorts++;
	if (of->named == before)
		of->named++;
}

bool shorts_settle(struct making *making)
{
	size_t count;
	struct named *names = name_terms(making, &count);

	for (size_t i = 0; names && i < making->shorts.count; i++) {
		struct definition *one = &making->shorts.items[i];
		parl_view term = one->terms.items[0];
		struct definition *of = defined(making, names, count, one->text);

		one->left = defined(making, names, count, term) || of ||
			is_known(making, term, one->text);
		if (of && !defined(making, names, count, term))
			add_short(of, term);
	}
	free(names);
	return names && !making->finds.failed;
}
