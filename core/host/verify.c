/*
 * verify.c - the border: a descriptor and its capabilities, checked once and completed.
 */
#include "verify.h"

#include <string.h>

#include "note.h"

#define END_OF(type, member) (offsetof(type, member) + sizeof(((type *)0)->member))

/* How large a capability is today, and how large at least: through what it cannot do without. */
static const struct {
	size_t full;
	size_t least;
} shapes[] = {
	[PARL_CAPABILITY_COMMAND] = {sizeof(struct parl_command), END_OF(struct parl_command, run)},
	[PARL_CAPABILITY_FORMAT] = {sizeof(struct parl_format), END_OF(struct parl_format, read)},
	[PARL_CAPABILITY_REPORT] = {sizeof(struct parl_report), END_OF(struct parl_report, close)},
	[PARL_CAPABILITY_IMPORTER] = {sizeof(struct parl_importer),
		END_OF(struct parl_importer, read)},
	[PARL_CAPABILITY_EXPORTER] = {sizeof(struct parl_exporter),
		END_OF(struct parl_exporter, write)},
};

static const char *const author = "this is for the plugin's author to mend: see the plugin guide";

static bool check_text(const char *what, const char *text, struct parl_fault *fault)
{
	if (text && *text)
		return true;
	return parl_fault_set(fault, PARL_CODE_PLUGIN_DESCRIPTOR,
		parl_arena_print(fault->arena, "has a descriptor without a %s", what), author);
}

bool parl_verify_plugin(const struct parl_plugin *given, size_t room, struct parl_plugin *full,
	struct parl_fault *fault)
{
	const size_t least = END_OF(struct parl_plugin, capabilities);
	size_t size = room < sizeof(size_t) ? 0 : given->size;

	/* The interface first: in another one the rest may lie elsewhere. */
	if (size >= END_OF(struct parl_plugin, abi) && room >= END_OF(struct parl_plugin, abi) &&
		!parl_check_abi(given->abi, fault))
		return false;
	if (size < least || size > room)
		return parl_fault_set(fault, PARL_CODE_PLUGIN_DESCRIPTOR,
			parl_arena_print(fault->arena,
				"has a descriptor that says it is %zu bytes large; %zu are needed, "
				"and %zu are there",
				size, least, room == SIZE_MAX ? size : room),
			author);
	memset(full, 0, sizeof(*full));
	memcpy(full, given, size < sizeof(*full) ? size : sizeof(*full));
	if (!parl_is_name(full->name))
		return parl_fault_set(fault, PARL_CODE_PLUGIN_NO_NAME,
			"has a descriptor without a name of a-z, 0-9 and '-'", author);
	if (!full->capabilities)
		return parl_fault_set(fault, PARL_CODE_PLUGIN_DESCRIPTOR,
			"has a descriptor without a list of capabilities", author);
	return check_text("version", full->version, fault) &&
		check_text("licence", full->license, fault) &&
		check_text("summary", full->summary, fault);
}

static bool refuse(const struct parl_capability *head, const char *what, struct parl_fault *fault)
{
	return parl_fault_set(fault, PARL_CODE_PLUGIN_CAPABILITY,
		parl_arena_print(fault->arena, "has a %s '%s' %s", parl_kind_name(head->kind),
			head->name ? head->name : "", what),
		author);
}

static bool need(
	const struct parl_capability *head, const char *name, bool there, struct parl_fault *fault)
{
	return there ||
		parl_fault_set(fault, PARL_CODE_PLUGIN_CALLBACK,
			parl_arena_print(fault->arena, "has a %s '%s' without the function '%s'",
				parl_kind_name(head->kind), head->name, name),
			author);
}

static bool check_option(const struct parl_capability *head, const struct parl_option *option,
	struct parl_fault *fault)
{
	if (parl_is_name(option->name) && option->summary && *option->summary &&
		(!option->stands_for || strchr(option->stands_for, '=')))
		return true;
	return refuse(head,
		parl_arena_print(
			fault->arena, "whose option '%s' is not well declared", option->name),
		fault);
}

static bool check_command(const struct parl_command *command, struct parl_fault *fault)
{
	if (command->input > PARL_INPUT_MAYBE || command->least_words > command->most_words)
		return refuse(
			&command->head, "whose input or number of words makes no sense", fault);
	for (const struct parl_option *option = command->options; option && option->name; option++)
		if (!check_option(&command->head, option, fault))
			return false;
	return need(&command->head, "run", command->run, fault);
}

static bool check_report(const struct parl_report *report, struct parl_fault *fault)
{
	return need(&report->head, "open", report->open, fault) &&
		need(&report->head, "event", report->event, fault) &&
		need(&report->head, "close", report->close, fault);
}

static bool check_kind(struct parl_capability *full, struct parl_fault *fault)
{
	struct parl_format *format = (struct parl_format *)full;
	struct parl_importer *importer = (struct parl_importer *)full;
	struct parl_exporter *exporter = (struct parl_exporter *)full;

	switch (full->kind) {
	case PARL_CAPABILITY_COMMAND:
		return check_command((struct parl_command *)full, fault);
	case PARL_CAPABILITY_FORMAT:
		if (!format->extensions)
			format->extensions = "";
		return need(full, "read", format->read, fault);
	case PARL_CAPABILITY_REPORT:
		return check_report((struct parl_report *)full, fault);
	case PARL_CAPABILITY_IMPORTER:
		if (!importer->extensions)
			importer->extensions = "";
		return need(full, "read", importer->read, fault);
	case PARL_CAPABILITY_EXPORTER:
		if (!exporter->extensions)
			exporter->extensions = "";
		return need(full, "write", exporter->write, fault);
	default:
		return true;
	}
}

const struct parl_capability *parl_verify_capability(
	const struct parl_capability *given, struct parl_fault *fault)
{
	struct parl_capability *full;
	size_t size = given->size;

	if (size >= sizeof(*given) && !parl_kind_name(given->kind))
		return given;
	if (size < sizeof(*given) || size < shapes[given->kind].least) {
		parl_fault_set(fault, PARL_CODE_PLUGIN_CAPABILITY,
			parl_arena_print(fault->arena,
				"has a capability of %zu bytes, which is too small", size),
			author);
		return NULL;
	}
	full = parl_arena_alloc(fault->arena, shapes[given->kind].full);
	if (!full) {
		parl_fault_memory(fault);
		return NULL;
	}
	memcpy(full, given, size < shapes[given->kind].full ? size : shapes[given->kind].full);
	if (!parl_is_name(full->name))
		refuse(full, "whose name is not of a-z, 0-9 and '-'", fault);
	else if (!full->summary || !*full->summary)
		refuse(full, "without a summary", fault);
	else if (check_kind(full, fault))
		return full;
	return NULL;
}

const char *parl_capability_extensions(const struct parl_capability *full)
{
	switch (full->kind) {
	case PARL_CAPABILITY_FORMAT:
		return ((const struct parl_format *)full)->extensions;
	case PARL_CAPABILITY_IMPORTER:
		return ((const struct parl_importer *)full)->extensions;
	case PARL_CAPABILITY_EXPORTER:
		return ((const struct parl_exporter *)full)->extensions;
	default:
		return NULL;
	}
}
