#include "kinds.h"

#include <string.h>
#include <strings.h>

#include "../setup/formats.h"
#include "../setup/packages.h"

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

static bool is_package(struct parl_job *job)
{
	const struct parl_package *package = parl_package_of(job->source);

	if (package)
		parl_diagnose(job->faults, package->code, job->input->path, package->help, "%s",
			package->text);
	return package != NULL;
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
