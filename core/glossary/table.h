/*
 * table.h - a hash table from bytes to a number, so that no check of a glossary is quadratic.
 *
 * Start it as {0}, end it with parl_table_release. Keys are kept, not copied.
 */
#ifndef PARL_GLOSSARY_TABLE_H
#define PARL_GLOSSARY_TABLE_H

#include <parlance/numbers.h>

struct parl_table_entry {
	parl_view key;
	uint32_t value;
};

struct parl_table {
	struct parl_numbers numbers; /* of entries, by the hash of their keys */
	struct parl_table_entry *entries;
	size_t count;
	size_t room;
	uint64_t seed;
};

/* The value of KEY, put in as VALUE where there was none (ADDED says which). It may be changed
 * until the next put. NULL: out of memory. */
uint32_t *parl_table_put(struct parl_table *table, parl_view key, uint32_t value, bool *added);

/* The value of KEY; NULL: none. */
const uint32_t *parl_table_get(const struct parl_table *table, parl_view key);

/* Takes all keys out, in the time that it took to put them in. */
void parl_table_clear(struct parl_table *table);

void parl_table_release(struct parl_table *table);

#endif
