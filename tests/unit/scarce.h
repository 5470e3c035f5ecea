/*
 * scarce.h - memory gives out in a run of the real commands, with plugins and reports as they are
 * installed: whichever allocation fails, there is the whole result with the usual status, or the
 * run failed and says that memory ran out; nothing but whole results is in the folder where they
 * go, and nothing that was allocated is left.
 *
 * It stands in front of the C library's allocation. For one file of a test program that is linked
 * as those are that open plugins (OUTSIDE_TESTS, see the Makefile), where INTERPOSED is 1. With the
 * variable SCARCE_EACH no allocation is passed over, which takes minutes.
 */
#ifndef SCARCE_H
#define SCARCE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <parlance/output.h>
#include <parlance/session.h>

#include "interposed.h"

static atomic_long left = -1; /* allocations until one fails; negative: none does */
static atomic_long live;      /* blocks that are not freed yet */

static bool fails(void)
{
	bool now = atomic_load(&left) >= 0 && atomic_fetch_sub(&left, 1) == 0;

	if (now)
		errno = ENOMEM;
	return now;
}

/* Who asked for which block, while that is traced, by one thread. */
#define TRACED_MOST 65536
static struct trace {
	const void *block, *caller;
} traces[TRACED_MOST];
static size_t trace_count;
static bool traced;

static void *counted(void *block, const void *caller)
{
	if (!block)
		return NULL;
	atomic_fetch_add(&live, 1);
	if (traced && trace_count < TRACED_MOST)
		traces[trace_count++] = (struct trace){block, caller};
	return block;
}

static void discounted(const void *block)
{
	size_t at = trace_count;

	if (!block)
		return;
	atomic_fetch_sub(&live, 1);
	while (traced && at > 0 && traces[at - 1].block != block)
		at--;
	if (traced && at > 0)
		traces[at - 1] = traces[--trace_count];
}

PARL_API void *malloc(size_t size)
{
	return fails() ? NULL : counted(__libc_malloc(size), __builtin_return_address(0));
}

PARL_API void *calloc(size_t number, size_t size)
{
	return fails() ? NULL : counted(__libc_calloc(number, size), __builtin_return_address(0));
}

PARL_API void *aligned_alloc(size_t alignment, size_t size)
{
	return fails() ? NULL
		       : counted(__libc_memalign(alignment, size), __builtin_return_address(0));
}

PARL_API int posix_memalign(void **block, size_t alignment, size_t size)
{
	*block = aligned_alloc(alignment, size);
	return *block ? 0 : ENOMEM;
}

PARL_API void *realloc(void *block, size_t size)
{
	void *larger = fails() ? NULL : __libc_realloc(block, size);

	if (!larger)
		return NULL;
	discounted(block);
	return counted(larger, __builtin_return_address(0));
}

PARL_API void free(void *block)
{
	discounted(block);
	__libc_free(block);
}

/* --- one run */

static struct parl_host *host;
static char folder[] = PARL_TEST_BUILD "/tests/scarce-XXXXXX";
static char written[sizeof(folder) + 32]; /* what -o names */

struct result {
	enum parl_status status;
	struct parl_buffer results, messages;
	struct parl_buffer file; /* what -o holds */
	bool exists;
};

static void release(struct result *result)
{
	parl_buffer_release(&result->results);
	parl_buffer_release(&result->messages);
	parl_buffer_release(&result->file);
}

static void name_written(const char *name)
{
	snprintf(written, sizeof(written), "%s/%s", folder, name);
}

static inline void write_file(const char *path, const char *text)
{
	FILE *stream = fopen(path, "w");

	assert_non_null(stream);
	assert_true(fputs(text, stream) >= 0);
	assert_int_equal(fclose(stream), 0);
}

static void take_written(struct result *result)
{
	FILE *stream = fopen(written, "rb");
	char bytes[4096];
	size_t size;

	result->exists = stream != NULL;
	while (stream && (size = fread(bytes, 1, sizeof(bytes), stream)) > 0)
		parl_buffer_add(&result->file, bytes, size);
	if (stream)
		fclose(stream);
	unlink(written);
}

/* How many files the folder holds, hidden ones too. */
static size_t count_files(void)
{
	DIR *stream = opendir(folder);
	size_t count = 0;

	assert_non_null(stream);
	while (readdir(stream))
		count++;
	closedir(stream);
	return count;
}

/* The allocation number FAILING of the run fails; negative: none. SPARED: there were fewer. */
static struct result run(const struct parl_request *request, long failing, bool *spared)
{
	struct result result = {
		PARL_FAILED, PARL_BUFFER_EMPTY, PARL_BUFFER_EMPTY, PARL_BUFFER_EMPTY, false};
	struct parl_request copy = *request;
	size_t files = count_files();

