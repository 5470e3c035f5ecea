/* Any bytes as a term base. */
#define FUZZ_FILE "fuzz.tbx"

#include "exchange.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	there_and_back(0, 0, (parl_view){(const char *)data, size});
	return 0;
}
