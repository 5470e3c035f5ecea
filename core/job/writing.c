/*
 * writing.c - a document as its job leaves it: measured, and written to where it goes.
 *
 * A format that writes its documents makes them whole. Else the edits are applied on the way out:
 * first onto scales, which tell whether they fit and how long the text becomes, then to where it
 * goes. So a large text is not there twice.
 */
#include "writing.h"

#include <errno.h>

#include "../base/sink.h"
#include "../document/model.h"
#include "../setup/date.h"
#include "../text/gauge.h"
#include "../text/measure.h"
#include "job.h"

/* An output that keeps nothing of what comes. */
struct scales {
	struct parl_output output; /* first, so that it is known by it */
	bool counts;               /* what comes is the text */
	struct parl_gauge gauge;
	size_t size;
	char last;
};

struct writing {
	struct parl_job *job;
	struct parl_buffer made; /* by its format */
	parl_view whole;         /* data NULL: the source, with edits on the way out */
	struct scales scales;
};

/* --- making */

static enum parl_status let_format_write(struct writing *writing)
{
	struct parl_job *job = writing->job;
	struct parl_changes changes = {.edits = parl_edits_array(&job->edits, job->arena),
		.edit_count = job->edits.list.count,
		.notes = job->notes.items,
		.note_count = job->notes.count,
		.tracked = !parl_job_option(job, "clean"),
		.author = parl_job_option(job, "author"),
		.date = parl_date_of(parl_job_option(job, "date"), job->arena)};
	enum parl_status status;

	if (!changes.edits || !changes.date)
		return parl_diagnose_memory(job->faults, job->input->path);
	parl_notes_settle(&job->notes);
	status = job->format->write(job->document, &changes, &writing->made, job->faults);
	writing->whole = parl_buffer_view(&writing->made);
	return status;
}

static void put(const void *opaque, struct parl_output *output)
{
	const struct writing *writing = opaque;
	const struct parl_job *job = writing->job;

	if (writing->whole.data)
		parl_output_text(output, writing->whole);
	else if (parl_document_write(job->document, &job->edits.list, output) != PARL_OK)
		parl_output_fail(output, EINVAL); /* an edit does not fit */
}

static int weigh(struct parl_output *output, parl_view bytes)
{
	struct scales *scales = (struct scales *)output;

	scales->size += bytes.size;
	scales->last = bytes.data[bytes.size - 1];
	return !scales->counts || parl_gauge_add(&scales->gauge, bytes) ? 0 : ENOMEM;
}

/* Makes what has to be made, and puts it on the scales. */
static enum parl_status make(struct writing *writing)
{
	struct parl_job *job = writing->job;
	enum parl_status status = parl_edits_settle(&job->edits);

	if (status == PARL_FAILED)
		return parl_diagnose_memory(job->faults, job->input->path);
	if (status != PARL_OK)
		return PARL_FAILED;
	/* What nobody changes need not be made, nor what goes nowhere. */
	if (job->format->read_only)
		writing->whole = (parl_view){"", 0};
	else if (job->format->write)
		status = let_format_write(writing);
	else if (job->edits.list.count == 0)
		writing->whole = parl_document_source(job->document);
	else
		writing->scales.counts = job->document->plain;
	if (status == PARL_OK)
		put(writing, &writing->scales.output);
	return writing->scales.output.error ? PARL_FAILED : status;
}

/* Whoever failed may have said why. */
static enum parl_status refuse(const struct writing *writing)
{
	const struct parl_job *job = writing->job;

	if (parl_diagnostics_total(job->faults, PARL_SEVERITY_ERROR) > 0)
		return PARL_FAILED;
	if (writing->made.failed || writing->scales.output.error == ENOMEM)
		return parl_diagnose_memory(job->faults, job->input->path);
	parl_diagnose(job->faults, PARL_CODE_COMMAND_EDITS, job->input->path,
		"tell the author of the plugin", "the changes of '%s' do not fit together",
		job->run->session->command->head.name);
	return PARL_FAILED;
}

/* --- measuring */

/* By the default rules, and MORE by others. False: out of memory. */
static bool lay(struct scales *scales, size_t more, struct parl_arena *arena)
{
	static const parl_view by_default = {"", 0};
	struct parl_gauge *gauge = &scales->gauge;

	scales->output.write = weigh;
	gauge->count = 2 + more;
	gauge->lines = parl_arena_array(arena, gauge->count, sizeof(*gauge->lines));
	if (!gauge->lines)
		return false;
	gauge->lines[0].rule = parl_rule_find(PARL_UNIT_WORDS, by_default);
	gauge->lines[1].rule = parl_rule_find(PARL_UNIT_CHARACTERS, by_default);
	return true;
}

