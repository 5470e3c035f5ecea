#include "facts.h"

#include <stdlib.h>

#include "bridge.h"

_Static_assert(PARL_FACTS <= 64, "a bit for each fact");

struct parl_facts *parl_facts_new(void)
{
	struct parl_facts *facts = calloc(1, sizeof(*facts));

	if (!facts)
		return NULL;
	pthread_mutex_init(&facts->lock, NULL);
	facts->definitions = PARL_DEFINITIONS_NONE;
	facts->arena = parl_arena_new();
	if (facts->arena)
		return facts;
	parl_facts_free(facts);
	return NULL;
}

void parl_facts_free(struct parl_facts *facts)
{
	if (!facts)
		return;
	parl_arena_free(facts->arena);
	pthread_mutex_destroy(&facts->lock);
	free(facts);
}

static bool is_known(struct parl_facts *facts, int fact)
{
	return atomic_load_explicit(&facts->known, memory_order_acquire) >> fact & 1;
}

void parl_facts_tell(struct parl_facts *facts, int fact)
{
	atomic_fetch_or_explicit(&facts->known, UINT64_C(1) << fact, memory_order_release);
}

bool parl_facts_know(struct parl_bridge *bridge, int fact, bool (*find)(struct parl_bridge *bridge))
{
	struct parl_facts *facts = bridge->facts;
	bool fine = true;

	if (is_known(facts, fact))
		return true;
	pthread_mutex_lock(&facts->lock);
	if (!is_known(facts, fact)) {
		fine = find(bridge);
		if (fine)
			parl_facts_tell(facts, fact);
	}
	pthread_mutex_unlock(&facts->lock);
	return fine;
}
