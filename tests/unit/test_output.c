/*
 * test_output.c - outputs onto buffers, pipes, terminals and full disks.
 */
#include <errno.h>
#include <fcntl.h>
#include <pty.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/sink.h"
#include "base/stream.h"

#define HOSTILE "a\x1b[31m\tb\nc\r\nd\re\x7F\xC2\x9B\xFF\u202E."

static void test_buffer(void **state)
{
	struct parl_buffer buffer = PARL_BUFFER_EMPTY;
	struct parl_output *output = parl_output_to_buffer(&buffer);
	char large[1000];
	(void)state;
	memset(large, 'x', sizeof(large) - 1);
	large[sizeof(large) - 1] = '\0';
	parl_output_write(output, (parl_view){"a\0b", 3});
	parl_output_print(output, "<%d>", 7);
	parl_output_text(output, parl_view_of(HOSTILE));
	assert_int_equal(buffer.size, 6 + strlen(HOSTILE));
	assert_memory_equal(buffer.data, "a\0b<7>" HOSTILE, buffer.size);
	parl_buffer_clear(&buffer);
	parl_output_print(output, "%s", large);
	assert_string_equal(buffer.data, large);
	assert_false(parl_output_failed(output));
	assert_false(parl_output_color(output));
	assert_false(parl_output_terminal(output));
	assert_int_equal(parl_output_width(output), 80);
	parl_output_free(output);
	parl_output_free(NULL);
	parl_buffer_release(&buffer);
}

static void test_one_line(void **state)
{
	struct parl_buffer buffer = PARL_BUFFER_EMPTY;
	struct parl_output *output = parl_output_to_buffer(&buffer);
	(void)state;
	parl_output_visible_line(output, parl_view_of(HOSTILE));
	assert_string_equal(
		buffer.data, "a\\x1B[31m\tb\\x0Ac\\x0D\\x0Ad\\x0De\\x7F\\x9B\uFFFD\u202E.");
	parl_output_free(output);
	parl_buffer_release(&buffer);
}

static void test_buffer_failure(void **state)
{
	struct parl_buffer buffer = PARL_BUFFER_EMPTY;
	struct parl_output *output = parl_output_to_buffer(&buffer);
	(void)state;
	parl_output_write(output, (parl_view){"", SIZE_MAX - 1});
	assert_true(parl_output_failed(output));
	assert_int_equal(parl_output_error(output), ENOMEM);
	parl_buffer_clear(&buffer);
	parl_output_write(output, parl_view_of("lost"));
	assert_int_equal(buffer.size, 0);
	parl_output_free(output);
	parl_buffer_release(&buffer);
}

static void test_first_failure(void **state)
{
	struct parl_buffer buffer = PARL_BUFFER_EMPTY;
	struct parl_output *output = parl_output_to_buffer(&buffer);
	(void)state;
	parl_output_write(output, parl_view_of("said"));
	parl_output_fail(output, ENOMEM);
	parl_output_fail(output, EIO);
	parl_output_write(output, parl_view_of("lost"));
	assert_true(parl_output_failed(output));
	assert_int_equal(parl_output_error(output), ENOMEM);
	assert_string_equal(buffer.data, "said");
	parl_output_free(output);
	parl_buffer_release(&buffer);
}

static void test_markdown(void **state)
{
	static const struct {
		parl_view text;
		const char *markdown;
	} cases[] = {
		{{"", 0}, ""},
		{{"plain words: caf\xc3\xa9!", 19}, "plain words: caf\xc3\xa9!"},
		{{"*a* _b_ [c](d) `e`", 18}, "\\*a\\* \\_b\\_ \\[c\\](d) \\`e\\`"},
		{{"R&D <b> a|b #1 ~x~ \\ $2", 23}, "R\\&D \\<b\\> a\\|b \\#1 \\~x\\~ \\\\ \\$2"},
		{{"one\r\n\ttwo\0\x1b[31m", 15}, "one   two  \\[31m"},
	};
	(void)state;
	for (size_t i = 0; i < PARL_LENGTH(cases); i++) {
		struct parl_buffer added = PARL_BUFFER_EMPTY, written = PARL_BUFFER_EMPTY;
		struct parl_output *output = parl_output_to_buffer(&written);
		parl_markdown_add(&added, cases[i].text);
		parl_markdown_write(output, cases[i].text);
		assert_string_equal(parl_buffer_view(&added).data, cases[i].markdown);
		assert_true(parl_view_equal(parl_buffer_view(&added), parl_buffer_view(&written)));
		parl_output_free(output);
		parl_buffer_release(&added);
		parl_buffer_release(&written);
	}
}

static size_t read_all(int fd, char *bytes, size_t size)
{
	size_t at = 0;
	ssize_t got;
	while (at < size && (got = read(fd, bytes + at, size - at)) > 0)
		at += (size_t)got;
	return at;
}

