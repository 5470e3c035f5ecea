/*
 * outlet.c - whether a document can go where the run sends it, and what to type where it cannot.
 */
#include "outlet.h"

#include <string.h>

#include <parlance/shell.h>

#include "../setup/formats.h"

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

bool parl_job_check_outlet(struct parl_job *job)
{
	const struct parl_desk *desk = &job->run->desk;
	const char *path = parl_desk_target(desk, job->input);
	size_t before = parl_diagnostics_total(job->faults, PARL_SEVERITY_ERROR);

	if (path && !desk->folder &&
		!(job->format->read_only && job->run->session->command->rewrites) &&
		parl_format_only_reads(job->run->session->host, path, job->faults)) {
		parl_diagnose(job->faults, PARL_CODE_DOCUMENT_READ_ONLY, job->input->path,
			job->run->session->command->rewrites
				? other_help(job, path)
				: "name a file of another kind, such as one that ends in .txt",
			"not written: %s would be of a kind that parlance only reads", path);
		return false;
	}
	if (parl_diagnostics_total(job->faults, PARL_SEVERITY_ERROR) != before)
		return false;
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
