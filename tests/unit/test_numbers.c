/*
 * test_numbers.c - each number is found under its hash, and under no other, however hashes collide.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <parlance/numbers.h>

#include "failing.h"

#define MOST 1000

/* How often NUMBER comes under HASH. */
static unsigned count_of(const struct parl_numbers *numbers, uint64_t hash, uint32_t number)
{
	struct parl_numbers_walk walk = parl_numbers_walk(numbers, hash);
	uint32_t one;
	unsigned count = 0;

	while (parl_numbers_next(&walk, &one))
		count += one == number;
	return count;
}

/* Hashes that are all alike, that differ in their high half or low bits only, and that are spread.
 */
static uint64_t hash_of(unsigned kind, uint32_t number)
{
	const uint64_t hashes[] = {UINT64_MAX, (uint64_t)number << 40, number, number / 3,
		number * UINT64_C(0x9E3779B97F4A7C15)};

	return hashes[kind];
}

static void what_was_added_is_found(void **state)
{
	(void)state;
	for (unsigned kind = 0; kind < 5; kind++) {
		struct parl_numbers numbers = {0};

		assert_int_equal(count_of(&numbers, hash_of(kind, 0), 0), 0);
		for (uint32_t i = 0; i < MOST; i++)
			assert_true(parl_numbers_add(&numbers, hash_of(kind, i), i));
		assert_int_equal(numbers.count, MOST);
		for (uint32_t i = 0; i < MOST; i++)
			assert_int_equal(count_of(&numbers, hash_of(kind, i), i), 1);
		assert_int_equal(count_of(&numbers, hash_of(kind, MOST + 5), MOST + 5), 0);
		parl_numbers_release(&numbers);
		assert_int_equal(numbers.count, 0);
	}
}

static void other_hashes_are_passed_over(void **state)
{
	struct parl_numbers numbers = {0};
	struct parl_numbers_walk walk;
	uint32_t number;

	(void)state;
	for (uint32_t i = 0; i < 40; i++) /* one row of slots, with no gap */
		assert_true(parl_numbers_add(&numbers, (uint64_t)i * 1024, i));
	walk = parl_numbers_walk(&numbers, 39 * 1024);
	assert_true(parl_numbers_next(&walk, &number));
	assert_int_equal(number, 39);
	assert_false(parl_numbers_next(&walk, &number));
	parl_numbers_release(&numbers);
}

/* Whether many were in it or few, and room for many is left. */
static void nothing_is_left_of_what_was_cleared(void **state)
{
	struct parl_numbers numbers = {0};

	(void)state;
	for (uint32_t count = MOST; count > 0; count /= 3) {
		for (uint32_t i = 0; i < count; i++)
			assert_true(parl_numbers_add(&numbers, hash_of(4, i), i));
		parl_numbers_clear(&numbers);
		assert_int_equal(numbers.count, 0);
		for (uint32_t i = 0; i < count; i++)
			assert_int_equal(count_of(&numbers, hash_of(4, i), i), 0);
	}
	assert_true(numbers.room <= 128); /* of 2,048 */
	parl_numbers_release(&numbers);
}

static void memory_that_runs_out_is_told(void **state)
{
	(void)state;
	for (long fail = 0; fail < 5; fail++) {
		struct parl_numbers numbers = {0};
		uint32_t failures = 0;

		allocations_left = fail;
		for (uint32_t i = 0; i < MOST; i++)
			if (!parl_numbers_add(&numbers, hash_of(4, i), i)) {
				failures++;
				assert_int_equal(numbers.count, i);
				assert_true(parl_numbers_add(&numbers, hash_of(4, i), i));
			}
		allocations_left = -1;
		assert_int_equal(failures, 1);
		for (uint32_t i = 0; i < MOST; i++)
			assert_int_equal(count_of(&numbers, hash_of(4, i), i), 1);
		parl_numbers_release(&numbers);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_added_is_found),
		cmocka_unit_test(other_hashes_are_passed_over),
		cmocka_unit_test(nothing_is_left_of_what_was_cleared),
		cmocka_unit_test(memory_that_runs_out_is_told),
	};

	return cmocka_run_group_tests_name("numbers", tests, NULL, NULL);
}
