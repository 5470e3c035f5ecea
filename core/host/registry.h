/*
 * registry.h - the host from within: plugins and what they offer, in the order in which they came.
 */
#ifndef PARL_HOST_REGISTRY_H
#define PARL_HOST_REGISTRY_H

#include <pthread.h>

#include <parlance/host.h>

#include "note.h"

/* A capability that is listed. */
struct parl_host_offer {
	struct parl_note_offer note;
	size_t plugin;
	size_t earlier; /* one more than the index of the last before it of its kind and name; 0 */
	const struct parl_capability *opened; /* complete; NULL until its plugin is open */
};

/* A plugin that is listed; its offers stand in a row. */
struct parl_host_plugin {
	struct parl_plugin_info info;
	bool open;
	size_t first_offer;
	size_t offer_count;
};

struct parl_host {
	struct parl_arena *arena; /* everything that is listed */
	struct parl_host_plugin *plugins;
	size_t plugin_count;
	struct parl_host_offer *offers;
	size_t offer_count;
	/* Opens the file of a plugin; set where plugins can come from files. */
	bool (*load)(
		struct parl_host *host, struct parl_host_plugin *plugin, struct parl_fault *fault);
	pthread_mutex_t lock; /* around opening */
};

/* Adds a plugin with the offers of its note. A fault that is set is kept as the reason why it is
 * refused, and reported. The place of the plugin may move with the next one. NULL: out of memory.
 */
struct parl_host_plugin *parl_registry_add(struct parl_host *host,
	const struct parl_plugin_info *info, const struct parl_elf_note *note,
	const struct parl_fault *fault, struct parl_diagnostics *faults);

/* The plugin of that name that is in use; NULL: none. */
const struct parl_host_plugin *parl_registry_find(const struct parl_host *host, const char *name);

#endif
