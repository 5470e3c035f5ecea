/*
 * web.h - codes 330-339: web pages and PDF.
 */
#ifndef PARLANCE_CODES_WEB_H
#define PARLANCE_CODES_WEB_H

#define PARL_CODES_WEB(X)                                                                            \
	X(HTML_COSTLY, 330, ERROR, "a web page that is made to do harm",                             \
		"The page has tags so deep in one another, or so many in one place, that reading "   \
		"it would take very long. No program writes such pages but to do harm.")             \
	X(HTML_CHARSET, 331, ERROR, "a web page in an encoding that is not read",                    \
		"The page says that it is saved in an encoding other than UTF-8 or Windows-1252. "   \
		"Open it in a browser or an editor, and save it as UTF-8.")                          \
	X(DOCUMENT_READ_ONLY, 332, ERROR, "a format that is only read",                              \
		"Some formats, PDF for one, hold the looks of a page and not its text: nothing can " \
		"be changed in them without damage. They can be searched, counted and annotated on " \
		"the screen. To change the text, go to the document that the file was made of.")     \
	X(PDF_PROGRAM, 333, ERROR, "no program that reads PDF files",                                \
		"PDF files are read by the program pdftotext, which does not come with parlance. "   \
		"It is part of the package poppler-utils.")                                          \
	X(PDF_PASSWORD, 334, ERROR, "a protected PDF",                                               \
		"The PDF cannot be read without its password, and parlance does not ask for it. "    \
		"Open it in a viewer with the password, and save or print it to a PDF without.")     \
	X(PDF_NO_TEXT, 335, ERROR, "a PDF without text",                                             \
		"The pages of the PDF are pictures, as scanners make them. A program for text "      \
		"recognition (OCR) can add the text.")                                               \
	X(PDF_DAMAGED, 336, ERROR, "a damaged PDF",                                                  \
		"The file is cut short, or is no PDF in spite of its beginning. Get a fresh copy.")  \
	X(PDF_LIMIT, 337, ERROR, "a PDF that takes too long",                                        \
		"Reading the PDF takes more time, or gives more text, than long documents do. Such " \
		"files are mostly made to do harm; a really long one can be divided.")

#endif
