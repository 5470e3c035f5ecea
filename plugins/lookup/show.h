/*
 * show.h - what answers a query, as the user wants to see it.
 */
#ifndef LOOKUP_SHOW_H
#define LOOKUP_SHOW_H

#include "answer.h"
#include "list.h"

struct showing {
	struct parl_job *job;
	enum form form;
	size_t count; /* queries that were answered */
};

/* The cards of the concepts that ANSWER found. */
void show_answer(struct showing *showing, const struct answer *answer);

/* That nothing was found, and what comes near. */
void show_nothing(struct showing *showing, const struct answer *answer);

#endif
