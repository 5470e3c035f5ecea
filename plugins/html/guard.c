/*
 * guard.c - what would take the parser too long is refused beforehand, with its reason.
 *
 * gumbo goes through all open elements for nearly every tag, and through all attributes of a tag
 * for each further one. This look at the tags is a rough one (an end tag that comes too soon is not
 * noticed); tree.c has the last word.
 */
#include "html.h"

#include <string.h>
#include <strings.h>

#define DEPTH_MOST 2048
#define ATTRIBUTES_MOST 1024
#define NAMES 256

/* Elements that end by themselves: they do not lie in one another. */
static const char closes_itself[] =
	" area base basefont bgsound body br col colgroup dd dt embed frame head hr html image img "
	"input keygen li link meta option p param rb rp rt source tbody td tfoot th thead tr track "
	"wbr ";
/* Elements in which there are no tags. */
static const char without_tags[] =
	" script style textarea title xmp iframe noembed noframes plaintext ";

struct guard {
	parl_view text;
	size_t open[NAMES]; /* by a hash of the name */
	size_t depth;
	bool foreign; /* in svg or math, where other elements have tags */
};

static bool is_named(parl_view name, const char *words)
{
	char key[16] = " ";

	if (name.size == 0 || name.size > sizeof(key) - 3)
		return false;
	for (size_t i = 0; i < name.size; i++)
		key[i + 1] = html_small(name.data[i]);
	key[name.size + 1] = ' ';
	return strstr(words, key) != NULL;
}

static parl_view name_at(parl_view text, size_t at)
{
	size_t end = at;

	while (end < text.size && !html_is_space(text.data[end]) && text.data[end] != '/' &&
		text.data[end] != '>')
		end++;
	return (parl_view){text.data + at, end - at};
}

static size_t hash_of(parl_view name)
{
	uint32_t hash = 2166136261u;

	for (size_t i = 0; i < name.size; i++)
		hash = (hash ^ (unsigned char)html_small(name.data[i])) * 16777619u;
	return hash % NAMES;
}

/* The end of the tag whose name ends at AT; COUNT takes its attributes, and a few more. */
static size_t tag_end(parl_view text, size_t at, size_t *count)
{
	bool between = true;

	*count = 0;
	while (at < text.size && text.data[at] != '>') {
		char byte = text.data[at++];

		if ((byte == '"' || byte == '\'') && at >= 2 && text.data[at - 2] == '=') {
			const char *end = memchr(text.data + at, byte, text.size - at);

			at = end ? (size_t)(end - text.data) + 1 : text.size;
			between = true;
		} else if (html_is_space(byte) || byte == '/') {
			between = true;
		} else if (between) {
			++*count;
			between = false;
		}
	}
	return at < text.size ? at + 1 : at;
}

/* Behind the content of an element without tags. */
static size_t content_end(parl_view text, size_t at, parl_view name)
{
	while (at < text.size) {
		const char *sign = memchr(text.data + at, '<', text.size - at);

		if (!sign)
			break;
		at = (size_t)(sign - text.data);
		if (text.size - at > name.size + 2 && text.data[at + 1] == '/' &&
			strncasecmp(text.data + at + 2, name.data, name.size) == 0)
			return at;
		at++;
	}
	return text.size;
}

static size_t pass_comment(parl_view text, size_t at)
{
	const char *end = memmem(text.data + at, text.size - at, "-->", 3);

	return end ? (size_t)(end - text.data) + 3 : text.size;
}

/* Behind the start tag whose name is at AT; 0: it has too many attributes. */
static size_t pass_start(struct guard *guard, size_t at)
{
	parl_view text = guard->text, name = name_at(text, at);
	size_t count, end = tag_end(text, at + name.size, &count);

	if (count > ATTRIBUTES_MOST)
		return 0;
	if (is_named(name, " svg math "))
		guard->foreign = true;
	if (!guard->foreign && is_named(name, without_tags))
		return content_end(text, end, name);
	if (!is_named(name, closes_itself)) {
		guard->open[hash_of(name)]++;
		guard->depth++;
	}
	return end;
}

static size_t pass_end(struct guard *guard, size_t at)
{
	parl_view name = name_at(guard->text, at);
	size_t *open = &guard->open[hash_of(name)];
	size_t count;

	if (is_named(name, " svg math "))
		guard->foreign = false;
	if (*open > 0 && !is_named(name, closes_itself)) {
		--*open;
		guard->depth--;
	}
	return tag_end(guard->text, at + name.size, &count);
}

const char *html_guard(parl_view text)
{
	struct guard guard = {.text = text};
	size_t at = 0;

	while (at < text.size) {
		const char *sign = memchr(text.data + at, '<', text.size - at);

		if (!sign)
			break;
		at = (size_t)(sign - text.data) + 1;
		if (at + 1 < text.size && text.data[at] == '/' && html_is_letter(text.data[at + 1]))
			at = pass_end(&guard, at + 1);
		else if (text.size - at >= 3 && memcmp(text.data + at, "!--", 3) == 0)
			at = pass_comment(text, at + 1);
		else if (at < text.size && html_is_letter(text.data[at]))
			at = pass_start(&guard, at);
		if (at == 0)
			return "a tag in it has more than 1024 attributes";
		if (guard.depth > DEPTH_MOST)
			return "its elements lie more than 2048 deep in one another";
	}
	return NULL;
}
