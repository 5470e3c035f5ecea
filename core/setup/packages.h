/*
 * packages.h - files in which a text is packed away, by what is in them.
 */
#ifndef PARL_SETUP_PACKAGES_H
#define PARL_SETUP_PACKAGES_H

#include <parlance/codes.h>
#include <parlance/types.h>

/* What a file is whose bytes are no text to be read as they stand. */
struct parl_package {
	const char *text; /* "this is an old Word document (.doc), which is not read" */
	const char *help; /* NULL: it is a sheet, and if it holds a glossary can be imported */
	enum parl_code code;
};

/* NULL: it is none that is known. */
const struct parl_package *parl_package_of(parl_view bytes);

#endif
