/*
 * read.c - from the name of an input to its document.
 */
#include <string.h>

#include <parlance/text.h>

#include "../base/shell.h"
#include "../setup/formats.h"
#include "../text/clean.h"
#include "elsewhere.h"
#include "job.h"
#include "kinds.h"
#include "reading.h"
#include "source.h"
#include "threads.h"

static size_t count_ill_formed(parl_view text, parl_span *first)
{
	parl_span fault = parl_utf8_fault(text, 0);
	size_t count = 0;

	*first = fault;
	for (; fault.start < text.size; fault = parl_utf8_fault(text, fault.end))
		count++;
	return count;
}

static size_t count_nul(parl_view text, parl_span *first)
{
	const char *end = text.data + text.size;
	size_t count = 0;

	for (const char *at = text.data; at < end && (at = memchr(at, '\0', (size_t)(end - at)));
		at++)
		if (count++ == 0)
			*first =
				(parl_span){(size_t)(at - text.data), (size_t)(at - text.data) + 1};
	return count;
}

static bool is_utf16(parl_view text)
{
	return parl_view_begins(text, "\xFF\xFE") || parl_view_begins(text, "\xFE\xFF");
}

/* The code of what is unclean, which is refused where a rewritten text might be damaged. */
static enum parl_code unclean(const struct parl_job *job, enum parl_code code)
{
	bool refused = job->run->session->command->rewrites && !parl_job_option(job, "force");

	return refused ? PARL_CODE_INPUT_REFUSED : code;
}

#define NO_TEXT "it looks like a picture, a program or a packed file: name a document"

static void report_unclean(struct parl_job *job, enum parl_code code, const char *what,
	size_t count, parl_span first, bool binary)
{
	bool refused = unclean(job, code) == PARL_CODE_INPUT_REFUSED;
	const char *help = refused ? "save it as UTF-8, or rewrite it all the same with --force: "
				     "every other byte then stays as it is"
				   : "no term is found there; save it as UTF-8";

	if (binary)
		help = refused ? NO_TEXT ", or rewrite it all the same with --force" : NO_TEXT;

	parl_diagnose_at(job->faults, unclean(job, code), job->input->path, job->source, first,
		help, "%s%zu %s%s, the first at byte %zu", refused ? "not rewritten: " : "", count,
		what, count == 1 ? "" : "s", first.start);
}

/* Of such a text each byte would be a fault, and none of them says what it is. */
static void report_utf16(struct parl_job *job)
{
	enum parl_code code = unclean(job, PARL_CODE_INPUT_ILL_FORMED);

	parl_diagnose(job->faults, code, job->input->path,
		"save it as UTF-8: in Notepad by Save as, Encoding", "%sit is UTF-16, of which %s",
		code == PARL_CODE_INPUT_REFUSED ? "not rewritten: " : "",
		code == PARL_CODE_INPUT_REFUSED ? "no word is known" : "no word is found");
}

static void report_bytes(struct parl_job *job)
{
	parl_span first = {0, 0}, first_nul = {0, 0};
	size_t count = count_ill_formed(job->source, &first);
	size_t count_0 = count_nul(job->source, &first_nul);
	bool binary = count && count_0;

	if (count)
		report_unclean(job, PARL_CODE_INPUT_ILL_FORMED, "ill-formed UTF-8 sequence", count,
			first, binary);
	if (count_0 && !binary)
		report_unclean(job, PARL_CODE_INPUT_NUL, "NUL byte", count_0, first_nul, false);
}

static enum parl_status check_clean(struct parl_job *job)
{
	if (parl_kind_refused(job))
		return PARL_FAILED;
	/* Of what is not read nothing is said. */
	if (job->beginning || parl_text_is_clean(job->source))
		return PARL_OK;
	/* A search through folders tells of such files once, at its end. */
	job->unclean = job->input->found && job->run->session->command->any;
	if (job->unclean)
		return PARL_OK;
	if (is_utf16(job->source))
		report_utf16(job);
	else
		report_bytes(job);
	return parl_diagnostics_total(job->faults, PARL_SEVERITY_ERROR) ? PARL_FAILED : PARL_OK;
}

/* "bids/answer-new.docx" for "bids/answer.docx": the answers of a bid lie in one folder, wherever
 * one types. A name that promises another format gets the right ending. */
