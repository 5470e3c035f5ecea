/*
 * stream.h - codes 370-379: sessions, and streams of records.
 */
#ifndef PARLANCE_CODES_STREAM_H
#define PARLANCE_CODES_STREAM_H

#define PARL_CODES_STREAM(X)                                                                       \
	X(SESSION_COMMAND, 370, ERROR, "a command that works on no text",                          \
		"Texts that come one by one, from a server or an editor, are performed by "        \
		"commands that work on documents or files, such as annotate, translate, search "   \
		"and count. The command that was asked for is none of these, or was given files.") \
	X(SESSION_OPTION, 371, ERROR, "an option that does not fit here",                          \
		"The command does not have the option, or the option is about files, the "         \
		"terminal or reports, which texts from memory do not have; or it says which "      \
		"glossaries are used, which all texts of a session share.")                        \
	X(NO_FORMAT, 372, ERROR, "no such file format",                                            \
		"No installed plugin reads a format of this name. `parlance plugins` lists the "   \
		"formats that there are, such as plaintext and markdown.")                         \
	X(SESSION_OUTPUT, 373, ERROR, "a text without an output",                                  \
		"A report, or a command that prints by itself, was to write about a text from "    \
		"memory, and the program that gave the text said nowhere to write to. This is a "  \
		"fault of that program: tell its author.")

#endif
