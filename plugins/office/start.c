/*
 * start.c - the first bytes of a file that by its name is an office document: whether it is a zip.
 */
#include "start.h"

#include <stdio.h>
#include <string.h>

void start_refuse(const struct start_kind *kind, const char *what, const char *path,
	struct parl_diagnostics *faults)
{
	char help[160];

	snprintf(help, sizeof(help), "name %s, or save the text as one", kind->saving);
	parl_diagnose(faults, PARL_CODE_OFFICE_KIND, path, help, "this is %s, and no %s", what,
		kind->name);
}

void start_password(const char *path, struct parl_diagnostics *faults)
{
	parl_diagnose(faults, PARL_CODE_OFFICE_PASSWORD, path,
		"open it in its own program, and save it without a password",
		"the file is protected with a password");
}

/* Files of other kinds that are known never come here: the runner tells of them. */
bool start_is_zip(parl_view bytes, const struct start_kind *kind, const char *path,
	struct parl_diagnostics *faults)
{
	if (bytes.size >= 4 && memcmp(bytes.data, "PK\x03\x04", 4) == 0)
		return true;
	if (bytes.size)
		parl_diagnose(faults, PARL_CODE_OFFICE_KIND, path,
			"see what it is with a text editor; if it is plain text, let its name end "
			"in .txt",
			"this is a file of another kind, and no %s", kind->name);
	else
		parl_diagnose(faults, PARL_CODE_OFFICE_KIND, path,
			"perhaps it was not copied whole: get a fresh copy of the file",
			"this is an empty file, and no %s", kind->name);
	return false;
}

bool start_lists(parl_view bytes, const char *name)
{
	const size_t tail = 1u << 20;
	size_t from = bytes.size > tail ? bytes.size - tail : 0;

	return memmem(bytes.data + from, bytes.size - from, name, strlen(name)) != NULL;
}
