/*
 * test_json.c - JSON as it is written; and how much of it is read at most.
 */
#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <jansson.h>

#include <cmocka.h>

#include <parlance/json.h>

#include "base/stream.h"

struct fixture {
	struct parl_buffer buffer;
	struct parl_output *output;
	struct parl_json json;
};

static void begin(struct fixture *f)
{
	*f = (struct fixture){.buffer = PARL_BUFFER_EMPTY};
	f->output = parl_output_to_buffer(&f->buffer);
	parl_json_begin(&f->json, f->output);
}

static void end(struct fixture *f)
{
	parl_output_free(f->output);
	parl_buffer_release(&f->buffer);
}

static void test_nesting(void **state)
{
	struct fixture f;
	(void)state;
	begin(&f);
	parl_json_open(&f.json, NULL, '{');
	parl_json_string(&f.json, "a", "x");
	parl_json_open(&f.json, "b", '[');
	parl_json_number(&f.json, NULL, INT64_MIN);
	parl_json_bool(&f.json, NULL, true);
	parl_json_open(&f.json, NULL, '[');
	parl_json_close(&f.json, ']');
	parl_json_open(&f.json, NULL, '{');
	parl_json_close(&f.json, '}');
	parl_json_close(&f.json, ']');
	parl_json_null(&f.json, "c");
	parl_json_string(&f.json, "d", NULL);
	parl_json_bool(&f.json, "e\"", false);
	parl_json_close(&f.json, '}');
	assert_string_equal(f.buffer.data,
		"{\"a\":\"x\",\"b\":[-9223372036854775808,true,[],{}],\"c\":null,\"d\":null,"
		"\"e\\\"\":false}");
	end(&f);
}

static void test_text(void **state)
{
	static const char odd[] =
		"\"\\/\b\n\r\t\x1F\0\x7F\xC2\x80\u2028\u2029é中😀\xFF\xC3\xED\xA0\x80";
	struct fixture f;
	(void)state;
	begin(&f);
	parl_json_text(&f.json, NULL, (parl_view){odd, sizeof(odd) - 1});
	assert_string_equal(f.buffer.data,
		"\"\\\"\\\\/\\u0008\\n\\r\\t\\u001f\\u0000\\u007f\\u0080\\u2028"
		"\\u2029é中😀\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\"");
	end(&f);
}

/* Whatever the bytes, another reader of JSON takes it. */
static void test_every_byte(void **state)
{
	struct fixture f;
	(void)state;
	for (int a = 0; a < 256; a++)
		for (int b = 0; b < 256; b += 5) {
			char bytes[2] = {(char)a, (char)b};
			begin(&f);
			parl_json_text(&f.json, NULL, (parl_view){bytes, 2});
			json_t *read =
				json_loads(f.buffer.data, JSON_DECODE_ANY | JSON_ALLOW_NUL, NULL);
			assert_non_null(read);
			json_decref(read);
			end(&f);
		}
}

static void test_depth(void **state)
{
	struct fixture f;
	(void)state;
	begin(&f);
	for (int i = 0; i < 64; i++) {
		if (i > 0)
			parl_json_number(&f.json, NULL, 1);
		parl_json_open(&f.json, NULL, '[');
	}
	assert_false(parl_output_failed(f.output));
	for (int i = 0; i < 64; i++) {
		parl_json_number(&f.json, NULL, 2);
		parl_json_close(&f.json, ']');
	}
	json_t *read = json_loads(f.buffer.data, 0, NULL);
	assert_non_null(read);
	json_decref(read);
	end(&f);
	begin(&f);
	for (int i = 0; i < 65; i++)
		parl_json_open(&f.json, NULL, '[');
	assert_true(parl_output_failed(f.output));
	assert_int_equal(parl_output_error(f.output), EOVERFLOW);
	end(&f);
}

/* None of it is looked at: there is less. */
static void test_too_large(void **state)
{
	struct parl_json_tree *tree;
	size_t fault;

	(void)state;
	assert_int_equal(
		parl_json_read((parl_view){"1", (size_t)UINT32_MAX + 1}, &tree, &fault), PARL_NONE);
	assert_null(tree);
	assert_int_equal(fault, UINT32_MAX);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_nesting),
		cmocka_unit_test(test_text),
		cmocka_unit_test(test_every_byte),
		cmocka_unit_test(test_depth),
		cmocka_unit_test(test_too_large),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
