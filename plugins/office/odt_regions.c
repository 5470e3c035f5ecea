/*
 * odt_regions.c - tracked changes as an OpenDocument text has them: a list at the start of each
 * text, to which marks in it refer.
 */
#include <stdlib.h>
#include <string.h>

#include "odt.h"

static int by_id(const void *a, const void *b)
{
	return strcmp(((const struct odt_region *)a)->id, ((const struct odt_region *)b)->id);
}

/* What was deleted may be long, and is of no use. */
static void drop_deleted(xmlNode *deletion)
{
	xmlNode *node = deletion ? deletion->children : NULL, *next;

	for (; node; node = next) {
		next = node->next;
		xmlUnlinkNode(node);
		xmlFreeNode(node);
	}
}

bool odt_regions_take(struct odt_regions *regions, xmlNode *node)
{
	const char *id = xml_attribute(node, (const char *)XML_XML_NAMESPACE, "id");
	struct odt_region *items;

	drop_deleted(xml_child(node, ODT_TEXT, "deletion"));
	id = id ? id : odt_attribute(node, "id");
	if (!id)
		return true;
	items = parl_room(regions->items, &regions->room, regions->count, sizeof(*items));
	if (!items)
		return false;
	regions->items = items;
	items[regions->count++] = (struct odt_region){id, node};
	regions->sorted = false;
	return true;
}

xmlNode *odt_region(struct odt_regions *regions, const char *id)
{
	struct odt_region key = {id, NULL};
	const struct odt_region *found;

	if (!id || regions->count == 0)
		return NULL;
	if (!regions->sorted)
		qsort(regions->items, regions->count, sizeof(key), by_id);
	regions->sorted = true;
	found = bsearch(&key, regions->items, regions->count, sizeof(key), by_id);
	return found ? found->node : NULL;
}

unsigned long odt_our_number(parl_view id)
{
	const size_t lead = strlen(ODT_OURS);
	unsigned long number = 0;

	if (id.size <= lead || memcmp(id.data, ODT_OURS, lead) != 0)
		return 0;
	for (size_t i = lead; i < id.size && number < ODT_NUMBER_MOST; i++) {
		if (id.data[i] < '0' || id.data[i] > '9')
			break;
		number = number * 10 + (unsigned long)(id.data[i] - '0');
	}
	return number < ODT_NUMBER_MOST ? number : ODT_NUMBER_MOST;
}
