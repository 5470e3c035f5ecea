/*
 * json.h - codes 20-49: the JSON and the encoding of a glossary.
 */
#ifndef PARLANCE_CODES_JSON_H
#define PARLANCE_CODES_JSON_H

#define PARL_CODES_JSON(X)                                                                        \
	X(NOT_JSON, 20, ERROR, "a file of another kind",                                          \
		"The file is no glossary: it is a Word, Excel or PDF file, a web page or the "    \
		"like. A glossary is a text file in JSON; a spreadsheet can be made into one "    \
		"with: parlance import.")                                                         \
	X(ENCODING_WIDE, 21, ERROR, "UTF-16 or UTF-32 instead of UTF-8",                          \
		"The file was saved in an encoding that JSON does not use. Open it in a text "    \
		"editor and save it again as UTF-8.")                                             \
	X(ENCODING, 22, ERROR, "bytes that are not UTF-8",                                        \
		"The file was saved in an older encoding, mostly Windows-1252 (Latin-1). Open "   \
		"it in a text editor, see that accents and quotation marks look right, and save " \
		"it as UTF-8.")                                                                   \
	X(JSON_NUL, 23, ERROR, "a NUL character",                                                 \
		"NUL characters are in damaged files and in files that are no text. No term can " \
		"hold one. Get a fresh copy of the file, or delete the character.")               \
	X(JSON_EMPTY, 24, ERROR, "an empty file",                                                 \
		"There is nothing in the file. A glossary begins with { and ends with }.")        \
	X(JSON_CUT_SHORT, 25, ERROR, "the file ends too early",                                   \
		"A bracket or a text is still open at the end of the file, mostly because it "    \
		"was cut short when it was copied or saved. Get a whole copy, or add what is "    \
		"missing.")                                                                       \
	X(JSON_TRAILING_COMMA, 26, ERROR, "a comma too many",                                     \
		"In JSON commas stand between things, never after the last one. Delete the "      \
		"comma before the closing bracket.")                                              \
	X(JSON_COMMA, 27, ERROR, "a comma missing or in the wrong place",                         \
		"Between two things in a list or an object stands exactly one comma. Where a "    \
		"text holds a double quote, the quote is written \\\" so that the text does not " \
		"end there.")                                                                     \
	X(JSON_COMMENT, 28, ERROR, "a comment",                                                   \
		"JSON has no comments. Delete it, or write it as a pair of its own: "             \
		"\"$comment\": \"...\", which parlance skips.")                                   \
	X(JSON_QUOTES, 29, ERROR, "the wrong quotation marks",                                    \
		"Texts in JSON stand in straight double quotes. Single and curly quotes, which "  \
		"word processors make, can only stand inside a text.")                            \
	X(JSON_BARE, 30, ERROR, "a word without quotation marks",                                 \
		"Keys and texts stand in double quotes. Only numbers, true, false and null go "   \
		"without, all in small letters.")                                                 \
	X(JSON_LINE_BREAK, 31, ERROR, "a text that is not closed on its line",                    \
		"A text begins and ends on one line. Close it with a double quote, or write \\n " \
		"where a line break is meant.")                                                   \
	X(JSON_CONTROL, 32, ERROR, "an invisible character in a text",                            \
		"Tabs and other control characters cannot stand in a text. Delete the "           \
		"character, or write \\t for a tab.")                                             \
	X(JSON_ESCAPE, 33, ERROR, "a backslash that means nothing",                               \
		"In JSON a backslash begins an escape such as \\n or \\u2019. Write two of them " \
		"for a backslash, as in C:\\\\folder.")                                           \
	X(JSON_NUMBER, 34, ERROR, "a number that cannot be read",                                 \
		"Numbers are written as 12, -3 or 0.5. Put dates, versions and the like in "      \
		"double quotes.")                                                                 \
	X(JSON_COLON, 35, ERROR, "a colon is missing",                                            \
		"Inside { } stand pairs: a key in double quotes, a colon, and the value.")        \
	X(JSON_BRACKET, 36, ERROR, "brackets that do not match",                                  \
		"A bracket is closed by one of another kind, or closes nothing. Mostly one is "   \
		"missing or too many a little above.")                                            \
	X(JSON_EXTRA, 37, ERROR, "something after the end",                                       \
		"A glossary is one pair of { } with everything inside. Delete what follows, or "  \
		"see whether a bracket closes too early.")                                        \
	X(JSON_DEPTH, 38, ERROR, "brackets nested too deep",                                      \
		"No glossary needs more than a few levels. The file may be damaged.")             \
	X(JSON_TOO_LARGE, 39, ERROR, "the glossary is too large",                                 \
		"One glossary may have 32 MiB and a million values. Split it into several; "      \
		"they can be used together.")                                                     \
	X(JSON_DUPLICATE, 40, ERROR, "a key twice",                                               \
		"An object has the same key two times, so that one of them would count for "      \
		"nothing. Put what both say into one.")                                           \
	X(JSON_SYNTAX, 41, ERROR, "something else should stand here",                             \
		"What stands here is not JSON. The message says what should stand here instead.")

#endif
