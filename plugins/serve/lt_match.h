/*
 * lt_match.h - what is amiss with a text as matches of LanguageTool's interface.
 */
#ifndef SERVE_LT_MATCH_H
#define SERVE_LT_MATCH_H

#include <parlance/event.h>

#include "lt_rules.h"
#include "lt_text.h"

/* A check while it goes on. */
struct lt_check {
	const struct lt_text *text;
	struct lt_choice choice;
	struct parl_json *json; /* within the list of matches */
	struct parl_arena *arena;
	struct parl_buffer scratch;
	const struct parl_concept **explained; /* told once in a text */
	size_t explained_count;
	size_t explained_room;
	bool failed; /* out of memory */
};

/* Writes the issue of EVENT, where it is one that a writer should see. */
void lt_match(struct lt_check *check, const struct parl_event *event);

#endif