/* By the default rules, and by those of the limits. */
static bool lay_scales(struct writing *writing)
{
	const struct parl_job *job = writing->job;
	size_t more = job->limits.sections ? 0 : job->limits.count;

	if (!lay(&writing->scales, more, job->arena))
		return false;
	for (size_t i = 0; i < more; i++)
		writing->scales.gauge.lines[2 + i].rule = job->limits.items[i].limit.rule;
	return true;
}

/* What the text comes to with EDITS. False: out of memory. */
static bool weigh_text(
	struct scales *scales, const struct parl_job *job, const struct parl_edit_list *edits)
{
	enum parl_status status;

	scales->counts = true;
	status = parl_document_write_text(job->document, edits, &scales->output);
	return parl_gauge_end(&scales->gauge) && status == PARL_OK;
}

/* What the text came to before. */
static bool measure_before(struct parl_job *job)
{
	const struct parl_edit_array none = parl_edit_array_of(NULL, 0);
	struct parl_totals *totals = &job->totals;
	struct scales scales = {.counts = true};
	struct parl_measure before;
	parl_view text;

	if (parl_document_plain_text(job->document, &text)) {
		before = parl_measure_text(text);
	} else {
		if (!lay(&scales, 0, job->arena) || !weigh_text(&scales, job, &none.list))
			return false;
		before.words = (long)scales.gauge.lines[0].length;
		before.characters = (long)scales.gauge.lines[1].length;
	}
	totals->words_before = totals->words_after = before.words;
	totals->characters_before = totals->characters_after = before.characters;
	return true;
}

/* False: out of memory. */
static bool tell_lengths(struct parl_job *job, const struct parl_gauge_line *lines)
{
	job->totals.words_after = (long)lines[0].length;
	job->totals.characters_after = (long)lines[1].length;
	if (job->limits.sections)
		return parl_limits_measure(&job->limits, &job->edits.list);
	for (size_t i = 0; i < job->limits.count; i++)
		job->limits.items[i].after = lines[2 + i].length;
	return true;
}

/* Where what was weighed is not the text, the text is. */
static bool measure_after(struct writing *writing)
{
	struct parl_job *job = writing->job;
	struct scales *scales = &writing->scales;
	struct scales others = {.output.write = weigh, .gauge = scales->gauge};
	bool fine = scales->counts ? parl_gauge_end(&scales->gauge)
				   : weigh_text(&others, job, &job->edits.list);

	return tell_lengths(job, scales->gauge.lines) && fine;
}

/* All of it before the document is written, since nothing may fail afterwards. */
static bool measure(struct writing *writing)
{
	struct parl_job *job = writing->job;

	job->totals.notes = job->notes.count;
	return (measure_before(job) && (job->edits.list.count == 0 || measure_after(writing)) &&
		       parl_limits_watch(job)) ||
		parl_diagnose_memory(job->faults, job->input->path) == PARL_OK;
}

/* --- writing */

/* Whether the file to write is the input, and would be written as it is: a second run on its own
 * output. Then it is not touched, and its .orig does not stand in the way. */
static bool is_up_to_date(const struct writing *writing)
{
	const struct parl_job *job = writing->job;

	return parl_desk_keeps(&job->run->desk, job->input) && writing->whole.data &&
		parl_view_equal(writing->whole, job->source);
}

static enum parl_status write_out(const struct writing *writing)
{
	struct parl_job *job = writing->job;
	struct parl_desk *desk = &job->run->desk;
	const struct parl_sheet sheet = {{put, writing}, writing->scales.size, writing->scales.last,
		parl_desk_target(desk, job->input)};

	if (!parl_desk_takes_documents(desk) || is_up_to_date(writing))
		return PARL_OK;
	return parl_desk_document(desk, &sheet, parl_desk_keeps(desk, job->input), job->faults);
}

enum parl_status parl_job_write(struct parl_job *job)
{
	struct writing writing = {.job = job, .made = PARL_BUFFER_EMPTY};
	enum parl_status status = PARL_FAILED;

	if (!lay_scales(&writing))
		return parl_diagnose_memory(job->faults, job->input->path);
	status = make(&writing) == PARL_OK ? PARL_OK : refuse(&writing);
	if (status == PARL_OK)
		status = measure(&writing) ? write_out(&writing) : PARL_FAILED;
	parl_buffer_release(&writing.scales.gauge.pending);
	parl_buffer_release(&writing.made);
	return status;
}
