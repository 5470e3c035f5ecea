/*
 * read.c - from the text of a file to a glossary, or to the list of what is wrong with it.
 */
#include "read.h"

#include "../base/sum.h"

#include <stdlib.h>

#include "check.h"
#include "settle.h"

static void keep_text(struct parl_reader *reader)
{
	struct parl_glossary *glossary = reader->glossary;
	bool points = glossary->requires.count > 0;
	for (size_t i = 0; i < glossary->record_count; i++)
		points = points || glossary->records[i].more->overrides.data != NULL;
	if (!points)
		return;
	glossary->text = parl_arena_copy(reader->arena, reader->text);
	if (glossary->text.data == NULL)
		parl_reader_no_memory(reader);
}

/* Also where something is wrong: what is left is judged as it would hold. */
static bool settle(struct parl_reader *reader)
{
	struct parl_glossary *glossary = reader->glossary;
	glossary->concepts = parl_arena_array(
		reader->arena, glossary->record_count, sizeof(*glossary->concepts));
	if (glossary->concepts == NULL ||
		!parl_settle(glossary->records, glossary->record_count, glossary->concepts,
			reader->arena))
		return parl_reader_no_memory(reader);
	keep_text(reader);
	return true;
}

/* The judgements that need the whole tree; a wrong part is left out of them, not all of it. */
static void read_tree(struct parl_reader *reader, const struct parl_place *root, void *record)
{
	(void)record;
	parl_read_header(reader, root);
	parl_read_concepts(reader, root);
	parl_check_names(reader);
	parl_check_texts(reader);
	parl_check_terms(reader);
	if (settle(reader)) {
		parl_check_phrases(reader);
		parl_check_chains(reader);
		if (reader->doubts)
			parl_check_doubts(reader);
	}
}

static struct parl_glossary *glossary_new(const char *file)
{
	struct parl_glossary *glossary = calloc(1, sizeof(*glossary));
	if (glossary == NULL)
		return NULL;
	atomic_init(&glossary->holders, 1);
	glossary->layer = glossary->pos = -1;
	glossary->arena = parl_arena_new();
	if (glossary->arena != NULL)
		glossary->file = parl_arena_copy(glossary->arena, parl_view_of(file)).data;
	if (file == NULL || glossary->file != NULL)
		return glossary;
	parl_glossary_free(glossary);
	return NULL;
}

static struct parl_glossary *read_glossary(parl_view text, const char *file,
	struct parl_reader reader, struct parl_diagnostics *faults)
{
	static const struct parl_reading reading = {
		"a glossary", "a glossary { }", "parlance", read_tree};
	struct parl_glossary *glossary = glossary_new(file);
	reader.file = file;
	reader.text = text.data != NULL ? text : parl_view_of("");
	reader.faults = faults;
	reader.glossary = glossary;
	if (glossary != NULL) {
		reader.arena = glossary->arena;
		glossary->sum = parl_sum(reader.text);
	}
	if (parl_reader_read(&reader, &reading, glossary))
		return glossary;
	parl_glossary_free(glossary);
	return NULL;
}

struct parl_glossary *parl_glossary_read(
	parl_view text, const char *file, struct parl_diagnostics *faults)
{
	return read_glossary(text, file, (struct parl_reader){.doubts = true}, faults);
}

struct parl_glossary *parl_glossary_take(
	parl_view text, const char *file, struct parl_diagnostics *faults)
{
	return read_glossary(text, file, (struct parl_reader){.doubts = false}, faults);
}

struct parl_glossary *parl_glossary_draft(
	parl_view text, const char *file, struct parl_diagnostics *faults)
{
	return read_glossary(
		text, file, (struct parl_reader){.doubts = true, .draft = true}, faults);
}

struct parl_glossary *parl_glossary_judge(parl_view text, const char *file,
	const struct parl_judge *judge, struct parl_diagnostics *faults)
{
	return read_glossary(
		text, file, (struct parl_reader){.doubts = true, .judge = judge}, faults);
}
