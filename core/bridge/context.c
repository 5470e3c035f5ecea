#include "context.h"

#include <stdlib.h>
#include <string.h>

#include "../prose/quotes.h"
#include "../text/sentence.h"

/* Adds what SCAN hits in TEXT to the hits of the block. */
static bool add_hits(struct parl_bridge *bridge, struct parl_scan *scan, bool names, parl_view text)
{
	struct parl_block_context *block = &bridge->block;
	struct parl_match match;
	enum parl_status status;

	parl_scan_begin(scan, text);
	while ((status = parl_scan_next(scan, &match)) == PARL_OK) {
		if (block->hit_count == block->hit_room) {
			size_t larger = block->hit_room ? block->hit_room * 2 : 16;
			struct parl_context_hit *grown =
				parl_arena_array(bridge->scratch, larger, sizeof(*grown));

			if (!grown)
				return false;
			if (block->hit_count)
				memcpy(grown, block->hits, block->hit_count * sizeof(*grown));
			block->hits = grown;
			block->hit_room = larger;
		}
		block->hits[block->hit_count++] =
			(struct parl_context_hit){match.span, match.key, names};
	}
	return status == PARL_NONE;
}

static int by_start(const void *a, const void *b)
{
	const struct parl_context_hit *one = a, *other = b;

	if (one->span.start != other->span.start)
		return one->span.start < other->span.start ? -1 : 1;
	return one->span.end < other->span.end ? -1 : one->span.end > other->span.end;
}

static bool find_context_hits(struct parl_bridge *bridge, parl_view text)
{
	struct parl_block_context *block = &bridge->block;
	size_t phrases;

	if (!add_hits(bridge, bridge->context, false, text))
		return false;
	phrases = block->hit_count;
	if (bridge->names && !add_hits(bridge, bridge->names, true, text))
		return false;
	if (phrases < block->hit_count)
		qsort(block->hits, block->hit_count, sizeof(*block->hits), by_start);
	return true;
}

bool parl_context_make(struct parl_bridge *bridge, parl_view text)
{
	struct parl_block_context *block = &bridge->block;

	if (block->made)
		return true;
	block->made = true;
	block->sentences = parl_sentences(text, &block->sentence_count, bridge->scratch);
	block->signs =
		parl_arena_array(bridge->scratch, block->sentence_count, sizeof(*block->signs));
	return block->sentences && block->signs &&
		parl_quotes_find(text, &block->quotes, &block->quote_count, bridge->scratch) &&
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
