/*
 * limit.h - codes 240-245: counting, and limits.
 */
#ifndef PARLANCE_CODES_LIMIT_H
#define PARLANCE_CODES_LIMIT_H

#define PARL_CODES_LIMIT(X)                                                                             \
	X(LIMIT_BROKEN, 240, WARNING, "a text that does not keep its limit",                            \
		"The text, as it comes out, is longer than --limit or the project file lets it be, or " \
		"shorter. Nothing was cut: that is for you to do. The exit status is 1.")               \
	X(LIMIT_PASSED, 241, WARNING, "an answer that was within its limit, and is no longer",          \
		"The question above the answer states a limit, which the answer kept before it was "    \
		"translated. With --sections what does not fit is written shorter, or held back.")

#endif
