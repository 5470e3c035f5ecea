/*
 * fault.h - why a plugin is not used: one fault, as data, that the registry keeps.
 */
#ifndef PARL_HOST_FAULT_H
#define PARL_HOST_FAULT_H

#include <parlance/codes.h>
#include <parlance/memory.h>

/* Texts live in the arena, which is that of the host. */
struct parl_fault {
	struct parl_arena *arena;
	enum parl_code code; /* PARL_CODE_NONE: all is well */
	const char *text;
	const char *help;
};

/*
 * Sets the fault; the first one wins. Returns false, so that a check can end with it. TEXT and
 * HELP are kept; NULL as the text is what parl_arena_print gives when memory is out.
 */
bool parl_fault_set(
	struct parl_fault *fault, enum parl_code code, const char *text, const char *help);

/* The fault of an allocation that failed. */
bool parl_fault_memory(struct parl_fault *fault);

#endif
