/*
 * test_width.c - cells on a terminal, and positions in a text.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include <parlance/text.h>

static void test_cells(void **state)
{
	static const struct {
		const char *text;
		size_t cells;
	} rows[] = {
		{"", 0},
		{"abc", 3},
		{"\u00E9t\u00E9", 3},
		{"e\u0301te\u0301", 3},
		{"\u4E2D\u6587", 4},
		{"\uFF21\uFF22", 4},       /* fullwidth letters */
		{"\uFF71", 1},             /* halfwidth katakana */
		{"\uD55C", 2},             /* Hangul, composed */
		{"\u1112\u1161\u11AB", 2}, /* and as jamo */
		{"\U0001F600", 2},
		{"\U0001F468\u200D\U0001F469\u200D\U0001F467", 2}, /* a family */
		{"\U0001F1EC\U0001F1E7", 2},                       /* a flag */
		{"\U0001F44D\U0001F3FD", 2},                       /* a thumb with its tone */
		{"\u2764", 1},
		{"\u2764\uFE0F", 2},  /* shown as emoji */
		{"1\uFE0F\u20E3", 2}, /* a keycap */
		{"fun\u00ADder", 6},
		{"a\u200Bb\u2060c\uFEFF", 3},
		{"\u0301", 0},
		{"\u0915\u094D\u0937", 2}, /* two clusters until Unicode 15.1 */
		{"\x1b", 4},
		{"\x7F", 4},
		{"\xC2\x9B", 4},
		{"\r", 4},
		{"\r\n", 0},
		{"\n", 0},
		{"\t", 8},
		{"abc\td", 9},
		{"\u4E2D\t", 8},
		{"12345678\t", 16},
		{"\xFF", 1},
		{"\xE4\xB8", 1},
	};
	(void)state;
	for (size_t i = 0; i < PARL_LENGTH(rows); i++)
		if (parl_text_cells(parl_view_of(rows[i].text)) != rows[i].cells)
			fail_msg("row %zu takes %zu, not %zu", i,
				parl_text_cells(parl_view_of(rows[i].text)), rows[i].cells);
	assert_int_equal(parl_text_cells((parl_view){"\0", 1}), 4);
}

static void check(const char *text, size_t offset, size_t line, size_t column, size_t utf16)
{
	struct parl_position at = parl_position_of(parl_view_of(text), offset);
	assert_int_equal(at.line, line);
	assert_int_equal(at.column, column);
	assert_int_equal(at.utf16, utf16);
}

static void test_positions(void **state)
{
	(void)state;
	check("", 0, 1, 1, 0);
	check("abc", 0, 1, 1, 0);
	check("abc", 2, 1, 3, 2);
	check("abc", 99, 1, 4, 3);
	check("a\nb", 1, 1, 2, 1);
	check("a\nb", 2, 2, 1, 2);
	check("a\n\nb", 2, 2, 1, 2);
	check("a\rb", 2, 2, 1, 2);
	check("a\r\nb", 1, 1, 2, 1);
	check("a\r\nb", 3, 2, 1, 3);
	check("a\r\nb\n", 5, 3, 1, 5);
	/* between CR and LF, and inside a cluster: the start counts */
	check("a\r\nb", 2, 1, 2, 2);
	check("xe\u0301y", 2, 1, 2, 2);
	check("xe\u0301y", 4, 1, 3, 3);
	check("\U0001F600x", 4, 1, 2, 2);
	check("\U0001F1EC\U0001F1E7x", 8, 1, 2, 4);
	check("\u4E2Dx", 3, 1, 2, 1);
	check("\xFFx", 1, 1, 2, 1);
	/* a byte order mark is no column */
	check("\uFEFFa", 0, 1, 1, 0);
	check("\uFEFFa", 3, 1, 1, 1);
	check("\uFEFFab", 4, 1, 2, 2);
	check("\uFEFF\nb", 4, 2, 1, 2);
}

/* OFFSETS in any order, by one cursor and an atlas, beside a cursor that begins anew. */
static void go(const char *text, const size_t *offsets, size_t count)
{
	struct parl_units on = {.line = 0};
	struct parl_atlas atlas = {.count = 0};

	for (size_t i = 0; i < count; i++) {
		struct parl_units anew = {.line = 0};
		struct parl_position at = parl_position_of(parl_view_of(text), offsets[i]);

		parl_units_move(&on, parl_view_of(text), offsets[i]);
		parl_units_move(&anew, parl_view_of(text), offsets[i]);
		assert_memory_equal(&on, &anew, sizeof(on));
		parl_atlas_move(&atlas, parl_view_of(text), offsets[i]);
		assert_memory_equal(&atlas.units, &anew, sizeof(anew));
		assert_int_equal(on.line, at.line);
		assert_int_equal(on.units, at.utf16);
	}
	parl_atlas_release(&atlas);
}

