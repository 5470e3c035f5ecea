/*
 * memory.c - decisions that were made during a run, written into the project file.
 */
#include "memory.h"

#include <stdlib.h>
#include <unistd.h>

#include "../base/file.h"

void parl_memory_begin(struct parl_memory *memory)
{
	memory->first = memory->count;
}

bool parl_memory_put(struct parl_memory *memory, struct parl_decisions *decisions,
	const struct parl_term *term, size_t question, struct parl_decided decided)
{
	struct parl_memory_item item = {term, parl_decisions_said(decisions, term), question};
	struct parl_memory_item *items =
		parl_room(memory->items, &memory->room, memory->count, sizeof(*items));

	if (!items)
		return false;
	memory->items = items;
	if (!parl_decisions_put(decisions, term, decided))
		return false;
	memory->items[memory->count++] = item;
	return true;
}

void parl_memory_undo(struct parl_memory *memory, struct parl_decisions *decisions, size_t question)
{
	const struct parl_memory_item *last;

	if (memory->count == memory->first)
		return;
	last = &memory->items[memory->count - 1];
	if (last->question != question)
		return;
	/* It has a place in the list already, so that this cannot fail. */
	parl_decisions_put(decisions, last->term, last->before);
	memory->count--;
}

void parl_memory_release(struct parl_memory *memory)
{
	free(memory->items);
}

/* --- writing */

/* Whether item INDEX is the first about its term: what it took the place of is what the file says.
 */
static bool is_first(const struct parl_memory *memory, size_t index)
{
	for (size_t i = 0; i < index; i++)
		if (memory->items[i].term == memory->items[index].term)
			return false;
	return true;
}

static bool is_same(struct parl_decided a, struct parl_decided b)
{
	return a.decision == b.decision && a.wording == b.wording;
}

/* TEXT with every decision in it that the file does not have; COUNT takes how many. */
static bool write_decisions(const struct parl_memory *memory,
	const struct parl_decisions *decisions, struct parl_buffer *text, size_t *count,
	struct parl_diagnostics *faults)
{
	bool fine = true;

	for (size_t i = 0; fine && i < memory->count; i++) {
		const struct parl_term *term = memory->items[i].term;
		struct parl_decided now = parl_decisions_said(decisions, term);
		struct parl_project_change change = {
			term, now.decision == PARL_DECISION_TAKE, now.wording};
		struct parl_buffer next = PARL_BUFFER_EMPTY;

		if (!is_first(memory, i) || is_same(now, memory->items[i].before))
			continue;
		fine = parl_project_decide(memory->path, parl_buffer_view(text),
			decisions->vocabulary, &change, &next, faults);
		parl_buffer_release(text);
		*text = next;
		++*count;
	}
	return fine;
}

/* What stands in the file now: somebody may have edited it since the run began. */
static bool read_file(
	const struct parl_memory *memory, struct parl_buffer *text, struct parl_diagnostics *faults)
{
	if (!memory->fresh || access(memory->path, F_OK) == 0)
		return parl_file_read(memory->path, memory->path, PARL_PROJECT_MOST, text,
			       faults) == PARL_OK;
	parl_buffer_add_view(text, parl_view_of(PARL_PROJECT_EMPTY));
	return !text->failed || parl_diagnose_memory(faults, memory->path) == PARL_OK;
}

enum parl_status parl_memory_write(const struct parl_memory *memory,
	const struct parl_decisions *decisions, struct parl_diagnostics *faults)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	enum parl_status status = PARL_OK;
	size_t count = 0;

	if (memory->broken || !memory->path || memory->count == 0)
		return PARL_OK;
	if (!read_file(memory, &text, faults) ||
		!write_decisions(memory, decisions, &text, &count, faults))
		status = PARL_FAILED;
	if (status == PARL_OK && count > 0)
		status = parl_file_replace(memory->path, parl_buffer_view(&text), false, faults);
	if (status == PARL_OK && count > 0)
		parl_diagnose(faults, PARL_CODE_DECISIONS_KEPT, memory->path, NULL,
			"%s%zu decision%s of yours for the next run",
			memory->fresh ? "this file was made, and keeps " : "keeps ", count,
			count == 1 ? "" : "s");
	parl_buffer_release(&text);
	return status;
}
