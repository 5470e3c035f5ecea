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

static bool has_key(parl_view json, const char *key)
{
	return memmem(json.data, json.size, key, strlen(key)) != NULL;
}

/* Whether JSON, a glossary that was just written, has words of both sides and not one that may be
 * written in a text: whoever gave a list of pairs will wonder. In a text a quotation mark stands
 * behind a backslash, so that only keys are found. */
static bool only_explains(parl_view json)
{
	return has_key(json, "\"third-sector\":") && has_key(json, "\"commissioner\":") &&
		!has_key(json, "\"action\":") && !has_key(json, "\"mapping\":");
}

static void tell(struct parl_job *job, const struct parl_builder *builder,
	const struct parl_built *built, parl_view json)
{
	bool rows = strcmp(parl_builder_unit(builder), "row") == 0;
	const char *help = NULL;

	if (built->left_out)
		help = parl_arena_print(parl_job_arena(job),
			"mend the %s that %s left out, and import the file again",
			units(job, builder, built->left_out),
			built->left_out == 1 ? "was" : "were");
	else if (rows && only_explains(json))
		help = "its terms are only explained: for translate to write one, add a column "
		       "\"action\", with replace or suggest in its row";
	parl_diagnose(parl_job_diagnostics(job), PARL_CODE_IMPORT_RESULT, parl_job_path(job), help,
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
		tell(job, builder, &built, parl_buffer_view(&json));
	} else {
		exchange_silent(job, "importer", importer->head.name, before);
	}
	parl_buffer_release(&json);
	return status;
}

/* --- whose words they are: "commissioner", "commissioner=customerSubset:NHS England" */

static bool is_register(struct parl_job *job, parl_view name)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789-";
	const char *copy = parl_arena_copy(parl_job_arena(job), name).data;

	return copy && *copy && *copy != '-' && strlen(copy) == strspn(copy, letters);
}

/* The parts of what --register says; WHERE is NULL where it is about all the rest. */
static parl_view side_of(const char *said, const char **where)
{
	size_t size = strcspn(said, "=");

	*where = said[size] ? said + size + 1 : NULL;
	return (parl_view){said, size};
}

static enum parl_status check(struct parl_job *job)
{
	for (size_t i = 0; i < parl_job_option_count(job, "register"); i++) {
		const char *said = parl_job_option_at(job, "register", i), *where;

		if (is_register(job, side_of(said, &where)) && (!where || *where))
			continue;
		parl_diagnose(parl_job_diagnostics(job), PARL_CODE_IMPORT_SIDE, NULL,
			"write --register commissioner, or --register "
			"commissioner=customerSubset:NHS for terms with that field; a register's "
			"name is of a-z, 0-9 and '-'",
			"--register cannot be '%s'", said);
		return PARL_FAILED;
	}
	return PARL_OK;
}

static bool assign(struct parl_job *job, struct parl_builder *builder)
{
	for (size_t i = 0; i < parl_job_option_count(job, "register"); i++) {
		const char *where;
		parl_view side = side_of(parl_job_option_at(job, "register", i), &where);

		side = parl_arena_copy(parl_job_arena(job), side);
		if (!side.data)
			return false;
		parl_builder_assign(builder, side.data, where);
	}
	return true;
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
	if (builder && parl_job_option(job, "sheet"))
		parl_builder_want_sheet(builder, parl_job_option(job, "sheet"));
	if (!builder || !assign(job, builder))
		status = parl_diagnose_memory(parl_job_diagnostics(job), parl_job_path(job));
	else
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
	{.name = "sheet",
		.argument = "NAME",
		.summary = "the sheet of a workbook; else the one that names a column of terms"},
	{.name = "register",
		.argument = "NAME[=FIELD:VALUE]",
		.repeatable = true,
		.summary =
			"whose words they are: those of the terms with this field in the file, with this value; without a field, all of which it does not say"},
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
		"  parlance import terms.xlsx -o terms.json\n"
		"      a glossary out of a workbook, of Excel or of LibreOffice (.ods)\n"
		"  parlance import terms.xlsx --sheet Housing -o housing.json\n"
		"      the same of the sheet of that name\n"
		"  parlance import terms.csv -o terms.json\n"
		"      the same of a spreadsheet that was saved as CSV\n"
		"  parlance import --as csv --id leeds members.txt -o leeds.json\n"
		"      the same of a file with another ending, under another name\n"
		"  parlance import council.tbx -o council.json\n"
		"      a glossary out of a terminology program's export (TBX)\n"
		"  parlance import council.tbx --register commissioner -o council.json\n"
		"      the same of one that does not say whose words they are\n"
		"  parlance import all.tbx --register commissioner=customerSubset:NHS \\\n"
		"      --register third-sector -o all.json\n"
		"      the customer NHS is the buyer, and all others are charities\n"
		"  parlance validate terms.json\n"
		"      afterwards: what its examples and the glossaries below say to it\n",
	.run = run,
	.whole = true,
	.check = check,
};
