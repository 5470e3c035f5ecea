/*
 * cases.h - a case of the contract, run through the public matcher.
 *
 * Fields: id, group, terms [text or {term, case, marks, forms}], options {clitics, elisions,
 * hyphen: "join", hyphen_as_space, protect}, text or text_hex, expected [[start, end, term]], why,
 * contested. Anything else makes a case malformed, and that is a failure: a case that is not run
 * must not look like one that passed.
 */
#ifndef TESTS_CONTRACT_CASES_H
#define TESTS_CONTRACT_CASES_H

#include <stdbool.h>

#include <jansson.h>

/* Whether the matcher finds what the case expects; if not, the case is printed with both. */
bool case_run(json_t *test);

#endif
