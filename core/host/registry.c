/*
 * registry.c - what is installed: plugins and their offers, in the order in which they came.
 */
#include "registry.h"

#include <stdlib.h>
#include <string.h>

struct parl_host *parl_host_new(void)
{
	struct parl_host *host = calloc(1, sizeof(*host));

	if (!host)
		return NULL;
	host->arena = parl_arena_new();
	if (!host->arena || pthread_mutex_init(&host->lock, NULL) != 0) {
		parl_arena_free(host->arena);
		free(host);
		return NULL;
	}
	return host;
}

void parl_host_free(struct parl_host *host)
{
	if (!host)
		return;
	pthread_mutex_destroy(&host->lock);
	free(host->plugins);
	free(host->offers);
	parl_arena_free(host->arena);
	free(host);
}

const struct parl_host_plugin *parl_registry_find(const struct parl_host *host, const char *name)
{
	for (size_t i = 0; i < host->plugin_count; i++)
		if (!host->plugins[i].info.refused && strcmp(host->plugins[i].info.name, name) == 0)
			return &host->plugins[i];
	return NULL;
}

/* The first of that kind and name whose plugin is in use; NULL: none. */
static struct parl_host_offer *find_offer(
	const struct parl_host *host, uint32_t kind, const char *name)
{
	for (size_t i = 0; i < host->offer_count; i++) {
		struct parl_host_offer *offer = &host->offers[i];

		if (offer->note.kind == kind && strcmp(offer->note.name, name) == 0 &&
			!host->plugins[offer->plugin].info.refused)
			return offer;
	}
	return NULL;
}

/* Refuses a plugin that is listed, and reports it. */
static void refuse_listed(struct parl_host_plugin *plugin, const struct parl_fault *fault,
	struct parl_diagnostics *faults)
{
	plugin->info.refused = fault->text;
	plugin->info.help = fault->help;
	plugin->info.code = fault->code;
	parl_diagnose(faults, fault->code,
		plugin->info.file ? plugin->info.file : plugin->info.name, fault->help, "%s",
		fault->text);
}

/* Says what of a new plugin will not be used, though the plugin is. */
static void report_offer(const struct parl_host *host, const struct parl_host_offer *offer,
	struct parl_diagnostics *faults)
{
	const struct parl_plugin_info *info = &host->plugins[offer->plugin].info;
	const char *file = info->file ? info->file : info->name;
	const struct parl_host_offer *first;

	if (offer->note.kind == 0) {
		parl_diagnose(faults, PARL_CODE_PLUGIN_UNKNOWN_KIND, file,
			"update parlance to use it; the rest of the plugin works",
			"offers the %s '%s', a kind that this parlance does not know",
			offer->note.kind_name, offer->note.name);
		return;
	}
	first = find_offer(host, offer->note.kind, offer->note.name);
	if (first && first != offer)
		parl_diagnose(faults, PARL_CODE_PLUGIN_SHADOWED, file,
			"remove one of the two plugins, or the name from one of them",
			"offers the %s '%s', which the plugin '%s' offers already: that one is used",
			offer->note.kind_name, offer->note.name,
			host->plugins[first->plugin].info.name);
}

static bool grow(void **array, size_t count, size_t more, size_t size)
{
	void *larger = realloc(*array, (count + more) * size);

	if (!larger)
		return false;
	*array = larger;
	return true;
}

/* One more than the index of the last offer before OFFER of its kind and name; 0: there is none. */
static size_t find_earlier(const struct parl_host *host, const struct parl_host_offer *offer)
{
	size_t number = (size_t)(offer - host->offers);

	while (number > 0 &&
		(host->offers[number - 1].note.kind != offer->note.kind ||
			strcmp(host->offers[number - 1].note.name, offer->note.name) != 0))
		number--;
	return number;
}

/* Whether OFFER is the first of its kind and name whose plugin is in use. */
static bool is_used(const struct parl_host *host, const struct parl_host_offer *offer)
{
	size_t earlier = offer->earlier;

	if (host->plugins[offer->plugin].info.refused)
		return false;
	while (earlier && host->plugins[host->offers[earlier - 1].plugin].info.refused)
		earlier = host->offers[earlier - 1].earlier;
	return earlier == 0;
}

