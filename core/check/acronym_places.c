#include "acronym_places.h"

#include <stdlib.h>

#include <parlance/numbers.h>

#include "../base/sum.h"
#include "../document/model.h"
#include "../prose/quotes.h"

/* What is kept of a place. */
enum number { NAME, BLOCK, START, AT, EXPANDED, EXPANDED_SIZE, FLAGS, NUMBERS };

enum flag { BRACKETED = 1, USED = 2, PROSE = 4, QUOTED = 8 };

_Static_assert((int)NUMBERS <= PARL_ROWS_COLUMNS, "a place is one row");

struct finder {
	struct parl_acronym_places *places;
	struct parl_arena *scratch;
	size_t name_room;
	struct parl_numbers numbers; /* of names, by their text */
	size_t bytes;                /* of the blocks that were read */
};

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

/* Counts TEXT once more; its number goes to NUMBER. */
static bool count_name(struct finder *finder, parl_view text, uint32_t *number)
{
	uint64_t hash = parl_sum(text);
	struct parl_numbers_walk walk = parl_numbers_walk(&finder->numbers, hash);
	struct parl_acronym_places *places = finder->places;
	struct parl_acronym_name *names = places->names;

	while (parl_numbers_next(&walk, number))
		if (parl_view_equal(names[*number].text, text)) {
			names[*number].count++;
			return true;
		}
	names = parl_room(names, &finder->name_room, places->name_count, sizeof(*names));
	if (!names)
		return false;
	places->names = names;
	*number = (uint32_t)places->name_count++;
	names[*number] = (struct parl_acronym_name){.text = text, .number = *number, .count = 1};
	return parl_numbers_add(&finder->numbers, hash, *number);
}

static bool add(struct finder *finder, const struct parl_block *block,
	const struct parl_acronym *acronym, bool quoted)
{
	parl_view text = parl_block_text(block);
	uint32_t row[NUMBERS] = {[BLOCK] = (uint32_t)parl_block_index(block),
		[START] = (uint32_t)acronym->span.start,
		[AT] = (uint32_t)(finder->bytes + acronym->span.start),
		[EXPANDED] = (uint32_t)acronym->expanded.start,
		[EXPANDED_SIZE] = (uint32_t)(acronym->expanded.end - acronym->expanded.start)};

	quoted |= parl_block_protection(block, acronym->span) != 0;
	row[FLAGS] = (acronym->bracketed ? BRACKETED : 0) | (acronym->used ? USED : 0) |
		(is_prose(block) ? PROSE : 0) | (quoted ? QUOTED : 0);
	return count_name(finder, parl_view_part(text, acronym->span), &row[NAME]) &&
		parl_rows_add(&finder->places->rows, row);
}

static bool gather(struct finder *finder, const struct parl_block *block)
{
	parl_view text = parl_block_text(block);
	struct parl_acronym acronym;
	parl_span *quotes = NULL;
	size_t quote_count = 0, quote = 0;
	bool looked = false;

	for (size_t at = 0; is_read(block) && parl_acronym_next(text, &at, &acronym);) {
		if (!looked)
			parl_arena_reset(finder->scratch);
		if (!looked &&
			!parl_quotes_find(text, (parl_span){0, text.size}, 0, &quotes, &quote_count,
				finder->scratch))
			return false;
		looked = true;
		while (quote < quote_count && quotes[quote].end <= acronym.span.start)
			quote++;
		if (!add(finder, block, &acronym,
			    quote < quote_count && quotes[quote].start < acronym.span.start &&
				    !acronym.bracketed))
			return false;
	}
	finder->bytes += text.size;
	return true;
}

static int by_text(const void *left, const void *right)
{
	const struct parl_acronym_name *a = left, *b = right;

	return parl_view_order(a->text, b->text);
}

static uint32_t name_of(const struct parl_acronym_places *places, size_t row)
{
	uint32_t values[NUMBERS];

	parl_rows_get(&places->rows, row, values);
	return values[NAME];
}

/* Puts the rows in order, each behind the one before it of its name. */
static bool put_in_order(struct parl_acronym_places *places)
{
	size_t names = places->name_count, count = places->rows.count;
	uint32_t *next = calloc(names + 1, sizeof(*next)), first = 0;

	places->order = malloc((count + 1) * sizeof(*places->order));
	if (!next || !places->order) {
		free(next);
		return false;
	}
	if (names > 1)
		qsort(places->names, names, sizeof(*places->names), by_text);
	for (size_t i = 0; i < names; first += places->names[i++].count)
		next[places->names[i].number] = places->names[i].first = first;
	for (size_t i = 0; i < count; i++)
		places->order[next[name_of(places, i)]++] = (uint32_t)i;
	free(next);
	return true;
}

bool parl_acronym_places_find(struct parl_acronym_places *places,
	const struct parl_document *document, struct parl_arena *scratch)
{
	struct finder finder = {.places = places, .scratch = scratch};
	size_t blocks = parl_document_block_count(document);
	bool done = true;

	*places = (struct parl_acronym_places){.document = document, .rows = PARL_ROWS_OF(NUMBERS)};
	for (size_t i = 0; done && i < blocks; i++)
		done = gather(&finder, parl_document_block(document, i));
	parl_numbers_release(&finder.numbers);
	return done && put_in_order(places);
}

void parl_acronym_places_release(struct parl_acronym_places *places)
{
	parl_rows_release(&places->rows);
	free(places->names);
	free(places->order);
}

struct parl_acronym_place parl_acronym_places_at(const struct parl_acronym_places *places,
	const struct parl_acronym_name *name, size_t index)
{
	uint32_t row[NUMBERS], order = places->order[name->first + index];

	parl_rows_get(&places->rows, order, row);
	return (struct parl_acronym_place){.name = name->text,
		.block = parl_document_block(places->document, row[BLOCK]),
		.acronym = {.span = {row[START], row[START] + name->text.size},
			.bracketed = row[FLAGS] & BRACKETED,
			.expanded = {row[EXPANDED], (size_t)row[EXPANDED] + row[EXPANDED_SIZE]},
			.used = row[FLAGS] & USED},
		.order = order,
		.at = row[AT],
		.prose = row[FLAGS] & PROSE,
		.quoted = row[FLAGS] & QUOTED};
}
