/*
 * vocabulary.h - finding glossaries by name, and making the vocabulary of a run.
 */
#ifndef PARL_SETUP_VOCABULARY_H
#define PARL_SETUP_VOCABULARY_H

#include "settings.h"

/* The file of the glossary that is called NAME, in the first folder that has it; a NAME that is a
 * path of a file is itself. NULL: there is none, or memory is out. */
const char *parl_glossary_locate(
	const struct parl_settings *settings, const char *name, struct parl_arena *arena);

/* The same for the glossary ID that the one in the file PATH requires: beside that file, as
 * ID.json, it is found first. */
const char *parl_glossary_locate_near(const struct parl_settings *settings, const char *path,
	const char *id, struct parl_arena *arena);

/* All names, sorted, each once. NULL: out of memory. */
const char *const *parl_glossary_names(
	const struct parl_settings *settings, size_t *count, struct parl_arena *arena);

/* The vocabulary of the glossaries that were asked for, and those that they require: as it was
 * compiled, where that fits, else they are opened and composed. NULL with faults. */
struct parl_vocabulary *parl_vocabulary_open(
	const struct parl_settings *settings, struct parl_diagnostics *faults);

/* The same, always of the glossaries themselves. */
struct parl_vocabulary *parl_vocabulary_open_sources(
	const struct parl_settings *settings, struct parl_diagnostics *faults);

/* The files of the glossaries that were asked for, without those that they require. NULL with
 * faults: one is not there, or out of memory. */
const char *const *parl_vocabulary_paths(const struct parl_settings *settings, size_t *count,
	struct parl_arena *arena, struct parl_diagnostics *faults);

/* The same of GLOSSARY, which was read from the file PATH, and those that it requires. */
struct parl_vocabulary *parl_vocabulary_around(const struct parl_settings *settings,
	struct parl_glossary *glossary, const char *path, struct parl_diagnostics *faults);

/* Warns when no term of VOCABULARY is in LANGUAGE, and says in which they are. */
void parl_vocabulary_check_language(const struct parl_vocabulary *vocabulary, const char *language,
	struct parl_arena *arena, struct parl_diagnostics *faults);

#endif
