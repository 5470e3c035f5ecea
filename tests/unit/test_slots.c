/*
 * test_slots.c - a table of slots has what was put into it, however alike the hashes are.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../core/match/slots.h"

/* How many slots of HASH say VALUE. */
static size_t count_values(const struct parl_slots *table, uint64_t hash, uint32_t value)
{
	struct parl_slots_walk walk = parl_slots_begin(table, hash);
	size_t count = 0;
	for (uint32_t slot; (slot = parl_slots_next(&walk)) != 0;)
		count += (slot & ~PARL_SLOT_AGAIN) == value;
	return count;
}

static void buckets_run_over_into_the_next(void **state)
{
	struct parl_slots table = {.buckets = NULL};
	(void)state;
	/* Their places are the same until the table is very large; the last is the last bucket. */
	for (uint32_t start = 0; start < 2; start++)
		for (uint32_t i = 0; i < 40; i++) {
			uint64_t hash = (uint64_t)(start == 0 ? i : UINT32_MAX - i) << 32;
			assert_true(parl_slots_add(&table, hash, start * 40 + i + 1));
		}
	for (uint32_t start = 0; start < 2; start++)
		for (uint32_t i = 0; i < 40; i++) {
			uint64_t hash = (uint64_t)(start == 0 ? i : UINT32_MAX - i) << 32;
			assert_int_equal(parl_slots_find(&table, hash), start * 40 + i + 1);
			assert_int_equal(count_values(&table, hash, start * 40 + i + 1), 1);
		}
	assert_int_equal(parl_slots_find(&table, (uint64_t)40 << 32), 0);
	assert_int_equal(parl_slots_find(&table, (uint64_t)1 << 63), 0);
	assert_int_equal(table.count, 80);
	parl_slots_release(&table);
}

static void keys_with_one_tag_are_all_there(void **state)
{
	struct parl_slots table = {.buckets = NULL};
	const uint64_t hash = (uint64_t)77 << 32;
	(void)state;
	for (uint32_t key = 1; key <= 30; key++)
		assert_true(parl_slots_add(&table, hash + key, key));
	for (uint32_t key = 1; key <= 30; key++)
		assert_int_equal(count_values(&table, hash, key), 1);
	assert_true(parl_slots_find(&table, hash) & PARL_SLOT_AGAIN);
	parl_slots_release(&table);
}

static void what_goes_together_shares_a_slot(void **state)
{
	struct parl_slots table = {.buckets = NULL};
	const uint64_t hash = (uint64_t)5 << 60;
	(void)state;
	assert_true(parl_slots_add(&table, hash, PARL_SLOT_MORE));
	assert_true(parl_slots_add(&table, hash, 9));
	assert_true(parl_slots_add(&table, hash, PARL_SLOT_SIGNS));
	assert_int_equal(parl_slots_find(&table, hash), PARL_SLOT_MORE | PARL_SLOT_SIGNS | 9);
	assert_int_equal(table.count, 1);
	parl_slots_release(&table);
}

static void many_keys_are_all_found(void **state)
{
	struct parl_slots table = {.buckets = NULL};
	const uint32_t many = 20000;
	(void)state;
	for (uint32_t key = 1; key <= many; key++)
		assert_true(parl_slots_add(&table, key * 0x9E3779B97F4A7C15u, key));
	for (uint32_t key = 1; key <= many; key++)
		assert_int_equal(parl_slots_find(&table, key * 0x9E3779B97F4A7C15u), key);
	for (uint32_t key = many + 1; key <= 2 * many; key++)
		assert_int_equal(parl_slots_find(&table, key * 0x9E3779B97F4A7C15u), 0);
	parl_slots_release(&table);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(buckets_run_over_into_the_next),
		cmocka_unit_test(keys_with_one_tag_are_all_there),
		cmocka_unit_test(what_goes_together_shares_a_slot),
		cmocka_unit_test(many_keys_are_all_found),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
