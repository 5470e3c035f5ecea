/*
 * Any bytes as a web page: its blocks are read, each of them is changed and noted, and what is made
 * is read again. Without a change it is what it was, and so it is when the notes are taken out.
 */
#include <stdlib.h>
#include <string.h>

#include <parlance/plugin.h>

#include "fuzz.h"

#define NOTES_MOST 50

static const char begin[] = "<!--parlance", end[] = "<!--/parlance-->";

extern const struct parl_plugin parl_plugin;

/* A span of the block that may be replaced: all of it, or its middle. */
static bool editable(const struct parl_block *block, parl_span *span)
{
	size_t size = parl_block_text(block).size;

	*span = (parl_span){0, size};
	if (size && parl_block_editable(block, *span))
		return true;
	*span = (parl_span){size / 3, size - size / 3};
	return span->start < span->end && parl_block_editable(block, *span);
}

static void strip(struct parl_buffer *page)
{
	char *from = page->data, *at;

	while ((at = memmem(from, page->size - (size_t)(from - page->data), begin,
			sizeof(begin) - 1))) {
		char *stop = page->data + page->size;
		char *close = memmem(at, (size_t)(stop - at), end, sizeof(end) - 1);

		if (!close)
			abort();
		close += sizeof(end) - 1;
		memmove(at, close, (size_t)(stop - close));
		page->size -= (size_t)(close - at);
		from = at;
	}
}

/* Notes on each block, and edits of each if EDITS; RESULT takes the page. */
static void change(const struct parl_format *format, const struct parl_document *document,
	bool edits, bool noted, struct parl_buffer *result)
{
	size_t count = parl_document_block_count(document);
	struct parl_edit *items = calloc(count + 1, sizeof(*items));
	struct parl_note notes[NOTES_MOST];
	struct parl_changes changes = {.edits = items, .notes = notes};

	for (size_t i = 0; items && i < count; i++) {
		const struct parl_block *block = parl_document_block(document, i);
		parl_span span, all = {0, parl_block_text(block).size};

		if (parl_block_place(block, all).bytes.end > parl_document_source(document).size)
			abort();
		if (editable(block, &span) && edits)
			items[changes.edit_count++] =
				(struct parl_edit){block, span, parl_view_of(" new & old ")};
		span.start /= 2;
		if (noted && span.start < span.end && changes.note_count < NOTES_MOST)
			notes[changes.note_count++] = (struct parl_note){
				block, span, parl_view_of("why\nand <how>"), "concept"};
	}
	if (!items || format->write(document, &changes, result, NULL) != PARL_OK)
		abort();
	free(items);
}

static void try(const struct parl_format *format, const struct parl_document *document)
{
	parl_view source = parl_document_source(document);
	bool ours = memmem(source.data, source.size, begin, sizeof(begin) - 1) != NULL;
	struct parl_buffer page = PARL_BUFFER_EMPTY;

	change(format, document, false, false, &page);
	if (page.size != source.size ||
		(page.size && memcmp(page.data, source.data, page.size) != 0))
		abort();
	parl_buffer_clear(&page);
	change(format, document, false, true, &page);
	if (!ours && page.size)
		strip(&page);
	if (!ours &&
		(page.size != source.size ||
			(page.size && memcmp(page.data, source.data, page.size) != 0)))
		abort();
	parl_buffer_clear(&page);
	change(format, document, true, true, &page);
	parl_buffer_release(&page);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct parl_format *format = (const struct parl_format *)parl_plugin.capabilities[0];
	parl_view bytes = {(const char *)data, size};
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct parl_document *document = parl_document_new(bytes, "en-GB");

	if (!document || !faults)
		abort();
	if (format->recognises(bytes) && size == 0)
		abort();
	if (format->read(document, "fuzz", faults) == PARL_OK)
		try(format, document);
	else if (parl_diagnostics_count(faults) == 0)
		abort();
	parl_document_free(document);
	parl_diagnostics_free(faults);
	return 0;
}
