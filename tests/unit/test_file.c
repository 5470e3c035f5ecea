/*
 * test_file.c - reading files whole, and replacing them whole or not at all.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"

/* A folder of its own for every test, in which it works. */
static char folder[64];
static struct parl_diagnostics *faults;

static int enter(void **state)
{
	(void)state;
	strcpy(folder, "/tmp/parlance-test-XXXXXX");
	faults = parl_diagnostics_new();
	return mkdtemp(folder) && chdir(folder) == 0 && faults ? 0 : -1;
}

static void remove_all(const char *path)
{
	DIR *open_folder = opendir(path);
	struct dirent *entry;
	char name[512];
	while (open_folder && (entry = readdir(open_folder)) != NULL) {
		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
			continue;
		snprintf(name, sizeof(name), "%s/%s", path, entry->d_name);
		if (unlink(name) != 0) {
			remove_all(name);
			rmdir(name);
		}
	}
	if (open_folder)
		closedir(open_folder);
}

static int leave(void **state)
{
	(void)state;
	parl_diagnostics_free(faults);
	remove_all(folder);
	return chdir("/") == 0 && rmdir(folder) == 0 ? 0 : -1;
}

static void put(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	fputs(text, file);
	fclose(file);
}

static void expect_text(const char *path, const char *text)
{
	struct parl_buffer bytes = PARL_BUFFER_EMPTY;
	assert_int_equal(parl_file_read(path, path, PARL_FILE_MOST, &bytes, NULL), PARL_OK);
	assert_string_equal(bytes.data, text);
	assert_int_equal(bytes.size, strlen(text));
	parl_buffer_release(&bytes);
}

static size_t count_entries(const char *path)
{
	DIR *open_folder = opendir(path);
	size_t count = 0;
	while (readdir(open_folder))
		count++;
	closedir(open_folder);
	return count - 2;
}

static void expect_fault(enum parl_code code, const char *text)
{
	assert_int_equal(parl_diagnostics_count(faults), 1);
	assert_int_equal(parl_diagnostics_get(faults, 0)->code, code);
	assert_string_equal(parl_diagnostics_get(faults, 0)->text, text);
	parl_diagnostics_clear(faults);
}

static enum parl_status replace(const char *path, const char *text, bool keep)
{
	return parl_file_replace(path, parl_view_of(text), keep, faults);
}

static void test_read(void **state)
{
	struct parl_buffer bytes = PARL_BUFFER_EMPTY;
	(void)state;
	put("a", "one");
	put("empty", "");
	parl_buffer_add_view(&bytes, parl_view_of("before "));
	assert_int_equal(parl_file_read("a", "a", 3, &bytes, faults), PARL_OK);
	assert_string_equal(bytes.data, "before one");
	assert_int_equal(parl_file_read("empty", "empty", 0, &bytes, faults), PARL_OK);
	assert_string_equal(bytes.data, "before one");
	parl_buffer_release(&bytes);
	assert_int_equal(parl_file_read("empty", "empty", 9, &bytes, faults), PARL_OK);
	assert_string_equal(bytes.data, "");
	parl_buffer_release(&bytes);
	/* a file whose size the system does not say */
	assert_int_equal(parl_file_read("/proc/self/status", "s", 99999, &bytes, faults), PARL_OK);
	assert_true(bytes.size > 100);
	parl_buffer_release(&bytes);
}

static void test_read_faults(void **state)
{
	struct parl_buffer bytes = PARL_BUFFER_EMPTY;
	(void)state;
	parl_buffer_add_view(&bytes, parl_view_of("kept"));
	assert_int_equal(parl_file_read("none", "none", 9, &bytes, faults), PARL_FAILED);
	expect_fault(PARL_CODE_FILE_MISSING, "there is no such file");
	put("a", "0123456789");
	assert_int_equal(parl_file_read("a/b", "a/b", 9, &bytes, faults), PARL_FAILED);
	expect_fault(PARL_CODE_FILE_MISSING, "there is no such file");
	assert_int_equal(parl_file_read(".", "here", 9, &bytes, faults), PARL_FAILED);
	assert_string_equal(parl_diagnostics_get(faults, 0)->file, "here");
	expect_fault(PARL_CODE_FILE_IS_FOLDER, "this is a folder, not a file");
	assert_int_equal(parl_file_read("a", "a", 9, &bytes, faults), PARL_FAILED);
	expect_fault(PARL_CODE_FILE_TOO_LARGE, "this file is too large: the most is 9 bytes");
	assert_int_equal(parl_file_read("/dev/zero", "zero", 99999, &bytes, faults), PARL_FAILED);
	expect_fault(PARL_CODE_FILE_TOO_LARGE, "this file is too large: the most is 99999 bytes");
	assert_string_equal(bytes.data, "kept");
	parl_buffer_release(&bytes);
}

