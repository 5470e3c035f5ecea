/*
 * system.h - codes 1-19: memory, files, output.
 */
#ifndef PARLANCE_CODES_SYSTEM_H
#define PARLANCE_CODES_SYSTEM_H

#define PARL_CODES_SYSTEM(X)                                                                         \
	X(NO_MEMORY, 1, ERROR, "out of memory",                                                      \
		"The machine had no memory left for this. Try a smaller input, or fewer at once.")   \
	X(FILE_MISSING, 2, ERROR, "no such file",                                                    \
		"There is no file of that name. Check the spelling, and which folder you are in; "   \
		"a name with spaces needs quotation marks around it.")                               \
	X(FILE_IS_FOLDER, 3, ERROR, "a folder where a file is needed",                               \
		"The name is that of a folder. Name a file inside it.")                              \
	X(FILE_UNREADABLE, 4, ERROR, "the file could not be read",                                   \
		"You may lack the permission to read the file, or the disk or network it lies on "   \
		"failed. The message says which. Ask the file's owner, or copy the file to a "       \
		"folder of your own.")                                                               \
	X(FILE_TOO_LARGE, 5, ERROR, "the file is too large",                                         \
		"A file may have at most 2 GiB less one byte, and some kinds of file less. Split "   \
		"it, or leave out what is not needed.")                                              \
	X(FILE_UNWRITABLE, 6, ERROR, "the file could not be written",                                \
		"The file or its folder is write-protected, its folder does not exist, or the "      \
		"disk failed. Nothing was changed. Write to another file or folder.")                \
	X(DISK_FULL, 7, ERROR, "no room left on the disk",                                           \
		"The disk is full, or your share of it is used up. What was there before is "        \
		"untouched, and nothing half-written is left behind. Make room and try again.")      \
	X(ORIGINAL_KEPT, 8, ERROR, "an original is kept there already",                              \
		"When a file is rewritten in place, what it was goes to a file of the same name "    \
		"with .orig at its end. One is there already, perhaps from an earlier run, and "     \
		"it is never overwritten. Move or delete it, or write to another file.")             \
	X(OUTPUT_FAILED, 9, ERROR, "the results could not be written out",                           \
		"Writing the results stopped half-way, for instance because the disk is full. "      \
		"What was written so far is incomplete: do not use it.")                             \
	X(MORE_FAULTS, 10, NOTE, "more faults than are shown",                                       \
		"Of one file at most 100 faults are shown. Mend those, then look again: many of "    \
		"the others may be gone with them.")                                                 \
	X(ORIGINAL_IS, 11, NOTE, "the original is kept",                                             \
		"The file was rewritten in place. What it was is in a file of the same name with "   \
		".orig at its end. Delete that when you no longer need it: the next run in place "   \
		"asks you to.")                                                                      \
	X(NO_ALPHABET, 12, ERROR, "the order of the alphabet is not known",                          \
		"Lists are sorted as their language sorts them, and that is known by a part of ICU " \
		"that is a library of its own, libicui18n. It is not installed, or of another "      \
		"version than the part that parlance was built with. The message names the file: "   \
		"install the package that has it. Everything but sorted lists works without.")

#endif
