/*
 * xml.c - a rough look at XML, before it is given to a parser.
 */
#include <parlance/text.h>

#include <string.h>

static bool begins(parl_view text, size_t at, const char *with)
{
	size_t size = strlen(with);
	return text.size - at >= size && memcmp(text.data + at, with, size) == 0;
}

/* Where the first END at or after AT ends; text.size: nowhere. Without memmem, of which
 * AddressSanitizer judges all of the text each time. */
static size_t behind(parl_view text, size_t at, const char *end)
{
	const char *found;
	for (; (found = memchr(text.data + at, *end, text.size - at)); at++) {
		at = (size_t)(found - text.data);
		if (begins(text, at, end))
			return at + strlen(end);
	}
	return text.size;
}

/* Moves behind the tag in which *AT is; how many equals signs stand in it outside of values. */
static size_t pass_tag(parl_view text, size_t *at)
{
	size_t count = 0;
	while (*at < text.size && text.data[*at] != '>') {
		char c = text.data[(*at)++];
		if (c == '"')
			*at = behind(text, *at, "\"");
		else if (c == '\'')
			*at = behind(text, *at, "'");
		count += c == '=';
	}
	return count;
}

size_t parl_xml_attributes(parl_view xml)
{
	size_t at = 0, most = 0;
	while ((at = behind(xml, at, "<")) < xml.size) {
		size_t count = 0;
		if (begins(xml, at, "!--"))
			at = behind(xml, at + 3, "-->");
		else if (begins(xml, at, "![CDATA["))
			at = behind(xml, at, "]]>");
		else if (xml.data[at] == '?')
			at = behind(xml, at, "?>");
		else if (xml.data[at] != '!')
			count = pass_tag(xml, &at);
		most = count > most ? count : most;
	}
	return most;
}
