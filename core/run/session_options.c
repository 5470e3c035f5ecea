/*
 * session_options.c - which options make sense for texts from memory.
 */
#include "../job/session.h"

#include <string.h>

/* The options about what a text from memory does not have. */
static const char *const foreign[] = {"output", "record", "interactive", "format", "jobs",
	"include", "exclude", "color", "baseline", "write-baseline", NULL};

/* Those of which the session is made, so that a text cannot have others. */
static const char *const shared[] = {
	"glossary", "glossary-dir", "profile", "no-profile", "protect", "skip", "only", NULL};

static bool is_one_of(const char *const *names, const char *name)
{
	for (; *names; names++)
		if (strcmp(*names, name) == 0)
			return true;
	return false;
}

static bool refuse(struct parl_diagnostics *faults, const char *option, const char *why)
{
	parl_diagnose(
		faults, PARL_CODE_SESSION_OPTION, NULL, "leave it away", "--%s: %s", option, why);
	return false;
}

/* What a command that works on no text prints is its own, and so is the option that says how. */
static bool is_foreign(const struct parl_command *command, const char *name)
{
	return is_one_of(foreign, name) &&
		!(command->input == PARL_INPUT_NONE && strcmp(name, "format") == 0);
}

bool parl_session_takes_settings(const struct parl_command *command,
	const struct parl_setting *settings, size_t count, bool text,
	struct parl_diagnostics *faults)
{
	bool fine = true;

	for (size_t i = 0; i < count; i++) {
		const char *name = settings[i].name;

		if (!parl_settings_knows(command, name))
			fine = refuse(faults, name, "the command has no such option");
		else if (is_foreign(command, name))
			fine = refuse(faults, name, "a text from memory has no use for it");
		else if (text && is_one_of(shared, name))
			fine = refuse(faults, name, "all texts of a session have the same");
	}
	return fine;
}
