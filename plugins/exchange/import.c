/*
 * import.c - the command `import`: a glossary out of another file.
 */
#include <string.h>

#include "exchange.h"

/* What the glossary is called where the file does not say: --id, else the file's name. */
static parl_view name_of(const struct parl_job *job)
{
	const char *path = parl_job_path(job);
	const char *slash = strrchr(path, '/');
	const char *base = slash ? slash + 1 : path;
	const char *id = parl_job_option(job, "id");

	if (id)
		return parl_view_of(id);
	if (strcmp(path, "-") == 0)
		return parl_view_of("glossary");
	return (parl_view){base, strcspn(base, ".")};
}

/* "3 rows", "1 entry". */
static const char *units(struct parl_job *job, const struct parl_builder *builder, size_t count)
{
	const char *unit = parl_builder_unit(builder);

	if (count != 1)
		unit = strcmp(unit, "row") == 0 ? "rows" : "entries";
	return parl_arena_print(parl_job_arena(job), "%zu %s", count, unit);
}

static void tell(
	struct parl_job *job, const struct parl_builder *builder, const struct parl_built *built)
{
	bool rows = strcmp(parl_builder_unit(builder), "row") == 0;
	const char *left = NULL;

	if (built->left_out)
		left = parl_arena_print(parl_job_arena(job),
			"mend the %s that %s left out, and import the file again",
			units(job, builder, built->left_out),
			built->left_out == 1 ? "was" : "were");
	parl_diagnose(parl_job_diagnostics(job), PARL_CODE_IMPORT_RESULT, parl_job_path(job), left,
		"%zu concept%s from %s%s%s%s", built->concepts, built->concepts == 1 ? "" : "s",
		units(job, builder, built->rows), built->left_out ? "; the " : "",
		built->left_out ? (rows ? "rows" : "entries") : "",
		built->left_out ? " with errors are left out" : "");
}

static enum parl_status import_with(
	struct parl_job *job, const struct parl_importer *importer, struct parl_builder *builder)
{
	struct parl_diagnostics *faults = parl_job_diagnostics(job);
	size_t before = parl_diagnostics_total(faults, PARL_SEVERITY_ERROR);
	struct parl_buffer json = PARL_BUFFER_EMPTY;
	struct parl_built built = {0};
	enum parl_status status = importer->read(parl_job_input(job), builder);

	parl_builder_name(builder, name_of(job));
	if (status == PARL_OK)
		status = parl_builder_finish(builder, &json, &built, faults);
	else
		parl_builder_tell(builder, faults);
	if (status == PARL_OK) {
		parl_output_text(parl_job_output(job), parl_buffer_view(&json));
		tell(job, builder, &built);
	} else {
		exchange_silent(job, "importer", importer->head.name, before);
	}
	parl_buffer_release(&json);
	return status;
}

static enum parl_status run(struct parl_job *job)
{
	const char *name = exchange_format(job, PARL_CAPABILITY_IMPORTER, parl_job_path(job));
	const struct parl_importer *importer = NULL;
	struct parl_builder *builder;
	enum parl_status status;

	if (name)
		importer = parl_host_importer(parl_job_host(job), name, parl_job_diagnostics(job));
	if (!importer)
		return PARL_FAILED;
	builder = parl_builder_new(parl_job_path(job));
	if (!builder)
		return parl_diagnose_memory(parl_job_diagnostics(job), parl_job_path(job));
	status = import_with(job, importer, builder);
	parl_builder_free(builder);
	return status;
}

static const struct parl_option options[] = {
	{.name = "as",
		.argument = "FORMAT",
		.choices = "@importer",
		.summary = "what the file is, where its name does not say"},
	{.name = "id",
		.argument = "ID",
		.summary = "the id of the glossary, where the file does not say; else the file's "
			   "name"},
	{.name = NULL},
};

const struct parl_command import_command = {
	.head = {sizeof(struct parl_command), PARL_CAPABILITY_COMMAND, "import",
		"Make a glossary of a spreadsheet or a term base"},
	.input = PARL_INPUT_RAW,
	.options = options,
	.help = "Reads FILE and writes a glossary in JSON. Every fault is told with its place and\n"
		"what to do about it. A row or an entry with an error is left out, and the others\n"
		"are written all the same; the status is then 2. docs/spreadsheets.md describes\n"
		"the columns of a spreadsheet and has a template, docs/interchange.md the rest.\n"
		"\n"
		"Examples:\n"
		"  parlance import terms.csv -o terms.json\n"
		"      a glossary out of a spreadsheet that was saved as CSV\n"
		"  parlance import --as csv --id leeds members.txt -o leeds.json\n"
		"      the same of a file with another ending, under another name\n"
		"  parlance import council.tbx -o council.json\n"
		"      a glossary out of a terminology program's export (TBX)\n"
		"  parlance validate terms.json\n"
		"      afterwards: what its examples and the glossaries below say to it\n",
	.run = run,
};
