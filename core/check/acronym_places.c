#include "acronym_places.h"

#include <stdlib.h>

#include "../document/model.h"
#include "../prose/quotes.h"

static bool is_prose(const struct parl_block *block)
{
	enum parl_block_kind kind = parl_block_kind_of(block);

	return kind == PARL_BLOCK_PARAGRAPH || kind == PARL_BLOCK_LIST_ITEM;
}

static bool is_read(const struct parl_block *block)
{
	enum parl_block_kind kind = parl_block_kind_of(block);

	return kind != PARL_BLOCK_CODE && kind != PARL_BLOCK_QUOTATION && !block->unseen;
}

static bool add(struct parl_acronym_places *places, const struct parl_block *block,
	const struct parl_acronym *acronym, bool quoted)
{
	parl_view text = parl_block_text(block);
	struct parl_acronym_place *items =
		parl_room(places->items, &places->room, places->count, sizeof(*items));

	if (!items)
		return false;
	places->items = items;
	items[places->count] =
		(struct parl_acronym_place){.name = parl_view_part(text, acronym->span),
			.block = block,
			.acronym = *acronym,
			.order = places->count,
			.at = places->bytes + acronym->span.start,
			.prose = is_prose(block),
			.quoted = quoted || parl_block_protection(block, acronym->span) != 0};
	places->count++;
	return true;
}

static bool gather(const struct parl_block *block, struct parl_acronym_places *places,
	struct parl_arena *arena)
{
	parl_view text = parl_block_text(block);
	struct parl_acronym acronym;
	parl_span *quotes = NULL;
	size_t quote_count = 0, quote = 0;
	bool looked = false;

	for (size_t at = 0; is_read(block) && parl_acronym_next(text, &at, &acronym);) {
		if (!looked &&
			!parl_quotes_find(
				text, (parl_span){0, text.size}, 0, &quotes, &quote_count, arena))
			return false;
		looked = true;
		while (quote < quote_count && quotes[quote].end <= acronym.span.start)
			quote++;
		if (!add(places, block, &acronym,
			    quote < quote_count && quotes[quote].start < acronym.span.start &&
				    !acronym.bracketed))
			return false;
	}
	places->bytes += text.size;
	return true;
}

static int by_name(const void *left, const void *right)
{
	const struct parl_acronym_place *a = left, *b = right;
	int order = parl_view_order(a->name, b->name);

	return order ? order : (a->order > b->order) - (a->order < b->order);
}

bool parl_acronym_places_find(struct parl_acronym_places *places,
	const struct parl_document *document, struct parl_arena *arena)
{
	size_t blocks = parl_document_block_count(document);

	*places = (struct parl_acronym_places){.items = NULL};
	for (size_t i = 0; i < blocks; i++)
		if (!gather(parl_document_block(document, i), places, arena))
			return false;
	if (places->count > 1)
		qsort(places->items, places->count, sizeof(*places->items), by_name);
	return true;
}

size_t parl_acronym_places_alike(const struct parl_acronym_places *places, size_t first)
{
	size_t end = first + 1;

	while (end < places->count &&
		parl_view_equal(places->items[first].name, places->items[end].name))
		end++;
	return end - first;
}
