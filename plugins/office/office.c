/*
 * office.c - the format `docx`: Word documents.
 */
#include <parlance/plugin.h>

#include "word.h"

static void release(void *kept)
{
	word_close(kept);
}

static enum parl_status read_docx(
	struct parl_document *document, const char *path, struct parl_diagnostics *faults)
{
	struct word *word = word_open(parl_document_source(document), path, faults);

	if (!word)
		return PARL_FAILED;
	parl_document_keep(document, word, release);
	return word_walk(word, document) ? PARL_OK : parl_diagnose_memory(faults, path);
}

static enum parl_status write_docx(const struct parl_document *document,
	const struct parl_changes *changes, struct parl_buffer *result,
	struct parl_diagnostics *faults)
{
	return word_write(parl_document_kept(document), changes, result, faults);
}

static const struct parl_format docx = {
	.head = {sizeof(docx), PARL_CAPABILITY_FORMAT, "docx", "Word documents"},
	.extensions = "docx docm dotx dotm",
	.recognises = word_recognises,
	.read = read_docx,
	.write = write_docx,
	.notes = true,
	.binary = true,
};

static const struct parl_capability *const capabilities[] = {&docx.head, NULL};

PARL_PLUGIN("office", "0.1.0", "MIT", "Reads and writes Word documents",
	"format docx docx,docm,dotx,dotm=504b0304 Word documents\n", capabilities);