static void test_read_no_permission(void **state)
{
	struct parl_buffer bytes = PARL_BUFFER_EMPTY;
	(void)state;
	if (geteuid() == 0)
		skip();
	put("a", "text");
	chmod("a", 0200);
	assert_int_equal(parl_file_read("a", "a", 9, &bytes, faults), PARL_FAILED);
	expect_fault(PARL_CODE_FILE_UNREADABLE, "you have no permission to read this file");
	parl_buffer_release(&bytes);
}

static void test_read_stdin(void **state)
{
	struct parl_buffer bytes = PARL_BUFFER_EMPTY;
	int ends[2];
	int old = dup(0);
	(void)state;
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], "piped", 5), 5);
	close(ends[1]);
	dup2(ends[0], 0);
	close(ends[0]);
	assert_int_equal(parl_file_read("-", "stdin", 9, &bytes, faults), PARL_OK);
	assert_string_equal(bytes.data, "piped");
	dup2(old, 0);
	close(old);
	parl_buffer_release(&bytes);
}

static void test_replace(void **state)
{
	struct stat info;
	(void)state;
	umask(027);
	assert_int_equal(replace("new", "one", true), PARL_OK);
	expect_text("new", "one");
	assert_int_equal(stat("new", &info), 0);
	assert_int_equal(info.st_mode & 07777, 0640);
	chmod("new", 0604);
	assert_int_equal(replace("new", "two", false), PARL_OK);
	expect_text("new", "two");
	assert_int_equal(stat("new", &info), 0);
	assert_int_equal(info.st_mode & 07777, 0604);
	assert_int_equal(replace("new", "", false), PARL_OK);
	expect_text("new", "");
	assert_int_equal(count_entries("."), 1);
	assert_int_equal(parl_diagnostics_count(faults), 0);
}

static void test_replace_keeps_original(void **state)
{
	(void)state;
	put("a", "one");
	assert_int_equal(replace("a", "two", true), PARL_OK);
	expect_text("a", "two");
	expect_text("a.orig", "one");
	expect_fault(PARL_CODE_ORIGINAL_IS, "what it was is kept in a.orig");
	assert_int_equal(replace("a", "three", true), PARL_FAILED);
	expect_fault(
		PARL_CODE_ORIGINAL_KEPT, "the original cannot be kept: a.orig is there already");
	expect_text("a", "two");
	expect_text("a.orig", "one");
	assert_int_equal(count_entries("."), 2);
}

static void test_replace_follows_links(void **state)
{
	struct stat info;
	(void)state;
	assert_int_equal(mkdir("sub", 0755), 0);
	put("sub/file", "one");
	assert_int_equal(symlink("sub/file", "link"), 0);
	assert_int_equal(symlink("../link", "sub/second"), 0);
	assert_int_equal(replace("sub/second", "two", true), PARL_OK);
	expect_text("sub/file", "two");
	expect_text("sub/file.orig", "one");
	parl_diagnostics_clear(faults);
	assert_int_equal(lstat("link", &info), 0);
	assert_true(S_ISLNK(info.st_mode));
	/* a link to a file that is yet to be made */
	assert_int_equal(symlink("sub/later", "early"), 0);
	assert_int_equal(replace("early", "made", false), PARL_OK);
	expect_text("sub/later", "made");
	assert_int_equal(symlink("loop", "loop"), 0);
	assert_int_equal(replace("loop", "never", false), PARL_FAILED);
	assert_int_equal(parl_diagnostics_get(faults, 0)->code, PARL_CODE_FILE_UNWRITABLE);
}

static void test_replace_faults(void **state)
{
	(void)state;
	assert_int_equal(replace("none/file", "x", false), PARL_FAILED);
	expect_fault(PARL_CODE_FILE_UNWRITABLE, "the folder of this file does not exist");
	assert_int_equal(replace(".", "x", false), PARL_FAILED);
	expect_fault(PARL_CODE_FILE_IS_FOLDER, "this is a folder, not a file");
	assert_int_equal(replace("/dev/full", "x", false), PARL_FAILED);
	expect_fault(PARL_CODE_DISK_FULL,
		"there is no room left to write this file: No space left on device");
	if (geteuid() == 0)
		return;
	put("a", "one");
	chmod("a", 0444);
	assert_int_equal(replace("a", "x", false), PARL_FAILED);
	expect_fault(PARL_CODE_FILE_UNWRITABLE, "you have no permission to write this file");
	expect_text("a", "one");
}

