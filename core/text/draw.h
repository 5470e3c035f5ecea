/*
 * draw.h - a diagnostic as lines of text.
 *
 *   plan.json:12:5: error: there is no field "tems" here [P-051]
 *     "tems": {
 *     ^~~~~~
 *   help: did you mean "terms"?
 */
#ifndef PARL_TEXT_DRAW_H
#define PARL_TEXT_DRAW_H

#include <parlance/diagnostic.h>
#include <parlance/output.h>

/* Writes DIAGNOSTIC with its source line, underlined, and its help; in colour if OUTPUT has it.
 * Control characters of the user's text are made visible on every kind of output. */
void parl_draw_diagnostic(struct parl_output *output, const struct parl_diagnostic *diagnostic);

#endif
