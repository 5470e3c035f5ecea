/*
 * targets.h - the files that documents go to, where -o names a folder.
 */
#ifndef PARL_RUN_TARGETS_H
#define PARL_RUN_TARGETS_H

#include "../job/inputs.h"

/*
 * Settles where the document of each input goes: into FOLDER, under the name that the input has
 * below the folder that was named, or under its own. False, with a fault: one has no name, two
 * would get the same, one would go over another input, FOLDER is a file, or memory is out.
 */
bool parl_targets_find(struct parl_inputs *inputs, const char *folder, struct parl_arena *arena,
	struct parl_diagnostics *faults);

#endif
