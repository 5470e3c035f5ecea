/*
 * odt_run.c - new text, with the looks of what it replaces.
 */

#include "odt.h"

static void add_run(struct odt_reviser *reviser, xmlNode *into, const char *text, size_t size)
{
	xmlNode *node = xmlNewDocTextLen(into->doc, (const xmlChar *)text, (int)size);

	if (node && node->content) {
		xml_put_last(into, node);
		return;
	}
	xmlFreeNode(node);
	odt_fail(reviser);
}

/* What would be lost as white space gets an element of its own. */
static const char *element_of(const char *text, size_t at)
{
	if (text[at] == '\t')
		return "tab";
	if (text[at] == '\n')
		return "line-break";
	return text[at] == ' ' && (at == 0 || text[at + 1] == '\0' || text[at + 1] == ' ') ? "s"
											   : NULL;
}

static void add_text(struct odt_reviser *reviser, xmlNode *into, parl_view given)
{
	const char *text = xml_clean(given, reviser->scratch);
	size_t from = 0;

	if (!text) {
		odt_fail(reviser);
		return;
	}
	for (size_t at = 0; !reviser->failed; at++) {
		const char *name = text[at] ? element_of(text, at) : NULL;

		if (text[at] && !name)
			continue;
		if (at > from)
			add_run(reviser, into, text + from, at - from);
		if (!text[at])
			break;
		if (!xml_new(into->doc, into, into->ns, name))
			odt_fail(reviser);
		from = at + 1;
	}
}

xmlNode *odt_new_run(struct odt_reviser *reviser, const xmlNode *holder, const struct piece *piece,
	parl_view text)
{
	xmlNode *top = NULL, *only;

	for (xmlNode *span = piece->node->parent; span != holder; span = span->parent) {
		xmlNode *copy = odt_copy_shell(reviser, span);

		if (copy && top)
			xml_put_last(copy, top);
		else if (copy)
			add_text(reviser, copy, text);
		if (copy)
			top = copy;
	}
	if (top)
		return top;
	top = xml_new(holder->doc, NULL, reviser->space, "span");
	if (!top)
		return odt_fail(reviser);
	add_text(reviser, top, text);
	only = top->children;
	if (!only || only->next)
		return top;
	xmlUnlinkNode(only);
	xmlFreeNode(top);
	return only;
}
