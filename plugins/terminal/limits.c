/*
 * limits.c - whether a document keeps its limits, in words.
 */
#include "text.h"

#include <parlance/text.h>

/* "Limit of 400 to 500 words (spaces)" */
static void say_limit(struct parl_output *output, const struct parl_limit *limit)
{
	if (limit->most == SIZE_MAX)
		parl_output_print(output, "At least %zu ", limit->least);
	else if (limit->least > 0)
		parl_output_print(output, "Limit of %zu to %zu ", limit->least, limit->most);
	else
		parl_output_print(output, "Limit of %zu ", limit->most);
	parl_output_print(output, "%ss (%s): ", parl_unit_name(parl_rule_unit(limit->rule)),
		parl_rule_name(limit->rule));
}

static void say_verdict(struct parl_output *output, const struct parl_limit *limit, size_t length)
{
	int verdict = parl_limit_compare(limit, length);
	style(output, verdict ? STYLE_BROKEN : STYLE_NEW);
	if (verdict > 0)
		parl_output_print(output, "%zu TOO MANY", length - limit->most);
	else if (verdict < 0)
		parl_output_print(output, "%zu TOO FEW", limit->least - length);
	else if (limit->most == SIZE_MAX)
		parl_output_print(output, "enough");
	else
		parl_output_print(output, "%zu left", limit->most - length);
	style(output, STYLE_PLAIN);
}

void limits_show(struct parl_output *output, const struct parl_job_limit *limits, size_t count,
	const char *lead, bool before)
{
	const struct parl_section *section = NULL;
	for (size_t i = 0; i < count; i++) {
		if (limits[i].section && limits[i].section != section) {
			section = limits[i].section;
			section_title(output, section->title, parl_text_cells(parl_view_of(lead)));
		}
		if (section)
			parl_output_print(output, "  ");
		parl_output_text(output, parl_view_of(lead));
		say_limit(output, &limits[i].limit);
		if (before)
			parl_output_print(output, "%zu before, ", limits[i].before);
		parl_output_print(output, "%zu%s, ", limits[i].after, before ? " after" : "");
		say_verdict(output, &limits[i].limit, limits[i].after);
		parl_output_print(output, "\n");
	}
}
