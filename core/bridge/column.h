/*
 * column.h - what a table says of a cell: by the head of its column, or by what its row begins
 * with.
 *
 * Under "Do not say" stand words, and under "Grant recipient" names, whatever capitals they have.
 */
#ifndef PARL_BRIDGE_COLUMN_H
#define PARL_BRIDGE_COLUMN_H

#include "bridge.h"

enum parl_column {
	PARL_COLUMN_NO,
	PARL_COLUMN_NAMES, /* "Grant recipient", "Name of body" */
	PARL_COLUMN_WORDS  /* "Our wording", "Do not say", "What people told us" */
};

/* What the cell that BLOCK is holds. Blocks are best asked for in their order. */
enum parl_column parl_column_of(struct parl_bridge *bridge, const struct parl_block *block);

/* Whether another cell of the column of SITE, its head apart, is a sentence: so a short one may be
 * ("Clients miss doses", below "The van is late"). */
bool parl_column_says(struct parl_bridge *bridge, const struct parl_site *site);

#endif
