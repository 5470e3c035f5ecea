/*
 * project.h - what a project file says: parlance.json, which holds what belongs to one bid.
 *
 * Limits are read and checked, and not used yet.
 */
#ifndef PARL_GLOSSARY_PROJECT_H
#define PARL_GLOSSARY_PROJECT_H

#include "record.h"

/* A file and its limit: "500w". */
struct parl_project_pair {
	parl_view key;
	parl_view value;
	parl_span place; /* of the key */
};

struct parl_project_pairs {
	struct parl_project_pair *items;
	size_t count;
};

/* What was decided of a term of a concept, or of all those that the concept has no word on. */
struct parl_project_decision {
	parl_view concept_id;
	parl_span concept_place;
	parl_view term; /* data NULL: all others */
	parl_span term_place;
	bool take;         /* false: leave */
	parl_view wording; /* what to write; data NULL: what the glossary would */
	parl_span wording_place;
};

struct parl_project_decisions {
	struct parl_project_decision *items;
	size_t count;
};

/* All of it is in the arena that it was read with. */
struct parl_project {
	const char *path;
	parl_view text; /* for faults in it that show later */
	struct parl_said_texts glossaries;
	const char *const *glossary_names; /* as --glossary would name them: filled by the run */
	size_t glossary_name_count;
	struct parl_said_texts protect;
	struct parl_said_texts skip;
	struct parl_said_texts only;
	struct parl_project_pairs limits;
	struct parl_project_decisions decisions;
};

/* The key of a concept's decisions that stands for all terms it does not name. */
#define PARL_DECISION_OTHERS "*"

/* Reads what `path` and `text` of PROJECT are. False: FAULTS says why. */
bool parl_project_read(
	struct parl_project *project, struct parl_arena *arena, struct parl_diagnostics *faults);

#endif
