#include "baseline.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <parlance/output.h>

#include "../base/file.h"
#include "../base/folder.h"

/* A finding takes some hundred bytes: enough for a hundred thousand. */
#define MOST ((size_t)32 << 20)

/* --- before the run */

static bool read_known(struct parl_baselines *baselines, struct parl_diagnostics *faults)
{
	struct parl_baseline *known = &baselines->known;
	struct parl_buffer bytes = PARL_BUFFER_EMPTY;
	bool done = false;
	parl_view text;

	if (access(known->path, F_OK) != 0) {
		if (!baselines->writes)
			parl_diagnose(faults, PARL_CODE_FILE_MISSING, known->path,
				"check the spelling; to make it, add --write-baseline this once",
				"there is no such file");
		return baselines->writes;
	}
	if (parl_file_read(known->path, known->path, MOST, &bytes, faults) == PARL_OK) {
		text = parl_arena_copy(baselines->arena, parl_buffer_view(&bytes));
		done = text.data ? parl_baseline_read(known, text, baselines->arena, faults)
				 : parl_diagnose_memory(faults, known->path) == PARL_OK;
	}
	parl_buffer_release(&bytes);
	return done;
}

bool parl_baselines_open(struct parl_baselines *baselines, const struct parl_settings *settings,
	struct parl_diagnostics *faults)
{
	const char *path = parl_setting(settings, "baseline");

	baselines->writes = parl_setting(settings, "write-baseline") != NULL;
	if (baselines->writes && !path) {
		parl_diagnose(faults, PARL_CODE_BASELINE_NAME, NULL,
			"type: --baseline FILE --write-baseline",
			"--write-baseline does not say which file");
		return false;
	}
	if (!path)
		return true;
	baselines->arena = parl_arena_new();
	baselines->known.path = path;
	baselines->folder = baselines->arena ? parl_folder_of(path, baselines->arena) : NULL;
	if (baselines->folder)
		return read_known(baselines, faults);
	if (!baselines->arena)
		return parl_diagnose_memory(faults, path) == PARL_OK;
	parl_diagnose(faults, PARL_CODE_NO_FOLDER, path,
		"check the spelling, and the folder you are in",
		"--baseline: there is no such folder");
	return false;
}

void parl_baselines_release(struct parl_baselines *baselines)
{
	free(baselines->found);
	free(baselines->files);
	parl_arena_free(baselines->arena);
}

/* --- one document */

