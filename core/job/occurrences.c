/*
 * occurrences.c - every place where a term stands, by the matcher alone.
 */
#include <stdlib.h>

#include "../vocabulary/scans.h"
#include "job.h"
#include "relay.h"
#include "stretch.h"
#include "threads.h"

/* Text that is gone through at a time where it is not read. */
#define STRETCH_LEAST ((size_t)128 << 10)

/* Places that are handed on at a time where it is. */
#define MOST_AT_HAND 64

typedef enum parl_status take_matches(void *state, const struct parl_block *block,
	const struct parl_match *matches, size_t count);

/* --- a document that was read */

static bool is_open(const struct parl_block *block, parl_span span)
{
	enum parl_protection why = parl_block_protection(block, span);

	return why != PARL_PROTECT_CODE && why != PARL_PROTECT_LINK;
}

static enum parl_status take_block(
	const struct parl_block *block, struct parl_scan *scan, take_matches *take, void *state)
{
	struct parl_match matches[MOST_AT_HAND];
	enum parl_status status = PARL_OK, found = PARL_OK;

	if (parl_block_kind_of(block) == PARL_BLOCK_CODE)
		return PARL_OK;
	parl_scan_begin(scan, parl_block_text(block));
	while (status == PARL_OK && found == PARL_OK) {
		size_t count = 0;

		while (count < MOST_AT_HAND &&
			(found = parl_scan_next(scan, &matches[count])) == PARL_OK)
			count += is_open(block, matches[count].span);
		if (count)
			status = take(state, block, matches, count);
	}
	return found == PARL_FAILED ? PARL_FAILED : status;
}

static enum parl_status take_blocks(struct parl_job *job, take_matches *take, void *state)
{
	const struct parl_vocabulary *vocabulary = job->run->session->vocabulary;
	struct parl_scan *scan = parl_scan_borrow(vocabulary, PARL_SCAN_TERMS);
	enum parl_status status = scan ? PARL_OK : PARL_FAILED;

	for (size_t i = 0; status == PARL_OK && i < parl_document_block_count(job->document); i++)
		status = take_block(parl_document_block(job->document, i), scan, take, state);
	parl_scan_return(vocabulary, PARL_SCAN_TERMS, scan);
	return status;
}

/* --- one that was not: stretches of its text, found in side by side */

struct seat {
	struct parl_stretch stretch;
	parl_span part;
	bool failed;
};

struct course {
	const struct parl_block *block;
	parl_view text;
	size_t next; /* where the next stretch begins */
	struct seat *seats;
	take_matches *take;
	void *state;
};

static bool begin_part(void *opaque, size_t index)
{
	struct course *course = opaque;
	size_t end = parl_stretch_limit(course->text, course->next, STRETCH_LEAST);

	course->seats[index].part = (parl_span){course->next, end};
	course->next = end;
	return course->seats[index].part.start < end;
}

static void find(void *opaque, size_t index)
{
	struct course *course = opaque;
	struct seat *seat = &course->seats[index];
	struct parl_stretch *stretch = &seat->stretch;
	size_t start = seat->part.start;

	seat->failed = !parl_stretch_find(
		stretch, (parl_view){course->text.data + start, seat->part.end - start});
	for (size_t i = 0; start && i < stretch->count; i++) {
		stretch->matches[i].span.start += start;
		stretch->matches[i].span.end += start;
	}
}

static enum parl_status hand_on(void *opaque, size_t index)
{
	struct course *course = opaque;
	const struct seat *seat = &course->seats[index];

	if (seat->failed)
		return PARL_FAILED;
	return seat->stretch.count ? course->take(course->state, course->block,
					     seat->stretch.matches, seat->stretch.count)
				   : PARL_OK;
}

static enum parl_status run_alone(struct course *course)
{
	enum parl_status status = PARL_OK;

	while (status == PARL_OK && begin_part(course, 0)) {
		find(course, 0);
		status = hand_on(course, 0);
	}
	return status;
}

static enum parl_status take_stretches(struct parl_job *job, take_matches *take, void *state)
{
	size_t threads = parl_threads_worth(job), begun = 0;
	size_t count = threads > 1 ? parl_relay_seats(threads) : 1;
	struct course course = {.block = parl_document_block(job->document, 0),
		.text = parl_block_text(parl_document_block(job->document, 0)),
		.seats = calloc(count, sizeof(*course.seats)),
		.take = take,
		.state = state};
	struct parl_relay relay = {&course, threads, count, begin_part, find, hand_on};
	enum parl_status status = PARL_FAILED;

	while (course.seats && begun < count &&
		parl_stretch_begin(&course.seats[begun].stretch, job))
		begun++;
	if (begun == count)
		status = threads > 1 ? parl_relay_run(&relay) : run_alone(&course);
	for (size_t i = 0; course.seats && i < count && i <= begun; i++)
		parl_stretch_end(&course.seats[i].stretch);
	free(course.seats);
	return status;
}

enum parl_status parl_job_occurrences(struct parl_job *job, take_matches *take, void *state)
{
	enum parl_status status = job->wants_lines && job->format->tangle
		? take_stretches(job, take, state)
		: take_blocks(job, take, state);

	if (status == PARL_FAILED && parl_diagnostics_total(job->faults, PARL_SEVERITY_ERROR) == 0)
		parl_diagnose_memory(job->faults, parl_job_path(job));
	return status == PARL_FAILED ? PARL_FAILED : PARL_OK;
}
