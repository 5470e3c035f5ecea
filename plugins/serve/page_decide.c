/*
 * page_decide.c - never in this bid: written into the project file, and taken back.
 */
#include "page.h"

#include <stdlib.h>

#include "commands.h"
#include "kept.h"

/* The term of that spelling, of the concept that is called so ("uk-base/grantee"). */
static const struct parl_term *find_term(
	const struct parl_vocabulary *vocabulary, parl_view concept_id, parl_view spelling)
{
	const struct parl_concept *of =
		concept_id.data ? parl_vocabulary_find(vocabulary, concept_id) : NULL;

	for (size_t i = 0; of && spelling.data && i < parl_concept_term_count(of); i++)
		if (parl_view_equal(parl_term_text(parl_concept_term(of, i)), spelling))
			return parl_concept_term(of, i);
	return NULL;
}

static void answer_number(struct page_ask *ask, unsigned long number)
{
	struct parl_json json;

	if (!page_json_begin(ask, &json))
		return;
	parl_json_number(&json, "undo", (int64_t)number);
	page_json_end(&json);
}

static void decide(
	struct page_ask *ask, const struct parl_session *session, const struct parl_term *term)
{
	struct serve *serve = ask->request->serve;
	unsigned long number = 0;
	enum parl_status status =
		kept_decide(serve_kept(serve), session, term, &number, ask->faults);

	sessions_look(serve_sessions(serve));
	if (status == PARL_OK)
		answer_number(ask, number);
	else
		page_refuse(ask);
}

static bool read_form(struct page_ask *ask, struct serve_form *form)
{
	if (serve_form_read(form, ask->request->body, ask->request->arena))
		return true;
	ask->response->body.failed = true;
	return false;
}

void page_decide(const struct serve_request *request, struct serve_response *response)
{
	const struct parl_session *session = NULL;
	const struct parl_term *term;
	struct serve_form form;
	struct page_ask ask;

	if (page_ask_begin(&ask, request, response) && read_form(&ask, &form))
		session = page_session(&ask, COMMAND_READ);
	if (session) {
		term = find_term(parl_session_vocabulary(session),
			serve_form_find(&form, "concept"), serve_form_find(&form, "term"));
		if (term)
			decide(&ask, session, term);
		else
			serve_refuse(response, 422, "no glossary in use has this term");
	}
	page_ask_end(&ask);
}

static void undo(struct page_ask *ask, const struct parl_session *session, unsigned long number)
{
	struct serve *serve = ask->request->serve;
	enum parl_status status = kept_undo(serve_kept(serve), session, number, ask->faults);

	sessions_look(serve_sessions(serve));
	if (status == PARL_OK)
		answer_number(ask, number);
	else if (status == PARL_FAILED)
		page_refuse(ask);
	else
		serve_refuse(ask->response, 422,
			"this decision cannot be taken back here any more: delete it in the "
			"project file");
}

void page_undo(const struct serve_request *request, struct serve_response *response)
{
	const struct parl_session *session = NULL;
	struct serve_form form;
	const char *number;
	struct page_ask ask;

	if (page_ask_begin(&ask, request, response) && read_form(&ask, &form))
		session = page_session(&ask, COMMAND_READ);
	number = session ? page_text(&ask, serve_form_find(&form, "id")) : NULL;
	if (session)
		undo(&ask, session, number ? strtoul(number, NULL, 10) : 0);
	page_ask_end(&ask);
}
