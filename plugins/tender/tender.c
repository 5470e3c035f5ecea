/*
 * tender.c - the command `extract`: a glossary out of a tender, of what it defines and of the words
 * that it prefers.
 */
#include <stdlib.h>
#include <string.h>

#include "tender.h"

/* --- what is kept of the papers */

static void release(void *kept)
{
	struct making *making = kept;

	free(making->papers);
	free(making->entries);
	free(making->finds.items);
	free(making->shorts.items);
	parl_map_release(&making->uses);
	parl_arena_free(making->arena);
	free(making);
}

/* NULL: out of memory. */
static struct making *begin(struct parl_job *job)
{
	struct making *making = calloc(1, sizeof(*making));

	if (!making)
		return NULL;
	making->arena = parl_arena_new();
	making->finds.arena = making->shorts.arena = making->arena;
	making->vocabulary = parl_job_vocabulary(job);
	uses_begin(making);
	parl_job_keep(job, making, release);
	return making->arena ? making : NULL;
}

/* The paper at hand becomes one of those that are kept. */
static bool add_paper(struct making *making)
{
	struct paper *papers = parl_room(
		making->papers, &making->paper_room, making->paper_count, sizeof(*papers));
	struct paper paper = {
		.path = parl_arena_copy(making->arena, parl_view_of(parl_job_path(making->job)))
				.data,
		.text = parl_arena_copy(making->arena, parl_transcript_text(making->transcript))};

	if (papers)
		making->papers = papers;
	if (!papers || !paper.path || !paper.text.data)
		return false;
	papers[making->paper_count++] = paper;
	return true;
}

/* Whether that PART is asked for. */
static bool wants(const struct making *making, const char *part)
{
	const char *only = parl_job_option(making->job, "only");

	return !only || strcmp(only, part) == 0;
}

static enum parl_status take_paper(struct making *making)
{
	making->transcript = parl_transcript_new(parl_job_document(making->job));
	if (!making->transcript || !add_paper(making) ||
		(wants(making, "definitions") && !concepts_take(making)))
		return PARL_FAILED;
	return wants(making, "words") ? uses_take(making) : PARL_OK;
}

/* --- what the glossary says of itself */

static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return strcmp(path, "-") == 0 ? "tender" : slash ? slash + 1 : path;
}

parl_view stem_of(const char *path)
{
	const char *name = base_name(path), *dot = strrchr(name, '.');

	return (parl_view){name, dot && dot > name ? (size_t)(dot - name) : strlen(name)};
}

/* --id, else the name of the first paper. */
static parl_view name_of(const struct making *making)
{
	const char *id = parl_job_option(making->job, "id");

	return id ? parl_view_of(id) : stem_of(making->papers[0].path);
}

static void describe(struct making *making)
{
	struct parl_builder *builder = making->builder;
	struct parl_node *root = parl_builder_root(builder);
	struct parl_origin origin = {0};
	struct parl_node *requires;

	parl_builder_text(builder, root, "layer", parl_view_of("tender"), origin);
	requires = parl_builder_list(builder, root, "requires", origin);
	for (size_t i = 0; i < parl_vocabulary_glossary_count(making->vocabulary); i++)
		parl_builder_text(builder, requires, NULL,
			parl_view_of(
				parl_glossary_id(parl_vocabulary_glossary(making->vocabulary, i))),
			origin);
	parl_builder_name(builder, name_of(making));
}

/* Whether some entry is a concept of its own. */
static bool defines(const struct making *making)
{
	for (size_t i = 0; i < making->entry_count; i++)
		if (making->entries[i].part == PART_DEFINED ||
			making->entries[i].part == PART_SHORT)
			return true;
	return false;
}

/* What new concepts rest on: the papers. */
static void cite(struct making *making)
{
	struct parl_builder *builder = making->builder;
	struct parl_origin origin = {0};
	struct parl_node *sources;

	if (!defines(making))
		return;
	sources = parl_builder_object(builder, parl_builder_root(builder), "sources", origin);
	for (size_t i = 0; i < making->paper_count; i++) {
		const struct paper *paper = &making->papers[i];

		if (paper->key)
			parl_builder_text(builder,
				parl_builder_object(builder, sources, paper->key, origin), "title",
				parl_view_of(base_name(paper->path)), origin);
	}
}

/* --- making it */

static bool fill(struct making *making)
{
	for (size_t i = 0; i < making->paper_count; i++)
		parl_builder_add_source(
			making->builder, making->papers[i].path, making->papers[i].text);
	describe(making);
	if (!concepts_make(making) || (wants(making, "words") && !uses_make(making)))
		return false;
	cite(making);
	return true;
}

