/*
 * desk.c - where everything that a run puts out goes: results, the report, documents, messages.
 */
#include "desk.h"

#include <errno.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "../base/folder.h"
#include "../base/stream.h"
#include "../setup/formats.h"
#include "../setup/page.h"
#include "show.h"

bool parl_desk_begin(struct parl_desk *desk, const struct parl_request *request, const char *color)
{
	enum parl_color when = parl_color_of(color);

	desk->results = request->results;
	desk->messages = request->messages;
	if (!desk->results) {
		desk->results = parl_output_to_descriptor(STDOUT_FILENO, when);
		desk->owns_results = true;
	}
	if (!desk->messages) {
		desk->messages = parl_output_to_descriptor(STDERR_FILENO, when);
		desk->owns_messages = true;
	}
	return desk->results && desk->messages;
}

static struct parl_output *report_output(
	const struct parl_desk *desk, const struct parl_report *report)
{
	if (desk->documents && !desk->gathering)
		return report->summary ? desk->messages : desk->results;
	return parl_desk_print(desk);
}

/* The report of that name, if it can show what the command finds. */
static const struct parl_report *find_report(struct parl_host *host,
	const struct parl_settings *settings, const char *name, struct parl_diagnostics *faults)
{
	const struct parl_command *command = settings->command;
	size_t before = parl_diagnostics_total(faults, PARL_SEVERITY_ERROR);
	const struct parl_report *report = parl_host_report(host, name, faults);
	struct parl_arena *arena;

	if (report && (report->events & parl_content_events(command)))
		return report;
	if (parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) > before)
		return NULL;
	arena = parl_arena_new();
	parl_diagnose_choice(faults, PARL_CODE_NO_REPORT, name,
		arena ? parl_run_report_names(host, command, arena) : NULL,
		report ? "the report '%s' cannot show what %s finds"
		       : "there is no report '%s' for %s",
		name, command->head.name);
	parl_arena_free(arena);
	return NULL;
}

static bool add_sink(struct parl_desk *desk, const struct parl_report *report,
	struct parl_output *output, struct parl_diagnostics *faults)
{
	struct parl_sink sink = {
		report, report->open(output), report->event, report->events, report->lines};

	if (!sink.state)
		return parl_diagnose_memory(faults, NULL) == PARL_OK;
	desk->sinks[desk->sink_count++] = sink;
	return true;
}

static void close_sinks(struct parl_desk *desk)
{
	for (size_t i = 0; i < desk->sink_count; i++)
		if (desk->sinks[i].report)
			desk->sinks[i].report->close(desk->sinks[i].state);
}

static bool open_main(struct parl_desk *desk, struct parl_host *host,
	const struct parl_settings *settings, struct parl_diagnostics *faults)
{
	const struct parl_report *report =
		find_report(host, settings, parl_setting(settings, "format"), faults);

	return report && add_sink(desk, report, report_output(desk, report), faults);
}

/* Markdown, which people attach to a bid, unless the name asks for JSON. */
static const char *record_name(const char *path)
{
	size_t size = strlen(path);

	return size > 5 && strcasecmp(path + size - 5, ".json") == 0 ? "record-json" : "record";
}

static bool open_record(struct parl_desk *desk, struct parl_host *host,
	const struct parl_settings *settings, struct parl_diagnostics *faults)
{
	const char *path = parl_setting(settings, "record");
	const struct parl_report *report;

	if (!path)
		return true;
	if (strcmp(path, "-") == 0 || (desk->path && strcmp(path, desk->path) == 0)) {
		parl_diagnose(faults, PARL_CODE_RECORD_FILE, path,
			"name a file of its own; to see the record on the screen, leave --record "
			"away and use --format record",
			"the change record cannot go where the document goes");
		return false;
	}
	report = find_report(host, settings, record_name(path), faults);
	if (!report)
		return false;
	desk->record_path = path;
	desk->recording = parl_output_to_buffer(&desk->recorded);
	if (!desk->recording)
		return parl_diagnose_memory(faults, path) == PARL_OK;
	return add_sink(desk, report, desk->recording, faults);
}

/* Where -o leads. False: it is a folder, and the command has only one thing to write. */
static bool take_output(struct parl_desk *desk, const struct parl_settings *settings,
	struct parl_diagnostics *faults)
{
	const char *path = parl_setting(settings, "output");
	bool none = !path || strcmp(path, "-") == 0;
	bool folder = !none && parl_names_folder(path);

