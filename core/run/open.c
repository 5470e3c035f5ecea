/*
 * open.c - a session for its callers, opened by itself.
 */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "../job/session.h"
#include "../setup/project.h"

static const char *copy(struct parl_session *session, const char *text)
{
	return text ? parl_arena_copy(session->arena, parl_view_of(text)).data : NULL;
}

static const char *const *copy_list(
	struct parl_session *session, const char *const *items, size_t count)
{
	const char **list = parl_arena_array(session->arena, count, sizeof(*list));

	for (size_t i = 0; list && i < count; i++) {
		list[i] = copy(session, items[i]);
		if (!list[i])
			return NULL;
	}
	return list;
}

static const struct parl_setting *copy_settings(
	struct parl_session *session, const struct parl_setting *items, size_t count)
{
	struct parl_setting *list = parl_arena_array(session->arena, count, sizeof(*list));

	for (size_t i = 0; list && i < count; i++) {
		list[i].name = copy(session, items[i].name);
		list[i].value = copy(session, items[i].value ? items[i].value : "");
		if (!list[i].name || !list[i].value)
			return NULL;
	}
	return list;
}

/* What of REQUEST the session keeps; NULL: out of memory. */
static const struct parl_request *copy_request(
	struct parl_session *session, const struct parl_request *request)
{
	struct parl_request *kept = parl_arena_alloc(session->arena, sizeof(*kept));
	struct parl_request full = {0};

	if (!kept)
		return NULL;
	memcpy(&full, request, request->size < sizeof(full) ? request->size : sizeof(full));
	kept->size = sizeof(*kept);
	kept->command = copy(session, full.command);
	kept->operands = copy_list(session, full.operands, full.operand_count);
	kept->operand_count = full.operand_count;
	kept->settings = copy_settings(session, full.settings, full.setting_count);
	kept->setting_count = full.setting_count;
	kept->glossary_folders =
		copy_list(session, full.glossary_folders, full.glossary_folder_count);
	kept->glossary_folder_count = full.glossary_folder_count;
	return (kept->command || !full.command) && kept->operands && kept->settings &&
			kept->glossary_folders
		? kept
		: NULL;
}

/* Whether the command works on what a text can be, or on words with glossaries. */
static bool works_on_texts(const struct parl_command *command)
{
	return command->input == PARL_INPUT_DOCUMENT || command->input == PARL_INPUT_RAW ||
		(command->input == PARL_INPUT_NONE && command->vocabulary);
}

/* Whether the command is one for a session, and got words only. */
static bool check_command(const struct parl_session *session)
{
	const char *name = session->command->head.name;

	if (!works_on_texts(session->command)) {
		parl_diagnose(session->faults, PARL_CODE_SESSION_COMMAND, NULL,
			"name a command that works on documents, such as annotate",
			"'%s' works on no text", name);
		return false;
	}
	if (session->settings.request->operand_count > session->settings.word_count) {
		parl_diagnose(session->faults, PARL_CODE_SESSION_COMMAND, NULL,
			"give the texts one by one, when the session is open",
			"a session for '%s' takes no files", name);
		return false;
	}
	return true;
}

/* The project file that could be made in the folder of PLACE. NULL: out of memory. */
static const char *project_file_at(const struct parl_session *session, const char *place)
{
	const char *slash = place ? strrchr(place, '/') : NULL;
	int folder = slash ? (int)(slash - place) + 1 : 0;

	return parl_arena_print(
		session->arena, "%.*s" PARL_PROJECT_FILE, folder, slash ? place : "");
}

/* The project file for what is at PLACE; NULL: there is none. One that is made there later counts
 * as a change. */
static const char *find_project(struct parl_session *session, const char *place)
{
	struct stat info;
	const char *found;

	if (!parl_session_seeks_project(session))
		return NULL;
	if (place && stat(place, &info) == 0 && S_ISDIR(info.st_mode))
		place = parl_arena_print(session->arena, "%s/", place);
	found = parl_project_find(place, session->arena, session->faults);
	if (!found && (place = project_file_at(session, place)))
		parl_stamps_add(&session->stamps, place);
	return found;
}

static bool open_session(struct parl_session *session, struct parl_host *host,
	const struct parl_request *request, const char *place)
{
	const struct parl_request *kept;

	session->stays = true;
	session->arena = parl_arena_new();
	kept = session->arena ? copy_request(session, request) : NULL;
	if (!kept)
		return parl_session_no_memory(session);
	if (!parl_session_begin(session, host, kept, session->faults) || !check_command(session) ||
		!parl_session_takes_settings(session->command, kept->settings, kept->setting_count,
			false, session->faults))
		return false;
	session->stamps = (struct parl_stamps){.arena = session->arena};
	session->settings.stamps = &session->stamps;
	if (!parl_session_take_project(session, find_project(session, place)) ||
		!parl_session_take_vocabulary(session, true) || !parl_session_check(session))
		return false;
	session->settings.stamps = NULL; /* what texts read is not what it is made of */
	return !session->stamps.failed || parl_session_no_memory(session);
}

bool parl_session_changed(struct parl_session *session)
{
	return parl_stamps_changed(&session->stamps);
}

struct parl_session *parl_session_open(struct parl_host *host, const struct parl_request *request,
	const char *place, struct parl_diagnostics *faults)
{
	struct parl_session *session = calloc(1, sizeof(*session));

	if (!session) {
		parl_diagnose_memory(faults, NULL);
		return NULL;
	}
	session->faults = faults;
	if (open_session(session, host, request, place)) {
		session->faults = NULL;
		return session;
	}
	parl_session_free(session);
	return NULL;
}

void parl_session_free(struct parl_session *session)
{
	if (!session)
		return;
	parl_session_release(session);
	free(session);
}

const struct parl_vocabulary *parl_session_vocabulary(const struct parl_session *session)
{
	return session->vocabulary;
}

const struct parl_limit *parl_session_limit(
	const struct parl_session *session, size_t index, const char **file)
{
	const struct parl_project *project = session->settings.project;

	if (!project || index >= project->limits.count)
		return NULL;
	*file = project->limits.items[index].file.data;
	return &project->limits.items[index].limit;
}

const char *parl_session_project(const struct parl_session *session)
{
	return session->settings.project ? session->settings.project->path : NULL;
}