static const char *other_name(struct parl_job *job)
{
	bool unnamed = strcmp(job->input->path, "-") == 0;
	const char *path = unnamed ? "answer" : job->input->path;
	const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
	const char *dot = strrchr(name, '.');
	int size = dot && dot > name ? (int)(dot - path) : (int)strlen(path);
	const char *extensions = job->format->extensions, *text;

	if (extensions &&
		(unnamed || parl_format_is_other(job->run->session->host, job->format, path)))
		text = parl_arena_print(job->arena, "%.*s-new.%.*s", size, path,
			(int)strcspn(extensions, " "), extensions);
	else
		text = parl_arena_print(job->arena, "%.*s-new%s", size, path, path + size);

	return text ? text : path;
}

/* "parlance translate 'my answer.docx'", to be typed. */
static const char *command_line(struct parl_job *job)
{
	const char *path = parl_shell_word(job->input->path, job->arena);

	return path ? parl_arena_print(job->arena, "parlance %s %s",
			      job->run->session->command->head.name, path)
		    : NULL;
}

/* What else can be done when the output PATH promises another format than the input's. */
static const char *other_help(struct parl_job *job, const char *path)
{
	const struct parl_session *session = job->run->session;
	const char *format = parl_format_promised(session->host, path);
	const char *command = command_line(job), *output = parl_shell_word(path, job->arena);

	if (!session->command->rewrites && format && parl_host_report(session->host, format, NULL))
		return command && output ? parl_arena_print(job->arena,
						   "for a page about it type: %s --format %s -o %s",
						   command, format, output)
					 : NULL;
	return parl_arena_print(job->arena, "name a file such as %s", other_name(job));
}

static const char *to_file_help(struct parl_job *job)
{
	const char *command = command_line(job);
	const char *output = parl_shell_word(other_name(job), job->arena);

	return command && output ? parl_arena_print(job->arena, "type: %s -o %s", command, output)
				 : NULL;
}

/* Whether a document that is only to get notes can hold them. */
static bool check_notes(struct parl_job *job)
{
	const char *command;

	if (!job->run->desk.folder || job->run->session->command->rewrites || job->format->notes)
		return true;
	command = command_line(job);
	parl_diagnose(job->faults, PARL_CODE_DOCUMENT_OTHER_FORMAT, job->input->path,
		command ? parl_arena_print(job->arena,
				  "for a page with its notes type: %s --format html -o notes.html",
				  command)
			: NULL,
		"not written: a document of the format '%s' holds no notes",
		job->format->head.name);
	return false;
}

/* Whether the document can go where it is to go: one that is no text needs a file, or -o -; and the
 * name of the file promises a format. */
static bool check_output(struct parl_job *job)
{
	const struct parl_desk *desk = &job->run->desk;
	const char *path = parl_desk_target(desk, job->input);

	if (path && !desk->folder &&
		!(job->format->read_only && job->run->session->command->rewrites) &&
		parl_format_only_reads(job->run->session->host, path)) {
		parl_diagnose(job->faults, PARL_CODE_DOCUMENT_READ_ONLY, job->input->path,
			job->run->session->command->rewrites
				? other_help(job, path)
				: "name a file of another kind, such as one that ends in .txt",
			"not written: %s would be of a kind that parlance only reads", path);
		return false;
	}
	if (job->format->read_only && parl_desk_takes_documents(desk)) {
		parl_diagnose(job->faults, PARL_CODE_DOCUMENT_READ_ONLY, job->input->path,
			job->format->read_only,
			"not written: files of the format '%s' are only read",
			job->format->head.name);
		return false;
	}
	if (!parl_desk_takes_documents(desk))
		return true;
	if (!check_notes(job))
		return false;
	if (job->format->binary && !desk->document && !parl_job_option(job, "output")) {
		parl_diagnose(job->faults, PARL_CODE_DOCUMENT_TO_FILE, job->input->path,
			to_file_help(job),
			"not written: a document of this kind needs a file to go to");
		return false;
	}
	if (path && (job->format->binary || !job->run->session->command->rewrites) &&
		parl_format_is_other(job->run->session->host, job->format, path)) {
		parl_diagnose(job->faults, PARL_CODE_DOCUMENT_OTHER_FORMAT, job->input->path,
			other_help(job, path),
			"not written: it is read as %s, and %s would be another format",
			job->format->head.name, path);
		return false;
	}
	return true;
}

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
	if (!job->format->binary && !job->format->encoded && check_clean(job) != PARL_OK)
		return PARL_FAILED;
	if (!check_output(job))
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