/* A limit on file sizes stands in for a full disk: the write stops half-way. */
static void test_full_disk_leaves_nothing(void **state)
{
	struct rlimit old;
	struct rlimit small;
	char *large = calloc(1, 100001);
	(void)state;
	memset(large, 'x', 100000);
	signal(SIGXFSZ, SIG_IGN);
	put("a", "one");
	getrlimit(RLIMIT_FSIZE, &old);
	small = (struct rlimit){50000, old.rlim_max};
	setrlimit(RLIMIT_FSIZE, &small);
	enum parl_status status = replace("a", large, true);
	setrlimit(RLIMIT_FSIZE, &old);
	assert_int_equal(status, PARL_FAILED);
	expect_fault(
		PARL_CODE_DISK_FULL, "there is no room left to write this file: File too large");
	expect_text("a", "one");
	assert_int_equal(count_entries("."), 1);
	free(large);
}

/* Ends in the middle of a write, by a limit on file sizes, as any signal may end it. */
static void be_ended_while_writing(const char *path)
{
	const struct rlimit small = {50000, 50000}, none = {0, 0};
	static char large[100001];
	memset(large, 'x', 100000);
	setrlimit(RLIMIT_CORE, &none);
	setrlimit(RLIMIT_FSIZE, &small);
	signal(SIGXFSZ, SIG_DFL);
	replace(path, large, true);
	_exit(0);
}

static void test_a_signal_leaves_nothing(void **state)
{
	int fd = open(".", O_WRONLY | O_TMPFILE, 0600), status;
	(void)state;
	if (fd < 0)
		skip(); /* a file system on which files have names from the beginning */
	close(fd);
	put("a", "one");
	pid_t child = fork();
	if (child == 0)
		be_ended_while_writing("a");
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGXFSZ);
	expect_text("a", "one");
	assert_int_equal(count_entries("."), 1);
}

static void *read_fifo(void *got)
{
	FILE *fifo = fopen("fifo", "r");
	if (fifo) {
		((char *)got)[fread(got, 1, 15, fifo)] = '\0';
		fclose(fifo);
	}
	return NULL;
}

static void test_fifo_is_written_directly(void **state)
{
	pthread_t reader;
	char got[16] = "";
	struct stat info;
	(void)state;
	assert_int_equal(mkfifo("fifo", 0600), 0);
	assert_int_equal(pthread_create(&reader, NULL, read_fifo, got), 0);
	assert_int_equal(replace("fifo", "through", true), PARL_OK);
	pthread_join(reader, NULL);
	assert_string_equal(got, "through");
	assert_int_equal(stat("fifo", &info), 0);
	assert_true(S_ISFIFO(info.st_mode));
	assert_int_equal(count_entries("."), 1);
}

/* /dev/stdout that leads to a file is a stream, not a file to be replaced. */
static void test_own_output_is_no_file(void **state)
{
	int old = dup(1);
	int fd = open("out", O_RDWR | O_CREAT, 0600);
	(void)state;
	assert_int_equal(write(fd, "before ", 7), 7);
	fflush(stdout);
	dup2(fd, 1);
	enum parl_status status = replace("/dev/stdout", "here ", true);
	enum parl_status named = replace("out", "there ", true);
	assert_int_equal(write(1, "after", 5), 5);
	dup2(old, 1);
	close(old);
	close(fd);
	assert_int_equal(status, PARL_OK);
	assert_int_equal(named, PARL_OK);
	expect_text("out", "before here there after");
}

#define FILE_TEST(test) cmocka_unit_test_setup_teardown(test, enter, leave)

int main(void)
{
	const struct CMUnitTest tests[] = {
		FILE_TEST(test_read),
		FILE_TEST(test_read_faults),
		FILE_TEST(test_read_no_permission),
		FILE_TEST(test_read_stdin),
		FILE_TEST(test_replace),
		FILE_TEST(test_replace_keeps_original),
		FILE_TEST(test_replace_follows_links),
		FILE_TEST(test_replace_faults),
		FILE_TEST(test_full_disk_leaves_nothing),
		FILE_TEST(test_a_signal_leaves_nothing),
		FILE_TEST(test_fifo_is_written_directly),
		FILE_TEST(test_own_output_is_no_file),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
