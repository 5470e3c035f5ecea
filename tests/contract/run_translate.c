/*
 * run_translate.c - sentences and what translating makes of them, judged by hand.
 *
 *   run_translate [GLOSSARY.json CASES.txt...]
 *
 * Without arguments: the base glossary, and the tables of tests/contract/translate/.
 *
 * A case is one or two lines; a line that begins with # is a comment, an empty line nothing.
 *   = text     stays as it is, and nothing is offered or told but explanations
 *   ~ text     stays as it is, and at least one change is offered
 *   - text     becomes
 *   + text     this; and translating that again changes nothing
 *   < text     stays as it is, and nothing is offered, the other way round: from the second
 * register A text that begins with "# " is a heading. \n, \t and \uXXXX in a line stand for the
 * characters. Closes with 'N passed, N failed'.
 */
#include <parlance/finding.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/tables.h"

static int passed;
static int failed;

struct outcome {
	struct parl_buffer text;
	size_t offered;
	size_t applied;
};

static void add_code_point(struct parl_buffer *out, unsigned c)
{
	if (c < 0x80) {
		parl_buffer_add_char(out, (char)c);
	} else if (c < 0x800) {
		parl_buffer_add_char(out, (char)(0xC0 | c >> 6));
		parl_buffer_add_char(out, (char)(0x80 | (c & 0x3F)));
	} else {
		parl_buffer_add_char(out, (char)(0xE0 | c >> 12));
		parl_buffer_add_char(out, (char)(0x80 | (c >> 6 & 0x3F)));
		parl_buffer_add_char(out, (char)(0x80 | (c & 0x3F)));
	}
}

static void unescape(const char *line, struct parl_buffer *out)
{
	for (; *line && *line != '\n'; line++) {
		if (line[0] == '\\' && line[1] == 'n') {
			parl_buffer_add_char(out, '\n');
			line++;
		} else if (line[0] == '\\' && line[1] == 't') {
			parl_buffer_add_char(out, '\t');
			line++;
		} else if (line[0] == '\\' && line[1] == 'u') {
			char digits[5] = {0};

			memcpy(digits, line + 2, strnlen(line + 2, 4));
			add_code_point(out, (unsigned)strtoul(digits, NULL, 16));
			line += 5;
		} else {
			parl_buffer_add_char(out, *line);
		}
	}
}

static void fail(const char *file, int number, const char *what, parl_view text, parl_view wanted)
{
	failed++;
	printf("%s:%d: %s\n    got:    %.*s\n    wanted: %.*s\n", file, number, what,
		(int)text.size, text.data, (int)wanted.size, wanted.data);
}

static void apply_all(const struct parl_document *document, struct parl_bridge *bridge,
	const struct parl_block *block, struct outcome *outcome)
{
	const struct parl_finding *const *findings;
	struct parl_edit *edits;
	size_t edit_count = 0;
	size_t count;

	parl_bridge_judge(bridge, block);
	if (parl_bridge_next(bridge, &findings, &count) == PARL_FAILED)
		abort();
	edits = calloc(2 * count + 1, sizeof(*edits));
	if (!edits)
		abort();
	for (size_t i = 0; i < count; i++) {
		const struct parl_finding *f = findings[i];

		if (parl_finding_action(f) == PARL_ACTION_SUGGEST)
			outcome->offered++;
		if (parl_finding_action(f) != PARL_ACTION_REPLACE)
			continue;
		outcome->applied++;
		edits[edit_count++] = (struct parl_edit){
			block, parl_finding_span(f), parl_finding_replacement(f)};
		if (parl_finding_also_count(f))
			edits[edit_count++] = parl_finding_also(f, 0);
	}
	if (parl_document_rewrite(document, edits, edit_count, &outcome->text) != PARL_OK)
		abort();
	free(edits);
}

static void translate(const struct parl_vocabulary *vocabulary, parl_view text, bool back,
	struct outcome *outcome)
{
	const struct parl_bridge_options options = {
		.size = sizeof(options), .from = back ? 1 : 0, .to = back ? 0 : 1};
	struct parl_document *document = parl_document_new(text, "en-GB");
	bool heading = text.size > 2 && memcmp(text.data, "# ", 2) == 0;
	struct parl_block *block = parl_document_add_block(
		document, heading ? PARL_BLOCK_HEADING : PARL_BLOCK_PARAGRAPH, heading);
	struct parl_bridge *bridge;

	parl_block_add_source(block, PARL_SEGMENT_VERBATIM, (parl_span){0, text.size});
	bridge = parl_bridge_new(vocabulary, document, &options);
	if (!bridge)
		abort();
	apply_all(document, bridge, block, outcome);
	parl_bridge_free(bridge);
	parl_document_free(document);
}

static void check(const struct parl_vocabulary *vocabulary, const char *file, int number, char kind,
	parl_view text, parl_view wanted)
{
	struct outcome first = {PARL_BUFFER_EMPTY, 0, 0};
	struct outcome again = {PARL_BUFFER_EMPTY, 0, 0};
	parl_view result;

	translate(vocabulary, text, kind == '<', &first);
	result = parl_buffer_view(&first.text);
	translate(vocabulary, result, kind == '<', &again);
	if (!parl_view_equal(result, wanted))
		fail(file, number, "the text differs", result, wanted);
	else if (!parl_view_equal(parl_buffer_view(&again.text), result))
		fail(file, number, "a second run changes it", parl_buffer_view(&again.text),
			result);
	else if ((kind == '=' || kind == '<') && first.offered)
		fail(file, number, "something is offered", result, wanted);
	else if (kind == '~' && !first.offered)
		fail(file, number, "nothing is offered", result, wanted);
	else
		passed++;
	parl_buffer_release(&first.text);
	parl_buffer_release(&again.text);
}

static void run_file(const struct parl_vocabulary *vocabulary, const char *path)
{
	struct parl_buffer before = PARL_BUFFER_EMPTY;
	struct parl_buffer after = PARL_BUFFER_EMPTY;
	FILE *file = fopen(path, "r");
	char line[4096];

	if (!file) {
		perror(path);
		exit(2);
	}
	for (int number = 1; fgets(line, sizeof(line), file); number++) {
		if (line[0] == '#' || line[0] == '\n')
			continue;
		if (!strchr("=~-+<", line[0]) || line[1] != ' ') {
			fprintf(stderr, "%s:%d: not a case: %s", path, number, line);
			exit(2);
		}
		parl_buffer_clear(line[0] == '+' ? &after : &before);
		unescape(line + 2, line[0] == '+' ? &after : &before);
		if (strchr("=~<", line[0]))
			check(vocabulary, path, number, line[0], parl_buffer_view(&before),
				parl_buffer_view(&before));
		else if (line[0] == '+')
			check(vocabulary, path, number, '+', parl_buffer_view(&before),
				parl_buffer_view(&after));
	}
	fclose(file);
	parl_buffer_release(&before);
	parl_buffer_release(&after);
}

int main(int argc, char **argv)
{
	if (!tables_run(argc, argv, run_file))
		return 2;
	printf("%d passed, %d failed\n", passed, failed);
	return failed ? 1 : 0;
}
