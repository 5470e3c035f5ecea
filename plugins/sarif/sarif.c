/*
 * sarif.c - the report `sarif`: SARIF 2.1.0, which code hosts and editors show beside the text.
 *
 * What is mapped to what stands in docs/sarif.md. Results are written as they come; the rules,
 * which are known only then, follow them.
 */
#include "sarif.h"

#include <errno.h>
#include <stdlib.h>

#define SCHEMA                                                                \
	"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/" \
	"sarif-schema-2.1.0.json"

static void *open_report(struct parl_output *output)
{
	struct sarif *sarif = calloc(1, sizeof(*sarif));

	if (sarif)
		*sarif = (struct sarif){.output = output, .rules = RULES};
	return sarif;
}

/* Lines end as parlance's do; columns are UTF-16 units, since editors take them so whatever is
 * declared. */
static void begin(struct sarif *sarif)
{
	struct parl_json *json = &sarif->json;

	parl_json_begin(json, sarif->output);
	parl_json_open(json, NULL, '{');
	parl_json_string(json, "$schema", SCHEMA);
	parl_json_string(json, "version", "2.1.0");
	parl_json_open(json, "runs", '[');
	parl_json_open(json, NULL, '{');
	parl_json_string(json, "columnKind", "utf16CodeUnits");
	parl_json_open(json, "newlineSequences", '[');
	parl_json_string(json, NULL, "\r\n");
	parl_json_string(json, NULL, "\n");
	parl_json_string(json, NULL, "\r");
	parl_json_close(json, ']');
	parl_json_open(json, "results", '[');
	sarif->begun = true;
}

static void end(struct sarif *sarif)
{
	struct parl_json *json = &sarif->json;

	parl_json_close(json, ']');
	parl_json_open(json, "tool", '{');
	parl_json_open(json, "driver", '{');
	parl_json_string(json, "name", "parlance");
	parl_json_string(json, "version", parl_version());
	parl_json_string(json, "semanticVersion", parl_version());
	rules_write(sarif);
	parl_json_close(json, '}');
	parl_json_close(json, '}');
	parl_json_close(json, '}');
	parl_json_close(json, ']');
	parl_json_close(json, '}');
	parl_output_write(sarif->output, parl_view_of("\n"));
}

static void forget_places(struct sarif *sarif)
{
	sarif->cursor = (struct parl_units){.line = 0};
	parl_atlas_release(&sarif->related);
}

static bool take_event(void *opaque, const struct parl_event *event)
{
	struct sarif *sarif = opaque;

	if (event->kind == PARL_EVENT_RUN_BEGIN)
		begin(sarif);
	else if (event->kind == PARL_EVENT_DOCUMENT_BEGIN)
		forget_places(sarif);
	else if (event->kind == PARL_EVENT_FINDING)
		result_finding(sarif, event);
	else if (event->kind == PARL_EVENT_ISSUE)
		result_issue(sarif, event);
	else if (event->kind == PARL_EVENT_DIAGNOSTIC)
		result_diagnostic(sarif, event);
	if (sarif->failed)
		parl_output_fail(sarif->output, ENOMEM);
	return !parl_output_failed(sarif->output);
}

/* A run that does not begin leaves no file: it was called wrongly. */
static void close_report(void *opaque)
{
	struct sarif *sarif = opaque;

	if (sarif->begun)
		end(sarif);
	parl_map_release(&sarif->rules);
	parl_buffer_release(&sarif->bytes);
	parl_atlas_release(&sarif->related);
	free(sarif);
}

static const struct parl_report sarif = {
	.head = {sizeof(sarif), PARL_CAPABILITY_REPORT, "sarif",
		"SARIF, for editors and code hosts"},
	.events = PARL_EVENT_RUN_BEGIN | PARL_EVENT_DOCUMENT_BEGIN | PARL_EVENT_FINDING |
		PARL_EVENT_ISSUE | PARL_EVENT_DIAGNOSTIC,
	.open = open_report,
	.event = take_event,
	.close = close_report,
	.extensions = "sarif",
};

static const struct parl_capability *const capabilities[] = {&sarif.head, NULL};

PARL_PLUGIN("sarif", "0.1.0", "MIT", "Reports as SARIF 2.1.0",
	"report sarif SARIF, for editors and code hosts\n", capabilities);
