/*
 * Any bytes as what pdftotext writes of a PDF: they become blocks with a page and a paragraph,
 * whose texts together are no longer than the bytes.
 */
#include <stdlib.h>

#include "../../plugins/pdf/pdf.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct parl_document *document = parl_document_new((parl_view){"", 0}, "en-GB");
	struct parl_arena *arena = parl_arena_new();
	size_t sum = 0;

	if (!document || !arena ||
		!pdf_pages(document, (parl_view){(const char *)data, size}, arena))
		abort();
	for (size_t i = 0; i < parl_document_block_count(document); i++) {
		const struct parl_block *block = parl_document_block(document, i);
		size_t length = parl_block_text(block).size;

		if (length == 0 || parl_block_place(block, (parl_span){0, length}).in_bytes)
			abort();
		sum += length;
	}
	if (sum > size)
		abort();
	parl_document_free(document);
	parl_arena_free(arena);
	return 0;
}
