/*
 * team.c - parts of a document, judged by whoever is free, handed on by one.
 *
 * A part is a run of blocks. So many parts are in work as there are seats; a seat has a bridge of
 * its own, whose findings live until they were handed on. The thread that hands on judges too,
 * while the part whose turn it is is not done.
 *
 * Headings are judged when their turn comes, by the bridge of the job: how many of them are looked
 * up in the rest of the document is counted (PARL_REFERENCES_MOST), and that must not depend on
 * which thread is quicker.
 */
#include "team.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "../bridge/bridge.h"
#include "crew.h"

/* A document is worth a thread for each so many bytes, and a part has no more, or one block. */
#define THREAD_LEAST ((size_t)256 * 1024)
#define PART_MOST ((size_t)32 * 1024)

/* Parts that may wait to be handed on, beside those that are in work. */
#define SPARE 2

struct seat {
	struct parl_bridge *bridge;
	size_t first; /* block, */
	size_t end;   /* and the one behind the last */
	bool done;
	bool failed;
	const struct parl_finding **findings;
	size_t count;
	size_t room;
	size_t *ends; /* for each block of the part: where its findings end */
	size_t ends_room;
};

struct team {
	const struct parl_document *document;
	pthread_mutex_t mutex; /* of those that follow */
	pthread_cond_t moved;  /* a part is done or handed on */
	struct seat *seats;    /* part N has seat N % seat_count */
	size_t seat_count;
	size_t taken; /* parts */
	size_t turn;  /* the part to be handed on */
	size_t next;  /* the block with which the next part begins */
	bool over;
};

size_t parl_team_size(const struct parl_job *job)
{
	size_t most, worth;

	/* Texts from memory are many at a time already; comments are heard in their order. */
	if (job->seat || job->input->text.data || parl_document_switch_count(job->document) > 0)
		return 1;
	worth = job->source.size / THREAD_LEAST;
	most = worth > 1 ? parl_crew_threads(job->run) : 1;
	return most < worth ? most : worth;
}

/* --- a part */

/* Takes the next part, if there is one and its seat is free. */
static struct seat *take(struct team *team)
{
	size_t blocks = parl_document_block_count(team->document);
	struct seat *seat = &team->seats[team->taken % team->seat_count];
	size_t size = 0;

	if (team->over || team->next == blocks || team->taken - team->turn >= team->seat_count)
		return NULL;
	seat->first = team->next;
	while (team->next < blocks && size < PART_MOST)
		size += parl_block_text(parl_document_block(team->document, team->next++)).size + 1;
	seat->end = team->next;
	seat->done = false;
	team->taken++;
	return seat;
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

static bool judge(struct seat *seat, const struct parl_document *document)
{
	parl_bridge_forget(seat->bridge);
	seat->count = 0;
	for (size_t i = seat->first; i < seat->end; i++) {
		const struct parl_block *block = parl_document_block(document, i);
		const struct parl_finding *const *findings = NULL;
		size_t *ends =
			parl_room(seat->ends, &seat->ends_room, i - seat->first, sizeof(*ends));
		size_t count = 0;

		if (!ends)
			return false;
		seat->ends = ends;
		if (parl_block_kind_of(block) != PARL_BLOCK_HEADING &&
			(parl_bridge_judge(seat->bridge, block, &findings, &count) != PARL_OK ||
				!add(seat, findings, count)))
			return false;
		seat->ends[i - seat->first] = seat->count;
	}
	return true;
}

/* Judges one part, if there is one to take. The mutex is held before and after. */
static bool work_once(struct team *team)
{
	struct seat *seat = take(team);

	if (!seat)
		return false;
	pthread_mutex_unlock(&team->mutex);
	seat->failed = !judge(seat, team->document);
	pthread_mutex_lock(&team->mutex);
	seat->done = true;
	pthread_cond_broadcast(&team->moved);
	return true;
}

static void *work(void *opaque)
{
	struct team *team = opaque;

	pthread_mutex_lock(&team->mutex);
	while (!team->over && team->next < parl_document_block_count(team->document))
		if (!work_once(team))
			pthread_cond_wait(&team->moved, &team->mutex);
	pthread_mutex_unlock(&team->mutex);
	return NULL;
}

/* --- handing on */

struct hearing {
	struct team *team;
	struct parl_bridge *bridge; /* of the job */
	enum parl_status (*hear)(
		void *state, const struct parl_finding *const *findings, size_t count);
	void *state;
	bool no_memory;
};

static enum parl_status hand_on(struct hearing *hearing, const struct seat *seat)
{
	enum parl_status status = PARL_OK;
	size_t done = 0;

