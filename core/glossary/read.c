/*
 * read.c - from the text of a file to a glossary, or to the list of what is wrong with it.
 */
#include "read.h"

#include "../base/file.h"
#include "../base/sum.h"
#include "../json/file.h"
#include "check.h"
#include "settle.h"

static void keep_text(struct parl_json_reader *reader, struct parl_glossary *glossary)
{
	bool points = glossary->requires.count > 0;
	for (size_t i = 0; i < glossary->record_count; i++)
		points = points || glossary->records[i].more->overrides.data;
	if (!points)
		return;
	glossary->text = parl_arena_copy(reader->arena, reader->text);
	if (!glossary->text.data)
		parl_json_no_memory(reader);
}

/* A judgement, with scratch of its own. */
static void judge(struct parl_json_reader *reader, struct parl_glossary *glossary,
	void (*check)(struct parl_json_reader *reader, struct parl_glossary *glossary))
{
	struct parl_arena *scratch = reader->scratch;
	reader->scratch = parl_arena_new();
	if (reader->scratch)
		check(reader, glossary);
	else
		parl_json_no_memory(reader);
	parl_arena_free(reader->scratch);
	reader->scratch = scratch;
}

/* Those of what is settled, which is forgotten after them. Also where something is wrong: what is
 * left is judged as it would hold. */
static void judge_settled(struct parl_json_reader *reader, struct parl_glossary *glossary)
{
	struct parl_arena *arena = parl_arena_new();
	if (arena)
		glossary->concepts = parl_settle_all(glossary, arena);
	if (glossary->concepts) {
		judge(reader, glossary, parl_check_phrases);
		judge(reader, glossary, parl_check_chains);
		if (reader->doubts)
			judge(reader, glossary, parl_check_doubts);
	} else {
		parl_json_no_memory(reader);
	}
	glossary->concepts = NULL;
	parl_arena_free(arena);
}

/* The judgements that need all of it; a wrong part is left out of them, not all of it. */
static void read_tree(
	struct parl_json_reader *reader, const struct parl_json_place *root, void *record)
{
	struct parl_glossary *glossary = record;
	parl_read_header(reader, root, glossary);
	parl_read_concepts(reader, root, glossary);
	judge(reader, glossary, parl_check_names);
	judge(reader, glossary, parl_check_texts);
	judge(reader, glossary, parl_check_terms);
	judge_settled(reader, glossary);
	keep_text(reader, glossary);
}

static struct parl_glossary *glossary_new(const char *file)
{
	struct parl_glossary *glossary = parl_glossary_empty();
	if (!glossary)
		return NULL;
	glossary->arena = parl_arena_new();
	if (glossary->arena)
		glossary->file = parl_arena_copy(glossary->arena, parl_view_of(file)).data;
	if (!file || glossary->file)
		return glossary;
	parl_glossary_free(glossary);
	return NULL;
}

static struct parl_glossary *read_glossary(parl_view text, const char *file,
	struct parl_json_reader reader, struct parl_diagnostics *faults)
{
	static const struct parl_fields *const homes[] = {&parl_fields_term, &parl_fields_concept};
	static const struct parl_json_kind kind = {.name = "glossary",
		.key = "parlance",
		.if_empty = "; `man parlance-glossary` shows a short one",
		.if_other = "; tables can be made into one with: parlance import",
		.if_large = "split it into several; they can be used together",
		.homes = homes,
		.home_count = PARL_LENGTH(homes)};
	struct parl_glossary *glossary = glossary_new(file);
	reader.kind = &kind;
	reader.file = file;
	reader.text = text.data ? text : parl_view_of("");
	reader.faults = faults;
	if (glossary) {
		reader.arena = glossary->arena;
		glossary->sum = parl_sum(reader.text);
	}
	if (parl_json_read_file(&reader, read_tree, glossary))
		return glossary;
	parl_glossary_free(glossary);
	return NULL;
}

struct parl_glossary *parl_glossary_read(
	parl_view text, const char *file, struct parl_diagnostics *faults)
{
	return read_glossary(text, file, (struct parl_json_reader){.doubts = true}, faults);
}

/* parl_glossary_read for one that is only used: nobody asked for warnings. */
static struct parl_glossary *take(parl_view text, const char *file, struct parl_diagnostics *faults)
{
	return read_glossary(text, file, (struct parl_json_reader){.doubts = false}, faults);
}

/* Whether the terms and their conditions are what they would be without the fault, so that examples
 * can be tried. */
static bool spares_terms(enum parl_code code)
{
	switch (code) {
	case PARL_CODE_GLOSSARY_SEE:
	case PARL_CODE_GLOSSARY_SOURCE:
	case PARL_CODE_GLOSSARY_DATE:
	case PARL_CODE_GLOSSARY_CHAIN: /* an example is translated once */
	case PARL_CODE_GLOSSARY_CIRCLE:
		return true;
	default:
		return false;
	}
}

struct parl_glossary *parl_glossary_draft(
	parl_view text, const char *file, struct parl_diagnostics *faults)
{
	return read_glossary(text, file,
		(struct parl_json_reader){.doubts = true, .spares = spares_terms}, faults);
}

struct parl_glossary *parl_glossary_judge(parl_view text, const char *file,
	const struct parl_json_sink *sink, struct parl_diagnostics *faults)
{
	return read_glossary(
		text, file, (struct parl_json_reader){.doubts = true, .sink = sink}, faults);
}

struct parl_glossary *parl_glossary_open(const char *path, struct parl_diagnostics *faults)
{
	struct parl_buffer bytes = PARL_BUFFER_EMPTY;
	struct parl_glossary *glossary = NULL;
	if (parl_file_read(path, path, PARL_JSON_BYTES_MOST, &bytes, faults) == PARL_OK)
		glossary = take(parl_buffer_view(&bytes), path, faults);
	parl_buffer_release(&bytes);
	return glossary;
}
