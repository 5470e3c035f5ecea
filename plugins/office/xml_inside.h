/*
 * xml_inside.h - what the rooms of XML share.
 */
#ifndef OFFICE_XML_INSIDE_H
#define OFFICE_XML_INSIDE_H

#include <libxml/parser.h>
#include <libxml/xmlsave.h>

#include "xml.h"

/* One reading of a part. */
struct xml_parse {
	struct package *package;
	const char *name;
	parl_view bytes;
	size_t taken;                       /* bytes that the parser has */
	void (*listen)(xmlSAXHandler *sax); /* NULL: all becomes a tree */
	struct xml_stream *stream;          /* of who listens */
	bool refused;                       /* there is a document type */
	bool crowded;                       /* an element has too many attributes */
	bool deep;                          /* its elements lie too deep in one another */
	bool failed;
	int line; /* where it is not well-formed */
};

/* The tree; NULL, or a part of it, where it failed, or who listens has stopped. */
xmlDoc *xml_parse(struct xml_parse *parse);

/* Says why it could not be read. */
void xml_report(const struct xml_parse *parse);

/* Trees to be written behind RESULT, piece by piece: libxml2's own way into memory has the text
 * twice before one gets it. NULL: out of memory. */
xmlSaveCtxt *xml_writer(struct parl_buffer *result);

#endif
