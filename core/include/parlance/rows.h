/*
 * rows.h - rows of a few numbers each, by the million, in as few bits as they need: places in the
 * order of a text, and what of a few things each of them is.
 *
 * 128 rows at a time are packed: of each column the least number, and of each row what is over it.
 */
#ifndef PARLANCE_ROWS_H
#define PARLANCE_ROWS_H

#include <parlance/types.h>

PARL_BEGIN

#define PARL_ROWS_COLUMNS 7 /* at most */

/* Begin it as PARL_ROWS_OF(how many numbers a row has), end it with parl_rows_release. */
struct parl_rows {
	size_t columns;
	size_t count;
	uint32_t *open;      /* the rows that are not packed yet */
	size_t open_room;    /* rows */
	uint32_t **packed;   /* the others */
	size_t packed_count; /* of 128 rows each */
	size_t packed_room;
};

#define PARL_ROWS_OF(number)      \
	{                         \
		.columns = number \
	}

PARL_API void parl_rows_release(struct parl_rows *rows);
PARL_API void parl_rows_clear(struct parl_rows *rows);

/* Adds a row with the numbers of VALUES. False: out of memory, and nothing was added. */
PARL_API bool parl_rows_add(struct parl_rows *rows, const uint32_t *values);

/* The numbers of row INDEX, which there is, go to VALUES. */
PARL_API void parl_rows_get(const struct parl_rows *rows, size_t index, uint32_t *values);

PARL_END

#endif
