/*
 * tender.h - codes 420-429: glossaries out of tenders.
 */
#ifndef PARLANCE_CODES_TENDER_H
#define PARLANCE_CODES_TENDER_H

#define PARL_CODES_TENDER(X)                                                                         \
	X(TENDER_RESULT, 420, NOTE, "what became of a tender",                                       \
		"A glossary was made of the buyer's papers. The terms that they define are "         \
		"explained and never written: the papers say what they mean, but not what you call " \
		"them. Read the file before you use it, and add your own words where you are sure.") \
	X(TENDER_REPEATED, 421, WARNING, "a term that is defined in several ways",                   \
		"The papers define some terms several times. The first definition went into the "    \
		"glossary, of several papers that of the paper which was named first. Definitions "  \
		"in the same words are the same. Where they differ, name the paper first that goes " \
		"before the others, or ask the buyer which one counts.")                             \
	X(TENDER_EMPTY, 422, ERROR, "a tender without words of its own",                             \
		"No definitions were found: neither a table with terms and meanings, nor sentences " \
		"such as \"Client\" means a person whom the Council refers. And the papers use no "  \
		"other words often enough than those that the glossaries would write anyway. "       \
		"Nothing was written.")

#endif
