/*
 * Any bytes as a paper of a tender, by the command itself: what it writes is a glossary that loads,
 * and where it writes none, an error says why.
 *
 * A line is a block: "# " a heading, "- " an item, "| " cells between bars, "` " code, else a
 * paragraph.
 */
#include <stdlib.h>
#include <string.h>

#include <parlance/plugin.h>
#include <parlance/session.h>

#include "fuzz.h"

extern const struct parl_plugin parl_plugin; /* tender */

static void add_cells(struct parl_document *document, parl_span line, const char *text)
{
	size_t start = line.start + 1;

	for (size_t at = start; at <= line.end; at++) {
		if (at < line.end && text[at] != '|')
			continue;
		parl_block_add_source(parl_document_add_block(document, PARL_BLOCK_CELL, 0),
			PARL_SEGMENT_VERBATIM, (parl_span){start, at});
		start = at + 1;
	}
}

static enum parl_status read_lines(
	struct parl_document *document, const char *path, struct parl_diagnostics *faults)
{
	static const char signs[] = "#-`";
	static const enum parl_block_kind kinds[] = {
		PARL_BLOCK_HEADING, PARL_BLOCK_LIST_ITEM, PARL_BLOCK_CODE};
	parl_view source = parl_document_source(document);

	(void)path;
	(void)faults;
	for (size_t at = 0; at < source.size;) {
		const char *end = memchr(source.data + at, '\n', source.size - at);
		parl_span line = {at, end ? (size_t)(end - source.data) : source.size};
		const char *sign = source.data[at] ? strchr(signs, source.data[at]) : NULL;

		if (source.data[at] == '|')
			add_cells(document, line, source.data);
		else
			parl_block_add_source(
				parl_document_add_block(document,
					sign ? kinds[sign - signs] : PARL_BLOCK_PARAGRAPH,
					sign == signs),
				PARL_SEGMENT_VERBATIM,
				(parl_span){line.start + (sign && line.end > at), line.end});
		at = line.end + 1;
	}
	return PARL_OK;
}

static const struct parl_format lines_format = {
	.head = {sizeof(struct parl_format), PARL_CAPABILITY_FORMAT, "plaintext", "Lines"},
	.read = read_lines,
};

static const struct parl_session *session(void)
{
	static const struct parl_capability *const formats[] = {&lines_format.head, NULL};
	static const struct parl_plugin lines = {
		sizeof(lines), PARL_PLUGIN_ABI, "lines", "1.0", "MIT", "Lines", formats};
	static const struct parl_setting settings[] = {
		{"glossary", "tests/glossaries/bid.json"}, {"no-profile", ""}};
	static const struct parl_request request = {.size = sizeof(request),
		.command = "extract",
		.settings = settings,
		.setting_count = 2};
	static struct parl_session *made;
	struct parl_diagnostics *faults;
	struct parl_host *host;

	if (made)
		return made;
	host = parl_host_new();
	faults = parl_diagnostics_new();
	if (!host || !faults || parl_host_add(host, &parl_plugin, faults) != PARL_OK ||
		parl_host_add(host, &lines, faults) != PARL_OK)
		abort();
	made = parl_session_open(host, &request, NULL, faults);
	if (!made)
		abort();
	parl_diagnostics_free(faults);
	return made;
}

static void judge(parl_view json)
{
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct parl_glossary *glossary = parl_glossary_read(json, "made.json", faults);

	if (!glossary || parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) != 0)
		abort();
	parl_glossary_free(glossary);
	parl_diagnostics_free(faults);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct parl_buffer json = PARL_BUFFER_EMPTY;
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct parl_text text = {.size = sizeof(text),
		.bytes = {(const char *)data, size},
		.output = parl_output_to_buffer(&json)};
	enum parl_status status = parl_session_perform(session(), &text, faults);

	parl_output_free(text.output);
	if (json.size)
		judge(parl_buffer_view(&json));
	else if (parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) == 0)
		abort();
	if (status == PARL_OK && !json.size)
		abort();
	parl_buffer_release(&json);
	parl_diagnostics_free(faults);
	return 0;
}
