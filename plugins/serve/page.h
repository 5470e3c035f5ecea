/*
 * page.h - the page at / and the addresses that it asks (docs/page-api.md).
 *
 * Nothing of a text is kept between two requests: the page sends it each time.
 */
#ifndef SERVE_PAGE_H
#define SERVE_PAGE_H

#include "serve.h"

/* A request while it is answered. */
struct page_ask {
	const struct serve_request *request;
	struct serve_response *response;
	struct parl_diagnostics *faults;
	const char **glossaries; /* that it names; none: the server's own */
	size_t glossary_count;
	struct session_held *held; /* with them; given back at the end */
};

/* False: the answer says why not. End it in any case. */
bool page_ask_begin(
	struct page_ask *ask, const struct serve_request *request, struct serve_response *response);
void page_ask_end(struct page_ask *ask);

/* A terminated copy of VIEW; NULL where VIEW is none, or memory is out. */
const char *page_text(const struct page_ask *ask, parl_view view);

/* The session of COMMAND (commands.h) with those glossaries, one for a request. NULL: the answer
 * says why not. */
const struct parl_session *page_session(struct page_ask *ask, const char *command);

/* Performs COMMAND, which works on WORDS with those glossaries, and appends what it prints as JSON
 * to RESULT. False: the answer says why not. */
bool page_words(
	struct page_ask *ask, const char *command, const char *words, struct parl_buffer *result);

/* Answers that it could not be done, with the faults. */
void page_refuse(struct page_ask *ask);

/* Opens an object in the answer, which an output and JSON write to. False: out of memory. */
bool page_json_begin(struct page_ask *ask, struct parl_json *json);
void page_json_end(struct parl_json *json);
void page_json_faults(struct parl_json *json, const struct parl_diagnostics *faults);
/* A list of what is JSON already: values, with commas between. */
void page_json_list(struct parl_json *json, const char *key, parl_view values);

/* --- what the routes do */
typedef void page_route(const struct serve_request *request, struct serve_response *response);

page_route page_front, page_file;               /* page_files.c */
page_route page_about, page_lookup;             /* page_about.c */
page_route page_count, page_review, page_apply; /* page_document.c */
page_route page_decide, page_undo;              /* page_decide.c */

#endif
