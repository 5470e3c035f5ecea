/*
 * search.h - codes 310-319: searching.
 */
#ifndef PARLANCE_CODES_SEARCH_H
#define PARLANCE_CODES_SEARCH_H

#define PARL_CODES_SEARCH(X)                                                                        \
	X(QUERY_FILE, 310, ERROR, "queries that cannot be read",                                    \
		"--file names a text file with one query a line. It is not there, is a folder, or " \
		"may not be read.")                                                                 \
	X(QUERY_OPTIONS, 311, ERROR, "options that do not go together",                             \
		"--vocabulary and --domain search for the terms of the glossaries, judged in "      \
		"their places; queries are searched for as they stand. --register chooses among "   \
		"terms, and so needs --concept, --domain or --vocabulary.")                         \
	X(QUERY_DOMAIN, 312, ERROR, "no such domain",                                               \
		"--domain names a domain of the glossaries, such as finance. `parlance validate "   \
		"--stats` lists those of a glossary.")                                              \
	X(QUERY_FIELD, 313, ERROR, "no such field of a hit",                                        \
		"--fields names what a record of a hit is to say, with commas between and no "      \
		"spaces: start,end,concept. The message lists the names that there are; each may "  \
		"be named once.")

#endif
