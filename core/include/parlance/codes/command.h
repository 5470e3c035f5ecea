/*
 * command.h - codes 170-189: the command line.
 */
#ifndef PARLANCE_CODES_COMMAND_H
#define PARLANCE_CODES_COMMAND_H

#define PARL_CODES_COMMAND(X)                                                                  \
	X(NO_COMMAND, 170, ERROR, "no such command",                                           \
		"No installed plugin offers a command of this name. `parlance help` "          \
		"lists the commands; `parlance plugins` says which plugins were refused "      \
		"and why.")                                                                    \
	X(NO_OPTION, 171, ERROR, "no such option",                                             \
		"The command does not know this option. `parlance help COMMAND` lists "        \
		"those that it has.")                                                          \
	X(OPTION_VALUE, 172, ERROR, "an option's value does not fit",                          \
		"The option lacks its value, takes none, or takes one of a few words. "        \
		"`parlance help COMMAND` shows what it takes.")                                \
	X(OPERANDS, 173, ERROR, "too few or too many operands",                                \
		"The command needs other words or files behind it than it was given. "         \
		"`parlance help COMMAND` shows how it is called.")                             \
	X(NO_GLOSSARY, 174, ERROR, "no such glossary",                                         \
		"There is neither an installed glossary of this name nor a file. The "         \
		"message lists the glossaries that are there. --glossary-dir and "             \
		"PARLANCE_GLOSSARY_PATH name further folders.")                                \
	X(NO_REPORT, 175, ERROR, "no such report",                                             \
		"No installed plugin offers a report of this name that can show what the "     \
		"command finds. The message lists those that can.")                            \
	X(ONE_OUTPUT, 176, ERROR, "several documents into one file",                           \
		"--output names one file, but several inputs would be written to it. Name "    \
		"a folder, with a slash behind it, and each goes there under its own name; "   \
		"or do one at a time, or leave --output away. What makes a glossary, or "      \
		"exports one, takes one input.")                                               \
	X(NO_CODE, 178, ERROR, "no such code",                                                 \
		"Messages end with a code such as [P-120]. `parlance explain` without a "      \
		"code lists all that there are.")                                              \
	X(NO_SHELL, 179, ERROR, "no completion for this shell",                                \
		"Completion is made for bash, fish and zsh. Name one of them, as in "          \
		"`parlance completion fish`.")                                                 \
	X(NO_REGISTER, 180, ERROR, "no such register",                                         \
		"A register says whose words a term is, such as third-sector or "              \
		"commissioner. The glossaries in use declare none of this name; the "          \
		"message lists those that they do.")                                           \
	X(SAME_REGISTER, 181, ERROR, "from a register to itself",                              \
		"Translating goes from one register to another. Name two different ones "      \
		"with --from and --to, or leave one of them away.")                            \
	X(QUERY, 182, ERROR, "a query that nothing can match",                                 \
		"The query is empty, or holds nothing that a text is searched for: only "      \
		"spaces or invisible characters, a paragraph break, or bytes that are no "     \
		"UTF-8. Type a word or a phrase; several words need quotation marks.")         \
	X(QUERY_NO_CONCEPT, 183, WARNING, "no concept of that name",                           \
		"--concept searches for all terms of the concept that the query names, "       \
		"but no glossary in use has the query as a term. Only the query itself "       \
		"was searched for. `parlance lookup` helps to find the term.")                 \
	X(NOT_THERE, 184, NOTE, "not in the glossaries",                                       \
		"No glossary in use has a term like this one. Installed glossaries that "      \
		"have it are named, or else terms that are spelled nearly the same. "          \
		"--glossary names other glossaries; the message says nothing about "           \
		"whether the word is good English.")                                           \
	X(REQUIRED_FAULTY, 185, ERROR, "a required glossary cannot be used",                   \
		"The glossary stands on another one, which was found but has errors of "       \
		"its own, or cannot be read. Mend that one first; `parlance validate` "        \
		"lists what is wrong with it.")                                                \
	X(SCHEMA_FILE, 186, NOTE, "a JSON Schema, no glossary",                                \
		"A file whose name ends in .schema.json describes what glossaries look like. " \
		"It is no glossary itself, so validate passes it over.")                       \
	X(NO_CONCEPT, 187, ERROR, "no such concept or domain",                                 \
		"--skip and --only name concepts, by their id or a former one, or domains "    \
		"such as finance. No glossary in use has one of this name. `parlance "         \
		"lookup` shows the id and the domain of a term.")

#endif
