/*
 * footnotes.h - what the files of this plugin share.
 */
#ifndef FOOTNOTES_H
#define FOOTNOTES_H

#include <parlance/types.h>

/* Where the mark of a term goes that ends at AT of TEXT: there, or, within the words of a link or
 * of a picture, behind that. A mark is a link, and no link may stand in another. */
size_t footnotes_behind_link(parl_view text, size_t at);

#endif
