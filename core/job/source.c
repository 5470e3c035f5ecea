/*
 * source.c - the bytes of an input (see source.h).
 */
#include "source.h"

#include <string.h>

#include <parlance/text.h>

#include "../setup/formats.h"

/* A text file has no NUL; what has one among its first bytes is taken for binary, as grep does. */
#define PEEK ((size_t)8192)

/* What is read of a file before it is known whether the rest is wanted: little where one hit is
 * enough, else most files whole, as only a binary one is not read on. */
#define BEGINNING ((size_t)32 << 10)
#define MOST_FILES ((size_t)256 << 10)

bool parl_looks_binary(parl_view bytes)
{
	size_t size = bytes.size < PEEK ? bytes.size : PEEK;

	return size > 0 && memchr(bytes.data, '\0', size) != NULL;
}

enum parl_status parl_job_leave_out(struct parl_job *job)
{
	job->left_out = true;
	return PARL_NONE;
}

/* Whether a file that was found in a folder is binary, and of no format that we read. */
static bool is_left_out(const struct parl_job *job)
{
	return job->input->found && parl_looks_binary(job->source) &&
		!parl_format_claims(job->run->session->host, job->input->path, job->source);
}

static enum parl_status end(struct parl_job *job, enum parl_status status)
{
	if (status == PARL_FAILED)
		parl_buffer_clear(&job->bytes);
	parl_file_end(&job->reading);
	job->source = parl_buffer_view(&job->bytes);
	job->beginning = false;
	return status;
}

enum parl_status parl_job_read_bytes(struct parl_job *job)
{
	const struct parl_input *input = job->input;
	struct parl_file_reading *reading = &job->reading;
	enum parl_status status;

	job->source = input->text;
	if (input->text.data)
		return PARL_OK;
	job->bytes = parl_spares_take(job->run->spares);
	status = parl_file_begin(
		reading, input->path, input->path, PARL_FILE_MOST, &job->bytes, job->faults);
	if (status == PARL_OK)
		status = parl_file_more(
			reading, job->run->session->one_is_enough ? BEGINNING : MOST_FILES);
	if (status != PARL_OK)
		return end(job, status);
	job->source = parl_buffer_view(&job->bytes);
	if (is_left_out(job))
		return end(job, parl_job_leave_out(job));
	job->beginning = job->run->session->one_is_enough && !reading->ended &&
		reading->expected > job->bytes.size;
	return job->beginning ? PARL_OK : end(job, parl_file_more(reading, SIZE_MAX));
}

/* No more than the file said it has: the bytes that are there stay where they are. */
enum parl_status parl_job_read_rest(struct parl_job *job)
{
	return end(job, parl_file_more(&job->reading, job->reading.expected - job->bytes.size));
}

/* Where the line before the one that begins at AT begins. */
static size_t line_before(parl_view text, size_t at)
{
	const char *end = at > 1 ? memrchr(text.data, '\n', at - 1) : NULL;

	return end ? (size_t)(end - text.data) + 1 : 0;
}

static bool is_blank(parl_view text, size_t start, size_t end)
{
	while (start < end && parl_is_white(text.data[start]))
		start++;
	return start == end;
}

bool parl_job_cut(struct parl_job *job)
{
	parl_view text = job->source;
	size_t end = text.size > 0 ? line_before(text, text.size + 1) : 0;

	while (end > 0) {
		size_t start = line_before(text, end);

		if (is_blank(text, start, end))
			break;
		end = start;
	}
	job->source.size = end;
	return end > 0;
}