struct parl_host_plugin *parl_registry_add(struct parl_host *host,
	const struct parl_plugin_info *info, const struct parl_elf_note *note,
	const struct parl_fault *fault, struct parl_diagnostics *faults)
{
	size_t offers = note->offer_count;
	struct parl_host_plugin *plugin;

	if (!grow((void **)&host->plugins, host->plugin_count, 1, sizeof(*host->plugins)) ||
		(offers &&
			!grow((void **)&host->offers, host->offer_count, offers,
				sizeof(*host->offers)))) {
		parl_diagnose_memory(faults, info->file);
		return NULL;
	}
	plugin = &host->plugins[host->plugin_count++];
	*plugin = (struct parl_host_plugin){
		.info = *info, .first_offer = host->offer_count, .offer_count = offers};
	if (fault->code != PARL_CODE_NONE)
		refuse_listed(plugin, fault, faults);
	for (size_t i = 0; i < offers; i++) {
		struct parl_host_offer *offer = &host->offers[host->offer_count++];

		*offer = (struct parl_host_offer){
			.note = note->offers[i], .plugin = host->plugin_count - 1};
		offer->earlier = find_earlier(host, offer);
		if (!plugin->info.refused)
			report_offer(host, offer, faults);
	}
	return plugin;
}

size_t parl_host_plugin_count(const struct parl_host *host)
{
	return host->plugin_count;
}

/* Opening may refuse a plugin while another thread lists it. The lock is no part of what a host
 * is to its users, so that a constant one has it too. */
static void lock(const struct parl_host *host)
{
	pthread_mutex_lock((pthread_mutex_t *)&host->lock);
}

static void unlock(const struct parl_host *host)
{
	pthread_mutex_unlock((pthread_mutex_t *)&host->lock);
}

struct parl_plugin_info parl_host_plugin(const struct parl_host *host, size_t index)
{
	struct parl_plugin_info info;

	lock(host);
	info = host->plugins[index].info;
	unlock(host);
	return info;
}

size_t parl_host_offer_count(const struct parl_host *host)
{
	return host->offer_count;
}

uint32_t parl_host_offer_kind(const struct parl_host *host, size_t index)
{
	return host->offers[index].note.kind;
}

struct parl_offer parl_host_offer(const struct parl_host *host, size_t index)
{
	const struct parl_host_offer *offer = &host->offers[index];
	bool format = offer->note.kind == PARL_CAPABILITY_FORMAT;
	bool files = parl_kind_has_files(offer->note.kind);
	bool used;

	lock(host);
	used = is_used(host, offer);
	unlock(host);
	return (struct parl_offer){
		.kind = offer->note.kind,
		.kind_name = offer->note.kind_name,
		.name = offer->note.name,
		.summary = offer->note.summary,
		.extensions = files ? offer->note.extensions : NULL,
		.signatures = format ? offer->note.signatures : NULL,
		.plugin = offer->plugin,
		.used = used,
	};
}

static enum parl_status open_locked(
	struct parl_host *host, struct parl_host_plugin *plugin, struct parl_diagnostics *faults)
{
	struct parl_fault fault = {.arena = host->arena};

	if (plugin->info.refused)
		return PARL_NONE;
	if (plugin->open)
		return PARL_OK;
	plugin->open = host->load(host, plugin, &fault);
	if (plugin->open)
		return PARL_OK;
	/* Next time there may be enough. */
	if (fault.code == PARL_CODE_NO_MEMORY)
		return parl_diagnose_memory(faults, plugin->info.file);
	refuse_listed(plugin, &fault, faults);
	return PARL_FAILED;
}

enum parl_status parl_host_open(
	struct parl_host *host, size_t plugin, struct parl_diagnostics *faults)
{
	enum parl_status status;

	lock(host);
	status = open_locked(host, &host->plugins[plugin], faults);
	unlock(host);
	return status;
}

static const void *open_offer(
	struct parl_host *host, uint32_t kind, const char *name, struct parl_diagnostics *faults)
{
	const void *capability = NULL;
	struct parl_host_offer *offer;

	lock(host);
	offer = find_offer(host, kind, name);
	if (offer && open_locked(host, &host->plugins[offer->plugin], faults) == PARL_OK)
		capability = offer->opened;
	unlock(host);
	return capability;
}

const struct parl_command *parl_host_command(
	struct parl_host *host, const char *name, struct parl_diagnostics *faults)
{
	return open_offer(host, PARL_CAPABILITY_COMMAND, name, faults);
}

const struct parl_format *parl_host_format(
	struct parl_host *host, const char *name, struct parl_diagnostics *faults)
{
	return open_offer(host, PARL_CAPABILITY_FORMAT, name, faults);
}

const struct parl_report *parl_host_report(
	struct parl_host *host, const char *name, struct parl_diagnostics *faults)
{
	return open_offer(host, PARL_CAPABILITY_REPORT, name, faults);
}

const struct parl_importer *parl_host_importer(
	struct parl_host *host, const char *name, struct parl_diagnostics *faults)
{
	return open_offer(host, PARL_CAPABILITY_IMPORTER, name, faults);
}

const struct parl_exporter *parl_host_exporter(
	struct parl_host *host, const char *name, struct parl_diagnostics *faults)
{
	return open_offer(host, PARL_CAPABILITY_EXPORTER, name, faults);
}
