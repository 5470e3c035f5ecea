/*
 * odt_list.c - the list of changes at the start of a text, while the text is written.
 *
 * What is replaced moves there, and is met after the start was written. So new regions are kept by
 * themselves, and put in once the text ends.
 */

#include "odt.h"
#include "xml_inside.h"

void odt_list_begin(struct odt_list *list, struct xml_stream *stream, xmlNode *home)
{
	list->home = home;
	list->end = 0;
	parl_buffer_clear(&list->regions);
	stream->wrong |= !xml_stream_copy(stream, stream->inside);
	list->at = stream->out->size;
}

void odt_list_pass(struct odt_list *list, struct xml_stream *stream)
{
	stream->wrong |= !xml_stream_copy(stream, stream->end);
	list->at = stream->out->size;
}

void odt_list_met(struct odt_list *list, struct xml_stream *stream)
{
	stream->wrong |= !xml_stream_copy(stream, stream->end);
	list->end = stream->out->size;
}

bool odt_list_take(struct odt_list *list, xmlNode *region)
{
	bool fine;

	if (!list->save)
		list->save = xml_writer(&list->regions);
	/* What was moved here may have used what is declared elsewhere. */
	xmlReconciliateNs(region->doc, region);
	fine = list->save && xmlSaveTree(list->save, region) >= 0 &&
		xmlSaveFlush(list->save) >= 0 && !list->regions.failed;
	xmlUnlinkNode(region);
	xmlFreeNode(region);
	return fine;
}

/* A new list is first, behind forms, and turns no tracking on. */
static bool make(struct odt_list *list, struct parl_buffer *out)
{
	xmlNode *node = xml_new(list->home->doc, list->home, NULL, "tracked-changes");
	xmlNs *space = node ? xml_namespace(node, ODT_TEXT, "text") : NULL;
	struct parl_buffer bytes = PARL_BUFFER_EMPTY;
	xmlSaveCtxt *save = xml_writer(&bytes);
	bool fine = space && save;

	if (fine) {
		xmlSetNs(node, space);
		fine = xml_set(node, space, "track-changes", "false") &&
			xmlSaveTree(save, node) >= 0 && xmlSaveFlush(save) >= 0;
	}
	if (save)
		xmlSaveClose(save);
	fine = fine && !bytes.failed && xml_put_at(out, list->at, parl_buffer_view(&bytes));
	list->end = list->at + bytes.size;
	parl_buffer_release(&bytes);
	return fine;
}

bool odt_list_end(struct odt_list *list, struct parl_buffer *out)
{
	parl_view regions = parl_buffer_view(&list->regions);
	bool fine = !list->regions.failed;

	if (fine && regions.size)
		fine = (list->end || make(list, out)) && xml_put_inside(out, list->end, regions);
	list->home = NULL;
	return fine;
}

void odt_list_release(struct odt_list *list)
{
	if (list->save)
		xmlSaveClose(list->save);
	parl_buffer_release(&list->regions);
}
