/*
 * link.c - labels, destinations and titles of links; which labels the document defines.
 */
#include "bytes.h"
#include "markdown.h"

#include <stdlib.h>

/* CommonMark's limits. */
#define LABEL_BYTES 1000
#define PARENTHESES 32

size_t link_label(parl_view text, size_t at, parl_view *label)
{
	bool filled = false;
	size_t end = at + 1;
	for (; end < text.size && end - at < LABEL_BYTES && text.data[end] != ']'; end++) {
		if (text.data[end] == '[')
			return 0;
		filled |= !is_space(text.data[end]);
		if (text.data[end] == '\\' && end + 1 < text.size)
			end++;
	}
	if (!filled || end >= text.size || text.data[end] != ']')
		return 0;
	*label = (parl_view){text.data + at + 1, end - at - 1};
	return end + 1;
}

/* Labels are equal but for case and white space; of case, ASCII's is enough here: what is taken for
 * a label by mistake is only not edited. */
static uint64_t hash_label(parl_view label)
{
	uint64_t hash = 14695981039346656037u;
	bool space = false;
	bool begun = false;
	for (size_t i = 0; i < label.size; i++) {
		char byte = label.data[i];
		if (is_space(byte)) {
			space = begun;
			continue;
		}
		if (space)
			hash = (hash ^ ' ') * 1099511628211u;
		hash = (hash ^ (unsigned char)small(byte)) * 1099511628211u;
		space = false;
		begun = true;
	}
	return hash;
}

static int by_hash(const void *left, const void *right)
{
	const uint64_t *a = left;
	const uint64_t *b = right;
	return (*a > *b) - (*a < *b);
}

/* What may stand before a definition on its line: signs of quotations and list items. */
static bool is_prefix(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '>' || byte == '-' || byte == '*' ||
		byte == '+' || byte == '.' || byte == ')' || is_digit(byte);
}

bool label_collect(struct markdown *md)
{
	parl_view text = md->text;
	for (size_t at = 0; at < text.size; at++) {
		parl_view label;
		while (at < text.size && is_prefix(text.data[at]))
			at++;
		size_t end =
			at < text.size && text.data[at] == '[' ? link_label(text, at, &label) : 0;
		bool note = end > 0 && label.data[0] == '^';
		if (end > 0 && end < text.size && text.data[end] == ':' &&
			(note || link_definition(text, at) > 0)) {
			uint64_t *hash = array_add(&md->labels, sizeof(*hash));
			if (!hash)
				return false;
			*hash = hash_label(label);
		}
		while (at < text.size && text.data[at] != '\n' && text.data[at] != '\r')
			at++;
	}
	if (md->labels.count > 0)
		qsort(md->labels.items, md->labels.count, sizeof(uint64_t), by_hash);
	return true;
}

bool label_known(const struct markdown *md, parl_view label)
{
	uint64_t hash = hash_label(label);
	return md->labels.count > 0 &&
		bsearch(&hash, md->labels.items, md->labels.count, sizeof(hash), by_hash) != NULL;
}

static size_t destination_end(parl_view text, size_t at)
{
	if (at < text.size && text.data[at] == '<') {
		for (at++; at < text.size; at++) {
			if (text.data[at] == '>')
				return at + 1;
			if (text.data[at] == '<' || text.data[at] == '\n' || text.data[at] == '\r')
				return 0;
			if (text.data[at] == '\\')
				at++;
		}
		return 0;
	}
	unsigned depth = 0;
	for (; at < text.size && (unsigned char)text.data[at] > ' '; at++) {
		if (text.data[at] == '\\' && at + 1 < text.size &&
			is_punctuation(text.data[at + 1]))
			at++;
		else if (text.data[at] == '(' && ++depth > PARENTHESES)
			return 0;
		else if (text.data[at] == ')' && depth-- == 0)
			return at;
	}
	return depth == 0 ? at : 0;
}

/* The end of the title at AT; 0: it is none. */
static size_t title_end(parl_view text, size_t at)
{
	if (at >= text.size ||
		(text.data[at] != '"' && text.data[at] != '\'' && text.data[at] != '('))
		return 0;
	char closing = text.data[at] == '(' ? ')' : text.data[at];
	for (size_t end = at + 1; end < text.size; end++) {
		if (text.data[end] == closing)
			return end + 1;
		if (text.data[end] == '(' && closing == ')')
			return 0;
		if (text.data[end] == '\\')
			end++;
	}
	return 0;
}

size_t link_target(parl_view text, size_t at)
{
	if (at >= text.size || text.data[at] != '(')
		return 0;
	size_t start = skip_space(text, at + 1);
	size_t end = destination_end(text, start);
	if (end == 0)
		return 0;
	size_t after = skip_space(text, end);
	if (after > end) {
		size_t title = title_end(text, after);
		if (title > 0)
			after = skip_space(text, title);
	}
	return after < text.size && text.data[after] == ')' ? after + 1 : 0;
}

/* The end of the line when nothing but white space follows AT on it; 0: something does. */
static size_t line_done(parl_view text, size_t at)
{
	while (at < text.size && (text.data[at] == ' ' || text.data[at] == '\t'))
		at++;
	if (at == text.size)
		return at;
	if (text.data[at] == '\r' && at + 1 < text.size && text.data[at + 1] == '\n')
		return at + 2;
	return text.data[at] == '\n' || text.data[at] == '\r' ? at + 1 : 0;
}

size_t link_definition(parl_view text, size_t at)
{
	parl_view label;
	at = skip_space(text, at);
	size_t end = at < text.size && text.data[at] == '[' ? link_label(text, at, &label) : 0;
	if (end == 0 || end >= text.size || text.data[end] != ':')
		return 0;
	size_t start = skip_space(text, end + 1);
	size_t destination = destination_end(text, start);
	if (destination <= start)
		return 0;
	size_t title = skip_space(text, destination);
	title = title > destination ? title_end(text, title) : 0;
	size_t done = title > 0 ? line_done(text, title) : 0;
	return done > 0 ? done : line_done(text, destination);
}
