/*
 * export.c - a glossary as a term base in TBX-Basic, as import.c would read it back.
 *
 * UTF-8, data categories as elements (DCT style). What has been exported, imported and exported
 * again is the same, byte for byte.
 */
#include "write.h"

#define KEEP "they stay in the JSON; keep it, and put them back by hand after an import"

static void warn_examples(const struct parl_export *what, struct parl_diagnostics *faults)
{
	size_t concepts, all = parl_export_example_count(what, &concepts);

	if (all)
		parl_diagnose(faults, PARL_CODE_EXPORT_LOSES, what->path, KEEP,
			"%zu example%s of %zu concept%s left out, since TBX has no place for them",
			all, all == 1 ? "" : "s", concepts, concepts == 1 ? "" : "s");
}

static void warn_termless(const struct parl_export *what, struct parl_diagnostics *faults)
{
	size_t count = 0;

	for (size_t i = 0; i < what->concept_count; i++)
		count += !parl_settled_keeps(what->settled, what->concepts[i]);
	if (count)
		parl_diagnose(faults, PARL_CODE_EXPORT_LOSES, what->path,
			"to have them settled, name this glossary and those it stands on with "
			"--glossary",
			"%zu concept%s left out that only change%s one of another glossary, since "
			"an entry of TBX has a term",
			count, count == 1 ? "" : "s", count == 1 ? "s" : "");
}

static void write_all(struct tbx_writer *writer)
{
	const struct parl_export *what = writer->what;

	tbx_plan_sources(writer);
	tbx_plan_entries(writer);
	if (writer->failed)
		return;
	tbx_head(writer);
	tbx_open(writer, 1, "text");
	tbx_open(writer, 2, "body");
	for (size_t i = 0; i < what->concept_count && !parl_output_failed(writer->output); i++)
		if (parl_settled_keeps(what->settled, what->concepts[i]))
			tbx_write_entry(writer, what->concepts[i]);
	tbx_close(writer, 2, "body");
	tbx_back(writer);
	tbx_close(writer, 1, "text");
	tbx_close(writer, 0, "tbx");
}

static void release(struct tbx_writer *writer)
{
	xmlHashTable *const tables[] = {
		writer->entries, writer->sources, writer->keys, writer->cited};

	for (size_t i = 0; i < PARL_LENGTH(tables); i++)
		if (tables[i])
			xmlHashFree(tables[i], NULL);
}

enum parl_status tbx_export(
	const struct parl_export *what, struct parl_output *output, struct parl_diagnostics *faults)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	struct tbx_writer writer = {.what = what, .arena = parl_arena_new()};

	tbx_watch_memory();
	writer.output = parl_output_to_buffer(&text);
	writer.failed = !writer.arena || !writer.output;
	if (!writer.failed)
		write_all(&writer);
	writer.failed |= text.failed || tbx_lacked_memory();
	if (!writer.failed) {
		parl_output_text(output, parl_buffer_view(&text));
		warn_termless(what, faults);
		warn_examples(what, faults);
		parl_settled_tell_terms(what->settled, what->path, faults);
		parl_settled_tell_ids(what->settled, what->path, faults);
	}
	release(&writer);
	parl_output_free(writer.output);
	parl_arena_free(writer.arena);
	parl_buffer_release(&text);
	return writer.failed ? parl_diagnose_memory(faults, what->path) : PARL_OK;
}
