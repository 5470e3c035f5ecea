/*
 * transcript.c - a document as one text (see transcript.h).
 */
#include <parlance/transcript.h>

#include <stdlib.h>

#include "model.h"

struct parl_transcript {
	const struct parl_document *document;
	struct parl_buffer text; /* of the blocks; empty where it is the source */
	size_t *starts;          /* of each block in it */
};

/* The cells of a row stand below each other, as their paragraphs would. */
static const char *between(const struct parl_block *above, const struct parl_block *below)
{
	bool close = above->kind == below->kind &&
		(above->kind == PARL_BLOCK_CELL || above->kind == PARL_BLOCK_LIST_ITEM ||
			above->kind == PARL_BLOCK_CODE);

	return close ? "\n" : "\n\n";
}

static bool join(struct parl_transcript *transcript)
{
	const struct parl_document *document = transcript->document;
	struct parl_buffer *text = &transcript->text;

	transcript->starts = calloc(document->block_count + 1, sizeof(*transcript->starts));
	if (!transcript->starts)
		return false;
	for (size_t i = 0; i < document->block_count; i++) {
		const struct parl_block *block = parl_document_at(document, i);

		if (i > 0)
			parl_buffer_print(
				text, "%s", between(parl_document_at(document, i - 1), block));
		transcript->starts[i] = text->size;
		parl_buffer_add_view(text, parl_block_text(block));
	}
	if (text->size)
		parl_buffer_add_char(text, '\n');
	return !text->failed;
}

struct parl_transcript *parl_transcript_new(const struct parl_document *document)
{
	struct parl_transcript *transcript = calloc(1, sizeof(*transcript));

	if (!transcript)
		return NULL;
	transcript->document = document;
	if (parl_transcript_is_source(transcript) || join(transcript))
		return transcript;
	parl_transcript_free(transcript);
	return NULL;
}

void parl_transcript_free(struct parl_transcript *transcript)
{
	if (!transcript)
		return;
	parl_buffer_release(&transcript->text);
	free(transcript->starts);
	free(transcript);
}

bool parl_transcript_is_source(const struct parl_transcript *transcript)
{
	return transcript->document->readable;
}

parl_view parl_transcript_text(const struct parl_transcript *transcript)
{
	return parl_transcript_is_source(transcript) ? transcript->document->source
						     : parl_buffer_view(&transcript->text);
}

parl_span parl_transcript_span(
	const struct parl_transcript *transcript, const struct parl_block *block, parl_span span)
{
	if (parl_transcript_is_source(transcript))
		return parl_block_source_of(block, span);
	return (parl_span){transcript->starts[parl_block_index(block)] + span.start,
		transcript->starts[parl_block_index(block)] + span.end};
}

enum parl_status parl_transcript_edit(const struct parl_transcript *transcript,
	const struct parl_edit *edit, parl_span *span, struct parl_buffer *text)
{
	if (parl_transcript_is_source(transcript))
		return parl_edit_source(edit, span, text);
	*span = parl_transcript_span(transcript, edit->block, edit->span);
	parl_buffer_add_view(text, edit->text);
	return text->failed ? PARL_FAILED : PARL_OK;
}
