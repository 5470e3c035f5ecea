/*
 * load.h - opening a plugin's file: from here on its code runs.
 */
#ifndef PARL_HOST_LOAD_H
#define PARL_HOST_LOAD_H

#include "registry.h"

/* Loads the file of a plugin, verifies its descriptor, holds it against the note, and completes the
 * plugin's offers. */
bool parl_load(struct parl_host *host, struct parl_host_plugin *plugin, struct parl_fault *fault);

#endif
