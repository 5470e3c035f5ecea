/*
 * values.c - what the values of options may be, and whether those of a request are such.
 */
#include "settings.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "../glossary/model.h"
#include "date.h"
#include "options.h"

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

static bool is_offered(const struct parl_host *host, const char *kind, const char *name)
{
	for (size_t i = 0; i < parl_host_offer_count(host); i++) {
		struct parl_offer offer = parl_host_offer(host, i);

		if (offer.used && strcmp(offer.kind_name, kind) == 0 &&
			strcmp(offer.name, name) == 0)
			return true;
	}
	return false;
}

const char *parl_run_choices(struct parl_host *host, const struct parl_command *command,
	const struct parl_option *option, struct parl_arena *arena)
{
	if (option->choices && option->choices[0] == '@')
		return offer_names(host, option->choices + 1, arena);
	return parl_option_is_common(option, "format") ? parl_run_report_names(host, command, arena)
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

static bool check_date(const struct parl_setting *setting, struct parl_diagnostics *faults)
{
	if (parl_date_is_one(setting->value))
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

static bool check(const struct parl_setting *setting, const struct parl_settings *settings,
	struct parl_host *host, struct parl_arena *arena, struct parl_diagnostics *faults)
{
	const struct parl_option *option = parl_option_find(settings->command, setting->name);

	if (parl_option_is_common(option, "jobs"))
		return check_jobs(setting, faults);
	if (parl_option_is_common(option, "lang"))
		return check_language(setting, faults);
	if (parl_option_is_common(option, "date"))
		return check_date(setting, faults);
	if (strcmp(setting->name, "glossary-dir") == 0)
		return check_folder(setting, faults);
	if (option && option->choices && option->choices[0] == '@' &&
		is_offered(host, option->choices + 1, setting->value))
		return true;
	if (option && option->choices)
		return check_choice(
			parl_run_choices(host, settings->command, option, arena), setting, faults);
	return true;
}

bool parl_settings_check(const struct parl_settings *settings, struct parl_host *host,
	struct parl_arena *arena, struct parl_diagnostics *faults)
{
	const struct parl_request *request = settings->request;
	bool fine = true;

	for (size_t i = 0; i < request->setting_count; i++)
		fine = check(&request->settings[i], settings, host, arena, faults) && fine;
	return fine;
}
