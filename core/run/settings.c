/*
 * settings.c - the options that runs have, declared as data, and what a request says to them.
 */
#include "settings.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "../glossary/model.h"
#include "date.h"
#include "project.h"

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

static bool declares(const struct parl_command *command, const char *name)
{
	for (const struct parl_option *own = command->options; own && own->name; own++)
		if (strcmp(own->name, name) == 0)
			return true;
	return false;
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
			(command->events & PARL_EVENT_FINDING);
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

static const struct parl_option *find_option(const struct parl_command *command, const char *name)
{
	for (const struct parl_option *own = command->options; own && own->name; own++)
		if (strcmp(own->name, name) == 0)
			return own;
	for (int i = 0; i < COMMON; i++)
		if (strcmp(common[i].name, name) == 0)
			return applies(command, i) ? &common[i] : NULL;
	return NULL;
}

bool parl_settings_knows(const struct parl_command *command, const char *name)
{
	return find_option(command, name) != NULL;
}

static const char *initial(const struct parl_settings *settings, const char *name)
{
	const struct parl_option *option = find_option(settings->command, name);

	return option ? option->initial : NULL;
}

/* How often it was given; VALUE takes that of number INDEX. */
static size_t given(
	const struct parl_request *request, const char *name, size_t index, const char **value)
{
	size_t count = 0;

	for (size_t i = 0; i < request->setting_count; i++)
		if (strcmp(request->settings[i].name, name) == 0 && count++ == index)
			*value = request->settings[i].value;
	return count;
}

const char *parl_setting_given(const struct parl_settings *settings, const char *name)
{
	const char *value = NULL;
	size_t count = given(settings->request, name, 0, &value);

	if (count > 1)
		given(settings->request, name, count - 1, &value);
	return value;
}

/* The project file, where it says what NAME is and the command line is silent. */
static const struct parl_project *said_in_project(
	const struct parl_settings *settings, const char *name)
{
	return strcmp(name, "glossary") == 0 ? settings->project : NULL;
}

size_t parl_setting_count(const struct parl_settings *settings, const char *name)
{
	const char *value = NULL;
	size_t count = given(settings->request, name, 0, &value);
	const struct parl_project *said = said_in_project(settings, name);

	if (count == 0 && said)
		return said->glossary_name_count;
	return count ? count : initial(settings, name) != NULL;
}

const char *parl_setting_at(const struct parl_settings *settings, const char *name, size_t index)
{
	const char *value = NULL;
	size_t count = given(settings->request, name, index, &value);
	const struct parl_project *said = said_in_project(settings, name);

	if (count == 0 && said)
		return index < said->glossary_name_count ? said->glossary_names[index] : NULL;
	return count || index ? value : initial(settings, name);
}

const char *parl_setting(const struct parl_settings *settings, const char *name)
{
	size_t count = parl_setting_count(settings, name);

	return count ? parl_setting_at(settings, name, count - 1) : NULL;
}

const char *parl_event_option(const struct parl_event *event, const char *name)
{
	return event->settings ? parl_setting(event->settings, name) : NULL;
}

uint32_t parl_content_events(const struct parl_command *command)
{
	const uint32_t content = PARL_EVENT_BLOCK | PARL_EVENT_FINDING | PARL_EVENT_HIT |
		PARL_EVENT_DIAGNOSTIC | PARL_EVENT_LENGTH | PARL_EVENT_ISSUE;

	/* The edits of a rewritten document come with its end: that is enough for a diff. */
	return (command->events & content) | (command->rewrites ? PARL_EVENT_DOCUMENT_END : 0);
}

const char *parl_run_report_names(
	struct parl_host *host, const struct parl_command *command, struct parl_arena *arena)
{
	const char *list = NULL;

	for (size_t i = 0; i < parl_host_offer_count(host); i++) {
		struct parl_offer offer = parl_host_offer(host, i);
		const struct parl_report *report;

		if (offer.kind != PARL_CAPABILITY_REPORT || !offer.used)
			continue;
		report = parl_host_report(host, offer.name, NULL);
		if (report && (report->events & parl_content_events(command)))
			list = parl_arena_join(arena, list, "|", offer.name);
	}
	return list;
}

/* The names of the offers of a kind, "a|b"; NULL: there are none. */
static const char *offer_names(
	const struct parl_host *host, const char *kind, struct parl_arena *arena)
{
	const char *list = NULL;

	for (size_t i = 0; i < parl_host_offer_count(host); i++) {
		struct parl_offer offer = parl_host_offer(host, i);

		if (offer.used && strcmp(offer.kind_name, kind) == 0)
			list = parl_arena_join(arena, list, "|", offer.name);
	}
	return list;
}

const char *parl_run_choices(struct parl_host *host, const struct parl_command *command,
	const struct parl_option *option, struct parl_arena *arena)
{
	if (option->choices && option->choices[0] == '@')
		return offer_names(host, option->choices + 1, arena);
	return option == &common[FORMAT] ? parl_run_report_names(host, command, arena)
					 : option->choices;
}

static bool is_choice(const char *choices, const char *value)
{
	size_t length = strlen(value);

	for (const char *at = choices; at; at = strchr(at, '|')) {
		at += *at == '|';
		if (strcspn(at, "|") == length && strncmp(at, value, length) == 0)
			return true;
	}
	return false;
}

static bool check_choice(
	const char *choices, const struct parl_setting *setting, struct parl_diagnostics *faults)
{
	if (is_choice(choices, setting->value))
		return true;
	parl_diagnose_choice(faults, PARL_CODE_OPTION_VALUE, setting->value, choices,
		"--%s does not take '%s'", setting->name, setting->value);
	return false;
}

static bool check_jobs(const struct parl_setting *setting, struct parl_diagnostics *faults)
{
	char *end;
	unsigned long number = strtoul(setting->value, &end, 10);

	if (*setting->value >= '0' && *setting->value <= '9' && !*end && number >= 1 &&
		number <= PARL_JOBS_MOST)
		return true;
	parl_diagnose(faults, PARL_CODE_OPTION_VALUE, NULL, "write a number from 1 to 256",
		"--%s does not take '%s'", setting->name, setting->value);
	return false;
}

/* "english" would be a language that no glossary has a term in: nothing would be found. */
static bool check_language(const struct parl_setting *setting, struct parl_diagnostics *faults)
{
	if (parl_language_is_tag(parl_view_of(setting->value)))
		return true;
	parl_diagnose(faults, PARL_CODE_OPTION_VALUE, NULL,
		"write a language tag such as en-GB or cy", "--%s does not take '%s'",
		setting->name, setting->value);
	return false;
}

static bool check_date(const struct parl_setting *setting, struct parl_arena *arena,
	struct parl_diagnostics *faults)
{
	if (parl_date_of(setting->value, arena))
		return true;
	parl_diagnose(faults, PARL_CODE_OPTION_VALUE, NULL,
		"write a day such as 2026-11-22, or a time of it in UTC: 2026-11-22T09:30",
		"--%s does not take '%s'", setting->name, setting->value);
	return false;
}

/* What is named by hand is meant to be there; folders of the environment may come and go. */
static bool check_folder(const struct parl_setting *setting, struct parl_diagnostics *faults)
{
	struct stat info;

	if (stat(setting->value, &info) == 0 && S_ISDIR(info.st_mode))
		return true;
	parl_diagnose(faults, PARL_CODE_NO_FOLDER, NULL,
		"check the spelling, and the folder you are in", "--%s: there is no folder '%s'",
		setting->name, setting->value);
	return false;
}

bool parl_settings_check(const struct parl_settings *settings, struct parl_host *host,
	struct parl_arena *arena, struct parl_diagnostics *faults)
{
	bool fine = true;

	for (size_t i = 0; i < settings->request->setting_count; i++) {
		const struct parl_setting *setting = &settings->request->settings[i];
		const struct parl_option *option = find_option(settings->command, setting->name);

		if (option == &common[JOBS])
			fine = check_jobs(setting, faults) && fine;
		else if (option == &common[LANG])
			fine = check_language(setting, faults) && fine;
		else if (strcmp(setting->name, "glossary-dir") == 0)
			fine = check_folder(setting, faults) && fine;
		else if (option == &common[DATE])
			fine = check_date(setting, arena, faults) && fine;
		else if (option && option->choices)
			fine = check_choice(
				       parl_run_choices(host, settings->command, option, arena),
				       setting, faults) &&
				fine;
	}
	return fine;
}