/* The first item of FILE, or where it would stand. */
static size_t first_of(const struct parl_baseline *known, parl_view file)
{
	const struct parl_baseline_item key = {.file = file};
	size_t low = 0, high = known->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (parl_baseline_by_key(&known->items[middle], &key) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

bool parl_baseline_begin(const struct parl_baselines *baselines, struct parl_baseline_job *job,
	const char *path, size_t count, struct parl_arena *arena)
{
	const struct parl_baseline *known = &baselines->known;
	size_t first, end;

	*job = (struct parl_baseline_job){.file = NULL};
	if (!baselines->folder)
		return true;
	job->file = parl_folder_name(baselines->folder, path, arena);
	if (!job->file)
		return false;
	first = end = first_of(known, parl_view_of(job->file));
	while (end < known->count &&
		parl_view_equal(known->items[end].file, parl_view_of(job->file)))
		end++;
	job->known = known->items ? known->items + first : NULL;
	job->known_count = end - first;
	job->met = parl_arena_array(arena, job->known_count, sizeof(*job->met));
	job->found = parl_arena_array(arena, count, sizeof(*job->found));
	return job->met && job->found;
}

static bool meet(struct parl_baseline_job *job, parl_view fingerprint)
{
	struct parl_baseline_item key = {
		.file = parl_view_of(job->file), .fingerprint = fingerprint};
	const struct parl_baseline_item *found = job->known_count == 0
		? NULL
		: bsearch(&key, job->known, job->known_count, sizeof(key), parl_baseline_by_key);

	if (found)
		job->met[found - job->known] = true;
	return found != NULL;
}

bool parl_baseline_take(const struct parl_baselines *baselines, struct parl_baseline_job *job,
	struct parl_issue *issue, parl_view text, struct parl_arena *arena)
{
	struct parl_baseline_item *item;

	if (!job->file || issue->state != PARL_ISSUE_OPEN)
		return true;
	if (meet(job, parl_view_of(issue->fingerprint)) || baselines->writes)
		issue->state = PARL_ISSUE_KNOWN;
	if (!baselines->writes)
		return true;
	item = &job->found[job->found_count++];
	*item = (struct parl_baseline_item){.file = parl_view_of(job->file),
		.fingerprint = parl_arena_copy(arena, parl_view_of(issue->fingerprint)),
		.rule = parl_arena_copy(arena, parl_view_of(issue->rule)),
		.text = parl_text_line(text, arena)};
	return item->fingerprint.data && item->rule.data && item->text.data;
}

size_t parl_baseline_gone(
	const struct parl_baselines *baselines, const struct parl_baseline_job *job)
{
	size_t gone = 0;

	for (size_t i = 0; !baselines->partial && i < job->known_count; i++)
		gone += !job->met[i];
	return gone;
}

/* --- after it, and after the run */

static bool take_over(struct parl_baselines *baselines, const struct parl_baseline_item *item)
{
	struct parl_baseline_item *items = parl_room(
		baselines->found, &baselines->found_room, baselines->found_count, sizeof(*items));
	struct parl_baseline_item copy = {.file = item->file,
		.fingerprint = parl_arena_copy(baselines->arena, item->fingerprint),
		.rule = parl_arena_copy(baselines->arena, item->rule),
		.text = parl_arena_copy(baselines->arena, item->text)};

	if (items)
		baselines->found = items;
	if (!items || !copy.fingerprint.data || !copy.rule.data || !copy.text.data)
		return false;
	items[baselines->found_count++] = copy;
	return true;
}

/* FILE was checked; its name is kept. */
static const char *note_file(struct parl_baselines *baselines, const char *file)
{
	const char **files = parl_room(
		baselines->files, &baselines->file_room, baselines->file_count, sizeof(*files));
	const char *copy = parl_arena_print(baselines->arena, "%s", file);

	if (files)
		baselines->files = files;
	if (!files || !copy)
		return NULL;
	files[baselines->file_count++] = copy;
	return copy;
}

void parl_baseline_end(struct parl_baselines *baselines, const struct parl_baseline_job *job)
{
	const char *file;

	if (!job->file)
		return;
	for (size_t i = 0; i < job->known_count && !baselines->first_gone; i++)
		if (!job->met[i] && !baselines->partial)
			baselines->first_gone = &job->known[i];
	baselines->gone += parl_baseline_gone(baselines, job);
	if (!baselines->writes)
		return;
	file = note_file(baselines, job->file);
	baselines->failed |= !file;
	for (size_t i = 0; file && i < job->found_count; i++) {
		struct parl_baseline_item item = job->found[i];

		item.file = parl_view_of(file);
		baselines->failed |= !take_over(baselines, &item);
	}
}

static int by_name(const void *left, const void *right)
{
	return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* Whether an item of a file that was not checked stays: the file is still there. */
static bool stays(const struct parl_baselines *baselines, const char *file)
{
	struct parl_buffer path = PARL_BUFFER_EMPTY;
	bool there;

	if (baselines->file_count > 0 &&
		bsearch(&file, baselines->files, baselines->file_count, sizeof(file), by_name))
		return false;
	parl_buffer_print(&path, "%s/%s", baselines->folder, file);
	there = strcmp(file, "-") == 0 || path.failed || access(path.data, F_OK) == 0;
	parl_buffer_release(&path);
	return there;
}

/* Adds what the baseline keeps of other files, and puts all in order; equal ones are one: a file
 * may have been named twice. */
static bool merge(struct parl_baselines *baselines)
{
	const struct parl_baseline *known = &baselines->known;
	size_t kept = 0;
	bool stay = false;

	if (baselines->file_count > 1)
		qsort(baselines->files, baselines->file_count, sizeof(*baselines->files), by_name);
	for (size_t i = 0; i < known->count; i++) {
		if (i == 0 || !parl_view_equal(known->items[i].file, known->items[i - 1].file))
			stay = stays(baselines, known->items[i].file.data);
		if (stay && !take_over(baselines, &known->items[i]))
			return false;
	}
	if (baselines->found_count > 1)
		qsort(baselines->found, baselines->found_count, sizeof(*baselines->found),
			parl_baseline_by_text);
	for (size_t i = 0; i < baselines->found_count; i++)
		if (i == 0 ||
			parl_baseline_by_text(&baselines->found[i], &baselines->found[kept - 1]) !=
				0)
			baselines->found[kept++] = baselines->found[i];
	baselines->found_count = kept;
	return true;
}

static enum parl_status write_all(struct parl_baselines *baselines, struct parl_diagnostics *faults)
{
	const char *path = baselines->known.path;
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	enum parl_status status;
	size_t count;

	if (baselines->failed || !merge(baselines) ||
		!parl_baseline_write(baselines->found, baselines->found_count, &text)) {
		parl_buffer_release(&text);
		return parl_diagnose_memory(faults, path);
	}
	count = baselines->found_count;
	status = parl_file_replace(path, parl_buffer_view(&text), false, faults);
	if (status == PARL_OK)
		parl_diagnose(faults, PARL_CODE_BASELINE_WRITTEN, path, NULL,
			"has %zu finding%s, which are not told any more", count,
			count == 1 ? "" : "s");
	parl_buffer_release(&text);
	return status;
}

static void tell_gone(const struct parl_baselines *baselines, struct parl_diagnostics *faults)
{
	const struct parl_baseline_item *first = baselines->first_gone;

	if (baselines->gone == 1)
		parl_diagnose(faults, PARL_CODE_BASELINE_GONE, baselines->known.path,
			"write it anew with --write-baseline",
			"one of its findings is not there any more: \"%s\" [%s] in %s",
			first->text.data, first->rule.data, first->file.data);
	else
		parl_diagnose(faults, PARL_CODE_BASELINE_GONE, baselines->known.path,
			"write it anew with --write-baseline",
			"%zu of its findings are not there any more, the first is \"%s\" [%s] in "
			"%s",
			baselines->gone, first->text.data, first->rule.data, first->file.data);
}

enum parl_status parl_baselines_close(
	struct parl_baselines *baselines, struct parl_diagnostics *faults)
{
	if (!baselines->folder)
		return PARL_OK;
	if (baselines->writes)
		return write_all(baselines, faults);
	if (baselines->gone > 0)
		tell_gone(baselines, faults);
	return PARL_OK;
}
