/*
 * uses.c - the words that a tender uses where it could use others: they become what is written.
 *
 * One council bans "service user", the next requires it. Which of a concept's words a buyer prefers
 * shows in what the buyer writes, judged in each place, and that is counted here.
 */
#include <string.h>

#include "tender.h"

/* A word is preferred that stands so often at least, and so many times as often as the one that the
 * glossaries prefer. */
#define LEAST_USES 3
#define LEAST_RATIO 3

struct use {
	const struct parl_term *term;
	size_t count;
	const char *place; /* where it stands first, in the text of its paper */
};

/* --- counting */

static enum parl_status take(void *state, const struct parl_finding *finding)
{
	struct making *making = state;
	const struct parl_term *term = parl_finding_term(finding);
	struct use *use;

	/* What could be several things says nothing of any. */
	if (parl_finding_sense_count(finding) > 1)
		return PARL_OK;
	use = parl_map_add(&making->uses, &term);
	making->finds.failed |= !use;
	if (!use)
		return PARL_NONE;
	if (use->count++ == 0)
		use->place = making_place(
			making, parl_finding_block(finding), parl_finding_match(finding));
	return PARL_OK;
}

void uses_begin(struct making *making)
{
	making->uses = (struct parl_map)PARL_MAP_OF(struct use, count);
}

enum parl_status uses_take(struct making *making)
{
	const struct parl_bridge_options options = {
		.size = sizeof(options), .from = PARL_REGISTER_ANY, .to = PARL_REGISTER_OTHER};

	if (parl_job_judge(making->job, &options, take, making) != PARL_OK)
		return PARL_FAILED;
	return making->finds.failed ? PARL_FAILED : PARL_OK;
}

/* --- what follows for a concept */

/* The uses of a concept's terms. */
struct choice {
	const struct parl_concept *of;
	const struct use *best;      /* the word of the tender's register that it uses most */
	size_t written;              /* uses of that register, of all words */
	const struct use *own;       /* the word of the sector that it uses most */
	const struct parl_term *now; /* what the glossaries write for that, or for any */
	size_t now_count;
};

static bool beats(const struct use *use, const struct use *other)
{
	return use->count && (!other || use->count > other->count);
}

static void weigh(struct making *making, struct choice *choice, const struct use *use)
{
	if (parl_term_register(use->term) == making->to) {
		choice->written += use->count;
		if (parl_term_status_of(use->term) <= PARL_TERM_ADMITTED &&
			beats(use, choice->best))
			choice->best = use;
	} else if (parl_term_register(use->term) == making->from && beats(use, choice->own)) {
		choice->own = use;
	}
}

/* What is written for the first term of the sector that can be replaced. */
static const struct parl_term *written_now(
	const struct making *making, const struct parl_concept *of)
{
	for (size_t i = 0; i < parl_concept_term_count(of); i++) {
		const struct parl_term *term = parl_concept_term(of, i);

		if (parl_term_register(term) == making->from &&
			parl_term_action(term) >= PARL_ACTION_SUGGEST)
			return parl_term_target(term, making->to);
	}
	return NULL;
}

/* Whether two words of a concept can stand for each other: both are what its glossary says that the
 * concept is, or both something else, "refer someone to" and "pass someone on to". */
static bool are_alike(const struct parl_term *one, const struct parl_term *other)
{
	parl_view pos[2] = {{"", 0}, {"", 0}};

	parl_term_said(one, "pos", &pos[0], 1);
	parl_term_said(other, "pos", &pos[1], 1);
	return parl_view_equal(pos[0], pos[1]);
}

/* Whether the tender's word is another one than the one that would be written, and surely so. */
static bool prefers_other(const struct choice *choice)
{
	return choice->now && choice->best && choice->best->term != choice->now &&
		are_alike(choice->best->term, choice->now) &&
		strcmp(parl_term_language(choice->best->term), parl_term_language(choice->now)) ==
		0 &&
		choice->best->count >= LEAST_USES &&
		choice->best->count >= LEAST_RATIO * choice->now_count;
}

/* Whether the tender writes the sector's word itself, so that it need not be replaced. */
static bool keeps_own(const struct choice *choice)
{
	return choice->own && parl_term_action(choice->own->term) == PARL_ACTION_REPLACE &&
		choice->own->count * LEAST_RATIO > choice->written;
}

static const char *times(struct making *making, size_t count)
{
	if (count == 0)
		return "never";
	return count == 1 ? "once"
			  : parl_arena_print(parl_job_arena(making->job), "%zu times", count);
}

/* Lays over a term one thing that is said of it now. */
static void lay(struct making *making, enum part part, const struct parl_concept *of,
	const struct use *use, const char *key, const char *value, const char *reason)
{
	struct parl_origin origin = making_origin(making, use->place);
	struct parl_node *concept_ = making_override(making, of, origin);
	struct parl_node *term = parl_builder_term(making->builder, concept_,
		parl_vocabulary_register_name(making->vocabulary, parl_term_register(use->term)),
		parl_term_text(use->term), origin);

	parl_builder_text(making->builder, term, key, parl_view_of(value), origin);
	parl_builder_text(making->builder, concept_, "reason", parl_view_of(reason), origin);
	making_add(making, (struct entry){part, 0, term});
}

static const char *reason_of(struct making *making, const struct choice *choice)
{
	struct parl_arena *arena = parl_job_arena(making->job);

	if (prefers_other(choice))
		return parl_arena_print(arena, "This tender writes \"%s\" (%s), not \"%s\" (%s).",
			parl_term_text(choice->best->term).data, times(making, choice->best->count),
			parl_term_text(choice->now).data, times(making, choice->now_count));
	return parl_arena_print(arena, "This tender itself writes \"%s\" (%s).",
		parl_term_text(choice->own->term).data, times(making, choice->own->count));
}

static bool settle(struct making *making, const struct choice *choice)
{
	const char *reason;

	if (!prefers_other(choice) && !keeps_own(choice))
		return true;
	reason = reason_of(making, choice);
	if (reason && prefers_other(choice))
		lay(making, PART_PREFERRED, choice->of, choice->best, "status", "preferred",
			reason);
	if (reason && keeps_own(choice))
		lay(making, PART_KEPT, choice->of, choice->own, "action", "suggest", reason);
	return reason && !making->finds.failed;
}

/* --- all concepts */

static bool settle_concept(struct making *making, const struct parl_concept *of)
{
	struct choice choice = {.of = of, .now = written_now(making, of)};

	for (size_t i = 0; i < parl_concept_term_count(of); i++) {
		const struct parl_term *term = parl_concept_term(of, i);
		const struct use *use = parl_map_add(&making->uses, &term);

		if (!use)
			return false;
		if (term == choice.now)
			choice.now_count = use->count;
	}
	/* Only now does none of them move any more. */
	for (size_t i = 0; i < parl_concept_term_count(of); i++) {
		const struct parl_term *term = parl_concept_term(of, i);

		weigh(making, &choice, parl_map_add(&making->uses, &term));
	}
	return settle(making, &choice);
}

bool uses_make(struct making *making)
{
	for (size_t i = 0; i < parl_vocabulary_concept_count(making->vocabulary); i++) {
		const struct parl_concept *of = parl_vocabulary_concept(making->vocabulary, i);

		if (!of || !settle_concept(making, of))
			return false;
	}
	return true;
}
