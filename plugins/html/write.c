/*
 * write.c - edits and notes put into a page; every other byte stays.
 *
 * A note is a number behind its term that links to a list at the end of the page, and back; no
 * script, no style that the page would have to allow. What we add stands between two comments
 * (html.h), so that it can be taken out again.
 */
#include "html.h"

#include <stdlib.h>
#include <string.h>

struct mark {
	size_t place; /* in the file */
	const struct parl_note *note;
	size_t number;
};

struct writer {
	const struct html_page *page;
	struct parl_buffer *result;
	parl_view source;
	struct mark *marks; /* by place */
	size_t count;
	size_t next;
	bool listed;
	size_t done; /* of the source */
};

/* --- what is written */

/* A character of UTF-8 at AT as a number; SIZE takes its bytes. */
static uint32_t point_at(parl_view text, size_t at, size_t *size)
{
	static const unsigned char lead[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
	unsigned char byte = (unsigned char)text.data[at];
	uint32_t point;

	*size = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
	if (*size > text.size - at)
		*size = text.size - at;
	point = byte & lead[*size];
	for (size_t i = 1; i < *size; i++)
		point = point << 6 | ((unsigned char)text.data[at + i] & 0x3F);
	return point;
}

/* Appends TEXT as a page has it: &, < and > escaped, and what is no ASCII unless UTF8. */
static void escape(struct parl_buffer *bytes, parl_view text, bool utf8)
{
	for (size_t at = 0, size; at < text.size; at += size) {
		uint32_t point = point_at(text, at, &size);

		if (point == '&')
			parl_buffer_print(bytes, "&amp;");
		else if (point == '<')
			parl_buffer_print(bytes, "&lt;");
		else if (point == '>')
			parl_buffer_print(bytes, "&gt;");
		else if (point == '"')
			parl_buffer_print(bytes, "&quot;");
		else if (point < 0x80 || utf8)
			parl_buffer_add(bytes, text.data + at, size);
		else
			parl_buffer_print(bytes, "&#%u;", (unsigned)point);
	}
}

static parl_view first_line(parl_view text)
{
	const char *end = memchr(text.data, '\n', text.size);

	return (parl_view){text.data, end ? (size_t)(end - text.data) : text.size};
}

static void write_mark(struct writer *writer, const struct mark *mark)
{
	struct parl_buffer *out = writer->result;

	parl_buffer_print(
		out, HTML_OURS_BEGIN " note %zu %s-->", mark->number, mark->note->concept_id);
	parl_buffer_print(out,
		"<sup><a href=\"#parlance-note-%zu\" id=\"parlance-ref-%zu\" "
		"role=\"doc-noteref\" lang=\"en-GB\" aria-label=\"Note %zu\" "
		"aria-describedby=\"parlance-note-%zu\" title=\"",
		mark->number, mark->number, mark->number, mark->number);
	escape(out, first_line(mark->note->text), writer->page->utf8);
	parl_buffer_print(out, "\">[%zu]</a></sup>" HTML_OURS_END, mark->number);
}

static void write_note(struct writer *writer, const struct mark *mark)
{
	struct parl_buffer *out = writer->result;
	parl_view rest = mark->note->text;

	parl_buffer_print(out, "<li id=\"parlance-note-%zu\"><p>", mark->number);
	while (rest.size) {
		parl_view line = first_line(rest);
		size_t size = line.size < rest.size ? line.size + 1 : line.size;

		escape(out, line, writer->page->utf8);
		rest = (parl_view){rest.data + size, rest.size - size};
		if (rest.size)
			parl_buffer_print(out, "<br/>\n");
	}
	parl_buffer_print(out,
		" <a href=\"#parlance-ref-%zu\" role=\"doc-backlink\" aria-label=\"Back to note %zu "
		"in the text\">&#8617;</a></p></li>\n",
		mark->number, mark->number);
}

static void write_list(struct writer *writer)
{
	struct parl_buffer *out = writer->result;

	writer->listed = true;
	if (writer->count == 0)
		return;
	parl_buffer_print(out,
		HTML_OURS_BEGIN " notes-->\n<section role=\"doc-endnotes\" lang=\"en-GB\" "
				"aria-label=\"Notes on terms, by parlance\">\n"
				"<h2>Notes on terms</h2>\n<ol start=\"%zu\">\n",
		writer->marks[0].number);
	for (size_t i = 0; i < writer->count; i++)
		write_note(writer, &writer->marks[i]);
	parl_buffer_print(out, "</ol>\n</section>\n" HTML_OURS_END);
}

/* --- where */

/* Behind a link that OFFSET lies in: a link holds no other one. */
static size_t outside(const struct html_page *page, size_t offset)
{
	size_t low = 0, high = page->link_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (page->links[middle].end <= offset)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < page->link_count && page->links[low].start < offset)
		return page->links[low].end;
	return offset;
}

