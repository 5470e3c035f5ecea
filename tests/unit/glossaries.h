/*
 * glossaries.h - what the tests of the glossary floor share.
 */
#ifndef TESTS_GLOSSARIES_H
#define TESTS_GLOSSARIES_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include <parlance/glossary.h>

static inline void show_faults(const struct parl_diagnostics *faults)
{
	for (size_t i = 0; i < parl_diagnostics_count(faults); i++) {
		const struct parl_diagnostic *fault = parl_diagnostics_get(faults, i);
		fprintf(stderr, "%zu:%zu: %s [P-%03d]\n", fault->line, fault->column, fault->text,
			(int)fault->code);
	}
}

/* A glossary that must load without any fault; what its words cost is no matter in a test. */
static inline struct parl_glossary *good_glossary(const char *text)
{
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct parl_glossary *glossary =
		parl_glossary_read(parl_view_of(text), "test.json", faults);
	for (size_t i = 0; i < parl_diagnostics_count(faults); i++) {
		if (parl_diagnostics_get(faults, i)->code == PARL_CODE_GLOSSARY_LONGER)
			continue;
		show_faults(faults);
		fail();
	}
	assert_non_null(glossary);
	parl_diagnostics_free(faults);
	return glossary;
}

/* A vocabulary of glossaries that must fit together; they are given up to it. */
static inline struct parl_vocabulary *good_vocabulary(struct parl_glossary **list, size_t count)
{
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct parl_vocabulary *vocabulary = parl_vocabulary_new(list, count, faults);
	show_faults(faults);
	assert_int_equal(parl_diagnostics_count(faults), 0);
	assert_non_null(vocabulary);
	parl_diagnostics_free(faults);
	for (size_t i = 0; i < count; i++)
		parl_glossary_free(list[i]);
	return vocabulary;
}

static inline struct parl_vocabulary *vocabulary_of(const char *text)
{
	struct parl_glossary *glossary = good_glossary(text);
	return good_vocabulary(&glossary, 1);
}

static inline const struct parl_concept *concept_of(
	const struct parl_vocabulary *vocabulary, const char *id)
{
	const struct parl_concept *found = parl_vocabulary_find(vocabulary, parl_view_of(id));
	assert_non_null(found);
	return found;
}

#endif
