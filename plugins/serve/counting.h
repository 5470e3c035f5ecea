/*
 * counting.h - lengths and limits as the page has them: by each rule in its order, and named by its
 * number there (docs/page-api.md).
 */
#ifndef SERVE_COUNTING_H
#define SERVE_COUNTING_H

#include <parlance/measure.h>
#include <parlance/output.h>

/* Writes how long TEXT is, as the member `lengths`. */
void counting_lengths(struct parl_json *json, parl_view text);

/* Writes the members of a limit: `rule`, and `least` and `most` where it has them. */
void counting_limit(struct parl_json *json, const struct parl_limit *limit);

#endif
