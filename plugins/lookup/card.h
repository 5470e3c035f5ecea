/*
 * card.h - one concept, for reading and for machines.
 */
#ifndef LOOKUP_CARD_H
#define LOOKUP_CARD_H

#include <parlance/job.h>

/* Prints the card of a concept to the job's output. */
void card_print(struct parl_job *job, const struct parl_concept *concept_);

/* The same as Markdown. */
void card_markdown(struct parl_job *job, const struct parl_concept *concept_);

/* Adds the concept as an object to a JSON array. */
void card_json(struct parl_json *json, const struct parl_vocabulary *vocabulary,
	const struct parl_concept *concept_);

#endif
