/*
 * fixture.c - a plugin that does as it should, for the tests of the host, the run and the program:
 * commands of each kind, a format with a signature, a report.
 */
#include <parlance/plugin.h>

#include <stdlib.h>
#include <string.h>

static enum parl_status words_run(struct parl_job *job)
{
	struct parl_output *output = parl_job_output(job);

	for (size_t i = 0; i < parl_job_word_count(job); i++) {
		parl_output_print(output, "word ");
		parl_output_text(output, parl_job_word(job, i));
		parl_output_print(output, "\n");
	}
	for (size_t i = 0; i < parl_job_option_count(job, "tag"); i++)
		parl_output_print(output, "tag %s\n", parl_job_option_at(job, "tag", i));
	parl_output_print(output, "size %s\n", parl_job_option(job, "size"));
	parl_output_print(output, "loud %s\n", parl_job_option(job, "loud") ? "yes" : "no");
	return PARL_OK;
}

static const struct parl_option words_options[] = {
	{.name = "tag", .letter = 't', .repeatable = true, .argument = "TAG", .summary = "a tag"},
	{.name = "size",
		.argument = "SIZE",
		.choices = "small|large",
		.initial = "small",
		.summary = "a size"},
	{.name = "loud", .letter = 'l', .summary = "a flag"},
	{.name = "huge", .summary = "a flag for another option", .stands_for = "size=large"},
	{0},
};

static const struct parl_command words = {
	.head = {sizeof(words), PARL_CAPABILITY_COMMAND, "words", "Print the words given"},
	.words = "WORD...",
	.least_words = 1,
	.most_words = SIZE_MAX,
	.options = words_options,
	.run = words_run,
};

static enum parl_status bytes_run(struct parl_job *job)
{
	parl_output_print(
		parl_job_output(job), "%s %zu\n", parl_job_path(job), parl_job_input(job).size);
	return parl_job_input(job).size ? PARL_OK : PARL_NONE;
}

static const struct parl_command bytes = {
	.head = {sizeof(bytes), PARL_CAPABILITY_COMMAND, "bytes", "Print the size of each input"},
	.input = PARL_INPUT_RAW,
	.run = bytes_run,
};

static enum parl_status blocks_run(struct parl_job *job)
{
	const struct parl_document *document = parl_job_document(job);

	for (size_t i = 0; i < parl_document_block_count(document); i++)
		if (!parl_job_block(job, parl_document_block(document, i)))
			break;
	return PARL_OK;
}

static const struct parl_command blocks = {
	.head = {sizeof(blocks), PARL_CAPABILITY_COMMAND, "blocks", "Show the blocks of documents"},
	.input = PARL_INPUT_DOCUMENT,
	.events = PARL_EVENT_BLOCK,
	.run = blocks_run,
};

/* Rewrites nothing: what it writes is what it read. */
static enum parl_status copy_run(struct parl_job *job)
{
	(void)job;
	return PARL_OK;
}

static const struct parl_command copy = {
	.head = {sizeof(copy), PARL_CAPABILITY_COMMAND, "copy", "Write documents as they are"},
	.input = PARL_INPUT_DOCUMENT,
	.rewrites = true,
	.events = PARL_EVENT_FINDING,
	.run = copy_run,
};

static enum parl_status fails_run(struct parl_job *job)
{
	if (parl_job_option(job, "why"))
		parl_diagnose(parl_job_diagnostics(job), PARL_CODE_QUERY, parl_job_path(job),
			"do better", "this fails on purpose");
	return PARL_FAILED;
}

static const struct parl_option fails_options[] = {{.name = "why", .summary = "say why"}, {0}};

static const struct parl_command fails = {
	.head = {sizeof(fails), PARL_CAPABILITY_COMMAND, "fails",
		"Fail, and say why only if asked"},
	.input = PARL_INPUT_RAW,
	.options = fails_options,
	.run = fails_run,
};

/* Every line of a file is a block. */
static enum parl_status lines_read(
	struct parl_document *document, const char *path, struct parl_diagnostics *faults)
{
	parl_view source = parl_document_source(document);

	(void)path;
	(void)faults;
	for (size_t at = 0; at < source.size;) {
		const char *end = memchr(source.data + at, '\n', source.size - at);
		size_t stop = end ? (size_t)(end - source.data) : source.size;
		struct parl_block *block =
			parl_document_add_block(document, PARL_BLOCK_PARAGRAPH, 0);

		if (block)
			parl_block_add_source(block, PARL_SEGMENT_VERBATIM, (parl_span){at, stop});
		at = stop + 1;
	}
	return PARL_OK;
}

static bool lines_recognises(parl_view source)
{
	return source.size > 6 && source.data[6] == '\n';
}

static const struct parl_format lines = {
	.head = {sizeof(lines), PARL_CAPABILITY_FORMAT, "lines", "Each line a block"},
	.extensions = "lines ln",
	.recognises = lines_recognises,
	.read = lines_read,
};

static void *listing_open(struct parl_output *output)
{
	struct parl_output **state = malloc(sizeof(struct parl_output *));

	if (state)
		*state = output;
	return state;
}

static bool listing_event(void *state, const struct parl_event *event)
{
	struct parl_output *output = *(struct parl_output **)state;

	switch (event->kind) {
	case PARL_EVENT_RUN_BEGIN:
		parl_output_print(output, "begin %s\n", event->command);
		break;
	case PARL_EVENT_DOCUMENT_BEGIN:
		parl_output_print(output, "document %s\n", event->path);
		break;
	case PARL_EVENT_BLOCK:
		parl_output_print(output, "block ");
		parl_output_text(output, parl_block_text(event->block));
		parl_output_print(output, "\n");
		break;
	case PARL_EVENT_DOCUMENT_END:
		parl_output_print(output, "end %ld %ld\n", event->totals->words_before,
			event->totals->characters_after);
		break;
	case PARL_EVENT_RUN_END:
		parl_output_print(output, "total %zu\n", event->totals->documents);
		break;
	default:
		break;
	}
	return !parl_output_failed(output);
}

static const struct parl_report listing = {
	.head = {sizeof(listing), PARL_CAPABILITY_REPORT, "listing", "One line an event"},
	.events = PARL_EVENT_RUN_BEGIN | PARL_EVENT_DOCUMENT_BEGIN | PARL_EVENT_BLOCK |
		PARL_EVENT_FINDING | PARL_EVENT_DOCUMENT_END | PARL_EVENT_RUN_END,
	.summary = true,
	.open = listing_open,
	.event = listing_event,
	.close = free,
};

/* The same, but no summary: beside it a rewritten document is only written to -o. */
static const struct parl_report records = {
	.head = {sizeof(records), PARL_CAPABILITY_REPORT, "records",
		"One line an event, for machines"},
	.events = PARL_EVENT_DOCUMENT_END | PARL_EVENT_FINDING,
	.open = listing_open,
	.event = listing_event,
	.close = free,
};

static const struct parl_capability *const capabilities[] = {&words.head, &bytes.head, &blocks.head,
	&copy.head, &fails.head, &lines.head, &listing.head, &records.head, NULL};

PARL_PLUGIN("fixture", "1.2", "MIT", "Commands for tests",
	"command words Print the words given\n"
	"command bytes Print the size of each input\n"
	"command blocks Show the blocks of documents\n"
	"command copy Write documents as they are\n"
	"command fails Fail, and say why only if asked\n"
	"format lines lines,ln,=4c494e45533a Each line a block\n"
	"report listing One line an event\n"
	"report records One line an event, for machines\n",
	capabilities);
