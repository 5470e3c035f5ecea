/*
 * format.h - any bytes as a file of a format: blocks whose places lie in the source, and a rewrite
 * with no edits that is the source byte for byte.
 */
#ifndef PARL_TEST_FUZZ_FORMAT_H
#define PARL_TEST_FUZZ_FORMAT_H

#include <stdlib.h>
#include <string.h>

#include <parlance/plugin.h>

#include "fuzz.h"

extern const struct parl_plugin parl_plugin; /* the one that the target is named after */

static inline void fuzz_format(const uint8_t *data, size_t size)
{
	const struct parl_format *format = (const struct parl_format *)parl_plugin.capabilities[0];
	parl_view source = {(const char *)data, size};
	struct parl_document *document = parl_document_new(source, "en-GB");
	struct parl_buffer result = PARL_BUFFER_EMPTY;

	if (!document || format->read(document, "fuzz", NULL) != PARL_OK)
		abort();
	for (size_t i = 0; i < parl_document_block_count(document); i++) {
		const struct parl_block *block = parl_document_block(document, i);
		parl_span all = {0, parl_block_text(block).size};

		if (parl_block_place(block, all).bytes.end > size)
			abort();
	}
	if (parl_document_rewrite(document, NULL, 0, &result) != PARL_OK || result.size != size ||
		(size && memcmp(result.data, data, size) != 0))
		abort();
	parl_buffer_release(&result);
	parl_document_free(document);
}

#endif
