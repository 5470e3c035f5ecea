/*
 * run_costs.c - what the changes of a text cost, added up, is how much longer it becomes: by every
 * rule, for every text of the tables of translating, in every state that may be applied.
 *
 *   run_costs [GLOSSARY.json CASES.txt...]
 *
 * Each line of a table is a text (see run_translate.c); it is tried with its own white space and
 * with others, as plain text and as text with mark-up, its replacements alone, with its
 * suggestions, and with other wordings. Closes with 'N passed, N failed'.
 */
#include <parlance/finding.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/tables.h"

#define RULES 16

static int passed;
static int failed;
static size_t edits_seen;

/* What is applied of a text. */
struct trial {
	const struct parl_document *document;
	enum parl_action least;
	bool variants; /* the last of the other wordings, where there are some */
	struct parl_edit *edits;
	size_t edit_count;
	long costs[RULES];
	size_t taken; /* where the last edit ends */
};

static _Noreturn void out_of_memory(void)
{
	fprintf(stderr, "out of memory\n");
	exit(2);
}

static void add_edit(struct trial *trial, struct parl_edit edit)
{
	trial->edits[trial->edit_count++] = edit;
	if (edit.span.end > trial->taken)
		trial->taken = edit.span.end;
}

static void take(struct trial *trial, const struct parl_finding *finding)
{
	struct parl_edit edit = {parl_finding_block(finding), parl_finding_span(finding),
		parl_finding_replacement(finding)};
	long cost;

	if (parl_finding_action(finding) < trial->least || !edit.text.data ||
		edit.span.start < trial->taken)
		return;
	add_edit(trial, edit);
	for (size_t i = 0; i < parl_finding_also_count(finding); i++)
		add_edit(trial, parl_finding_also(finding, i));
	for (size_t i = 0; parl_rule_at(i); i++) {
		if (parl_finding_cost(finding, parl_rule_at(i), &cost) != PARL_OK)
			out_of_memory();
		trial->costs[i] += cost;
	}
	/* The two that every finding has are those of the default rules. */
	if (parl_finding_cost(finding, parl_rule_find(PARL_UNIT_WORDS, parl_view_of("")), &cost) !=
			PARL_OK ||
		cost != parl_finding_words(finding) ||
		parl_finding_cost(finding, parl_rule_find(PARL_UNIT_CHARACTERS, parl_view_of("")),
			&cost) != PARL_OK ||
		cost != parl_finding_characters(finding)) {
		failed++;
		printf("the cost of a finding is not that by the default rules\n");
	}
}

static const struct parl_finding *chosen(
	const struct trial *trial, struct parl_bridge *bridge, const struct parl_finding *finding)
{
	const struct parl_term *wordings[8];
	size_t count = parl_finding_wordings(finding, wordings, 8);

	if (!trial->variants || count < 2)
		return finding;
	finding = parl_bridge_reword(bridge, finding, wordings[(count < 8 ? count : 8) - 1]);
	if (!finding)
		out_of_memory();
	return finding;
}

static void compare(struct trial *trial, const char *file, int number)
{
	struct parl_buffer before = PARL_BUFFER_EMPTY;
	struct parl_buffer after = PARL_BUFFER_EMPTY;
	bool good = true;

	if (parl_document_text(trial->document, NULL, 0, &before) != PARL_OK ||
		parl_document_text(trial->document, trial->edits, trial->edit_count, &after) !=
			PARL_OK)
		out_of_memory();
	for (size_t i = 0; parl_rule_at(i); i++) {
		const struct parl_rule *rule = parl_rule_at(i);
		long change = (long)parl_text_length(parl_buffer_view(&after), rule) -
			(long)parl_text_length(parl_buffer_view(&before), rule);

		if (change == trial->costs[i])
			continue;
		good = false;
		printf("%s:%d: %ss by %s: the text changes by %ld, the costs are %ld\n%s\n%s\n",
			file, number, parl_unit_name(parl_rule_unit(rule)), parl_rule_name(rule),
			change, trial->costs[i], before.data, after.data);
	}
	passed += good;
	failed += !good;
	parl_buffer_release(&before);
	parl_buffer_release(&after);
}

static void try_document(
	const struct parl_vocabulary *vocabulary, struct trial *trial, const char *file, int number)
{
	const struct parl_bridge_options options = {.size = sizeof(options), .to = 1};
	struct parl_bridge *bridge = parl_bridge_new(vocabulary, trial->document, &options);
	const struct parl_finding *const *findings;
	size_t count;

	if (!bridge)
		out_of_memory();
	parl_bridge_judge(bridge, parl_document_block(trial->document, 0));
	if (parl_bridge_next(bridge, &findings, &count) == PARL_FAILED)
		out_of_memory();
	trial->edits = calloc(2 * count + 1, sizeof(*trial->edits));
	if (!trial->edits)
		out_of_memory();
	for (size_t i = 0; i < count; i++)
		take(trial, chosen(trial, bridge, findings[i]));
	edits_seen += trial->edit_count;
	compare(trial, file, number);
	free(trial->edits);
	parl_bridge_free(bridge);
}

static void try_text(
	const struct parl_vocabulary *vocabulary, parl_view text, const char *file, int number)
{
	for (int i = 0; i < 8; i++) {
		struct parl_document *document = parl_document_new(text, "en-GB");
		struct trial trial = {.document = document,
			.least = i & 1 ? PARL_ACTION_SUGGEST : PARL_ACTION_REPLACE,
			.variants = i & 2};

		if (!document)
			out_of_memory();
		if (i & 4)
			parl_document_set_plain(document);
		parl_block_add_source(parl_document_add_block(document, PARL_BLOCK_PARAGRAPH, 0),
			PARL_SEGMENT_VERBATIM, (parl_span){0, text.size});
		try_document(vocabulary, &trial, file, number);
		parl_document_free(document);
	}
}

/* The text with every N-th space replaced by SPACE. */
static parl_view respaced(parl_view text, size_t n, const char *space, struct parl_buffer *out)
{
	size_t spaces = 0;

	parl_buffer_clear(out);
	for (size_t i = 0; i < text.size; i++) {
		if (text.data[i] == ' ' && i > 2 && ++spaces % n == 0)
			parl_buffer_add_view(out, parl_view_of(space));
		else
			parl_buffer_add_char(out, text.data[i]);
	}
	return parl_buffer_view(out);
}

static void run_file(const struct parl_vocabulary *vocabulary, const char *path)
{
	static const char *const spaces[] = {"\n", "\r\n", "\r\n  ", "\u00A0", "  ", "\u2003"};
	struct parl_buffer out = PARL_BUFFER_EMPTY;
	FILE *file = fopen(path, "r");
	char line[4096];

	if (!file) {
		perror(path);
		exit(2);
	}
	for (int number = 1; fgets(line, sizeof(line), file); number++) {
		parl_view text = {line + 2, strcspn(line, "\n") - 2};

		if (!strchr("=~-+", line[0]) || line[1] != ' ')
			continue;
		try_text(vocabulary, text, path, number);
		for (size_t i = 0; i < PARL_LENGTH(spaces); i++)
			try_text(vocabulary, respaced(text, 1 + i % 3, spaces[i], &out), path,
				number);
	}
	fclose(file);
	parl_buffer_release(&out);
}

int main(int argc, char **argv)
{
	if (!tables_run(argc, argv, run_file))
		return 2;
	if (edits_seen == 0 && failed++ == 0)
		printf("no text was changed: nothing was tested\n");
	printf("%d passed, %d failed\n", passed, failed);
	return failed ? 1 : 0;
}
