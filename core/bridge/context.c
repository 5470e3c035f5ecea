#include "context.h"

#include <string.h>

#include "../text/sentence.h"
#include "quotes.h"

/* Whether KEY says something of its place, and not only of the document. */
static bool matters(const struct parl_vocabulary *vocabulary, uint32_t key)
{
	size_t count;
	const uint32_t *ids = parl_matcher_ids(parl_vocabulary_context(vocabulary), key, &count);

	for (size_t i = 0; i < count; i++)
		if (parl_vocabulary_context_entry(vocabulary, ids[i])->kind != PARL_CONTEXT_SUBJECT)
			return true;
	return false;
}

static bool find_context_hits(struct parl_bridge *bridge, parl_view text)
{
	struct parl_block_context *block = &bridge->block;
	size_t capacity = 0;
	struct parl_match match;
	enum parl_status status;

	parl_scan_begin(bridge->context, text);
	while ((status = parl_scan_next(bridge->context, &match)) == PARL_OK) {
		if (!matters(bridge->vocabulary, match.key))
			continue;
		if (block->hit_count == capacity) {
			size_t larger = capacity ? capacity * 2 : 16;
			struct parl_context_hit *grown =
				parl_arena_array(bridge->arena, larger, sizeof(*grown));

			if (!grown)
				return false;
			if (block->hit_count)
				memcpy(grown, block->hits, block->hit_count * sizeof(*grown));
			block->hits = grown;
			capacity = larger;
		}
		block->hits[block->hit_count++] = (struct parl_context_hit){match.span, match.key};
	}
	return status == PARL_NONE;
}

bool parl_context_make(struct parl_bridge *bridge, parl_view text)
{
	struct parl_block_context *block = &bridge->block;

	if (block->made)
		return true;
	block->made = true;
	block->sentences = parl_sentences(text, &block->sentence_count, bridge->arena);
	return block->sentences &&
		parl_quotes_find(text, &block->quotes, &block->quote_count, bridge->arena) &&
		find_context_hits(bridge, text);
}

parl_span parl_context_sentence(struct parl_block_context *block, parl_view text, parl_span match)
{
	while (block->sentence_at + 1 < block->sentence_count &&
		block->sentences[block->sentence_at].end <= match.start)
		block->sentence_at++;
	if (block->sentence_count == 0)
		return (parl_span){0, text.size};
	return (parl_span){block->sentences[block->sentence_at].start,
		block->sentences[block->sentence_at].end < match.end
			? match.end
			: block->sentences[block->sentence_at].end};
}

bool parl_context_quoted(const struct parl_block_context *block, parl_span span)
{
	size_t low = 0;
	size_t high = block->quote_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (block->quotes[middle].end <= span.start)
			low = middle + 1;
		else
			high = middle;
	}
	return low < block->quote_count && block->quotes[low].start <= span.start;
}
