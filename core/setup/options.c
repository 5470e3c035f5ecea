/*
 * options.c - the options that runs have, declared as data, and which of them a command has.
 */
#include "options.h"

#include <string.h>

#include "project.h"
#include "settings.h"

/* What every run understands, where it makes sense for the command. */
enum {
	GLOSSARY,
	GLOSSARY_DIR,
	PROFILE,
	NO_PROFILE,
	INCLUDE,
	EXCLUDE,
	JOBS,
	NDJSON,
	PROTECT,
	SKIP,
	ONLY,
	BASELINE,
	WRITE_BASELINE,
	LANG,
	INTERACTIVE,
	FORMAT,
	OUTPUT,
	OUTPUT_EACH,
	RECORD,
	AUTHOR,
	DATE,
	CLEAN,
	COMMENTS,
	NO_COMMENTS,
	FORCE,
	COLOR,
	COMMON
};

static const struct parl_option common[COMMON] = {
	[GLOSSARY] = {.name = "glossary",
		.letter = 'g',
		.repeatable = true,
		.argument = "NAME|FILE",
		.initial = PARL_DEFAULT_GLOSSARY,
		.summary =
			"use this glossary; of several the higher layer decides, then the first"},
	[GLOSSARY_DIR] = {.name = "glossary-dir",
		.repeatable = true,
		.argument = "FOLDER",
		.summary = "look for glossaries in this folder first"},
	[PROFILE] = {.name = "profile",
		.argument = "FILE",
		.summary = "use this project file (default: the nearest " PARL_PROJECT_FILE
			   ", upward from the input)"},
	[NO_PROFILE] = {.name = "no-profile", .summary = "use no project file"},
	[INCLUDE] = {.name = "include",
		.repeatable = true,
		.argument = "GLOB",
		.summary = "of a folder, only files whose names fit, such as '*.md'"},
	[EXCLUDE] = {.name = "exclude",
		.repeatable = true,
		.argument = "GLOB",
		.summary = "of a folder, no files and no folders whose names fit"},
	[JOBS] = {.name = "jobs",
		.letter = 'j',
		.argument = "N",
		.summary = "do so many files, or records, at a time (default: one for each core)"},
	[NDJSON] = {.name = "ndjson",
		.summary = "inputs are records, a JSON object with id and text a line; so are the "
			   "answers"},
	[PROTECT] = {.name = "protect",
		.repeatable = true,
		.argument = "NAME",
		.summary = "a name in which nothing is touched, letter for letter"},
	[SKIP] = {.name = "skip",
		.repeatable = true,
		.argument = "ID|DOMAIN",
		.summary = "leave this concept, or all of this domain, alone"},
	[ONLY] = {.name = "only",
		.repeatable = true,
		.argument = "ID|DOMAIN",
		.summary = "look only for this concept, or those of this domain"},
	[BASELINE] = {.name = "baseline",
		.letter = 'b',
		.argument = "FILE",
		.summary = "do not tell what this file knows already"},
	[WRITE_BASELINE] = {.name = "write-baseline",
		.summary = "write what is found into that file, to be known from now on"},
	[LANG] = {.name = "lang",
		.argument = "TAG",
		.initial = "en-GB",
		.summary = "the language of the input, where it does not say"},
	[INTERACTIVE] = {.name = "interactive",
		.letter = 'i',
		.summary = "decide about each change yourself, on the terminal"},
	[FORMAT] = {.name = "format",
		.letter = 'f',
		.argument = "NAME",
		.initial = "text",
		.summary = "how findings are shown"},
	[OUTPUT] = {.name = "output",
		.letter = 'o',
		.argument = "FILE",
		.summary = "write to this file, whole or not at all; '-' is standard output"},
	[OUTPUT_EACH] = {.name = "output",
		.letter = 'o',
		.argument = "FILE|FOLDER",
		.summary = "write to this file, or each input under its own name into this folder, "
			   "whole or not at all; '-' is standard output"},
	[RECORD] = {.name = "record",
		.argument = "FILE",
		.summary = "write a change record too: Markdown, or JSON where FILE ends in .json"},
	[AUTHOR] = {.name = "author",
		.argument = "NAME",
		.initial = "parlance",
		.summary = "whose tracked changes and comments they are, in a Word document"},
	[DATE] = {.name = "date",
		.argument = "DATE",
		.summary = "when they were made, such as 2026-11-22 or 2026-11-22T09:30 (default: "
			   "now)"},
	[CLEAN] = {.name = "clean",
		.summary = "change a Word document without tracking the changes"},
	[COMMENTS] = {.name = "comments",
		.summary = "put notes on the changes into a web page, too"},
	[NO_COMMENTS] = {.name = "no-comments", .summary = "put no comments into a Word document"},
	[FORCE] = {.name = "force",
		.summary = "rewrite a document though it is not clean UTF-8 text"},
	[COLOR] = {.name = "color",
		.argument = "WHEN",
		.choices = "auto|always|never",
		.initial = "auto",
		.summary = "use colour"},
};

