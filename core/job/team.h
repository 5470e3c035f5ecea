/*
 * team.h - one large document judged by several threads, with its findings in order.
 *
 * The blocks of a document are judged each by itself, but for its headings (team.c), so threads
 * take parts of it, and what they find is handed on by the thread that asked, in the order of the
 * text: the same as one thread would find.
 */
#ifndef PARL_RUN_TEAM_H
#define PARL_RUN_TEAM_H

#include "job.h"

/* How many threads the document of a job is worth, to be judged. */
size_t parl_team_size(const struct parl_job *job);

/* The block behind those from FIRST on that have SIZE bytes together, or a little more. */
size_t parl_team_part(const struct parl_document *document, size_t first, size_t size);

/*
 * Judges DOCUMENT as BRIDGE, which is of it and keeps no findings, would block by block, in SIZE
 * threads. HEAR is told the findings of one block after the other, or of a long one some at a time,
 * which live until it returns, and may have BRIDGE word them anew; other than PARL_OK: no more is
 * wanted. What HEAR said last; NO_MEMORY: that memory is out, and PARL_FAILED.
 */
enum parl_status parl_team_judge(const struct parl_document *document, struct parl_bridge *bridge,
	size_t size,
	enum parl_status (*hear)(
		void *state, const struct parl_finding *const *findings, size_t count),
	void *state, bool *no_memory);

#endif
