/*
 * xml.c - finding one's way in a tree.
 */
#include "xml.h"

#include <string.h>

bool xml_is(const xmlNode *node, const char *space, const char *name)
{
	return node->type == XML_ELEMENT_NODE && node->ns &&
		strcmp((const char *)node->name, name) == 0 &&
		strcmp((const char *)node->ns->href, space) == 0;
}

static xmlNode *first_of(xmlNode *node, const char *space, const char *name)
{
	while (node && !xml_is(node, space, name))
		node = node->next;
	return node;
}

xmlNode *xml_child(const xmlNode *parent, const char *space, const char *name)
{
	return parent ? first_of(parent->children, space, name) : NULL;
}

xmlNode *xml_next(const xmlNode *node, const char *space, const char *name)
{
	return first_of(node->next, space, name);
}

const char *xml_attribute(const xmlNode *node, const char *space, const char *name)
{
	for (const xmlAttr *attr = node ? node->properties : NULL; attr; attr = attr->next) {
		if (strcmp((const char *)attr->name, name) != 0 ||
			(space != NULL) != (attr->ns != NULL) ||
			(space && strcmp((const char *)attr->ns->href, space) != 0))
			continue;
		if (!attr->children)
			return "";
		/* References are not replaced, so that a value may be in pieces. */
		return attr->children->type == XML_TEXT_NODE && !attr->children->next
			? (const char *)attr->children->content
			: "";
	}
	return NULL;
}

bool xml_text(const xmlNode *node, struct parl_buffer *text)
{
	bool only = true;

	for (const xmlNode *child = node->children; child; child = child->next) {
		if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)
			parl_buffer_add(text, child->content, strlen((const char *)child->content));
		else
			only = false;
	}
	return only;
}

xmlNode *xml_walk(const xmlNode *root, xmlNode *node, bool skip)
{
	if (!skip && node->type == XML_ELEMENT_NODE && node->children)
		return node->children;
	while (node != root && !node->next)
		node = node->parent;
	return node == root ? NULL : node->next;
}
