/*
 * office.h - codes 280-309: documents that are no text: Word, OpenDocument.
 */
#ifndef PARLANCE_CODES_OFFICE_H
#define PARLANCE_CODES_OFFICE_H

#define PARL_CODES_OFFICE(X)                                                                         \
	X(DOCUMENT_TO_FILE, 280, ERROR, "a document that is written to a file only",                 \
		"A Word or LibreOffice document cannot be shown on the screen. Name the file that "  \
		"the new document goes to with -o; the one that is read stays as it is.")            \
	X(DOCUMENT_OTHER_FORMAT, 281, ERROR, "the output has another format than the input",         \
		"A document is written in the format in which it was read, and the name after -o "   \
		"belongs to another one. Let the name end as that of the input does.")               \
	X(OFFICE_DAMAGED, 282, ERROR, "a damaged document",                                          \
		"The file is cut short or was changed by something that does not know its format, "  \
		"so that a part of it is missing or makes no sense. Get a fresh copy, or open it "   \
		"in the program that made it and save it again.")                                    \
	X(OFFICE_PASSWORD, 283, ERROR, "a document with a password",                                 \
		"Nothing can be read without the password, and parlance does not ask for it. Open "  \
		"the document in its own program and save it without one.")                          \
	X(OFFICE_KIND, 284, ERROR, "not the kind of document that its name says",                    \
		"The name says that it is a Word document (.docx) or an OpenDocument text (.odt), "  \
		"and the contents are something else: an older Word file, a workbook, a "            \
		"presentation. Open it in the program that made it, and save it as what the name "   \
		"says.")                                                                             \
	X(OFFICE_STRICT, 285, ERROR, "a Word document of the strict kind",                           \
		"Word can save documents as Strict Open XML, which hardly anyone uses and which "    \
		"is not read. Save it as an ordinary Word document.")                                \
	X(OFFICE_TOO_LARGE, 286, ERROR, "a document that unpacks to too much",                       \
		"Office files are packed. One that unpacks to more than 256 MB, or has more than "   \
		"4096 parts, is mostly made to do harm.")                                            \
	X(OFFICE_XML, 287, ERROR, "mark-up that no office document has",                             \
		"The file holds a document type, with which a file can make its reader fetch other " \
		"files, or an element with thousands of attributes, with which it can make it "      \
		"work for hours. No word processor writes such, so the file is not read.")

#endif
