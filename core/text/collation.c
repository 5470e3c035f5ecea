/*
 * collation.c - opening libicui18n.
 */
#include "collation.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdatomic.h>
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

static bool open_library(struct parl_collation *of)
{
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

const struct parl_collation *parl_collation(void)
{
	static struct parl_collation collation;
	static atomic_bool ready;
	static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

	if (atomic_load_explicit(&ready, memory_order_acquire))
		return &collation;
	pthread_mutex_lock(&lock);
	bool done = atomic_load_explicit(&ready, memory_order_relaxed) || open_library(&collation);
	atomic_store_explicit(&ready, done, memory_order_release);
	pthread_mutex_unlock(&lock);
	return done ? &collation : NULL;
}
