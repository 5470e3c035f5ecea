/*
 * parse.c - the XML parser, trusted with nothing: no network, no files, no entities of the file's
 * own, no document type, no depth.
 *
 * Old term bases name a document type ("TBXcoreStructV02.dtd"), which is not fetched. libxml2's own
 * limits stay on.
 */
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <parlance/text.h>
#include <pthread.h>
#include <string.h>

#include "read.h"

#define DISTRUST "no terminology program writes that: do not trust the file"

struct parse {
	struct tbx_reader *reader;
	xmlParserCtxt *parser;
	size_t depth;
};

static struct parse *parse_of(void *context)
{
	return ((xmlParserCtxt *)context)->_private;
}

/* Where the element at hand begins: the parser stands at the end of its start tag. */
static const char *place_of(const struct parse *parse)
{
	const struct tbx_reader *reader = parse->reader;
	long consumed = xmlByteConsumed(parse->parser);
	size_t end = consumed > 0 ? (size_t)consumed : 0;
	const char *start;

	if (end > reader->source.size)
		end = reader->source.size;
	start = memrchr(reader->source.data, '<', end);
	return start ? start : reader->source.data;
}

static void stop(struct parse *parse)
{
	parse->reader->stopped = true;
	xmlStopParser(parse->parser);
}

static void refuse(struct parse *parse, const char *what, const char *help)
{
	struct tbx_reader *reader = parse->reader;

	if (!reader->stopped)
		parl_builder_fault(reader->builder, PARL_CODE_IMPORT_XML,
			tbx_origin(reader, place_of(parse)), help, "%s", what);
	stop(parse);
}

static void take_declared(void *context, const xmlChar *name, int type, const xmlChar *public_id,
	const xmlChar *system_id, xmlChar *content)
{
	(void)name, (void)type, (void)public_id, (void)system_id, (void)content;
	refuse(parse_of(context), "the file declares entities of its own, which are not read",
		DISTRUST);
}

static void take_reference(void *context, const xmlChar *name)
{
	(void)name;
	refuse(parse_of(context),
		"the file uses entities that it gets from elsewhere, which are not read",
		"export it again, with characters in their place");
}

static void take_type(
	void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system)
{
	(void)context, (void)name, (void)external, (void)system;
}

/* SAX2 gives attributes by five: name, prefix, namespace, start and end of the value. */
static void read_attributes(
	struct parse *parse, int count, const xmlChar **list, struct tbx_attributes *found)
{
	for (int i = 0; i < count; i++, list += 5) {
		const char *name = (const char *)list[0], **to = NULL;
		const char *start = (const char *)list[3], *end = (const char *)list[4];
		bool xml = list[1] && strcmp((const char *)list[1], "xml") == 0;

		if (strcmp(name, "id") == 0)
			to = &found->id;
		else if (strcmp(name, "type") == 0)
			to = &found->type;
		else if (strcmp(name, "target") == 0)
			to = &found->target;
		/* TBX v2 has lang without a prefix in places. */
		else if (strcmp(name, "lang") == 0 && (xml || !found->language))
			to = &found->language;
		if (to)
			*to = parl_arena_copy(
				parse->reader->entry, (parl_view){start, (size_t)(end - start)})
				      .data;
		parse->reader->failed |= to && !*to;
	}
}

static void take_start(void *context, const xmlChar *name, const xmlChar *prefix,
	const xmlChar *space, int spaces, const xmlChar **declared, int count, int defaults,
	const xmlChar **list)
{
	struct parse *parse = parse_of(context);
	struct tbx_attributes attributes = {NULL, NULL, NULL, NULL};

	(void)prefix, (void)space, (void)spaces, (void)declared, (void)defaults;
	if (parse->reader->stopped)
		return;
	if (++parse->depth > TBX_DEPTH_MOST) {
		refuse(parse, "its elements stand in one another more than 60 deep", DISTRUST);
		return;
	}
	read_attributes(parse, count, list, &attributes);
	tbx_begin(parse->reader, (const char *)name, &attributes, place_of(parse));
	if (parse->reader->stopped || parse->reader->failed)
		stop(parse);
}

static void take_end(
	void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space)
{
	struct parse *parse = parse_of(context);

	(void)prefix, (void)space;
	if (parse->reader->stopped)
		return;
	parse->depth--;
	tbx_end(parse->reader, (const char *)name);
	if (parse->reader->failed)
		stop(parse);
}

static void take_text(void *context, const xmlChar *text, int size)
{
	struct parse *parse = parse_of(context);

	if (!parse->reader->stopped)
		tbx_text(parse->reader, (parl_view){(const char *)text, (size_t)size});
}

/* What the parser tells last need not be what went wrong first. */
static void take_error(void *context, xmlErrorPtr error)
{
	parse_of(context)->reader->failed |= error->code == XML_ERR_NO_MEMORY;
}

static void listen(xmlSAXHandler *sax)
{
	const xmlSAXHandler none = {.initialized = XML_SAX2_MAGIC};

	*sax = none;
	sax->startElementNs = take_start;
	sax->endElementNs = take_end;
	sax->characters = take_text;
	sax->cdataBlock = take_text;
	sax->ignorableWhitespace = take_text;
	sax->internalSubset = take_type;
	sax->entityDecl = take_declared;
	sax->reference = take_reference;
	sax->serror = take_error;
}

static void report(struct parse *parse)
{
	struct tbx_reader *reader = parse->reader;
	const xmlError *error = xmlCtxtGetLastError(parse->parser);
	const char *words = error && error->message ? error->message : "its end is missing";
	const char *at = reader->source.data;

	for (int line = 1; error && line < error->line; line++) {
		const char *end =
			memchr(at, '\n', reader->source.size - (size_t)(at - reader->source.data));

		if (!end)
			break;
		at = end + 1;
	}
	parl_builder_fault(reader->builder, PARL_CODE_IMPORT_XML, tbx_origin(reader, at),
		"export it again from the program that wrote it", "this is no sound XML: %.*s",
		(int)strcspn(words, "\n"), words);
}

/* Two threads that come to a parser at once make one lock too many (libxml2 2.9). */
static pthread_once_t once = PTHREAD_ONCE_INIT;

enum parl_status tbx_parse(struct tbx_reader *reader)
{
	struct parse parse = {.reader = reader};
	/* The text is in UTF-8 by now, whatever it says of itself. */
	const int options =
		XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_IGNORE_ENC;
	bool sound;

	if (parl_xml_attributes(reader->source) > PARL_XML_ATTRIBUTES_MOST) {
		parl_builder_fault(reader->builder, PARL_CODE_IMPORT_XML,
			tbx_origin(reader, reader->source.data), DISTRUST,
			"an element of it has more than %d attributes", PARL_XML_ATTRIBUTES_MOST);
		return PARL_FAILED;
	}
	pthread_once(&once, xmlInitParser);
	parse.parser = reader->source.size < INT_MAX ? xmlNewParserCtxt() : NULL;
	if (!parse.parser) {
		reader->failed = true;
		return PARL_FAILED;
	}
	listen(parse.parser->sax);
	parse.parser->_private = &parse;
	xmlFreeDoc(xmlCtxtReadMemory(
		parse.parser, reader->source.data, (int)reader->source.size, NULL, NULL, options));
	sound = parse.parser->wellFormed && !reader->stopped;
	if (!sound && !reader->stopped && !reader->failed)
		report(&parse);
	xmlFreeParserCtxt(parse.parser);
	return sound && !reader->failed ? PARL_OK : PARL_FAILED;
}
