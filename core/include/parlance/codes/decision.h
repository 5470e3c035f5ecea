/*
 * decision.h - codes 246-259: decisions, asking for them, and the change record.
 */
#ifndef PARLANCE_CODES_DECISION_H
#define PARLANCE_CODES_DECISION_H

#define PARL_CODES_DECISION(X)                                                                         \
	X(DECISION_TERM, 246, WARNING, "a decision about a term that is not there",                    \
		"\"decisions\" of the project file names a term that its concept does not have, or a " \
		"wording that is no term of the other side. The glossary may have changed since. "     \
		"The decision counts for nothing; all others do.")                                     \
	X(NOBODY_TO_ASK, 247, ERROR, "there is no terminal to ask on",                                 \
		"--interactive asks on the terminal about each change, and there is none: the "        \
		"program was started by another one, or over a connection without a terminal. "        \
		"Leave --interactive away, and write what you decide into the project file, "          \
		"parlance.json.")                                                                      \
	X(ASKING_ENDED, 248, ERROR, "the terminal was closed during the questions",                    \
		"The terminal on which the questions were asked is gone. The document was not "        \
		"written, and nothing was remembered.")                                                \
	X(DECISIONS_KEPT, 249, NOTE, "decisions were remembered",                                      \
		"What was decided about a term, for all of its places, stands in the project file "    \
		"now, and holds for the next run. Delete it there to be asked again.")                 \
	X(RECORD_FILE, 250, ERROR, "the change record would overwrite something",                      \
		"--record names the file that the document is written to or read from, or standard "   \
		"output, where the document goes. Name a file of its own.")

#endif
