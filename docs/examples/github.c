/* github.c - a report for parlance: issues as GitHub shows them beside a change, in its actions. */
#include <parlance/plugin.h>
#include <stdlib.h>
#include <string.h>

struct state {
	struct parl_output *output;
	size_t issues;
};

/* Bytes of SPECIAL would end the value: they are written as in an address. What is between them
 * goes out as a whole, since a terminal is not shown a part of a character. */
static void write_value(struct parl_output *output, const char *text, const char *special)
{
	for (size_t run; *text; text += run + (text[run] != '\0')) {
		run = strcspn(text, special);
		parl_output_text(output, (parl_view){text, run});
		if (text[run])
			parl_output_print(output, "%%%02X", (unsigned)text[run]);
	}
}

static void *open_report(struct parl_output *output)
{
	struct state *state = calloc(1, sizeof(*state));

	if (state)
		state->output = output;
	return state;
}

static bool take_event(void *opaque, const struct parl_event *event)
{
	struct state *state = opaque;
	const struct parl_issue *issue = event->issue;

	if (issue->state != PARL_ISSUE_OPEN)
		return true;
	state->issues++;
	parl_output_print(state->output, "::%s file=",
		issue->severity == PARL_SEVERITY_NOTE ? "notice"
						      : parl_severity_name(issue->severity));
	write_value(state->output, event->path, "%\r\n:,");
	if (issue->place.in_bytes)
		parl_output_print(
			state->output, ",line=%zu,col=%zu", issue->place.line, issue->place.column);
	parl_output_print(state->output, "::");
	write_value(state->output, issue->message, "%\r\n");
	parl_output_print(state->output, "\n");
	return !parl_output_failed(state->output);
}

/* GitHub shows the first ten of each kind: so how many there are is worth a line. */
static void close_report(void *opaque)
{
	struct state *state = opaque;

	if (state->issues > 0)
		parl_output_print(state->output, "::notice::%zu in all\n", state->issues);
	free(state);
}

static const struct parl_report report = {.head = {sizeof(report), PARL_CAPABILITY_REPORT, "github",
						  "Annotations of a GitHub action"},
	.events = PARL_EVENT_ISSUE,
	.open = open_report,
	.event = take_event,
	.close = close_report};
static const struct parl_capability *const capabilities[] = {&report.head, NULL};
PARL_PLUGIN("github", "1.0", "MIT", "Issues as annotations of GitHub",
	"report github Annotations of a GitHub action\n", capabilities);
