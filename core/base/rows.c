/*
 * rows.c - rows of numbers, packed.
 *
 * A page is, in words: of each column the least number, and how many bits what is over it takes;
 * then the rows, bit behind bit, each the columns in their order; and two words behind them, since
 * a number is read and written with both words that it may stand in, one of no bits behind the
 * last, too.
 */
#include <parlance/rows.h>

#include <stdlib.h>
#include <string.h>

#include <parlance/memory.h>

#define PAGE ((size_t)128) /* rows */
#define WORD ((size_t)32)  /* bits */

struct column {
	uint32_t least;
	uint32_t bits;
};

static uint32_t bits_of(uint32_t number)
{
	uint32_t bits = 0;

	for (; number; number >>= 1)
		bits++;
	return bits;
}

/* What the open rows make of COLUMN. */
static struct column measure(const struct parl_rows *rows, size_t column)
{
	uint32_t least = UINT32_MAX, most = 0;

	for (size_t row = 0; row < PAGE; row++) {
		uint32_t number = rows->open[row * rows->columns + column];

		least = number < least ? number : least;
		most = number > most ? number : most;
	}
	return (struct column){least, bits_of(most - least)};
}

static void put(uint32_t *words, size_t at, uint32_t number)
{
	uint64_t pair = (uint64_t)number << at % WORD;

	words[at / WORD] |= (uint32_t)pair;
	words[at / WORD + 1] |= (uint32_t)(pair >> WORD);
}

static uint32_t take(const uint32_t *words, size_t at, uint32_t bits)
{
	uint64_t pair = words[at / WORD] | (uint64_t)words[at / WORD + 1] << WORD;

	return (uint32_t)(pair >> at % WORD & ((UINT64_C(1) << bits) - 1));
}

static void fill(const struct parl_rows *rows, const struct column *columns, uint32_t *words)
{
	const uint32_t *number = rows->open;
	size_t at = 0;

	for (size_t row = 0; row < PAGE; row++)
		for (size_t i = 0; i < rows->columns; at += columns[i++].bits)
			put(words, at, *number++ - columns[i].least);
}

/* False: out of memory. */
static bool pack(struct parl_rows *rows)
{
	uint32_t **packed =
		parl_room(rows->packed, &rows->packed_room, rows->packed_count, sizeof(*packed));
	struct column columns[PARL_ROWS_COLUMNS];
	size_t head = rows->columns * sizeof(*columns), bits = 0;
	uint32_t *page;

	if (!packed)
		return false;
	rows->packed = packed;
	for (size_t i = 0; i < rows->columns; bits += columns[i++].bits)
		columns[i] = measure(rows, i);
	page = calloc(1, head + (bits * PAGE / WORD + 2) * sizeof(*page));
	if (!page)
		return false;
	memcpy(page, columns, head);
	fill(rows, columns, page + head / sizeof(*page));
	packed[rows->packed_count++] = page;
	return true;
}

bool parl_rows_add(struct parl_rows *rows, const uint32_t *values)
{
	size_t open = rows->count - rows->packed_count * PAGE;
	size_t size = rows->columns * sizeof(*values);
	uint32_t *grown;

	if (open == PAGE) {
		if (!pack(rows))
			return false;
		open = 0;
	}
	grown = parl_room(rows->open, &rows->open_room, open, size);
	if (!grown)
		return false;
	rows->open = grown;
	memcpy(rows->open + open * rows->columns, values, size);
	rows->count++;
	return true;
}

static void unpack(const struct parl_rows *rows, const uint32_t *page, size_t row, uint32_t *values)
{
	const uint32_t *words = page + rows->columns * sizeof(struct column) / sizeof(*page);
	struct column columns[PARL_ROWS_COLUMNS];
	size_t bits = 0, at;

	memcpy(columns, page, rows->columns * sizeof(*columns));
	for (size_t i = 0; i < rows->columns; i++)
		bits += columns[i].bits;
	at = row * bits;
	for (size_t i = 0; i < rows->columns; at += columns[i++].bits)
		values[i] = columns[i].least + take(words, at, columns[i].bits);
}

void parl_rows_get(const struct parl_rows *rows, size_t index, uint32_t *values)
{
	size_t page = index / PAGE, row = index % PAGE;

	if (page < rows->packed_count)
		unpack(rows, rows->packed[page], row, values);
	else
		memcpy(values, rows->open + row * rows->columns, rows->columns * sizeof(*values));
}

void parl_rows_clear(struct parl_rows *rows)
{
	for (size_t i = 0; i < rows->packed_count; i++)
		free(rows->packed[i]);
	rows->packed_count = rows->count = 0;
}

void parl_rows_release(struct parl_rows *rows)
{
	parl_rows_clear(rows);
	free(rows->packed);
	free(rows->open);
	*rows = (struct parl_rows){.columns = rows->columns};
}
