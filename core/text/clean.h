/*
 * clean.h - whether bytes are clean text.
 */
#ifndef PARL_TEXT_CLEAN_H
#define PARL_TEXT_CLEAN_H

#include <parlance/types.h>

#include "../base/ways.h"

/* Whether TEXT is well-formed UTF-8 without a NUL. */
bool parl_text_is_clean(parl_view text);

typedef bool parl_clean_test(parl_view text);

parl_clean_test *parl_clean_way(enum parl_way way);

#endif
