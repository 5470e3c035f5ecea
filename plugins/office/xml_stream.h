/*
 * xml_stream.h - a large part, element by element, so that it never is a tree as a whole.
 *
 * What holds the text (a body, tables, lists) is entered: of it only the elements that are open
 * stand in the tree, with their attributes. What is wanted of it (paragraphs) is made a tree,
 * handed over and forgotten. So whoever reads sees a paragraph as in the tree of the whole part,
 * namespaces and all, but for what stands beside its ancestors. Where there is an output, the part
 * is written at the same time: byte for byte as it was, and a paragraph that was changed anew.
 */
#ifndef OFFICE_XML_STREAM_H
#define OFFICE_XML_STREAM_H

#include <libxml/parser.h>
#include <libxml/xmlsave.h>

#include "xml.h"

/* libxml2 refuses what is nested deeper. */
#define XML_DEPTH 256

/* What becomes of an element whose parent was entered. */
enum xml_want {
	XML_SKIP,  /* nothing in it is read */
	XML_ENTER, /* its children are met one by one */
	XML_TREE,  /* it is handed over with all that is in it */
	XML_KEEP   /* that too, and it stays until its parent ends */
};

/* Who reads. Every function may be NULL but `open`. */
struct xml_reader {
	enum xml_want (*open)(void *self, xmlNode *node); /* it has its attributes only */
	void (*whole)(void *self, xmlNode *node);         /* of a tree */
	void (*close)(void *self, xmlNode *node);         /* of what was entered */

	/* Every attribute of the part, of what is skipped too. */
	void (*attribute)(void *self, const char *space, const char *name, parl_view value);
};

struct xml_stream {
	parl_view bytes; /* the part (xml_load) */
	const struct xml_reader *reader;
	void *self;              /* the reader's own */
	struct parl_buffer *out; /* NULL: nothing is written */

	/* For the reader. While it is asked: where the element begins, where its start tag ends
	 * (open), and where it ends itself (whole, close). */
	size_t start;
	size_t inside;
	size_t end;
	bool changed; /* the reader says so of a whole tree: it is written anew */
	bool keep;    /* it says so at the end of what it entered: that stays too */
	bool stopped; /* no more of it is wanted */

	/* Its own. */
	xmlSaveCtxt *save;
	size_t copied;     /* bytes that are in the output, or stand there anew */
	unsigned skipping; /* elements that are open, the one that is skipped first */
	unsigned depth;    /* elements that are open in the tree, the one wanted first */
	size_t tree_start; /* of that one */
	bool wrong;        /* memory is out */
	bool misread; /* places do not fit the bytes: the encoding is not the one that is said */
};

/* Unpacks the part NAME as UTF-8. False with MISSING true: it is not there; else with a fault. */
bool xml_load(struct package *package, const char *name, struct parl_buffer *bytes, bool *missing);

/* Goes through the part NAME, to its end or until the reader sets `stopped`. False: it has a fault,
 * which is told, or memory is out. */
bool xml_stream(struct xml_stream *stream, struct package *package, const char *name);

/* Writes what was not yet written of the part, up to OFFSET; false: out of memory. */
bool xml_stream_copy(struct xml_stream *stream, size_t offset);

/* Puts TEXT into XML, at a place, or last into the element that ends at END. False: out of memory.
 */
bool xml_put_at(struct parl_buffer *buffer, size_t at, parl_view text);
bool xml_put_inside(struct parl_buffer *buffer, size_t end, parl_view text);

/* The same for the children of a tree that is there already: they are opened, and are whole. */
void xml_replay(const struct xml_reader *reader, void *self, xmlNode *parent);

#endif
