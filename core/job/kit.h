/*
 * kit.h - what a thread that does one short text after the other keeps between them: what it
 * would otherwise make anew for each, and what it looked up.
 *
 * Each thing is taken and given back; a run without a kit (NULL) makes and frees its own.
 */
#ifndef PARL_RUN_KIT_H
#define PARL_RUN_KIT_H

#include <parlance/host.h>

struct parl_kit {
	struct parl_arena *arena;
	struct parl_diagnostics *faults;
	struct parl_document *document;
	const struct parl_format *plain; /* of texts that do not say theirs; NULL: not looked up */
};

/* A text of more bytes leaves nothing behind: what was made for it is too large to be kept. */
#define PARL_KIT_MOST ((size_t)1 << 18)

/* Each NULL: out of memory. */
struct parl_arena *parl_kit_arena(struct parl_kit *kit);
struct parl_diagnostics *parl_kit_faults(struct parl_kit *kit);
struct parl_document *parl_kit_document(
	struct parl_kit *kit, parl_view source, const char *language);

/* Gives them back (NULL: nothing), and forgets what is in them. */
void parl_kit_keep_arena(struct parl_kit *kit, struct parl_arena *arena);
void parl_kit_keep_faults(struct parl_kit *kit, struct parl_diagnostics *faults);
void parl_kit_keep_document(struct parl_kit *kit, struct parl_document *document);

void parl_kit_release(struct parl_kit *kit);

#endif
