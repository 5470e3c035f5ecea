/*
 * test_rows.c - rows of numbers come back as they were added, and take as many bits as they need.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <parlance/rows.h>

#include "failing.h"

#define MANY 1000

/* A number of as many bits as COLUMN says, another one for each row. */
static uint32_t number(size_t row, size_t column)
{
	static const unsigned widths[PARL_ROWS_COLUMNS] = {32, 0, 1, 31, 17, 9, 0};
	uint32_t mixed = (uint32_t)(row + 1) * UINT32_C(2654435761) + (uint32_t)column;

	return widths[column] ? mixed >> (32 - widths[column]) : 7;
}

static bool add(struct parl_rows *rows, size_t row)
{
	uint32_t values[PARL_ROWS_COLUMNS];

	for (size_t i = 0; i < rows->columns; i++)
		values[i] = number(row, i);
	return parl_rows_add(rows, values);
}

static void expect(const struct parl_rows *rows, size_t row)
{
	uint32_t values[PARL_ROWS_COLUMNS];

	parl_rows_get(rows, row, values);
	for (size_t i = 0; i < rows->columns; i++)
		assert_int_equal(values[i], number(row, i));
}

/* Of one column and of all, while they come and behind, forwards and backwards. */
static void what_was_added_is_there(void **state)
{
	(void)state;
	for (size_t columns = 1; columns <= PARL_ROWS_COLUMNS; columns++) {
		struct parl_rows rows = PARL_ROWS_OF(columns);

		for (size_t i = 0; i < MANY; i++) {
			assert_true(add(&rows, i));
			assert_int_equal(rows.count, i + 1);
			expect(&rows, i);
			expect(&rows, i / 2);
		}
		for (size_t i = MANY; i-- > 0;)
			expect(&rows, i);
		parl_rows_release(&rows);
		assert_int_equal(rows.count, 0);
	}
}

static void the_widest_numbers(void **state)
{
	static const uint32_t all[2][PARL_ROWS_COLUMNS] = {{0, UINT32_MAX, 0, 0, UINT32_MAX, 7, 0},
		{UINT32_MAX, UINT32_MAX, 1, UINT32_MAX, 0, 7, UINT32_MAX}};
	struct parl_rows rows = PARL_ROWS_OF(PARL_ROWS_COLUMNS);
	uint32_t values[PARL_ROWS_COLUMNS];

	(void)state;
	for (size_t i = 0; i < MANY; i++)
		assert_true(parl_rows_add(&rows, all[i % 2]));
	for (size_t i = 0; i < MANY; i++) {
		parl_rows_get(&rows, i, values);
		assert_memory_equal(values, all[i % 2], sizeof(values));
	}
	parl_rows_release(&rows);
}

static void cleared_rows_are_as_new(void **state)
{
	struct parl_rows rows = PARL_ROWS_OF(3);

	(void)state;
	parl_rows_clear(&rows);
	for (size_t i = 0; i < MANY; i++)
		assert_true(parl_rows_add(&rows, (const uint32_t[]){1, 2, 3}));
	parl_rows_clear(&rows);
	assert_int_equal(rows.count, 0);
	for (size_t i = 0; i < MANY; i++)
		assert_true(add(&rows, i));
	for (size_t i = 0; i < MANY; i++)
		expect(&rows, i);
	parl_rows_release(&rows);
}

/* What failed changes nothing, and is done when there is memory again. */
static void memory_that_runs_out_is_told(void **state)
{
	(void)state;
	for (long fail = 0; fail < 12; fail++) {
		struct parl_rows rows = PARL_ROWS_OF(2);
		size_t failures = 0;

		allocations_left = fail;
		for (size_t i = 0; i < MANY; i++) {
			if (add(&rows, i))
				continue;
			failures++;
			assert_int_equal(rows.count, i);
			assert_true(add(&rows, i));
		}
		allocations_left = -1;
		assert_int_equal(failures, 1);
		assert_int_equal(rows.count, MANY);
		for (size_t i = 0; i < MANY; i++)
			expect(&rows, i);
		parl_rows_release(&rows);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(what_was_added_is_there),
		cmocka_unit_test(the_widest_numbers), cmocka_unit_test(cleared_rows_are_as_new),
		cmocka_unit_test(memory_that_runs_out_is_told)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
