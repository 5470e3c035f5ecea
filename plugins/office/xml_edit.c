/*
 * xml_edit.c - the few things that are done with a tree.
 */
#include <stdio.h>
#include <string.h>

#include <parlance/text.h>

#include "xml.h"

xmlNs *xml_find_namespace(xmlNode *at, const char *space)
{
	for (xmlNode *node = at; node && node->type == XML_ELEMENT_NODE; node = node->parent)
		for (xmlNs *ns = node->nsDef; ns; ns = ns->next)
			if (ns->prefix && ns->href && strcmp((const char *)ns->href, space) == 0 &&
				xmlSearchNs(at->doc, at, ns->prefix) == ns)
				return ns;
	return NULL;
}

xmlNs *xml_namespace(xmlNode *at, const char *space, const char *prefix)
{
	xmlNs *found = xml_find_namespace(at, space);
	char other[16];

	if (found)
		return found;
	snprintf(other, sizeof(other), "%s", prefix);
	for (int i = 1; i < 100 && xmlSearchNs(at->doc, at, (const xmlChar *)other); i++)
		snprintf(other, sizeof(other), "%.8s%d", prefix, i);
	return xmlNewNs(at, (const xmlChar *)space, (const xmlChar *)other);
}

xmlNode *xml_new(xmlDoc *doc, xmlNode *parent, xmlNs *space, const char *name)
{
	xmlNode *node = xmlNewDocNode(doc, space, (const xmlChar *)name, NULL);

	if (node && node->name && (!parent || xmlAddChild(parent, node)))
		return node;
	xmlFreeNode(node);
	return NULL;
}

bool xml_set(xmlNode *node, xmlNs *space, const char *name, const char *value)
{
	const xmlAttr *attr =
		xmlNewNsProp(node, space, (const xmlChar *)name, (const xmlChar *)value);

	if (!attr || !attr->name)
		return false;
	return !*value || (attr->children && attr->children->content);
}

bool xml_set_text(xmlNode *node, parl_view text)
{
	xmlNode *child;

	while ((child = node->children)) {
		xmlUnlinkNode(child);
		xmlFreeNode(child);
	}
	if (text.size == 0)
		return true;
	child = xmlNewDocTextLen(node->doc, (const xmlChar *)text.data, (int)text.size);
	if (child && child->content && xmlAddChild(node, child))
		return true;
	xmlFreeNode(child);
	return false;
}

bool xml_rename(xmlNode *node, const char *name)
{
	xmlNodeSetName(node, (const xmlChar *)name);
	return node->name && strcmp((const char *)node->name, name) == 0;
}

bool xml_preserve(xmlNode *node)
{
	if (xmlNodeGetSpacePreserve(node) != 1)
		xmlNodeSetSpacePreserve(node, 1);
	return xmlNodeGetSpacePreserve(node) == 1;
}

static bool declares(const xmlNode *node, bool deep)
{
	bool found = node->nsDef != NULL;

	for (const xmlNode *child = node->children; deep && !found && child; child = child->next)
		found = child->type == XML_ELEMENT_NODE && declares(child, true);
	return found;
}

/* xml:id, of which there may be only one. */
static bool is_id(const xmlAttr *attr)
{
	return attr->ns && strcmp((const char *)attr->name, "id") == 0 &&
		strcmp((const char *)attr->ns->href, (const char *)XML_XML_NAMESPACE) == 0;
}

static bool copy_attributes(xmlNode *copy, xmlNode *node)
{
	for (xmlAttr *attr = node->properties; attr; attr = attr->next) {
		xmlChar *value;
		bool fine;

		if (is_id(attr))
			continue;
		value = xmlNodeListGetString(node->doc, attr->children, 1);
		fine = (value || !attr->children) &&
			xml_set(copy, attr->ns, (const char *)attr->name,
				value ? (const char *)value : "");
		xmlFree(value);
		if (!fine)
			return false;
	}
	return true;
}

xmlNode *xml_copy(xmlNode *node, bool deep)
{
	xmlNode *copy;
	bool fine;

	/* What is declared inside has to be declared in the copy too. */
	if (node->type != XML_ELEMENT_NODE || declares(node, deep))
		return xmlDocCopyNode(node, node->doc, deep ? 1 : 2);
	copy = xml_new(node->doc, NULL, node->ns, (const char *)node->name);
	fine = copy && copy_attributes(copy, node);
	for (xmlNode *child = node->children; fine && deep && child; child = child->next) {
		xmlNode *inner = xml_copy(child, true);

		fine = inner && xmlAddChild(copy, inner);
	}
	if (fine)
		return copy;
	xmlFreeNode(copy);
	return NULL;
}

void xml_put_before(xmlNode *at, xmlNode *node)
{
	node->parent = at->parent;
	node->prev = at->prev;
	node->next = at;
	if (at->prev)
		at->prev->next = node;
	else
		at->parent->children = node;
	at->prev = node;
}

void xml_put_last(xmlNode *parent, xmlNode *node)
{
	node->parent = parent;
	node->prev = parent->last;
	node->next = NULL;
	if (parent->last)
		parent->last->next = node;
	else
		parent->children = node;
	parent->last = node;
}

void xml_put_behind(xmlNode *at, xmlNode *node)
{
	if (at->next)
		xml_put_before(at->next, node);
	else
		xml_put_last(at->parent, node);
}

/* U+FFFE and U+FFFF are well-formed, and no characters of XML. */
static bool is_non_character(const char *at)
{
	return memcmp(at, "\xEF\xBF\xBE", 3) == 0 || memcmp(at, "\xEF\xBF\xBF", 3) == 0;
}

const char *xml_clean(parl_view text, struct parl_arena *arena)
{
	char *clean = parl_arena_array(arena, text.size + 1, 1);
	parl_span fault = parl_utf8_fault(text, 0);
	size_t size = 0;

	for (size_t i = 0; clean && i < text.size; i++) {
		unsigned char byte = (unsigned char)text.data[i];

		if (i == fault.start) {
			i = fault.end - 1;
			fault = parl_utf8_fault(text, fault.end);
		} else if (byte == 0xEF && i + 2 < text.size && is_non_character(text.data + i)) {
			i += 2;
		} else if (byte >= ' ' || byte == '\n' || byte == '\t') {
			clean[size++] = (char)byte;
		}
	}
	return clean;
}
