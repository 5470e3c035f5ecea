/*
 * selection.h - which concepts a run is about: --skip, --only, and the project file's.
 */
#ifndef PARL_SETUP_SELECTION_H
#define PARL_SETUP_SELECTION_H

#include <parlance/check.h>

#include "project.h"

struct parl_selection {
	const struct parl_vocabulary *vocabulary;
	const bool *left_out; /* of its concepts, by index; NULL: none is */
	const bool *skipped;  /* those of them that --skip names; NULL as left_out */
	bool only;            /* there is a list of what the run is about */
	uint32_t only_rules;  /* of a checker: bits by enum parl_issue_kind */
	uint32_t skipped_rules;
};

/* Makes it in ARENA; false: a fault says why. A name in the project file that names nothing is a
 * warning, since it may be about a glossary that is not in use now. */
bool parl_selection_make(struct parl_selection *selection, const struct parl_settings *settings,
	const struct parl_vocabulary *vocabulary, struct parl_arena *arena,
	struct parl_diagnostics *faults);

/* Warns of each name in `skip` and `only` of the project file that names nothing. False: out of
 * memory, with a fault. */
bool parl_selection_judge(const struct parl_project *project,
	const struct parl_vocabulary *vocabulary, struct parl_arena *arena,
	struct parl_diagnostics *faults);

/* Warns that NAME, at PLACE of the project file, is WHAT ("no concept") of the glossaries in use.
 */
void parl_selection_unknown(const struct parl_project *project,
	const struct parl_vocabulary *vocabulary, parl_view name, parl_span place, const char *what,
	struct parl_arena *arena, struct parl_diagnostics *faults);

/* Whether a checker is about KIND, and CONCEPT (NULL: none). */
bool parl_selection_concerns(const struct parl_selection *selection, enum parl_issue_kind kind,
	const struct parl_concept *concept_);

/* Whether the run is about a finding: one of its senses is not left out. */
bool parl_selection_takes(
	const struct parl_selection *selection, const struct parl_finding *finding);

#endif
