/*
 * xml_read.c - XML from outside, read without trust, and written again.
 */
#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>
#include <parlance/text.h>
#include <string.h>
#include <strings.h>

#include "xml_inside.h"
#include "xml_stream.h"

/* Stops at the document type, before any of it is read. */
static void refuse_type(
	void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system)
{
	xmlParserCtxt *parser = context;

	(void)name;
	(void)external;
	(void)system;
	((struct xml_parse *)parser->_private)->refused = true;
	xmlStopParser(parser);
}

/* Ids need no list: libxml2 would complain of one that stands twice, on the terminal. */
static void start(void *context)
{
	xmlParserCtxt *parser = context;

	parser->loadsubset |= XML_SKIP_IDS;
	xmlSAX2StartDocument(context);
}

void xml_report(const struct xml_parse *parse)
{
	const struct package *package = parse->package;

	if (parse->refused)
		parl_diagnose(package_faults(package), PARL_CODE_OFFICE_XML, package_path(package),
			"no office program writes that: do not trust the file",
			"not read: its part %s has a document type (DOCTYPE)", parse->name);
	else if (parse->crowded)
		parl_diagnose(package_faults(package), PARL_CODE_OFFICE_XML, package_path(package),
			"no office program writes that: do not trust the file",
			"not read: its part %s has an element of more than %d attributes",
			parse->name, PARL_XML_ATTRIBUTES_MOST);
	else if (parse->deep)
		parl_diagnose(package_faults(package), PARL_CODE_OFFICE_XML, package_path(package),
			"no office program writes that: do not trust the file",
			"not read: its part %s has elements that lie more than %u deep in one "
			"another (line %d)",
			parse->name, xmlParserMaxDepth, parse->line);
	else if (!parse->failed || xml_lacked_memory())
		parl_diagnose_memory(package_faults(package), package_path(package));
	else
		parl_diagnose(package_faults(package), PARL_CODE_OFFICE_DAMAGED,
			package_path(package),
			"get a fresh copy of the file, or open it in its own program and save it "
			"again",
			"the file is damaged: its part %s is no sound XML (line %d)", parse->name,
			parse->line);
}

static int next_bytes(void *context, char *bytes, int most)
{
	struct xml_parse *parse = context;
	size_t rest = parse->bytes.size - parse->taken;
	size_t size = most > 0 && (size_t)most < rest ? (size_t)most : rest;

	memcpy(bytes, parse->bytes.data + parse->taken, size);
	parse->taken += size;
	return (int)size;
}

static xmlDoc *parse_with(xmlParserCtxt *parser, struct xml_parse *parse)
{
	const int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
		XML_PARSE_NOCDATA | XML_PARSE_COMPACT;
	xmlDoc *doc;

	parser->_private = parse;
	parser->sax->internalSubset = refuse_type;
	parser->sax->startDocument = start;
	if (parse->listen)
		parse->listen(parser->sax);
	doc = xmlCtxtReadIO(parser, next_bytes, NULL, parse, NULL, NULL, options);
	parse->line = parser->lastError.line;
	/* It has no code of its own, but is the only such error that names that number. */
	parse->deep = parser->lastError.code == XML_ERR_INTERNAL_ERROR &&
		parser->lastError.int1 == (int)xmlParserMaxDepth;
	return doc;
}

/* UTF-16 or its like, an x for what is not ASCII. */
static void narrow(parl_view bytes, struct parl_buffer *ascii)
{
	bool big = bytes.data[0] == '\0' || bytes.data[0] == '\xFE';

	for (size_t i = 0; i + 1 < bytes.size; i += 2) {
		char high = bytes.data[i + !big], low = bytes.data[i + big];

		if (high || low)
			parl_buffer_add_char(ascii, high ? 'x' : low);
	}
}

static bool is_crowded(parl_view bytes)
{
	struct parl_buffer ascii = PARL_BUFFER_EMPTY;
	size_t count;

	if (bytes.size >= 4 && memchr(bytes.data, '\0', 4)) {
		narrow(bytes, &ascii);
		bytes = parl_buffer_view(&ascii);
	}
	count = parl_xml_attributes(bytes);
	parl_buffer_release(&ascii);
	return count > PARL_XML_ATTRIBUTES_MOST;
}

