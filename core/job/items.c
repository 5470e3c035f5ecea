/*
 * items.c - the findings of a round, each with the wordings that a person may choose from.
 */
#include "round.h"

#include <string.h>

bool parl_round_is_open(const struct parl_finding *finding)
{
	return parl_finding_replacement(finding).data &&
		parl_finding_action(finding) >= PARL_ACTION_SUGGEST;
}

/* Words that read the same in this place are one choice; those that would not fit it are none. */
static bool is_choice(const struct parl_round_item *item, const struct parl_finding *wording)
{
	if (parl_finding_doubt(wording) && !parl_finding_doubt(parl_round_finding(item)))
		return false;
	for (size_t i = 0; i < item->wording_count; i++)
		if (parl_view_equal(parl_finding_replacement(item->wordings[i]),
			    parl_finding_replacement(wording)))
			return false;
	return parl_round_is_open(wording);
}

static bool add_wordings(struct parl_bridge *bridge, struct parl_round_item *item)
{
	const struct parl_term *terms[PARL_WORDINGS_MOST];
	size_t count = parl_round_is_open(parl_round_finding(item))
		? parl_finding_wordings(parl_round_finding(item), terms, PARL_WORDINGS_MOST)
		: 0;

	for (size_t i = 1; i < count && i < PARL_WORDINGS_MOST; i++) {
		const struct parl_finding *wording =
			parl_bridge_reword(bridge, parl_round_finding(item), terms[i]);

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
