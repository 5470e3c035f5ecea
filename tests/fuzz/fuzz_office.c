/*
 * Any bytes as a flat OpenDocument text, where they name its namespace, or as the text of a Word
 * document, in a package that is sound: its blocks are read, and each of them is changed and
 * commented on. Bytes that begin as a zip are the package itself, of either kind.
 */
#include <stdlib.h>
#include <string.h>

#include <parlance/plugin.h>

#include "fuzz.h"
#include "packed.h"

#define HEAD "<?xml version=\"1.0\"?>"
#define OFFICE "http://schemas.openxmlformats.org/"
#define COMMENTS_MOST 50

extern const struct parl_plugin parl_plugin;

static const char types[] =
	HEAD "<Types xmlns=\"" OFFICE "package/2006/content-types\"><Override "
	     "PartName=\"/word/document.xml\" ContentType=\"application/"
	     "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
static const char relations[] =
	HEAD "<Relationships xmlns=\"" OFFICE "package/2006/relationships\"><Relationship Id=\"r\" "
	     "Type=\"" OFFICE "officeDocument/2006/relationships/officeDocument\" "
	     "Target=\"word/document.xml\"/></Relationships>";

/* The package around a text. */
static parl_view pack(parl_view text)
{
	const struct fuzz_part parts[] = {
		{"[Content_Types].xml", parl_view_of(types)},
		{"_rels/.rels", parl_view_of(relations)},
		{"word/document.xml", text},
	};

	return fuzz_pack(parts, PARL_LENGTH(parts));
}

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

static void change(const struct parl_format *format, struct parl_document *document, size_t source)
{
	size_t count = parl_document_block_count(document);
	struct parl_edit *edits = calloc(count + 1, sizeof(*edits));
	struct parl_note notes[COMMENTS_MOST];
	struct parl_changes changes = {
		.edits = edits, .notes = notes, .tracked = source % 2, .author = "\x01 fuzz\xFF"};
	struct parl_buffer result = PARL_BUFFER_EMPTY;

	changes.date = "2026-11-22T09:30:00Z";
	for (size_t i = 0; edits && i < count; i++) {
		const struct parl_block *block = parl_document_block(document, i);
		parl_span span;

		if (editable(block, &span))
			edits[changes.edit_count++] =
				(struct parl_edit){block, span, parl_view_of(" new & old ")};
		span.start /= 2;
		if (span.start < span.end && changes.note_count < COMMENTS_MOST)
			notes[changes.note_count++] = (struct parl_note){
				block, span, parl_view_of("why\nand how"), "concept"};
	}
	if (!edits || format->write(document, &changes, &result, NULL) != PARL_OK ||
		result.size == 0)
		abort();
	parl_buffer_release(&result);
	free(edits);
}

/* The formats stand in the order of the plugin's capabilities. */
enum { DOCX, ODT, FODT };

static void read_as(int index, parl_view bytes)
{
	const struct parl_format *format =
		(const struct parl_format *)parl_plugin.capabilities[index];
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct parl_document *document = parl_document_new(bytes, "en-GB");

	if (!document || !faults)
		abort();
	if (format->read(document, "fuzz", faults) == PARL_OK)
		change(format, document, bytes.size);
	else if (parl_diagnostics_count(faults) == 0)
		abort();
	parl_document_free(document);
	parl_diagnostics_free(faults);
}

static void read_packed(parl_view bytes)
{
	parl_view packed = pack(bytes);

	read_as(DOCX, packed);
	free((void *)packed.data);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	parl_view bytes = {(const char *)data, size};

	if (size >= 4 && memcmp(data, "PK\x03\x04", 4) == 0) {
		read_as(DOCX, bytes);
		read_as(ODT, bytes);
	} else if (memmem(data, size, "opendocument", strlen("opendocument"))) {
		read_as(FODT, bytes);
	} else {
		read_packed(bytes);
	}
	return 0;
}
