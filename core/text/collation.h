/*
 * collation.h - the part of ICU that knows the order of languages, opened when it is first needed.
 *
 * It is a library of its own (libicui18n), which most runs never ask: linked to it, every start of
 * every program would pay for it, a tenth of a short run. It comes with the ICU that is linked, so
 * it is there where that is.
 */
#ifndef PARL_TEXT_COLLATION_H
#define PARL_TEXT_COLLATION_H

#include <parlance/types.h>

#include <unicode/ucol.h>
#include <unicode/ulocdata.h>

/* ICU's functions, by the names they have there. */
struct parl_collation {
	__typeof__(&ucol_open) open;
	__typeof__(&ucol_close) close;
	__typeof__(&ucol_setAttribute) set_attribute;
	__typeof__(&ucol_getSortKey) sort_key;
	__typeof__(&ulocdata_open) open_data;
	__typeof__(&ulocdata_close) close_data;
	__typeof__(&ulocdata_getExemplarSet) exemplars;
};

/* NULL: the library is not there, or out of memory (the next call tries again). */
const struct parl_collation *parl_collation(void);

/* The library's file: "libicui18n.so.72". */
const char *parl_collation_file(void);

#endif
