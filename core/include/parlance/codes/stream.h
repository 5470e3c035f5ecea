/*
 * stream.h - codes 370-379: sessions, and streams of records.
 */
#ifndef PARLANCE_CODES_STREAM_H
#define PARLANCE_CODES_STREAM_H

#define PARL_CODES_STREAM(X)                                                                           \
	X(SESSION_COMMAND, 370, ERROR, "a command that works on no text",                              \
		"Texts that come one by one, from a server or an editor, are performed by "            \
		"commands that work on documents or files, such as annotate, translate, search "       \
		"and count. The command that was asked for is none of these, or was given files.")     \
	X(SESSION_OPTION, 371, ERROR, "an option that does not fit here",                              \
		"The command does not have the option, or the option is about files, the "             \
		"terminal or reports, which texts from memory do not have; or it says which "          \
		"glossaries are used, which all texts of a session share.")                            \
	X(NO_FORMAT, 372, ERROR, "no such file format",                                                \
		"No installed plugin reads a format of this name. `parlance plugins` lists the "       \
		"formats that there are, such as plaintext and markdown.")                             \
	X(SESSION_OUTPUT, 373, ERROR, "a text without an output",                                      \
		"A report, or a command that prints by itself, was to write about a text from "        \
		"memory, and the program that gave the text said nowhere to write to. This is a "      \
		"fault of that program: tell its author.")                                             \
	X(RECORD_OBJECT, 374, ERROR, "a record that is no JSON object",                                \
		"With --ndjson every line of the input is a JSON object of its own, such as "          \
		"{\"id\": 1, \"text\": \"Our clients choose.\"}. The line is another JSON value. "     \
		"A file with one array has to be written as lines first: jq -c '.[]'.")                \
	X(RECORD_MEMBER, 375, ERROR, "a record without a text",                                        \
		"A record needs \"text\", and that, \"format\" and \"lang\" are texts in double "      \
		"quotes. The record's answer says what is wrong; the others were done.")               \
	X(RECORD_LONG, 376, ERROR, "a record that is too long",                                        \
		"A line of a stream of records has at most 16 MiB (16,777,216 bytes), so that memory " \
		"does not grow without end. Split the text, or do it as a file of its own.")           \
	X(RECORD_UTF8, 377, ERROR, "a record that is not UTF-8",                                       \
		"JSON is written in UTF-8, and the line holds bytes that are none. The program that "  \
		"wrote it used another encoding: convert the input, for instance with iconv.")         \
	X(RECORDS_FAILED, 378, WARNING, "records that could not be done",                              \
		"Some records of the stream are faulty. Each has an answer all the same, in its "      \
		"place, with an \"error\" that says why; the other records were done. The exit "       \
		"status is 2.")                                                                        \
	X(RECORD_OPTION, 379, ERROR, "an option that does not go with --ndjson",                       \
		"With --ndjson the answers are JSON objects on standard output, one a line. "          \
		"--output, --record, --interactive and other forms of output do not go with that. "    \
		"To have the answers in a file, use > FILE.")

#endif
