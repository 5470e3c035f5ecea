/*
 * page.c - whether the output that is named takes the document, or what a report makes.
 */
#include "page.h"

#include <string.h>

#include "formats.h"

/* Whether an input is named as files of that format are. */
static bool names_input(
	const struct parl_host *host, const struct parl_request *request, const char *format)
{
	for (size_t i = 0; i < request->operand_count; i++) {
		const char *promised = parl_format_promised(host, request->operands[i]);

		if (promised && strcmp(promised, format) == 0)
			return true;
	}
	return false;
}

/* "--diff -o answer.diff": the file is named as what the report writes, and no input is. */
static bool is_named_for_report(struct parl_host *host, const struct parl_settings *settings,
	const char *path, struct parl_diagnostics *faults)
{
	const struct parl_request *request = settings->request;
	const char *name = parl_setting_given(settings, "format");
	const struct parl_report *report = name ? parl_host_report(host, name, faults) : NULL;

	if (!report || !parl_path_ends(path, report->extensions))
		return false;
	for (size_t i = 0; i < request->operand_count; i++)
		if (parl_path_ends(request->operands[i], report->extensions))
			return false;
	return true;
}

/* "--format html -o page.html": likewise, of documents that are pages themselves. */
static bool is_page_of_report(struct parl_host *host, const struct parl_settings *settings,
	const char *path, struct parl_diagnostics *faults)
{
	const char *report = parl_setting_given(settings, "format");
	const char *format = parl_format_promised(host, path);

	return report && format && strncmp(report, format, strlen(format)) == 0 &&
		parl_format_holds_notes(host, path, faults) &&
		!(settings->command->rewrites && names_input(host, settings->request, format));
}

bool parl_output_is_page(struct parl_host *host, const struct parl_settings *settings,
	const char *path, struct parl_diagnostics *faults)
{
	return is_named_for_report(host, settings, path, faults) ||
		is_page_of_report(host, settings, path, faults);
}
