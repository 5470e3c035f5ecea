/*
 * commands.c - which commands there are, and what is said where there is none of a name.
 */
#include "commands.h"

#include <stdlib.h>
#include <string.h>

static int by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

const char *parl_command_names(const struct parl_host *host, struct parl_arena *arena)
{
	size_t offers = parl_host_offer_count(host), count = 0;
	const char **names = parl_arena_array(arena, offers, sizeof(*names));
	const char *list = NULL;

	for (size_t i = 0; names && i < offers; i++) {
		struct parl_offer offer = parl_host_offer(host, i);

		if (offer.kind == PARL_CAPABILITY_COMMAND && offer.used)
			names[count++] = offer.name;
	}
	if (count)
		qsort(names, count, sizeof(*names), by_name);
	for (size_t i = 0; i < count; i++)
		list = parl_arena_join(arena, list, "|", names[i]);
	return list;
}

/* Whether a plugin that offers the command was refused; INFO takes it. */
static bool find_refused(
	const struct parl_host *host, const char *name, struct parl_plugin_info *info)
{
	for (size_t i = 0; i < parl_host_offer_count(host); i++) {
		struct parl_offer offer = parl_host_offer(host, i);

		*info = parl_host_plugin(host, offer.plugin);
		if (info->refused && offer.kind == PARL_CAPABILITY_COMMAND &&
			strcmp(offer.name, name) == 0)
			return true;
	}
	/* Of a file that could not even be read nothing is known but what it is called. */
	for (size_t i = 0; i < parl_host_plugin_count(host); i++) {
		*info = parl_host_plugin(host, i);
		if (info->refused && strcmp(info->name, name) == 0)
			return true;
	}
	return false;
}

void parl_commands_none(const struct parl_host *host, const char *name, struct parl_arena *arena,
	struct parl_diagnostics *faults)
{
	struct parl_plugin_info info;

	if (find_refused(host, name, &info))
		parl_diagnose(faults, PARL_CODE_NO_COMMAND, NULL, info.help,
			"there is no command '%s': the plugin %s is not used, because it %s", name,
			info.file ? info.file : info.name, info.refused);
	else
		parl_diagnose_choice(faults, PARL_CODE_NO_COMMAND, name,
			parl_command_names(host, arena), "there is no command '%s'", name);
}
