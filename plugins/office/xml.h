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

/* libxml2 2.9 leaves things away in silence when memory runs out. From a watch on it is known
 * whether any request of this thread failed. */
void xml_watch_memory(void);
bool xml_lacked_memory(void);

/* The part NAME, parsed; NULL with MISSING true: it is not there; else with a fault that names the
 * part: it is not well-formed, or has what no office file has. */
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

/* A declaration of SPACE with a prefix, usable for attributes, that holds for AT; NULL: there is
 * none. Where there is none, a new one there with PREFIX (or a like one); NULL: out of memory. */
xmlNs *xml_find_namespace(xmlNode *at, const char *space);
xmlNs *xml_namespace(xmlNode *at, const char *space, const char *prefix);

/* A copy of NODE, for the same tree and beside NODE in it: with its attributes but xml:id, and DEEP
 * with what is inside. NULL: out of memory. libxml2's own declares each namespace anew. */
xmlNode *xml_copy(xmlNode *node, bool deep);

/* libxml2's own functions for these keep silent when memory runs out half-way, and leave a name or
 * a value away. A new element, child of PARENT if that is given; an attribute; text as the only
 * content; another name; white space that counts. NULL, or false: out of memory. */
xmlNode *xml_new(xmlDoc *doc, xmlNode *parent, xmlNs *space, const char *name);
bool xml_set(xmlNode *node, xmlNs *space, const char *name, const char *value);
bool xml_set_text(xmlNode *node, parl_view text);
bool xml_rename(xmlNode *node, const char *name);
bool xml_preserve(xmlNode *node);

/* Puts NODE, which hangs nowhere, before or behind AT, or last into PARENT. libxml2's own functions
 * melt a text into the one beside it. */
void xml_put_before(xmlNode *at, xmlNode *node);
void xml_put_behind(xmlNode *at, xmlNode *node);
void xml_put_last(xmlNode *parent, xmlNode *node);

/* TEXT as XML can hold it: without control characters, and well-formed. NULL: out of memory. */
const char *xml_clean(parl_view text, struct parl_arena *arena);

#endif
