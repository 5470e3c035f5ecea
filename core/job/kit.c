/*
 * kit.c - one of each kind lies ready (see kit.h).
 */
#include "kit.h"

#include <parlance/document.h>

#include "../document/model.h"

struct parl_arena *parl_kit_arena(struct parl_kit *kit)
{
	struct parl_arena *arena = kit ? kit->arena : NULL;

	if (!arena)
		return parl_arena_new();
	kit->arena = NULL;
	return arena;
}

void parl_kit_keep_arena(struct parl_kit *kit, struct parl_arena *arena)
{
	if (!kit || !arena || kit->arena) {
		parl_arena_free(arena);
		return;
	}
	parl_arena_reset(arena);
	kit->arena = arena;
}

struct parl_diagnostics *parl_kit_faults(struct parl_kit *kit)
{
	struct parl_diagnostics *faults = kit ? kit->faults : NULL;

	if (!faults)
		return parl_diagnostics_new();
	kit->faults = NULL;
	return faults;
}

void parl_kit_keep_faults(struct parl_kit *kit, struct parl_diagnostics *faults)
{
	if (!kit || !faults || kit->faults) {
		parl_diagnostics_free(faults);
		return;
	}
	parl_diagnostics_clear(faults);
	kit->faults = faults;
}

struct parl_document *parl_kit_document(
	struct parl_kit *kit, parl_view source, const char *language)
{
	struct parl_document *document = kit ? kit->document : NULL;

	if (!document)
		return parl_document_new(source, language);
	kit->document = NULL;
	parl_document_renew(document, source, language);
	return document;
}

void parl_kit_keep_document(struct parl_kit *kit, struct parl_document *document)
{
	if (!kit || kit->document)
		parl_document_free(document);
	else
		kit->document = document;
}

void parl_kit_release(struct parl_kit *kit)
{
	parl_arena_free(kit->arena);
	parl_diagnostics_free(kit->faults);
	parl_document_free(kit->document);
	*kit = (struct parl_kit){0};
}
