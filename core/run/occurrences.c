/*
 * occurrences.c - every place where a term stands, by the matcher alone.
 */
#include "../glossary/scans.h"
#include "job.h"
#include "stretch.h"

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

/* --- one that was not */

static void move(struct parl_match *matches, size_t count, size_t by)
{
	for (size_t i = 0; by && i < count; i++) {
		matches[i].span.start += by;
		matches[i].span.end += by;
	}
}

static enum parl_status take_stretches(struct parl_job *job, take_matches *take, void *state)
{
	const struct parl_block *block = parl_document_block(job->document, 0);
	parl_view text = parl_block_text(block);
	struct parl_stretch stretch;
	enum parl_status status = parl_stretch_begin(&stretch, job) ? PARL_OK : PARL_FAILED;

	for (size_t at = 0, end; status == PARL_OK && at < text.size; at = end) {
		end = parl_stretch_limit(text, at, STRETCH_LEAST);
		if (!parl_stretch_find(&stretch, (parl_view){text.data + at, end - at})) {
			status = PARL_FAILED;
			break;
		}
		move(stretch.matches, stretch.count, at);
		if (stretch.count)
			status = take(state, block, stretch.matches, stretch.count);
	}
	parl_stretch_end(&stretch);
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
