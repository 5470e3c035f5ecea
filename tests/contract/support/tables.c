/*
 * tables.c - see tables.h.
 */
#include "tables.h"

#include <glob.h>
#include <stdio.h>

#include <parlance/diagnostic.h>

#define TABLES "tests/contract/translate/*.txt"

static struct parl_vocabulary *open_vocabulary(const char *path)
{
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct parl_glossary *glossary = parl_glossary_open(path, faults);
	struct parl_vocabulary *vocabulary =
		glossary ? parl_vocabulary_new(&glossary, 1, faults) : NULL;

	for (size_t i = 0; !vocabulary && i < parl_diagnostics_count(faults); i++)
		fprintf(stderr, "%s\n", parl_diagnostics_get(faults, i)->text);
	parl_glossary_free(glossary);
	parl_diagnostics_free(faults);
	return vocabulary;
}

static bool run_all(const struct parl_vocabulary *vocabulary,
	void (*run_file)(const struct parl_vocabulary *vocabulary, const char *path))
{
	glob_t tables;

	if (glob(TABLES, 0, NULL, &tables) != 0) {
		fprintf(stderr, "no tables %s\n", TABLES);
		return false;
	}
	for (size_t i = 0; i < tables.gl_pathc; i++)
		run_file(vocabulary, tables.gl_pathv[i]);
	globfree(&tables);
	return true;
}

bool tables_run(int argc, char **argv,
	void (*run_file)(const struct parl_vocabulary *vocabulary, const char *path))
{
	struct parl_vocabulary *vocabulary;
	bool fine = true;

	if (argc == 2) {
		fprintf(stderr, "usage: %s [GLOSSARY.json CASES.txt...]\n", argv[0]);
		return false;
	}
	vocabulary = open_vocabulary(argc > 1 ? argv[1] : "glossaries/uk-base.json");
	if (!vocabulary)
		return false;
	for (int i = 2; i < argc; i++)
		run_file(vocabulary, argv[i]);
	if (argc == 1)
		fine = run_all(vocabulary, run_file);
	parl_vocabulary_free(vocabulary);
	return fine;
}
