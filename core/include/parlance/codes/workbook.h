/*
 * workbook.h - codes 430-449: workbooks, which are imported and exported.
 */
#ifndef PARLANCE_CODES_WORKBOOK_H
#define PARLANCE_CODES_WORKBOOK_H

#define PARL_CODES_WORKBOOK(X)                                                                            \
	X(BOOK_SHEET, 430, ERROR, "which sheet of the workbook is meant",                                 \
		"A workbook has several sheets. Without --sheet the one is read that names a column of "  \
		"terms; where several do, or where there is no sheet of the name that was given, "        \
		"nothing is read. The message lists the sheets: name one with --sheet.")                  \
	X(BOOK_CHOSEN, 431, NOTE, "which sheet was read",                                                 \
		"The workbook has several sheets, and the first is none of terms. The one that names a "  \
		"column of terms was read; name another with --sheet.")                                   \
	X(BOOK_MERGED, 432, WARNING, "merged cells",                                                      \
		"Of merged cells only the first holds something, so that the other rows or columns have " \
		"nothing there, whatever the screen shows. Take the cells apart, and write into each "    \
		"row what belongs there. Headings above the names of the columns may be merged.")         \
	X(BOOK_HIDDEN, 433, WARNING, "hidden rows or columns are read",                                   \
		"The sheet hides rows or columns, by hand or by a filter. They are in the file all the "  \
		"same, and are read as the others are. Delete what is not to be in the glossary.")        \
	X(BOOK_FORMULA, 434, WARNING, "a formula without its result",                                     \
		"Formulas are not worked out: what the spreadsheet program stored as the result is "      \
		"read. This one has none stored, as happens where another program wrote the workbook, "   \
		"and is read as an empty cell. Open the workbook in Excel or LibreOffice, and save it.")  \
	X(BOOK_NO_SHEETS, 435, WARNING, "--sheet for a file without sheets",                              \
		"Only workbooks have sheets. A CSV file is one sheet, and a term base has none.")         \
	X(BOOK_KIND, 436, ERROR, "not a workbook that can be read",                                       \
		"Workbooks of Excel (.xlsx, .xlsm) and LibreOffice (.ods) are read. The old kind of "     \
		"Excel (.xls) and its binary kind (.xlsb) are not: open the file in Excel or "            \
		"LibreOffice, choose 'Save as' and then 'Excel workbook (.xlsx)'.")                       \
	X(BOOK_TO_FILE, 437, ERROR, "a workbook that is written to a file only",                          \
		"A workbook cannot be shown on the screen. Name the file that it goes to with -o.")       \
	X(BOOK_CELL, 438, ERROR, "a text that no cell of a workbook takes",                               \
		"Excel takes at most 32,767 characters in a cell, and would repair a workbook with more. Make the text shorter, or write a CSV file.")

#endif
