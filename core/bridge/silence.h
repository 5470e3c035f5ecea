/*
 * silence.h - what the comments in a document switch off, asked place by place.
 */
#ifndef PARL_BRIDGE_SILENCE_H
#define PARL_BRIDGE_SILENCE_H

#include <parlance/check.h>

struct parl_silence;

/* In ARENA; NULL: out of memory. It is made for documents that have such comments. */
struct parl_silence *parl_silence_new(const struct parl_vocabulary *vocabulary,
	const struct parl_document *document, struct parl_arena *arena);

/* Whether a comment switches off, at byte AT of the source, what is told about CONCEPT (NULL:
 * none), or by the rule KIND (0: none). It has been of use then. */
bool parl_silence_hides(struct parl_silence *silence, size_t at,
	const struct parl_concept *concept_, enum parl_issue_kind kind);

/* Whether the comment of that index has switched anything off. */
bool parl_silence_used(const struct parl_silence *silence, size_t index);

/* Whether a comment can name NAME: a concept, a domain, a rule. */
bool parl_silence_knows(struct parl_silence *silence, parl_view name);

#endif
