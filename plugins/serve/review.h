/*
 * review.h - what the page asks of a document: everything that can be decided of it, and the
 * document with what was decided.
 *
 * Nothing is kept between two calls: the page sends the document again with what was decided, and
 * the findings are numbered in the order of the text, which is the same each time. A sum over them
 * shows where it is not, because a glossary has changed in between.
 */
#ifndef SERVE_REVIEW_H
#define SERVE_REVIEW_H

#include <parlance/plugin.h>
#include <parlance/text.h>

/* The most wordings that a finding is offered with. */
#define REVIEW_WORDINGS 9

/* Wordings of one place, the glossary's own (or the project's) first. */
struct wordings {
	const struct parl_finding *items[REVIEW_WORDINGS];
	size_t count; /* 0: nothing is offered */
};

/* Whether something could be written for FINDING. */
bool review_is_offered(const struct parl_finding *finding);

/* Those that fit the place of FINDING and read differently. False: out of memory, said. */
bool review_wordings(
	struct parl_job *job, const struct parl_finding *finding, struct wordings *wordings);

/* What to look for, from the job's options "from" and "to". PARL_FAILED, with a fault. */
enum parl_status review_options(struct parl_job *job, struct parl_bridge_options *options);

/* The sum over findings (FNV-1a), begun with REVIEW_SUM. */
#define REVIEW_SUM 0xcbf29ce484222325u
uint64_t review_sum(uint64_t sum, const struct parl_finding *finding);

/* Offsets of a text in UTF-16 units, for the page; fast when they are asked for nearly in order. */
struct units {
	parl_view text;
	struct parl_units at;
};

/* Writes where SPAN stands: [start, end). */
void review_span(struct parl_json *json, struct units *units, const char *key, parl_span span);

/* Writes the members of FINDING, an object. False: out of memory, said. */
bool review_finding(struct parl_json *json, struct parl_job *job, struct units *units,
	const struct parl_finding *finding);

/* Writes what the page says of a concept. */
void review_concept(struct parl_json *json, const struct parl_concept *of);

#endif
