/*
 * page.h - the page at / and the addresses that it asks (docs/page-api.md).
 *
 * Nothing of a text is kept between two requests: the page sends it each time.
 */
#ifndef SERVE_PAGE_H
#define SERVE_PAGE_H

#include <parlance/session.h>

#include "serve.h"

/* Makes the commands behind the page known to the host, before there are other threads. */
enum parl_status page_begin(struct parl_host *host, struct parl_diagnostics *faults);
void page_end(void);

/* A request while it is answered: its faults, and what it asks for as settings of a run. */
struct page_ask {
	const struct serve_request *request;
	struct serve_response *response;
	struct parl_diagnostics *faults;
	struct parl_setting *settings; /* the vocabulary */
	size_t setting_count;
};

/* False: the answer says why not. End it in any case. */
bool page_ask_begin(
	struct page_ask *ask, const struct serve_request *request, struct serve_response *response);
void page_ask_end(struct page_ask *ask);

/* A terminated copy of VIEW; NULL where VIEW is none, or memory is out. */
const char *page_text(const struct page_ask *ask, parl_view view);

/* A session of COMMAND, for documents, with that vocabulary. NULL: the answer says why not. */
struct parl_session *page_session(struct page_ask *ask, const char *command);

/* Runs COMMAND, which takes no documents, and appends what it prints as JSON to RESULT. False: the
 * answer says why not. */
bool page_run(
	struct page_ask *ask, const char *command, const char *words, struct parl_buffer *result);

/* Answers that it could not be done, with the faults. */
void page_refuse(struct page_ask *ask);

/* Opens an object in the answer, which an output and JSON write to. False: out of memory. */
bool page_json_begin(struct page_ask *ask, struct parl_json *json);
void page_json_end(struct parl_json *json);
void page_json_faults(struct parl_json *json, const struct parl_diagnostics *faults);
/* A member that is JSON already. */
void page_json_raw(struct parl_json *json, const char *key, parl_view value);

/* --- what the routes do */
typedef void page_route(const struct serve_request *request, struct serve_response *response);

page_route page_file, page_about, page_count, page_lookup; /* page_files.c, page_about.c */
page_route page_review, page_apply;                        /* page_document.c */
page_route page_decide, page_undo;                         /* page_decide.c */

#endif
