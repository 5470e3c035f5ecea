/*
 * concordance.c - the plugin.
 */
#include "concordance.h"

static const struct parl_capability *const capabilities[] = {
	&report_kwic.head, &report_summary.head, NULL};

PARL_PLUGIN("concordance", "1.0", "MIT", "Key words in context, and tables of words",
	"report kwic Key words in context\n"
	"report summary Which words of which side are used, and how often\n",
	capabilities);
