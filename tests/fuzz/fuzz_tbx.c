/* Any bytes as a term base. */
#define FUZZ_FILE "fuzz.tbx"

#include "exchange.h"