static const struct parl_option *own_option(const struct parl_command *command, const char *name)
{
	for (const struct parl_option *own = command->options; own && own->name; own++)
		if (strcmp(own->name, name) == 0)
			return own;
	return NULL;
}

static bool declares(const struct parl_command *command, const char *name)
{
	return own_option(command, name) != NULL;
}

bool parl_uses_project(const struct parl_command *command)
{
	return command->vocabulary || declares(command, "limit");
}

/* One that the command declares itself stands for the common one of that name. */
static bool applies(const struct parl_command *command, int option)
{
	if (declares(command, common[option].name))
		return false;
	switch (option) {
	case GLOSSARY:
		return command->vocabulary;
	case PROFILE:
	case NO_PROFILE:
		/* A command with a --glossary of its own composes by itself. */
		return parl_uses_project(command) || declares(command, "glossary");
	case GLOSSARY_DIR:
		/* Bytes may be a glossary, which names others. */
		return command->vocabulary || command->input == PARL_INPUT_RAW ||
			command->input == PARL_INPUT_MAYBE;
	case INCLUDE:
	case EXCLUDE:
		return command->input != PARL_INPUT_NONE;
	case JOBS:
		return command->input == PARL_INPUT_DOCUMENT &&
			(command->events & (PARL_JUDGED | PARL_EVENT_HIT));
	case NDJSON:
		return command->input == PARL_INPUT_DOCUMENT && command->vocabulary &&
			(command->events & (PARL_JUDGED | PARL_EVENT_HIT));
	case PROTECT:
	case SKIP:
	case ONLY:
		return command->vocabulary && (command->events & PARL_JUDGED);
	case BASELINE:
	case WRITE_BASELINE:
		return command->events & PARL_EVENT_ISSUE;
	case LANG:
		return command->input == PARL_INPUT_DOCUMENT;
	case FORMAT:
		return command->events != 0;
	case OUTPUT:
		return !(command->rewrites || command->notes);
	case OUTPUT_EACH:
	case AUTHOR:
	case DATE:
		return command->rewrites || command->notes;
	case INTERACTIVE:
	case RECORD:
		return command->rewrites && command->vocabulary;
	case CLEAN:
	case COMMENTS:
	case NO_COMMENTS:
	case FORCE:
		return command->rewrites;
	default:
		return true;
	}
}

const struct parl_option *parl_run_option(const struct parl_command *command, size_t index)
{
	const struct parl_option *own = command->options;

	for (; own && own->name; own++)
		if (index-- == 0)
			return own;
	for (int i = 0; i < COMMON; i++)
		if (applies(command, i) && index-- == 0)
			return &common[i];
	return NULL;
}

char parl_run_option_letter(const struct parl_command *command, const struct parl_option *option)
{
	const struct parl_option *first;

	for (size_t i = 0; option->letter && (first = parl_run_option(command, i)); i++)
		if (first->letter == option->letter)
			return first == option ? option->letter : '\0';
	return option->letter;
}

const char *parl_option_named(const struct parl_command *command, size_t index)
{
	const struct parl_option *own = command->options;

	for (; own && own->name; own++)
		if (index-- == 0)
			return own->name;
	return index < COMMON ? common[index].name : NULL;
}

const struct parl_option *parl_option_find(const struct parl_command *command, const char *name)
{
	const struct parl_option *own = own_option(command, name);

	for (int i = 0; !own && i < COMMON; i++)
		if (strcmp(common[i].name, name) == 0 && applies(command, i))
			return &common[i];
	return own;
}

bool parl_option_is_common(const struct parl_option *option, const char *name)
{
	for (int i = 0; i < COMMON; i++)
		if (option == &common[i])
			return strcmp(option->name, name) == 0;
	return false;
}
