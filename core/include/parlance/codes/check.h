/*
 * check.h - codes 340-359: checking, and baselines.
 */
#ifndef PARLANCE_CODES_CHECK_H
#define PARLANCE_CODES_CHECK_H

#define PARL_CODES_CHECK(X)                                                                             \
	X(BASELINE_GONE, 340, NOTE, "findings of the baseline are gone",                                \
		"The baseline has findings that the documents do not have any more: they were mended, " \
		"or the sentence was changed. Write the baseline anew, so that the same fault would "   \
		"be told if it came back.")                                                             \
	X(BASELINE_WRITTEN, 341, NOTE, "the baseline was written",                                      \
		"What the checker finds now is known from here on, and is not told again as long as "   \
		"its sentence stays. Files that were not checked keep what the baseline had of them.")  \
	X(BASELINE_NAME, 342, ERROR, "no baseline is named",                                            \
		"--write-baseline writes the file that --baseline names. Name it, too: parlance check --baseline known.json --write-baseline FILE...")

#endif
