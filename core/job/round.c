/*
 * round.c - asking about one finding after the other, back and forth, until all are decided.
 *
 * Everything is decided before anything is done: an answer can be taken back as long as there are
 * questions, and the events of a document come from its settled state only.
 */
#include "round.h"

/* --- what is decided without a question */

/* Where the last edit that was taken before item INDEX of its block ends. */
static size_t taken_until(const struct parl_round *round, size_t index)
{
	const struct parl_block *block =
		parl_finding_block(parl_round_finding(&round->items[index]));

	while (index-- > 0) {
		const struct parl_finding *finding = parl_round_decided(&round->items[index]);

		if (parl_finding_block(finding) != block)
			break;
		if (round->items[index].decision == PARL_DECISION_TAKE)
			return parl_finding_end(finding);
	}
	return 0;
}

/* Words an item as was decided of its term. False: that cannot be written here. */
static bool choose_wording(struct parl_round_item *item, const struct parl_term *wording)
{
	item->wording = 0;
	if (!wording)
		return true;
	while (item->wording < item->wording_count &&
		parl_finding_target(parl_round_decided(item)) != wording)
		item->wording++;
	if (item->wording < item->wording_count)
		return true;
	item->wording = 0;
	return false;
}

/* Whether item INDEX needs no question. */
static bool settle(struct parl_round *round, size_t index)
{
	struct parl_round_item *item = &round->items[index];
	struct parl_decided decided =
		parl_decisions_on(&round->job->run->session->decisions, parl_round_finding(item));

	item->decision = decided.decision;
	item->asked = false;
	if (!parl_round_is_open(parl_round_finding(item)))
		return true;
	if (decided.decision == PARL_DECISION_TAKE && !choose_wording(item, decided.wording))
		item->decision = PARL_DECISION_NONE;
	if (item->decision != PARL_DECISION_NONE)
		return true;
	/* Two changes of one place cannot both be made. */
	if (parl_finding_span(parl_round_finding(item)).start >= taken_until(round, index))
		return false;
	item->decision = PARL_DECISION_LATER;
	return true;
}

/* --- asking */

/* Does what the answer says of item INDEX. False: out of memory. */
static bool take_answer(struct parl_round *round, size_t index, const struct parl_reply *reply)
{
	struct parl_run *run = round->job->run;
	struct parl_round_item *item = &round->items[index];
	bool takes = reply->answer == PARL_ANSWER_YES || reply->answer == PARL_ANSWER_ALL;
	struct parl_decided decided = {takes ? PARL_DECISION_TAKE : PARL_DECISION_LEAVE, NULL};

	item->asked = true;
	item->decision = decided.decision;
	item->wording = takes && reply->wording < item->wording_count ? reply->wording : 0;
	if (item->wording)
		decided.wording = parl_finding_target(parl_round_decided(item));
	if (reply->answer == PARL_ANSWER_YES || reply->answer == PARL_ANSWER_NO)
		return true;
	return parl_memory_put(&run->memory, &run->session->decisions,
		parl_finding_term(parl_round_finding(item)), index, decided);
}

/* Goes back to the question before INDEX, where it was. */
static size_t take_back(struct parl_round *round, size_t index)
{
	struct parl_run *run = round->job->run;
	size_t last = parl_round_last_asked(round, index);

	if (last == SIZE_MAX)
		return index;
	parl_memory_undo(&run->memory, &run->session->decisions, last);
	return last;
}

/* Everything from INDEX on that no decision about its term settles is put off. */
static void put_off(struct parl_round *round, size_t index)
{
	for (; index < round->count; index++)
		if (!settle(round, index))
			round->items[index].decision = PARL_DECISION_LATER;
	round->job->run->memory.over = true;
}

static enum parl_status ask(struct parl_round *round, size_t index, struct parl_reply *reply)
{
	const struct parl_asker *asker = round->job->run->settings->request->asker;
	struct parl_question question;

	if (parl_round_question(round, index, &question) != PARL_OK)
		return PARL_FAILED;
	*reply = (struct parl_reply){PARL_ANSWER_NO, 0};
	return asker->ask(asker->state, &question, reply, round->job->faults);
}

enum parl_status parl_round_ask(struct parl_round *round)
{
	struct parl_run *run = round->job->run;
	struct parl_reply reply;
	size_t index = 0;

	if (parl_round_measure(round) != PARL_OK)
		return PARL_FAILED;
	parl_memory_begin(&run->memory);
	while (index < round->count && !run->memory.over) {
		if (settle(round, index)) {
			index++;
			continue;
		}
		if (ask(round, index, &reply) != PARL_OK) {
			run->memory.broken = true;
			return PARL_FAILED;
		}
		if (reply.answer == PARL_ANSWER_QUIT)
			break;
		if (reply.answer == PARL_ANSWER_UNDO)
			index = take_back(round, index);
		else if (!take_answer(round, index++, &reply))
			return parl_diagnose_memory(round->job->faults, parl_job_path(round->job));
	}
	if (index < round->count)
		put_off(round, index);
	return PARL_OK;
}

void parl_round_release(struct parl_round *round)
{
	if (round)
		parl_bridge_free(round->bridge);
}
