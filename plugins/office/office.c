/*
 * office.c - the formats `docx`, `odt` and `fodt`: Word documents, and OpenDocument texts, packed
 * and flat; the importers `xlsx`, `ods` and `fods` and the exporter `xlsx`: workbooks.
 */
#include <parlance/plugin.h>

#include "book.h"
#include "odt.h"
#include "word.h"
#include "xlsx_write.h"

/* --- Word */

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
	return word_read(word, document) ? PARL_OK : PARL_FAILED;
}

static enum parl_status write_docx(const struct parl_document *document,
	const struct parl_changes *changes, struct parl_buffer *result,
	struct parl_diagnostics *faults)
{
	return word_write(parl_document_kept(document), document, changes, result, faults);
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

/* --- OpenDocument */

static void release_odt(void *kept)
{
	odt_close(kept);
}

static enum parl_status keep_odt(struct parl_document *document, struct odt *odt)
{
	if (!odt)
		return PARL_FAILED;
	parl_document_keep(document, odt, release_odt);
	return odt_read(odt, document) ? PARL_OK : PARL_FAILED;
}

static enum parl_status read_odt(
	struct parl_document *document, const char *path, struct parl_diagnostics *faults)
{
	parl_view bytes = parl_document_source(document);

	return keep_odt(document, odt_open(bytes, path, faults));
}

static enum parl_status read_fodt(
	struct parl_document *document, const char *path, struct parl_diagnostics *faults)
{
	parl_view bytes = parl_document_source(document);

	return keep_odt(document, odt_open_flat(bytes, path, faults));
}

static enum parl_status write_odt(const struct parl_document *document,
	const struct parl_changes *changes, struct parl_buffer *result,
	struct parl_diagnostics *faults)
{
	return odt_write(parl_document_kept(document), document, changes, result, faults);
}

static const struct parl_format odt = {
	.head = {sizeof(odt), PARL_CAPABILITY_FORMAT, "odt", "OpenDocument texts"},
	.extensions = "odt ott",
	.recognises = odt_recognises,
	.read = read_odt,
	.write = write_odt,
	.notes = true,
	.binary = true,
};

static const struct parl_format fodt = {
	.head = {sizeof(fodt), PARL_CAPABILITY_FORMAT, "fodt", "Flat OpenDocument texts"},
	.extensions = "fodt",
	.recognises = odt_recognises_flat,
	.read = read_fodt,
	.write = write_odt,
	.notes = true,
	.binary = true,
};

/* --- workbooks */

static enum parl_status read_book(parl_view bytes, struct parl_builder *builder)
{
	return book_import(bytes, false, builder);
}

static enum parl_status read_flat_book(parl_view bytes, struct parl_builder *builder)
{
	return book_import(bytes, true, builder);
}

static const struct parl_importer xlsx = {
	.head = {sizeof(xlsx), PARL_CAPABILITY_IMPORTER, "xlsx", "Excel workbooks"},
	.extensions = "xlsx xlsm xltx xltm",
	.read = read_book,
};

static const struct parl_importer ods = {
	.head = {sizeof(ods), PARL_CAPABILITY_IMPORTER, "ods", "LibreOffice workbooks"},
	.extensions = "ods ots",
	.read = read_book,
};

static const struct parl_importer fods = {
	.head = {sizeof(fods), PARL_CAPABILITY_IMPORTER, "fods", "Flat LibreOffice workbooks"},
	.extensions = "fods",
	.read = read_flat_book,
};

static const struct parl_exporter xlsx_exporter = {
	.head = {sizeof(xlsx_exporter), PARL_CAPABILITY_EXPORTER, "xlsx", "Excel workbooks"},
	.extensions = "xlsx",
	.write = xlsx_export,
};

static const struct parl_capability *const capabilities[] = {&docx.head, &odt.head, &fodt.head,
	&xlsx.head, &ods.head, &fods.head, &xlsx_exporter.head, NULL};

PARL_PLUGIN("office", "0.2.0", "MIT",
	"Word documents and OpenDocument texts, and workbooks with glossaries",
	"format docx docx,docm,dotx,dotm,=504b0304 Word documents\n"
	"format odt odt,ott,=504b0304 OpenDocument texts\n"
	"format fodt fodt,=3c3f786d6c Flat OpenDocument texts\n"
	"importer xlsx xlsx,xlsm,xltx,xltm Excel workbooks\n"
	"importer ods ods,ots LibreOffice workbooks\n"
	"importer fods fods Flat LibreOffice workbooks\n"
	"exporter xlsx xlsx Excel workbooks\n",
	capabilities);
