/*
 * web.h - codes 330-339: web pages and PDF.
 */
#ifndef PARLANCE_CODES_WEB_H
#define PARLANCE_CODES_WEB_H

#define PARL_CODES_WEB(X)                                                                          \
	X(HTML_COSTLY, 330, ERROR, "a web page that is made to do harm",                           \
		"The page has tags so deep in one another, or so many in one place, that reading " \
		"it would take very long. No program writes such pages but to do harm.")           \
	X(HTML_CHARSET, 331, ERROR, "a web page in an encoding that is not read",                  \
		"The page says that it is saved in an encoding other than UTF-8 or Windows-1252. " \
		"Open it in a browser or an editor, and save it as UTF-8.")

#endif
