/*
 * skos.h - a glossary as linked data: SKOS, written as Turtle.
 *
 * What a glossary calls a concept is in SKOS one of each side: charities and buyers have a scheme
 * of their own, and how far two concepts of them mean the same is a mapping between schemes.
 *
 * The addresses are relative, "#commissioner/grant-recipient": whoever publishes the file gives
 * them theirs.
 */
#ifndef PARL_SKOS_SKOS_H
#define PARL_SKOS_SKOS_H

#include <parlance/plugin.h>

struct skos_writer {
	const struct parl_export *what;
	struct parl_arena *arena;
	struct parl_output *output;
	const struct parl_concept **by_id; /* those that are written, by their ids */
	size_t count;
	bool failed; /* out of memory */
};

/* The first concept of that id (terminated), among those that are written; NULL: none. */
const struct parl_concept *skos_find(const struct skos_writer *writer, parl_view id);

/* --- turtle.c: one property a line */

/* A literal in LANGUAGE (NULL: in none). Nothing where TEXT is empty. */
void skos_literal(
	struct skos_writer *writer, const char *property, parl_view text, const char *language);

/* Something that has an address: of this file, of a concept's side; or on the web. */
void skos_scheme(struct skos_writer *writer, const char *property, int side);
void skos_concept(struct skos_writer *writer, const char *property,
	const struct parl_concept *concept_, int side);
void skos_address(struct skos_writer *writer, const char *property, parl_view address);

/* The subject, of which properties follow; its end. */
void skos_begin_scheme(struct skos_writer *writer, int side);
void skos_begin_concept(struct skos_writer *writer, const struct parl_concept *concept_, int side);
void skos_end(struct skos_writer *writer);

/* --- labels.c */

/* Writes the terms of one side. */
void skos_labels(struct skos_writer *writer, const struct parl_concept *concept_, int side);

/* Whether the concept has terms of that side. */
bool skos_has_side(const struct skos_writer *writer, const struct parl_concept *concept_, int side);

/* --- concept.c: all sides of a concept */
void skos_write_concept(struct skos_writer *writer, const struct parl_concept *concept_);

/* --- losses.c: counts what SKOS has no place for, and says so. LEFT_OUT concepts were not written.
 */
void skos_tell_losses(
	const struct skos_writer *writer, size_t left_out, struct parl_diagnostics *faults);

enum parl_status skos_export(const struct parl_export *what, struct parl_output *output,
	struct parl_diagnostics *faults);

#endif
