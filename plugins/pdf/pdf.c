/*
 * pdf.c - the format `pdf`: the text of a PDF, for reading only.
 *
 * poppler's library is not linked: it is under the GPL, and a fault in it would be one of ours.
 */
#include "pdf.h"

#include <parlance/plugin.h>

#include <string.h>

static void release(void *kept)
{
	parl_arena_free(kept);
}

static enum parl_status build(struct parl_document *document, parl_view layout, const char *path,
	struct parl_diagnostics *faults)
{
	struct parl_arena *arena = parl_arena_new();

	if (!arena)
		return parl_diagnose_memory(faults, path);
	parl_document_keep(document, arena, release);
	if (!pdf_pages(document, layout, arena))
		return parl_diagnose_memory(faults, path);
	if (parl_document_block_count(document) > 0)
		return PARL_OK;
	parl_diagnose(faults, PARL_CODE_PDF_NO_TEXT, path,
		"it is probably a scan: have its text recognised (OCR), by a scanning program or "
		"by ocrmypdf, and name the new file",
		"there is no text in the PDF, only pictures");
	return PARL_FAILED;
}

static enum parl_status read_pdf(
	struct parl_document *document, const char *path, struct parl_diagnostics *faults)
{
	struct parl_buffer layout = PARL_BUFFER_EMPTY;
	enum parl_status status = pdf_layout(parl_document_source(document), path, &layout, faults);

	if (status == PARL_OK)
		status = build(document, parl_buffer_view(&layout), path, faults);
	parl_buffer_release(&layout);
	return status;
}

static bool recognise(parl_view bytes)
{
	return bytes.size >= 5 && memcmp(bytes.data, "%PDF-", 5) == 0;
}

static const struct parl_format pdf = {
	.head = {sizeof(pdf), PARL_CAPABILITY_FORMAT, "pdf", "PDF files, for reading only"},
	.extensions = "pdf",
	.recognises = recognise,
	.read = read_pdf,
	.binary = true,
	.read_only = "change the document that the PDF was made of (Word, HTML, Markdown or plain "
		     "text), and make a new PDF of that; `parlance annotate` shows the terms of "
		     "this one",
};

static const struct parl_capability *const capabilities[] = {&pdf.head, NULL};

PARL_PLUGIN("pdf", "0.1.0", "MIT", "Reads PDF files, through pdftotext",
	"format pdf pdf,=255044462d PDF files, for reading only\n", capabilities);
