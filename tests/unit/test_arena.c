/*
 * test_arena.c - memory that is given back all at once.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <parlance/memory.h>

static void test_zeroed_and_aligned(void **state)
{
	struct parl_arena *arena = parl_arena_new();
	(void)state;
	for (int round = 0; round < 2; round++) {
		for (size_t size = 0; size < 300; size++) {
			unsigned char *bytes = parl_arena_alloc(arena, size);
			assert_non_null(bytes);
			assert_int_equal((uintptr_t)bytes % _Alignof(max_align_t), 0);
			for (size_t i = 0; i < size; i++)
				assert_int_equal(bytes[i], 0);
			memset(bytes, 0xAA, size);
		}
		/* what is handed out after a reset is zero again */
		parl_arena_reset(arena);
	}
	parl_arena_free(arena);
}

static void test_pieces_do_not_overlap(void **state)
{
	enum { COUNT = 2000 };
	static unsigned char *pieces[COUNT];
	struct parl_arena *arena = parl_arena_new();
	(void)state;
	for (size_t i = 0; i < COUNT; i++) {
		pieces[i] = parl_arena_alloc(arena, i + 1);
		memset(pieces[i], (int)(i & 0xFF), i + 1);
	}
	for (size_t i = 0; i < COUNT; i++)
		for (size_t j = 0; j <= i; j++)
			assert_int_equal(pieces[i][j], i & 0xFF);
	parl_arena_free(arena);
}

static void test_reset_keeps_memory(void **state)
{
	struct parl_arena *arena = parl_arena_new();
	void *first = parl_arena_alloc(arena, 100);
	(void)state;
	parl_arena_alloc(arena, 1 << 20);
	parl_arena_reset(arena);
	assert_ptr_equal(parl_arena_alloc(arena, 100), first);
	parl_arena_free(arena);
}

static void test_sizes_that_cannot_be(void **state)
{
	struct parl_arena *arena = parl_arena_new();
	(void)state;
	assert_null(parl_arena_alloc(arena, SIZE_MAX));
	assert_null(parl_arena_alloc(arena, SIZE_MAX - 64));
	assert_null(parl_arena_array(arena, SIZE_MAX / 2, 3));
	assert_null(parl_arena_copy(arena, (parl_view){"", SIZE_MAX}).data);
	assert_non_null(parl_arena_array(arena, 0, 0));
	assert_non_null(parl_arena_array(arena, 7, 3));
	parl_arena_free(arena);
}

static void test_text(void **state)
{
	struct parl_arena *arena = parl_arena_new();
	(void)state;
	parl_view copy = parl_arena_copy(arena, (parl_view){"ab\0cd", 5});
	assert_int_equal(copy.size, 5);
	assert_memory_equal(copy.data, "ab\0cd", 6);
	assert_string_equal(parl_arena_copy(arena, (parl_view){NULL, 0}).data, "");
	assert_string_equal(parl_arena_print(arena, "%s-%d", "n", 7), "n-7");
	parl_arena_free(arena);
	parl_arena_free(NULL);
}

static void lists_are_joined_one_by_one(void **state)
{
	(void)state;
	struct parl_arena *arena = parl_arena_new();
	const char *list = parl_arena_join(arena, NULL, "|", "a");
	assert_string_equal(list, "a");
	list = parl_arena_join(arena, list, "|", "b");
	assert_string_equal(parl_arena_join(arena, list, "|", ""), "a|b|");
	assert_string_equal(parl_arena_join(arena, "", ", ", "c"), "c");
	parl_arena_free(arena);
}

static void a_text_that_comes_again_is_not_copied_again(void **state)
{
	(void)state;
	struct parl_arena *arena = parl_arena_new();
	struct parl_echoes *echoes = NULL;
	char text[] = "grantee";
	parl_view first = parl_arena_echo(arena, &echoes, parl_view_of(text));
	parl_view again = parl_arena_echo(arena, &echoes, parl_view_of("grantee"));
	text[0] = 'G';
	parl_view other = parl_arena_echo(arena, &echoes, parl_view_of(text));
	assert_ptr_equal(first.data, again.data);
	assert_string_equal(first.data, "grantee");
	assert_string_equal(other.data, "Grantee");
	assert_int_equal(parl_arena_echo(arena, &echoes, parl_view_of("")).size, 0);
	parl_arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_text_that_comes_again_is_not_copied_again),
		cmocka_unit_test(lists_are_joined_one_by_one),
		cmocka_unit_test(test_zeroed_and_aligned),
		cmocka_unit_test(test_pieces_do_not_overlap),
		cmocka_unit_test(test_reset_keeps_memory),
		cmocka_unit_test(test_sizes_that_cannot_be),
		cmocka_unit_test(test_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
