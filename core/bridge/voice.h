/*
 * voice.h - sentences whose words are not the writer's own to change.
 */
#ifndef PARL_BRIDGE_VOICE_H
#define PARL_BRIDGE_VOICE_H

#include "bridge.h"

enum parl_voice {
	PARL_VOICE_OWN,
	PARL_VOICE_MENTION, /* the sentence talks about words: "we call people guests, not clients"
			     */
	PARL_VOICE_TESTIMONY, /* somebody says I */
	PARL_VOICE_SELF,      /* "may never call herself a rough sleeper" */
	PARL_VOICE_ARCHIVE,   /* an old paper: "a minute book of 1971 records work with ..." */
	PARL_VOICE_LAW,       /* a charity's objects, quoted from its governing document */
	PARL_VOICE_CLAUSE,    /* a clause of an agreement: "a client shall be seen that day" */
	PARL_VOICE_BUYER      /* what the buyer asks, above the answer: "How will you ...?" */
};

/* Whose the words around the match are. What stands in quotation marks does not count: "I am
 * fine," one client said. */
enum parl_voice parl_voice_of(struct parl_case *c, const struct parl_candidate *candidate);

#endif
