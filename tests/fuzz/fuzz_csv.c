/* Any bytes as a spreadsheet. */
#define FUZZ_FILE "fuzz.csv"

#include "exchange.h"
