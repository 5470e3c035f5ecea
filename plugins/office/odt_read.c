/*
 * odt_read.c - the parts of an OpenDocument text, each gone through once for every kind of text in
 * it; and once more when it is written, when each block is met again.
 */
#include <stdlib.h>
#include <string.h>

#include "odt_walk.h"

/* --- one part */

/* A paragraph in the stream, which may hold others in boxes and notes. */
static void take_paragraph(struct odt_walker *walker, xmlNode *node)
{
	struct odt_reviser *reviser = walker->reviser;

	parl_arena_reset(walker->scratch);
	if (reviser) {
		reviser->unit = node;
		reviser->changed = false;
	}
	odt_take_whole(walker, node);
	odt_walk_notes(walker);
	if (!reviser)
		return;
	walker->stream.changed = reviser->changed && !reviser->failed;
	reviser->touched |= reviser->changed;
	walker->odt->failed |= reviser->failed;
}

static void take_unit(void *self, xmlNode *node)
{
	struct odt_walker *walker = self;
	struct odt *odt = walker->odt;
	enum odt_scope scope =
		xml_is(node->parent, ODT_OFFICE, "styles") ? ODT_COMMON : walker->styles;

	if (!walker->home)
		odt->failed |= !odt_styles_take(odt->styles, node, scope, odt->arena);
	else if (odt_is(node, "changed-region"))
		odt->failed |= !odt_regions_take(&walker->regions, node);
	else
		take_paragraph(walker, node);
	walker->stream.stopped |= odt->failed;
}

static void close_unit(void *self, xmlNode *node)
{
	struct odt_walker *walker = self;
	struct odt_reviser *reviser = walker->reviser;

	walker->depth--;
	walker->stream.keep = odt_is(node, "tracked-changes");
	if (reviser && odt_is(node, "tracked-changes"))
		odt_list_met(&reviser->list, &walker->stream);
	else if (reviser && xml_is(node, ODT_OFFICE, "forms"))
		odt_list_pass(&reviser->list, &walker->stream);
	/* The body was read before. */
	if (xml_is(node, ODT_OFFICE, "master-styles") && !(walker->wanted & ODT_WANTS_BODY))
		walker->stream.stopped = true;
	if (node != walker->home)
		return;
	walker->home = NULL;
	if (!reviser)
		return;
	walker->stream.wrong |= !xml_stream_copy(&walker->stream, walker->stream.end) ||
		!odt_list_end(&reviser->list, walker->stream.out);
}

/* What ids and names of ours are numbered with. */
static void take_number(void *self, const char *space, const char *name, parl_view value)
{
	struct odt *odt = ((struct odt_walker *)self)->odt;
	unsigned long number;

	if (!space ||
		!((strcmp(name, "id") == 0 &&
			  strcmp(space, (const char *)XML_XML_NAMESPACE) == 0) ||
			(strcmp(name, "name") == 0 && strcmp(space, ODT_OFFICE) == 0)))
		return;
	number = odt_our_number(value);
	odt->largest_number = number > odt->largest_number ? number : odt->largest_number;
}

static bool walk_part(struct odt_walker *walker, const struct odt_part *part, unsigned wanted,
	struct parl_buffer *out)
{
	static const struct xml_reader reader = {.open = odt_open_element,
		.whole = take_unit,
		.close = close_unit,
		.attribute = take_number};
	struct odt *odt = walker->odt;

	walker->wanted = wanted;
	walker->home = NULL;
	walker->depth = walker->footnotes = walker->endnotes = 0;
	memset(walker->margins, 0, sizeof(walker->margins));
	walker->styles = part == &odt->parts[0] ? ODT_BODY : ODT_PAGE;
	walker->stream = (struct xml_stream){.bytes = parl_buffer_view(&part->bytes),
		.reader = &reader,
		.self = walker,
		.out = out};
	return xml_stream(&walker->stream, odt->package, part->name);
}

/* --- all of them */

/* Reads texts of one kind: their blocks come behind all others. */
static bool read_kind(struct odt_walker *walker, const struct odt_part *part, enum odt_kind kind)
{
	bool sound;

	walker->odt->first_block[kind] = parl_document_block_count(walker->document);
	sound = walk_part(walker, part, ODT_BIT(kind), NULL);
	walker->odt->block_count[kind] = walker->blocks[kind];
	return sound;
}

static bool read_all(struct odt_walker *walker)
{
	struct odt *odt = walker->odt;
	const struct odt_part *body = &odt->parts[0], *pages = &odt->parts[odt->part_count - 1];
	bool notes;

	walker->takes_styles = true;
	if (pages != body && !walk_part(walker, pages, 0, NULL))
		return false;
	if (!read_kind(walker, body, ODT_IN_BODY))
		return false;
	walker->takes_styles = false;
	notes = walker->footnotes + walker->endnotes > 0;
	return (!notes || read_kind(walker, body, ODT_IN_NOTES)) &&
		read_kind(walker, pages, ODT_IN_HEADERS) &&
		read_kind(walker, pages, ODT_IN_FOOTERS);
}

static struct odt_walker *new_walker(struct odt *odt)
{
	struct odt_walker *walker = calloc(1, sizeof(*walker));

	odt->failed |= !walker;
	if (walker)
		*walker = (struct odt_walker){.odt = odt, .scratch = parl_arena_new()};
	odt->failed |= walker && !walker->scratch;
	return walker;
}

static void free_walker(struct odt_walker *walker)
{
	if (!walker)
		return;
	line_release(&walker->line);
	parl_arena_free(walker->scratch);
	free(walker->regions.items);
	free(walker->met);
	free(walker);
}

bool odt_read(struct odt *odt, struct parl_document *document)
{
	struct odt_walker *walker = new_walker(odt);
	bool sound = true;

	if (!odt->failed) {
		walker->document = document;
		sound = read_all(walker);
	}
	free_walker(walker);
	odt->failed |= parl_document_failed(document);
	if (sound && odt->failed)
		parl_diagnose_memory(package_faults(odt->package), package_path(odt->package));
	return sound && !odt->failed;
}

bool odt_rewrite(struct odt_reviser *reviser, const struct odt_part *part, struct parl_buffer *out)
{
	struct odt *odt = reviser->odt;
	struct odt_walker *walker = new_walker(odt);
	bool fine = false;

	if (!odt->failed) {
		walker->reviser = reviser;
		reviser->scratch = walker->scratch;
		fine = walk_part(walker, part, ODT_WANTS_BODY | ODT_WANTS_MARGINS, out) &&
			!odt->failed;
	}
	free_walker(walker);
	return fine;
}