	copy.results = parl_output_to_buffer(&result.results);
	copy.messages = parl_output_to_buffer(&result.messages);
	left = failing;
	result.status = parl_run(host, &copy);
	*spared = left >= 0 || failing < 0;
	left = -1;
	parl_output_free(copy.results);
	parl_output_free(copy.messages);
	take_written(&result);
	assert_int_equal(count_files(), files);
	return result;
}

static bool same(const struct parl_buffer *one, const struct parl_buffer *other)
{
	return !one->failed && parl_view_equal(parl_buffer_view(one), parl_buffer_view(other));
}

/* Whether it is told that memory ran out. Before there is room for messages that is said on stderr;
 * records have it in their answers. Where libzip has none it takes a package for a damaged one. */
static bool is_told(const struct result *result)
{
	return result->messages.failed || result->messages.size == 0 ||
		strstr(result->messages.data, "memory") ||
		strstr(result->messages.data, "damaged: Not a zip") ||
		(result->results.size > 0 && strstr(result->results.data, "memory"));
}

/* Whether RESULT is all of WHOLE, or refused with the reason. */
static bool holds(const struct result *result, const struct result *whole)
{
	if (result->status != PARL_FAILED)
		return result->status == whole->status && same(&result->results, &whole->results) &&
			same(&result->file, &whole->file) && result->exists == whole->exists;
	return !result->exists && is_told(result);
}

/* --- a command, with its allocations failing in turn */

#define EACH 500  /* so many from the first on are not passed over */
#define STRIDE 11 /* of the others, only one of so many fails */

static long after(long n)
{
	return n + (n < EACH || getenv("SCARCE_EACH") ? 1 : STRIDE);
}

/* Whether blocks that it asked for are ours to free: not those that libzip, ICU or the C library
 * lose themselves. */
static bool is_ours(const void *caller)
{
	Dl_info info;

	return dladdr(caller, &info) && !strstr(info.dli_fname, "/libzip.") &&
		!strstr(info.dli_fname, "/libicu") && !strstr(info.dli_fname, "/libc.");
}

/* How many such blocks are left of a run that fails at N, and of what was traced before; CALLER
 * takes who asked for the last. */
static size_t leave(const struct parl_request *request, long n, Dl_info *caller)
{
	bool spared;
	size_t count = 0;

	traced = true;
	struct result result = run(request, n, &spared);
	release(&result);
	traced = false;
	for (size_t i = 0; i < trace_count; i++)
		count += is_ours(traces[i].caller) && dladdr(traces[i].caller, caller);
	return count;
}

/* Whether blocks are left every time; libxml2 keeps its last error, and that may change once. */
static bool leaks(const struct parl_request *request, long n, Dl_info *caller)
{
	size_t before = 0, now = 0;

	trace_count = 0;
	for (int i = 0; i < 4 && now >= before + (i > 0); i++) {
		before = now;
		now = leave(request, n, caller);
	}
	return now > before;
}

static void fail_each_of(const struct parl_request *request, const char *name)
{
	bool spared;
	struct result first = run(request, -1, &spared), whole = run(request, -1, &spared);
	Dl_info caller;
	long n;

	assert_int_not_equal(whole.status, PARL_FAILED);
	assert_true(holds(&first, &whole));
	spared = false;
	for (n = 0; !spared; n = after(n)) {
		long before = live;
		struct result result = run(request, n, &spared);

		if (!holds(&result, &whole))
			fail_msg("%s %s: allocation %ld, status %d: %s", request->command, name, n,
				(int)result.status, result.messages.data);
		release(&result);
		if (live > before && leaks(request, n, &caller))
			fail_msg("%s %s: allocation %ld: what %s (%s) asked for is not freed",
				request->command, name, n,
				caller.dli_sname ? caller.dli_sname : "a function",
				caller.dli_fname);
	}
	print_message("%s %s: some %ld allocations\n", request->command, name, n);
	release(&first);
	release(&whole);
}

#define MOST_SETTINGS 8
#define BID_GLOSSARY "tests/glossaries/bid.json"

/* With the settings MORE, up to one without a name, and, where the command works on documents, the
 * glossary of the tests. */
static void fail_each(
	const char *command, const char *const *operands, const struct parl_setting *more)
{
	struct parl_setting settings[MOST_SETTINGS] = {
		{"glossary", BID_GLOSSARY}, {"no-profile", ""}};
	struct parl_request request = {.size = sizeof(request),
		.command = command,
		.operands = operands,
		.settings = settings,
		.setting_count = strstr(command, "port") ? 0 : 2};
	const char *name = more->name ? more->value : "";

	while (operands[request.operand_count])
		request.operand_count++;
	for (; more->name; more++)
		settings[request.setting_count++] = *more;
	fail_each_of(&request, name);
}

/* --- before and after the tests */

static int begin(void **state)
{
	(void)state;
	host = parl_host_new();
	return !host || parl_host_scan(host, PARL_TEST_BUILD "/plugins", NULL) || !mkdtemp(folder);
}

static int end(void **state)
{
	(void)state;
	parl_host_free(host);
	return rmdir(folder);
}

#endif
