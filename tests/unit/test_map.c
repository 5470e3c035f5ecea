/*
 * test_map.c - a map has one item for each key, in the order in which they came.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <parlance/map.h>

#include "failing.h"

struct place {
	const char *address;
	size_t number;
	unsigned count; /* behind the key */
	char letter;
};

static const char things[1000];

#define PLACES PARL_MAP_OF(struct place, count)

static struct place *add(struct parl_map *map, size_t thing, size_t number)
{
	const struct place key = {.address = &things[thing], .number = number};

	return parl_map_add(map, &key);
}

static void each_key_has_one_item_in_the_order_of_coming(void **state)
{
	struct parl_map map = PLACES;
	const struct place *items;

	(void)state;
	for (unsigned round = 1; round <= 3; round++)
		for (size_t i = 0; i < sizeof(things); i++) {
			struct place *place = add(&map, sizeof(things) - 1 - i, i % 2);

			assert_non_null(place);
			assert_int_equal(place->letter, round == 1 ? 0 : 'x');
			place->letter = 'x';
			assert_int_equal(++place->count, round);
		}
	assert_int_equal(map.count, sizeof(things));
	items = map.items;
	for (size_t i = 0; i < map.count; i++) {
		assert_ptr_equal(items[i].address, &things[sizeof(things) - 1 - i]);
		assert_int_equal(items[i].number, i % 2);
		assert_int_equal(items[i].count, 3);
	}
	parl_map_release(&map);
	assert_int_equal(map.count, 0);
}

static void all_of_the_key_counts(void **state)
{
	struct parl_map map = PLACES;

	(void)state;
	add(&map, 7, 1)->letter = 'a';
	add(&map, 7, 2)->letter = 'b';
	add(&map, 8, 1)->letter = 'c';
	assert_int_equal(map.count, 3);
	assert_int_equal(add(&map, 7, 1)->letter, 'a');
	assert_int_equal(add(&map, 7, 2)->letter, 'b');
	assert_int_equal(add(&map, 8, 1)->letter, 'c');
	parl_map_release(&map);
}

static void what_is_not_there_is_not_found(void **state)
{
	struct parl_map map = PLACES;
	const struct place there = {.address = &things[3], .number = 4},
			   other = {.address = &things[3], .number = 5};

	(void)state;
	assert_null(parl_map_find(&map, &there));
	add(&map, 3, 4)->letter = 'a';
	assert_int_equal(((const struct place *)parl_map_find(&map, &there))->letter, 'a');
	assert_null(parl_map_find(&map, &other));
	assert_int_equal(map.count, 1);
	parl_map_release(&map);
}

static void a_cleared_map_is_as_new(void **state)
{
	struct parl_map map = PLACES;

	(void)state;
	parl_map_clear(&map);
	for (size_t i = 0; i < 100; i++)
		add(&map, i, 0)->count = 5;
	parl_map_clear(&map);
	assert_int_equal(map.count, 0);
	for (size_t i = 0; i < 200; i++)
		assert_int_equal(add(&map, i, 0)->count, 0);
	assert_int_equal(map.count, 200);
	parl_map_release(&map);
}

/* Of keys of any size, also one that is no multiple of eight. */
static void a_set_has_each_item_once(void **state)
{
	struct word {
		char letters[11];
	};
	struct parl_map set = PARL_SET_OF(struct word);

	(void)state;
	for (size_t i = 0; i < 500; i++) {
		struct word word = {"abcdefghij"};

		word.letters[i % 11] = (char)('a' + i % 26);
		word.letters[10] = (char)(i % 3);
		assert_memory_equal(parl_map_add(&set, &word), &word, sizeof(word));
	}
	for (size_t i = 0; i < set.count; i++)
		for (size_t k = 0; k < i; k++)
			assert_memory_not_equal((const struct word *)set.items + i,
				(const struct word *)set.items + k, sizeof(struct word));
	parl_map_release(&set);
}

/* What failed changes nothing, and is done when there is memory again. */
static void memory_that_runs_out_is_told(void **state)
{
	(void)state;
	for (long fail = 0; fail < 12; fail++) {
		struct parl_map map = PLACES;
		size_t failures = 0;

		allocations_left = fail;
		for (size_t i = 0; i < 300; i++) {
			struct place *place = add(&map, i, 0);

			if (!place) {
				failures++;
				assert_int_equal(map.count, i);
				place = add(&map, i, 0);
			}
			assert_non_null(place);
			assert_int_equal(place->count++, 0);
		}
		allocations_left = -1;
		assert_true(failures <= 1);
		assert_int_equal(map.count, 300);
		for (size_t i = 0; i < 300; i++)
			assert_int_equal(add(&map, i, 0)->count, 1);
		parl_map_release(&map);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_key_has_one_item_in_the_order_of_coming),
		cmocka_unit_test(all_of_the_key_counts),
		cmocka_unit_test(what_is_not_there_is_not_found),
		cmocka_unit_test(a_cleared_map_is_as_new),
		cmocka_unit_test(a_set_has_each_item_once),
		cmocka_unit_test(memory_that_runs_out_is_told),
	};

	return cmocka_run_group_tests_name("map", tests, NULL, NULL);
}
