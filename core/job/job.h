/*
 * job.h - a job from within, and the run that it belongs to.
 *
 * A job has everything of its own but the run, which it changes only when it ends: jobs side by
 * side (crew.h) keep their events, and pass them on in the order of the inputs.
 */
#ifndef PARL_RUN_JOB_H
#define PARL_RUN_JOB_H

#include <parlance/job.h>

#include "../base/file.h"
#include "baseline.h"
#include "desk.h"
#include "edits.h"
#include "first.h"
#include "inputs.h"
#include "kit.h"
#include "limits.h"
#include "memory.h"
#include "notes.h"
#include "session.h"
#include "spares.h"

/* A run: what its jobs share, where their results go, and what they come to. */
struct parl_run {
	struct parl_session *session;
	const struct parl_settings *settings; /* the session's, or those of one text */
	struct parl_memory memory;            /* of decisions that are made now */
	struct parl_baselines baselines;      /* what a checker knew, or is to know */
	bool asks;                            /* each change is decided by a person */
	struct parl_desk desk;
	struct parl_inputs inputs;
	struct parl_totals totals;
	struct parl_spares *spares; /* NULL: its inputs are in memory already */
	struct parl_kit *kit;       /* of the thread that does its only job; NULL: none */
	size_t left_out;            /* files of folders that no format reads */
	const char *left_out_first;
	size_t unclean; /* files of folders that are not all UTF-8, and not told of by themselves */
	const char *unclean_first;
	void *kept; /* by a command whose inputs come together */
	void (*release_kept)(void *kept);
};

struct parl_job {
	struct parl_run *run;
	const struct parl_input *input; /* NULL: the command has none */
	struct parl_arena *arena;
	struct parl_diagnostics *faults;
	parl_view source;         /* the input as read */
	struct parl_buffer bytes; /* that hold it, where it is a file's */
	struct parl_file_reading reading;
	bool beginning; /* the source is only the beginning of a file, which may do */
	const struct parl_format *format;
	struct parl_document *document;
	struct parl_document *document_before; /* that of the beginning, when it did not do */
	bool wants_lines;                      /* the document need not be taken apart */
	size_t *wanted;                        /* where something could be found */
	size_t wanted_count;
	size_t wanted_room;
	const struct parl_block *told_block; /* the last one that the report heard of */
	struct parl_edits edits;
	struct parl_notes notes;
	struct parl_limits limits;
	struct parl_map seen; /* what was named already (first.h) */
	struct parl_totals totals;
	const struct parl_project *project; /* that the command asked for itself; else the run's */
	const struct parl_finding *at_hand; /* the one that the command has; NULL: none */
	enum parl_decision decision;        /* about that one */
	struct parl_bridge *bridge;         /* that it is of */
	struct parl_bridge *kept_bridge;    /* whose findings stand in events that are kept */
	struct parl_seat *seat;             /* among jobs side by side; NULL: it is alone */
	bool left_out;                      /* of a folder, and no format reads it */
	bool unclean;                       /* it is told of at the end of the run */
	bool cut;                           /* what it told is incomplete */
	bool leaves_rest;                   /* inputs that follow need not be done */
	struct parl_check *check;           /* what parl_job_check found */
	struct parl_baseline_job baseline;  /* and what was known of it */
	struct parl_event hit;              /* the last hit that was told */
	struct parl_round *round;           /* the questions, once they are answered */
};

/* False: out of memory. Release it in any case. */
bool parl_job_begin(struct parl_job *job, struct parl_run *run, const struct parl_input *input);
void parl_job_release(struct parl_job *job);

/* Completes an event with what all events of the job have, and passes it on. */
bool parl_job_emit(struct parl_job *job, struct parl_event event);

/* The project file of the run; NULL: none. */
const char *parl_run_project(const struct parl_run *run);

/* Reads the input, and what a document is made of; PARL_NONE: it is left out. */
enum parl_status parl_job_read(struct parl_job *job);

/* Reads what follows on the beginning, and makes the document anew. */
enum parl_status parl_job_read_on(struct parl_job *job);

/* What is done for a job, in any order, and what it leaves with the run, in the order of inputs. */
enum parl_status parl_job_do(struct parl_job *job);
void parl_job_end(struct parl_job *job);

/* Does the job of one input (NULL: none) from end to end, and shows what it finds. */
enum parl_status parl_job_perform(struct parl_run *run, const struct parl_input *input);

/* After the last input, whose worst STATUS it is: where inputs come together, the job that makes
 * something of them. */
enum parl_status parl_run_complete(struct parl_run *run, enum parl_status status);

/* Gives back what a command kept. */
void parl_run_forget(struct parl_run *run);

/* Tells the reports that the run begins or ends. */
void parl_run_emit(struct parl_run *run, enum parl_event_kind kind);

/* The file that -o names for the document of this input; NULL: none. */
const char *parl_desk_target(const struct parl_desk *desk, const struct parl_input *input);

/* Whether that is the input itself. */
bool parl_desk_keeps(const struct parl_desk *desk, const struct parl_input *input);

#endif
