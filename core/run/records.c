/*
 * records.c - a run over streams of records.
 *
 * Each thread takes all whole lines that have come so far, answers them, and writes its answers
 * when the turn comes to its batch. Nothing that was answered waits for more to come: who sends one
 * record and waits for its answer gets it, with any number of threads. Memory is that of a batch
 * and its answers a thread, however long the stream is.
 */
#include "records.h"

#include <errno.h>
#include <pthread.h>
#include <string.h>
#include <unistd.h>

#include "../base/file.h"
#include "../job/threads.h"
#include "scribe.h"

/* What is read at a time: a pipe holds as much. */
#define PIECE ((size_t)65536)

struct stream {
	struct parl_run *run;
	const struct parl_report *report;
	const char *path;

	pthread_mutex_t reading; /* of those that follow */
	int fd;
	struct parl_buffer bytes; /* that came, and belong to no batch yet */
	size_t searched;          /* of them: there is no line end before */
	bool too_long;            /* the line that is being read is dropped */
	bool end;
	int error; /* errno of the read that failed */
	size_t batches;

	pthread_mutex_t writing; /* of those that follow */
	pthread_cond_t moved;
	size_t turn; /* the batch whose turn it is */
	bool over;   /* nobody takes the answers any more, or memory is out */
	size_t records;
	size_t failed;
	size_t first_failed; /* its line */
	bool found;
	enum parl_status status;
};

/* Whole lines that one thread answers. */
struct batch {
	struct parl_buffer bytes;
	size_t index;
	bool too_long; /* it stands for one line that was dropped */
	size_t records;
	size_t failed;
	size_t first_failed;
	bool found; /* one was done, and there was something */
	enum parl_status status;
};

bool parl_records_wanted(const struct parl_settings *settings)
{
	return parl_setting(settings, "ndjson") != NULL;
}

bool parl_records_check(const struct parl_session *session)
{
	static const char *const others[] = {"output", "record", "interactive", "baseline",
		"write-baseline", "count", "files-with-matches", "files-without-match", "quiet"};
	const char *format = parl_setting_given(&session->settings, "format");
	const char *wrong = format && strcmp(format, "jsonl") != 0 ? "format" : NULL;

	if (!parl_records_wanted(&session->settings))
		return true;
	for (size_t i = 0; !wrong && i < PARL_LENGTH(others); i++)
		if (parl_setting_given(&session->settings, others[i]))
			wrong = others[i];
	if (!wrong)
		return true;
	parl_diagnose(session->faults, PARL_CODE_RECORD_OPTION, NULL,
		"the answers go to standard output, a JSON object a line; leave one of them away",
		"--%s does not go with --ndjson", wrong);
	return false;
}

/* --- reading */

/* What stands behind the first SIZE bytes goes back to the stream. */
static bool cut(struct stream *stream, struct batch *batch, size_t size)
{
	struct parl_buffer rest = batch->bytes;

	parl_buffer_clear(&rest);
	parl_buffer_add(&rest, stream->bytes.data + size, stream->bytes.size - size);
	batch->bytes = stream->bytes;
	batch->bytes.size = size;
	stream->bytes = rest;
	stream->searched = 0;
	return !rest.failed;
}

/* Reads on; false where that failed. */
static bool fill(struct stream *stream)
{
	struct parl_buffer *bytes = &stream->bytes;
	ssize_t got;

	if (!parl_buffer_reserve(bytes, PIECE)) {
		stream->error = ENOMEM;
		return false;
	}
	do
		got = read(stream->fd, bytes->data + bytes->size, PIECE);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		stream->error = errno;
	else
		bytes->size += (size_t)got;
	stream->end = got <= 0;
	return got >= 0;
}

