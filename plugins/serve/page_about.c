/*
 * page_about.c - what the page asks when it opens, how long a text is, and the cards of terms.
 */
#include "commands.h"
#include "counting.h"
#include "listing.h"
#include "page.h"

static void write_rules(struct parl_json *json)
{
	const struct parl_rule *rule;

	parl_json_open(json, "rules", '[');
	for (size_t i = 0; (rule = parl_rule_at(i)); i++) {
		parl_json_open(json, NULL, '{');
		parl_json_string(json, "name", parl_rule_name(rule));
		parl_json_string(json, "unit",
			parl_rule_unit(rule) == PARL_UNIT_WORDS ? "words" : "characters");
		parl_json_string(json, "title", parl_rule_title(rule));
		parl_json_close(json, '}');
	}
	parl_json_close(json, ']');
}

/* Whether changes to a document of that format are tracked in it. */
static bool tracks(struct parl_host *host, const char *name)
{
	const struct parl_format *format = parl_host_format(host, name, NULL);

	return format && format->binary && format->write;
}

static void write_formats(struct parl_json *json, struct parl_host *host)
{
	parl_json_open(json, "formats", '[');
	for (size_t i = 0; i < parl_host_offer_count(host); i++) {
		struct parl_offer offer = parl_host_offer(host, i);

		if (offer.kind != PARL_CAPABILITY_FORMAT || !offer.used)
			continue;
		parl_json_open(json, NULL, '{');
		parl_json_string(json, "name", offer.name);
		parl_json_string(json, "summary", offer.summary);
		parl_json_string(json, "extensions", offer.extensions);
		parl_json_bool(json, "tracks", tracks(host, offer.name));
		parl_json_close(json, '}');
	}
	parl_json_close(json, ']');
}

static const char *register_title(const struct parl_vocabulary *vocabulary, const char *name)
{
	for (size_t i = parl_vocabulary_glossary_count(vocabulary); i-- > 0;) {
		const struct parl_glossary *glossary = parl_vocabulary_glossary(vocabulary, i);

		for (size_t k = 0; k < parl_glossary_register_count(glossary); k++)
			if (parl_view_equal(parl_view_of(name),
				    parl_view_of(parl_glossary_register_name(glossary, (int)k))))
				return parl_glossary_register_title(glossary, (int)k);
	}
	return NULL;
}

static void write_vocabulary(struct parl_json *json, const struct parl_vocabulary *vocabulary)
{
	parl_json_open(json, "registers", '[');
	for (size_t i = 0; i < parl_vocabulary_register_count(vocabulary); i++) {
		const char *name = parl_vocabulary_register_name(vocabulary, (int)i);

		parl_json_open(json, NULL, '{');
		parl_json_string(json, "name", name);
		parl_json_string(json, "title", register_title(vocabulary, name));
		parl_json_close(json, '}');
	}
	parl_json_close(json, ']');
	parl_json_open(json, "order", '[');
	for (size_t i = 0; i < parl_vocabulary_glossary_count(vocabulary); i++) {
		const struct parl_glossary *glossary = parl_vocabulary_glossary(vocabulary, i);

		parl_json_open(json, NULL, '{');
		parl_json_string(json, "id", parl_glossary_id(glossary));
		parl_json_string(json, "title", parl_glossary_title(glossary));
		parl_json_string(json, "layer", parl_layer_name(parl_glossary_layer(glossary)));
		parl_json_close(json, '}');
	}
	parl_json_close(json, ']');
}

/* Those of the project file, with the number of their rule. */
static void write_limits(struct parl_json *json, const struct parl_session *session)
{
	const struct parl_limit *limit;
	const char *file;

	parl_json_open(json, "limits", '[');
	for (size_t i = 0; (limit = parl_session_limit(session, i, &file)) != NULL; i++) {
		parl_json_open(json, NULL, '{');
		parl_json_string(json, "file", file);
		counting_limit(json, limit);
		parl_json_close(json, '}');
	}
	parl_json_close(json, ']');
}

static void answer_about(
	struct page_ask *ask, const struct parl_session *session, parl_view glossaries)
{
	const struct serve *serve = ask->request->serve;
	struct parl_json json;

	if (!page_json_begin(ask, &json))
		return;
	parl_json_number(&json, "v", 1);
	parl_json_string(&json, "version", parl_version());
	parl_json_string(&json, "token", serve_token(serve));
	parl_json_string(&json, "project", parl_session_project(session));
	parl_json_string(&json, "from", parl_job_option(serve_job(serve), "from"));
	write_limits(&json, session);
	write_rules(&json);
	write_formats(&json, parl_job_host(serve_job(serve)));
	write_vocabulary(&json, parl_session_vocabulary(session));
	page_json_list(&json, "glossaries", glossaries);
	page_json_end(&json);
}

static bool list_glossaries(struct page_ask *ask, struct parl_buffer *glossaries)
{
	struct serve *serve = ask->request->serve;
	struct parl_buffer why = PARL_BUFFER_EMPTY;
	bool fine = listing_read(serve_listing(serve), serve_sessions(serve), glossaries, &why);

	if (!fine)
		serve_refuse(ask->response, 422, "%.*s", (int)why.size, why.data ? why.data : "");
	parl_buffer_release(&why);
	return fine;
}

void page_about(const struct serve_request *request, struct serve_response *response)
{
	struct parl_buffer glossaries = PARL_BUFFER_EMPTY;
	const struct parl_session *session = NULL;
	struct page_ask ask;

	if (page_ask_begin(&ask, request, response))
		session = page_session(&ask, COMMAND_READ);
	if (session && list_glossaries(&ask, &glossaries))
		answer_about(&ask, session, parl_buffer_view(&glossaries));
	parl_buffer_release(&glossaries);
	page_ask_end(&ask);
}

/* A line of JSON for each answer becomes an item of a list. */
static void join_lines(struct parl_buffer *lines)
{
	for (size_t i = 0; i + 1 < lines->size; i++)
		if (lines->data[i] == '\n')
			lines->data[i] = ',';
}

void page_lookup(const struct serve_request *request, struct serve_response *response)
{
	struct parl_buffer answers = PARL_BUFFER_EMPTY;
	struct parl_json json;
	struct page_ask ask;
	bool fine = page_ask_begin(&ask, request, response);
	const char *words = fine ? page_text(&ask, serve_query(request, "q")) : NULL;

	if (fine && (!words || !*words))
		serve_refuse(response, 400, "'q' says which term is wanted, and is missing");
	else if (fine && page_words(&ask, "lookup", words, &answers) &&
		page_json_begin(&ask, &json)) {
		join_lines(&answers);
		page_json_list(&json, "answers", parl_buffer_view(&answers));
		page_json_end(&json);
	}
	parl_buffer_release(&answers);
	page_ask_end(&ask);
}
