/*
 * odt_marks.c - the marks of tracked changes in a text: what is inserted and not yet ended, and
 * what is deleted.
 */
#include <string.h>

#include "odt_walk.h"

static void end_insertion(struct odt_walker *walker, const struct odt_inserted *open)
{
	struct odt_inserted *kept;
	parl_span text = {open->text.start, walker->line.text.size};

	if (text.start >= text.end)
		return;
	kept = parl_arena_alloc(walker->scratch, sizeof(*kept));
	if (!kept) {
		walker->line.failed = true;
		return;
	}
	*kept = (struct odt_inserted){text, open->region, walker->inserted};
	walker->inserted = kept;
}

static void start_change(struct odt_walker *walker, xmlNode *region)
{
	if (xml_child(region, ODT_TEXT, "deletion"))
		walker->text.deleting++;
	else if (xml_child(region, ODT_TEXT, "insertion") &&
		walker->text.insertion_count < ODT_OPEN_INSERTIONS)
		walker->text.insertions[walker->text.insertion_count++] =
			(struct odt_inserted){{walker->line.text.size, 0}, region, NULL};
}

static void end_change(struct odt_walker *walker, const xmlNode *region)
{
	if (xml_child(region, ODT_TEXT, "deletion"))
		walker->text.deleting -= walker->text.deleting > 0;
	for (size_t i = 0; i < walker->text.insertion_count; i++) {
		if (walker->text.insertions[i].region != region)
			continue;
		end_insertion(walker, &walker->text.insertions[i]);
		walker->text.insertion_count--;
		memmove(&walker->text.insertions[i], &walker->text.insertions[i + 1],
			(walker->text.insertion_count - i) * sizeof(walker->text.insertions[i]));
		return;
	}
}

void odt_gather_change(struct odt_walker *walker, const xmlNode *node)
{
	bool starts = odt_is(node, "change-start");
	xmlNode *region = starts || odt_is(node, "change-end")
		? odt_region(&walker->regions, odt_attribute(node, "change-id"))
		: NULL;

	if (region && starts)
		start_change(walker, region);
	else if (region)
		end_change(walker, region);
}

void odt_begin_insertions(struct odt_walker *walker)
{
	for (size_t i = 0; i < walker->text.insertion_count; i++)
		walker->text.insertions[i].text.start = 0;
}

void odt_end_insertions(struct odt_walker *walker)
{
	for (size_t i = 0; i < walker->text.insertion_count; i++)
		end_insertion(walker, &walker->text.insertions[i]);
}