/* Drops what came of a line that is too long; true once that line has ended, and is a batch. */
static bool drop_line(struct stream *stream, struct batch *batch)
{
	struct parl_buffer *bytes = &stream->bytes;
	const char *end = bytes->size ? memchr(bytes->data, '\n', bytes->size) : NULL;

	if (!end && !stream->end) {
		bytes->size = 0;
		return false;
	}
	stream->too_long = false;
	batch->too_long = true;
	if (!cut(stream, batch, end ? (size_t)(end + 1 - bytes->data) : bytes->size))
		stream->error = ENOMEM;
	batch->bytes.size = 0;
	return true;
}

/* The whole lines that are there; false: more has to be read. */
static bool take_lines(struct stream *stream, struct batch *batch)
{
	struct parl_buffer *bytes = &stream->bytes;
	const char *end = NULL;

	if (bytes->size > stream->searched)
		end = memrchr(bytes->data + stream->searched, '\n', bytes->size - stream->searched);
	if (!end && !(stream->end && bytes->size)) {
		stream->searched = bytes->size;
		return false;
	}
	if (!cut(stream, batch, end ? (size_t)(end + 1 - bytes->data) : bytes->size))
		stream->error = ENOMEM;
	return true;
}

static bool read_batch(struct stream *stream, struct batch *batch)
{
	*batch = (struct batch){.bytes = batch->bytes};
	for (;;) {
		if (stream->error)
			return false;
		if (stream->too_long ? drop_line(stream, batch) : take_lines(stream, batch))
			return stream->error == 0;
		if (stream->end)
			return false;
		if (stream->bytes.size > PARL_RECORD_MOST) {
			stream->too_long = true;
			stream->bytes.size = stream->searched = 0;
		}
		fill(stream);
	}
}

static bool next_batch(struct stream *stream, struct batch *batch)
{
	bool more;

	pthread_mutex_lock(&stream->reading);
	more = read_batch(stream, batch);
	if (more)
		batch->index = stream->batches++;
	pthread_mutex_unlock(&stream->reading);
	return more;
}

/* --- answering */

static void count(struct batch *batch, enum parl_status status)
{
	batch->records++;
	if (status > batch->status)
		batch->status = status;
	batch->found = batch->found || status == PARL_OK;
	if (status == PARL_FAILED && batch->failed++ == 0)
		batch->first_failed = batch->records;
}

static void answer_batch(struct parl_scribe *scribe, struct batch *batch)
{
	const char *at = batch->bytes.data, *end = at + batch->bytes.size;

	if (batch->too_long)
		count(batch, parl_scribe_refuse_long(scribe));
	while (at < end) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));
		parl_view line = {at, (size_t)((stop ? stop : end) - at)};

		count(batch,
			line.size > PARL_RECORD_MOST ? parl_scribe_refuse_long(scribe)
						     : parl_scribe_answer(scribe, line));
		at = stop ? stop + 1 : end;
	}
}

/* Writes the answers in the turn of the batch; false: nothing more is wanted. */
static bool write_answers(
	struct stream *stream, struct parl_scribe *scribe, const struct batch *batch)
{
	struct parl_output *results = stream->run->desk.results;
	bool over;

	pthread_mutex_lock(&stream->writing);
	while (stream->turn != batch->index && !stream->over)
		pthread_cond_wait(&stream->moved, &stream->writing);
	if (!stream->over) {
		parl_output_write(results, parl_buffer_view(&scribe->answers));
		parl_output_flush(results);
		if (batch->failed && stream->failed == 0)
			stream->first_failed = stream->records + batch->first_failed;
		stream->records += batch->records;
		stream->failed += batch->failed;
		stream->found = stream->found || batch->found;
		if (batch->status > stream->status)
			stream->status = batch->status;
		stream->over = parl_desk_is_over(&stream->run->desk);
		stream->turn++;
		pthread_cond_broadcast(&stream->moved);
	}
	over = stream->over;
	pthread_mutex_unlock(&stream->writing);
	parl_buffer_clear(&scribe->answers);
	return !over;
}

