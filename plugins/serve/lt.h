/*
 * lt.h - LanguageTool's interface (docs/serve.md).
 */
#ifndef SERVE_LT_H
#define SERVE_LT_H

#include "serve.h"

extern const struct serve_route lt_routes[];

#endif
