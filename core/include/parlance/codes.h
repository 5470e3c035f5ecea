/*
 * codes.h - every fault that parlance can report, as data.
 *
 * One line a code: X(NAME, number, severity, "title", "what it means and what to do"). The enum
 * below, `parlance explain P-nnn` and the page docs/codes are all made from this list. A number,
 * once published, keeps its meaning for good; a code no longer used stays, unused.
 *
 * Severity is the usual one: ERROR (the thing could not be done), WARNING (done, but doubtful).
 */
#ifndef PARLANCE_CODES_H
#define PARLANCE_CODES_H

#include <parlance/types.h>

/* 1-19: memory, files, output. */
#define PARL_CODES_SYSTEM(X)                                                                       \
	X(NO_MEMORY, 1, ERROR, "out of memory",                                                    \
		"The machine had no memory left for this. Try a smaller input, or fewer at once.") \
	X(FILE_MISSING, 2, ERROR, "no such file",                                                  \
		"There is no file of that name. Check the spelling, and which folder you are in; " \
		"a name with spaces needs quotation marks around it.")                             \
	X(FILE_IS_FOLDER, 3, ERROR, "a folder where a file is needed",                             \
		"The name is that of a folder. Name a file inside it.")                            \
	X(FILE_UNREADABLE, 4, ERROR, "the file could not be read",                                 \
		"You may lack the permission to read the file, or the disk or network it lies on " \
		"failed. The message says which. Ask the file's owner, or copy the file to a "     \
		"folder of your own.")                                                             \
	X(FILE_TOO_LARGE, 5, ERROR, "the file is too large",                                       \
		"A file may have at most 2 GiB less one byte, and some kinds of file less. Split " \
		"it, or leave out what is not needed.")                                            \
	X(FILE_UNWRITABLE, 6, ERROR, "the file could not be written",                              \
		"The file or its folder is write-protected, its folder does not exist, or the "    \
		"disk failed. Nothing was changed. Write to another file or folder.")              \
	X(DISK_FULL, 7, ERROR, "no room left on the disk",                                         \
		"The disk is full, or your share of it is used up. What was there before is "      \
		"untouched, and nothing half-written is left behind. Make room and try again.")    \
	X(ORIGINAL_KEPT, 8, ERROR, "an original is kept there already",                            \
		"When a file is rewritten in place, what it was goes to a file of the same name "  \
		"with .orig at its end. One is there already, perhaps from an earlier run, and "   \
		"it is never overwritten. Move or delete it, or write to another file.")           \
	X(OUTPUT_FAILED, 9, ERROR, "the results could not be written out",                         \
		"Writing the results stopped half-way, for instance because the disk is full. "    \
		"What was written so far is incomplete: do not use it.")

/* 20-49: the JSON and the encoding of a glossary. */
#define PARL_CODES_JSON(X)

/* 50-119: what a glossary says. */
#define PARL_CODES_GLOSSARY(X)

/* 120-149: plugins. */
#define PARL_CODES_PLUGIN(X)

/* 150-169: inputs and documents. */
#define PARL_CODES_INPUT(X)

/* 170-189: the command line. */
#define PARL_CODES_COMMAND(X)

#define PARL_CODES(X)          \
	PARL_CODES_SYSTEM(X)   \
	PARL_CODES_JSON(X)     \
	PARL_CODES_GLOSSARY(X) \
	PARL_CODES_PLUGIN(X)   \
	PARL_CODES_INPUT(X)    \
	PARL_CODES_COMMAND(X)

PARL_BEGIN

enum parl_code {
	PARL_CODE_NONE = 0,
#define PARL_CODE_ENUM(name, number, severity, title, text) PARL_CODE_##name = number,
	PARL_CODES(PARL_CODE_ENUM)
#undef PARL_CODE_ENUM
};

enum parl_severity {
	PARL_SEVERITY_NOTE = 1,
	PARL_SEVERITY_WARNING = 2,
	PARL_SEVERITY_ERROR = 3,
};

/* One code of the registry. */
struct parl_code_info {
	int number;
	enum parl_severity severity;
	const char *name;  /* "NO_MEMORY" */
	const char *title; /* a few words */
	const char *text;  /* what it means and what to do */
};

/* The entry of a code; NULL for a number that is none. */
PARL_API const struct parl_code_info *parl_code_find(int number);

/* All entries, by number; COUNT takes how many. */
PARL_API const struct parl_code_info *parl_code_all(size_t *count);

PARL_END

#endif
