/*
 * style.c - colour, and what is written alike in all reports (see style.h).
 */
#include "style.h"

void style(struct parl_output *output, const char *sequence)
{
	if (parl_output_color(output))
		parl_output_write(output, parl_view_of(sequence));
}

void style_count(struct parl_output *output, size_t count, const char *noun)
{
	parl_output_print(output, "%zu %s%s", count, noun, count == 1 ? "" : "s");
}
