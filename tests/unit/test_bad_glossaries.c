/*
 * test_bad_glossaries.c - every file of tests/glossaries/bad says what is wrong with it.
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

#define FOLDER "tests/glossaries/bad/"

static void read_whole(const char *name, const char *end, struct parl_buffer *bytes)
{
	char path[512];
	snprintf(path, sizeof(path), FOLDER "%s%s", name, end);
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

/* Whether the file says what it should, and is loaded exactly when that is only warnings. */
static bool judge(const char *name)
{
	struct parl_buffer source = PARL_BUFFER_EMPTY, wanted = PARL_BUFFER_EMPTY,
			   got = PARL_BUFFER_EMPTY;
	struct parl_diagnostics *faults = parl_diagnostics_new();
	read_whole(name, ".json", &source);
	read_whole(name, ".expected", &wanted);
	struct parl_glossary *glossary =
		parl_glossary_read(parl_buffer_view(&source), name, faults);
	for (size_t i = 0; i < parl_diagnostics_count(faults); i++)
		add_fault(&got, parl_diagnostics_get(faults, i), parl_buffer_view(&source));
	bool loads = parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) == 0;
	bool good = parl_view_equal(parl_buffer_view(&got), parl_buffer_view(&wanted)) &&
		loads == (glossary != NULL);
	if (!good)
		fprintf(stderr, "--- %s wanted\n%s--- got (%s)\n%s", name, wanted.data,
			glossary != NULL ? "loaded" : "not loaded",
			got.data != NULL ? got.data : "");
	parl_glossary_free(glossary);
	parl_diagnostics_free(faults);
	parl_buffer_release(&source);
	parl_buffer_release(&wanted);
	parl_buffer_release(&got);
	return good;
}

static void each_file_says_what_is_wrong(void **state)
{
	(void)state;
	DIR *folder = opendir(FOLDER);
	assert_non_null(folder);
	size_t seen = 0, wrong = 0;
	for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
		char *end = strstr(entry->d_name, ".json");
		if (end == NULL)
			continue;
		*end = '\0';
		seen++;
		wrong += !judge(entry->d_name);
	}
	closedir(folder);
	assert_int_equal(wrong, 0);
	assert_true(seen >= 100);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_file_says_what_is_wrong),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