	if (path && !*path) {
		parl_diagnose(faults, PARL_CODE_OPTION_VALUE, NULL, "name a file behind it",
			"--output names no file");
		return false;
	}
	desk->path = none || folder ? NULL : path;
	desk->folder = folder ? path : NULL;
	if (!folder || desk->command->rewrites || desk->command->notes)
		return true;
	parl_diagnose(faults, PARL_CODE_FILE_IS_FOLDER, path, "name the file to write inside it",
		"this is a folder, and %s writes one file", desk->command->head.name);
	return false;
}

/* Whether documents go to it, or what a report makes; false: what would tell cannot be opened. */
static bool judge_output(struct parl_desk *desk, struct parl_host *host,
	const struct parl_settings *settings, struct parl_diagnostics *faults)
{
	size_t before = parl_diagnostics_total(faults, PARL_SEVERITY_ERROR);
	bool page = desk->path && parl_output_is_page(host, settings, desk->path, faults);

	desk->documents = desk->command->rewrites || desk->folder ||
		(desk->command->notes && desk->path && !page &&
			parl_format_holds_notes(host, desk->path, faults));
	if (parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) != before)
		return false;
	if (!desk->path || (desk->documents && !page))
		return true;
	desk->gathering = parl_output_to_buffer(&desk->gathered);
	return desk->gathering || parl_diagnose_memory(faults, NULL) == PARL_OK;
}

bool parl_desk_open(struct parl_desk *desk, struct parl_host *host,
	const struct parl_settings *settings, struct parl_diagnostics *faults)
{
	desk->command = settings->command;
	/* Each record has a report of its own (records.c). */
	if (parl_setting(settings, "ndjson"))
		return true;
	if (!take_output(desk, settings, faults) || !judge_output(desk, host, settings, faults))
		return false;
	if (desk->command->events == 0)
		return true;
	return open_main(desk, host, settings, faults) && open_record(desk, host, settings, faults);
}

bool parl_desk_begin_text(struct parl_desk *desk, const struct parl_command *command,
	const struct parl_text *text, struct parl_diagnostics *faults)
{
	*desk = (struct parl_desk){.command = command,
		.results = text->output,
		.documents = command->rewrites || (command->notes && text->document),
		.faults = faults,
		.document = text->document};
	if (!text->output && (text->report || command->events == 0)) {
		parl_diagnose(faults, PARL_CODE_SESSION_OUTPUT, NULL, "give the text an output",
			"there is nowhere to write to");
		return false;
	}
	if (text->take)
		desk->sinks[desk->sink_count++] = (struct parl_sink){
			NULL, text->state, text->take, text->events, text->lines};
	return !text->report || add_sink(desk, text->report, text->output, faults);
}

enum parl_status parl_desk_end_text(struct parl_desk *desk)
{
	close_sinks(desk);
	/* Where else an output fails is known to those who have it. */
	return desk->results && parl_output_error(desk->results) == ENOMEM
		? parl_diagnose_memory(desk->faults, NULL)
		: PARL_OK;
}

struct parl_output *parl_desk_print(const struct parl_desk *desk)
{
	return desk->gathering ? desk->gathering : desk->results;
}

bool parl_desk_takes_documents(const struct parl_desk *desk)
{
	if (desk->gathering)
		return false;
	if (!desk->documents || desk->path || desk->folder || desk->document)
		return desk->documents;
	/* Beside another report there is no room for a document; a text's goes to its buffer. */
	return desk->messages && (desk->sink_count == 0 || desk->sinks[0].report->summary);
}

bool parl_desk_shows(const struct parl_desk *desk, uint32_t kinds)
{
	for (size_t i = 0; i < desk->sink_count; i++)
		if (desk->sinks[i].events & kinds)
			return true;
	return false;
}

bool parl_desk_is_read(const struct parl_desk *desk)
{
	return desk->sink_count > 0 && desk->sinks[0].report && desk->sinks[0].report->people;
}

bool parl_desk_wants_lines(const struct parl_desk *desk)
{
	for (size_t i = 0; i < desk->sink_count; i++)
		if (!desk->sinks[i].lines)
			return false;
	return desk->sink_count > 0;
}

bool parl_desk_event(struct parl_desk *desk, const struct parl_event *event)
{
	bool more = true;

	desk->rewritten = desk->rewritten || event->written;
	for (size_t i = 0; i < desk->sink_count; i++) {
		const struct parl_sink *sink = &desk->sinks[i];

		if ((sink->events & (uint32_t)event->kind) && !sink->take(sink->state, event) &&
			i == 0)
			more = false;
	}
	return more;
}

