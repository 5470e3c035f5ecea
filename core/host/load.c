/*
 * load.c - opening a plugin's file: from here on its code runs.
 *
 * Nothing is ever closed again: unloading code blinds leak checkers, and pulls threads' exit
 * handlers from under them.
 */
#include "load.h"

#include <dlfcn.h>
#include <errno.h>
#include <link.h>
#include <string.h>

#include "verify.h"

/* The system's words, without the path that the message has anyway. */
static const char *load_error(const char *path, struct parl_arena *arena)
{
	const char *words = dlerror();
	size_t length = strlen(path);

	if (!words)
		words = "no reason given";
	if (strncmp(words, path, length) == 0 && strncmp(words + length, ": ", 2) == 0)
		words += length + 2;
	return parl_arena_print(arena, "cannot be loaded: %s", words);
}

/* The descriptor in the object that PATH is, and not in a library that it brings along; ROOM takes
 * how many bytes the symbol table gives it. */
static const struct parl_plugin *find_descriptor(
	void *handle, const char *path, size_t *room, struct parl_fault *fault)
{
	const ElfW(Sym) *symbol = NULL;
	const void *at = dlsym(handle, "parl_plugin");
	Dl_info info;

	if (at && dladdr1(at, &info, (void **)&symbol, RTLD_DL_SYMENT) && symbol &&
		strcmp(info.dli_fname, path) == 0 && ELF64_ST_TYPE(symbol->st_info) == STT_OBJECT) {
		*room = symbol->st_size ? (size_t)symbol->st_size : SIZE_MAX;
		return at;
	}
	parl_fault_set(fault, PARL_CODE_PLUGIN_NO_DESCRIPTOR,
		"has the note of a plugin, but no constant 'parl_plugin'",
		"define it with PARL_PLUGIN and build it again");
	return NULL;
}

/* TEXT says in what note and code differ. */
static bool disagree(const char *text, struct parl_fault *fault)
{
	return parl_fault_set(fault, PARL_CODE_PLUGIN_DISAGREES, text,
		"make PARL_PLUGIN's list and the capabilities the same, and build it again");
}

static bool check_same(
	const char *what, const char *note, const char *code, struct parl_fault *fault)
{
	return strcmp(note, code) == 0 ||
		disagree(parl_arena_print(fault->arena,
				 "has a note that says %s %s, and code that says %s", what, note,
				 code),
			fault);
}

static bool check_essentials(const struct parl_plugin_info *note, const struct parl_plugin *code,
	struct parl_fault *fault)
{
	return check_same("name", note->name, code->name, fault) &&
		check_same("version", note->version, code->version, fault) &&
		check_same("licence", note->license, code->license, fault);
}

static struct parl_host_offer *find_offer(struct parl_host *host,
	const struct parl_host_plugin *plugin, const struct parl_capability *head)
{
	for (size_t i = 0; i < plugin->offer_count; i++) {
		struct parl_host_offer *offer = &host->offers[plugin->first_offer + i];

		if (offer->note.kind == head->kind && strcmp(offer->note.name, head->name) == 0)
			return offer;
	}
	return NULL;
}

static bool check_extensions(const struct parl_note_offer *note, const struct parl_capability *code,
	struct parl_fault *fault)
{
	const char *extensions = parl_capability_extensions(code);

	return !extensions || strcmp(note->extensions, extensions) == 0 ||
		disagree(parl_arena_print(fault->arena,
				 "has a note that gives the %s '%s' the extensions '%s', and code "
				 "that gives it '%s'",
				 note->kind_name, note->name, note->extensions, extensions),
			fault);
}

/* Completes the offers with what the code has for them, and finds those with nothing behind. */
static bool open_offers(struct parl_host *host, const struct parl_host_plugin *plugin,
	const struct parl_plugin *code, struct parl_fault *fault)
{
	for (const struct parl_capability *const *item = code->capabilities; *item; item++) {
		const struct parl_capability *full = parl_verify_capability(*item, fault);
		struct parl_host_offer *offer;

		if (!full)
			return false;
		if (!parl_kind_name(full->kind))
			continue;
		offer = find_offer(host, plugin, full);
		if (!offer)
			return disagree(
				parl_arena_print(fault->arena,
					"has code for the %s '%s', which its note does not list",
					parl_kind_name(full->kind), full->name),
				fault);
		if (!check_extensions(&offer->note, full, fault))
			return false;
		offer->opened = full;
	}
	for (size_t i = 0; i < plugin->offer_count; i++) {
		const struct parl_host_offer *offer = &host->offers[plugin->first_offer + i];

		if (offer->note.kind != 0 && !offer->opened)
			return disagree(
				parl_arena_print(fault->arena,
					"has a note that lists the %s '%s', and no code for it",
					offer->note.kind_name, offer->note.name),
				fault);
	}
	return true;
}

bool parl_load(struct parl_host *host, struct parl_host_plugin *plugin, struct parl_fault *fault)
{
	const char *path = plugin->info.file;
	const struct parl_plugin *given;
	struct parl_plugin full;
	void *handle;
	size_t room;

	errno = 0;
	handle = dlopen(path, RTLD_NOW | RTLD_LOCAL);
	if (!handle && errno == ENOMEM)
		return parl_fault_memory(fault);
	if (!handle)
		return parl_fault_set(fault, PARL_CODE_PLUGIN_LOAD, load_error(path, fault->arena),
			"it may miss a library, or be built for another version of parlance: build "
			"it again");
	given = find_descriptor(handle, path, &room, fault);
	return given && parl_verify_plugin(given, room, &full, fault) &&
		check_essentials(&plugin->info, &full, fault) &&
		open_offers(host, plugin, &full, fault);
}
