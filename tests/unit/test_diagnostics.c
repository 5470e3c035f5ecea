/*
 * test_diagnostics.c - the list of faults, its limit, and the registry of codes.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include <parlance/diagnostic.h>

static void test_adding(void **state)
{
	struct parl_diagnostics *list = parl_diagnostics_new();
	char help[] = "do this";
	char file[] = "a.json";
	(void)state;
	parl_diagnose(list, PARL_CODE_FILE_MISSING, file, help, "there is no %s", "file");
	parl_diagnose(list, PARL_CODE_NO_MEMORY, NULL, NULL, "%d%%", 5);
	memset(help, 'x', 7);
	memset(file, 'x', 6);
	assert_int_equal(parl_diagnostics_count(list), 2);
	const struct parl_diagnostic *first = parl_diagnostics_get(list, 0);
	assert_int_equal(first->code, PARL_CODE_FILE_MISSING);
	assert_int_equal(first->severity, PARL_SEVERITY_ERROR);
	assert_string_equal(first->file, "a.json");
	assert_string_equal(first->text, "there is no file");
	assert_string_equal(first->help, "do this");
	assert_int_equal(first->line, 0);
	assert_int_equal(first->excerpt.size, 0);
	const struct parl_diagnostic *second = parl_diagnostics_get(list, 1);
	assert_null(second->file);
	assert_null(second->help);
	assert_string_equal(second->text, "5%");
	parl_diagnostics_free(list);
}

static void test_no_list(void **state)
{
	(void)state;
	struct parl_diagnostics *some = parl_diagnostics_new();
	parl_diagnose(some, PARL_CODE_FILE_MISSING, "a", NULL, "fault");
	parl_diagnostics_append(some, NULL);
	assert_int_equal(parl_diagnostics_count(some), 1);
	parl_diagnostics_append(NULL, some);
	parl_diagnose(NULL, PARL_CODE_NO_MEMORY, NULL, NULL, "nothing");
	parl_diagnostics_limit(NULL, 1);
	parl_diagnostics_clear(NULL);
	assert_int_equal(parl_diagnostics_count(NULL), 0);
	assert_int_equal(parl_diagnostics_total(NULL, PARL_SEVERITY_NOTE), 0);
	assert_int_equal(parl_diagnostics_dropped(NULL, "a"), 0);
	assert_false(parl_diagnostics_no_memory(NULL));
	parl_diagnostics_free(NULL);
	parl_diagnostics_free(some);
}

static void test_limit_by_file(void **state)
{
	struct parl_diagnostics *list = parl_diagnostics_new();
	(void)state;
	parl_diagnostics_limit(list, 3);
	for (int i = 0; i < 10; i++) {
		parl_diagnose(list, PARL_CODE_FILE_MISSING, "a", NULL, "a%d", i);
		parl_diagnose(list, PARL_CODE_FILE_MISSING, NULL, NULL, "none%d", i);
	}
	parl_diagnose(list, PARL_CODE_FILE_MISSING, "b", NULL, "b");
	assert_int_equal(parl_diagnostics_count(list), 3 + 10 + 1);
	assert_int_equal(parl_diagnostics_total(list, PARL_SEVERITY_ERROR), 21);
	assert_int_equal(parl_diagnostics_total(list, PARL_SEVERITY_NOTE), 21);
	assert_int_equal(parl_diagnostics_dropped(list, "a"), 7);
	assert_int_equal(parl_diagnostics_dropped(list, "b"), 0);
	assert_int_equal(parl_diagnostics_dropped(list, "c"), 0);
	assert_int_equal(parl_diagnostics_dropped(list, NULL), 0);
	parl_diagnostics_clear(list);
	assert_int_equal(parl_diagnostics_count(list), 0);
	assert_int_equal(parl_diagnostics_total(list, PARL_SEVERITY_NOTE), 0);
	assert_int_equal(parl_diagnostics_dropped(list, "a"), 0);
	parl_diagnostics_free(list);
}

static void test_default_limit(void **state)
{
	struct parl_diagnostics *list = parl_diagnostics_new();
	(void)state;
	for (int i = 0; i < 150; i++)
		parl_diagnose(list, PARL_CODE_FILE_MISSING, "a", NULL, "fault");
	assert_int_equal(parl_diagnostics_count(list), 100);
	assert_int_equal(parl_diagnostics_dropped(list, "a"), 50);
	parl_diagnostics_free(list);
}

static void test_many_files(void **state)
{
	struct parl_diagnostics *list = parl_diagnostics_new();
	(void)state;
	for (int i = 0; i < 5000; i++) {
		char name[32];
		snprintf(name, sizeof(name), "folder/file-%d", i);
		parl_diagnose(list, PARL_CODE_FILE_MISSING, name, NULL, "fault");
	}
	assert_int_equal(parl_diagnostics_count(list), 5000);
	assert_string_equal(parl_diagnostics_get(list, 4321)->file, "folder/file-4321");
	parl_diagnostics_free(list);
}

static void test_registry(void **state)
{
	size_t count;
	const struct parl_code_info *all = parl_code_all(&count);
	(void)state;
	assert_true(count >= 9);
	for (size_t i = 0; i < count; i++) {
		/* by number, each one once */
		if (i > 0)
			assert_true(all[i].number > all[i - 1].number);
		assert_true(all[i].number > 0 && all[i].number < 1000);
		assert_ptr_equal(parl_code_find(all[i].number), &all[i]);
		assert_true(all[i].severity >= PARL_SEVERITY_NOTE &&
			all[i].severity <= PARL_SEVERITY_ERROR);
		assert_true(strlen(all[i].title) > 0);
		/* whole sentences, with the final stop that titles lack */
		assert_int_equal(all[i].text[strlen(all[i].text) - 1], '.');
		assert_int_not_equal(all[i].title[strlen(all[i].title) - 1], '.');
	}
	assert_null(parl_code_find(0));
	assert_null(parl_code_find(-1));
	assert_string_equal(parl_code_find(PARL_CODE_DISK_FULL)->name, "DISK_FULL");
}

static void test_severity_names(void **state)
{
	(void)state;
	assert_string_equal(parl_severity_name(PARL_SEVERITY_NOTE), "note");
	assert_string_equal(parl_severity_name(PARL_SEVERITY_WARNING), "warning");
	assert_string_equal(parl_severity_name(PARL_SEVERITY_ERROR), "error");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_adding),
		cmocka_unit_test(test_no_list),
		cmocka_unit_test(test_limit_by_file),
		cmocka_unit_test(test_default_limit),
		cmocka_unit_test(test_many_files),
		cmocka_unit_test(test_registry),
		cmocka_unit_test(test_severity_names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