	for (size_t i = seat->first; status == PARL_OK && i < seat->end; i++) {
		const struct parl_block *block = parl_document_block(hearing->team->document, i);
		const struct parl_finding *const *findings = seat->findings + done;
		size_t count = seat->ends[i - seat->first] - done;

		done += count;
		/* What is worded anew lives as long as what a block is made of. */
		if (parl_block_kind_of(block) != PARL_BLOCK_HEADING) {
			if (count > 0)
				parl_bridge_forget(hearing->bridge);
		} else if (parl_bridge_judge(hearing->bridge, block, &findings, &count) !=
			PARL_OK) {
			hearing->no_memory = true;
			return PARL_FAILED;
		}
		status = hearing->hear(hearing->state, findings, count);
	}
	return status;
}

/* Hands one part after the other on, and judges while there is none. */
static enum parl_status hear_all(struct hearing *hearing)
{
	struct team *team = hearing->team;
	enum parl_status status = PARL_OK;

	pthread_mutex_lock(&team->mutex);
	while (status == PARL_OK &&
		(team->turn < team->taken ||
			team->next < parl_document_block_count(team->document))) {
		struct seat *seat = &team->seats[team->turn % team->seat_count];

		if (team->turn == team->taken || !seat->done) {
			if (!work_once(team))
				pthread_cond_wait(&team->moved, &team->mutex);
			continue;
		}
		pthread_mutex_unlock(&team->mutex);
		hearing->no_memory = seat->failed;
		status = seat->failed ? PARL_FAILED : hand_on(hearing, seat);
		pthread_mutex_lock(&team->mutex);
		team->turn++;
		pthread_cond_broadcast(&team->moved);
	}
	team->over = true;
	pthread_cond_broadcast(&team->moved);
	pthread_mutex_unlock(&team->mutex);
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
	pthread_cond_destroy(&team->moved);
	pthread_mutex_destroy(&team->mutex);
}

static bool seat_all(struct team *team, struct parl_bridge *bridge)
{
	team->seats = calloc(team->seat_count, sizeof(*team->seats));
	for (size_t i = 0; team->seats && i < team->seat_count; i++) {
		team->seats[i].bridge = parl_bridge_seat(bridge);
		if (!team->seats[i].bridge)
			return false;
	}
	return team->seats != NULL;
}

static enum parl_status judge_together(struct hearing *hearing, size_t size)
{
	pthread_t others[PARL_JOBS_MOST];
	enum parl_status status;
	size_t count = 0;

	while (count + 1 < size && pthread_create(&others[count], NULL, work, hearing->team) == 0)
		count++;
	status = hear_all(hearing);
	while (count > 0)
		pthread_join(others[--count], NULL);
	return status;
}

enum parl_status parl_team_judge(const struct parl_document *document, struct parl_bridge *bridge,
	size_t size,
	enum parl_status (*hear)(
		void *state, const struct parl_finding *const *findings, size_t count),
	void *state, bool *no_memory)
{
	struct team team = {.document = document, .seat_count = size + SPARE};
	struct hearing hearing = {&team, bridge, hear, state, false};
	enum parl_status status = PARL_FAILED;

	if (pthread_mutex_init(&team.mutex, NULL) != 0) {
		*no_memory = true;
		return PARL_FAILED;
	}
	pthread_cond_init(&team.moved, NULL);
	hearing.no_memory = !seat_all(&team, bridge);
	if (!hearing.no_memory)
		status = judge_together(&hearing, size);
	release(&team);
	*no_memory = hearing.no_memory;
	return status;
}
