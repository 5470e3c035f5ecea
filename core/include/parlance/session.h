/*
 * session.h - a run kept open, for texts that come one by one from memory: a server, an editor, a
 * stream of records.
 *
 * What takes time is done once, when it is opened: the glossaries are read and composed, the
 * project file is found, its selection and its decisions are looked up. Then each text is performed
 * by the same code that performs the files of a run, with the same findings. Nothing is written to
 * files or to the streams of the process: results go where the text says, faults to the caller's
 * diagnostics.
 *
 *   struct parl_request request = {.size = sizeof(request), .command = "annotate", ...};
 *   struct parl_session *session = parl_session_open(host, &request, NULL, faults);
 *   struct parl_text text = {.size = sizeof(text), .bytes = bytes,
 *           .report = parl_host_report(host, "jsonl", faults), .output = output};
 *   enum parl_status status = parl_session_perform(session, &text, faults);
 *   parl_session_free(session);
 *
 * A session may be used from any thread, by several at once, each with a text, an output and
 * diagnostics of its own. It needs its host as long as it lives.
 */
#ifndef PARLANCE_SESSION_H
#define PARLANCE_SESSION_H

#include <parlance/run.h>

PARL_BEGIN

struct parl_session;

/*
 * Opens one for REQUEST: its command, which works on documents or on files as they are, the
 * command's words (of search: the query) as operands, settings, and folders of glossaries; the
 * other members are not looked at. All is copied. It may be a command that works on words with
 * glossaries (lookup): then the words come with each text.
 *
 * PLACE says where the project file is looked for, unless a setting names one or forbids it: a
 * folder, or a file in whose folder, and then in those above it. NULL: the folder we are in.
 *
 * NULL, with faults that say why. Warnings may be there either way. Settings about files, the
 * terminal and reports (output, record, interactive, format, jobs, include, exclude, color,
 * baseline, write-baseline) are faults: a session has none of these. (The format of lookup is no
 * report, and may be said.)
 */
PARL_API struct parl_session *parl_session_open(struct parl_host *host,
	const struct parl_request *request, const char *place, struct parl_diagnostics *faults);
PARL_API void parl_session_free(struct parl_session *session); /* once no text is performed */

/* Whether a file that it was made of (the project file, the glossaries) is another one, or was
 * written, since it was opened or this was last asked: then a new one can be opened in its place.
 * One thread at a time. */
PARL_API bool parl_session_changed(struct parl_session *session);

/* What all its texts share. NULL: the command needs no glossaries; no project file is in use. */
PARL_API const struct parl_vocabulary *parl_session_vocabulary(const struct parl_session *session);
PARL_API const char *parl_session_project(const struct parl_session *session);

/* A limit that the project file has for one of its documents; FILE is named from its folder, and
 * may have several. NULL: there are no more of them. */
PARL_API const struct parl_limit *parl_session_limit(
	const struct parl_session *session, size_t index, const char **file);

/* One text, and where its results go. Given by the caller: `size` first, so that it can grow. What
 * is zero takes its default. */
struct parl_text {
	size_t size;     /* sizeof(struct parl_text) */
	parl_view bytes; /* the text; it stays the caller's */

	/* What messages and events call it, and by whose extension (or the first bytes) its format
	 * is known; it need not be a file. NULL: "-", and plain text. */
	const char *name;
	const char *format; /* the format's own name, such as "markdown"; NULL: by `name` */

	/* Options of this text, over those of the session: --lang, --limit, --register, and
	 * whatever else the command has. Those that the session is made of (glossary, glossary-dir,
	 * profile, no-profile, protect, skip, only) are faults. */
	const struct parl_setting *settings;
	size_t setting_count;

	/* The report that shows the events of this text, as a run of its own; it writes to `output`
	 * and is closed when the call returns. NULL: none. */
	const struct parl_report *report;
	struct parl_output *output; /* also where a command prints that emits no events */

	/* Takes the events of those kinds (enum parl_event_kind) as they come; false: no more of
	 * them are wanted. NULL: nobody does. */
	bool (*take)(void *state, const struct parl_event *event);
	void *state;
	uint32_t events;

	/* Takes, appended, the document that comes of it: rewritten, or, by a command that makes
	 * remarks, with those, if its format has any. NULL: it is not wanted. */
	struct parl_buffer *document;

	/* What a command works on that works on words; it looks at no bytes then. */
	const char *const *words;
	size_t word_count;

	/* `take` asks nothing of a hit's block but where it is (struct parl_report.lines). */
	bool lines;
};

/*
 * Performs the command on TEXT. The status is that of the command, PARL_FAILED with a fault; FAULTS
 * takes what a run would show on standard error.
 */
PARL_API enum parl_status parl_session_perform(const struct parl_session *session,
	const struct parl_text *text, struct parl_diagnostics *faults);

/* The project file before and after a decision was written into it; release both. */
struct parl_remembered {
	struct parl_buffer before;
	struct parl_buffer after;
};

/*
 * Writes into the session's project file that TERM, of its vocabulary, is taken from now on, or
 * left; every other byte of it stays. What stands in the file now counts, and this session goes on
 * with what it was opened with. KEPT (zeroed; NULL: not wanted) takes what undoes it. PARL_FAILED,
 * with a fault: there is no project file, it is faulty by now, or cannot be written.
 */
PARL_API enum parl_status parl_session_remember(const struct parl_session *session,
	const struct parl_term *term, bool take, struct parl_remembered *kept,
	struct parl_diagnostics *faults);

/* Puts the project file back. PARL_FAILED, with a fault: somebody has changed it since. */
PARL_API enum parl_status parl_session_forget(const struct parl_session *session,
	const struct parl_remembered *kept, struct parl_diagnostics *faults);

PARL_END

#endif
