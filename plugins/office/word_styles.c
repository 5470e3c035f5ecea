/*
 * word_styles.c - what a paragraph or run is by its style: a heading, a list, a quotation, code.
 */
#include <stdlib.h>
#include <string.h>

#include "word.h"

/* Styles are based on one another; hostile ones in a circle. */
#define DEPTH 32

struct style {
	const char *id;
	const char *based_on;
	enum role role;
	unsigned level;
	const char *language;
	bool hidden;
};

struct word_styles {
	struct style *items; /* by id */
	size_t count;
	size_t room;
	const char *paragraph; /* the default style of paragraphs */
	const char *language;
};

/* What stands in the properties counts where the name says nothing. */
static void read_properties(struct style *style, const xmlNode *node)
{
	const xmlNode *paragraph = xml_child(node, WORD_SPACE, "pPr");
	const xmlNode *run = xml_child(node, WORD_SPACE, "rPr");
	const char *outline = word_property(paragraph, "outlineLvl");
	const xmlNode *list = xml_child(paragraph, WORD_SPACE, "numPr");

	if (style->role == ROLE_TEXT && outline && role_number(outline, 9) < 9) {
		style->role = ROLE_HEADING;
		style->level = role_number(outline, 5) + 1;
	} else if (style->role == ROLE_TEXT && list) {
		style->role = ROLE_LIST;
		style->level = role_number(word_property(list, "ilvl"), 8) + 1;
	}
	style->language = word_attribute(xml_child(run, WORD_SPACE, "lang"), "val");
	style->hidden = word_switch(run, "vanish");
}

/* The tree does not live as long as the styles. */
static const char *kept(const char *text, struct parl_arena *arena)
{
	return text ? parl_arena_copy(arena, parl_view_of(text)).data : NULL;
}

static void read_style(struct word_styles *styles, struct style *style, const xmlNode *node,
	struct parl_arena *arena)
{
	const char *name = word_property(node, "name");
	const char *type = word_attribute(node, "type");
	const char *standard = word_attribute(node, "default");

	*style = (struct style){0};
	style->id = kept(word_attribute(node, "styleId"), arena);
	style->based_on = kept(word_property(node, "basedOn"), arena);
	if (name)
		role_of_name(name, &style->role, &style->level);
	read_properties(style, node);
	style->language = kept(style->language, arena);
	if (!style->id)
		style->id = "";
	if (type && strcmp(type, "paragraph") == 0 && standard && strcmp(standard, "0") != 0 &&
		strcmp(standard, "false") != 0)
		styles->paragraph = style->id;
}

/* --- the part */

struct reading {
	struct word *word;
	struct word_styles *styles;
};

static enum xml_want open_style(void *self, xmlNode *node)
{
	(void)self;
	if (node->parent->type != XML_ELEMENT_NODE)
		return XML_ENTER;
	return word_is(node, "style") || word_is(node, "docDefaults") ? XML_TREE : XML_SKIP;
}

static void take_style(void *self, xmlNode *node)
{
	const struct reading *reading = self;
	struct word_styles *styles = reading->styles;
	struct style *items;

	if (word_is(node, "docDefaults")) {
		const xmlNode *looks = xml_child(node, WORD_SPACE, "rPrDefault");

		looks = looks ? xml_child(looks, WORD_SPACE, "rPr") : NULL;
		looks = looks ? xml_child(looks, WORD_SPACE, "lang") : NULL;
		styles->language = kept(word_attribute(looks, "val"), reading->word->arena);
		return;
	}
	items = parl_room(styles->items, &styles->room, styles->count, sizeof(*items));
	reading->word->failed |= !items;
	if (!items)
		return;
	styles->items = items;
	read_style(styles, &items[styles->count++], node, reading->word->arena);
}

static int by_id(const void *a, const void *b)
{
	return strcmp(((const struct style *)a)->id, ((const struct style *)b)->id);
}

static bool read_part(struct reading *reading, const char *name)
{
	static const struct xml_reader reader = {.open = open_style, .whole = take_style};
	struct package *package = reading->word->package;
	struct parl_buffer bytes = PARL_BUFFER_EMPTY;
	struct xml_stream stream = {.reader = &reader, .self = reading};
	bool missing, fine = xml_load(package, name, &bytes, &missing);

	stream.bytes = parl_buffer_view(&bytes);
	fine = fine && xml_stream(&stream, package, name);
	parl_buffer_release(&bytes);
	return fine && !reading->word->failed;
}

struct word_styles *word_styles_new(struct word *word, const char *name)
{
	struct word_styles *styles = calloc(1, sizeof(*styles));
	struct reading reading = {word, styles};

	if (styles && name && !read_part(&reading, name)) {
		word_styles_free(styles);
		return NULL;
	}
	if (styles && styles->count)
		qsort(styles->items, styles->count, sizeof(*styles->items), by_id);
	return styles;
}

void word_styles_free(struct word_styles *styles)
{
	if (styles)
		free(styles->items);
	free(styles);
}

const char *word_styles_language(const struct word_styles *styles)
{
	return styles->language;
}

struct looks word_style_of(const struct word_styles *styles, const char *id)
{
	struct looks result = {.role = ROLE_TEXT};
	struct style key = {.id = id ? id : styles->paragraph};

	for (int i = 0; key.id && styles->count && i < DEPTH; i++) {
		const struct style *style =
			bsearch(&key, styles->items, styles->count, sizeof(key), by_id);

		if (!style)
			break;
		if (result.role == ROLE_TEXT) {
			result.role = style->role;
			result.level = style->level;
		}
		if (!result.language)
			result.language = style->language;
		result.hidden |= style->hidden;
		key.id = style->based_on;
	}
	if (result.role == ROLE_HEADING && result.level == 0)
		result.level = 1;
	return result;
}
