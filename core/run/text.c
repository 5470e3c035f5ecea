/*
 * text.c - a text, performed in a session that is open.
 */
#include <stdlib.h>
#include <string.h>

#include "../job/job.h"
#include "../setup/formats.h"

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
	if (!parl_session_takes_settings(session->command, text->settings, text->setting_count,
		    true, performing->faults))
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
	struct parl_kit *kit = performing->run.kit;
	const struct parl_format *plain = kit ? kit->plain : NULL;

	if (!plain)
		plain = parl_format_named(host, PARL_FORMAT_DEFAULT, performing->faults);
	if (kit)
		kit->plain = plain;
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
	status = parl_run_complete(run, status);
	parl_run_emit(run, PARL_EVENT_RUN_END);
	return parl_desk_end_text(&run->desk) == PARL_OK ? status : PARL_FAILED;
}

enum parl_status parl_session_perform(const struct parl_session *session,
	const struct parl_text *text, struct parl_diagnostics *faults)
{
	return parl_session_perform_with(session, text, NULL, faults);
}

enum parl_status parl_session_perform_with(const struct parl_session *session,
	const struct parl_text *text, struct parl_kit *kit, struct parl_diagnostics *faults)
{
	struct performing performing = {.faults = faults, .run.kit = kit};
	struct parl_text full = {0};
	enum parl_status status;

	memcpy(&full, text, text->size < sizeof(full) ? text->size : sizeof(full));
	status = perform(&performing, session, &full);
	parl_run_forget(&performing.run);
	free(performing.merged);
	return status;
}
