/*
 * fault.c - why a plugin is not used.
 */
#include "fault.h"

bool parl_fault_set(
	struct parl_fault *fault, enum parl_code code, const char *text, const char *help)
{
	if (fault->code != PARL_CODE_NONE)
		return false;
	if (!text)
		return parl_fault_memory(fault);
	fault->code = code;
	fault->text = text;
	fault->help = help;
	return false;
}

bool parl_fault_memory(struct parl_fault *fault)
{
	return parl_fault_set(fault, PARL_CODE_NO_MEMORY, "out of memory", NULL);
}
