/*
 * page.c - the room of the page: its addresses, and what all of them need.
 */
#include "page.h"

#include <string.h>

#include "review.h"

/* A text or a document, with what was decided of it. */
#define DOCUMENT_MOST ((size_t)40 << 20)
#define FORM_MOST ((size_t)64 << 10)

const struct serve_route page_routes[] = {
	{"/", SERVE_GET, SERVE_VISIT, 0, page_file},
	{"/api.js", SERVE_GET, 0, 0, page_file},
	{"/app.js", SERVE_GET, 0, 0, page_file},
	{"/card.js", SERVE_GET, 0, 0, page_file},
	{"/dom.js", SERVE_GET, 0, 0, page_file},
	{"/icon.svg", SERVE_GET, 0, 0, page_file},
	{"/look.js", SERVE_GET, 0, 0, page_file},
	{"/model.js", SERVE_GET, 0, 0, page_file},
	{"/save.js", SERVE_GET, 0, 0, page_file},
	{"/settings.js", SERVE_GET, 0, 0, page_file},
	{"/store.js", SERVE_GET, 0, 0, page_file},
	{"/style.css", SERVE_GET, 0, 0, page_file},
	{"/text.js", SERVE_GET, 0, 0, page_file},
	{"/api/about", SERVE_GET, 0, 0, page_about},
	{"/api/count", SERVE_POST, 0, DOCUMENT_MOST, page_count},
	{"/api/lookup", SERVE_GET, 0, 0, page_lookup},
	{"/api/review", SERVE_POST, 0, DOCUMENT_MOST, page_review},
	{"/api/apply", SERVE_POST, 0, DOCUMENT_MOST, page_apply},
	{"/api/decide", SERVE_POST, SERVE_CHANGES, FORM_MOST, page_decide},
	{"/api/undo", SERVE_POST, SERVE_CHANGES, FORM_MOST, page_undo},
	{.path = NULL},
};

/* Only the server calls these commands: a plugin of its own, which no file has. */
enum parl_status page_begin(struct parl_host *host, struct parl_diagnostics *faults)
{
	static const struct parl_capability *const capabilities[] = {
		&review_command.head, &apply_command.head, &text_command.head, NULL};
	static const struct parl_plugin plugin = {sizeof(plugin), PARL_PLUGIN_ABI, "serve-page",
		"1.0", "MIT", "What the page of serve does with a document", capabilities};

	return parl_host_add(host, &plugin, faults);
}

/* --- settings */

/* What of the server's own options makes a vocabulary. */
static const char *const own_options[] = {
	"glossary-dir", "profile", "no-profile", "protect", "skip", "only"};

#define OWN_COUNT (sizeof(own_options) / sizeof(own_options[0]))

/* A file from the command line, and no name of an installed glossary. */
static bool is_file(const char *glossary)
{
	return strpbrk(glossary, "/.") != NULL;
}

/* The page names glossaries that are installed, and never files. */
static bool is_name(parl_view glossary)
{
	for (size_t i = 0; i < glossary.size; i++)
		if (!strchr("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-",
			    glossary.data[i]))
			return false;
	return glossary.size > 0;
}

static void add(struct page_ask *ask, const char *name, const char *value)
{
	ask->settings[ask->setting_count++] = (struct parl_setting){name, value};
}

static void add_own(struct page_ask *ask, const struct parl_job *job, const char *name)
{
	for (size_t i = 0; i < parl_job_option_count(job, name); i++)
		add(ask, name, parl_job_option_at(job, name, i));
}

/* The glossaries that the request names, beside files of the command line; else the server's own.
 */
static bool add_glossaries(struct page_ask *ask, const struct parl_job *job)
{
	const struct serve_form *query = &ask->request->query;
	size_t named = 0;

	for (size_t i = 0; i < query->count; i++) {
		const struct serve_field *field = &query->fields[i];

		if (!parl_view_equal(field->name, parl_view_of("glossary")))
			continue;
		if (!is_name(field->value)) {
			serve_refuse(ask->response, 400, "'glossary' is no name of a glossary");
			return false;
		}
		named++;
		add(ask, "glossary", page_text(ask, field->value));
		if (!ask->settings[ask->setting_count - 1].value)
			return false;
	}
	for (size_t i = 0; i < parl_job_option_count(job, "glossary"); i++) {
		const char *own = parl_job_option_at(job, "glossary", i);

		if (named == 0 || is_file(own))
			add(ask, "glossary", own);
	}
	return true;
}

static bool no_memory(struct page_ask *ask)
{
	ask->response->body.failed = true;
	return false;
}

bool page_ask_begin(
	struct page_ask *ask, const struct serve_request *request, struct serve_response *response)
{
	const struct parl_job *job = serve_job(request->serve);
	size_t room = request->query.count + parl_job_option_count(job, "glossary");