xmlDoc *xml_parse(struct xml_parse *parse)
{
	xmlParserCtxt *parser;
	xmlDoc *doc = NULL;

	xml_watch_memory();
	parse->crowded = is_crowded(parse->bytes);
	parser = parse->crowded ? NULL : xmlNewParserCtxt();
	if (parser)
		doc = parse_with(parser, parse);
	parse->failed = parse->refused || xml_lacked_memory() || !parser ||
		(!doc && !(parse->stream && parse->stream->stopped));
	if (parser)
		xmlFreeParserCtxt(parser);
	return doc;
}

xmlDoc *xml_read(struct package *package, const char *name, bool *missing)
{
	struct parl_buffer bytes = PARL_BUFFER_EMPTY;
	struct xml_parse parse = {.package = package, .name = name};
	enum parl_status status = package_read(package, name, &bytes);
	xmlDoc *doc = NULL;

	*missing = status == PARL_NONE;
	parse.bytes = parl_buffer_view(&bytes);
	if (status == PARL_OK)
		doc = xml_parse(&parse);
	if (status == PARL_OK && parse.failed) {
		xml_report(&parse);
		xmlFreeDoc(doc);
		doc = NULL;
	}
	parl_buffer_release(&bytes);
	return doc;
}

/* --- parts that are streamed */

/* Whether a part is in UTF-8, as nearly all are: by its declaration, or without one. */
static bool is_utf8(parl_view bytes)
{
	const char *end, *at;

	if (bytes.size >= 3 && memcmp(bytes.data, "\xEF\xBB\xBF", 3) == 0)
		bytes = (parl_view){bytes.data + 3, bytes.size - 3};
	if (bytes.size < 6 || memcmp(bytes.data, "<?xml", 5) != 0)
		return bytes.size < 2 || (bytes.data[0] == '<' && bytes.data[1] != '\0');
	end = memmem(bytes.data, bytes.size, "?>", 2);
	at = end ? memmem(bytes.data, (size_t)(end - bytes.data), "encoding", 8) : NULL;
	if (!at)
		return true;
	for (at += 8; at < end && strchr("= \t\r\n\"'", *at);)
		at++;
	return end - at > 5 && strncasecmp(at, "UTF-8", 5) == 0 && strchr("\"'", at[5]);
}

/* BYTES become the same in UTF-8, by way of a tree. */
static bool convert(struct package *package, const char *name, struct parl_buffer *bytes)
{
	struct xml_parse parse = {
		.package = package, .name = name, .bytes = parl_buffer_view(bytes)};
	struct parl_buffer result = PARL_BUFFER_EMPTY;
	xmlDoc *doc = xml_parse(&parse);
	bool fine = !parse.failed && xml_write(doc, &result);

	if (!fine)
		xml_report(&parse);
	xmlFreeDoc(doc);
	parl_buffer_release(bytes);
	*bytes = result;
	return fine;
}

bool xml_load(struct package *package, const char *name, struct parl_buffer *bytes, bool *missing)
{
	enum parl_status status = package_read(package, name, bytes);

	*missing = status == PARL_NONE;
	if (status != PARL_OK)
		return false;
	return is_utf8(parl_buffer_view(bytes)) || convert(package, name, bytes);
}

/* --- writing */

static int take(void *context, const char *bytes, int size)
{
	struct parl_buffer *result = context;

	parl_buffer_add(result, bytes, (size_t)size);
	return result->failed ? -1 : size;
}

xmlSaveCtxt *xml_writer(struct parl_buffer *result)
{
	return xmlSaveToIO(take, NULL, result, "UTF-8", XML_SAVE_AS_XML);
}

bool xml_write(xmlDoc *doc, struct parl_buffer *result)
{
	xmlSaveCtxt *save = xml_writer(result);
	bool fine = save && xmlSaveDoc(save, doc) >= 0;

	if (save && xmlSaveClose(save) < 0)
		fine = false;
	return fine && !result->failed;
}
