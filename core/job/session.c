/*
 * session.c - making what all jobs of a run share.
 */
#include "session.h"

#include "../job/job.h"
#include "../setup/vocabulary.h"

bool parl_session_no_memory(const struct parl_session *session)
{
	parl_diagnose_memory(session->faults, NULL);
	return false;
}

/* --- the command, its options and words */

/* Whether an option stands in place of the words. */
static bool goes_without_words(const struct parl_settings *settings)
{
	const struct parl_option *option = settings->command->options;

	for (; option && option->name; option++)
		if (option->instead_of_words && parl_setting_count(settings, option->name) > 0)
			return true;
	return false;
}

bool parl_session_take_words(
	struct parl_settings *settings, struct parl_arena *arena, struct parl_diagnostics *faults)
{
	const struct parl_command *command = settings->command;
	size_t count = settings->request->operand_count;
	size_t most = command->most_words;
	bool inputs = command->input != PARL_INPUT_NONE;
	const char *what;

	if (goes_without_words(settings))
		return true;
	settings->word_count = count < most ? count : most;
	if (count >= command->least_words && (inputs || count <= most))
		return true;
	if (count < command->least_words)
		what = parl_arena_print(
			arena, "needs %s", command->words ? command->words : "more words");
	else if (most == 0)
		what = "takes no words and no files";
	else
		what = parl_arena_print(
			arena, "takes %zu word%s and no files", most, most == 1 ? "" : "s");
	parl_diagnose(faults, PARL_CODE_OPERANDS, NULL,
		parl_arena_print(arena, "type: parlance help %s", command->head.name), "'%s' %s",
		command->head.name, what ? what : "was called wrongly");
	return false;
}

/* Of one that stays, a command that works on no text gets its words one by one, as if they were. */
static bool take_words(struct parl_session *session)
{
	return (session->stays && session->command->input == PARL_INPUT_NONE &&
		       session->settings.request->operand_count == 0) ||
		parl_session_take_words(&session->settings, session->arena, session->faults);
}

static bool find_command(struct parl_session *session, const char *name)
{
	session->command = name ? parl_host_command(session->host, name, session->faults) : NULL;
	session->settings.command = session->command;
	if (!session->command && parl_diagnostics_total(session->faults, PARL_SEVERITY_ERROR) == 0)
		parl_diagnose(session->faults, PARL_CODE_NO_COMMAND, NULL, "type: parlance help",
			"there is no command '%s'", name ? name : "");
	return session->command != NULL;
}

bool parl_session_begin(struct parl_session *session, struct parl_host *host,
	const struct parl_request *request, struct parl_diagnostics *faults)
{
	session->host = host;
	session->settings = (struct parl_settings){.request = request};
	session->faults = faults;
	if (!session->arena)
		session->arena = parl_arena_new();
	if (!session->arena)
		return parl_session_no_memory(session);
	if (!find_command(session, request->command) ||
		!parl_settings_check(&session->settings, host, session->arena, faults) ||
		!take_words(session))
		return false;
	session->one_is_enough =
		parl_setting_any(&session->settings, session->command->one_is_enough);
	return true;
}

/* --- the project file and the glossaries */

bool parl_session_needs_vocabulary(const struct parl_session *session)
{
	const char *options = session->command->vocabulary_for;

	return !options || parl_setting_any(&session->settings, options) ||
		parl_setting_any(&session->settings, "glossary glossary-dir profile");
}

static bool uses_project(const struct parl_session *session)
{
	return !session->bare && parl_uses_project(session->command) &&
		!parl_setting(&session->settings, "no-profile");
}

bool parl_session_seeks_project(const struct parl_session *session)
{
	return uses_project(session) && !parl_setting(&session->settings, "profile");
}

bool parl_session_take_project(struct parl_session *session, const char *path)
{
	if (!uses_project(session))
		return true;
	if (!parl_session_seeks_project(session))
		path = parl_setting(&session->settings, "profile");
	if (!path)
		return true;
	session->settings.project =
		parl_project_open(&session->settings, path, session->arena, session->faults);
	return session->settings.project != NULL;
}

/* Warnings are for the glossary's author, who has `validate`; here they hinder nobody. */
static bool open_vocabulary(struct parl_session *session, bool with_inputs)
{
	struct parl_diagnostics *faults;

	if (!session->command->vocabulary || session->bare ||
		(session->command->input == PARL_INPUT_MAYBE && with_inputs))
		return true;
	faults = parl_diagnostics_new();
	if (!faults)
		return parl_session_no_memory(session);
	session->vocabulary = parl_vocabulary_open(&session->settings, faults);
	if (!session->vocabulary)
		parl_diagnostics_append(session->faults, faults);
	parl_diagnostics_free(faults);
	return session->vocabulary != NULL;
}

/* The default language needs no word: a glossary may be in another one altogether. */
static void check_language(struct parl_session *session)
{
	const char *language = parl_setting_given(&session->settings, "lang");

	if (session->vocabulary && language && (session->command->events & PARL_JUDGED))
		parl_vocabulary_check_language(
			session->vocabulary, language, session->arena, session->faults);
}

static bool select_concepts(struct parl_session *session)
{
	return !session->vocabulary || !(session->command->events & PARL_JUDGED) ||
		parl_selection_make(&session->selection, &session->settings, session->vocabulary,
			session->arena, session->faults);
}

static bool take_decisions(struct parl_session *session)
{
	const struct parl_command *command = session->command;
	bool counts = command->rewrites || command->events & PARL_JUDGED;

	return !session->vocabulary || !counts ||
		parl_decisions_make(&session->decisions, session->settings.project,
			session->vocabulary, session->arena, session->faults);
}

bool parl_session_take_vocabulary(struct parl_session *session, bool with_inputs)
{
	if (!open_vocabulary(session, with_inputs))
		return false;
	check_language(session);
	return select_concepts(session) && take_decisions(session);
}

bool parl_session_check(struct parl_session *session)
{
	const struct parl_command *command = session->command;
	struct parl_run run = {.session = session, .settings = &session->settings};
	struct parl_job job;
	bool fine;

	if (!parl_settings_settle(&session->settings, session->arena))
		return parl_session_no_memory(session);
	if (!command->check)
		return true;
	fine = parl_job_begin(&job, &run, NULL) || parl_session_no_memory(session);
	if (fine) {
		fine = command->check(&job) == PARL_OK;
		if (!fine && parl_diagnostics_total(job.faults, PARL_SEVERITY_ERROR) == 0)
			parl_diagnose(job.faults, PARL_CODE_COMMAND_SILENT, NULL,
				"tell the author of its plugin what you did",
				"the command '%s' refuses, and does not say why",
				command->head.name);
		parl_diagnostics_append(session->faults, job.faults);
	}
	parl_job_release(&job);
	return fine;
}

void parl_session_release(struct parl_session *session)
{
	if (session->release_shared)
		session->release_shared(session->shared);
	parl_vocabulary_free(session->vocabulary);
	parl_arena_free(session->arena);
}
