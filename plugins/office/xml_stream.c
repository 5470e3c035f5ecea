/*
 * xml_stream.c - a large part, element by element, so that it never is a tree as a whole.
 */
#include "xml_stream.h"

#include <libxml/SAX2.h>
#include <string.h>

#include "xml_inside.h"

static struct xml_stream *stream_of(void *context)
{
	const xmlParserCtxt *parser = context;

	return ((struct xml_parse *)parser->_private)->stream;
}

static void stop(xmlParserCtxt *parser, struct xml_stream *stream)
{
	stream->stopped = true;
	xmlStopParser(parser);
}

/* --- writing */

bool xml_stream_copy(struct xml_stream *stream, size_t offset)
{
	if (!stream->out || offset <= stream->copied)
		return true;
	parl_buffer_add(stream->out, stream->bytes.data + stream->copied, offset - stream->copied);
	stream->copied = offset;
	return !stream->out->failed;
}

static bool write_anew(struct xml_stream *stream, xmlNode *node)
{
	if (!stream->out)
		return true;
	if (!stream->save)
		stream->save = xml_writer(stream->out);
	if (!stream->save || !xml_stream_copy(stream, stream->start) ||
		xmlSaveTree(stream->save, node) < 0 || xmlSaveFlush(stream->save) < 0)
		return false;
	stream->copied = stream->end;
	return !stream->out->failed;
}

/* Makes room for SIZE bytes where DROP of them were; NULL: out of memory. */
static char *make_room(struct parl_buffer *buffer, size_t at, size_t drop, size_t size)
{
	size_t rest = buffer->size - at - drop;

	if (!parl_buffer_reserve(buffer, size))
		return NULL;
	memmove(buffer->data + at + size, buffer->data + at + drop, rest + 1);
	buffer->size += size - drop;
	return buffer->data + at;
}

bool xml_put_at(struct parl_buffer *buffer, size_t at, parl_view text)
{
	char *room = make_room(buffer, at, 0, text.size);

	if (room)
		memcpy(room, text.data, text.size);
	return room != NULL;
}

bool xml_put_inside(struct parl_buffer *buffer, size_t end, parl_view text)
{
	const char *tag;
	size_t at, name;
	char *room;

	if (buffer->failed)
		return false;
	tag = memrchr(buffer->data, '<', end);
	at = (size_t)(tag - buffer->data);
	if (buffer->data[end - 2] != '/')
		return xml_put_at(buffer, at, text);
	/* "<name attributes/>" becomes "<name attributes>TEXT</name>". */
	name = strcspn(tag + 1, " \t\r\n/>");
	room = make_room(buffer, end - 2, 2, text.size + name + 4);
	if (!room)
		return false;
	*room++ = '>';
	memcpy(room, text.data, text.size);
	room += text.size;
	*room++ = '<';
	*room++ = '/';
	memcpy(room, buffer->data + at + 1, name);
	room[name] = '>';
	return true;
}

/* --- places */

/* How far the parser has come. Bytes that were not decoded are those of the part. */
static size_t place_of(const xmlParserCtxt *parser)
{
	const xmlParserInput *input = parser->input;

	return (size_t)input->consumed + (size_t)(input->cur - input->base);
}

static bool is_byte(const struct xml_stream *stream, size_t at, char byte)
{
	return at < stream->bytes.size && stream->bytes.data[at] == byte;
}

/* Before the end of a start tag: no attribute has a "<" in it. */
static bool find_start(struct xml_stream *stream, const xmlParserCtxt *parser)
{
	size_t at = place_of(parser);
	const char *start;

	stream->inside = at + (is_byte(stream, at, '/') ? 2 : 1);
	if (parser->input->buf->encoder || !is_byte(stream, stream->inside - 1, '>'))
		return false;
	start = memrchr(stream->bytes.data, '<', at);
	stream->start = start ? (size_t)(start - stream->bytes.data) : 0;
	return start != NULL;
}

/* Behind an end tag, or an empty element. */
static bool find_end(struct xml_stream *stream, const xmlParserCtxt *parser)
{
	stream->end = place_of(parser);
	return stream->end > 0 && is_byte(stream, stream->end - 1, '>');
}

/* --- what the parser meets */

static void tell_attributes(const struct xml_stream *stream, const xmlChar **attributes, int count)
{
	for (int i = 0; i < count; i++, attributes += 5)
		stream->reader->attribute(stream->self, (const char *)attributes[2],
			(const char *)attributes[0],
			(parl_view){(const char *)attributes[3],
				(size_t)(attributes[4] - attributes[3])});
}

/* An element whose parent was entered. */
static void meet(xmlParserCtxt *parser, struct xml_stream *stream)
{
	enum xml_want want;

	if (!find_start(stream, parser)) {
		stream->misread = true;
		stop(parser, stream);
		return;
	}
	want = stream->reader->open(stream->self, parser->node);
	stream->skipping = want == XML_SKIP;
	stream->depth = want == XML_TREE || want == XML_KEEP;
	stream->keep = want == XML_KEEP;
	stream->tree_start = stream->start;
	if (stream->stopped)
		stop(parser, stream);
}

