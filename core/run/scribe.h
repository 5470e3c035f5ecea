/*
 * scribe.h - the answers to records of a stream, a line each.
 */
#ifndef PARL_RUN_SCRIBE_H
#define PARL_RUN_SCRIBE_H

#include "../job/kit.h"
#include "../job/session.h"
#include "record.h"

/* What one thread needs to answer records, one after the other. */
struct parl_scribe {
	const struct parl_session *session;
	const struct parl_report *report; /* writes the findings, an object a line */
	void *written;                    /* its state: all records are one run to it */
	bool begun;                       /* it knows of that run */
	struct parl_diagnostics *faults;
	struct parl_kit kit;
	struct parl_record_reader *reader;
	struct parl_buffer answers; /* lines; the caller takes them, and clears it */
	struct parl_output *output; /* onto them */
	struct parl_buffer document;
};

/* False: out of memory. Release it in any case. */
bool parl_scribe_begin(struct parl_scribe *scribe, const struct parl_session *session,
	const struct parl_report *report);
void parl_scribe_release(struct parl_scribe *scribe);

/* Appends the answer to LINE, without its end, to the answers; what is wrong stands in it. The
 * status is that of the record. */
enum parl_status parl_scribe_answer(struct parl_scribe *scribe, parl_view line);

/* The same to a line of more than PARL_RECORD_MOST bytes. */
enum parl_status parl_scribe_refuse_long(struct parl_scribe *scribe);

#endif
