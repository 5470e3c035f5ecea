/*
 * start.h - the first bytes of a file that by its name is an office document: whether it is a zip.
 */
#ifndef OFFICE_START_H
#define OFFICE_START_H

#include <parlance/diagnostic.h>

/* What messages call the kind of document. */
struct start_kind {
	const char *name;   /* "Word document" */
	const char *saving; /* "a Word document (.docx)" */
};

/* False, with a fault: it is no zip. */
bool start_is_zip(parl_view bytes, const struct start_kind *kind, const char *path,
	struct parl_diagnostics *faults);

/* Says that the file is WHAT, and no such document; that it has a password. */
void start_refuse(const struct start_kind *kind, const char *what, const char *path,
	struct parl_diagnostics *faults);
void start_password(const char *path, struct parl_diagnostics *faults);

/* Whether the list of parts has a name with NAME in it. The list stands at the end of a zip, with
 * every name in full. */
bool start_lists(parl_view bytes, const char *name);

#endif
