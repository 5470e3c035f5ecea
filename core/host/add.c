/*
 * add.c - plugins that are linked into the program: the same descriptor, without file and note.
 */
#include "registry.h"
#include "verify.h"

static size_t count_capabilities(const struct parl_plugin *plugin)
{
	size_t count = 0;

	while (plugin->capabilities[count])
		count++;
	return count;
}

/* What a note would say. */
static struct parl_note_offer describe(const struct parl_capability *head)
{
	const char *kind = parl_kind_name(head->kind);
	struct parl_note_offer offer = {
		.kind = kind ? head->kind : 0,
		.kind_name = kind ? kind : "capability",
		.name = head->name,
		.summary = head->summary,
	};

	offer.extensions = parl_capability_extensions(head);
	if (offer.extensions)
		offer.signatures = "";
	return offer;
}

static bool verify_all(struct parl_host *host, const struct parl_plugin *plugin,
	const struct parl_capability **full, struct parl_elf_note *note, struct parl_fault *fault)
{
	for (size_t i = 0; plugin->capabilities[i]; i++) {
		full[i] = parl_verify_capability(plugin->capabilities[i], fault);
		if (!full[i])
			return false;
		note->offers[note->offer_count++] = describe(full[i]);
	}
	if (parl_registry_find(host, plugin->name))
		return parl_fault_set(fault, PARL_CODE_PLUGIN_DUPLICATE,
			parl_arena_print(fault->arena, "is a second plugin '%s'", plugin->name),
			"add it once");
	return true;
}

enum parl_status parl_host_add(
	struct parl_host *host, const struct parl_plugin *plugin, struct parl_diagnostics *faults)
{
	struct parl_fault fault = {.arena = host->arena};
	const struct parl_capability **full = NULL;
	struct parl_plugin_info info = {.name = "a linked-in plugin"};
	struct parl_elf_note note = {0};
	struct parl_host_plugin *added;
	struct parl_plugin copy;

	if (parl_verify_plugin(plugin, SIZE_MAX, &copy, &fault)) {
		size_t count = count_capabilities(&copy);

		info = (struct parl_plugin_info){.name = copy.name,
			.version = copy.version,
			.license = copy.license,
			.summary = copy.summary};
		full = parl_arena_array(host->arena, count, sizeof(*full));
		note.offers = parl_arena_array(host->arena, count, sizeof(*note.offers));
		if (!full || !note.offers)
			parl_fault_memory(&fault);
		else
			verify_all(host, &copy, full, &note, &fault);
	}
	added = parl_registry_add(host, &info, &note, &fault, faults);
	if (!added || added->info.refused || !full)
		return PARL_FAILED;
	for (size_t i = 0; i < added->offer_count; i++)
		host->offers[added->first_offer + i].opened = full[i];
	added->open = true;
	return PARL_OK;
}
