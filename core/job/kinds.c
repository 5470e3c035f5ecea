#include "kinds.h"

#include <string.h>
#include <strings.h>

#include <parlance/shell.h>

#include "../setup/formats.h"
#include "../setup/packages.h"
#include "../sheet/sheet.h"

/* Names of marks and fields are words too: class="client" would become class="service user". */
static const char *const markup_extensions[] = {
	"css", "htm", "html", "js", "json", "svg", "tex", "xhtml", "xml", "yaml", "yml"};
static const char *const markup_beginnings[] = {"<!doctype", "<html", "<?xml", "<svg"};

static bool has_markup_extension(const char *path)
{
	const char *dot = strrchr(path, '.');

	for (size_t i = 0; dot && i < PARL_LENGTH(markup_extensions); i++)
		if (strcasecmp(dot + 1, markup_extensions[i]) == 0)
			return true;
	return false;
}

static bool begins_with_markup(parl_view text)
{
	while (text.size && strchr(" \t\r\n\xEF\xBB\xBF", text.data[0]) && text.data[0])
		text = (parl_view){text.data + 1, text.size - 1};
	for (size_t i = 0; i < PARL_LENGTH(markup_beginnings); i++) {
		size_t size = strlen(markup_beginnings[i]);

		if (text.size >= size && strncasecmp(text.data, markup_beginnings[i], size) == 0)
			return true;
	}
	return false;
}

static bool is_markup(const struct parl_job *job, parl_view text)
{
	return strcmp(job->format->head.name, PARL_FORMAT_DEFAULT) == 0 &&
		(has_markup_extension(job->input->path) || begins_with_markup(text));
}

/* What makes a glossary of the input, to be typed; NULL: out of memory. */
static const char *import_line(struct parl_job *job)
{
	const char *path = job->input->path, *word, *output;
	const char *slash = strrchr(path, '/'), *dot = strrchr(slash ? slash : path, '.');

	if (strcmp(path, "-") == 0)
		return "parlance import FILE -o terms.json";
	word = parl_shell_word(path, job->arena);
	output = parl_arena_print(
		job->arena, "%.*s.json", (int)(dot ? dot - path : (int)strlen(path)), path);
	output = output ? parl_shell_word(output, job->arena) : NULL;
	return word && output
		? parl_arena_print(job->arena, "parlance import %s -o %s", word, output)
		: NULL;
}

static const char *sheet_help(struct parl_job *job)
{
	const char *line = import_line(job);

	return line ? parl_arena_print(job->arena,
			      "if it holds a glossary, type: %s; if a text, copy that into a Word "
			      "document (.docx)",
			      line)
		    : NULL;
}

static bool is_package(struct parl_job *job)
{
	const struct parl_package *package = parl_package_of(job->source);

	if (package)
		parl_diagnose(job->faults, package->code, job->input->path,
			package->help ? package->help : sheet_help(job), "%s", package->text);
	return package != NULL;
}

void parl_kind_doubt(struct parl_job *job)
{
	const char *line;

	if (job->input->found || !(job->run->session->command->events & PARL_JUDGED) ||
		!parl_path_ends(job->input->path, "csv tsv") || !parl_sheet_begins(job->source))
		return;
	line = import_line(job);
	parl_diagnose(job->faults, PARL_CODE_INPUT_SHEET, job->input->path,
		line ? parl_arena_print(job->arena, "for a glossary to be used type: %s", line)
		     : NULL,
		"this is a glossary in a sheet, and is read as if it were a text");
}

bool parl_kind_misnamed(struct parl_job *job)
{
	return job->format->binary &&
		!parl_format_begins(job->run->session->host, job->format, job->source) &&
		is_package(job);
}

bool parl_kind_refused(struct parl_job *job)
{
	parl_view text = job->source;

	if (is_package(job))
		return true;
	if (!job->run->session->command->rewrites || parl_job_option(job, "force") ||
		!is_markup(job, text))
		return false;
	parl_diagnose(job->faults, PARL_CODE_INPUT_MARKUP, job->input->path,
		"save its text as plain text or Markdown, or rewrite it all the same with --force",
		"not rewritten: this is mark-up, whose names would be changed like words");
	return true;
}
