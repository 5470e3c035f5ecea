/*
 * facts.h - what is known of a document as a whole, for all bridges over it.
 *
 * Each fact is found once, when a bridge first asks for it, whichever thread that is; then it stays
 * as it is and is read without a lock.
 */
#ifndef PARL_BRIDGE_FACTS_H
#define PARL_BRIDGE_FACTS_H

#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>

#include "../glossary/owned.h"
#include "../prose/definitions.h"

enum parl_fact {
	PARL_FACT_DEFINITIONS, /* what the document defines */
	PARL_FACT_ASKED,       /* see asked.h */
	PARL_FACT_MINUTES,     /* see minutes.h */
	PARL_FACT_PAPERS,      /* see papers.h */
	PARL_FACT_SUBJECT      /* see subject.h; and 1 + the register that is translated from */
};
#define PARL_FACTS (PARL_FACT_SUBJECT + PARL_REGISTERS_MOST + 1)

struct parl_asked;
struct parl_bridge;

struct parl_facts {
	struct parl_arena *arena;
	pthread_mutex_t lock;
	_Atomic uint64_t known; /* bits by enum parl_fact */
	struct parl_definitions definitions;
	const struct parl_asked *asked;
	parl_span minutes;                     /* blocks */
	parl_span papers;                      /* blocks */
	bool foreign[PARL_REGISTERS_MOST + 1]; /* the subject is another one, likewise */
};

/* NULL: out of memory. */
struct parl_facts *parl_facts_new(void);

void parl_facts_free(struct parl_facts *facts);

/* Sees to it that FACT is known of the document of BRIDGE: FIND, which asks for no other fact, puts
 * it into bridge->facts; false from it, and so from here: out of memory. */
bool parl_facts_know(
	struct parl_bridge *bridge, int fact, bool (*find)(struct parl_bridge *bridge));

/* Says that FACT was put into FACTS by other means. */
void parl_facts_tell(struct parl_facts *facts, int fact);

#endif
