/*
 * show.c - faults as lines on a terminal or in a file of messages.
 */
#include "show.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include <parlance/run.h>

#include "../base/write.h"

enum parl_color parl_color_of(const char *when)
{
	if (when && strcmp(when, "always") == 0)
		return PARL_COLOR_ALWAYS;
	return when && strcmp(when, "never") == 0 ? PARL_COLOR_NEVER : PARL_COLOR_AUTO;
}

static bool same_file(const char *a, const char *b)
{
	return a == b || (a && b && strcmp(a, b) == 0);
}

/* Whether INDEX is the last fault of its file. */
static bool is_last(const struct parl_diagnostics *faults, size_t index)
{
	const char *file = parl_diagnostics_get(faults, index)->file;

	for (size_t i = parl_diagnostics_count(faults) - 1; i > index; i--)
		if (same_file(parl_diagnostics_get(faults, i)->file, file))
			return false;
	return true;
}

bool parl_more_faults(const struct parl_diagnostics *faults, size_t index,
	struct parl_diagnostic *more, struct parl_buffer *text)
{
	const char *file = parl_diagnostics_get(faults, index)->file;
	size_t dropped = parl_diagnostics_dropped(faults, file);

	if (dropped == 0 || !is_last(faults, index))
		return false;
	parl_buffer_clear(text);
	parl_buffer_print(
		text, "%zu more fault%s not shown", dropped, dropped == 1 ? " is" : "s are");
	*more = (struct parl_diagnostic){.code = PARL_CODE_MORE_FAULTS,
		.severity = PARL_SEVERITY_NOTE,
		.file = file,
		.text = parl_buffer_view(text).data};
	return true;
}

void parl_show(struct parl_output *output, const struct parl_diagnostics *faults,
	enum parl_severity at_least)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	struct parl_helps helps = {0};
	struct parl_diagnostic more;

	for (size_t i = 0; i < parl_diagnostics_count(faults); i++) {
		const struct parl_diagnostic *fault = parl_diagnostics_get(faults, i);

		if (fault->severity >= at_least)
			parl_diagnostic_draw_next(output, fault, &helps);
		if (parl_more_faults(faults, i, &more, &text))
			parl_diagnostic_draw(output, &more);
	}
	parl_buffer_release(&text);
}

void parl_show_no_memory(void)
{
	(void)parl_write_all(STDERR_FILENO, parl_view_of("parlance: error: out of memory\n"));
}

void parl_run_show(const struct parl_diagnostics *faults, enum parl_severity at_least)
{
	struct parl_output *output;

	if (parl_diagnostics_count(faults) == 0)
		return;
	output = parl_output_to_descriptor(STDERR_FILENO, PARL_COLOR_AUTO);
	if (!output) {
		parl_show_no_memory();
		return;
	}
	parl_show(output, faults, at_least);
	parl_output_flush(output);
	if (parl_output_error(output) == ENOMEM)
		parl_show_no_memory();
	parl_output_free(output);
}
