/*
 * column.c - labels on the left, what they say in lines on the right.
 */
#include "column.h"

#include <parlance/text.h>

#define LABEL_INDENT 2

static void start_style(struct parl_output *output, enum column_style style)
{
	static const char *const start[] = {[COLUMN_STRONG] = "\x1b[1m",
		[COLUMN_QUIET] = "\x1b[36m",
		[COLUMN_WARNING] = "\x1b[33m"};

	if (style != COLUMN_PLAIN && parl_output_color(output))
		parl_output_print(output, "%s", start[style]);
}

static void end_style(struct parl_output *output, enum column_style style)
{
	if (style != COLUMN_PLAIN && parl_output_color(output))
		parl_output_print(output, "\x1b[0m");
}

void column_label(struct parl_wrap *wrap, const char *label)
{
	parl_wrap_line(wrap);
	parl_output_print(wrap->output, "%*s", LABEL_INDENT, "");
	start_style(wrap->output, COLUMN_QUIET);
	parl_output_text(wrap->output, parl_view_of(label));
	end_style(wrap->output, COLUMN_QUIET);
	wrap->at = LABEL_INDENT + parl_text_cells(parl_view_of(label));
	if (wrap->at >= wrap->left)
		parl_wrap_line(wrap);
}

void column_text(struct parl_wrap *wrap, parl_view text, enum column_style style)
{
	start_style(wrap->output, style);
	parl_wrap_text(wrap, text);
	end_style(wrap->output, style);
}

void column_next(struct parl_wrap *wrap)
{
	if (wrap->begun)
		parl_wrap_line(wrap);
}