/* A thread that has no memory ends the stream, as an answer would be missing. */
static void give_up(struct stream *stream)
{
	pthread_mutex_lock(&stream->writing);
	if (!stream->over)
		parl_desk_no_memory(&stream->run->desk);
	stream->over = true;
	stream->status = PARL_FAILED;
	pthread_cond_broadcast(&stream->moved);
	pthread_mutex_unlock(&stream->writing);
}

static void *work(void *opaque)
{
	struct stream *stream = opaque;
	struct parl_scribe scribe;
	struct batch batch = {.bytes = PARL_BUFFER_EMPTY};
	bool fine = parl_scribe_begin(&scribe, stream->run->session, stream->report);
	bool more = fine;

	while (more && next_batch(stream, &batch)) {
		answer_batch(&scribe, &batch);
		fine = !parl_output_failed(scribe.output);
		more = fine && write_answers(stream, &scribe, &batch);
	}
	if (!fine)
		give_up(stream);
	parl_buffer_release(&batch.bytes);
	parl_scribe_release(&scribe);
	return NULL;
}

/* --- a stream from end to end */

/* What is told of a stream on the messages, beside its answers. */
static void report(const struct stream *stream, struct parl_diagnostics *faults)
{
	if (stream->error)
		parl_file_fault(stream->path, stream->error, faults);
	/* Nobody counts the answers that nobody takes. */
	if (stream->failed && !stream->over)
		parl_diagnose(faults, PARL_CODE_RECORDS_FAILED, stream->path,
			"their answers have an \"error\", which says why",
			"%zu of %zu record%s could not be done, the first in line %zu",
			stream->failed, stream->records, stream->records == 1 ? "" : "s",
			stream->first_failed);
}

static enum parl_status answer_stream(
	struct stream *stream, size_t threads, struct parl_diagnostics *faults)
{
	stream->fd = parl_file_open(stream->path, stream->path, faults);
	if (stream->fd < 0)
		return PARL_FAILED;
	if (pthread_mutex_init(&stream->reading, NULL) ||
		pthread_mutex_init(&stream->writing, NULL))
		return parl_diagnose_memory(faults, stream->path);
	pthread_cond_init(&stream->moved, NULL);
	parl_threads_work(threads, work, stream);
	pthread_cond_destroy(&stream->moved);
	pthread_mutex_destroy(&stream->writing);
	pthread_mutex_destroy(&stream->reading);
	if (stream->fd != STDIN_FILENO)
		close(stream->fd);
	parl_buffer_release(&stream->bytes);
	report(stream, faults);
	if (stream->error)
		return PARL_FAILED;
	/* A search that found something somewhere has found something. */
	if (stream->run->session->command->any && stream->status != PARL_FAILED)
		return stream->found ? PARL_OK : PARL_NONE;
	return stream->status;
}

enum parl_status parl_records_perform(struct parl_run *run)
{
	struct parl_diagnostics *faults = parl_diagnostics_new();
	bool any = run->session->command->any;
	enum parl_status sum = any ? PARL_NONE : PARL_OK;
	const struct parl_report *jsonl =
		faults ? parl_host_report(run->session->host, "jsonl", faults) : NULL;

	if (faults && !jsonl && parl_diagnostics_count(faults) == 0)
		parl_diagnose_choice(faults, PARL_CODE_NO_REPORT, "jsonl", NULL,
			"there is no report '%s' for %s", "jsonl",
			run->session->command->head.name);
	for (size_t i = 0; jsonl && i < run->inputs.count && !parl_desk_is_over(&run->desk); i++) {
		struct stream stream = {
			.run = run, .report = jsonl, .path = run->inputs.items[i].path};
		enum parl_status one = answer_stream(&stream, parl_threads_allowed(run), faults);

		sum = any && sum != PARL_FAILED && one != PARL_FAILED ? (one < sum ? one : sum)
			: one > sum                                   ? one
								      : sum;
		parl_desk_show(&run->desk, faults);
	}
	if (faults)
		parl_desk_show(&run->desk, faults);
	else
		parl_desk_no_memory(&run->desk);
	parl_diagnostics_free(faults);
	return jsonl ? sum : PARL_FAILED;
}
