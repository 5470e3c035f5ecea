/*
 * desk.h - where everything that a run puts out goes: results, the report, documents, messages.
 *
 *   the command           | results, report         | document
 *   prints by itself      | stdout or -o            |
 *   has findings          | stdout or -o            |
 *   rewrites, summary     | stderr                  | stdout or -o
 *   rewrites, other report| stdout                  | -o, or not at all
 *
 * A command that makes remarks counts as one that rewrites where -o names a file of a format that
 * holds them, or a folder. A second report beside the one of --format, the change record, goes to
 * the file of
 * --record.
 */
#ifndef PARL_RUN_DESK_H
#define PARL_RUN_DESK_H

#include <parlance/session.h>

#include "../base/file.h"
#include "../setup/settings.h"
#include "progress.h"

/* Where the events of the run go: a report, or a caller's function. */
struct parl_sink {
	const struct parl_report *report; /* which made the state; NULL: the caller's own */
	void *state;
	bool (*take)(void *state, const struct parl_event *event);
	uint32_t events; /* that it takes */
	bool lines;      /* of a hit it wants no more than lines */
};

struct parl_desk {
	const struct parl_command *command;
	struct parl_output *results;
	struct parl_output *messages; /* NULL, of a text: faults are kept */
	bool owns_results;
	bool owns_messages;
	bool documents;              /* the result is documents, rewritten or with remarks */
	const char *path;            /* -o; NULL: none, or a folder */
	const char *folder;          /* -o, where it is one: each document has a file in it */
	struct parl_buffer gathered; /* what -o is to hold, of commands that rewrite nothing */
	struct parl_output *gathering;
	/* The report of --format, and that of --record beside it; none: the command prints by
	 * itself. */
	struct parl_sink sinks[2];
	size_t sink_count;
	const char *record_path; /* --record; NULL: none */
	struct parl_buffer recorded;
	struct parl_output *recording;
	bool rewritten;                  /* a document was: there is something to record */
	struct parl_diagnostics *faults; /* where they are kept; NULL: nowhere */
	struct parl_buffer *document;    /* takes rewritten documents; NULL: they go to a stream */
	bool done;                       /* what is known is enough */
	bool cut; /* a part of the results is incomplete: none is written to a file */
	struct parl_progress progress;
	bool open_line; /* the last document's last line had no end */
};

/* Opens the streams, so that faults can be shown; then, with the report, the rest. False: memory is
 * out; the second says why. */
bool parl_desk_begin(struct parl_desk *desk, const struct parl_request *request, const char *color);
bool parl_desk_open(struct parl_desk *desk, struct parl_host *host,
	const struct parl_settings *settings, struct parl_diagnostics *faults);

/* The desk of one text that is at hand: nothing of it is a stream of the process, and nothing is
 * written to files. What is open is closed with parl_desk_end_text. False: a fault says why. */
bool parl_desk_begin_text(struct parl_desk *desk, const struct parl_command *command,
	const struct parl_text *text, struct parl_diagnostics *faults);
/* PARL_FAILED, with a fault: a report ran out of memory. */
enum parl_status parl_desk_end_text(struct parl_desk *desk);

/* Where a command prints that emits no events. */
struct parl_output *parl_desk_print(const struct parl_desk *desk);

/* Whether documents are written at all. */
bool parl_desk_takes_documents(const struct parl_desk *desk);

/* Whether a report shows one of these kinds of event. */
bool parl_desk_shows(const struct parl_desk *desk, uint32_t kinds);

/* Whether the report of --format is for people. */
bool parl_desk_is_read(const struct parl_desk *desk);

/* Whether all that hear of hits want no more than lines. */
bool parl_desk_wants_lines(const struct parl_desk *desk);

/* Passes an event on to the reports; false when that of --format wants no more. */
bool parl_desk_event(struct parl_desk *desk, const struct parl_event *event);

/* A rewritten document on its way out. */
struct parl_sheet {
	struct parl_contents contents;
	size_t size;
	char last;        /* byte */
	const char *path; /* the file that it goes to; NULL: it goes to the results */
};

/* Writes it out, into a folder that is made where it has to be. KEEP: it goes over the input
 * itself. */
enum parl_status parl_desk_document(struct parl_desk *desk, const struct parl_sheet *sheet,
	bool keep, struct parl_diagnostics *faults);

/* Shows faults on the messages, and forgets them. */
void parl_desk_show(struct parl_desk *desk, struct parl_diagnostics *faults);

/* Says that memory is out, where not even a fault could be made. */
void parl_desk_no_memory(struct parl_desk *desk);

/* Whether nobody takes the results any more, or what is known is enough. */
bool parl_desk_is_over(const struct parl_desk *desk);

/* Ends the report and writes out what is left; WRITE: -o is to be written. A run that FAILED and
 * has nothing to show, or to record, writes no empty file over what is there, and results that are
 * cut short are no file at all. */
enum parl_status parl_desk_close(struct parl_desk *desk, bool write, bool failed, bool keep,
	struct parl_diagnostics *faults);
void parl_desk_release(struct parl_desk *desk);

#endif
