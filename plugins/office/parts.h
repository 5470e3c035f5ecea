/*
 * parts.h - parts that are trees, on their way back into a package.
 */
#ifndef OFFICE_PARTS_H
#define OFFICE_PARTS_H

#include "xml.h"

struct part_tree {
	const char *name;
	xmlDoc *doc;
};

/* Appends the package with COUNT parts replaced by these, or added, to RESULT. */
enum parl_status parts_write(struct package *package, const struct part_tree *trees, size_t count,
	struct parl_buffer *result);

#endif
