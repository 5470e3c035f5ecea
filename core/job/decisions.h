/*
 * decisions.h - what a person decided of terms: said in the project file, or during this run.
 *
 * A decision is about a term of a concept, or about all terms of it that nothing is said of. It
 * settles the term, not the place: where the place makes a change doubtful, `take` does not count,
 * and the change is only offered.
 */
#ifndef PARL_RUN_DECISIONS_H
#define PARL_RUN_DECISIONS_H

#include <parlance/job.h>

#include "../setup/project.h"

struct parl_decided {
	enum parl_decision decision;
	const struct parl_term *wording; /* what to write; NULL: what the glossary would */
};

/* One decision, in the list of its concept. */
struct parl_term_decision {
	const struct parl_term *term; /* NULL: all others */
	struct parl_decided decided;
	struct parl_term_decision *next;
};

struct parl_decisions {
	const struct parl_vocabulary *vocabulary;
	struct parl_term_decision **concepts; /* by their index; NULL: nothing is decided */
	struct parl_arena *arena;
};

/* Takes them from the project file (NULL: none). What it names and the glossaries in use do not
 * have is a warning. False: out of memory, which is a fault. */
bool parl_decisions_make(struct parl_decisions *decisions, const struct parl_project *project,
	const struct parl_vocabulary *vocabulary, struct parl_arena *arena,
	struct parl_diagnostics *faults);

/* Decides of TERM from now on, instead of what was decided. False: out of memory. */
bool parl_decisions_put(struct parl_decisions *decisions, const struct parl_term *term,
	struct parl_decided decided);

/* What was said of this very term. */
struct parl_decided parl_decisions_said(
	const struct parl_decisions *decisions, const struct parl_term *term);

/* What that comes to in the place of FINDING. Several senses are declined when all of them are. */
struct parl_decided parl_decisions_on(
	const struct parl_decisions *decisions, const struct parl_finding *finding);

#endif
