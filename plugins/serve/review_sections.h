/*
 * review_sections.h - the answers of a document for the page: the limits that their questions
 * state, how long they are, and which of them a finding stands in.
 */
#ifndef SERVE_REVIEW_SECTIONS_H
#define SERVE_REVIEW_SECTIONS_H

#include <parlance/plugin.h>

struct review_sections {
	const struct parl_section *const *items;
	size_t count;
	size_t next;  /* the first that begins behind the last finding */
	size_t *open; /* those that go on, by index, ascending */
	size_t open_count;
};

/* Finds them in the document of JOB. False: out of memory, said. */
bool review_sections_begin(struct review_sections *sections, struct parl_job *job);

/* Writes the member `sections` of a review. False: out of memory, said. */
bool review_sections_write(
	const struct review_sections *sections, struct parl_json *json, struct parl_job *job);

/* Writes the member `sections` of a finding; they come in the order of the text. */
void review_sections_of(struct review_sections *sections, struct parl_json *json,
	const struct parl_finding *finding);

#endif
