#include "learn.h"

#include <stdlib.h>

#include "relay.h"
#include "team.h"

#define PART_SIZE ((size_t)128 * 1024)

struct pupil {
	struct parl_arena *arena;
	struct parl_definitions found;
	size_t first; /* block, */
	size_t end;   /* and the one behind the last */
	bool failed;
};

struct school {
	const struct parl_document *document;
	struct parl_bridge *bridge;
	struct pupil *pupils;
	size_t pupil_count;
	size_t next; /* the block with which the next part begins */
};

static bool take(void *opaque, size_t seat)
{
	struct school *school = opaque;
	struct pupil *pupil = &school->pupils[seat];

	pupil->first = school->next;
	pupil->end = parl_team_part(school->document, pupil->first, PART_SIZE);
	school->next = pupil->end;
	return pupil->first < pupil->end;
}

static void work(void *opaque, size_t seat)
{
	struct school *school = opaque;
	struct pupil *pupil = &school->pupils[seat];

	parl_arena_reset(pupil->arena);
	pupil->failed = !parl_definitions_find(
		school->document, pupil->first, pupil->end, &pupil->found, pupil->arena);
}

static enum parl_status hand_on(void *opaque, size_t seat)
{
	struct school *school = opaque;
	const struct pupil *pupil = &school->pupils[seat];

	return !pupil->failed &&
			parl_definitions_join(&school->bridge->facts->definitions, &pupil->found,
				school->bridge->facts->arena)
		? PARL_OK
		: PARL_FAILED;
}

static bool seat_all(struct school *school)
{
	school->pupils = calloc(school->pupil_count, sizeof(*school->pupils));
	for (size_t i = 0; school->pupils && i < school->pupil_count; i++) {
		school->pupils[i].arena = parl_arena_new();
		if (!school->pupils[i].arena)
			return false;
	}
	return school->pupils != NULL;
}

static void release(struct school *school)
{
	for (size_t i = 0; school->pupils && i < school->pupil_count; i++)
		parl_arena_free(school->pupils[i].arena);
	free(school->pupils);
}

struct parl_bridge *parl_learn_together(const struct parl_vocabulary *vocabulary,
	const struct parl_document *document, const struct parl_bridge_options *options,
	size_t threads)
{
	struct parl_bridge *bridge = parl_bridge_begin(vocabulary, document, options);
	struct school school = {
		.document = document, .bridge = bridge, .pupil_count = parl_relay_seats(threads)};
	struct parl_relay relay = {&school, threads, school.pupil_count, take, work, hand_on};
	bool learned = bridge && seat_all(&school) && parl_relay_run(&relay) == PARL_OK;

	release(&school);
	if (learned) {
		parl_facts_tell(bridge->facts, PARL_FACT_DEFINITIONS);
		return bridge;
	}
	parl_bridge_free(bridge);
	return NULL;
}
