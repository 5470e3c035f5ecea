/*
 * quotes.h - quotations inside running text.
 *
 * Double and single quotation marks, straight, curly and angled. An apostrophe opens nothing: a
 * single mark opens only before a letter and after a space or an opening bracket, and only when a
 * closing one follows within PARL_QUOTE_SINGLE_MOST bytes. A double mark that nothing closes
 * reaches to the end of the block, as in a quotation of several paragraphs.
 */
#ifndef PARL_PROSE_QUOTES_H
#define PARL_PROSE_QUOTES_H

#include <parlance/memory.h>

#define PARL_QUOTE_SINGLE_MOST 400

/* The quotations of TEXT that touch PART, marks included, as ascending spans. Of one that was open
 * where PART begins only its end is told, by OPEN (less: there is none). False: out of memory. */
bool parl_quotes_find(parl_view text, parl_span part, size_t open, parl_span **spans, size_t *count,
	struct parl_arena *arena);

#endif