/* Of many marks, at which anything may lie: each text is of pieces of one size, so that every way
 * in which one can be cut is met. */
static void test_atlas(void **state)
{
	static const char *const pieces[] = {"a", "\u00E9", "\u4E2D", "\U0001F389", "\r\n",
		"ab\r\n\n", "\r", "\x80", "\xC3\xA9\x80\x80\x80", "\xF0\x9F", "\xE2\x82\xAC\r\nx"};
	struct parl_buffer text = PARL_BUFFER_EMPTY;

	(void)state;
	for (size_t i = 0; i < PARL_LENGTH(pieces); i++) {
		size_t offsets[200], size = strlen(pieces[i]), at = 0;

		parl_buffer_clear(&text);
		parl_buffer_add_view(&text, parl_view_of(i % 2 ? "\uFEFF" : ""));
		while (text.size < 20000)
			parl_buffer_add_view(&text, parl_view_of(pieces[i]));
		for (size_t k = 0; k < PARL_LENGTH(offsets); k++) {
			at = (at + 7919 * (k + 1)) % text.size;
			offsets[k] =
				i % 2 && at >= 3 ? 3 + (at - 3) / size * size : at / size * size;
			offsets[k] = i % 2 && at < 3 ? 0 : offsets[k];
		}
		go(text.data, offsets, PARL_LENGTH(offsets));
	}
	parl_buffer_release(&text);
}

static void test_units(void **state)
{
	/* mark 0, é 3, CR 5, LF 6, emoji 7, tab 11, a 12, LF 13, LF 14, b 15, CR 16, c 17 */
	static const char text[] = "\uFEFF\u00E9\r\n\U0001F389\ta\n\nb\rc";
	static const size_t offsets[] = {
		0, 17, 3, 16, 5, 15, 6, 14, 7, 13, 11, 12, 18, 0, 18, 99, 12, 11, 7, 3, 3, 15, 5};
	static const struct {
		size_t offset, line, column, units;
	} rows[] = {{0, 1, 1, 0}, {3, 1, 1, 1}, {5, 1, 2, 2}, {6, 1, 3, 3}, {7, 2, 1, 4},
		{11, 2, 3, 6}, {12, 2, 4, 7}, {13, 2, 5, 8}, {14, 3, 1, 9}, {15, 4, 1, 10},
		{16, 4, 2, 11}, {17, 5, 1, 12}, {18, 5, 2, 13}};
	struct parl_units at = {.line = 0};

	(void)state;
	for (size_t i = 0; i < PARL_LENGTH(rows); i++) {
		parl_units_move(&at, parl_view_of(text), rows[i].offset);
		assert_int_equal(at.line, rows[i].line);
		assert_int_equal(at.column, rows[i].column);
		assert_int_equal(at.units, rows[i].units);
	}
	go(text, offsets, PARL_LENGTH(offsets));
	go("", offsets, 3);
	go("\n\r\n\r", (const size_t[]){4, 0, 3, 1, 2, 4, 3, 2, 1, 0}, 10);
}

/* From one end of a long line to the other and back, as what a checker tells may lead: a walk over
 * all of it each time would take a minute. */
static void test_atlas_time(void **state)
{
	parl_view text = {.size = (size_t)8 << 20};
	char *bytes = malloc(text.size);
	struct parl_atlas atlas = {.count = 0};
	clock_t begun = clock();

	(void)state;
	assert_non_null(bytes);
	text.data = memset(bytes, 'a', text.size);
	for (size_t i = 1; i <= 40000; i++) {
		parl_atlas_move(&atlas, text, i % 2 ? i : text.size - i);
		assert_int_equal(atlas.units.units, i % 2 ? i : text.size - i);
	}
	assert_true((clock() - begun) / CLOCKS_PER_SEC < 20);
	parl_atlas_release(&atlas);
	free(bytes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cells),
		cmocka_unit_test(test_positions),
		cmocka_unit_test(test_units),
		cmocka_unit_test(test_atlas),
		cmocka_unit_test(test_atlas_time),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
