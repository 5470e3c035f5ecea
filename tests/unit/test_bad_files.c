/*
 * test_bad_files.c - every file of tests/glossaries/bad and tests/projects/bad says what is wrong
 * with it, and the good ones beside them say nothing.
 *
 * NAME.expected beside NAME.json was written by hand: place, severity, message and code; the text
 * that is underlined; the help. The tests run from the top of the repository.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <parlance/glossary.h>

#include "base/file.h"
#include "project/project.h"

/* Whether TEXT is a good file of its kind. */
typedef bool reads(parl_view text, const char *name, struct parl_diagnostics *faults);

static bool reads_glossary(parl_view text, const char *name, struct parl_diagnostics *faults)
{
	struct parl_glossary *glossary = parl_glossary_read(text, name, faults);
	parl_glossary_free(glossary);
	return glossary != NULL;
}

static bool reads_project(parl_view text, const char *name, struct parl_diagnostics *faults)
{
	struct parl_project project = {.path = name, .text = text};
	struct parl_arena *arena = parl_arena_new();
	assert_non_null(arena);
	bool good = parl_project_read(&project, arena, faults);
	parl_arena_free(arena);
	return good;
}

static void read_whole(
	const char *folder, const char *name, const char *end, struct parl_buffer *bytes)
{
	char path[512];
	snprintf(path, sizeof(path), "%s%s%s", folder, name, end);
	parl_buffer_clear(bytes);
	if (parl_file_read(path, path, PARL_FILE_MOST, bytes, NULL) != PARL_OK)
		fail_msg("%s cannot be read", path);
}

static void add_fault(
	struct parl_buffer *got, const struct parl_diagnostic *fault, parl_view source)
{
	parl_buffer_print(got, "%zu:%zu: %s: ", fault->line, fault->column,
		fault->severity == PARL_SEVERITY_ERROR ? "error" : "warning");
	parl_buffer_add_view(got, parl_view_of(fault->text));
	parl_buffer_print(got, " [P-%03d]\n  at:", (int)fault->code);
	if (fault->line > 0) {
		parl_buffer_add_char(got, ' ');
		parl_buffer_add(got, source.data + fault->place.start,
			fault->place.end - fault->place.start);
	}
	parl_buffer_print(got, "\n  help: %s\n", fault->help != NULL ? fault->help : "");
}

/* Whether the file says what it should, and is loaded exactly when that is only warnings, also
 * where nobody asks what is wrong. */
static bool judge(const char *folder, const char *name, reads *read)
{
	struct parl_buffer source = PARL_BUFFER_EMPTY, wanted = PARL_BUFFER_EMPTY,
			   got = PARL_BUFFER_EMPTY;
	struct parl_diagnostics *faults = parl_diagnostics_new();
	read_whole(folder, name, ".json", &source);
	read_whole(folder, name, ".expected", &wanted);
	bool loaded = read(parl_buffer_view(&source), name, faults);
	for (size_t i = 0; i < parl_diagnostics_count(faults); i++)
		add_fault(&got, parl_diagnostics_get(faults, i), parl_buffer_view(&source));
	bool loads = parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) == 0;
	bool good = parl_view_equal(parl_buffer_view(&got), parl_buffer_view(&wanted)) &&
		loads == loaded && read(parl_buffer_view(&source), name, NULL) == loaded;
	if (!good)
		fprintf(stderr, "--- %s wanted\n%s--- got (%s)\n%s", name, wanted.data,
			loaded ? "loaded" : "not loaded", got.data != NULL ? got.data : "");
	parl_diagnostics_free(faults);
	parl_buffer_release(&source);
	parl_buffer_release(&wanted);
	parl_buffer_release(&got);
	return good;
}

/* How many files of the folder there are; WRONG counts those that say something else. */
static size_t judge_all(const char *folder, reads *read, size_t *wrong)
{
	DIR *files = opendir(folder);
	assert_non_null(files);
	size_t seen = 0;
	for (struct dirent *entry; (entry = readdir(files)) != NULL;) {
		char *end = strstr(entry->d_name, ".json");
		if (end == NULL)
			continue;
		*end = '\0';
		seen++;
		*wrong += !judge(folder, entry->d_name, read);
	}
	closedir(files);
	return seen;
}

static void each_glossary_says_what_is_wrong(void **state)
{
	(void)state;
	size_t wrong = 0;
	assert_true(judge_all("tests/glossaries/bad/", reads_glossary, &wrong) >= 100);
	assert_int_equal(wrong, 0);
}

static void each_project_says_what_is_wrong(void **state)
{
	(void)state;
	size_t wrong = 0;
	assert_true(judge_all("tests/projects/bad/", reads_project, &wrong) >= 13);
	assert_int_equal(wrong, 0);
}

/* Nothing is expected beside them: no fault at all. */
static void good_projects_are_read(void **state)
{
	(void)state;
	static const char *const names[] = {"kirkdale", "least"};
	for (size_t i = 0; i < PARL_LENGTH(names); i++) {
		struct parl_buffer source = PARL_BUFFER_EMPTY;
		struct parl_diagnostics *faults = parl_diagnostics_new();
		read_whole("tests/projects/", names[i], ".json", &source);
		assert_true(reads_project(parl_buffer_view(&source), names[i], faults));
		assert_int_equal(parl_diagnostics_count(faults), 0);
		parl_diagnostics_free(faults);
		parl_buffer_release(&source);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_glossary_says_what_is_wrong),
		cmocka_unit_test(each_project_says_what_is_wrong),
		cmocka_unit_test(good_projects_are_read),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
