/* Any bytes as a project file: read and judged. */
#include "../../core/glossary/project.h"

#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct parl_project project = {.path = "parlance.json", .text = {(const char *)data, size}};
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct parl_arena *arena = parl_arena_new();

	if (faults && arena)
		parl_project_read(&project, arena, faults);
	parl_diagnostics_free(faults);
	parl_arena_free(arena);
	return 0;
}
