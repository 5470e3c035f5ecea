/*
 * run_random.c - the matcher against the slow reference, on random texts.
 *
 *   run_random [SEED [COUNT]]          runs; without arguments a few hundred, always the same
 *   run_random --write SEED COUNT      writes the cases for run_cases
 */
#include "support/cases.h"
#include "support/generate.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int write_cases(uint64_t seed, uint64_t count)
{
	json_t *cases = json_array();
	for (uint64_t i = 0; i < count; i++)
		json_array_append_new(cases, generate_case(seed, i));
	int status = json_dumpf(cases, stdout, JSON_INDENT(1) | JSON_ENSURE_ASCII);
	printf("\n");
	json_decref(cases);
	return status == 0 ? 0 : 2;
}

static int run(uint64_t seed, uint64_t count)
{
	size_t passed = 0, failed = 0;
	for (uint64_t i = 0; i < count; i++) {
		json_t *test = generate_case(seed, i);
		if (case_run(test)) {
			passed++;
		} else {
			failed++;
			json_dumpf(test, stdout, JSON_ENSURE_ASCII);
			printf("\n");
		}
		json_decref(test);
	}
	printf("%zu passed, %zu failed\n", passed, failed);
	return failed == 0 ? 0 : 1;
}

int main(int count, char **arguments)
{
	bool writing = count > 1 && !strcmp(arguments[1], "--write");
	int first = writing ? 2 : 1;
	uint64_t seed = count > first ? strtoull(arguments[first], NULL, 10) : 1;
	uint64_t cases = count > first + 1 ? strtoull(arguments[first + 1], NULL, 10) : 400;
	return writing ? write_cases(seed, cases) : run(seed, cases);
}
