/*
 * settings.h - what was asked for: the options of a request, by name, with their defaults.
 */
#ifndef PARL_SETUP_SETTINGS_H
#define PARL_SETUP_SETTINGS_H

#include <parlance/run.h>

/* What is used where neither the command line nor a project file names a glossary. */
#define PARL_DEFAULT_GLOSSARY "uk-base"

/* The events of commands that judge terms, so that all options about terms are theirs. */
#define PARL_JUDGED (PARL_EVENT_FINDING | PARL_EVENT_ISSUE)

struct parl_option_answers;
struct parl_project;
struct parl_stamps;

/* Files that may be done at a time. */
#define PARL_JOBS_MOST 256

/* What a request and its command come to; borrowed from both. */
struct parl_settings {
	const struct parl_request *request;
	const struct parl_command *command;
	const struct parl_project *project; /* NULL: none, or not yet read */
	struct parl_stamps *stamps;         /* takes the files that are read; NULL: nobody asks */
	size_t word_count;                  /* of the operands, those that are no inputs */
	const struct parl_option_answers *answers; /* once they are settled; else NULL */
};

/* The value of an option: the last one given, else (--glossary) the project file's, else the
 * declared default, else NULL. */
const char *parl_setting(const struct parl_settings *settings, const char *name);

/* The last value given on the command line; NULL: it was not given. */
const char *parl_setting_given(const struct parl_settings *settings, const char *name);

/* Whether one of NAMES, which stand between spaces, was given on the command line; NULL: none. */
bool parl_setting_any(const struct parl_settings *settings, const char *names);

/* How often it was given, and each value; a default counts when it was not given at all. */
size_t parl_setting_count(const struct parl_settings *settings, const char *name);
const char *parl_setting_at(const struct parl_settings *settings, const char *name, size_t index);

/* Looks up once what the options come to, so that asking for them costs little; the arena has to
 * outlive the settings. False: out of memory. */
bool parl_settings_settle(struct parl_settings *settings, struct parl_arena *arena);

/* Whether COMMAND goes by a project file: it uses glossaries, or keeps limits. */
bool parl_uses_project(const struct parl_command *command);

/* Whether the values fit the declared choices; each that does not is a fault. */
bool parl_settings_check(const struct parl_settings *settings, struct parl_host *host,
	struct parl_arena *arena, struct parl_diagnostics *faults);

/* Whether COMMAND has an option of that name. */
bool parl_settings_knows(const struct parl_command *command, const char *name);

/* The kinds of event of which a report must show one to be of use for the command. */
uint32_t parl_content_events(const struct parl_command *command);

/* The reports that can show what the command finds, "a|b"; NULL: none. */
const char *parl_run_report_names(
	struct parl_host *host, const struct parl_command *command, struct parl_arena *arena);

#endif
