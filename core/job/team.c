/*
 * team.c - parts of a document, judged by whoever is free, handed on by one (relay.h).
 *
 * A part is a run of blocks. A seat has a bridge of its own, whose findings live until they were
 * handed on.
 *
 * Headings are judged when their turn comes, by the bridge of the job: how many of them are looked
 * up in the rest of the document is counted (PARL_REFERENCES_MOST), and that must not depend on
 * which thread is quicker. So are blocks whose findings are too many to be kept.
 */
#include "team.h"

#include <stdlib.h>
#include <string.h>

#include "../bridge/bridge.h"
#include "relay.h"
#include "threads.h"

/* A part has no more, or one block. */
#define PART_MOST ((size_t)32 * 1024)

/* The findings of a block that is longer are not kept. */
#define BLOCK_MOST ((size_t)256 * 1024)

struct seat {
	struct parl_bridge *bridge;
	size_t first; /* block, */
	size_t end;   /* and the one behind the last */
	bool failed;
	const struct parl_finding **findings;
	size_t count;
	size_t room;
	size_t *ends; /* for each block of the part: where its findings end */
	size_t ends_room;
};

struct team {
	const struct parl_document *document;
	struct parl_bridge *bridge; /* of the job */
	struct seat *seats;
	size_t seat_count;
	size_t next; /* the block with which the next part begins */
	enum parl_status (*hear)(
		void *state, const struct parl_finding *const *findings, size_t count);
	void *state;
	bool no_memory; /* until a part was handed on, nothing else goes wrong */
};

size_t parl_team_size(const struct parl_job *job)
{
	/* Comments are heard in their order. */
	return parl_document_switch_count(job->document) > 0 ? 1 : parl_threads_worth(job);
}

size_t parl_team_part(const struct parl_document *document, size_t first, size_t size)
{
	size_t blocks = parl_document_block_count(document);
	size_t sum = 0;

	while (first < blocks && sum < size)
		sum += parl_block_text(parl_document_block(document, first++)).size + 1;
	return first;
}

/* --- a part */

static bool take(void *opaque, size_t index)
{
	struct team *team = opaque;
	struct seat *seat = &team->seats[index];

	seat->first = team->next;
	seat->end = parl_team_part(team->document, seat->first, PART_MOST);
	team->next = seat->end;
	return seat->first < seat->end;
}

static bool add(struct seat *seat, const struct parl_finding *const *findings, size_t count)
{
	while (seat->room - seat->count < count) {
		const struct parl_finding **grown =
			parl_room(seat->findings, &seat->room, seat->room, sizeof(*grown));

		if (!grown)
			return false;
		seat->findings = grown;
	}
	if (count)
		memcpy(seat->findings + seat->count, findings, count * sizeof(*findings));
	seat->count += count;
	return true;
}

/* Whether BLOCK is judged when its turn comes. */
static bool waits(const struct parl_block *block)
{
	return parl_block_kind_of(block) == PARL_BLOCK_HEADING ||
		parl_block_text(block).size > BLOCK_MOST;
}

static bool judge_block(struct seat *seat, const struct parl_block *block)
{
	const struct parl_finding *const *findings;
	enum parl_status status;
	size_t count;

	parl_bridge_judge(seat->bridge, block);
	while ((status = parl_bridge_next(seat->bridge, &findings, &count)) == PARL_OK)
		if (!add(seat, findings, count))
			return false;
	return status == PARL_NONE;
}

static bool judge(struct seat *seat, const struct parl_document *document)
{
	parl_bridge_forget(seat->bridge);
	seat->count = 0;
	for (size_t i = seat->first; i < seat->end; i++) {
		const struct parl_block *block = parl_document_block(document, i);
		size_t *ends =
			parl_room(seat->ends, &seat->ends_room, i - seat->first, sizeof(*ends));

		if (!ends)
			return false;
		seat->ends = ends;
		if (!waits(block) && !judge_block(seat, block))
			return false;
		seat->ends[i - seat->first] = seat->count;
	}
	return true;
}

static void work(void *opaque, size_t index)
{
	struct team *team = opaque;
	struct seat *seat = &team->seats[index];

	seat->failed = !judge(seat, team->document);
}

/* Judges a block whose turn it is. */
static enum parl_status judge_in_turn(struct team *team, const struct parl_block *block)
{
	const struct parl_finding *const *findings;
	enum parl_status status;
	size_t count;

	parl_bridge_judge(team->bridge, block);
	while ((status = parl_bridge_next(team->bridge, &findings, &count)) == PARL_OK) {
		status = team->hear(team->state, findings, count);
		if (status != PARL_OK)
			return status;
	}
	team->no_memory = status == PARL_FAILED;
	return status == PARL_NONE ? PARL_OK : PARL_FAILED;
}

static enum parl_status hand_on(void *opaque, size_t index)
{
	struct team *team = opaque;
	struct seat *seat = &team->seats[index];
	enum parl_status status = PARL_OK;
	size_t done = 0;

	team->no_memory = seat->failed;
	if (seat->failed)
		return PARL_FAILED;
	for (size_t i = seat->first; status == PARL_OK && i < seat->end; i++) {
		const struct parl_block *block = parl_document_block(team->document, i);
		const struct parl_finding *const *findings = seat->findings + done;
		size_t count = seat->ends[i - seat->first] - done;

		done += count;
		if (waits(block)) {
			status = judge_in_turn(team, block);
			continue;
		}
		/* What is worded anew lives as long as what a block is made of. */
		if (count > 0)
			parl_bridge_forget(team->bridge);
		status = team->hear(team->state, findings, count);
	}
	return status;
}

/* --- the team */

static void release(struct team *team)
{
	for (size_t i = 0; team->seats && i < team->seat_count; i++) {
		parl_bridge_free(team->seats[i].bridge);
		free(team->seats[i].findings);
		free(team->seats[i].ends);
	}
	free(team->seats);
}

static bool seat_all(struct team *team)
{
	team->seats = calloc(team->seat_count, sizeof(*team->seats));
	for (size_t i = 0; team->seats && i < team->seat_count; i++) {
		team->seats[i].bridge = parl_bridge_seat(team->bridge);
		if (!team->seats[i].bridge)
			return false;
	}
	return team->seats != NULL;
}

enum parl_status parl_team_judge(const struct parl_document *document, struct parl_bridge *bridge,
	size_t size,
	enum parl_status (*hear)(
		void *state, const struct parl_finding *const *findings, size_t count),
	void *state, bool *no_memory)
{
	struct team team = {.document = document,
		.bridge = bridge,
		.seat_count = parl_relay_seats(size),
		.hear = hear,
		.state = state,
		.no_memory = true};
	struct parl_relay relay = {&team, size, team.seat_count, take, work, hand_on};
	enum parl_status status = PARL_FAILED;

	if (seat_all(&team))
		status = parl_relay_run(&relay);
	release(&team);
	*no_memory = status == PARL_FAILED && team.no_memory;
	return status;
}
