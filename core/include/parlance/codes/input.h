/*
 * input.h - codes 150-169: inputs and documents.
 */
#ifndef PARLANCE_CODES_INPUT_H
#define PARLANCE_CODES_INPUT_H

#define PARL_CODES_INPUT(X)                                                                     \
	X(INPUT_ILL_FORMED, 150, WARNING, "bytes that are not UTF-8",                           \
		"The input holds bytes that are no UTF-8 text; no term is found in them. "      \
		"It was most likely saved in another encoding, such as Windows-1252 or "        \
		"UTF-16. Save it as UTF-8. A rewritten document is only made with "             \
		"--force, which keeps the bytes as they are.")                                  \
	X(INPUT_NUL, 151, WARNING, "NUL bytes in the text",                                     \
		"The input holds NUL bytes, which text files do not have: it may be a "         \
		"binary file, or UTF-16. A rewritten document is only made with --force.")      \
	X(INPUT_REFUSED, 152, ERROR, "not rewritten for safety",                                \
		"The input is not clean UTF-8 text, so that a rewritten version might "         \
		"damage it. Nothing was written. Save it as UTF-8, or use --force to "          \
		"change only the terms and keep every other byte.")                             \
	X(INPUT_FOLDER, 153, ERROR, "a folder cannot be searched",                              \
		"The list of the folder's files could not be read. Check who may read it.")     \
	X(INPUT_NO_FORMAT, 154, ERROR, "no plugin reads this format",                           \
		"No installed format plugin can read the input. A Word file, a PDF or "         \
		"another package holds no plain text: save it as one. "                         \
		"`parlance plugins` lists what is installed and what was refused.")             \
	X(INPUT_FORMAT_SILENT, 155, ERROR, "a format failed without saying why",                \
		"The format plugin could not read or write the document and gave no "           \
		"reason. This is a fault of the plugin: tell its author.")                      \
	X(INPUT_EMPTY_FOLDER, 156, WARNING, "a folder without inputs",                          \
		"The folder holds no file that could be read as text. Hidden files, "           \
		"links to folders already seen and binary files are left out.")                 \
	X(INPUT_MARKUP, 157, ERROR, "mark-up that is no text",                                  \
		"The file holds HTML, XML, JSON or the like, and no installed plugin reads it " \
		"as that. Rewritten as plain text, the names of its marks and fields would "    \
		"change like words. Save its text as plain text or Markdown. --force "          \
		"rewrites it all the same.")                                                    \
	X(INPUT_LEFT_OUT, 158, NOTE, "files left out of a folder",                              \
		"A folder was gone through, and some of its files are of no format that an "    \
		"installed plugin reads, such as Word files or pictures. They were left out. "  \
		"Name a file itself to be told what it is.")                                    \
	X(INPUT_ALL_CODE, 159, WARNING, "a document that is all code",                          \
		"All paragraphs of the document have a style for code, such as 'Preformatted "  \
		"Text', which LibreOffice gives to a plain text that it opens. Code is left "   \
		"alone, so that no term is found. Give the paragraphs a style for text (Text "  \
		"Body; Normal in Word), save, and do it again. In Markdown text is code that "  \
		"has four blanks before each line, or stands between lines of ```; in HTML "    \
		"what stands in <pre>.")                                                        \
	X(INPUT_OPEN, 160, WARNING, "a file that is open in another program",                   \
		"Beside the file lies the mark that Word or LibreOffice puts there while "      \
		"somebody has it open. What was typed there and is not saved yet is not in "    \
		"the file, and so is not read. Save it there, and do it again. After a crash "  \
		"the mark may be left over: then delete it.")                                   \
	X(INPUT_SHEET, 161, WARNING, "a glossary in a sheet, read as a text",                   \
		"The file is named as a text to be read, and its columns are those of a "       \
		"glossary that is kept in a spreadsheet. Terms are found in it as in any "      \
		"text. To have them found elsewhere, make a glossary of it with `parlance "     \
		"import`, and name that with --glossary.")

#endif
