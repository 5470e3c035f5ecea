/*
 * package_inside.h - what the rooms of the package share.
 */
#ifndef OFFICE_PACKAGE_INSIDE_H
#define OFFICE_PACKAGE_INSIDE_H

#include <zip.h>

#include "package.h"

struct package {
	zip_t *zip; /* NULL: it is flat, or new */
	bool fresh; /* it has no parts yet */
	parl_view bytes;
	const char *path;
	struct parl_diagnostics *faults;
	size_t unpacked; /* bytes so far */
};

/* Say what is wrong with the file. False. */
bool package_damaged(const struct package *package, const char *what);
bool package_failed(const struct package *package, zip_error_t *error);
bool package_too_large(const struct package *package, const char *what);

#endif
