/*
 * exchange.h - codes 200-229: importing and exporting.
 */
#ifndef PARLANCE_CODES_EXCHANGE_H
#define PARLANCE_CODES_EXCHANGE_H

#define PARL_CODES_EXCHANGE(X)                                                                            \
	X(NO_EXCHANGE, 200, ERROR, "no such format to import or export",                                  \
		"No installed plugin imports or exports this format, or it cannot be guessed "            \
		"from the name of the file. The message lists those that there are; --as names "          \
		"one.")                                                                                   \
	X(EXCHANGE_SILENT, 201, ERROR, "an importer or exporter failed without saying why",               \
		"The plugin reported a failure but no reason. This is a fault of the plugin: "            \
		"tell its author what you did.")                                                          \
	X(IMPORT_NOTHING, 202, ERROR, "nothing to import",                                                \
		"The file holds no row that could be made into a concept. Compare it with the "           \
		"template in docs/spreadsheets.md.")                                                      \
	X(IMPORT_KIND, 203, ERROR, "a file of another kind",                                              \
		"The file is not what the importer reads: a workbook instead of a CSV file, "             \
		"say, or a translation memory instead of a term base. In the spreadsheet program "        \
		"choose 'Save as' and then 'CSV UTF-8'; in a terminology program export TBX.")            \
	X(IMPORT_FOLLOWS, 204, WARNING, "left out because of another row",                                \
		"Something refers to a row that was left out because of an error, so it had to "          \
		"be left out as well. Mend that row, and this is mended too.")                            \
	X(IMPORT_RESULT, 205, NOTE, "what was imported",                                                  \
		"How many rows and concepts were written, and how many rows were left out "               \
		"because of errors.")                                                                     \
	X(IMPORT_ENCODING, 206, NOTE, "read as Windows-1252",                                             \
		"The file is not UTF-8, so it was read in the older encoding that Excel uses. "           \
		"See whether accents, pound signs and quotation marks look right; if not, save "          \
		"it as 'CSV UTF-8'.")                                                                     \
	X(IMPORT_NO_COLUMN, 207, ERROR, "a column that is needed is missing",                             \
		"One of the first rows has to name the columns, and one of them has to hold terms: "      \
		"'third-sector term' or 'commissioner term'.")                                            \
	X(IMPORT_COLUMN, 208, WARNING, "an unknown column",                                               \
		"The first row names a column that is not one of the known ones, or one twice. "          \
		"What stands in it is left out. Rename it, or leave it as a column of your own.")         \
	X(IMPORT_CELLS, 209, ERROR, "more cells than columns",                                            \
		"A row goes on behind the last column. Mostly a text with a comma is not in "             \
		"quotation marks, as a spreadsheet program would put it.")                                \
	X(IMPORT_QUOTES, 210, ERROR, "quotation marks that do not fit",                                   \
		"A cell in quotation marks ends with one and a separator; marks inside it are "           \
		"doubled. Spreadsheet programs do this by themselves when they save CSV.")                \
	X(IMPORT_CELL_ERROR, 211, ERROR, "an error value of the spreadsheet",                             \
		"The spreadsheet program took a text for a formula, mostly because it begins "            \
		"with = + - or @, and saved its error instead. Type an apostrophe before the "            \
		"text.")                                                                                  \
	X(IMPORT_NO_TERM, 212, ERROR, "a row without a term",                                             \
		"Each row says at least one term, of the third sector or of commissioners, and what is "  \
		"said of a term, such as its status, stands in the same row.")                            \
	X(IMPORT_CONFLICT, 213, ERROR, "two rows say different things",                                   \
		"Rows of one concept add terms to it. What is said of the concept as a whole, "           \
		"such as its definition, is said in its first row; other rows leave it empty, "           \
		"or say the same.")                                                                       \
	X(IMPORT_LINE, 214, ERROR, "an unknown line about the glossary",                                  \
		"A row whose first cell begins with # is about the glossary: #glossary, #title, "         \
		"#source and so on. Remarks begin with # and a space.")                                   \
	X(IMPORT_WORD, 215, ERROR, "neither yes nor no",                                                  \
		"The column takes yes or no; an empty cell says nothing, and the usual rule holds. "      \
		"Write one of the two words, in small or capital letters.")                               \
	X(IMPORT_ID, 216, ERROR, "a concept without a name",                                              \
		"Each row names its concept in the column 'concept', or has a third-sector "              \
		"term from which a name can be made.")                                                    \
	X(EXPORT_LOSES, 217, WARNING, "something that the format cannot hold",                            \
		"What is listed stays in the JSON only. Whoever imports the exported file again "         \
		"gets a glossary without it.")                                                            \
	X(IMPORT_XML, 218, ERROR, "XML that cannot be read",                                              \
		"The file is damaged or was cut short, or it uses what no term base needs: entities "     \
		"of its own, by which a small file can grow without end, or elements that stand in "      \
		"one another hundreds deep. Export it again from the program that wrote it.")             \
	X(IMPORT_LEFT, 219, WARNING, "something that a glossary has no place for",                        \
		"What is listed by its name in the file is not in the glossary. The rest is.")            \
	X(IMPORT_REGISTER, 220, NOTE, "terms of which nobody says whose they are",                        \
		"A glossary says of each term whose word it is, third-sector or commissioner. The "       \
		"file does not (TBX calls it customerSubset), so these terms are put under 'terms': "     \
		"they are found and explained. Import it again with --register, which says whose words "  \
		"they are: all of them, or those of one language, subject or other field.")               \
	X(EXPORT_NOTHING, 221, ERROR, "nothing to export",                                                \
		"None of the terms can stand in that form: a list of swaps, say, of a glossary in which " \
		"nothing may be swapped without looking around. Nothing was written.")                    \
	X(IMPORT_SEVERAL, 222, WARNING, "a cell that may hold several terms",                             \
		"A cell of terms holds one term, and this one has a semicolon, a slash or a line "        \
		"break in it. If it is several terms, give each a row of its own, and write the same "    \
		"name into the column 'concept' of these rows.")                                          \
	X(IMPORT_ABOVE, 223, NOTE, "rows above the names of the columns",                                 \
		"A heading or a remark stands above the row that names the columns. It is no row of "     \
		"terms, and is left out.")                                                                \
	X(IMPORT_IDLE, 224, WARNING, "a register that no term was given to",                              \
		"`parlance import --register` says whose words the terms with some field are, and no "    \
		"term of the file has that field, or that value. Look for a slip of the pen: field "      \
		"and value are written as the file writes them, and the help lists values that it has.")  \
	X(IMPORT_SIDE, 225, ERROR, "--register cannot be understood",                                     \
		"It takes the name of a register, and, behind an equals sign, which terms are meant: a field of the file, or a field, a colon and its value. Without these it is about all terms of which the file does not say whose they are.")

#endif
