/*
 * session.h - what all jobs of a run share, from within: made once, then only read.
 *
 * A run of the program makes one for its inputs; parl_session_open makes one for texts that come
 * one by one. Either way it is made in the same steps, and a job knows no difference.
 */
#ifndef PARL_RUN_SESSION_H
#define PARL_RUN_SESSION_H

#include <parlance/session.h>

#include "../job/decisions.h"
#include "../job/kit.h"
#include "../setup/selection.h"
#include "../setup/stamps.h"

struct parl_session {
	struct parl_host *host;
	const struct parl_command *command;
	struct parl_settings settings;
	struct parl_vocabulary *vocabulary;
	struct parl_selection selection;
	struct parl_decisions decisions; /* a run that asks a person adds to them */
	bool bare;                       /* nothing asks for glossaries or a project file */
	bool stays;                      /* kept open for texts */
	bool one_is_enough;              /* one hit settles an input */
	void *shared;                    /* the command's own, of all jobs */
	void (*release_shared)(void *shared);
	struct parl_stamps stamps; /* of one that is kept open */
	struct parl_arena *arena;
	struct parl_diagnostics *faults; /* while it is made; the maker's */
};

/*
 * The steps; each false with a fault. First the command of REQUEST, which is kept with all that it
 * points to, its options and words. Then the project file: the one that is named, else at PATH
 * (NULL: none is there). Then the vocabulary, and what is selected and decided in it; WITH_INPUTS:
 * there are some.
 */
bool parl_session_begin(struct parl_session *session, struct parl_host *host,
	const struct parl_request *request, struct parl_diagnostics *faults);
bool parl_session_take_project(struct parl_session *session, const char *path);
bool parl_session_take_vocabulary(struct parl_session *session, bool with_inputs);

/* Whether SETTINGS, COUNT of them, make sense for a session that texts come to (TEXT: for one of
 * its texts). False: faults say which do not. */
bool parl_session_takes_settings(const struct parl_command *command,
	const struct parl_setting *settings, size_t count, bool text,
	struct parl_diagnostics *faults);

/* Counts which of the operands of SETTINGS are words. False, with a fault: not as many as the
 * command wants. */
bool parl_session_take_words(
	struct parl_settings *settings, struct parl_arena *arena, struct parl_diagnostics *faults);

/* Whether the glossaries, and the project file that names some, are of use for what is asked. */
bool parl_session_needs_vocabulary(const struct parl_session *session);

/* Whether the session goes by the project file that is nearest, and not by one that is named. */
bool parl_session_seeks_project(const struct parl_session *session);

/* Last: settles what the options come to, and asks the command whether its words and they make
 * sense, before any input is touched. */
bool parl_session_check(struct parl_session *session);

/* parl_session_perform by a thread with a kit; NULL: it has none. */
enum parl_status parl_session_perform_with(const struct parl_session *session,
	const struct parl_text *text, struct parl_kit *kit, struct parl_diagnostics *faults);

/* Gives back all that it holds; the session itself is the maker's. */
void parl_session_release(struct parl_session *session);

/* Says that memory is out; false, to be returned. */
bool parl_session_no_memory(const struct parl_session *session);

#endif
