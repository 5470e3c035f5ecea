/*
 * transcript.h - a document as one text, for whoever shows it as it stands and marks places in it.
 *
 * Where people read the source as it is (plain text, Markdown), it is the source, byte for byte;
 * else it is the text of the blocks, one below the other.
 */
#ifndef PARLANCE_TRANSCRIPT_H
#define PARLANCE_TRANSCRIPT_H

#include <parlance/document.h>

PARL_BEGIN

struct parl_transcript;

/* It keeps the document. NULL: out of memory. */
PARL_API struct parl_transcript *parl_transcript_new(const struct parl_document *document);
PARL_API void parl_transcript_free(struct parl_transcript *transcript);

PARL_API parl_view parl_transcript_text(const struct parl_transcript *transcript);

/* Whether it is the source. */
PARL_API bool parl_transcript_is_source(const struct parl_transcript *transcript);

/* Where a span of a block stands in it; of an empty span, the place between two characters. */
PARL_API parl_span parl_transcript_span(
	const struct parl_transcript *transcript, const struct parl_block *block, parl_span span);

/* What EDIT does to it: SPAN takes the range that it replaces, and what comes there is appended to
 * TEXT. PARL_FAILED: not editable, or out of memory; TEXT is then unchanged. */
PARL_API enum parl_status parl_transcript_edit(const struct parl_transcript *transcript,
	const struct parl_edit *edit, parl_span *span, struct parl_buffer *text);

PARL_END

#endif
