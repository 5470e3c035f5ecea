/*
 * collation.c - opening libicui18n.
 */
#include "collation.h"

#include "../base/once.h"

#include <dlfcn.h>
#include <unicode/uvernum.h>

/* ICU's headers give every name the version's ending: ucol_open_72. */
#define TEXT(name) #name
#define NAME_OF(name) TEXT(name)

#ifdef __APPLE__
#define LIBRARY "libicui18n." U_ICU_VERSION_SHORT ".dylib"
#else
#define LIBRARY "libicui18n.so." U_ICU_VERSION_SHORT
#endif

/* POSIX has pointers to functions fit into those to objects; ISO C does not. */
#define FIND(library, function, name) \
	(*(void **)(void *)&(function) = dlsym(library, NAME_OF(name))) != NULL

static bool open_library(void *collation)
{
	struct parl_collation *of = collation;
	/* Never closed: what it made would lose its code. */
	void *library = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);

	return library && FIND(library, of->open, ucol_open) &&
		FIND(library, of->close, ucol_close) &&
		FIND(library, of->set_attribute, ucol_setAttribute) &&
		FIND(library, of->sort_key, ucol_getSortKey) &&
		FIND(library, of->open_data, ulocdata_open) &&
		FIND(library, of->close_data, ulocdata_close) &&
		FIND(library, of->exemplars, ulocdata_getExemplarSet);
}

const char *parl_collation_file(void)
{
	return LIBRARY;
}

const struct parl_collation *parl_collation(void)
{
	static struct parl_collation collation;
	static struct parl_once once = PARL_ONCE;

	return parl_once(&once, open_library, &collation) ? &collation : NULL;
}
