/*
 * position.h - lines and columns, counted on from where the last count ended.
 */
#ifndef PARL_TEXT_POSITION_H
#define PARL_TEXT_POSITION_H

#include "../base/diagnostics.h"

/*
 * Moves CURSOR, which stands somewhere in SOURCE or nowhere yet, to OFFSET; back means from the
 * start. Afterwards `offset` is the start of the cluster that holds OFFSET.
 */
void parl_cursor_move(struct parl_diagnostics_cursor *cursor, parl_view source, size_t offset);

#endif
