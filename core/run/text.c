/*
 * text.c - a session for its callers: opened by itself, and texts that are performed in it.
 */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "../setup/formats.h"
#include "job.h"

/* The options about what a text from memory does not have. */
static const char *const foreign[] = {"output", "record", "interactive", "format", "jobs",
	"include", "exclude", "color", "baseline", "write-baseline", NULL};

/* Those of which the session is made, so that a text cannot have others. */
static const char *const shared[] = {
	"glossary", "glossary-dir", "profile", "no-profile", "protect", "skip", "only", NULL};

static bool is_one_of(const char *const *names, const char *name)
{
	for (; *names; names++)
		if (strcmp(*names, name) == 0)
			return true;
	return false;
}

static bool refuse(struct parl_diagnostics *faults, const char *option, const char *why)
{
	parl_diagnose(
		faults, PARL_CODE_SESSION_OPTION, NULL, "leave it away", "--%s: %s", option, why);
	return false;
}

/* What a command that works on no text prints is its own, and so is the option that says how. */
static bool is_foreign(const struct parl_command *command, const char *name)
{
	return is_one_of(foreign, name) &&
		!(command->input == PARL_INPUT_NONE && strcmp(name, "format") == 0);
}

/* Whether the settings are of use for a session (TEXT: for one text of it). */
static bool check_settings(const struct parl_command *command, const struct parl_setting *settings,
	size_t count, bool text, struct parl_diagnostics *faults)
{
	bool fine = true;

	for (size_t i = 0; i < count; i++) {
		const char *name = settings[i].name;

		if (!parl_settings_knows(command, name))
			fine = refuse(faults, name, "the command has no such option");
		else if (is_foreign(command, name))
			fine = refuse(faults, name, "a text from memory has no use for it");
		else if (text && is_one_of(shared, name))
			fine = refuse(faults, name, "all texts of a session have the same");
	}
	return fine;
}

/* --- opening */

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
		!check_settings(session->command, kept->settings, kept->setting_count, false,
			session->faults))
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

/* --- performing */

/* A text while it is performed. */
struct performing {
	struct parl_run run;
	struct parl_settings settings;
	struct parl_request request; /* that of the session, with the text's own settings */
	struct parl_setting *merged;
	struct parl_input input;
	struct parl_diagnostics *faults;
};

static bool judge_settings(struct performing *performing, struct parl_host *host)
{
	struct parl_arena *arena = parl_arena_new();
	bool fine = arena
		? parl_settings_check(&performing->settings, host, arena, performing->faults) &&
			parl_session_take_words(&performing->settings, arena, performing->faults)
		: parl_diagnose_memory(performing->faults, NULL) == PARL_OK;

	parl_arena_free(arena);
	return fine;
}

/* The settings of the session and behind them, so that they win, those of TEXT; its words, where
 * the command works on those. */
static bool merge_settings(struct performing *performing, const struct parl_session *session,
	const struct parl_text *text)
{
	const struct parl_request *request = session->settings.request;
	bool words = session->command->input == PARL_INPUT_NONE;
	size_t count = request->setting_count;
	struct parl_setting *merged;

	performing->settings = session->settings;
	if (text->setting_count == 0 && !words)
		return true;
	if (!check_settings(session->command, text->settings, text->setting_count, true,
		    performing->faults))
		return false;
	merged = calloc(count + text->setting_count + 1, sizeof(*merged));
	if (!merged)
		return parl_diagnose_memory(performing->faults, NULL) == PARL_OK;
	performing->merged = merged;
	if (count)
		memcpy(merged, request->settings, count * sizeof(*merged));
	if (text->setting_count)
		memcpy(merged + count, text->settings, text->setting_count * sizeof(*merged));
	performing->request = *request;
	performing->request.settings = merged;
	performing->request.setting_count = count + text->setting_count;
	if (words) {
		performing->request.operands = text->words;
		performing->request.operand_count = text->word_count;
	}
	performing->settings.request = &performing->request;
	return judge_settings(performing, session->host);
}

/* Looked up once for all texts of a thread, as nearly all of them are plain. */
static const struct parl_format *find_plain(struct performing *performing, struct parl_host *host)
{
	struct parl_bench *bench = performing->run.bench;
	const struct parl_format *plain = bench ? bench->plain : NULL;

	if (!plain)
		plain = parl_format_named(host, PARL_FORMAT_DEFAULT, performing->faults);
	if (bench)
		bench->plain = plain;
	return plain;
}

/* NULL: the one that claims the text. False: there is none. */
static bool find_format(struct performing *performing, struct parl_host *host,
	const struct parl_text *text, const struct parl_format **format)
{
	bool claimed = !text->format && text->name;

	*format = NULL;
	if (text->format)
		*format = parl_format_named(host, text->format, performing->faults);
	else if (!claimed)
		*format = find_plain(performing, host);
	return *format || claimed;
}

static enum parl_status perform(struct performing *performing, const struct parl_session *session,
	const struct parl_text *text)
{
	struct parl_run *run = &performing->run;
	struct parl_input *input = &performing->input;
	enum parl_status status;

	if (!merge_settings(performing, session, text) ||
		!find_format(performing, session->host, text, &input->format))
		return PARL_FAILED;
	input->path = text->name ? text->name : "-";
	input->text = text->bytes.data ? text->bytes : (parl_view){"", 0};
	/* Only a run that asks a person changes its session, and this one does not. */
	run->session = (struct parl_session *)session;
	run->settings = &performing->settings;
	if (!parl_desk_begin_text(&run->desk, session->command, text, performing->faults))
		return PARL_FAILED;
	parl_run_emit(run, PARL_EVENT_RUN_BEGIN);
	status = parl_job_perform(run, session->command->input == PARL_INPUT_NONE ? NULL : input);
	parl_run_emit(run, PARL_EVENT_RUN_END);
	return parl_desk_end_text(&run->desk) == PARL_OK ? status : PARL_FAILED;
}

enum parl_status parl_session_perform(const struct parl_session *session,
	const struct parl_text *text, struct parl_diagnostics *faults)
{
	return parl_session_perform_at(session, text, NULL, faults);
}

enum parl_status parl_session_perform_at(const struct parl_session *session,
	const struct parl_text *text, struct parl_bench *bench, struct parl_diagnostics *faults)
{
	struct performing performing = {.faults = faults, .run.bench = bench};
	struct parl_text full = {0};
	enum parl_status status;

	memcpy(&full, text, text->size < sizeof(full) ? text->size : sizeof(full));
	status = perform(&performing, session, &full);
	free(performing.merged);
	return status;
}
