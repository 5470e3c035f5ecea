/*
 * verify.h - the border: a descriptor and its capabilities, checked once and completed.
 *
 * Behind it nobody checks again: every struct is of today's size, what an older plugin does not
 * have is zero, what must be there is there.
 */
#ifndef PARL_HOST_VERIFY_H
#define PARL_HOST_VERIFY_H

#include <parlance/plugin.h>

#include "fault.h"

/* GIVEN lies in ROOM bytes (SIZE_MAX: unknown). FULL takes the completed descriptor. */
bool parl_verify_plugin(const struct parl_plugin *given, size_t room, struct parl_plugin *full,
	struct parl_fault *fault);

/* The capability, completed, in the fault's arena; GIVEN itself where its kind is unknown, of which
 * only the head may be read. NULL: the fault is set. */
const struct parl_capability *parl_verify_capability(
	const struct parl_capability *given, struct parl_fault *fault);

/* The extensions of a capability that reads or writes files; NULL: it does not. */
const char *parl_capability_extensions(const struct parl_capability *full);

#endif