/* What libxml2 made while memory ran out may lack a name, or that of its namespace. */
static bool is_broken(xmlParserCtxt *parser, struct xml_stream *stream)
{
	if (!xml_lacked_memory())
		return false;
	stream->wrong = true;
	stop(parser, stream);
	return true;
}

static void start_element(void *context, const xmlChar *name, const xmlChar *prefix,
	const xmlChar *space, int namespace_count, const xmlChar **namespaces, int count,
	int default_count, const xmlChar **attributes)
{
	xmlParserCtxt *parser = context;
	struct xml_stream *stream = stream_of(context);

	if (stream->reader->attribute)
		tell_attributes(stream, attributes, count);
	if (stream->skipping) {
		stream->skipping++;
		return;
	}
	xmlSAX2StartElementNs(context, name, prefix, space, namespace_count, namespaces, count,
		default_count, attributes);
	if (parser->disableSAX || is_broken(parser, stream))
		return;
	if (stream->depth)
		stream->depth++;
	else
		meet(parser, stream);
}

/* The end of an element whose parent was entered: of a tree (WHOLE), or of what was entered too. */
static void leave(xmlParserCtxt *parser, struct xml_stream *stream, xmlNode *node, bool whole)
{
	const struct xml_reader *reader = stream->reader;

	stream->misread |= !find_end(stream, parser);
	stream->changed = false;
	if (whole) {
		stream->start = stream->tree_start;
		if (reader->whole)
			reader->whole(stream->self, node);
	} else if (reader->close) {
		reader->close(stream->self, node);
	}
	if (stream->changed)
		stream->wrong |= !write_anew(stream, node);
}

static void end_element(
	void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space)
{
	xmlParserCtxt *parser = context;
	struct xml_stream *stream = stream_of(context);
	xmlNode *node = parser->node;
	bool keep;

	if (stream->skipping > 1) {
		stream->skipping--;
		return;
	}
	xmlSAX2EndElementNs(context, name, prefix, space);
	if (stream->depth > 1) {
		stream->depth--;
		return;
	}
	if (is_broken(parser, stream))
		return;
	if (!stream->skipping)
		leave(parser, stream, node, stream->depth == 1);
	keep = stream->keep;
	stream->skipping = stream->depth = 0;
	stream->keep = false;
	if (!keep) {
		xmlUnlinkNode(node);
		xmlFreeNode(node);
	}
	if (stream->stopped || stream->wrong || stream->misread)
		stop(parser, stream);
}

/* Text, remarks and instructions count in a tree only. Elsewhere libxml2 would add text to text
 * that has since been forgotten. */
static void characters(void *context, const xmlChar *text, int size)
{
	if (stream_of(context)->depth)
		xmlSAX2Characters(context, text, size);
}

static void remark(void *context, const xmlChar *text)
{
	if (stream_of(context)->depth)
		xmlSAX2Comment(context, text);
}

static void instruction(void *context, const xmlChar *target, const xmlChar *data)
{
	if (stream_of(context)->depth)
		xmlSAX2ProcessingInstruction(context, target, data);
}

/* --- from the outside */

static void listen(xmlSAXHandler *sax)
{
	sax->startElementNs = start_element;
	sax->endElementNs = end_element;
	sax->characters = characters;
	sax->ignorableWhitespace = characters;
	sax->comment = remark;
	sax->processingInstruction = instruction;
}

bool xml_stream(struct xml_stream *stream, struct package *package, const char *name)
{
	struct xml_parse parse = {.package = package, .name = name, .bytes = stream->bytes};
	bool fine;

	parse.stream = stream;
	parse.listen = listen;
	stream->copied = 0;
	stream->stopped = false;
	xmlFreeDoc(xml_parse(&parse));
	if (stream->save && xmlSaveClose(stream->save) < 0)
		stream->wrong = true;
	stream->save = NULL;
	parse.failed |= stream->misread;
	fine = !parse.failed && !stream->wrong && !xml_lacked_memory() &&
		xml_stream_copy(stream, stream->bytes.size);
	if (!fine)
		xml_report(&parse);
	return fine;
}

void xml_replay(const struct xml_reader *reader, void *self, xmlNode *parent)
{
	for (xmlNode *node = parent->children; node; node = node->next) {
		enum xml_want want;

		if (node->type != XML_ELEMENT_NODE)
			continue;
		want = reader->open(self, node);
		if (want == XML_ENTER) {
			xml_replay(reader, self, node);
			if (reader->close)
				reader->close(self, node);
		} else if (want != XML_SKIP && reader->whole) {
			reader->whole(self, node);
		}
	}
}
