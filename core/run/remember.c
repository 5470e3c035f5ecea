/*
 * remember.c - a decision of a session's user, written into the project file, and taken back.
 */
#include "../job/session.h"

#include "../base/file.h"

/* What stands in the file now: somebody may have edited it since the session was opened. */
static bool read_project(const struct parl_session *session, struct parl_buffer *text,
	struct parl_diagnostics *faults)
{
	const char *path = parl_session_project(session);

	if (path)
		return parl_file_read(path, path, PARL_PROJECT_MOST, text, faults) == PARL_OK;
	parl_diagnose(faults, PARL_CODE_NO_PROJECT, NULL,
		"make a file parlance.json in the folder of the bid, and start again there",
		"there is no project file that could remember a decision");
	return false;
}

enum parl_status parl_session_remember(const struct parl_session *session,
	const struct parl_term *term, bool take, struct parl_remembered *kept,
	struct parl_diagnostics *faults)
{
	struct parl_project_change change = {.term = term, .take = take};
	struct parl_remembered texts = {PARL_BUFFER_EMPTY, PARL_BUFFER_EMPTY};
	const char *path = parl_session_project(session);
	bool fine = read_project(session, &texts.before, faults) &&
		parl_project_decide(path, parl_buffer_view(&texts.before), session->vocabulary,
			&change, &texts.after, faults) &&
		parl_file_replace(path, parl_buffer_view(&texts.after), false, faults) == PARL_OK;

	if (fine && kept) {
		*kept = texts;
		return PARL_OK;
	}
	parl_buffer_release(&texts.before);
	parl_buffer_release(&texts.after);
	return fine ? PARL_OK : PARL_FAILED;
}

enum parl_status parl_session_forget(const struct parl_session *session,
	const struct parl_remembered *kept, struct parl_diagnostics *faults)
{
	struct parl_buffer now = PARL_BUFFER_EMPTY;
	const char *path = parl_session_project(session);
	bool fine = read_project(session, &now, faults);

	if (fine && !parl_view_equal(parl_buffer_view(&now), parl_buffer_view(&kept->after))) {
		parl_diagnose(faults, PARL_CODE_PROJECT_CHANGED, path,
			"delete the decision in it by hand",
			"it was changed since the decision was written into it");
		fine = false;
	}
	parl_buffer_release(&now);
	if (!fine)
		return PARL_FAILED;
	return parl_file_replace(path, parl_buffer_view(&kept->before), false, faults);
}
