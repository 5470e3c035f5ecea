/*
 * odt_regions.c - tracked changes as an OpenDocument text has them: a list at the start of each
 * text, to which marks in it refer.
 */
#include <stdlib.h>
#include <string.h>

#include "odt.h"

#define XML_SPACE "http://www.w3.org/XML/1998/namespace"

static int by_id(const void *a, const void *b)
{
	return strcmp(((const struct odt_region *)a)->id, ((const struct odt_region *)b)->id);
}

/* Counts them, and notes them down where PART has room. */
static size_t go_through(struct odt_part *part)
{
	xmlNode *root = xmlDocGetRootElement(part->doc);
	size_t count = 0;
	bool skip = false;

	for (xmlNode *node = root; node; node = xml_walk(root, node, skip)) {
		const char *id;

		skip = odt_is(node, "changed-region");
		if (!skip)
			continue;
		id = xml_attribute(node, XML_SPACE, "id");
		id = id ? id : odt_attribute(node, "id");
		if (id && part->regions)
			part->regions[count] = (struct odt_region){id, node};
		count += id != NULL;
	}
	return count;
}

bool odt_regions_find(struct odt_part *part, struct parl_arena *arena)
{
	part->region_count = go_through(part);
	part->regions = parl_arena_array(arena, part->region_count, sizeof(*part->regions));
	if (!part->regions)
		return false;
	go_through(part);
	qsort(part->regions, part->region_count, sizeof(*part->regions), by_id);
	return true;
}

xmlNode *odt_region(const struct odt_part *part, const char *id)
{
	struct odt_region key = {id, NULL};
	const struct odt_region *found = id && part->region_count
		? bsearch(&key, part->regions, part->region_count, sizeof(key), by_id)
		: NULL;

	return found ? found->node : NULL;
}

unsigned long odt_our_number(const char *id)
{
	const size_t lead = strlen(ODT_OURS);

	if (!id || strncmp(id, ODT_OURS, lead) != 0)
		return 0;
	return role_number(id + lead, 1000000000);
}
