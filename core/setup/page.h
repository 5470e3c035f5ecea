/*
 * page.h - whether the output that is named takes the document, or what a report makes.
 */
#ifndef PARL_SETUP_PAGE_H
#define PARL_SETUP_PAGE_H

#include "settings.h"

/* "--diff -o answer.diff" asks for the patch, and not for the document. "--format html -o
 * page.html" asks for the page that the report makes, and not for the input with remarks in it; nor
 * for an input that is rewritten, unless that is a web page itself. False, with a fault: what would
 * tell cannot be opened. */
bool parl_output_is_page(struct parl_host *host, const struct parl_settings *settings,
	const char *path, struct parl_diagnostics *faults);

#endif
