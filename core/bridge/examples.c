/*
 * examples.c - the self-tests of a glossary: its examples, run through the bridge.
 */
#include "bridge.h"

static struct parl_document *document_of(parl_view text, const char *language)
{
	struct parl_document *document = parl_document_new(text, language);
	struct parl_block *block;

	if (!document)
		return NULL;
	block = parl_document_add_block(document, PARL_BLOCK_PARAGRAPH, 0);
	if (block)
		parl_block_add_source(block, PARL_SEGMENT_VERBATIM, (parl_span){0, text.size});
	if (!block || parl_document_failed(document)) {
		parl_document_free(document);
		return NULL;
	}
	return document;
}

static size_t add_edits(const struct parl_finding *finding, struct parl_edit *edits)
{
	size_t count = 0;

	edits[count++] = (struct parl_edit){parl_finding_block(finding), parl_finding_span(finding),
		parl_finding_replacement(finding)};
	if (parl_finding_also_count(finding))
		edits[count++] = parl_finding_also(finding, 0);
	return count;
}

/* Adds all that is applied to EDITS. False: out of memory. */
static bool gather(struct parl_bridge *bridge, struct parl_buffer *edits)
{
	const struct parl_finding *const *findings;
	struct parl_edit added[2];
	enum parl_status status;
	size_t count;

	while ((status = parl_bridge_next(bridge, &findings, &count)) == PARL_OK)
		for (size_t i = 0; i < count; i++)
			if (parl_finding_action(findings[i]) == PARL_ACTION_REPLACE)
				parl_buffer_add(edits, added,
					add_edits(findings[i], added) * sizeof(*added));
	return status == PARL_NONE && !edits->failed;
}

static enum parl_status translate(const struct parl_vocabulary *vocabulary,
	const struct parl_document *document, struct parl_buffer *result)
{
	const struct parl_bridge_options options = {
		.size = sizeof(options), .from = 0, .to = 1, .keep = true};
	struct parl_bridge *bridge = parl_bridge_new(vocabulary, document, &options);
	struct parl_buffer edits = PARL_BUFFER_EMPTY;
	enum parl_status status = PARL_FAILED;

	if (bridge) {
		parl_bridge_judge(bridge, parl_document_block(document, 0));
		if (gather(bridge, &edits))
			status = parl_document_rewrite(document, (const void *)edits.data,
				edits.size / sizeof(struct parl_edit), result);
	}
	parl_buffer_release(&edits);
	parl_bridge_free(bridge);
	return status;
}

static enum parl_status run_example(const struct parl_vocabulary *vocabulary,
	const struct parl_example *example, const char *language, struct parl_buffer *result)
{
	struct parl_document *document = document_of(example->text, language);
	enum parl_status status = document ? translate(vocabulary, document, result) : PARL_FAILED;

	parl_document_free(document);
	return status;
}

static enum parl_status test_concept(const struct parl_concept *of,
	const struct parl_vocabulary *vocabulary, const char *file, parl_view text,
	struct parl_diagnostics *faults)
{
	enum parl_status worst = PARL_OK;

	for (size_t i = 0; i < of->example_count; i++) {
		const struct parl_example *example = &of->examples[i];
		parl_view wanted = example->becomes.data ? example->becomes : example->text;
		struct parl_buffer result = PARL_BUFFER_EMPTY;

		if (run_example(
			    vocabulary, example, parl_glossary_language(of->glossary), &result)) {
			parl_diagnose_memory(faults, file);
			worst = PARL_FAILED;
		} else if (!parl_view_equal(parl_buffer_view(&result), wanted)) {
			parl_diagnose_at(faults, PARL_CODE_EXAMPLE_FAILS, file, text,
				example->place,
				"change the term's conditions, or the example, until they agree",
				"this example of \"%s\" becomes \"%s\", not \"%s\"", of->id,
				parl_buffer_view(&result).data, wanted.data);
			worst = worst == PARL_FAILED ? PARL_FAILED : PARL_NONE;
		}
		parl_buffer_release(&result);
	}
	return worst;
}

enum parl_status parl_glossary_test(const struct parl_glossary *glossary,
	const struct parl_vocabulary *vocabulary, const char *file, parl_view text,
	struct parl_diagnostics *faults)
{
	enum parl_status worst = PARL_OK;

	for (size_t i = 0; i < parl_glossary_concept_count(glossary); i++) {
		const struct parl_concept *of = parl_glossary_concept(glossary, i);
		enum parl_status status = of ? test_concept(of, vocabulary, file, text, faults)
					     : parl_diagnose_memory(faults, file);

		if (status > worst)
			worst = status;
		if (!of)
			break;
	}
	return worst;
}
