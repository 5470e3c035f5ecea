/*
 * limits.c - how long an input is; the limits that it has, and whether the text keeps them.
 */
#include "limits.h"

#include <string.h>

#include "../document/model.h"
#include "../setup/options.h"
#include "job.h"

/* In bytes of text: a document that has answers is shorter. */
#define WATCHED_MOST ((size_t)128 * 1024)

static bool no_memory(struct parl_job *job)
{
	return parl_diagnose_memory(job->faults, parl_job_path(job)) == PARL_OK;
}

static bool take_options(struct parl_limits *limits, struct parl_job *job)
{
	size_t count = parl_job_option_count(job, "limit");

	limits->items = parl_arena_array(job->arena, count, sizeof(*limits->items));
	if (!limits->items)
		return no_memory(job);
	for (size_t i = 0; i < count; i++) {
		const char *text = parl_job_option_at(job, "limit", i);
		const char *why;

		if (!parl_limit_read(parl_view_of(text), &limits->items[i].limit, &why)) {
			parl_diagnose(job->faults, PARL_CODE_OPTION_VALUE, NULL, why,
				"--limit does not take '%s'", text);
			return false;
		}
		limits->count++;
	}
	return true;
}

/* Files of the project are named from its folder, and may be reached in other ways. */
static bool is_for(const struct parl_project_limit *limit, const struct parl_project *project,
	struct parl_job *job)
{
	const char *path = parl_project_beside(project, limit->file.data, job->arena);

	return path && parl_same_file(path, parl_job_path(job));
}

static bool take_project(struct parl_limits *limits, struct parl_job *job)
{
	const struct parl_project *project = job->run->settings->project;

	if (!project || !job->input || strcmp(job->input->path, "-") == 0)
		return true;
	limits->items = parl_arena_array(job->arena, project->limits.count, sizeof(*limits->items));
	if (!limits->items)
		return no_memory(job);
	for (size_t i = 0; i < project->limits.count; i++)
		if (is_for(&project->limits.items[i], project, job))
			limits->items[limits->count++].limit = project->limits.items[i].limit;
	return true;
}

parl_view parl_job_text(const struct parl_job *job, struct parl_buffer *made)
{
	parl_view text = {NULL, 0};

	if (!parl_document_plain_text(job->document, &text) &&
		parl_document_text(job->document, NULL, 0, made) == PARL_OK)
		text = parl_buffer_view(made);
	return text;
}

static void measure(struct parl_job_limit *items, size_t count, parl_view text)
{
	for (size_t i = 0; i < count; i++) {
		items[i].before = parl_text_length(text, items[i].limit.rule);
		items[i].after = items[i].before;
	}
}

static bool measure_all(struct parl_limits *limits, struct parl_job *job)
{
	struct parl_buffer made = PARL_BUFFER_EMPTY;
	parl_view text = parl_job_text(job, &made);

	if (text.data)
		measure(limits->items, limits->count, text);
	parl_buffer_release(&made);
	return text.data || no_memory(job);
}

/* --- of each answer by itself */

/* Those that the question states; else those that were given, but not for what stands before the
 * first question. ITEMS has room for them, or is NULL. */
static size_t take_section(const struct parl_section *section, const struct parl_limits *given,
	bool alone, struct parl_job_limit *items)
{
	size_t count = section->limit_count;

	if (count == 0 && (section->block || alone))
		count = given->count;
	for (size_t i = 0; items && i < count; i++)
		items[i] = (struct parl_job_limit){.section = section,
			.limit = section->limit_count ? section->limits[i] : given->items[i].limit};
	return count;
}

static bool measure_section(
	struct parl_job *job, struct parl_job_limit *items, size_t count, struct parl_buffer *made)
{
	parl_buffer_clear(made);
	if (count > 0 && parl_section_text(job->document, items->section, made) != PARL_OK)
		return no_memory(job);
	measure(items, count, parl_buffer_view(made));
	return true;
}

