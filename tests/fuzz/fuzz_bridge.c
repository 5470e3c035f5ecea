/*
 * Any bytes as a bid: every finding's edits applied, and the costs added up. An edit that does not
 * fit, a span outside its block or a sum that is not the change of the text aborts.
 */
#include <stdlib.h>

#include <parlance/finding.h>

#include "fuzz.h"

static const char glossary_text[] =
	"{\"parlance\":1,\"id\":\"fuzz\",\"protect\":[\"Client Fund\"],\"concepts\":[{\"id\":\"a\","
	"\"mapping\":\"exact\",\"pos\":\"noun\",\"terms\":{\"third-sector\":[\"client\",\"grantee\",{\"term\":"
	"\"the homeless\",\"pos\":\"phrase\",\"number\":\"plural\",\"inflect\":false,\"not_before\":[\"@noun\"],"
	"\"near\":[\"help\"],\"else\":\"suggest\"}],\"commissioner\":[{\"term\":\"person using services\","
	"\"head\":\"person\"}]}},{\"id\":\"b\",\"mapping\":\"exact\",\"pos\":\"verb\",\"terms\":{\"third-sector\":"
	"[\"carry out\"],\"commissioner\":[\"do\"]}},{\"id\":\"c\",\"mapping\":\"exact\",\"pos\":\"noun\",\"terms\":"
	"{\"third-sector\":[\"pot of money\"],\"commissioner\":[{\"term\":\"funding\",\"countable\":false}]}}]}";

static const struct parl_vocabulary *vocabulary(void)
{
	static struct parl_vocabulary *made;

	if (!made) {
		parl_view text = {glossary_text, sizeof(glossary_text) - 1};
		struct parl_glossary *glossary = parl_glossary_read(text, "fuzz.json", NULL);

		if (!glossary || !(made = parl_vocabulary_new(&glossary, 1, NULL)))
			abort();
		parl_glossary_free(glossary);
	}
	return made;
}

static long code_points(parl_view text)
{
	long count = 0;

	for (size_t i = 0; i < text.size; i++)
		count += ((unsigned char)text.data[i] & 0xC0) != 0x80;
	return count;
}

static void apply_all(const struct parl_document *document,
	const struct parl_finding *const *findings, size_t count)
{
	struct parl_edit *edits = calloc(2 * count + 1, sizeof(*edits));
	struct parl_buffer result = PARL_BUFFER_EMPTY;
	size_t edit_count = 0;
	long characters = 0;

	for (size_t i = 0; edits && i < count; i++) {
		const struct parl_finding *f = findings[i];

		if (parl_finding_action(f) != PARL_ACTION_REPLACE)
			continue;
		characters += parl_finding_characters(f);
		edits[edit_count++] = (struct parl_edit){
			parl_finding_block(f), parl_finding_span(f), parl_finding_replacement(f)};
		if (parl_finding_also_count(f))
			edits[edit_count++] = parl_finding_also(f, 0);
	}
	if (!edits || parl_document_rewrite(document, edits, edit_count, &result) != PARL_OK)
		abort();
	if (parl_utf8_fault(parl_document_source(document), 0).start ==
			parl_document_source(document).size &&
		code_points(parl_buffer_view(&result)) !=
			code_points(parl_document_source(document)) + characters)
		abort();
	parl_buffer_release(&result);
	free(edits);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct parl_bridge_options options = {.size = sizeof(options), .from = 0, .to = 1};
	struct parl_document *document =
		parl_document_new((parl_view){(const char *)data, size}, "en-GB");
	struct parl_block *block = parl_document_add_block(document, PARL_BLOCK_PARAGRAPH, 0);
	const struct parl_finding *const *findings;
	struct parl_bridge *bridge;
	size_t count;

	parl_block_add_source(block, PARL_SEGMENT_VERBATIM, (parl_span){0, size});
	bridge = parl_bridge_new(vocabulary(), document, &options);
	if (!bridge)
		abort();
	parl_bridge_judge(bridge, block);
	if (parl_bridge_next(bridge, &findings, &count) == PARL_FAILED)
		abort();
	apply_all(document, findings, count);
	parl_bridge_free(bridge);
	parl_document_free(document);
	return 0;
}
