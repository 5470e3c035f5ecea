/*
 * odt_styles.c - what a paragraph or span of an OpenDocument text is by its style.
 *
 * Automatic styles are those of single paragraphs ("P12"), and stand beside the text that they
 * belong to; each is based on a common one, by whose name it is known what it is.
 */
#include <stdlib.h>
#include <string.h>

#include "odt.h"

/* Styles are based on one another; hostile ones in a circle. */
#define DEPTH 32

struct style {
	enum odt_scope scope;
	bool paragraph;
	const char *name;
	const char *parent;
	struct looks looks;
};

struct odt_styles {
	struct style *items;
	size_t count;
	size_t room;
	bool sorted;
	const char *language;
};

/* The trees do not live as long as the styles. */
static const char *kept(const char *text, struct parl_arena *arena)
{
	return text ? parl_arena_copy(arena, parl_view_of(text)).data : NULL;
}

static int hex(char c)
{
	const char *digits = "0123456789abcdef";
	const char *at = c ? strchr(digits, c) : NULL;

	return at ? (int)(at - digits) : -1;
}

/* "Heading_20_1" is the name "Heading 1" as an identifier. */
static void decode(const char *name, char *plain, size_t size)
{
	size_t used = 0;

	for (; *name && used + 1 < size; name++) {
		int high = name[0] == '_' ? hex(name[1]) : -1;
		int low = high >= 0 ? hex(name[2]) : -1;

		plain[used++] = *name;
		if (low >= 0 && name[3] == '_' && high < 8) {
			plain[used - 1] = (char)(high * 16 + low);
			name += 3;
		}
	}
	plain[used] = '\0';
}

/* "en-GB"; NULL: nothing is said, or that it is no language. */
static const char *language_of(const xmlNode *style, struct parl_arena *arena)
{
	const xmlNode *text = xml_child(style, ODT_STYLE, "text-properties");
	const char *language = xml_attribute(text, ODT_FO, "language");
	const char *country = xml_attribute(text, ODT_FO, "country");

	if (!language || !*language || strcmp(language, "none") == 0 ||
		strcmp(language, "zxx") == 0)
		return NULL;
	if (!country || !*country || strcmp(country, "none") == 0)
		return kept(language, arena);
	return parl_arena_print(arena, "%s-%s", language, country);
}

static void read_style(
	struct style *style, const xmlNode *node, enum odt_scope scope, struct parl_arena *arena)
{
	const xmlNode *text = xml_child(node, ODT_STYLE, "text-properties");
	const char *family = xml_attribute(node, ODT_STYLE, "family");
	const char *shown = xml_attribute(node, ODT_STYLE, "display-name");
	const char *outline = xml_attribute(node, ODT_STYLE, "default-outline-level");
	const char *display = odt_attribute(text, "display");
	char plain[64];

	*style = (struct style){.scope = scope};
	style->paragraph = family && strcmp(family, "paragraph") == 0;
	style->name = kept(xml_attribute(node, ODT_STYLE, "name"), arena);
	style->parent = kept(xml_attribute(node, ODT_STYLE, "parent-style-name"), arena);
	if (!style->name)
		style->name = "";
	decode(style->name, plain, sizeof(plain));
	role_of_name(shown ? shown : plain, &style->looks.role, &style->looks.level);
	if (style->looks.role == ROLE_TEXT && role_number(outline, 10) > 0) {
		style->looks.role = ROLE_HEADING;
		style->looks.level = role_number(outline, 6);
	}
	style->looks.language = language_of(node, arena);
	style->looks.hidden = display && strcmp(display, "none") == 0;
}

static int by_place(const void *a, const void *b)
{
	const struct style *one = a, *other = b;

	if (one->scope != other->scope)
		return one->scope < other->scope ? -1 : 1;
	if (one->paragraph != other->paragraph)
		return one->paragraph ? -1 : 1;
	return strcmp(one->name, other->name);
}

bool odt_styles_take(struct odt_styles *styles, const xmlNode *node, enum odt_scope scope,
	struct parl_arena *arena)
{
	const char *family = xml_attribute(node, ODT_STYLE, "family");
	struct style *items;

	if (xml_is(node, ODT_STYLE, "default-style")) {
		if (!styles->language && family && strcmp(family, "paragraph") == 0)
			styles->language = language_of(node, arena);
		return true;
	}
	items = parl_room(styles->items, &styles->room, styles->count, sizeof(*items));
	if (!items)
		return false;
	styles->items = items;
	read_style(&items[styles->count++], node, scope, arena);
	styles->sorted = false;
	return true;
}

struct odt_styles *odt_styles_new(void)
{
	return calloc(1, sizeof(struct odt_styles));
}

void odt_styles_free(struct odt_styles *styles)
{
	if (styles)
		free(styles->items);
	free(styles);
}

const char *odt_styles_language(const struct odt_styles *styles)
{
	return styles->language;
}

static const struct style *find(
	struct odt_styles *styles, enum odt_scope scope, bool paragraph, const char *name)
{
	struct style key = {.scope = scope, .paragraph = paragraph, .name = name};

	if (styles->count == 0)
		return NULL;
	if (!styles->sorted)
		qsort(styles->items, styles->count, sizeof(key), by_place);
	styles->sorted = true;
	return bsearch(&key, styles->items, styles->count, sizeof(key), by_place);
}

struct looks odt_looks(
	struct odt_styles *styles, enum odt_scope scope, bool paragraph, const char *name)
{
	struct looks looks = {.role = ROLE_TEXT};

	for (int i = 0; name && i < DEPTH; i++) {
		const struct style *style = find(styles, scope, paragraph, name);

		if (!style && scope != ODT_COMMON)
			style = find(styles, ODT_COMMON, paragraph, name);
		if (!style)
			break;
		if (looks.role == ROLE_TEXT) {
			looks.role = style->looks.role;
			looks.level = style->looks.level;
		}
		if (!looks.language)
			looks.language = style->looks.language;
		looks.hidden |= style->looks.hidden;
		name = style->parent;
		scope = ODT_COMMON;
	}
	return looks;
}