static int marks_by_place(const void *first, const void *second)
{
	const struct mark *a = first, *b = second;

	if (a->place != b->place)
		return a->place < b->place ? -1 : 1;
	return (a->note > b->note) - (a->note < b->note);
}

/* The marks of the notes, in the order of their places. NULL: out of memory. */
static struct mark *place_marks(struct writer *writer, const struct parl_changes *changes)
{
	struct mark *marks = calloc(changes->note_count + 1, sizeof(*marks));

	if (!marks)
		return NULL;
	for (size_t i = 0; i < changes->note_count; i++) {
		const struct parl_note *note = &changes->notes[i];

		if (!parl_block_takes_notes(note->block))
			continue;
		marks[writer->count++] =
			(struct mark){.place = outside(writer->page,
					      parl_block_place(note->block, note->span).bytes.end),
				.note = note};
	}
	if (writer->count > 1)
		qsort(marks, writer->count, sizeof(*marks), marks_by_place);
	for (size_t i = 0; i < writer->count; i++)
		marks[i].number = writer->page->notes + 1 + i;
	return marks;
}

static void copy_to(struct writer *writer, size_t place)
{
	if (place <= writer->done)
		return;
	parl_buffer_add(writer->result, writer->source.data + writer->done, place - writer->done);
	writer->done = place;
}

/* Everything up to PLACE, with the marks that belong there. */
static void write_to(struct writer *writer, size_t place)
{
	for (;;) {
		const struct mark *mark = &writer->marks[writer->next];
		bool due = writer->next < writer->count && mark->place <= place;
		size_t end = writer->page->end;

		if (!writer->listed && end <= place && !(due && mark->place <= end)) {
			copy_to(writer, end);
			write_list(writer);
		} else if (due) {
			copy_to(writer, mark->place);
			write_mark(writer, mark);
			writer->next++;
		} else {
			break;
		}
	}
	copy_to(writer, place);
}

static bool write_edit(struct writer *writer, const struct parl_edit *given)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY, bytes = PARL_BUFFER_EMPTY;
	struct parl_edit edit = *given;
	parl_span place;
	bool fine;

	escape(&text, given->text, writer->page->utf8);
	edit.text = parl_buffer_view(&text);
	fine = !text.failed && parl_edit_source(&edit, &place, &bytes) == PARL_OK &&
		place.start >= writer->done;
	if (fine) {
		write_to(writer, place.start);
		parl_buffer_add_view(writer->result, parl_buffer_view(&bytes));
		writer->done = place.end;
	}
	writer->result->failed |= text.failed || bytes.failed;
	parl_buffer_release(&bytes);
	parl_buffer_release(&text);
	return fine;
}

enum parl_status html_write(const struct parl_document *document,
	const struct parl_changes *changes, struct parl_buffer *result,
	struct parl_diagnostics *faults)
{
	struct writer writer = {.page = parl_document_kept(document),
		.result = result,
		.source = parl_document_source(document)};
	struct mark *marks = place_marks(&writer, changes);
	bool fine = true;

	if (!marks)
		return parl_diagnose_memory(faults, NULL);
	writer.marks = marks;
	for (size_t i = 0; fine && i < changes->edit_count; i++)
		fine = write_edit(&writer, &changes->edits[i]);
	if (fine)
		write_to(&writer, writer.source.size);
	free(marks);
	if (result->failed)
		return parl_diagnose_memory(faults, NULL);
	return fine ? PARL_OK : PARL_FAILED;
}
