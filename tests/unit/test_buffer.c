/*
 * test_buffer.c - text that grows, and views.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <stdlib.h>

#include <parlance/memory.h>

static void test_grows(void **state)
{
	struct parl_buffer buffer = PARL_BUFFER_EMPTY;
	(void)state;
	for (int i = 0; i < 10000; i++) {
		parl_buffer_add_char(&buffer, (char)('a' + i % 26));
		assert_int_equal(buffer.data[buffer.size], 0);
	}
	assert_int_equal(buffer.size, 10000);
	for (int i = 0; i < 10000; i++)
		assert_int_equal(buffer.data[i], 'a' + i % 26);
	parl_buffer_release(&buffer);
	assert_null(buffer.data);
	parl_buffer_release(&buffer);
}

static void test_kinds_of_text(void **state)
{
	struct parl_buffer buffer = PARL_BUFFER_EMPTY;
	char large[300];
	(void)state;
	assert_string_equal(parl_buffer_view(&buffer).data, "");
	parl_buffer_add(&buffer, NULL, 0);
	parl_buffer_add_view(&buffer, (parl_view){NULL, 0});
	parl_buffer_add(&buffer, "a\0b", 3);
	parl_buffer_add_view(&buffer, parl_view_of("cd"));
	parl_buffer_print(&buffer, "<%d>", -7);
	assert_int_equal(buffer.size, 9);
	assert_memory_equal(buffer.data, "a\0bcd<-7>", 10);
	memset(large, 'x', sizeof(large) - 1);
	large[sizeof(large) - 1] = '\0';
	parl_buffer_clear(&buffer);
	parl_buffer_print(&buffer, "%s", large);
	assert_string_equal(buffer.data, large);
	parl_buffer_release(&buffer);
}

static void test_failure_is_remembered(void **state)
{
	struct parl_buffer buffer = PARL_BUFFER_EMPTY;
	(void)state;
	parl_buffer_add_view(&buffer, parl_view_of("kept"));
	assert_false(parl_buffer_reserve(&buffer, SIZE_MAX - 2));
	assert_true(buffer.failed);
	parl_buffer_add_view(&buffer, parl_view_of("lost"));
	parl_buffer_print(&buffer, "lost");
	assert_string_equal(buffer.data, "kept");
	parl_buffer_clear(&buffer);
	assert_false(buffer.failed);
	parl_buffer_add_view(&buffer, parl_view_of("again"));
	assert_string_equal(buffer.data, "again");
	parl_buffer_release(&buffer);
}

static void test_reserve(void **state)
{
	struct parl_buffer buffer = PARL_BUFFER_EMPTY;
	(void)state;
	assert_true(parl_buffer_reserve(&buffer, 1000));
	assert_int_equal(buffer.size, 0);
	assert_string_equal(buffer.data, "");
	const char *data = buffer.data;
	for (int i = 0; i < 1000; i++)
		parl_buffer_add_char(&buffer, 'x');
	assert_ptr_equal(buffer.data, data);
	parl_buffer_release(&buffer);
}

static void test_views(void **state)
{
	(void)state;
	assert_null(parl_view_of(NULL).data);
	assert_int_equal(parl_view_of("abc").size, 3);
	assert_true(parl_view_equal(parl_view_of("a"), parl_view_of("a")));
	assert_false(parl_view_equal(parl_view_of("a"), parl_view_of("b")));
	assert_false(parl_view_equal(parl_view_of("a"), parl_view_of("ab")));
	assert_true(parl_view_equal((parl_view){NULL, 0}, parl_view_of("")));
	assert_string_equal(parl_version(), PARL_VERSION);
}

static void test_room(void **state)
{
	(void)state;
	uint32_t *items = NULL;
	size_t room = 0, moves = 0;
	for (size_t count = 0; count < 1000; count++) {
		size_t before = room;
		uint32_t *grown = parl_room(items, &room, count, sizeof(*items));
		assert_non_null(grown);
		assert_true(room > count);
		moves += room != before;
		items = grown;
		items[count] = (uint32_t)count;
	}
	assert_true(moves <= 8);
	for (size_t i = 0; i < 1000; i++)
		assert_int_equal(items[i], i);
	/* What would not fit into a size_t is out of memory, and nothing is lost. */
	size_t full = SIZE_MAX / 2 + 1;
	assert_null(parl_room(items, &full, full, sizeof(*items)));
	full = SIZE_MAX / 4;
	assert_null(parl_room(items, &full, full, sizeof(*items)));
	assert_int_equal(full, SIZE_MAX / 4);
	assert_int_equal(items[999], 999);
	free(items);
}

static void test_lines(void **state)
{
	static const char *const wanted[] = {"one", "", "three\r", "four"};
	parl_view text = parl_view_of("one\n\nthree\r\nfour"), line;
	size_t at = 0, count = 0;

	(void)state;
	for (; parl_view_line(text, &at, &line); count++) {
		assert_true(count < PARL_LENGTH(wanted));
		assert_true(parl_view_equal(line, parl_view_of(wanted[count])));
	}
	assert_int_equal(count, PARL_LENGTH(wanted));
	at = 0;
	text = parl_view_of("one\n");
	assert_true(parl_view_line(text, &at, &line) && line.size == 3);
	assert_false(parl_view_line(text, &at, &line));
}

static void test_wide_names(void **state)
{
	static const char bytes[] = "x\0 W\0o\0r\0k\0b\0o\0o\0k\0";
	parl_view view = {bytes, sizeof(bytes) - 1};

	(void)state;
	assert_true(parl_view_holds_wide(view, "Workbook"));
	assert_true(parl_view_holds_wide(view, "book"));
	assert_false(parl_view_holds_wide(view, "Workbooks"));
	assert_false(parl_view_holds_wide(view, "Wobook"));
	/* The NUL behind the last letter counts, too. */
	assert_false(parl_view_holds_wide((parl_view){bytes, view.size - 1}, "Workbook"));
	assert_false(parl_view_holds_wide(view, "a name of more than 32 letters, which none has"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_grows),
		cmocka_unit_test(test_kinds_of_text),
		cmocka_unit_test(test_failure_is_remembered),
		cmocka_unit_test(test_reserve),
		cmocka_unit_test(test_views),
		cmocka_unit_test(test_room),
		cmocka_unit_test(test_wide_names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
