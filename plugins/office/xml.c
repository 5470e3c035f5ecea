/*
 * xml.c - XML from outside, read without trust.
 */
#include "xml.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/xmlsave.h>
#include <string.h>

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

static int next_bytes(void *context, char *bytes, int most)
{
	return package_stream_read(context, bytes, most);
}

static xmlDoc *parse(xmlParserCtxt *parser, struct package_stream *stream)
{
	const int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
		XML_PARSE_NOCDATA | XML_PARSE_COMPACT;
	xmlDoc *doc;
	char rest;

	parser->sax->internalSubset = refuse_type;
	parser->sax->startDocument = start;
	doc = xmlCtxtReadIO(parser, next_bytes, NULL, stream, NULL, NULL, options);
	/* Only at its end it shows whether the part is whole. */
	if (doc && package_stream_read(stream, &rest, 1) == 0 && !parser->_private &&
		!xml_lacked_memory() && xmlDocGetRootElement(doc))
		return doc;
	xmlFreeDoc(doc);
	return NULL;
}

xmlDoc *xml_read(struct package *package, const char *name, bool *missing)
{
	struct package_stream *stream;
	enum parl_status status = package_stream_open(package, name, &stream);
	xmlParserCtxt *parser;
	xmlDoc *doc = NULL;

	*missing = status == PARL_NONE;
	if (status != PARL_OK)
		return NULL;
	xml_watch_memory();
	parser = xmlNewParserCtxt();
	if (parser)
		doc = parse(parser, stream);
	if (!parser)
		parl_diagnose_memory(package_faults(package), package_path(package));
	else if (!doc && !package_stream_failed(stream))
		report(parser, package, name);
	if (parser)
		xmlFreeParserCtxt(parser);
	package_stream_close(stream);
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
