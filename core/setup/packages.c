/*
 * packages.c - files in which a text is packed away, by what is in them.
 *
 * As plain text they would be found empty, and broken when they are rewritten. Which kind it is
 * decides what the writer has to do next, so each has a message of its own.
 */
#include "packages.h"

#include <string.h>

#define ZIP "PK\x03\x04"
#define XML "<?xml"
#define OLE "\xD0\xCF\x11\xE0"

/* The list of a zip's parts stands at its end, with every name in full. */
#define LIST_MOST ((size_t)1 << 20)

/* Where an OpenDocument file says what it is: in its first part, which is not packed. */
#define MIMETYPE_AT 30

#define AS_WORD "save it as a Word document (.docx), and name that file"
#define IN_WORD "open it in Word or LibreOffice, " AS_WORD
#define AS_TEXT "copy its text into a Word document (.docx) or a plain text, and name that file"
#define AS_SHEET                                                                               \
	"if it holds a glossary, save it as an Excel workbook (.xlsx), and import that with: " \
	"parlance import; if a text, copy that into a Word document (.docx)"
#define UNPACK "unpack it, and name the documents that are in it"
#define PASSWORD "open it in its own program, save it without a password, and name that file"
#define PLUGIN                                                                                   \
	"the plugin that reads it is missing: `parlance plugins` lists what is there, and what " \
	"was refused"

#define SPREADSHEET "application/vnd.oasis.opendocument.spreadsheet"

/* How far into an XML file its kind is looked for. */
#define START_MOST ((size_t)4096)

enum place { ANYWHERE, IN_LIST, AT_MIMETYPE, AT_START };

