/*
 * fitting.h - codes 270-279: judging what people keep beside a glossary, and how a run fits its
 * glossaries.
 */
#ifndef PARLANCE_CODES_FITTING_H
#define PARLANCE_CODES_FITTING_H

#define PARL_CODES_FITTING(X)                                                                              \
	X(PROJECT_UNUSABLE, 270, ERROR, "the project's glossaries cannot be used",                         \
		"The glossaries that the project file names are there, but one of them has errors, "       \
		"or they do not fit together. The message has the first fault; parlance validate "         \
		"lists all of a glossary.")                                                                \
	X(PROJECT_FILE, 271, WARNING, "a limit for a file that is not there",                              \
		"\"limits\" of the project file names documents, from the folder of the project "          \
		"file. There is none of this name: it is mistyped, or still to be written.")               \
	X(OVERRIDE_PREFERRED, 272, WARNING, "another preferred term, without a word about it",             \
		"A term that an override adds comes before the others, and the first one is what "         \
		"translations write. Say by its status whether that is meant: preferred, or "              \
		"admitted.")                                                                               \
	X(NO_LANGUAGE, 273, WARNING, "a language without terms",                                           \
		"--lang says in which language the input is, but no glossary in use has a term in it, so " \
		"that nothing will be found. The message names the languages that they have.")             \
	X(NO_FOLDER, 274, ERROR, "no such folder",                                                         \
		"--plugin-dir and --glossary-dir name folders, and there is none of this name. Check the " \
		"spelling, and which folder you are in.")                                                  \
	X(ONE_REGISTER, 275, ERROR, "nothing to translate to",                                             \
		"Translating writes the other side's words. A plain list of words has only one side: it "  \
		"can be searched and annotated. Name a glossary that has both sides.")

#endif
