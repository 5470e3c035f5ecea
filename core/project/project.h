/*
 * project.h - what a project file says: parlance.json, which holds what belongs to one bid.
 */
#ifndef PARL_PROJECT_PROJECT_H
#define PARL_PROJECT_PROJECT_H

#include <parlance/measure.h>

#include "../glossary/model.h"
#include "../json/field.h"

/* A limit of a file, which may have several, one behind the other. */
struct parl_project_limit {
	parl_view file;
	parl_span place; /* of the file's name */
	struct parl_limit limit;
};

struct parl_project_limits {
	struct parl_project_limit *items;
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
	struct parl_project_limits limits;
	struct parl_project_decisions decisions;
};

/* The key of a concept's decisions that stands for all terms it does not name. */
#define PARL_DECISION_OTHERS "*"

/* Whether NAME, a key of `decisions`, means the concept: an id that it has or had, by itself or
 * behind that of its glossary. */
bool parl_decision_names(
	const struct parl_vocabulary *vocabulary, const struct parl_concept *of, parl_view name);

/* Whether NAME, a key of a concept's decisions, is how a term is spelled, whatever its case. FAILED
 * is set where memory runs out. */
bool parl_decision_spells(parl_view term, parl_view name, bool *failed);

/* A decision to be written into a project file. */
struct parl_project_change {
	const struct parl_term *term;
	bool take;
	const struct parl_term *wording; /* what to write; NULL: what the glossary would */
};

/* What a project file is that says nothing. */
#define PARL_PROJECT_EMPTY "{\n  \"parlance-project\": 1\n}\n"

/*
 * Appends TEXT, a project file that messages call PATH, with the decision to RESULT: in the place
 * of what it said of the term, else behind what it says, in the layout of the file. Every other
 * byte stays. False: TEXT is no project file, or memory is out; FAULTS says why.
 */
bool parl_project_decide(const char *path, parl_view text, const struct parl_vocabulary *vocabulary,
	const struct parl_project_change *change, struct parl_buffer *result,
	struct parl_diagnostics *faults);

/* What a project file is called, and what its keys are read by. */
extern const struct parl_json_kind parl_project_kind;
void parl_read_decisions(
	struct parl_json_reader *reader, const struct parl_json_place *place, void *record);

/* Reads what `path` and `text` of PROJECT are. False: FAULTS says why. */
bool parl_project_read(
	struct parl_project *project, struct parl_arena *arena, struct parl_diagnostics *faults);

#endif
