/*
 * settings.c - what a request, a project file and the defaults say to each option.
 */
#include "settings.h"

#include <stdlib.h>
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

static bool is_of_project(const char *name)
{
	return strcmp(name, "glossary") == 0;
}

/* The project file, where it says what NAME is and the command line is silent. */
static const struct parl_project *said_in_project(
	const struct parl_settings *settings, const char *name)
{
	return is_of_project(name) ? settings->project : NULL;
}

/* --- what options come to, looked up once: the texts of a session ask for the same ones over and
 * over */

/* The last of an option's values, and how often it was given. */
struct answer {
	const char *name;
	const char *value;
	size_t count;
};

struct parl_option_answers {
	size_t settings; /* of the request, of which they are made */
	size_t count;
	struct answer items[]; /* by name */
};

static int by_name(const void *one, const void *other)
{
	const struct answer *a = one, *b = other;

	return strcmp(a->name, b->name);
}

/* That of NAME; NULL: it has to be looked up, as a later setting or the project file may say
 * otherwise. */
static const struct answer *answer_of(const struct parl_settings *settings, const char *name)
{
	const struct parl_option_answers *answers = settings->answers;
	const struct parl_request *request = settings->request;
	const struct answer wanted = {.name = name};

	for (size_t i = answers ? answers->settings : 0; answers && i < request->setting_count; i++)
		if (strcmp(request->settings[i].name, name) == 0)
			return NULL;
	return answers ? bsearch(&wanted, answers->items, answers->count, sizeof(wanted), by_name)
		       : NULL;
}

/* --- values */

static size_t count_values(const struct parl_settings *settings, const char *name)
{
	const char *value = NULL;
	size_t count = given(settings->request, name, 0, &value);
	const struct parl_project *said = said_in_project(settings, name);

	if (count == 0 && said)
		return said->glossary_name_count;
	return count ? count : initial(settings, name) != NULL;
}

size_t parl_setting_count(const struct parl_settings *settings, const char *name)
{
	const struct answer *answer = answer_of(settings, name);

	return answer ? answer->count : count_values(settings, name);
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
	const struct answer *answer = answer_of(settings, name);
	size_t count;

	if (answer)
		return answer->value;
	count = count_values(settings, name);
	return count ? parl_setting_at(settings, name, count - 1) : NULL;
}

static size_t count_options(const struct parl_command *command)
{
	size_t count = 0;

	while (parl_option_named(command, count))
		count++;
	return count;
}

bool parl_settings_settle(struct parl_settings *settings, struct parl_arena *arena)
{
	size_t count = count_options(settings->command);
	struct parl_option_answers *answers =
		parl_arena_alloc(arena, sizeof(*answers) + count * sizeof(answers->items[0]));
	const char *name;

	if (!answers)
		return false;
	answers->settings = settings->request->setting_count;
	answers->count = 0;
	for (size_t i = 0; (name = parl_option_named(settings->command, i)); i++)
		if (!is_of_project(name))
			answers->items[answers->count++] = (struct answer){name,
				parl_setting(settings, name), parl_setting_count(settings, name)};
	qsort(answers->items, answers->count, sizeof(answers->items[0]), by_name);
	settings->answers = answers;
	return true;
}

const char *parl_event_option(const struct parl_event *event, const char *name)
{
	return event->settings ? parl_setting(event->settings, name) : NULL;
}
