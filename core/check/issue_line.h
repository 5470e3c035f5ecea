/*
 * issue_line.h - what an issue says, on one line.
 */
#ifndef PARL_CHECK_ISSUE_LINE_H
#define PARL_CHECK_ISSUE_LINE_H

#include <stdarg.h>

#include <parlance/check.h>

#include "../bridge/bridge.h"

/* What FORMAT makes of LIST, on one line in ARENA; {NULL, 0}: out of memory. */
parl_view parl_issue_line(struct parl_arena *arena, const char *format, va_list list);

/* What the glossary says to write for FINDING, also where the place lets nothing be written: then
 * its wording as it is; data NULL: nothing. */
parl_view parl_issue_wording(const struct parl_finding *finding);

/* The message of an issue of KIND about FINDING, in ARENA; NULL: out of memory. */
const char *parl_issue_finding_line(
	struct parl_arena *arena, enum parl_issue_kind kind, const struct parl_finding *finding);

#endif
