/*
 * page.c - the room of the page: its addresses.
 */
#include "page.h"

/* A text or a document, with what was decided of it. */
#define DOCUMENT_MOST ((size_t)40 << 20)
#define FORM_MOST ((size_t)64 << 10)

const struct serve_route page_routes[] = {
	{"/", SERVE_GET, SERVE_VISIT, 0, page_front},
	{"/page/*", SERVE_GET, 0, 0, page_file},
	{"/api/about", SERVE_GET, 0, 0, page_about},
	{"/api/count", SERVE_POST, 0, DOCUMENT_MOST, page_count},
	{"/api/lookup", SERVE_GET, 0, 0, page_lookup},
	{"/api/review", SERVE_POST, 0, DOCUMENT_MOST, page_review},
	{"/api/apply", SERVE_POST, 0, DOCUMENT_MOST, page_apply},
	{"/api/decide", SERVE_POST, SERVE_CHANGES, FORM_MOST, page_decide},
	{"/api/undo", SERVE_POST, SERVE_CHANGES, FORM_MOST, page_undo},
	{.path = NULL},
};
