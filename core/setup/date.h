/*
 * date.h - the moment at which changes were made, as documents say it.
 */
#ifndef PARL_SETUP_DATE_H
#define PARL_SETUP_DATE_H

#include <parlance/memory.h>

/* Whether TEXT is a day ("2026-11-22"), or a time of one in UTC ("2026-11-22T09:30", with seconds,
 * with Z). */
bool parl_date_is_one(const char *text);

/* TEXT, which is one, or NULL for now, as "2026-11-22T09:30:00Z". NULL: memory is out. */
const char *parl_date_of(const char *text, struct parl_arena *arena);

#endif