static bool take_sections(struct parl_limits *limits, struct parl_job *job)
{
	const struct parl_limits given = *limits;
	struct parl_buffer made = PARL_BUFFER_EMPTY;
	const struct parl_section *const *sections;
	size_t section_count;
	bool alone, fine;

	sections = parl_sections_find(job->document, job->arena, &section_count);
	if (!sections)
		return no_memory(job);
	alone = section_count == 1;
	*limits = (struct parl_limits){.sections = true};
	for (size_t i = 0; i < section_count; i++)
		limits->count += take_section(sections[i], &given, alone, NULL);
	limits->items = parl_arena_array(job->arena, limits->count, sizeof(*limits->items));
	limits->count = 0;
	fine = limits->items || no_memory(job);
	for (size_t i = 0; fine && i < section_count; i++) {
		struct parl_job_limit *items = limits->items + limits->count;
		size_t count = take_section(sections[i], &given, alone, items);

		fine = measure_section(job, items, count, &made);
		limits->count += count;
	}
	parl_buffer_release(&made);
	return fine;
}

/* The first edit of a block of that index or a later one. */
static size_t first_edit(const struct parl_edit_list *edits, size_t block)
{
	size_t low = 0, high = edits->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (parl_block_index(edits->at(edits, middle).block) < block)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Adds to LENGTH what the edits of the answer of ITEM add to it. */
static bool add_costs(
	const struct parl_job_limit *item, const struct parl_edit_list *edits, long *length)
{
	long cost;

	for (size_t i = first_edit(edits, item->section->blocks.start); i < edits->count; i++) {
		struct parl_edit edit = edits->at(edits, i);

		if (parl_block_index(edit.block) >= item->section->blocks.end)
			break;
		if (!parl_section_has(item->section, edit.block, edit.span))
			continue;
		if (parl_edit_cost(&edit, item->limit.rule, &cost) != PARL_OK)
			return false;
		*length += cost;
	}
	return true;
}

bool parl_limits_measure(struct parl_limits *limits, const struct parl_edit_list *edits)
{
	for (size_t i = 0; i < limits->count; i++) {
		struct parl_job_limit *item = &limits->items[i];
		long length = (long)item->before;

		if (!add_costs(item, edits, &length))
			return false;
		item->after = (size_t)length;
	}
	return true;
}

/* Finds them, and measures the document, if there is one; false: a diagnostic says why. */
static bool find(struct parl_limits *limits, struct parl_job *job)
{
	bool fine = parl_job_option_count(job, "limit") ? take_options(limits, job)
							: take_project(limits, job);

	if (fine && job->document && parl_job_option(job, "sections"))
		fine = take_sections(limits, job);
	else if (fine && job->document && limits->count)
		fine = measure_all(limits, job);
	limits->known = fine;
	return fine;
}

/* "528 words, 28 more than the limit of 500" */
static void report(const struct parl_job_limit *item, enum parl_code code, const char *help,
	const char *path, struct parl_diagnostics *faults)
{
	const struct parl_limit *limit = &item->limit;
	const char *unit = parl_unit_name(parl_rule_unit(limit->rule));
	bool over = parl_limit_compare(limit, item->after) > 0;
	size_t bound = over ? limit->most : limit->least;
	size_t off = over ? item->after - bound : bound - item->after;

	parl_view title = item->section ? item->section->title : (parl_view){"", 0};

	parl_diagnose(faults, code, path, help,
		"%s%.*s%s%zu %s%s by the rule '%s', %zu %s than the %s of %zu",
		title.size ? "below '" : "", (int)title.size, title.data, title.size ? "': " : "",
		item->after, unit, item->after == 1 ? "" : "s", parl_rule_name(limit->rule), off,
		over ? "more" : "fewer", over ? "limit" : "minimum", bound);
}

bool parl_limits_kept(
	const struct parl_limits *limits, const char *path, struct parl_diagnostics *faults)
{
	bool kept = true;

	for (size_t i = 0; i < limits->count; i++) {
		if (parl_limit_compare(&limits->items[i].limit, limits->items[i].after) == 0)
			continue;
		report(&limits->items[i], PARL_CODE_LIMIT_BROKEN, NULL, path, faults);
		kept = false;
	}
	return kept;
}

static void warn_of_passed(struct parl_job *job, const struct parl_limits *limits)
{
	for (size_t i = 0; i < limits->count; i++) {
		const struct parl_job_limit *item = &limits->items[i];

		if (parl_limit_compare(&item->limit, item->before) == 0 &&
			parl_limit_compare(&item->limit, item->after) != 0)
			report(item, PARL_CODE_LIMIT_PASSED,
				"with --sections each answer is kept within the limit that its question "
				"states",
				job->input->path, job->faults);
	}
}

/* Whether a question and an answer may stand in it. */
static bool may_have_answers(const struct parl_document *document)
{
	size_t blocks = parl_document_block_count(document), size = 0;

	for (size_t i = 0; i < blocks && size <= WATCHED_MOST; i++)
		size += parl_block_text(parl_document_block(document, i)).size;
	return blocks > 1 && size <= WATCHED_MOST;
}

bool parl_limits_watch(struct parl_job *job)
{
	struct parl_limits stated = {NULL, 0, false, true};

	if (job->limits.sections || job->edits.list.count == 0 ||
		!parl_option_find(job->run->session->command, "sections") ||
		!may_have_answers(job->document))
		return true;
	if (!take_sections(&stated, job) || !parl_limits_measure(&stated, &job->edits.list))
		return false;
	warn_of_passed(job, &stated);
	return true;
}

enum parl_status parl_job_limits(
	struct parl_job *job, const struct parl_job_limit **limits, size_t *count)
{
	struct parl_limits *own = &job->limits;

	if (!own->known && !find(own, job))
		return PARL_FAILED;
	*limits = own->items;
	*count = own->count;
	return PARL_OK;
}

/* --- lengths */

/* By each rule, into LENGTHS. */
static void count_all(parl_view text, size_t *lengths)
{
	for (size_t i = 0; parl_rule_at(i); i++)
		lengths[i] = parl_text_length(text, parl_rule_at(i));
}

/* The lengths are all there is to tell: a report that has no memory for them fails the job. */
static bool tell(struct parl_job *job, const struct parl_section *section, const size_t *lengths)
{
	struct parl_event event = {
		.kind = PARL_EVENT_LENGTH, .section = section, .lengths = lengths};

	return parl_job_emit(job, event) || parl_desk_is_over(&job->run->desk);
}

static bool tell_sections(struct parl_job *job, size_t *lengths, struct parl_buffer *made)
{
	size_t count;
	const struct parl_section *const *sections =
		parl_sections_find(job->document, job->arena, &count);
	bool fine = sections != NULL;

	for (size_t i = 0; fine && i < count; i++) {
		parl_buffer_clear(made);
		fine = parl_section_text(job->document, sections[i], made) == PARL_OK;
		if (!fine)
			break;
		count_all(parl_buffer_view(made), lengths);
		fine = tell(job, sections[i], lengths);
	}
	return fine;
}

static bool tell_all(struct parl_job *job, size_t *lengths, struct parl_buffer *made)
{
	parl_view text;

	parl_buffer_clear(made);
	text = parl_job_text(job, made);
	if (text.data)
		count_all(text, lengths);
	return text.data && tell(job, NULL, lengths);
}

enum parl_status parl_job_lengths(struct parl_job *job)
{
	struct parl_buffer made = PARL_BUFFER_EMPTY;
	size_t *lengths, count = 0;
	bool fine;

	while (parl_rule_at(count))
		count++;
	lengths = parl_arena_array(job->arena, count, sizeof(*lengths));
	fine = lengths &&
		(!parl_job_option(job, "sections") || tell_sections(job, lengths, &made)) &&
		tell_all(job, lengths, &made);
	parl_buffer_release(&made);
	return fine ? PARL_OK : parl_diagnose_memory(job->faults, parl_job_path(job));
}
