/*
 * table.h - the table of the report `summary`: a row for each concept, a column for each side.
 */
#ifndef CONCORDANCE_TABLE_H
#define CONCORDANCE_TABLE_H

#include <parlance/plugin.h>

/* How often a term was found. */
struct use {
	const struct parl_term *term;
	size_t count;
};

static inline const struct parl_concept *concept_of(const struct use *use)
{
	return parl_term_concept(use->term);
}

/* A concept with its uses: a run of the list, in which those of one register follow one another,
 * the most frequent first. */
struct group {
	const struct use *uses;
	size_t count;
	size_t total;
};

struct table {
	struct parl_output *output;
	const struct parl_vocabulary *vocabulary;
	const struct group *groups;
	size_t count;
};

/* Writes the table, and below it how many uses each side has. False: out of memory. */
bool table_show(const struct table *table);

/* "3 uses" */
void table_show_count(struct parl_output *output, size_t count, const char *noun);

#endif
