/*
 * run_cases.c - the contract runner: runs files of matching cases through the public matcher.
 *
 *   run_cases [FILE...]
 *
 * Without a file it runs the table of the contract, tests/contract/match-cases.json. A file is a
 * JSON list of cases (see support/cases.h). Those that differ are printed.
 */
#include "support/cases.h"

#include <stdio.h>

/* All cases of a file; false: it cannot be read. */
static bool run_file(const char *path, size_t *passed, size_t *failed)
{
	json_error_t error;
	json_t *cases = json_load_file(path, JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &error);
	if (!json_is_array(cases)) {
		fprintf(stderr, "%s:%d: %s\n", path, cases ? 1 : error.line,
			cases ? "no list of cases" : error.text);
		json_decref(cases);
		return false;
	}
	for (size_t i = 0; i < json_array_size(cases); i++) {
		if (case_run(json_array_get(cases, i)))
			++*passed;
		else
			++*failed;
	}
	json_decref(cases);
	return true;
}

int main(int count, char **paths)
{
	char *table[] = {NULL, "tests/contract/match-cases.json"};
	size_t passed = 0, failed = 0;
	bool good = true;
	if (count < 2) {
		paths = table;
		count = 2;
	}
	for (int i = 1; i < count; i++)
		good = run_file(paths[i], &passed, &failed) && good;
	printf("%zu passed, %zu failed\n", passed, failed);
	return good && failed == 0 ? 0 : 1;
}
