/*
 * codes/annotate.h - codes 360-369: notes on terms, and whom they are for. Part of
 * <parlance/codes.h>.
 */
#ifndef PARLANCE_CODES_ANNOTATE_H
#define PARLANCE_CODES_ANNOTATE_H

#define PARL_CODES_ANNOTATE(X)                                                                   \
	X(GLOSSARY_ASK, 360, WARNING, "a question that finds no room",                           \
		"\"ask\" is what a reader should ask whoever used the term. A note on a term "   \
		"has at most 30 words, and the question comes after the definition; together "   \
		"they may have 29. Ask it in fewer words, or shorten the definition.")           \
	X(NO_READER, 361, ERROR, "nobody to read for",                                           \
		"--for explains the words of one side to the other. The glossaries in use have " \
		"words of one side only, or the reader's own words are all there are.")

#endif
