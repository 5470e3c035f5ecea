/*
 * learn.h - what a large document defines, found by several threads before it is judged.
 */
#ifndef PARL_RUN_LEARN_H
#define PARL_RUN_LEARN_H

#include "../bridge/bridge.h"

/* The same as parl_bridge_new makes of a document without comments, by so many threads. */
struct parl_bridge *parl_learn_together(const struct parl_vocabulary *vocabulary,
	const struct parl_document *document, const struct parl_bridge_options *options,
	size_t threads);

#endif
