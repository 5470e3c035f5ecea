/*
 * beside.h - the words on either side of a match, for the rules that read them.
 */
#ifndef PARL_BRIDGE_BESIDE_H
#define PARL_BRIDGE_BESIDE_H

#include "../prose/site.h"

/* How many words before and behind a match are looked at. */
#define PARL_BESIDE_REACH 12

struct parl_beside {
	const struct parl_site *site;                  /* NULL: not looked at yet */
	struct parl_near_word left[PARL_BESIDE_REACH]; /* the nearest first */
	size_t left_count;
	struct parl_near_word right[PARL_BESIDE_REACH];
	size_t right_count;
};

/* The words beside the match of C, looked at once. */
struct parl_case;
const struct parl_beside *parl_beside_of(struct parl_case *c);

/* The word at INDEX on that side, empty where there is none; and what stands between it and its
 * neighbour on the match's side (PARL_GAP_BREAK where there is none). */
parl_view parl_beside_left(const struct parl_beside *beside, size_t index);
parl_view parl_beside_right(const struct parl_beside *beside, size_t index);
enum parl_gap parl_beside_right_gap(const struct parl_beside *beside, size_t index);

/* Whether the word at INDEX on the left is a possessive: "gym's", "firms'". */
bool parl_beside_owns(const struct parl_beside *beside, size_t index);

#endif
