/*
 * query.h - what is searched for: a matcher made of the query's words, and on request of the other
 * terms of its concepts.
 */
#ifndef SEARCH_QUERY_H
#define SEARCH_QUERY_H

#include <parlance/job.h>

struct query {
	struct parl_matcher *matcher;
	const struct parl_term **terms; /* by the matcher's ids; NULL: the query itself */
	size_t term_count;
	size_t term_room;
};

/* Fills QUERY from the job's words and options. PARL_NONE: nothing can match it. PARL_FAILED: out
 * of memory. Whatever came of it, query_release frees what it has. */
enum parl_status query_make(struct query *query, struct parl_job *job);
void query_release(struct query *query);

/* The term that a match of the query writes; NULL: the query itself. */
const struct parl_term *query_term(const struct query *query, uint32_t key);

/* Whether the query names no concept although its concept is asked for. */
bool query_lacks_concept(const struct query *query, struct parl_job *job);

#endif
