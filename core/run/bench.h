/*
 * bench.h - what a thread that does one short text after the other keeps between them: what it
 * would otherwise make anew for each, and what it looked up.
 *
 * Each thing is taken and given back; a run without a bench (NULL) makes and frees its own.
 */
#ifndef PARL_RUN_BENCH_H
#define PARL_RUN_BENCH_H

#include <parlance/host.h>

struct parl_bench {
	struct parl_arena *arena;
	struct parl_diagnostics *faults;
	struct parl_document *document;
	const struct parl_format *plain; /* of texts that do not say theirs; NULL: not looked up */
};

/* A text of more bytes leaves nothing behind: what was made for it is too large to be kept. */
#define PARL_BENCH_MOST ((size_t)1 << 18)

/* Each NULL: out of memory. */
struct parl_arena *parl_bench_arena(struct parl_bench *bench);
struct parl_diagnostics *parl_bench_faults(struct parl_bench *bench);
struct parl_document *parl_bench_document(
	struct parl_bench *bench, parl_view source, const char *language);

/* Gives them back (NULL: nothing), and forgets what is in them. */
void parl_bench_keep_arena(struct parl_bench *bench, struct parl_arena *arena);
void parl_bench_keep_faults(struct parl_bench *bench, struct parl_diagnostics *faults);
void parl_bench_keep_document(struct parl_bench *bench, struct parl_document *document);

void parl_bench_release(struct parl_bench *bench);

#endif
