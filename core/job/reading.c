#include "reading.h"

#include <stdlib.h>

#include "../document/model.h"
#include "relay.h"

#define PART_SIZE ((size_t)256 * 1024)

struct reader {
	struct parl_diagnostics *faults;
	parl_view text;
	struct parl_document *document;
	bool failed;
};

struct readers {
	const struct parl_job *job;
	struct parl_document *document;
	struct reader *readers;
	size_t count;
	size_t next; /* where the next part begins */
};

static bool take(void *opaque, size_t seat)
{
	struct readers *readers = opaque;
	parl_view text = readers->job->source;
	size_t start = readers->next, rest = text.size - start;
	size_t end =
		rest > PART_SIZE ? readers->job->format->seam(text, start + PART_SIZE) : text.size;

	readers->readers[seat].text = (parl_view){text.data + start, end - start};
	readers->next = end;
	return start < end;
}

static void work(void *opaque, size_t seat)
{
	struct readers *readers = opaque;
	struct reader *reader = &readers->readers[seat];
	const struct parl_job *job = readers->job;

	reader->document = parl_document_new(reader->text, NULL);
	reader->failed = !reader->document ||
		job->format->read(reader->document, job->input->path, reader->faults) != PARL_OK ||
		parl_document_failed(reader->document) ||
		parl_diagnostics_count(reader->faults) > 0;
}

static void forget(struct reader *reader)
{
	parl_document_free(reader->document);
	reader->document = NULL;
}

static enum parl_status hand_on(void *opaque, size_t seat)
{
	struct readers *readers = opaque;
	struct reader *reader = &readers->readers[seat];
	bool fine = !reader->failed && parl_document_join(readers->document, reader->document);

	forget(reader);
	return fine ? PARL_OK : PARL_NONE;
}

static bool seat_all(struct readers *readers)
{
	readers->readers = calloc(readers->count, sizeof(*readers->readers));
	for (size_t i = 0; readers->readers && i < readers->count; i++) {
		readers->readers[i].faults = parl_diagnostics_new();
		if (!readers->readers[i].faults)
			return false;
	}
	return readers->readers != NULL;
}

static void release(struct readers *readers)
{
	for (size_t i = 0; readers->readers && i < readers->count; i++) {
		forget(&readers->readers[i]);
		parl_diagnostics_free(readers->readers[i].faults);
	}
	free(readers->readers);
}

bool parl_read_together(struct parl_job *job, size_t threads)
{
	struct readers readers = {.job = job, .count = parl_relay_seats(threads)};
	struct parl_relay relay = {&readers, threads, readers.count, take, work, hand_on};
	bool done;

	/* Of a text without seams, all of it would be a part. */
	if (threads < 2 || !job->format->seam ||
		job->format->seam(job->source, PART_SIZE) == job->source.size)
		return false;
	readers.document = parl_document_new(job->source, parl_job_option(job, "lang"));
	done = readers.document && seat_all(&readers) && parl_relay_run(&relay) == PARL_OK;
	release(&readers);
	parl_document_free(done ? job->document : readers.document);
	if (done)
		job->document = readers.document;
	return done;
}
