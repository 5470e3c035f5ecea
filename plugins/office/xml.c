/*
 * xml.c - XML from outside, read without trust, and the few things that are done with a tree.
 */
#include "xml.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/xmlsave.h>
#include <stdio.h>
#include <string.h>

#include <parlance/text.h>

/* Stops at the document type, before any of it is read. */
static void refuse_type(
	void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system)
{
	xmlParserCtxt *parser = context;

	(void)name;
	(void)external;
	(void)system;
	parser->_private = parser;
	xmlStopParser(parser);
}

/* Ids need no list: libxml2 would complain of one that stands twice, on the terminal. */
static void start(void *context)
{
	xmlParserCtxt *parser = context;

	parser->loadsubset |= XML_SKIP_IDS;
	xmlSAX2StartDocument(context);
}

static void report(const xmlParserCtxt *parser, const struct package *package, const char *part)
{
	if (parser->_private)
		parl_diagnose(package_faults(package), PARL_CODE_OFFICE_XML, package_path(package),
			"no word processor writes that: do not trust the file",
			"not read: its part %s has a document type (DOCTYPE)", part);
	else if (xml_lacked_memory())
		parl_diagnose_memory(package_faults(package), package_path(package));
	else
		parl_diagnose(package_faults(package), PARL_CODE_OFFICE_DAMAGED,
			package_path(package),
			"get a fresh copy of the file, or open it in its own program and save it "
			"again",
			"the file is damaged: its part %s is no sound XML (line %d)", part,
			parser->lastError.line);
}

xmlDoc *xml_parse(parl_view bytes, const struct package *package, const char *part)
{
	const int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
		XML_PARSE_NOCDATA | XML_PARSE_COMPACT;
	xmlParserCtxt *parser;
	xmlDoc *doc = NULL;

	xml_watch_memory();
	parser = xmlNewParserCtxt();
	if (!parser) {
		parl_diagnose_memory(package_faults(package), package_path(package));
		return NULL;
	}
	parser->sax->internalSubset = refuse_type;
	parser->sax->startDocument = start;
	if (bytes.size <= PACKAGE_PART_MOST)
		doc = xmlCtxtReadMemory(parser, bytes.data, (int)bytes.size, NULL, NULL, options);
	if (!doc || parser->_private || xml_lacked_memory() || !xmlDocGetRootElement(doc)) {
		report(parser, package, part);
		xmlFreeDoc(doc);
		doc = NULL;
	}
	xmlFreeParserCtxt(parser);
	return doc;
}

xmlDoc *xml_read(struct package *package, const char *name, bool *missing)
{
	struct parl_buffer bytes = PARL_BUFFER_EMPTY;
	enum parl_status status = package_read(package, name, &bytes);
	xmlDoc *doc = NULL;

	*missing = status == PARL_NONE;
	if (status == PARL_OK)
		doc = xml_parse(parl_buffer_view(&bytes), package, name);
	parl_buffer_release(&bytes);
	return doc;
}

static int take(void *context, const char *bytes, int size)
{
	struct parl_buffer *result = context;

	parl_buffer_add(result, bytes, (size_t)size);
	return result->failed ? -1 : size;
}

/* Piece by piece: libxml2's own way into memory has the text twice before one gets it. */
bool xml_write(xmlDoc *doc, struct parl_buffer *result)
{
	xmlSaveCtxt *save = xmlSaveToIO(take, NULL, result, "UTF-8", XML_SAVE_AS_XML);
	bool fine = save && xmlSaveDoc(save, doc) >= 0;

	if (save && xmlSaveClose(save) < 0)
		fine = false;
	return fine && !result->failed;
}

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

xmlNs *xml_namespace(xmlDoc *doc, const char *space, const char *prefix)
{
	xmlNode *root = xmlDocGetRootElement(doc);
	char other[16];

	for (xmlNs *ns = root->nsDef; ns; ns = ns->next)
		if (ns->prefix && strcmp((const char *)ns->href, space) == 0)
			return ns;
	snprintf(other, sizeof(other), "%s", prefix);
	for (int i = 1; i < 100 && xmlSearchNs(doc, root, (const xmlChar *)other); i++)
		snprintf(other, sizeof(other), "%.8s%d", prefix, i);
	return xmlNewNs(root, (const xmlChar *)space, (const xmlChar *)other);
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
