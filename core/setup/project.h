/*
 * project.h - the project file of a run.
 */
#ifndef PARL_SETUP_PROJECT_H
#define PARL_SETUP_PROJECT_H

#include "../project/project.h"
#include "settings.h"

#define PARL_PROJECT_FILE "parlance.json"

/* A project file is small; what is not is something else. */
#define PARL_PROJECT_MOST ((size_t)1 << 20)

/* The file parlance.json in the folder of INPUT ("-", NULL: the folder we are in) or the nearest
 * one above it that has one; NULL: there is none, or memory is out. One that another user put
 * where everybody may write is passed over, and told to FAULTS unless that is NULL. */
const char *parl_project_find(
	const char *input, struct parl_arena *arena, struct parl_diagnostics *faults);

/* Reads it; NULL with faults. What lies in it is named relative to its folder. */
const struct parl_project *parl_project_open(const struct parl_settings *settings, const char *path,
	struct parl_arena *arena, struct parl_diagnostics *faults);

/* The same of TEXT, all that stands in it, which lives as long as ARENA. */
const struct parl_project *parl_project_parse(const struct parl_settings *settings,
	const char *path, parl_view text, struct parl_arena *arena,
	struct parl_diagnostics *faults);

/* The file NAME, named from the folder of the project file. NULL: out of memory. */
const char *parl_project_beside(
	const struct parl_project *project, const char *name, struct parl_arena *arena);

/* The project file that --profile names, or the nearest one from the folder we are in. NULL: there
 * is none, or it is to be left alone, or, with a fault, it cannot be used. */
const struct parl_project *parl_project_here(const struct parl_settings *settings,
	struct parl_arena *arena, struct parl_diagnostics *faults);

#endif