static const struct kind {
	const char *begins;
	enum place where;
	bool wide;         /* in UTF-16 */
	const char *holds; /* NULL: anything */
	struct parl_package package;
} kinds[] = {
	{OLE, ANYWHERE, true, "EncryptedPackage",
		{"the file is protected with a password", PASSWORD, PARL_CODE_OFFICE_PASSWORD}},
	{OLE, ANYWHERE, true, "WordDocument",
		{"this is a Word document of the old kind (.doc), which is not read", IN_WORD,
			PARL_CODE_INPUT_NO_FORMAT}},
	{OLE, ANYWHERE, true, "Workbook",
		{"this is an Excel workbook of the old kind (.xls), which is not read", AS_SHEET,
			PARL_CODE_INPUT_NO_FORMAT}},
	{OLE, ANYWHERE, true, "PowerPoint Document",
		{"this is a PowerPoint presentation of the old kind (.ppt), which is not read",
			AS_TEXT, PARL_CODE_INPUT_NO_FORMAT}},
	{OLE, ANYWHERE, true, "__properties_version1.0",
		{"this is an e-mail saved by Outlook (.msg), which is not read",
			"open it in Outlook, and save it as text, or copy its text",
			PARL_CODE_INPUT_NO_FORMAT}},
	{OLE, ANYWHERE, false, NULL,
		{"this is a file of an old Office program, which is not read", IN_WORD,
			PARL_CODE_INPUT_NO_FORMAT}},
	{ZIP, AT_MIMETYPE, false, "mimetypeapplication/vnd.oasis.opendocument.text",
		{"this is an OpenDocument text, and no plugin reads it",
			"open it in LibreOffice or Word, " AS_WORD, PARL_CODE_INPUT_NO_FORMAT}},
	{ZIP, AT_MIMETYPE, false, "mimetype" SPREADSHEET,
		{"this is a LibreOffice workbook, which is not read as a text", NULL,
			PARL_CODE_INPUT_NO_FORMAT}},
	{ZIP, AT_MIMETYPE, false, "mimetypeapplication/vnd.oasis.opendocument.",
		{"this is an OpenDocument presentation or drawing, which is not read", AS_TEXT,
			PARL_CODE_INPUT_NO_FORMAT}},
	{ZIP, AT_MIMETYPE, false, "mimetypeapplication/vnd.sun.xml.",
		{"this is a document of OpenOffice.org 1 (.sxw), which is not read",
			"open it in LibreOffice, " AS_WORD, PARL_CODE_INPUT_NO_FORMAT}},
	{ZIP, AT_MIMETYPE, false, "mimetypeapplication/epub+zip",
		{"this is an e-book (EPUB), which is not read",
			"unpack it: its chapters are web pages (.xhtml), which can be read",
			PARL_CODE_INPUT_NO_FORMAT}},
	{ZIP, IN_LIST, false, "word/document.xml",
		{"this is a Word document, and no plugin reads it", PLUGIN,
			PARL_CODE_INPUT_NO_FORMAT}},
	{ZIP, IN_LIST, false, "xl/workbook",
		{"this is an Excel workbook, which is not read as a text", NULL,
			PARL_CODE_INPUT_NO_FORMAT}},
	{ZIP, IN_LIST, false, "ppt/presentation",
		{"this is a PowerPoint presentation, which is not read", AS_TEXT,
			PARL_CODE_INPUT_NO_FORMAT}},
	{ZIP, IN_LIST, false, "Index/Document.iwa",
		{"this is a document of Pages, Numbers or Keynote, which is not read",
			"open it in its own program, choose File > Export To > Word, and name that "
			"file",
			PARL_CODE_INPUT_NO_FORMAT}},
	{ZIP, ANYWHERE, false, NULL,
		{"this is a zip file, or a document that is damaged", UNPACK,
			PARL_CODE_INPUT_NO_FORMAT}},
	{"%PDF-", ANYWHERE, false, NULL,
		{"this is a PDF file, and no plugin reads it", PLUGIN, PARL_CODE_INPUT_NO_FORMAT}},
	{"{\\rtf", ANYWHERE, false, NULL,
		{"this is a rich text file (RTF), which is not read", IN_WORD,
			PARL_CODE_INPUT_NO_FORMAT}},
	{XML, AT_START, false, SPREADSHEET,
		{"this is a LibreOffice workbook, which is not read as a text", NULL,
			PARL_CODE_INPUT_NO_FORMAT}},
	{XML, AT_START, false, "http://schemas.microsoft.com/office/2006/xmlPackage",
		{"this is a Word document saved as one XML file (Flat OPC), which is not read",
			IN_WORD, PARL_CODE_INPUT_NO_FORMAT}},
	{XML, AT_START, false, "http://schemas.microsoft.com/office/word/2003/wordml",
		{"this is a Word document saved as XML by Word 2003, which is not read", IN_WORD,
			PARL_CODE_INPUT_NO_FORMAT}},
	{"\xFFWPC", ANYWHERE, false, NULL,
		{"this is a WordPerfect document, which is not read",
			"open it in LibreOffice, " AS_WORD, PARL_CODE_INPUT_NO_FORMAT}},
	{"\x1F\x8B", ANYWHERE, false, NULL,
		{"this is a compressed file, which is not read", UNPACK,
			PARL_CODE_INPUT_NO_FORMAT}},
	{"7z\xBC\xAF\x27\x1C", ANYWHERE, false, NULL,
		{"this is a compressed file (7z), which is not read", UNPACK,
			PARL_CODE_INPUT_NO_FORMAT}},
	{"Rar!\x1A\x07", ANYWHERE, false, NULL,
		{"this is a compressed file (RAR), which is not read", UNPACK,
			PARL_CODE_INPUT_NO_FORMAT}},
};

static bool begins(parl_view bytes, const char *with)
{
	size_t size;

	/* Every text is asked about every kind. */
	if (bytes.size == 0 || bytes.data[0] != with[0])
		return false;
	size = strlen(with);
	return bytes.size >= size && memcmp(bytes.data, with, size) == 0;
}

static bool holds(parl_view bytes, const struct kind *kind)
{
	size_t from = 0;

	if (kind->where == AT_START && bytes.size > START_MOST)
		bytes.size = START_MOST;
	if (kind->wide)
		return parl_view_holds_wide(bytes, kind->holds);
	if (kind->where == AT_MIMETYPE)
		return bytes.size > MIMETYPE_AT &&
			begins((parl_view){bytes.data + MIMETYPE_AT, bytes.size - MIMETYPE_AT},
				kind->holds);
	if (bytes.size > LIST_MOST)
		from = bytes.size - LIST_MOST;
	return memmem(bytes.data + from, bytes.size - from, kind->holds, strlen(kind->holds));
}

const struct parl_package *parl_package_of(parl_view bytes)
{
	for (size_t i = 0; i < PARL_LENGTH(kinds); i++)
		if (begins(bytes, kinds[i].begins) && (!kinds[i].holds || holds(bytes, &kinds[i])))
			return &kinds[i].package;
	return NULL;
}
