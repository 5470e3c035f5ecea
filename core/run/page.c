/*
 * page.c - whether the output that is named takes the document, or the page that a report makes.
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

bool parl_output_is_page(
	struct parl_host *host, const struct parl_settings *settings, const char *path)
{
	const char *report = parl_setting_given(settings, "format");
	const char *format = parl_format_promised(host, path);

	return report && format && strncmp(report, format, strlen(format)) == 0 &&
		parl_format_holds_notes(host, path) &&
		!(settings->command->rewrites && names_input(host, settings->request, format));
}
