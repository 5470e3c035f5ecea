/* Any bytes as Markdown: see format.h. */
#include "format.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_format(data, size);
	return 0;
}
