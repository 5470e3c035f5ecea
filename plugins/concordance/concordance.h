/*
 * concordance.h - two reports about what was searched for: key words in context, and a table of the
 * words of each side.
 */
#ifndef CONCORDANCE_H
#define CONCORDANCE_H

#include <parlance/plugin.h>

extern const struct parl_report report_kwic;
extern const struct parl_report report_summary;

#endif
