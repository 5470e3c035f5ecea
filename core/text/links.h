/*
 * links.h - URLs, e-mail addresses and handles in running text: what is to be left alone.
 */
#ifndef PARL_TEXT_LINKS_H
#define PARL_TEXT_LINKS_H

#include <parlance/types.h>

/* The links of a text, found as far as they were asked for. Begin as {0}. */
struct parl_links {
	parl_view text;
	size_t at; /* looked at so far, from some chunk on */
	parl_span *spans;
	size_t count, capacity;
	bool failed; /* memory is out: everything counts as a link */
};

void parl_links_begin(struct parl_links *links, parl_view text);
void parl_links_release(struct parl_links *links);

/* Whether SPAN touches a link. No span that begins before FLOOR is asked for any more. */
bool parl_links_touch(struct parl_links *links, parl_span span, size_t floor);

#endif
