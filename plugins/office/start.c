/*
 * start.c - the first bytes of a file that by its name is an office document: whether it is a zip.
 */
#include "start.h"

#include <stdio.h>
#include <string.h>

/* How the list of streams in a file of Microsoft's old kind names one that is encrypted. */
static bool is_encrypted(parl_view bytes)
{
	static const char wide[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";

	return memmem(bytes.data, bytes.size, wide, sizeof(wide)) != NULL;
}

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

bool start_is_zip(parl_view bytes, const struct start_kind *kind, const char *path,
	struct parl_diagnostics *faults)
{
	char help[160];

	if (bytes.size >= 4 && memcmp(bytes.data, "PK\x03\x04", 4) == 0)
		return true;
	if (bytes.size < 4 || memcmp(bytes.data, "\xD0\xCF\x11\xE0", 4) != 0) {
		parl_diagnose(faults, PARL_CODE_OFFICE_KIND, path,
			"see what it is with a text editor; if it is plain text, let its name end "
			"in .txt",
			"this is %s, and no %s",
			bytes.size ? "a file of another kind" : "an empty file", kind->name);
	} else if (is_encrypted(bytes)) {
		start_password(path, faults);
	} else {
		snprintf(help, sizeof(help), "open it in Word or LibreOffice, and save it as %s",
			kind->saving);
		parl_diagnose(faults, PARL_CODE_OFFICE_KIND, path, help,
			"this is a document of the old kind (.doc), under another name");
	}
	return false;
}

bool start_lists(parl_view bytes, const char *name)
{
	const size_t tail = 1u << 20;
	size_t from = bytes.size > tail ? bytes.size - tail : 0;

	return memmem(bytes.data + from, bytes.size - from, name, strlen(name)) != NULL;
}
