/*
 * apply.c - a document with what was decided on the page, or its text by itself.
 */
#include "commands.h"
#include "decided.h"
#include "review.h"

#include <stdlib.h>

struct applying {
	struct parl_job *job;
	struct decided decided;
	uint64_t sum;
	struct parl_edit *edits; /* of the text by itself */
	size_t edit_count;
	size_t edit_room;
	bool gathers;
};

static enum parl_status not_the_same(const struct applying *applying)
{
	parl_diagnose(parl_job_diagnostics(applying->job), PARL_CODE_PAGE_CHANGED, NULL,
		"check the text again, and look at what you decided once more",
		"the glossaries or the project file were changed since the text was checked");
	return PARL_FAILED;
}

/* --- what becomes of a finding */

static bool add_edit(struct applying *applying, struct parl_edit edit)
{
	struct parl_edit *items = parl_room(
		applying->edits, &applying->edit_room, applying->edit_count, sizeof(*items));

	if (!items)
		return false;
	applying->edits = items;
	edit.text = parl_arena_copy(parl_job_arena(applying->job), edit.text);
	items[applying->edit_count++] = edit;
	return edit.text.data != NULL;
}

static enum parl_status gather(struct applying *applying, const struct parl_finding *finding)
{
	bool fine = add_edit(applying,
		(struct parl_edit){parl_finding_block(finding), parl_finding_span(finding),
			parl_finding_replacement(finding)});

	for (size_t i = 0; fine && i < parl_finding_also_count(finding); i++)
		fine = add_edit(applying, parl_finding_also(finding, i));
	return fine ? PARL_OK : parl_diagnose_memory(parl_job_diagnostics(applying->job), NULL);
}

static enum parl_finding_state state_of(const struct parl_finding *finding, enum choice choice)
{
	if (!review_is_offered(finding))
		return PARL_FINDING_NOTED;
	if (choice == CHOICE_TAKE)
		return PARL_FINDING_APPLIED;
	return choice == CHOICE_LEAVE ? PARL_FINDING_DECLINED : PARL_FINDING_OFFERED;
}

static enum parl_status tell(struct applying *applying, const struct parl_finding *finding,
	enum parl_finding_state becomes)
{
	struct parl_job *job = applying->job;

	if (parl_finding_action(finding) == PARL_ACTION_LEAVE) {
		parl_job_left(job, finding);
		return PARL_OK;
	}
	parl_job_finding(job, finding, becomes);
	if (becomes == PARL_FINDING_DECLINED ||
		(becomes == PARL_FINDING_NOTED && !parl_job_first(job, finding)))
		return PARL_OK;
	return parl_job_note(job, finding, becomes) == PARL_FAILED ? PARL_FAILED : PARL_OK;
}

/* The finding as it was chosen; NULL, with a fault: there is no such wording. */
static const struct parl_finding *chosen(
	struct applying *applying, const struct parl_finding *finding, enum choice *choice)
{
	struct wordings wordings;
	size_t wording = 0;

	*choice = decided_next(&applying->decided, &wording);
	if (*choice != CHOICE_TAKE)
		return finding;
	if (!review_wordings(applying->job, finding, &wordings))
		return NULL;
	if (wording < wordings.count)
		return wordings.items[wording];
	not_the_same(applying);
	return NULL;
}

static enum parl_status take(void *state, const struct parl_finding *finding)
{
	struct applying *applying = state;
	enum parl_finding_state becomes;
	enum choice choice;

	applying->sum = review_sum(applying->sum, finding);
	finding = chosen(applying, finding, &choice);
	if (!finding)
		return PARL_FAILED;
	if (applying->gathers)
		return choice == CHOICE_TAKE ? gather(applying, finding) : PARL_OK;
	becomes = state_of(finding, choice);
	if (tell(applying, finding, becomes) != PARL_OK)
		return PARL_FAILED;
	return choice == CHOICE_TAKE ? parl_job_apply(applying->job, finding) : PARL_OK;
}

/* Goes through the findings; PARL_FAILED where they are not those that were decided on. */
static enum parl_status go_through(struct applying *applying)
{
	const char *sum = parl_job_option(applying->job, "sum");
	struct parl_bridge_options options;

	applying->decided = (struct decided){
		parl_job_option(applying->job, "take"), parl_job_option(applying->job, "leave"), 0};
	applying->sum = REVIEW_SUM;
	if (review_options(applying->job, &options) != PARL_OK ||
		parl_job_judge(applying->job, &options, take, applying) != PARL_OK)
		return PARL_FAILED;
	if (sum && strtoull(sum, NULL, 16) != applying->sum)
		return not_the_same(applying);
	if (decided_is_over(&applying->decided))
		return PARL_OK;
	parl_diagnose(parl_job_diagnostics(applying->job), PARL_CODE_OPTION_VALUE, NULL,
		"name findings of this text by their numbers, from the lowest to the highest",
		"something was decided of a finding that is not there");
	return PARL_FAILED;
}

enum parl_status apply_run(struct parl_job *job)
{
	struct applying applying = {.job = job};

	return go_through(&applying);
}

/* --- the text by itself */

static int by_place(const void *first, const void *second)
{
	const struct parl_edit *a = first, *b = second;
	size_t block = parl_block_index(a->block), other = parl_block_index(b->block);

	if (block != other)
		return block < other ? -1 : 1;
	return (a->span.start > b->span.start) - (a->span.start < b->span.start);
}

static enum parl_status print_text(struct applying *applying)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	enum parl_status status;

	if (applying->edit_count > 1)
		qsort(applying->edits, applying->edit_count, sizeof(*applying->edits), by_place);
	status = parl_document_text(
		parl_job_document(applying->job), applying->edits, applying->edit_count, &text);
	if (status == PARL_OK)
		parl_output_write(parl_job_output(applying->job), parl_buffer_view(&text));
	else
		not_the_same(applying);
	parl_buffer_release(&text);
	return status;
}

enum parl_status text_run(struct parl_job *job)
{
	struct applying applying = {.job = job, .gathers = true};
	enum parl_status status = go_through(&applying);

	if (status == PARL_OK)
		status = print_text(&applying);
	free(applying.edits);
	return status;
}
