/*
 * decode.c - the bytes of a file in UTF-8. Terminology programs write UTF-16, too.
 */
#include <libxml/encoding.h>
#include <limits.h>
#include <string.h>

#include "read.h"

static const struct parl_origin file = {0};

static bool begins(parl_view bytes, const char *with, size_t size)
{
	return bytes.size >= size && memcmp(bytes.data, with, size) == 0;
}

/* The encoding that the XML declaration names, of at most SIZE bytes; empty: none. */
static void declared(parl_view bytes, char *name, size_t size)
{
	size_t head = bytes.size < 200 ? bytes.size : 200;
	const char *end = begins(bytes, "<?xml", 5) ? memmem(bytes.data, head, "?>", 2) : NULL;
	const char *at = end ? memmem(bytes.data, (size_t)(end - bytes.data), "encoding", 8) : NULL;
	size_t length = 0;

	for (at = at ? at + 8 : end; end && at < end && strchr("= \t\r\n\"'", *at);)
		at++;
	while (end && at + length < end && length + 1 < size && !strchr("\"' ?", at[length]))
		length++;
	if (length)
		memcpy(name, at, length);
	name[length] = '\0';
}

/* The encoding of BYTES; empty: UTF-8, which needs no declaration. */
static void name_encoding(parl_view bytes, char *name, size_t size)
{
	name[0] = '\0';
	if (begins(bytes, "\xFF\xFE", 2) || begins(bytes, "<\0", 2))
		strcpy(name, "UTF-16LE");
	else if (begins(bytes, "\xFE\xFF", 2) || begins(bytes, "\0<", 2))
		strcpy(name, "UTF-16BE");
	else if (!begins(bytes, "\xEF\xBB\xBF", 3))
		declared(bytes, name, size);
}

static enum parl_status convert(
	parl_view bytes, const char *name, struct parl_builder *builder, parl_view *text)
{
	xmlCharEncodingHandler *handler = xmlFindCharEncodingHandler(name);
	xmlBuffer *from = bytes.size < INT_MAX ? xmlBufferCreate() : NULL, *to = xmlBufferCreate();
	enum parl_status status = PARL_FAILED;

	if (!handler)
		parl_builder_fault(builder, PARL_CODE_ENCODING, file,
			"export it in UTF-8 from the program that wrote it",
			"the file says that it is in %s, which is not known here", name);
	else if (!from || !to ||
		xmlBufferAdd(from, (const xmlChar *)bytes.data, (int)bytes.size) != 0)
		parl_builder_fault(builder, PARL_CODE_NO_MEMORY, file, NULL, "out of memory");
	else if (xmlCharEncInFunc(handler, to, from) < 0 || xmlBufferLength(from) > 1)
		parl_builder_fault(builder, PARL_CODE_ENCODING, file,
			"export it in UTF-8 from the program that wrote it",
			"the file says that it is in %s, and holds bytes that are not", name);
	else
		status = PARL_OK;
	if (status == PARL_OK)
		*text = parl_arena_copy(parl_builder_arena(builder),
			(parl_view){
				(const char *)xmlBufferContent(to), (size_t)xmlBufferLength(to)});
	if (handler)
		xmlCharEncCloseFunc(handler);
	xmlBufferFree(from);
	xmlBufferFree(to);
	return status == PARL_OK && text->data ? PARL_OK : PARL_FAILED;
}

enum parl_status tbx_decode(parl_view bytes, struct parl_builder *builder, parl_view *text)
{
	char name[64];

	name_encoding(bytes, name, sizeof(name));
	*text = bytes;
	if (*name && strcasecmp(name, "UTF-8") != 0 && strcasecmp(name, "US-ASCII") != 0 &&
		convert(bytes, name, builder, text) != PARL_OK)
		return PARL_FAILED;
	if (begins(*text, "\xEF\xBB\xBF", 3))
		*text = (parl_view){text->data + 3, text->size - 3};
	return PARL_OK;
}
