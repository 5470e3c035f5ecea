/*
 * round.c - asking about one finding after the other, back and forth, until all are decided.
 *
 * Everything is decided before anything is done: an answer can be taken back as long as there are
 * questions, and the events of a document come from its settled state only.
 */
#include "round.h"
#include "../text/measure.h"

#include <string.h>

/* --- gathering */

static bool is_open(const struct parl_finding *finding)
{
	return parl_finding_replacement(finding).data &&
		parl_finding_action(finding) >= PARL_ACTION_SUGGEST;
}

static const struct parl_finding *finding_of(const struct parl_round_item *item)
{
	return item->wordings[0];
}

static const struct parl_finding *decided_on(const struct parl_round_item *item)
{
	return item->wordings[item->wording];
}

static const struct parl_term *term_of(const struct parl_round_item *item)
{
	return parl_finding_term(finding_of(item));
}

/* Words that read the same in this place are one choice; those that would not fit it are none. */
static bool is_choice(const struct parl_round_item *item, const struct parl_finding *wording)
{
	if (parl_finding_doubt(wording) && !parl_finding_doubt(finding_of(item)))
		return false;
	for (size_t i = 0; i < item->wording_count; i++)
		if (parl_view_equal(parl_finding_replacement(item->wordings[i]),
			    parl_finding_replacement(wording)))
			return false;
	return is_open(wording);
}

static bool add_wordings(struct parl_bridge *bridge, struct parl_round_item *item)
{
	const struct parl_term *terms[PARL_WORDINGS_MOST];
	size_t count = is_open(finding_of(item))
		? parl_finding_wordings(finding_of(item), terms, PARL_WORDINGS_MOST)
		: 0;

	for (size_t i = 1; i < count && i < PARL_WORDINGS_MOST; i++) {
		const struct parl_finding *wording =
			parl_bridge_reword(bridge, finding_of(item), terms[i]);

		if (!wording)
			return false;
		if (is_choice(item, wording))
			item->wordings[item->wording_count++] = wording;
	}
	return true;
}

static struct parl_round_item *new_item(struct parl_round *round)
{
	if (round->count == round->room) {
		size_t room = round->room ? round->room * 2 : 64;
		struct parl_round_item *grown =
			parl_arena_array(round->job->arena, room, sizeof(*grown));

		if (!grown)
			return NULL;
		if (round->count)
			memcpy(grown, round->items, round->count * sizeof(*grown));
		round->items = grown;
		round->room = room;
	}
	return &round->items[round->count];
}

bool parl_round_add(struct parl_round *round, const struct parl_finding *finding)
{
	struct parl_round_item *item = new_item(round);

	if (!item)
		return false;
	*item = (struct parl_round_item){.wording_count = 1};
	item->wordings = parl_arena_array(
		round->job->arena, PARL_WORDINGS_MOST, sizeof(const struct parl_finding *));
	if (!item->wordings)
		return false;
	item->wordings[0] = finding;
	if (!add_wordings(round->bridge, item))
		return false;
	round->count++;
	return true;
}

/* --- what is decided without a question */

/* Where the last edit that was taken before item INDEX of its block ends. */
static size_t taken_until(const struct parl_round *round, size_t index)
{
	const struct parl_block *block = parl_finding_block(finding_of(&round->items[index]));

	while (index-- > 0) {
		const struct parl_finding *finding = decided_on(&round->items[index]);

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
		parl_finding_target(decided_on(item)) != wording)
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
		parl_decisions_on(&round->job->run->session->decisions, finding_of(item));

	item->decision = decided.decision;
	item->asked = false;
	if (!is_open(finding_of(item)))
		return true;
	if (decided.decision == PARL_DECISION_TAKE && !choose_wording(item, decided.wording))
		item->decision = PARL_DECISION_NONE;
	if (item->decision != PARL_DECISION_NONE)
		return true;
	/* Two changes of one place cannot both be made. */
	if (parl_finding_span(finding_of(item)).start >= taken_until(round, index))
		return false;
	item->decision = PARL_DECISION_LATER;
	return true;
}

/* --- the questions */

