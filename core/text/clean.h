/*
 * clean.h - whether bytes are clean text.
 */
#ifndef PARL_TEXT_CLEAN_H
#define PARL_TEXT_CLEAN_H

#include <parlance/types.h>

/* Whether TEXT is well-formed UTF-8 without a NUL. */
bool parl_text_is_clean(parl_view text);

/* The ways to tell, the portable one first, for tests; NULL: this processor has no more. */
typedef bool parl_clean_test(parl_view text);
parl_clean_test *parl_clean_way(size_t index);

#endif
