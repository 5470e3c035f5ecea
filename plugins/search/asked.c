/*
 * asked.c - the queries as they were given.
 */
#include "asked.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#define FILE_MOST ((size_t)64 << 20)

static const char *const gaps[] = {" ... ", " \xE2\x80\xA6 "};

/* The next gap at or after AT; its size in SIZE. text.size: none. */
static size_t find_gap(parl_view text, size_t at, size_t *size)
{
	for (; at < text.size; at++)
		for (size_t i = 0; i < PARL_LENGTH(gaps); i++) {
			*size = strlen(gaps[i]);
			if (text.size - at >= *size && memcmp(text.data + at, gaps[i], *size) == 0)
				return at;
		}
	*size = 0;
	return text.size;
}

bool asked_part(parl_view text, size_t *at, parl_view *part)
{
	size_t start = *at, size, end;

	if (start > text.size)
		return false;
	end = find_gap(text, start, &size);
	*part = (parl_view){text.data + start, end - start};
	*at = end < text.size ? end + size : text.size + 1;
	return true;
}

static void add(struct query *query, parl_view text, bool forbidden)
{
	struct asked *asked = &query->asked[query->asked_count++];
	size_t at = 0;
	parl_view part;

	*asked = (struct asked){.text = text, .forbidden = forbidden, .first_part = query->parts};
	while (asked_part(text, &at, &part))
		asked->parts++;
	query->parts += asked->parts;
}

/* --- files of queries */

static enum parl_status read_file(struct parl_job *job, const char *path, struct parl_buffer *bytes)
{
	FILE *file = fopen(path, "rbe");
	char part[4096];
	size_t size;
	int error;

	while (file && bytes->size < FILE_MOST && !bytes->failed &&
		(size = fread(part, 1, sizeof(part), file)) > 0)
		parl_buffer_add(bytes, part, size);
	/* A list of that size is some other file, and part of one would find less than was asked.
	 */
	error = !file || ferror(file) ? errno : bytes->size < FILE_MOST ? 0 : EFBIG;
	if (file)
		fclose(file);
	if (bytes->failed)
		return parl_diagnose_memory(parl_job_diagnostics(job), path);
	if (!error)
		return PARL_OK;
	parl_diagnose(parl_job_diagnostics(job), PARL_CODE_QUERY_FILE, path,
		"name a file with one query a line", "the queries cannot be read: %s",
		strerror(error));
	return PARL_FAILED;
}

/* The next line of TEXT from AT on, without its end; false: there is none. */
static bool next_line(parl_view text, size_t *at, parl_view *line)
{
	if (!parl_view_line(text, at, line))
		return false;
	if (line->size && line->data[line->size - 1] == '\r')
		line->size--;
	return true;
}

static size_t count_lines(parl_view text)
{
	size_t count = 0, at = 0;
	parl_view line;

	while (next_line(text, &at, &line))
		count += line.size > 0;
	return count;
}

static void add_lines(struct query *query, parl_view text)
{
	size_t at = 0;
	parl_view line;

	while (next_line(text, &at, &line))
		if (line.size > 0)
			add(query, line, false);
}

/* The files that --file names, as texts that live as long as the query. */
static parl_view *read_files(struct query *query, struct parl_job *job, size_t count)
{
	parl_view *texts = parl_arena_array(query->arena, count, sizeof(*texts));

	for (size_t i = 0; texts && i < count; i++) {
		struct parl_buffer bytes = PARL_BUFFER_EMPTY;
		const char *path = parl_job_option_at(job, "file", i);
		bool fine = read_file(job, path, &bytes) == PARL_OK;

		if (fine)
			texts[i] = parl_arena_copy(query->arena, parl_buffer_view(&bytes));
		parl_buffer_release(&bytes);
		if (!fine || !texts[i].data)
			return NULL;
	}
	return texts;
}

/* --- all of them */

static enum parl_status gather(struct query *query, struct parl_job *job, parl_view *texts)
{
	size_t files = parl_job_option_count(job, "file");
	size_t queries = parl_job_option_count(job, "query");
	size_t nots = parl_job_option_count(job, "not");
	size_t words = parl_job_word_count(job);
	size_t room = queries + nots + words;

	for (size_t i = 0; i < files; i++)
		room += count_lines(texts[i]);
	query->asked = parl_arena_array(query->arena, room, sizeof(*query->asked));
	if (!query->asked)
		return PARL_FAILED;
	for (size_t i = 0; i < words; i++)
		add(query, parl_job_word(job, i), false);
	for (size_t i = 0; i < queries; i++)
		add(query, parl_view_of(parl_job_option_at(job, "query", i)), false);
	for (size_t i = 0; i < files; i++)
		add_lines(query, texts[i]);
	for (size_t i = 0; i < nots; i++)
		add(query, parl_view_of(parl_job_option_at(job, "not", i)), true);
	return PARL_OK;
}

enum parl_status asked_gather(struct query *query, struct parl_job *job)
{
	parl_view *texts = read_files(query, job, parl_job_option_count(job, "file"));

	if (texts && gather(query, job, texts) == PARL_OK)
		return PARL_OK;
	if (parl_diagnostics_total(parl_job_diagnostics(job), PARL_SEVERITY_ERROR) == 0)
		parl_diagnose_memory(parl_job_diagnostics(job), NULL);
	return PARL_FAILED;
}
