/*
 * odt_note.c - comments in an OpenDocument text: which of them are ours, and new ones.
 */
#include <stdio.h>
#include <string.h>

#include "odt.h"

/* --- which are ours */

const struct mark *odt_our_mark(const xmlNode *annotation, struct parl_arena *arena, bool *failed)
{
	const char *name = xml_attribute(annotation, ODT_OFFICE, "name");
	const xmlNode *last = xml_child(annotation, ODT_TEXT, "p");
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	struct mark *mark = NULL;
	parl_view concept_id;

	for (const xmlNode *p = last; p; p = xml_next(p, ODT_TEXT, "p"))
		last = p;
	for (xmlNode *node = (xmlNode *)last; name && node; node = xml_walk(last, node, false))
		if (node->type == XML_TEXT_NODE)
			parl_buffer_add_view(&text, parl_view_of((const char *)node->content));
		else if (odt_is(node, "s"))
			parl_buffer_add_char(&text, ' ');
	if (name && !text.failed && marks_concept(parl_buffer_view(&text), &concept_id)) {
		mark = parl_arena_alloc(arena, sizeof(*mark));
		concept_id = parl_arena_copy(arena, concept_id);
		name = parl_arena_copy(arena, parl_view_of(name)).data;
		*failed |= !mark || !concept_id.data || !name;
		if (mark)
			*mark = (struct mark){name, concept_id};
	}
	*failed |= text.failed;
	parl_buffer_release(&text);
	return mark;
}

/* --- new ones */

static bool add_line(xmlNode *parent, xmlNs *space, const char *name, parl_view text)
{
	xmlNode *node = xml_new(parent->doc, parent, space, name);

	return node && xml_set_text(node, text);
}

bool odt_sign(xmlNode *node, xmlNs *dc, const struct parl_changes *changes)
{
	return add_line(node, dc, "creator", parl_view_of(changes->author)) &&
		add_line(node, dc, "date", parl_view_of(changes->date));
}

/* One end of a comment, with the name that both share; hangs nowhere yet. */
static xmlNode *new_end(const struct odt_reviser *reviser, const char *name)
{
	xmlNs *office = xml_namespace(reviser->unit, ODT_OFFICE, "office");
	xmlNode *node = office ? xml_new(reviser->unit->doc, NULL, office, name) : NULL;
	char text[32];

	snprintf(text, sizeof(text), ODT_OURS "%lu", reviser->next_number);
	if (node && xml_set(node, office, "name", text))
		return node;
	xmlFreeNode(node);
	return NULL;
}

static bool fill(struct odt_reviser *reviser, xmlNode *annotation, const struct parl_note *note)
{
	parl_view line;
	size_t at = 0;
	xmlNs *dc = xml_namespace(reviser->unit, ODT_DC, "dc");

	if (!dc || !odt_sign(annotation, dc, reviser->changes))
		return false;
	while (marks_next_line(note, &at, &line, reviser->scratch))
		if (!add_line(annotation, reviser->space, "p", line))
			return false;
	return at == SIZE_MAX;
}

/* What replaces deleted text belongs to the comment. */
static xmlNode *behind_insertion(xmlNode *node)
{
	const char *id;
	xmlNode *end;

	if (!odt_is(node, "change") || !node->next || !odt_is(node->next, "change-start"))
		return node;
	id = odt_attribute(node->next, "change-id");
	if (odt_our_number(parl_view_of(id)) == 0)
		return node;
	for (end = node->next; end; end = end->next) {
		const char *other =
			odt_is(end, "change-end") ? odt_attribute(end, "change-id") : NULL;

		if (other && strcmp(id, other) == 0)
			return end;
	}
	return node;
}

void odt_anchor(struct odt_reviser *reviser, struct piece *first, const struct parl_note *note)
{
	xmlNode *start = NULL, *last = NULL, *begins, *ends;

	for (const struct piece *piece = first; piece && piece->text.start < note->span.end;
		piece = piece->next) {
		start = start ? start : piece->node;
		last = piece->node ? piece->node : last;
	}
	if (!start)
		return;
	begins = new_end(reviser, "annotation");
	ends = new_end(reviser, "annotation-end");
	if (!begins || !ends || !fill(reviser, begins, note)) {
		xmlFreeNode(begins);
		xmlFreeNode(ends);
		reviser->failed = true;
		return;
	}
	reviser->next_number++;
	xml_put_before(start, begins);
	xml_put_behind(behind_insertion(last), ends);
	reviser->changed = true;
}