static void test_pipe(void **state)
{
	int ends[2];
	char got[64] = "";
	(void)state;
	assert_int_equal(pipe(ends), 0);
	struct parl_output *output = parl_output_to_descriptor(ends[1], PARL_COLOR_AUTO);
	parl_output_text(output, parl_view_of("one\x1b"));
	parl_output_write(output, parl_view_of(" two"));
	assert_true(parl_output_flush(output));
	assert_false(parl_output_terminal(output));
	assert_false(parl_output_color(output));
	parl_output_free(output);
	close(ends[1]);
	read_all(ends[0], got, sizeof(got));
	assert_string_equal(got, "one\x1b two");
	close(ends[0]);
}

static void test_color_choice(void **state)
{
	struct parl_output *always = parl_output_to_descriptor(0, PARL_COLOR_ALWAYS);
	struct parl_output *never = parl_output_to_descriptor(0, PARL_COLOR_NEVER);
	(void)state;
	assert_true(parl_output_color(always));
	assert_false(parl_output_color(never));
	parl_output_free(always);
	parl_output_free(never);
}

/* More than is buffered, in small pieces and in one. */
static void test_much(void **state)
{
	char name[] = "/tmp/parlance-test-XXXXXX";
	int fd = mkstemp(name);
	static char large[200000];
	static char got[600000];
	(void)state;
	for (size_t i = 0; i < sizeof(large); i++)
		large[i] = (char)('a' + i % 26);
	struct parl_output *output = parl_output_to_descriptor(fd, PARL_COLOR_AUTO);
	for (size_t i = 0; i < sizeof(large); i += 1000)
		parl_output_write(output, (parl_view){large + i, 1000});
	parl_output_write(output, (parl_view){large, sizeof(large)});
	assert_true(parl_output_flush(output));
	parl_output_free(output);
	lseek(fd, 0, SEEK_SET);
	assert_int_equal(read_all(fd, got, sizeof(got)), 2 * sizeof(large));
	assert_memory_equal(got, large, sizeof(large));
	assert_memory_equal(got + sizeof(large), large, sizeof(large));
	close(fd);
	unlink(name);
}

static void test_closed_pipe(void **state)
{
	int ends[2];
	(void)state;
	signal(SIGPIPE, SIG_IGN);
	assert_int_equal(pipe(ends), 0);
	close(ends[0]);
	struct parl_output *output = parl_output_to_descriptor(ends[1], PARL_COLOR_AUTO);
	parl_output_write(output, parl_view_of("lost"));
	assert_false(parl_output_failed(output));
	assert_false(parl_output_flush(output));
	assert_int_equal(parl_output_error(output), EPIPE);
	errno = 0;
	assert_false(parl_output_flush(output));
	assert_int_equal(parl_output_error(output), EPIPE);
	parl_output_free(output);
	close(ends[1]);
}

static void test_full_disk(void **state)
{
	int fd = open("/dev/full", O_WRONLY);
	(void)state;
	if (fd < 0)
		skip();
	struct parl_output *output = parl_output_to_descriptor(fd, PARL_COLOR_AUTO);
	for (int i = 0; i < 100000; i++)
		parl_output_print(output, "line %d\n", i);
	assert_true(parl_output_failed(output));
	assert_int_equal(parl_output_error(output), ENOSPC);
	parl_output_free(output);
	close(fd);
}

static void test_terminal(void **state)
{
	int master;
	int slave;
	char got[256] = "";
	struct termios raw;
	struct winsize window = {.ws_row = 24, .ws_col = 132};
	(void)state;
	if (openpty(&master, &slave, NULL, NULL, &window) != 0)
		skip();
	tcgetattr(slave, &raw);
	cfmakeraw(&raw);
	tcsetattr(slave, TCSANOW, &raw);
	setenv("TERM", "xterm", 1);
	unsetenv("NO_COLOR");
	struct parl_output *output = parl_output_to_descriptor(slave, PARL_COLOR_AUTO);
	assert_true(parl_output_terminal(output));
	assert_true(parl_output_color(output));
	assert_int_equal(parl_output_width(output), 132);
	parl_output_text(output, parl_view_of(HOSTILE));
	assert_true(parl_output_flush(output));
	assert_true(read(master, got, sizeof(got) - 1) > 0);
	assert_string_equal(got, "a\\x1B[31m\tb\nc\r\nd\\x0De\\x7F\\x9B\uFFFD\u202E.");
	parl_output_free(output);
	setenv("NO_COLOR", "1", 1);
	output = parl_output_to_descriptor(slave, PARL_COLOR_AUTO);
	assert_false(parl_output_color(output));
	parl_output_free(output);
	setenv("NO_COLOR", "", 1);
	setenv("TERM", "dumb", 1);
	output = parl_output_to_descriptor(slave, PARL_COLOR_AUTO);
	assert_false(parl_output_color(output));
	parl_output_free(output);
	close(master);
	close(slave);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_buffer),
		cmocka_unit_test(test_one_line),
		cmocka_unit_test(test_buffer_failure),
		cmocka_unit_test(test_pipe),
		cmocka_unit_test(test_color_choice),
		cmocka_unit_test(test_much),
		cmocka_unit_test(test_first_failure),
		cmocka_unit_test(test_markdown),
		cmocka_unit_test(test_closed_pipe),
		cmocka_unit_test(test_full_disk),
		cmocka_unit_test(test_terminal),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
