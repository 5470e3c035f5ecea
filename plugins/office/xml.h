/*
 * xml.h - XML from outside, read without trust, and the few things that are done with a tree.
 *
 * No entity is replaced, nothing is fetched, and a document type is refused: office files have
 * none. libxml2's own limits on depth (256) and size of a text (10 MB) stay on.
 */
#ifndef OFFICE_XML_H
#define OFFICE_XML_H

#include <libxml/tree.h>

#include "package.h"

/* Parses BYTES. NULL, with a fault that names the part: it is not well-formed, or has what no
 * office file has. */
xmlDoc *xml_parse(parl_view bytes, const struct package *package, const char *part);

/* The part NAME, parsed; NULL with MISSING true: it is not there; else with a fault. */
xmlDoc *xml_read(struct package *package, const char *name, bool *missing);

/* Appends the tree as XML. False: out of memory. */
bool xml_write(xmlDoc *doc, struct parl_buffer *result);

/* Whether NODE is the element NAME of the namespace SPACE. */
bool xml_is(const xmlNode *node, const char *space, const char *name);

/* The first, and the next, element of that name among the children; NULL: none. */
xmlNode *xml_child(const xmlNode *parent, const char *space, const char *name);
xmlNode *xml_next(const xmlNode *node, const char *space, const char *name);

/* The value of an attribute, which lives as long as the tree; NULL: none. SPACE NULL: without
 * namespace. */
const char *xml_attribute(const xmlNode *node, const char *space, const char *name);

/* Appends the text of the node's text children. False: it has other children too. */
bool xml_text(const xmlNode *node, struct parl_buffer *text);

/* The node behind NODE in the order of the file within ROOT, without those inside it where SKIP. */
xmlNode *xml_walk(const xmlNode *root, xmlNode *node, bool skip);

/* A declaration of SPACE with a prefix, usable for attributes at the root of DOC: one that stands
 * there, or a new one with PREFIX (or a like one). NULL: out of memory. */
xmlNs *xml_namespace(xmlDoc *doc, const char *space, const char *prefix);

/* A copy of NODE, for the same tree and beside NODE in it: with its attributes, and DEEP with what
 * is inside. NULL: out of memory. libxml2's own declares each namespace anew. */
xmlNode *xml_copy(xmlNode *node, bool deep);

/* TEXT as XML can hold it: without control characters, and well-formed. NULL: out of memory. */
const char *xml_clean(parl_view text, struct parl_arena *arena);

#endif
