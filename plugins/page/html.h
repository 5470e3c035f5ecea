/*
 * html.h - what the rooms of the page in HTML share.
 *
 * Our own words are English; whatever is in another language is marked with it, for those who hear
 * the page.
 */
#ifndef PAGE_HTML_H
#define PAGE_HTML_H

#include "page.h"

void html_add(struct page_writer *writer, const char *text);

/* TEXT between tags, and between BEFORE and AFTER, which are ours. */
void html_add_between(
	struct page_writer *writer, const char *before, const char *text, const char *after);

/* Whether TAG says the language BASE, of whatever country. */
bool html_is_language(const char *tag, const char *base);

/* The attribute, where it is needed. */
void html_add_language(struct page_writer *writer, const char *tag);

/* The language of what the glossary says in sentences. */
void html_add_own_language(struct page_writer *writer);

/* All that stands before the first part. */
void html_begin(struct page_writer *writer);

#endif
