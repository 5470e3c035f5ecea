/*
 * note.c - the note that PARL_PLUGIN writes, taken apart.
 */
#include "note.h"

#include <stdlib.h>
#include <string.h>

static const char *const kinds[] = {
	[PARL_CAPABILITY_COMMAND] = "command",
	[PARL_CAPABILITY_FORMAT] = "format",
	[PARL_CAPABILITY_REPORT] = "report",
	[PARL_CAPABILITY_IMPORTER] = "importer",
	[PARL_CAPABILITY_EXPORTER] = "exporter",
};

#define KINDS PARL_LENGTH(kinds)

const char *parl_kind_name(uint32_t kind)
{
	return kind < KINDS ? kinds[kind] : NULL;
}

bool parl_kind_has_files(uint32_t kind)
{
	return kind == PARL_CAPABILITY_FORMAT || kind == PARL_CAPABILITY_IMPORTER ||
		kind == PARL_CAPABILITY_EXPORTER;
}

static uint32_t kind_of(const char *word)
{
	for (uint32_t kind = 1; kind < KINDS; kind++)
		if (strcmp(kinds[kind], word) == 0)
			return kind;
	return 0;
}

bool parl_is_name(const char *name)
{
	return name && *name &&
		strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen(name);
}

bool parl_check_abi(unsigned long abi, struct parl_fault *fault)
{
	if (abi == PARL_PLUGIN_ABI)
		return true;
	return parl_fault_set(fault,
		abi < PARL_PLUGIN_ABI ? PARL_CODE_PLUGIN_OLDER : PARL_CODE_PLUGIN_NEWER,
		parl_arena_print(fault->arena,
			"is built for plugin interface %lu, and this parlance has interface %d",
			abi, PARL_PLUGIN_ABI),
		abi < PARL_PLUGIN_ABI
			? "get a newer version of the plugin, or build it again against the headers "
			  "installed now"
			: "update parlance, or get an older version of the plugin");
}

/* Cuts the first word off LINE, which is changed; the rest begins behind one space. */
static char *take_word(char **line)
{
	char *word = *line;
	char *end = strchr(word, ' ');

	if (end) {
		*end = '\0';
		*line = end + 1;
	} else {
		*line = word + strlen(word);
	}
	return word;
}

/* "md,markdown,=2321" becomes the extensions "md markdown" and the signatures "2321". */
static bool split_matches(char *list, struct parl_note_offer *offer, struct parl_arena *arena)
{
	struct parl_buffer extensions = PARL_BUFFER_EMPTY;
	struct parl_buffer signatures = PARL_BUFFER_EMPTY;
	char *state = NULL;
	bool failed;

	for (char *item = strtok_r(list, ",", &state); item; item = strtok_r(NULL, ",", &state)) {
		struct parl_buffer *to = *item == '=' ? &signatures : &extensions;

		if (strcmp(item, "-") != 0)
			parl_buffer_print(
				to, "%s%s", to->size ? " " : "", *item == '=' ? item + 1 : item);
	}
	offer->extensions = parl_arena_copy(arena, parl_buffer_view(&extensions)).data;
	offer->signatures = parl_arena_copy(arena, parl_buffer_view(&signatures)).data;
	failed = extensions.failed || signatures.failed;
	parl_buffer_release(&extensions);
	parl_buffer_release(&signatures);
	return !failed && offer->extensions && offer->signatures;
}

static bool read_offer(
	const char *kind, char *rest, struct parl_elf_note *note, struct parl_fault *fault)
{
	struct parl_note_offer *offer = &note->offers[note->offer_count];

	offer->kind = kind_of(kind);
	offer->kind_name = kind;
	offer->name = take_word(&rest);
	if (parl_kind_has_files(offer->kind) &&
		!split_matches(take_word(&rest), offer, fault->arena))
		return parl_fault_memory(fault);
	offer->summary = rest;
	note->offer_count++;
	if (offer->kind != 0 && !parl_is_name(offer->name))
		return parl_fault_set(fault, PARL_CODE_PLUGIN_NOTE,
			parl_arena_print(fault->arena, "offers a %s called '%s', which is no name",
				kind, offer->name),
			"names have the characters a-z, 0-9 and '-'");
	return true;
}

/* One line of the note; texts stay where they are. */
static bool read_line(char *line, struct parl_elf_note *note, struct parl_fault *fault)
{
	char *rest = line;
	const char *word = take_word(&rest);
	char *end;

	if (!*word)
		return true;
	if (strcmp(word, "abi") == 0) {
		unsigned long abi = strtoul(rest, &end, 10);

		return !*rest || *end
			? parl_fault_set(fault, PARL_CODE_PLUGIN_NOTE,
				  parl_arena_print(fault->arena,
					  "has a note with the interface number '%s'", rest),
				  "define it with PARL_PLUGIN")
			: parl_check_abi(abi, fault);
	}
	if (strcmp(word, "name") == 0)
		note->name = rest;
	else if (strcmp(word, "version") == 0)
		note->version = rest;
	else if (strcmp(word, "license") == 0)
		note->license = rest;
	else if (strcmp(word, "summary") == 0)
		note->summary = rest;
	else
		return read_offer(word, rest, note, fault);
	return true;
}

static size_t count_lines(const char *text)
{
	size_t count = 1;

	for (; *text; text++)
		count += *text == '\n';
	return count;
}

static bool check_fields(const struct parl_elf_note *note, struct parl_fault *fault)
{
	const struct {
		const char *name;
		const char *value;
	} fields[] = {
		{"version", note->version}, {"licence", note->license}, {"summary", note->summary}};

	if (!parl_is_name(note->name))
		return parl_fault_set(fault, PARL_CODE_PLUGIN_NO_NAME,
			note->name && *note->name
				? parl_arena_print(fault->arena,
					  "calls itself '%s', which is no name", note->name)
				: "does not say its name",
			"give it a name of a-z, 0-9 and '-' in PARL_PLUGIN");
	for (size_t i = 0; i < PARL_LENGTH(fields); i++)
		if (!fields[i].value || !*fields[i].value)
			return parl_fault_set(fault, PARL_CODE_PLUGIN_NOTE,
				parl_arena_print(
					fault->arena, "does not say its %s", fields[i].name),
				"define it with PARL_PLUGIN, and build it again");
	return true;
}

bool parl_note_read(parl_view text, struct parl_elf_note *note, struct parl_fault *fault)
{
	char *copy = (char *)parl_arena_copy(fault->arena, text).data;
	bool fine = true;
	bool has_abi = false;
	char *state = NULL;

	*note = (struct parl_elf_note){0};
	if (!copy)
		return parl_fault_memory(fault);
	note->offers = parl_arena_array(fault->arena, count_lines(copy), sizeof(*note->offers));
	if (!note->offers)
		return parl_fault_memory(fault);
	for (char *line = strtok_r(copy, "\n", &state); line; line = strtok_r(NULL, "\n", &state)) {
		has_abi = has_abi || strncmp(line, "abi ", 4) == 0;
		fine = read_line(line, note, fault) && fine;
	}
	if (!has_abi)
		return parl_fault_set(fault, PARL_CODE_PLUGIN_NOTE,
			"has a note that does not begin as PARL_PLUGIN's do",
			"define it with PARL_PLUGIN, and build it again");
	return fine && check_fields(note, fault);
}
