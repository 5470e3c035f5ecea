/*
 * tender.c - the command `extract`: a glossary out of a tender, of what it defines and of the words
 * that it prefers.
 */
#include <stdlib.h>
#include <string.h>

#include <parlance/transcript.h>

#include "tender.h"

/* --- what the glossary says of itself */

static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return strcmp(path, "-") == 0 ? "tender" : slash ? slash + 1 : path;
}

/* --id, else the file's name. */
static parl_view name_of(const struct parl_job *job)
{
	const char *id = parl_job_option(job, "id"), *name = base_name(parl_job_path(job));

	const char *dot = strrchr(name, '.');

	if (id)
		return parl_view_of(id);
	return (parl_view){name, dot && dot > name ? (size_t)(dot - name) : strlen(name)};
}

static void describe(struct making *making)
{
	struct parl_builder *builder = making->builder;
	struct parl_node *root = parl_builder_root(builder);
	struct parl_origin origin = {0, NULL};
	struct parl_node *requires;

	parl_builder_text(builder, root, "layer", parl_view_of("tender"), origin);
	requires = parl_builder_list(builder, root, "requires", origin);
	for (size_t i = 0; i < parl_vocabulary_glossary_count(making->vocabulary); i++)
		parl_builder_text(builder, requires, NULL,
			parl_view_of(
				parl_glossary_id(parl_vocabulary_glossary(making->vocabulary, i))),
			origin);
	parl_builder_name(builder, name_of(making->job));
}

/* What new concepts rest on: the tender. */
static void cite(struct making *making)
{
	struct parl_builder *builder = making->builder;
	struct parl_origin origin = {0, NULL};
	struct parl_node *sources =
		parl_builder_object(builder, parl_builder_root(builder), "sources", origin);

	parl_builder_text(builder, parl_builder_object(builder, sources, "tender", origin), "title",
		parl_view_of(base_name(parl_job_path(making->job))), origin);
}

/* --- making it */

static enum parl_status fill(struct making *making)
{
	struct finds finds = {.arena = parl_job_arena(making->job)};
	const char *only = parl_job_option(making->job, "only");
	bool definitions = !only || strcmp(only, "definitions") == 0;
	bool words = !only || strcmp(only, "words") == 0;
	enum parl_status status = PARL_OK;

	describe(making);
	if (definitions &&
		(!finds_all(&finds, parl_job_document(making->job)) ||
			!concepts_make(making, &finds)))
		status = PARL_FAILED;
	if (status == PARL_OK && words)
		status = uses_make(making);
	if (making->defined)
		cite(making);
	free(finds.items);
	return status;
}

/* What became of it: "196 new terms, 15 known ones in its words". */
static const char *sum_up(const struct making *making)
{
	const struct {
		size_t count;
		const char *one;
		const char *more;
	} parts[] = {{making->defined, "term that it defines", "terms that it defines"},
		{making->preferred, "word of its own to be written",
			"words of its own to be written"},
		{making->kept, "word of the sector that it writes itself",
			"words of the sector that it writes itself"}};
	struct parl_arena *arena = parl_job_arena(making->job);
	const char *list = NULL;

	for (size_t i = 0; i < PARL_LENGTH(parts); i++)
		if (parts[i].count)
			list = parl_arena_join(arena, list, ", ",
				parl_arena_print(arena, "%zu %s", parts[i].count,
					parts[i].count == 1 ? parts[i].one : parts[i].more));
	return list ? list : "nothing";
}

static void tell(const struct making *making)
{
	struct parl_diagnostics *faults = parl_job_diagnostics(making->job);
	const char *path = parl_job_path(making->job);

	if (making->repeated)
		parl_diagnose(faults, PARL_CODE_TENDER_REPEATED, path,
			"compare them: the first counts",
			"%zu %s of a term that was defined before", making->repeated,
			making->repeated == 1 ? "definition is" : "definitions are");
	parl_diagnose(faults, PARL_CODE_TENDER_RESULT, path,
		"read it before you use it, and add your own words for its terms where you are sure",
		"a glossary of %s", sum_up(making));
}

