/*
 * page_document.c - a text or a document: what can be decided of it, and what was.
 */
#include "page.h"

#include <string.h>

#include "commands.h"
#include "decided.h"

#define SETTINGS_MOST 8

/* A text on its way through one of the page's commands. */
struct passage {
	struct page_ask ask;
	const struct parl_session *session;
	struct parl_setting settings[SETTINGS_MOST];
	struct parl_text text;
	struct serve_form form; /* what was decided */
};

/* A setting, where something is said. */
static void set(struct passage *passage, const char *name, parl_view value)
{
	const char *text = value.size ? page_text(&passage->ask, value) : NULL;

	/* Without one of them it would be another text, or what was decided would be left out. */
	passage->ask.response->body.failed |= value.size && !text;
	if (text)
		passage->settings[passage->text.setting_count++] =
			(struct parl_setting){name, text};
}

/* COMMAND: of commands.h; AS: what of it, NULL where it has no choice. */
static bool begin(struct passage *passage, const struct serve_request *request,
	struct serve_response *response, const char *command, const char *as)
{
	const char *name;

	memset(passage, 0, sizeof(*passage));
	if (!page_ask_begin(&passage->ask, request, response))
		return false;
	name = page_text(&passage->ask, serve_query(request, "name"));
	passage->text = (struct parl_text){.size = sizeof(passage->text),
		.bytes = request->body,
		.name = name && *name ? name : NULL,
		.settings = passage->settings};
	set(passage, "from", serve_query(request, "from"));
	set(passage, "to", serve_query(request, "to"));
	if (as)
		set(passage, "as", parl_view_of(as));
	passage->session = page_session(&passage->ask, command);
	return passage->session != NULL;
}

static void end(struct passage *passage)
{
	page_ask_end(&passage->ask);
}

/* Performs it; what is printed goes to RESULT. False: the answer says why not. */
static bool perform(struct passage *passage, struct parl_buffer *result)
{
	struct page_ask *ask = &passage->ask;
	enum parl_status status = PARL_FAILED;

	passage->text.output = parl_output_to_buffer(result);
	if (passage->text.output)
		status = parl_session_perform(passage->session, &passage->text, ask->faults);
	parl_output_free(passage->text.output);
	if (status != PARL_FAILED)
		return true;
	page_refuse(ask);
	return false;
}

static void answer_review(struct page_ask *ask, parl_view review)
{
	struct parl_json json;

	if (!page_json_begin(ask, &json))
		return;
	page_json_faults(&json, ask->faults);
	page_json_list(&json, "review", review);
	page_json_end(&json);
}

void page_review(const struct serve_request *request, struct serve_response *response)
{
	struct parl_buffer review = PARL_BUFFER_EMPTY;
	struct passage passage;

	if (begin(&passage, request, response, COMMAND_READ, "review") &&
		perform(&passage, &review))
		answer_review(&passage.ask, parl_buffer_view(&review));
	parl_buffer_release(&review);
	end(&passage);
}

/* What was printed is the answer. */
static void answer_printed(struct page_ask *ask, const struct parl_buffer *printed)
{
	parl_buffer_add_view(&ask->response->body, parl_buffer_view(printed));
	ask->response->body.failed |= printed->failed;
}

void page_count(const struct serve_request *request, struct serve_response *response)
{
	struct parl_buffer lengths = PARL_BUFFER_EMPTY;
	struct passage passage;

	if (begin(&passage, request, response, COMMAND_READ, "lengths") &&
		perform(&passage, &lengths))
		answer_printed(&passage.ask, &lengths);
	parl_buffer_release(&lengths);
	end(&passage);
}

/* --- what was decided */

static bool read_decided(struct passage *passage)
{
	const struct serve_request *request = passage->ask.request;
	enum parl_status status =
		decided_read(request->body, &passage->form, &passage->text.bytes, request->arena);

	if (status == PARL_NONE)
		serve_refuse(passage->ask.response, 400,
			"the body begins with a line that says what was decided");
	else if (status == PARL_FAILED)
		passage->ask.response->body.failed = true;
	return status == PARL_OK;
}

static void set_decided(struct passage *passage, bool document)
{
	static const char *const names[] = {"take", "leave", "sum"};

	for (size_t i = 0; i < PARL_LENGTH(names); i++)
		set(passage, names[i], serve_form_find(&passage->form, names[i]));
	if (!document)
		return;
	set(passage, "author", serve_form_find(&passage->form, "author"));
	if (parl_view_equal(serve_form_find(&passage->form, "comments"), parl_view_of("no")))
		passage->settings[passage->text.setting_count++] =
			(struct parl_setting){"no-comments", ""};
}

/* What can be asked for. */
static const struct form {
	const char *name;
	const char *command;
	const char *as;
	const char *report; /* NULL: none */
	const char *type;
} forms[] = {
	{"text", COMMAND_READ, "text", NULL, "text/plain; charset=utf-8"},
	{"document", COMMAND_WRITE, NULL, NULL, "application/octet-stream"},
	{"record", COMMAND_WRITE, NULL, "record", "text/markdown; charset=utf-8"},
	{"record-json", COMMAND_WRITE, NULL, "record-json", "application/json"},
};

static const struct form *form_of(const struct serve_request *request)
{
	parl_view name = serve_query(request, "as");

	for (size_t i = 0; i < PARL_LENGTH(forms); i++)
		if (parl_view_equal(name, parl_view_of(forms[i].name)))
			return &forms[i];
	return NULL;
}

static void apply(struct passage *passage, const struct form *form)
{
	struct page_ask *ask = &passage->ask;
	bool document = strcmp(form->name, "document") == 0;
	struct parl_buffer printed = PARL_BUFFER_EMPTY, made = PARL_BUFFER_EMPTY;

	set_decided(passage, document);
	if (document)
		passage->text.document = &made;
	if (form->report)
		passage->text.report = parl_host_report(
			parl_job_host(serve_job(ask->request->serve)), form->report, ask->faults);
	if (form->report && !passage->text.report)
		page_refuse(ask);
	else if (perform(passage, &printed)) {
		ask->response->type = form->type;
		answer_printed(ask, document ? &made : &printed);
	}
	parl_buffer_release(&printed);
	parl_buffer_release(&made);
}

void page_apply(const struct serve_request *request, struct serve_response *response)
{
	const struct form *form = form_of(request);
	struct passage passage;

	if (!form) {
		serve_refuse(response, 400, "'as' is text, document, record or record-json");
		return;
	}
	if (begin(&passage, request, response, form->command, form->as) && read_decided(&passage))
		apply(&passage, form);
	end(&passage);
}
