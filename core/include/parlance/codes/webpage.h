/*
 * webpage.h - codes 410-419: the page in the browser.
 */
#ifndef PARLANCE_CODES_WEBPAGE_H
#define PARLANCE_CODES_WEBPAGE_H

#define PARL_CODES_WEBPAGE(X)                                                                       \
	X(PAGE_CHANGED, 410, ERROR, "the vocabulary was changed since the text was checked",        \
		"What you decided on the page belongs to findings that were made with glossaries, " \
		"or a project file, that somebody has changed in the meantime. Nothing was "        \
		"written. Check the text again: what you decided of places that are still there "   \
		"is kept.")                                                                         \
	X(NO_PROJECT, 411, ERROR, "there is no project file to remember a decision",                \
		"A decision for a whole bid is written into the project file of the bid, "          \
		"parlance.json. None was found. Make one in the folder of the bid, with "           \
		"{\"parlance-project\": 1} in it, and start the server there, or name it with "     \
		"--profile.")                                                                       \
	X(PROJECT_CHANGED, 412, ERROR, "the project file was changed since",                        \
		"A decision can be taken back as long as nobody else has changed the project file " \
		"in the meantime. Somebody has, so that it was left as it is. Delete the decision " \
		"under \"decisions\" by hand.")

#endif
