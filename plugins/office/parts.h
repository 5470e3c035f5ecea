/*
 * parts.h - parts that are new, on their way into a package.
 */
#ifndef OFFICE_PARTS_H
#define OFFICE_PARTS_H

#include "xml.h"

struct parts {
	struct package_change *changes;
	struct parl_buffer *buffers;
	size_t count;
};

/* Room for MOST parts; false: out of memory. */
bool parts_begin(struct parts *parts, size_t most);
void parts_release(struct parts *parts);

/* Takes BYTES, which are empty afterwards, as the part NAME. */
void parts_take(struct parts *parts, const char *name, struct parl_buffer *bytes);

/* Takes a tree; false: out of memory. */
bool parts_take_tree(struct parts *parts, const char *name, xmlDoc *doc);

/* Appends the package with these parts replaced, or added, to RESULT; without any, as it was. */
enum parl_status parts_write(
	const struct parts *parts, struct package *package, struct parl_buffer *result);

#endif
