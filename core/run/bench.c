/*
 * bench.c - one of each kind lies ready (see bench.h).
 */
#include "bench.h"

#include <parlance/document.h>

#include "../document/model.h"

struct parl_arena *parl_bench_arena(struct parl_bench *bench)
{
	struct parl_arena *arena = bench ? bench->arena : NULL;

	if (!arena)
		return parl_arena_new();
	bench->arena = NULL;
	return arena;
}

void parl_bench_keep_arena(struct parl_bench *bench, struct parl_arena *arena)
{
	if (!bench || !arena || bench->arena) {
		parl_arena_free(arena);
		return;
	}
	parl_arena_reset(arena);
	bench->arena = arena;
}

struct parl_diagnostics *parl_bench_faults(struct parl_bench *bench)
{
	struct parl_diagnostics *faults = bench ? bench->faults : NULL;

	if (!faults)
		return parl_diagnostics_new();
	bench->faults = NULL;
	return faults;
}

void parl_bench_keep_faults(struct parl_bench *bench, struct parl_diagnostics *faults)
{
	if (!bench || !faults || bench->faults) {
		parl_diagnostics_free(faults);
		return;
	}
	parl_diagnostics_clear(faults);
	bench->faults = faults;
}

struct parl_document *parl_bench_document(
	struct parl_bench *bench, parl_view source, const char *language)
{
	struct parl_document *document = bench ? bench->document : NULL;

	if (!document)
		return parl_document_new(source, language);
	bench->document = NULL;
	parl_document_renew(document, source, language);
	return document;
}

void parl_bench_keep_document(struct parl_bench *bench, struct parl_document *document)
{
	if (!bench || bench->document)
		parl_document_free(document);
	else
		bench->document = document;
}

void parl_bench_release(struct parl_bench *bench)
{
	parl_arena_free(bench->arena);
	parl_diagnostics_free(bench->faults);
	parl_document_free(bench->document);
	*bench = (struct parl_bench){0};
}
