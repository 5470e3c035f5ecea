/*
 * query.h - what is searched for: a matcher made of the queries, their other forms, and the terms
 * of their concepts; and how the parts of a query belong together.
 */
#ifndef SEARCH_QUERY_H
#define SEARCH_QUERY_H

#include <parlance/job.h>

/* One of what the user asked for. */
struct asked {
	parl_view text;
	bool forbidden;  /* --not: a paragraph that has it is none */
	bool names_none; /* its concept is asked for, and no glossary has it as a term */
	size_t parts;    /* that follow one another, with a gap between: "outcome ... framework" */
	size_t first_part; /* its place among those of all that was asked */
};

/* What a pattern is a wording of. */
struct wording {
	size_t asked;                 /* index */
	size_t part;                  /* of it */
	const struct parl_term *term; /* NULL: the query itself */
};

struct query {
	struct parl_arena *arena; /* of what was asked */
	struct parl_matcher *matcher;
	bool words;                  /* each wording is one word: no line end can be in it */
	struct parl_matcher *firsts; /* of the first words of all wordings; NULL: cannot be told */
	struct asked *asked;
	size_t asked_count;
	size_t parts;             /* of all of them */
	struct wording *wordings; /* by the matcher's ids */
	size_t wording_count;
	size_t wording_room;
	size_t near; /* words that a gap may have */
	bool all;    /* a paragraph needs them all */
};

/* The query of the job's words and options; it lives longer than the job. NULL, with a diagnostic:
 * nothing can match it, a file of queries cannot be read, or memory is out. */
struct query *query_new(struct parl_job *job);
void query_free(void *query);

/* Whether each match stands for itself, so that no paragraph needs to be judged as a whole. */
bool query_is_plain(const struct query *query);

/* The first wording behind a key of the matcher. */
const struct wording *query_wording(const struct query *query, uint32_t key);

#endif