static enum parl_status write_document(struct parl_buffer *document, const struct parl_sheet *sheet,
	struct parl_diagnostics *faults)
{
	struct parl_output *output = parl_output_to_buffer(document);
	bool fine = output != NULL;

	if (output) {
		sheet->contents.write(sheet->contents.state, output);
		fine = !parl_output_failed(output);
	}
	parl_output_free(output);
	return fine ? PARL_OK : parl_diagnose_memory(faults, NULL);
}

enum parl_status parl_desk_document(struct parl_desk *desk, const struct parl_sheet *sheet,
	bool keep, struct parl_diagnostics *faults)
{
	if (sheet->path && desk->folder && parl_folder_make(sheet->path, faults) != PARL_OK)
		return PARL_FAILED;
	if (sheet->path)
		return parl_file_replace_by(sheet->path, sheet->contents, keep, faults);
	if (desk->document)
		return write_document(desk->document, sheet, faults);
	/* A document stays as it is, byte for byte; but the next one begins on a line of its own.
	 */
	if (desk->open_line && sheet->size)
		parl_output_write(desk->results, parl_view_of("\n"));
	sheet->contents.write(sheet->contents.state, desk->results);
	if (sheet->size)
		desk->open_line = sheet->last != '\n';
	/* On a terminal the document stands above its summary, which goes another way. */
	if (desk->owns_results)
		parl_output_flush(desk->results);
	return PARL_OK;
}

void parl_desk_show(struct parl_desk *desk, struct parl_diagnostics *faults)
{
	if (desk->messages)
		parl_show(desk->messages, faults, PARL_SEVERITY_NOTE);
	else
		parl_diagnostics_append(desk->faults, faults);
	parl_diagnostics_clear(faults);
	if (desk->owns_messages)
		parl_output_flush(desk->messages);
}

void parl_desk_no_memory(struct parl_desk *desk)
{
	desk->cut = true;
	if (desk->messages)
		parl_output_print(desk->messages, "error: out of memory\n");
	else
		parl_diagnose_memory(desk->faults, NULL);
}

bool parl_desk_is_over(const struct parl_desk *desk)
{
	return desk->done || (desk->results && parl_output_failed(desk->results));
}

static enum parl_status write_gathered(const struct parl_output *gathering,
	const struct parl_buffer *bytes, const char *path, bool keep,
	struct parl_diagnostics *faults)
{
	if (!parl_output_failed(gathering))
		return parl_file_replace(path, parl_buffer_view(bytes), keep, faults);
	return parl_diagnose_memory(faults, path);
}

/* A reader that has gone away has what it wants; a full disk is a fault. */
static enum parl_status finish_results(struct parl_desk *desk, struct parl_diagnostics *faults)
{
	int error;

	if (desk->owns_results)
		parl_output_flush(desk->results);
	error = parl_output_error(desk->results);
	if (error == 0 || error == EPIPE)
		return PARL_OK;
	if (error == ENOMEM)
		return parl_diagnose_memory(faults, NULL);
	parl_diagnose(faults, PARL_CODE_OUTPUT_FAILED, NULL,
		error == ENOSPC ? "make room on the disk, and do it again"
				: "what was written so far is incomplete",
		"the results cannot be written to standard output: %s", strerror(error));
	return PARL_FAILED;
}

enum parl_status parl_desk_close(
	struct parl_desk *desk, bool write, bool failed, bool keep, struct parl_diagnostics *faults)
{
	enum parl_status status = PARL_OK;

	close_sinks(desk);
	write = write && !desk->cut;
	if (write && desk->gathering && !(failed && desk->gathered.size == 0))
		status = write_gathered(desk->gathering, &desk->gathered, desk->path, keep, faults);
	if (write && desk->recording && !(failed && !desk->rewritten) &&
		write_gathered(desk->recording, &desk->recorded, desk->record_path, false,
			faults) != PARL_OK)
		status = PARL_FAILED;
	if (finish_results(desk, faults) != PARL_OK)
		status = PARL_FAILED;
	parl_desk_show(desk, faults);
	return status;
}

void parl_desk_release(struct parl_desk *desk)
{
	parl_output_free(desk->gathering);
	parl_buffer_release(&desk->gathered);
	parl_output_free(desk->recording);
	parl_buffer_release(&desk->recorded);
	if (desk->owns_results)
		parl_output_free(desk->results);
	if (desk->owns_messages && desk->messages && parl_output_error(desk->messages) == ENOMEM)
		parl_show_no_memory();
	if (desk->owns_messages)
		parl_output_free(desk->messages);
}
