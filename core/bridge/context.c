#include "context.h"

#include <stdlib.h>
#include <string.h>

#include "../prose/quotes.h"
#include "../text/sentence.h"

/* Adds what SCAN hits around the passage of TEXT to the hits there. */
static bool add_hits(struct parl_bridge *bridge, struct parl_scan *scan, bool names, parl_view text)
{
	struct parl_block_context *block = &bridge->block;
	size_t from = block->around.start;
	struct parl_match match;
	enum parl_status status;

	parl_scan_begin(scan, parl_view_part(text, block->around));
	while ((status = parl_scan_next(scan, &match)) == PARL_OK) {
		parl_span span = {from + match.span.start, from + match.span.end};

		if (block->hit_count == block->hit_room) {
			size_t larger = block->hit_room ? block->hit_room * 2 : 16;
			struct parl_context_hit *grown =
				parl_arena_array(bridge->around, larger, sizeof(*grown));

			if (!grown)
				return false;
			if (block->hit_count)
				memcpy(grown, block->hits, block->hit_count * sizeof(*grown));
			block->hits = grown;
			block->hit_room = larger;
		}
		block->hits[block->hit_count++] = (struct parl_context_hit){span, match.key, names};
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

/* The end of the quotation that AT stands in; 0: none. */
static size_t quoted_until(const struct parl_block_context *block, size_t at)
{
	for (size_t i = 0; i < block->quote_count && block->quotes[i].start < at; i++)
		if (block->quotes[i].end > at)
			return block->quotes[i].end;
	return 0;
}

/* The number of the last sentence of the passage, which has one. */
static size_t last_of(const struct parl_block_context *block)
{
	size_t last = block->sentence_count - 1;

	while (block->sentences[last].end > block->passage.end)
		last--;
	return last;
}

/* Forgets what is known of the passage, but for what goes on behind it: its last sentence is then
 * the one before. */
static void leave(struct parl_block_context *block)
{
	size_t end = block->passage.end, last = end ? last_of(block) : 0;
	size_t from = end ? block->sentences[last].start : 0;

	*block = (struct parl_block_context){.passage = {end, end},
		.around = {from, end},
		.open = end ? quoted_until(block, from) : block->open,
		.looked_up = block->looked_up,
		.referred = block->referred,
		.customers = block->customers,
		.customers_before = block->customers,
		.mentioned = block->mentioned_at == last ? block->mentioned : NULL};
}

/* Finds the sentences of the passage that begins where the last one ended, and those beside it. */
static bool find_sentences(struct parl_bridge *bridge, parl_view text)
{
	struct parl_block_context *block = &bridge->block;
	size_t start = block->passage.start;
	size_t before = block->around.start < start, count, beyond = 0;
	parl_span *own = parl_sentences(text, start, bridge->passage_least, &count, bridge->around);
	parl_span *next = own, *all;

	if (!own)
		return false;
	block->passage.end = count ? own[count - 1].end : text.size;
	if (block->passage.end < text.size)
		next = parl_sentences(text, block->passage.end, 1, &beyond, bridge->around);
	if (!next)
		return false;
	block->around.end = beyond ? next[0].end : block->passage.end;
	block->sentence_count = before + count + beyond;
	all = before + beyond == 0
		? own
		: parl_arena_array(bridge->around, block->sentence_count, sizeof(*all));
	block->sentences = all;
	if (!all || all == own)
		return all != NULL;
	if (before)
		all[0] = (parl_span){block->around.start, start};
	memcpy(all + before, own, count * sizeof(*all));
	memcpy(all + before + count, next, beyond * sizeof(*all));
	return true;
}

/* Makes the passage behind the one at hand. */
static bool go_on(struct parl_bridge *bridge, parl_view text)
{
	struct parl_block_context *block = &bridge->block;

	leave(block);
	parl_arena_reset(bridge->around);
	if (!find_sentences(bridge, text))
		return false;
	block->signs =
		parl_arena_array(bridge->around, block->sentence_count, sizeof(*block->signs));
	return block->signs &&
		parl_quotes_find(text, block->around, block->open, &block->quotes,
			&block->quote_count, bridge->around) &&
		find_context_hits(bridge, text);
}

bool parl_context_reach(struct parl_bridge *bridge, parl_view text, size_t at)
{
	while (at >= bridge->block.passage.end)
		if (!go_on(bridge, text))
			return false;
	return true;
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
