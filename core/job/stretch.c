/*
 * stretch.c - finding terms in text as it lies (see stretch.h).
 */
#include "stretch.h"

#include <stdlib.h>
#include <string.h>

#include "../document/model.h"
#include "../vocabulary/scans.h"

static const struct parl_vocabulary *vocabulary_of(const struct parl_stretch *stretch)
{
	return stretch->job->run->session->vocabulary;
}

bool parl_stretch_begin(struct parl_stretch *stretch, const struct parl_job *job)
{
	*stretch = (struct parl_stretch){.job = job};
	stretch->scan = parl_scan_borrow(vocabulary_of(stretch), PARL_SCAN_TERMS);
	return stretch->scan != NULL;
}

void parl_stretch_end(struct parl_stretch *stretch)
{
	parl_scan_return(vocabulary_of(stretch), PARL_SCAN_TERMS, stretch->scan);
	parl_document_free(stretch->chunk);
	parl_diagnostics_free(stretch->faults);
	free(stretch->matches);
}

/* --- empty lines */

/* Where the empty line ends that begins at AT; AT: there is none. */
static size_t empty_end(parl_view text, size_t at)
{
	if (at < text.size && text.data[at] == '\n')
		return at + 1;
	return at + 1 < text.size && text.data[at] == '\r' && text.data[at + 1] == '\n' ? at + 2
											: at;
}

size_t parl_stretch_limit(parl_view text, size_t start, size_t least)
{
	size_t at = text.size - start > least ? start + least : text.size;
	const char *feed;

	while (at < text.size && (feed = memchr(text.data + at, '\n', text.size - at))) {
		size_t end;

		at = (size_t)(feed - text.data) + 1;
		end = empty_end(text, at);
		if (end > at)
			return end;
	}
	return text.size;
}

/* The start of the line behind the last empty one before AT. */
static size_t lines_start(parl_view text, size_t at)
{
	const char *feed;

	while (at > 0 && (feed = memrchr(text.data, '\n', at))) {
		size_t before = (size_t)(feed - text.data);

		if (before > 0 && text.data[before - 1] == '\r')
			before--;
		if (before > 0 && text.data[before - 1] == '\n')
			return (size_t)(feed - text.data) + 1;
		at = (size_t)(feed - text.data);
	}
	return 0;
}

/* --- matches */

static bool add(struct parl_stretch *stretch, parl_span span, uint32_t key)
{
	struct parl_match *matches =
		parl_room(stretch->matches, &stretch->room, stretch->count, sizeof(*matches));

	if (!matches)
		return false;
	stretch->matches = matches;
	matches[stretch->count++] = (struct parl_match){span, key};
	return true;
}

/* Those of a block of text that begins at BASE, from FLOOR on. */
static bool add_block(
	struct parl_stretch *stretch, const struct parl_block *block, size_t base, size_t floor)
{
	enum parl_status status;
	struct parl_match match;

	parl_scan_begin(stretch->scan, parl_block_text(block));
	while ((status = parl_scan_next(stretch->scan, &match)) == PARL_OK) {
		parl_span span = parl_block_source_of(block, match.span);

		span.start += base;
		span.end += base;
		if (span.start >= floor && !add(stretch, span, match.key))
			return false;
	}
	return status == PARL_NONE;
}

/* --- reading */

static bool read_lines(struct parl_stretch *stretch, parl_span lines)
{
	const struct parl_job *job = stretch->job;
	parl_view text = parl_view_part(stretch->text, lines);

	if (!stretch->faults)
		stretch->faults = parl_diagnostics_new();
	parl_document_free(stretch->chunk);
	stretch->lines = lines;
	stretch->block = 0;
	stretch->chunk = parl_document_new(text, parl_job_option(job, "lang"));
	return stretch->chunk && stretch->faults &&
		job->format->read(stretch->chunk, job->input->path, stretch->faults) == PARL_OK &&
		!parl_document_failed(stretch->chunk);
}

/* Reads the lines around AT, unless they were the last. */
static bool read_around(struct parl_stretch *stretch, size_t at)
{
	parl_span lines;

	if (stretch->chunk && at >= stretch->lines.start && at < stretch->lines.end)
		return true;
	lines.start = lines_start(stretch->text, at);
	lines.end = parl_stretch_limit(stretch->text, at, 0);
	return read_lines(stretch, lines);
}

/* Whether SPAN is text of one block of the lines that were read. Spans ascend. */
static bool is_in_block(struct parl_stretch *stretch, parl_span span)
{
	size_t base = stretch->lines.start;

	for (; stretch->block < parl_document_block_count(stretch->chunk); stretch->block++) {
		const struct parl_block *block =
			parl_document_block(stretch->chunk, stretch->block);
		parl_span all =
			parl_block_source_of(block, (parl_span){0, parl_block_text(block).size});

		if (span.start < base + all.end)
			return span.start >= base + all.start && span.end <= base + all.end;
	}
	return false;
}

/* Adds what the blocks of the lines that were read have from FLOOR on. */
static bool add_blocks(struct parl_stretch *stretch, size_t floor)
{
	size_t count = parl_document_block_count(stretch->chunk);

	for (size_t i = 0; i < count; i++)
		if (!add_block(stretch, parl_document_block(stretch->chunk, i),
			    stretch->lines.start, floor))
			return false;
	return true;
}

/* --- all of it */

static void scan_from(struct parl_stretch *stretch, size_t start, size_t end)
{
	parl_scan_begin(stretch->scan, (parl_view){stretch->text.data + start, end - start});
}

static bool is_sure(struct parl_stretch *stretch, parl_span span)
{
	return stretch->job->format->within(stretch->text, span, stretch->known);
}

/* Finds terms in the text as it lies, where nothing is to be read. */
static bool find_as_it_lies(struct parl_stretch *stretch, size_t base, size_t end)
{
	size_t floor = base;
	enum parl_status status;
	struct parl_match match;

	scan_from(stretch, base, end);
	while ((status = parl_scan_next(stretch->scan, &match)) == PARL_OK) {
		parl_span span = {base + match.span.start, base + match.span.end};

		if (!is_sure(stretch, span)) {
			if (!read_around(stretch, span.start))
				return false;
			if (!is_in_block(stretch, span)) {
				if (!add_blocks(stretch, floor))
					return false;
				base = floor = stretch->lines.end;
				scan_from(stretch, base, end);
				continue;
			}
		}
		if (!add(stretch, span, match.key))
			return false;
		floor = span.end;
	}
	return status == PARL_NONE;
}

bool parl_stretch_find(struct parl_stretch *stretch, parl_view text)
{
	stretch->text = text;
	stretch->count = 0;
	memset(stretch->known, 0, sizeof(stretch->known));
	parl_document_free(stretch->chunk);
	stretch->chunk = NULL;
	for (size_t at = 0; at < text.size; at = stretch->lines.end) {
		size_t tangle = stretch->job->format->tangle(text, at);
		size_t start = tangle < text.size ? lines_start(text, tangle) : text.size;

		if (!find_as_it_lies(stretch, at, start))
			return false;
		if (tangle == text.size)
			break;
		if (!read_around(stretch, tangle) || !add_blocks(stretch, start))
			return false;
	}
	return true;
}
