/*
 * settings.c - what a request, a project file and the defaults say to each option.
 */
#include "settings.h"

#include <string.h>

#include "options.h"
#include "project.h"

bool parl_settings_knows(const struct parl_command *command, const char *name)
{
	return parl_option_find(command, name) != NULL;
}

static const char *initial(const struct parl_settings *settings, const char *name)
{
	const struct parl_option *option = parl_option_find(settings->command, name);

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

bool parl_setting_any(const struct parl_settings *settings, const char *names)
{
	for (size_t i = 0; names && i < settings->request->setting_count; i++) {
		const char *name = settings->request->settings[i].name;
		size_t size = strlen(name);

		for (const char *at = names; *at; at += strspn(at, " ")) {
			size_t length = strcspn(at, " ");

			if (length == size && memcmp(at, name, size) == 0)
				return true;
			at += length;
		}
	}
	return false;
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