/* How many questions there are from item FROM on; of the term of item LIKE only (SIZE_MAX: all). */
static size_t count_open(const struct parl_round *round, size_t from, size_t like)
{
	size_t count = 0;

	for (size_t i = from; i < round->count; i++) {
		const struct parl_finding *finding = finding_of(&round->items[i]);

		count += is_open(finding) &&
			(like == SIZE_MAX ||
				parl_finding_term(finding) == term_of(&round->items[like])) &&
			parl_decisions_on(&round->job->run->session->decisions, finding).decision ==
				PARL_DECISION_NONE;
	}
	return count;
}

static long words_so_far(const struct parl_round *round, size_t index)
{
	long words = round->words;

	for (size_t i = 0; i < index; i++)
		if (round->items[i].decision == PARL_DECISION_TAKE)
			words += parl_finding_words(decided_on(&round->items[i]));
	return words;
}

/* Fills in how long the text is with what was taken before INDEX. */
static enum parl_status measure_so_far(struct parl_round *round, size_t index)
{
	for (size_t k = 0; k < round->job->limits.count; k++) {
		struct parl_job_limit *item = &round->limits[k];
		long length = (long)item->before;

		for (size_t i = 0; i < index; i++) {
			long cost = 0;

			if (round->items[i].decision == PARL_DECISION_TAKE &&
				parl_finding_cost(decided_on(&round->items[i]), item->limit.rule,
					&cost) != PARL_OK)
				return parl_diagnose_memory(
					round->job->faults, parl_job_path(round->job));
			length += cost;
		}
		item->after = (size_t)length;
	}
	return PARL_OK;
}

/* The item whose answer an undo takes back; SIZE_MAX: none. */
static size_t last_asked(const struct parl_round *round, size_t index)
{
	while (index-- > 0)
		if (round->items[index].asked)
			return index;
	return SIZE_MAX;
}

static size_t asked_before(const struct parl_round *round, size_t index)
{
	size_t count = 0;

	for (size_t i = 0; i < index; i++)
		count += round->items[i].asked;
	return count;
}

static struct parl_question question_of(const struct parl_round *round, size_t index)
{
	const struct parl_round_item *item = &round->items[index];
	const struct parl_memory *memory = &round->job->run->memory;
	size_t before = asked_before(round, index);

	return (struct parl_question){.path = parl_job_path(round->job),
		.wordings = item->wordings,
		.wording_count = item->wording_count,
		.number = before + 1,
		.count = before + count_open(round, index, SIZE_MAX),
		.same = count_open(round, index, index),
		.words = words_so_far(round, index),
		.limits = round->limits,
		.limit_count = round->job->limits.count,
		.can_undo = last_asked(round, index) != SIZE_MAX,
		.project = memory->path,
		.new_project = memory->fresh};
}

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
		decided.wording = parl_finding_target(decided_on(item));
	if (reply->answer == PARL_ANSWER_YES || reply->answer == PARL_ANSWER_NO)
		return true;
	return parl_memory_put(
		&run->memory, &run->session->decisions, term_of(item), index, decided);
}

/* Goes back to the question before INDEX, where it was. */
static size_t take_back(struct parl_round *round, size_t index)
{
	struct parl_run *run = round->job->run;
	size_t last = last_asked(round, index);

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

	if (measure_so_far(round, index) != PARL_OK)
		return PARL_FAILED;
	question = question_of(round, index);
	*reply = (struct parl_reply){PARL_ANSWER_NO, 0};
	return asker->ask(asker->state, &question, reply, round->job->faults);
}

static enum parl_status measure(struct parl_round *round)
{
	const struct parl_limits *limits = &round->job->limits;
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	enum parl_status status = parl_document_text(round->job->document, NULL, 0, &text);

	round->words = parl_measure_text(parl_buffer_view(&text)).words;
	parl_buffer_release(&text);
	round->limits = parl_arena_array(round->job->arena, limits->count, sizeof(*round->limits));
	for (size_t i = 0; round->limits && i < limits->count; i++)
		round->limits[i] = limits->items[i];
	return status == PARL_OK && round->limits
		? PARL_OK
		: parl_diagnose_memory(round->job->faults, parl_job_path(round->job));
}

enum parl_status parl_round_ask(struct parl_round *round)
{
	struct parl_run *run = round->job->run;
	struct parl_reply reply;
	size_t index = 0;

	if (measure(round) != PARL_OK)
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
