/*
 * role.c - what a paragraph or run is by its style: a heading, a list, a quotation, code.
 */
#include "role.h"

#include <string.h>
#include <strings.h>

/* A heading is short and no sentence: contracts use heading styles to number their clauses. */
#define HEADING_BYTES 150

unsigned role_number(const char *digits, unsigned most)
{
	unsigned number = 0;

	while (digits && *digits >= '0' && *digits <= '9' && number < most)
		number = number * 10 + (unsigned)(*digits++ - '0');
	return number < most ? number : most;
}

static bool begins(const char *text, const char *start)
{
	return strncasecmp(text, start, strlen(start)) == 0;
}

static bool is_any(const char *text, const char *const *list)
{
	for (; *list; list++)
		if (strcasecmp(text, *list) == 0)
			return true;
	return false;
}

void role_of_name(const char *name, enum role *role, unsigned *level)
{
	static const char *const codes[] = {"HTML Preformatted", "HTML Code", "HTML Sample",
		"HTML Keyboard", "HTML Typewriter", "HTML Variable", "macro", "Source Text",
		"Verbatim Char", "Source Code", "Code", "Code Char", "Code Block", "Inline Code",
		"Preformatted Text", "Teletype", "User Entry", "Variable", NULL};
	static const char *const quotations[] = {"Quote", "Intense Quote", "Quotations",
		"Quote Char", "Intense Quote Char", "Block Text", "Block Quotation", "Quotation",
		"Citation", NULL};

	if (begins(name, "heading ")) {
		*role = ROLE_HEADING;
		*level = role_number(name + strlen("heading "), 6);
	} else if (strcasecmp(name, "title") == 0 || strcasecmp(name, "subtitle") == 0) {
		*role = ROLE_HEADING;
		*level = 1;
	} else if (begins(name, "list ") && !begins(name, "list paragraph")) {
		*role = ROLE_LIST;
		*level = 1;
	} else if (is_any(name, quotations)) {
		*role = ROLE_QUOTATION;
		*level = 1;
	} else if (is_any(name, codes)) {
		*role = ROLE_CODE;
	}
}

enum parl_protection role_protection(enum role role)
{
	if (role == ROLE_CODE)
		return PARL_PROTECT_CODE;
	return role == ROLE_QUOTATION ? PARL_PROTECT_QUOTE : 0;
}

static bool looks_like_heading(parl_view text)
{
	while (text.size && strchr(" \t\n", text.data[text.size - 1]))
		text.size--;
	return text.size <= HEADING_BYTES &&
		!(text.size && strchr(".;,", text.data[text.size - 1]));
}

enum parl_block_kind role_kind(struct looks *looks, parl_view text, bool cell)
{
	if (looks->role == ROLE_CODE)
		return PARL_BLOCK_CODE;
	if (looks->role == ROLE_QUOTATION)
		return PARL_BLOCK_QUOTATION;
	if (looks->role == ROLE_HEADING && looks_like_heading(text)) {
		looks->level = looks->level > 6 ? 6 : looks->level;
		return PARL_BLOCK_HEADING;
	}
	if (looks->role == ROLE_LIST)
		return PARL_BLOCK_LIST_ITEM;
	looks->level = 0;
	return cell ? PARL_BLOCK_CELL : PARL_BLOCK_PARAGRAPH;
}
