/*
 * project.h - the project file of a run.
 */
#ifndef PARL_RUN_PROJECT_H
#define PARL_RUN_PROJECT_H

#include "../glossary/project.h"
#include "settings.h"

#define PARL_PROJECT_FILE "parlance.json"

/* The file parlance.json in the folder of INPUT ("-", NULL: the folder we are in) or the nearest
 * one above it that has one; NULL: there is none, or memory is out. */
const char *parl_project_find(const char *input, struct parl_arena *arena);

/* Reads it; NULL with faults. What lies in it is named relative to its folder. */
const struct parl_project *parl_project_open(const struct parl_settings *settings, const char *path,
	struct parl_arena *arena, struct parl_diagnostics *faults);

#endif
