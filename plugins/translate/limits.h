/*
 * limits.h - which changes are made of a text that is to keep its limits.
 *
 * A text that keeps a bound of its limits before it is translated keeps it afterwards: where all
 * changes do not fit, terms are written with a shorter wording that the glossary admits, one term
 * after the other in the order of the text, each in all of its places; where that is not enough,
 * those changes are made that shorten the text, then, concept after concept in its order, those
 * that still fit in all of their places, and the others are held back: a text that calls one thing
 * by two words is worse than one that keeps the old. A limit that is broken already holds nothing
 * back: the writer has to cut anyway.
 *
 * Answers that have limits of their own are texts of their own: what does not fit into one is made
 * in the others. Only where one stands within another are they settled together.
 */
#ifndef TRANSLATE_LIMITS_H
#define TRANSLATE_LIMITS_H

#include <parlance/plugin.h>

/* A change that would be made if there were no limit. */
struct planned {
	const struct parl_block *block;
	size_t start; /* of its match */
	const struct parl_term *term;
	const struct parl_term *shorter; /* a shorter wording; NULL: none */
	size_t from, to;                 /* the limits that it is up against, by index */
	long *costs;                     /* by the index of the limit, without FROM */
	long *shorter_costs;
	bool shortened; /* it is written with that */
	bool held;
	bool settled; /* whether it is held is known in this round */
};

struct limits {
	struct parl_job *job;
	struct parl_job_limit *items; /* bounds that the text keeps before anything is changed */
	size_t count;
	struct planned *planned;
	size_t planned_count;
	size_t planned_capacity;
	size_t next;       /* of the planned ones, the first that did not come up again */
	size_t from, to;   /* the limits of the text at hand */
	size_t first, end; /* the changes of it that are planned, while they are settled */
};

/* Starts; COUNT is 0 where there are no limits that could hold anything back. */
enum parl_status limits_begin(struct limits *limits, struct parl_job *job);
void limits_release(struct limits *limits);

/* First, for each change that would be made, in order; then, behind the last, what comes of it. */
enum parl_status limits_add(struct limits *limits, const struct parl_finding *finding);
enum parl_status limits_settle(struct limits *limits);

/* Then, for each again, in order: whether it is made, and with which wording (the first one, or a
 * shorter one in its place). PARL_NONE: it is held back. */
enum parl_status limits_take(struct limits *limits, const struct parl_finding **finding);

#endif