/* What became of it: "196 terms that it defines, 15 words of its own to be written". */
static const char *sum_up(const struct making *making)
{
	static const struct {
		const char *what;
		const char *whose[2]; /* one paper's, several papers' */
	} parts[] = {[PART_DEFINED] = {"term", {"that it defines", "that they define"}},
		[PART_SHORT] = {"short form", {"that it introduces", "that they introduce"}},
		[PART_PREFERRED] = {"word",
			{"of its own to be written", "of their own to be written"}},
		[PART_KEPT] = {"word",
			{"of the sector that it writes itself",
				"of the sector that they write themselves"}}};
	size_t counts[PARL_LENGTH(parts)] = {0}, written = 0;
	const char *list = NULL;

	for (size_t i = 0; i < making->entry_count; i++) {
		if (!parl_node_is_written(making->entries[i].node))
			continue;
		written++;
		counts[making->entries[i].part]++;
		counts[PART_SHORT] += making->entries[i].shorts;
	}
	for (size_t i = 0; i < PARL_LENGTH(parts); i++)
		if (counts[i])
			list = parl_arena_join(making->arena, list, ", ",
				parl_arena_print(making->arena, "%zu %s%s %s", counts[i],
					parts[i].what, counts[i] == 1 ? "" : "s",
					parts[i].whose[making->paper_count > 1]));
	if (written < making->entry_count)
		list = parl_arena_join(
			making->arena, list, "; ", "the entries with errors are left out");
	return list ? list : "nothing";
}

/* The one paper, where messages name it. */
static const char *only_path(const struct making *making)
{
	return making->paper_count == 1 ? making->papers[0].path : NULL;
}

static void tell(const struct making *making)
{
	const char *of = making->paper_count == 1
		? ""
		: parl_arena_print(making->arena, " out of %zu papers,", making->paper_count);

	parl_diagnose(parl_job_diagnostics(making->job), PARL_CODE_TENDER_RESULT, only_path(making),
		"read it before you use it, and add your own words for its terms where you are sure",
		"a glossary%s of %s", of ? of : "", sum_up(making));
}

static enum parl_status write(struct making *making)
{
	struct parl_diagnostics *faults = parl_job_diagnostics(making->job);
	struct parl_buffer json = PARL_BUFFER_EMPTY;
	struct parl_built built = {0};
	enum parl_status status;

	if (making->entry_count == 0) {
		parl_diagnose(faults, PARL_CODE_TENDER_EMPTY, only_path(making), NULL,
			making->paper_count == 1
				? "it defines no terms, and prefers no other words than the glossaries do"
				: "the papers define no terms, and prefer no other words than the glossaries do");
		return PARL_FAILED;
	}
	status = parl_builder_finish(making->builder, &json, &built, faults);
	if (status == PARL_OK) {
		parl_output_text(parl_job_output(making->job), parl_buffer_view(&json));
		tell(making);
	}
	parl_buffer_release(&json);
	return status;
}

static enum parl_status finish(struct making *making)
{
	enum parl_status status = PARL_FAILED;

	making->builder = making->paper_count ? parl_builder_new(making->papers[0].path) : NULL;
	if (making->paper_count == 0)
		status = write(making);
	else if (making->builder &&
		parl_job_direction(making->job, &making->from, &making->to) == PARL_OK &&
		fill(making))
		status = write(making);
	parl_builder_free(making->builder);
	return status;
}

static enum parl_status run(struct parl_job *job)
{
	struct parl_diagnostics *faults = parl_job_diagnostics(job);
	struct making *making = parl_job_kept(job);
	enum parl_status status = PARL_FAILED;

	if (!making)
		making = begin(job);
	if (making) {
		making->job = job;
		making->transcript = NULL;
		status = parl_job_document(job) ? take_paper(making) : finish(making);
		parl_transcript_free(making->transcript);
	}
	if (status == PARL_FAILED && parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) == 0)
		parl_diagnose_memory(faults, parl_job_path(job));
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
		.summary = "the id of the glossary, instead of the first file's name"},
	{.name = NULL},
};

static const struct parl_command command = {
	.head = {sizeof(struct parl_command), PARL_CAPABILITY_COMMAND, "extract",
		"Make a glossary of a tender: its terms, and the words it prefers"},
	.input = PARL_INPUT_DOCUMENT,
	.vocabulary = true,
	.options = options,
	.help = "Reads the buyer's papers and writes one glossary of the layer \"tender\", in JSON:\n"
		"what they define, in tables of definitions and in sentences (\"Client\" means ...),\n"
		"the short forms that they introduce (Integrated Care Board (ICB)),\n"
		"and which of the words that the glossaries know they use (person on probation,\n"
		"where others write service user). With it translating writes this buyer's words.\n"
		"A definition gives a meaning and no mapping: what your own word for it is, you add.\n"
		"What two papers define differently is told; the paper that is named first counts.\n"
		"\n"
		"Examples:\n"
		"  parlance extract specification.docx -o tender.json\n"
		"      a glossary of what the specification says\n"
		"  parlance extract specification.docx schedules/ terms.pdf -o tender.json\n"
		"      one of all papers, of which the specification goes before the others\n"
		"  parlance translate --glossary tender.json answer.docx -o answer-new.docx\n"
		"      an answer in the words of that buyer\n"
		"  parlance annotate --for third-sector --glossary tender.json specification.docx\n"
		"      the specification, with its own terms explained\n",
	.run = run,
	.check = check,
	.together = true,
};

static const struct parl_capability *const capabilities[] = {&command.head, NULL};

PARL_PLUGIN("tender", "1.0", "MIT", "Glossaries out of tenders",
	"command extract Make a glossary of a tender: its terms, and the words it prefers\n",
	capabilities);
