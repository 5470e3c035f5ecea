/*
 * project.h - codes 230-239: the project file; what is common to all JSON is under 20-59.
 */
#ifndef PARLANCE_CODES_PROJECT_H
#define PARLANCE_CODES_PROJECT_H

#define PARL_CODES_PROJECT(X)                                                                          \
	X(PROJECT_GLOSSARY, 230, ERROR, "a glossary of the project is not there",                      \
		"\"glossaries\" of the project file names installed glossaries, or files as they "     \
		"are reached from the folder of the project file. Mostly the name is mistyped, or "    \
		"the file was moved.")                                                                 \
	X(PROJECT_NAME, 231, WARNING, "a name that names nothing",                                     \
		"\"skip\", \"only\" and \"decisions\" of the project file name concepts, by their id " \
		"or a former one; the first two also domains. No glossary in use has one of this "     \
		"name, so that it counts for nothing.")                                                \
	X(PROJECT_LIMIT, 232, ERROR, "no limit",                                                       \
		"A limit is a number and w for words or c for characters: 500w, 3000c; with a "        \
		"minimum 400-500w; with a way of counting 500w:word. `parlance count FILE` shows the " \
		"ways of counting.")                                                                   \
	X(PROJECT_OTHER, 233, WARNING, "inputs of several projects",                                   \
		"One run has one project file: that of the first input. Another input has one of "     \
		"its own, nearer to it, which is not used. Do them one after the other, or name "      \
		"the one that is meant with --profile.")                                               \
	X(PROJECT_STRANGER, 234, WARNING, "a project file of somebody else",                           \
		"A project file is looked for upward from the first input. In a folder where "         \
		"everybody may write, such as /tmp, anybody could put one there, and so choose the "   \
		"words of your bid. It is used only when it is yours or the administrator's, or when " \
		"you name it with --profile.")

#endif