static enum parl_status finish(struct making *making)
{
	struct parl_buffer json = PARL_BUFFER_EMPTY;
	struct parl_built built = {0};
	enum parl_status status;

	if (making->defined + making->preferred + making->kept == 0) {
		parl_diagnose(parl_job_diagnostics(making->job), PARL_CODE_TENDER_EMPTY,
			parl_job_path(making->job), NULL,
			"it defines no terms, and prefers no other words than the glossaries do");
		return PARL_FAILED;
	}
	status = parl_builder_finish(
		making->builder, &json, &built, parl_job_diagnostics(making->job));
	if (status == PARL_OK) {
		parl_output_text(parl_job_output(making->job), parl_buffer_view(&json));
		tell(making);
	}
	parl_buffer_release(&json);
	return status;
}

static enum parl_status run(struct parl_job *job)
{
	struct making making = {.job = job,
		.vocabulary = parl_job_vocabulary(job),
		.builder = parl_builder_new(parl_job_path(job)),
		.transcript = parl_transcript_new(parl_job_document(job))};
	enum parl_status status = PARL_FAILED;

	if (making.builder && making.transcript &&
		parl_job_direction(job, &making.from, &making.to) == PARL_OK) {
		parl_builder_source(making.builder, parl_transcript_text(making.transcript));
		status = fill(&making);
	}
	if (status == PARL_OK)
		status = finish(&making);
	else if (parl_diagnostics_total(parl_job_diagnostics(job), PARL_SEVERITY_ERROR) == 0)
		parl_diagnose_memory(parl_job_diagnostics(job), parl_job_path(job));
	parl_builder_free(making.builder);
	parl_transcript_free(making.transcript);
	return status;
}

static enum parl_status check(struct parl_job *job)
{
	int from, to;

	return parl_job_direction(job, &from, &to);
}

static const struct parl_option options[] = {
	{.name = "only",
		.argument = "PART",
		.choices = "definitions|words",
		.summary = "only what it defines, or only the words that it prefers"},
	{.name = "from",
		.argument = "REGISTER",
		.summary = "whose words answer it (default: the glossaries' first register)"},
	{.name = "to",
		.argument = "REGISTER",
		.summary = "whose words it is written in (default: the other of their first two)"},
	{.name = "id",
		.argument = "ID",
		.summary = "the id of the glossary, instead of the file's name"},
	{.name = NULL},
};

static const struct parl_command command = {
	.head = {sizeof(struct parl_command), PARL_CAPABILITY_COMMAND, "extract",
		"Make a glossary of a tender: its terms, and the words it prefers"},
	.input = PARL_INPUT_DOCUMENT,
	.vocabulary = true,
	.options = options,
	.help = "Reads the buyer's papers and writes a glossary of the layer \"tender\", in JSON:\n"
		"what they define, in tables of definitions and in sentences (\"Client\" means ...),\n"
		"and which of the words that the glossaries know they use (person on probation,\n"
		"where others write service user). With it translating writes this buyer's words.\n"
		"A definition gives a meaning and no mapping: what your own word for it is, you add.\n"
		"\n"
		"Examples:\n"
		"  parlance extract specification.docx -o tender.json\n"
		"      a glossary of what the specification says\n"
		"  parlance translate --glossary tender.json answer.docx -o answer-new.docx\n"
		"      an answer in the words of that buyer\n"
		"  parlance annotate --for third-sector --glossary tender.json specification.docx\n"
		"      the specification, with its own terms explained\n",
	.run = run,
	.check = check,
	.whole = true,
};

static const struct parl_capability *const capabilities[] = {&command.head, NULL};

PARL_PLUGIN("tender", "1.0", "MIT", "Glossaries out of tenders",
	"command extract Make a glossary of a tender: its terms, and the words it prefers\n",
	capabilities);
