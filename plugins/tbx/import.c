/*
 * import.c - from the bytes of a file to a filled builder.
 */
#include <stdlib.h>
#include <string.h>

#include "read.h"

static const struct parl_origin file = {0};

static bool begin(struct tbx_reader *reader, struct parl_builder *builder)
{
	reader->builder = builder;
	reader->arena = parl_builder_arena(builder);
	reader->entry = parl_arena_new();
	reader->ids = xmlHashCreate(256);
	reader->used = xmlHashCreate(256);
	reader->sources = xmlHashCreate(64);
	reader->cited = xmlHashCreate(256);
	return reader->entry && reader->ids && reader->used && reader->sources && reader->cited;
}

static void end(struct tbx_reader *reader)
{
	xmlHashTable *const tables[] = {reader->ids, reader->used, reader->sources, reader->cited};

	for (size_t i = 0; i < PARL_LENGTH(tables); i++)
		if (tables[i])
			xmlHashFree(tables[i], NULL);
	parl_arena_free(reader->entry);
	parl_buffer_release(&reader->text);
	free(reader->items);
	free(reader->made);
	free(reader->waits);
}

/* What the file says of the glossary, where it does not say it in our way. */
static void name_glossary(struct tbx_reader *reader)
{
	struct parl_builder *builder = reader->builder;
	struct parl_node *root = parl_builder_root(builder);

	if (reader->title && !(reader->named && strcmp(reader->title, reader->named) == 0))
		parl_builder_text(builder, root, "title", parl_view_of(reader->title), file);
	if (reader->language)
		parl_builder_text(builder, root, "language", parl_view_of(reader->language), file);
}

static void tell_losses(struct tbx_reader *reader)
{
	struct parl_buffer list = PARL_BUFFER_EMPTY;

	for (size_t i = 0; i < reader->loss_count; i++)
		parl_buffer_print(&list, "%s%zu %s", i ? ", " : "", reader->losses[i].count,
			reader->losses[i].name);
	if (reader->other_losses)
		parl_buffer_print(&list, ", %zu other", reader->other_losses);
	if (list.size)
		parl_builder_fault(reader->builder, PARL_CODE_IMPORT_LEFT, file, NULL,
			"left out, since a glossary has no place for it: %s", list.data);
	reader->failed |= list.failed;
	parl_buffer_release(&list);
}

/* Whether NAME is one of the two sides, or was given to terms by the user. */
static bool is_side(const struct tbx_reader *reader, const char *name)
{
	const char *given;

	if (strcmp(name, "third-sector") == 0 || strcmp(name, "commissioner") == 0)
		return true;
	for (size_t i = 0; (given = parl_builder_assignment(reader->builder, i)); i++)
		if (strcmp(given, name) == 0)
			return true;
	return false;
}

/* Customers that are neither side become registers of their own. */
static void tell_customers(struct tbx_reader *reader)
{
	struct parl_buffer list = PARL_BUFFER_EMPTY;

	for (size_t i = 0; i < reader->register_count; i++)
		if (!is_side(reader, reader->registers[i]))
			parl_buffer_print(
				&list, "%s\"%s\"", list.size ? ", " : "", reader->registers[i]);
	if (list.size)
		parl_builder_fault(reader->builder, PARL_CODE_IMPORT_REGISTER, file,
			"--register \"commissioner=customerSubset:NAME\", with NAME as the file has "
			"it, puts the words of one to the commissioner's",
			"customers of the file are registers of their own: %s", list.data);
	reader->failed |= list.failed;
	parl_buffer_release(&list);
}

static void tell_nameless(struct tbx_reader *reader)
{
	if (reader->nameless)
		parl_builder_fault(reader->builder, PARL_CODE_IMPORT_REGISTER, file,
			"import it with --register commissioner if they are the buyer's, or with "
			"--register third-sector; `parlance import --help` says how to tell them "
			"apart",
			"the file does not say whose words %zu term%s %s, so they stand under "
			"\"terms\"",
			reader->nameless, reader->nameless == 1 ? "" : "s",
			reader->nameless == 1 ? "is" : "are");
}

/* What to do, where the words for JSON would not help. */
static void set_helps(struct parl_builder *builder)
{
	parl_builder_help(builder, PARL_CODE_GLOSSARY_LONGER,
		"write a shorter wording in a note of this term, [use] and the wording, or "
		"[action] suggest");
	parl_builder_help(builder, PARL_CODE_GLOSSARY_TERM_SHARED,
		"keep it in one of them, or import it and give both a condition in the JSON");
	parl_builder_help(builder, PARL_CODE_GLOSSARY_NO_TARGET,
		"add a term of the other side, or write [action] explain in a note");
	parl_builder_help(builder, PARL_CODE_GLOSSARY_LANGUAGE,
		"write a language tag such as en-GB or cy into xml:lang");
}

enum parl_status tbx_import(parl_view bytes, struct parl_builder *builder)
{
	struct tbx_reader reader = {.builder = builder};
	enum parl_status status = PARL_FAILED;

	tbx_watch_memory();
	if (!begin(&reader, builder))
		reader.failed = true;
	else
		status = tbx_decode(bytes, builder, &reader.source);
	if (status == PARL_OK) {
		parl_builder_source(builder, reader.source);
		set_helps(builder);
		status = tbx_parse(&reader);
	}
	if (status == PARL_OK) {
		tbx_refer(&reader);
		name_glossary(&reader);
		tell_losses(&reader);
		/* A file of ours means what it says. */
		if (!reader.named) {
			tell_nameless(&reader);
			tell_customers(&reader);
		}
	}
	if (reader.failed || tbx_lacked_memory()) {
		parl_builder_fault(builder, PARL_CODE_NO_MEMORY, file, NULL, "out of memory");
		status = PARL_FAILED;
	}
	end(&reader);
	return status;
}
