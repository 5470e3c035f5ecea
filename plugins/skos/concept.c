/*
 * concept.c - a concept of the glossary: one of SKOS for each side that has terms, and the mapping
 * between them.
 */
#include <string.h>

#include <parlance/text.h>

#include "skos.h"

static parl_view said(const struct parl_concept *concept_, const char *key)
{
	parl_view text = {NULL, 0};

	parl_concept_said(concept_, key, &text, 1);
	return text.data ? text : (parl_view){"", 0};
}

/* From one side to the other, and back. */
static const struct {
	const char *there, *back;
} matches[] = {
	[PARL_MAPPING_NONE] = {NULL, NULL},
	[PARL_MAPPING_EXACT] = {"skos:exactMatch", "skos:exactMatch"},
	[PARL_MAPPING_CLOSE] = {"skos:closeMatch", "skos:closeMatch"},
	[PARL_MAPPING_BROADER] = {"skos:broadMatch", "skos:narrowMatch"},
	[PARL_MAPPING_NARROWER] = {"skos:narrowMatch", "skos:broadMatch"},
	[PARL_MAPPING_RELATED] = {"skos:relatedMatch", "skos:relatedMatch"},
};

/* What a glossary says of the mapping holds from the first register to the second. Terms that it
 * puts into one concept without a word are close; they are never exact without one. */
static enum parl_mapping mapping_of(const struct parl_concept *concept_, int side, int other)
{
	if (side + other != 1 || parl_concept_said(concept_, "mapping", NULL, 0) == 0)
		return PARL_MAPPING_CLOSE;
	return parl_concept_mapping(concept_);
}

static void write_matches(struct skos_writer *writer, const struct parl_concept *concept_, int side)
{
	for (int other = 0; other < (int)writer->what->register_count; other++) {
		enum parl_mapping mapping = mapping_of(concept_, side, other);
		const char *match = side < other ? matches[mapping].there : matches[mapping].back;

		if (other != side && match && skos_has_side(writer, concept_, other))
			skos_concept(writer, match, concept_, other);
	}
}

static void write_sources(struct skos_writer *writer, const struct parl_concept *concept_)
{
	for (size_t i = 0; i < parl_concept_source_count(concept_); i++) {
		const char *title = parl_concept_source_title(concept_, i);
		const char *url = parl_concept_source_url(concept_, i);

		if (url && parl_text_is_web_address(parl_view_of(url)))
			skos_address(writer, "dct:source", parl_view_of(url));
		else
			skos_literal(writer, "dct:source",
				parl_view_of(title ? title : parl_concept_source_key(concept_, i)),
				NULL);
	}
}

static const struct parl_concept *seen(const struct skos_writer *writer, parl_view see)
{
	const char *slash = memchr(see.data, '/', see.size);

	return slash && writer->what->vocabulary
		? parl_vocabulary_find(writer->what->vocabulary, see)
		: skos_find(writer, see);
}

/* -1: none of its terms is written. */
static int first_side(const struct skos_writer *writer, const struct parl_concept *concept_)
{
	for (int side = 0; side < (int)writer->what->register_count; side++)
		if (skos_has_side(writer, concept_, side))
			return side;
	return -1;
}

/* Concepts to look at next: related ones of the same side, else the other side's. */
static void write_see(struct skos_writer *writer, const struct parl_concept *concept_, int side)
{
	size_t count = parl_concept_said(concept_, "see", NULL, 0);
	parl_view *list = parl_arena_array(writer->arena, count, sizeof(*list));

	writer->failed |= !list;
	if (list)
		parl_concept_said(concept_, "see", list, count);
	for (size_t i = 0; list && i < count; i++) {
		const struct parl_concept *other = seen(writer, list[i]);

		if (!other || other == concept_)
			continue;
		if (skos_has_side(writer, other, side))
			skos_concept(writer, "skos:related", other, side);
		else if (first_side(writer, other) >= 0)
			skos_concept(writer, "rdfs:seeAlso", other, first_side(writer, other));
	}
}

static void write_side(struct skos_writer *writer, const struct parl_concept *concept_, int side)
{
	const char *language = parl_glossary_language(parl_concept_glossary(concept_));

	skos_begin_concept(writer, concept_, side);
	skos_scheme(writer, "skos:topConceptOf", side);
	skos_scheme(writer, "skos:inScheme", side);
	skos_literal(writer, "skos:notation", parl_view_of(parl_concept_id(concept_)), NULL);
	skos_labels(writer, concept_, side);
	skos_literal(writer, "skos:definition", said(concept_, "definition"), language);
	skos_literal(writer, "skos:scopeNote", said(concept_, "note"), language);
	/* Why the other side's word is proposed is said of the one that it replaces. */
	if (side == 0)
		skos_literal(writer, "skos:editorialNote", said(concept_, "reason"), language);
	skos_literal(writer, "dct:subject", said(concept_, "domain"), NULL);
	write_sources(writer, concept_);
	write_matches(writer, concept_, side);
	write_see(writer, concept_, side);
	skos_end(writer);
}

void skos_write_concept(struct skos_writer *writer, const struct parl_concept *concept_)
{
	for (int side = 0; side < (int)writer->what->register_count; side++)
		if (skos_has_side(writer, concept_, side))
			write_side(writer, concept_, side);
}
