/*
 * export.c - a glossary, or several composed, as a thesaurus in SKOS.
 */
#include <stdlib.h>
#include <string.h>

#include "skos.h"

#define PREFIXES                                                                                       \
	"# Addresses are relative to where this file is published. To give them another home, write\n" \
	"# one line before the others: @base <https://example.org/glossary> .\n"                       \
	"@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"                                     \
	"@prefix dct: <http://purl.org/dc/terms/> .\n"                                                 \
	"@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"                                            \
	"@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"

static int by_id(const void *a, const void *b)
{
	const struct parl_concept *const *one = a, *const *other = b;

	int order = strcmp(parl_concept_id(*one), parl_concept_id(*other));

	return order ? order
		     : strcmp(parl_glossary_id(parl_concept_glossary(*one)),
			       parl_glossary_id(parl_concept_glossary(*other)));
}

const struct parl_concept *skos_find(const struct skos_writer *writer, parl_view id)
{
	size_t low = 0, high = writer->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(parl_concept_id(writer->by_id[middle]), id.data) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < writer->count && strcmp(parl_concept_id(writer->by_id[low]), id.data) == 0
		? writer->by_id[low]
		: NULL;
}

/* What only changes a concept of another glossary is no whole concept. */
static bool is_whole(const struct skos_writer *writer, const struct parl_concept *concept_)
{
	return parl_concept_term_count(concept_) > 0 &&
		(writer->what->vocabulary ||
			parl_concept_said(concept_, "overrides", NULL, 0) == 0);
}

static bool plan(struct skos_writer *writer)
{
	const struct parl_export *what = writer->what;

	writer->by_id =
		parl_arena_array(writer->arena, what->concept_count, sizeof(*writer->by_id));
	for (size_t i = 0; writer->by_id && i < what->concept_count; i++)
		if (is_whole(writer, what->concepts[i]))
			writer->by_id[writer->count++] = what->concepts[i];
	if (writer->count)
		qsort(writer->by_id, writer->count, sizeof(*writer->by_id), by_id);
	return writer->by_id != NULL;
}

static parl_view said(const struct parl_glossary *glossary, const char *key)
{
	parl_view text = {"", 0};

	parl_glossary_said(glossary, key, &text, 1);
	return text;
}

static void write_scheme(struct skos_writer *writer, int side)
{
	const struct parl_glossary *glossary = writer->what->glossary;
	const char *name = writer->what->registers[side], *title = parl_glossary_title(glossary);
	const char *shown = parl_arena_print(
		writer->arena, "%s (%s)", title ? title : parl_glossary_id(glossary), name);
	const char *about = writer->what->register_titles[side];
	const char *language = parl_glossary_language(glossary);

	writer->failed |= !shown;
	skos_begin_scheme(writer, side);
	skos_literal(writer, "dct:title", parl_view_of(shown ? shown : ""), language);
	skos_literal(writer, "dct:description", parl_view_of(about ? about : ""), language);
	skos_literal(writer, "dct:license", said(glossary, "licence"), NULL);
	skos_literal(writer, "owl:versionInfo", said(glossary, "version"), NULL);
	skos_end(writer);
}

static void write_all(struct skos_writer *writer)
{
	parl_output_print(writer->output, PREFIXES);
	for (int side = 0; side < (int)writer->what->register_count; side++)
		write_scheme(writer, side);
	for (size_t i = 0; i < writer->what->concept_count; i++)
		if (is_whole(writer, writer->what->concepts[i]))
			skos_write_concept(writer, writer->what->concepts[i]);
}

enum parl_status skos_export(
	const struct parl_export *what, struct parl_output *output, struct parl_diagnostics *faults)
{
	struct skos_writer writer = {.what = what, .arena = parl_arena_new(), .output = output};

	writer.failed = !writer.arena || !plan(&writer);
	if (!writer.failed) {
		write_all(&writer);
		skos_tell_losses(&writer, what->concept_count - writer.count, faults);
		parl_settled_tell_terms(what->settled, what->path, faults);
	}
	parl_arena_free(writer.arena);
	return writer.failed ? parl_diagnose_memory(faults, what->path) : PARL_OK;
}
