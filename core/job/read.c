/*
 * read.c - from the name of an input to its document.
 */
#include <string.h>

#include "../setup/formats.h"
#include "elsewhere.h"
#include "kinds.h"
#include "outlet.h"
#include "reading.h"
#include "source.h"
#include "threads.h"
#include "unclean.h"

/* Whether a file that was found in a folder begins as those of a format do, and is none of it: a
 * workbook is a zip as a Word document is. */
static bool is_disguised(const struct parl_job *job)
{
	return job->input->found && parl_looks_binary(job->source) &&
		strcmp(job->format->head.name, PARL_FORMAT_DEFAULT) == 0;
}

static const struct parl_format *pick_format(struct parl_job *job)
{
	const struct parl_input *input = job->input;

	return input->format
		? input->format
		: parl_format_pick(job->run->session->host, input->path, job->source, job->faults);
}

/* The format reads what the command needs of the document: all of it, unless the command says that
 * lines will do, or where it could find something at all. */
static enum parl_status fill(struct parl_job *job)
{
	static const size_t nowhere = 0;
	const struct parl_command *command = job->run->session->command;
	enum parl_status status = PARL_NONE;

	if (command->sieve && job->format->partial)
		status = command->sieve(job);
	if (status == PARL_FAILED)
		return parl_diagnose_memory(job->faults, job->input->path);
	if (job->wants_lines) {
		parl_document_add_lines(job->document);
		return PARL_OK;
	}
	if (status == PARL_OK)
		parl_document_want(
			job->document, job->wanted ? job->wanted : &nowhere, job->wanted_count);
	else if (parl_read_together(job, parl_threads_worth(job)))
		return PARL_OK;
	return job->format->read(job->document, job->input->path, job->faults);
}

/* Whether there is text, and all of it is code: a plain text that LibreOffice has made a document
 * of has such a style throughout. */
static bool is_all_code(const struct parl_document *document)
{
	bool any = false;

	for (size_t i = 0; i < parl_document_block_count(document); i++) {
		const struct parl_block *block = parl_document_block(document, i);

		if (parl_block_text(block).size && parl_block_kind_of(block) != PARL_BLOCK_CODE)
			return false;
		any = any || parl_block_text(block).size;
	}
	return any;
}

/* That nothing is found where nobody sees why is told. Text that is found in a folder, or comes
 * from memory, may well be code. */
static void doubt_code(struct parl_job *job)
{
	bool binary = job->format->binary;

	if (!(job->run->session->command->events & PARL_EVENT_FINDING) ||
		(!binary && (job->input->found || job->input->text.data)) ||
		!is_all_code(job->document))
		return;
	if (binary)
		parl_diagnose(job->faults, PARL_CODE_INPUT_ALL_CODE, job->input->path,
			"give its paragraphs a style for text (Text Body; Normal in Word)",
			"all of its text has a style for code, such as 'Preformatted Text', and "
			"code is left alone");
	else
		parl_diagnose(job->faults, PARL_CODE_INPUT_ALL_CODE, job->input->path,
			"if it is none, write it as ordinary paragraphs: without four blanks or ``` "
			"before it (Markdown), without <pre> around it (HTML)",
			"all of its text is marked as code, and code is left alone");
}

static enum parl_status make_document(struct parl_job *job)
{
	const char *path = job->input->path;
	enum parl_status status = PARL_OK;

	job->document = parl_kit_document(job->run->kit, job->source, parl_job_option(job, "lang"));
	if (job->document)
		status = fill(job);
	if (status == PARL_NONE && job->input->found) {
		parl_diagnostics_clear(job->faults);
		return parl_job_leave_out(job);
	}
	if (status != PARL_OK) {
		if (parl_diagnostics_total(job->faults, PARL_SEVERITY_ERROR) == 0)
			parl_diagnose(job->faults, PARL_CODE_INPUT_FORMAT_SILENT, path,
				"tell the author of the plugin that offers it",
				"the format '%s' could not read it, and does not say why",
				job->format->head.name);
		return PARL_FAILED;
	}
	if (!job->document || parl_document_failed(job->document))
		return parl_diagnose_memory(job->faults, path);
	doubt_code(job);
	parl_kind_doubt(job);
	return PARL_OK;
}

static enum parl_status read_document(struct parl_job *job)
{
	job->format = pick_format(job);
	if (!job->format)
		return PARL_FAILED;
	if (job->beginning && !(job->format->partial && parl_job_cut(job))) {
		if (parl_job_read_rest(job) != PARL_OK)
			return PARL_FAILED;
		return read_document(job);
	}
	if (is_disguised(job))
		return parl_job_leave_out(job);
	if (parl_kind_misnamed(job))
		return PARL_FAILED;
	if (!job->format->binary && !job->format->encoded && parl_job_check_clean(job) != PARL_OK)
		return PARL_FAILED;
	if (!parl_job_check_outlet(job))
		return PARL_FAILED;
	return make_document(job);
}

/* Of folders only documents of a word processor are looked at; a search tells of none. */
static void warn_of_open(struct parl_job *job)
{
	const struct parl_input *input = job->input;
	const char *mark, *program;

	if (input->text.data || strcmp(input->path, "-") == 0 ||
		(input->found &&
			(job->run->session->command->any || !job->format || !job->format->binary)))
		return;
	mark = parl_open_elsewhere(input->path, &program, job->arena);
	if (mark)
		parl_diagnose(job->faults, PARL_CODE_INPUT_OPEN, input->path,
			parl_arena_print(job->arena,
				"save it there, and do it again; if it is not open any more, delete %s",
				mark),
			"it seems to be open in %s: what is not saved there yet is not read",
			program);
}

enum parl_status parl_job_read(struct parl_job *job)
{
	enum parl_status status = parl_job_read_bytes(job);

	if (status == PARL_OK && job->run->session->command->input == PARL_INPUT_DOCUMENT)
		status = read_document(job);
	if (status == PARL_OK)
		warn_of_open(job);
	return status;
}

enum parl_status parl_job_read_on(struct parl_job *job)
{
	/* Events that were told have the document of the beginning. */
	job->document_before = job->document;
	job->document = NULL;
	job->wanted_count = 0;
	job->wants_lines = false;
	return parl_job_read_rest(job) == PARL_OK ? read_document(job) : PARL_FAILED;
}