	*ask = (struct page_ask){request, response, parl_diagnostics_new(), NULL, 0};
	for (size_t i = 0; i < OWN_COUNT; i++)
		room += parl_job_option_count(job, own_options[i]);
	ask->settings = parl_arena_array(request->arena, room, sizeof(*ask->settings));
	if (!ask->faults || !ask->settings)
		return no_memory(ask);
	for (size_t i = 0; i < OWN_COUNT; i++)
		add_own(ask, job, own_options[i]);
	return add_glossaries(ask, job);
}

void page_ask_end(struct page_ask *ask)
{
	parl_diagnostics_free(ask->faults);
}

const char *page_text(const struct page_ask *ask, parl_view view)
{
	return view.data ? parl_arena_copy(ask->request->arena, view).data : NULL;
}

/* --- asking the core */

static struct parl_request request_for(const struct page_ask *ask, const char *command)
{
	const struct parl_request *own = parl_job_request(serve_job(ask->request->serve));

	return (struct parl_request){.size = sizeof(struct parl_request),
		.command = command,
		.settings = ask->settings,
		.setting_count = ask->setting_count,
		.glossary_folders = own->glossary_folders,
		.glossary_folder_count = own->glossary_folder_count};
}

static struct parl_host *host_of(const struct page_ask *ask)
{
	return parl_job_host(serve_job(ask->request->serve));
}

struct parl_session *page_session(struct page_ask *ask, const char *command)
{
	struct parl_request request = request_for(ask, command);
	struct parl_session *session = parl_session_open(host_of(ask), &request, NULL, ask->faults);

	if (!session)
		page_refuse(ask);
	return session;
}

/* The settings of the vocabulary that COMMAND understands, and behind them --format json. */
static bool settings_for(struct page_ask *ask, struct parl_request *request)
{
	const struct parl_command *command =
		parl_host_command(host_of(ask), request->command, ask->faults);
	struct parl_setting *settings =
		parl_arena_array(ask->request->arena, ask->setting_count + 1, sizeof(*settings));
	size_t count = 0;

	if (!command || !settings)
		return false;
	for (size_t i = 0; i < ask->setting_count; i++) {
		const struct parl_option *option;

		for (size_t k = 0; (option = parl_run_option(command, k)) != NULL; k++)
			if (strcmp(option->name, ask->settings[i].name) == 0)
				break;
		if (option)
			settings[count++] = ask->settings[i];
	}
	settings[count++] = (struct parl_setting){"format", "json"};
	request->settings = settings;
	request->setting_count = count;
	return true;
}

bool page_run(
	struct page_ask *ask, const char *command, const char *words, struct parl_buffer *result)
{
	struct parl_request request = request_for(ask, command);
	struct parl_buffer said = PARL_BUFFER_EMPTY;
	bool fine = settings_for(ask, &request);

	request.operands = &words;
	request.operand_count = words ? 1 : 0;
	request.results = parl_output_to_buffer(result);
	request.messages = parl_output_to_buffer(&said);
	fine = fine && request.results && request.messages;
	if (!fine)
		no_memory(ask);
	else if (parl_run(host_of(ask), &request) == PARL_FAILED) {
		serve_refuse(
			ask->response, 422, "%.*s", (int)said.size, said.data ? said.data : "");
		fine = false;
	}
	parl_output_free(request.results);
	parl_output_free(request.messages);
	parl_buffer_release(&said);
	return fine;
}

/* --- answering */

bool page_json_begin(struct page_ask *ask, struct parl_json *json)
{
	struct parl_output *output = parl_output_to_buffer(&ask->response->body);

	if (!output)
		return no_memory(ask);
	parl_json_begin(json, output);
	parl_json_open(json, NULL, '{');
	return true;
}

void page_json_end(struct parl_json *json)
{
	parl_json_close(json, '}');
	parl_output_free(json->output);
}

void page_json_faults(struct parl_json *json, const struct parl_diagnostics *faults)
{
	parl_json_open(json, "faults", '[');
	for (size_t i = 0; i < parl_diagnostics_count(faults); i++) {
		const struct parl_diagnostic *fault = parl_diagnostics_get(faults, i);

		parl_json_open(json, NULL, '{');
		parl_json_number(json, "code", fault->code);
		parl_json_string(json, "severity", parl_severity_name(fault->severity));
		parl_json_string(json, "file", fault->file);
		parl_json_number(json, "line", (int64_t)fault->line);
		parl_json_string(json, "text", fault->text);
		parl_json_string(json, "help", fault->help);
		parl_json_close(json, '}');
	}
	parl_json_close(json, ']');
}

void page_json_raw(struct parl_json *json, const char *key, parl_view value)
{
	/* The writer is told of a value, so that the commas are right, and the value follows. */
	parl_json_open(json, key, '[');
	parl_output_write(json->output, value);
	parl_json_close(json, ']');
}

void page_refuse(struct page_ask *ask)
{
	struct parl_json json;

	ask->response->status = 422;
	ask->response->save_as = NULL;
	ask->response->type = "application/json";
	parl_buffer_clear(&ask->response->body);
	if (!page_json_begin(ask, &json))
		return;
	page_json_faults(&json, ask->faults);
	page_json_end(&json);
}
