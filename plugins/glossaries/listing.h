/*
 * listing.h - the command `glossaries`: its state, and the rooms that show one part each, as text
 * and as JSON.
 */
#ifndef GLOSSARIES_LISTING_H
#define GLOSSARIES_LISTING_H

#include <parlance/plugin.h>

struct listing {
	struct parl_job *job;
	struct parl_output *output;
	struct parl_arena *arena;
	struct parl_json json; /* only as JSON */
	bool as_json;
};

/* --- card.c: one glossary that is there, by the name of its file. PARL_FAILED, with a diagnostic:
 * out of memory. */
enum parl_status card_show(struct listing *listing, const char *name);

/* --- order.c: in which order the glossaries decide. */
void order_show(struct listing *listing, const struct parl_vocabulary *vocabulary);

/* --- overrides.c: what is settled otherwise by a higher one. */
void overrides_show(struct listing *listing, const struct parl_vocabulary *vocabulary);

/* Prints the pieces of "%s" as text of the user; FORMAT has no other conversion. */
void listing_say(struct listing *listing, const char *format, ...);

#endif
