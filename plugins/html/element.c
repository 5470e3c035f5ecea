/*
 * element.c - what an element means to somebody who reads the page.
 *
 * What is not named here stands in a line of text, as browsers have it.
 */
#include "html.h"

#include <string.h>
#include <strings.h>

static const char *attribute(const GumboElement *element, const char *name)
{
	const GumboAttribute *found = gumbo_get_attribute(&element->attributes, name);

	return found ? found->value : NULL;
}

static bool is_hidden(const GumboElement *element)
{
	const char *style = attribute(element, "style");
	const char *display = style ? strcasestr(style, "display") : NULL;

	if (attribute(element, "hidden"))
		return true;
	if (!display)
		return false;
	display += strlen("display");
	display += strspn(display, " \t:");
	return strncasecmp(display, "none", 4) == 0;
}

enum html_role html_role_of(const GumboElement *element)
{
	if (element->tag_namespace != GUMBO_NAMESPACE_HTML)
		return HTML_SKIPPED;
	switch (element->tag) {
	case GUMBO_TAG_BR:
		return HTML_BREAK;
	case GUMBO_TAG_WBR:
		return HTML_EMPTY;
	case GUMBO_TAG_SCRIPT:
	case GUMBO_TAG_STYLE:
	case GUMBO_TAG_TEMPLATE:
	case GUMBO_TAG_IFRAME:
	case GUMBO_TAG_NOEMBED:
	case GUMBO_TAG_NOFRAMES:
	case GUMBO_TAG_FRAMESET:
	case GUMBO_TAG_OBJECT:
	case GUMBO_TAG_APPLET:
	case GUMBO_TAG_AUDIO:
	case GUMBO_TAG_VIDEO:
	case GUMBO_TAG_CANVAS:
	case GUMBO_TAG_IMG:
	case GUMBO_TAG_INPUT:
	case GUMBO_TAG_EMBED:
	case GUMBO_TAG_DEL: /* somebody has taken it out */
	case GUMBO_TAG_PLAINTEXT:
		return HTML_SKIPPED;
	case GUMBO_TAG_HTML:
	case GUMBO_TAG_HEAD:
	case GUMBO_TAG_TITLE:
	case GUMBO_TAG_BODY:
	case GUMBO_TAG_NOSCRIPT:
	case GUMBO_TAG_ARTICLE:
	case GUMBO_TAG_SECTION:
	case GUMBO_TAG_NAV:
	case GUMBO_TAG_ASIDE:
	case GUMBO_TAG_H1:
	case GUMBO_TAG_H2:
	case GUMBO_TAG_H3:
	case GUMBO_TAG_H4:
	case GUMBO_TAG_H5:
	case GUMBO_TAG_H6:
	case GUMBO_TAG_HGROUP:
	case GUMBO_TAG_HEADER:
	case GUMBO_TAG_FOOTER:
	case GUMBO_TAG_ADDRESS:
	case GUMBO_TAG_P:
	case GUMBO_TAG_HR:
	case GUMBO_TAG_PRE:
	case GUMBO_TAG_LISTING:
	case GUMBO_TAG_XMP:
	case GUMBO_TAG_BLOCKQUOTE:
	case GUMBO_TAG_OL:
	case GUMBO_TAG_UL:
	case GUMBO_TAG_DIR:
	case GUMBO_TAG_MENU:
	case GUMBO_TAG_LI:
	case GUMBO_TAG_DL:
	case GUMBO_TAG_DT:
	case GUMBO_TAG_DD:
	case GUMBO_TAG_FIGURE:
	case GUMBO_TAG_FIGCAPTION:
	case GUMBO_TAG_MAIN:
	case GUMBO_TAG_DIV:
	case GUMBO_TAG_CENTER:
	case GUMBO_TAG_TABLE:
	case GUMBO_TAG_CAPTION:
	case GUMBO_TAG_TBODY:
	case GUMBO_TAG_THEAD:
	case GUMBO_TAG_TFOOT:
	case GUMBO_TAG_TR:
	case GUMBO_TAG_TD:
	case GUMBO_TAG_TH:
	case GUMBO_TAG_FORM:
	case GUMBO_TAG_FIELDSET:
	case GUMBO_TAG_LEGEND:
	case GUMBO_TAG_BUTTON:
	case GUMBO_TAG_SELECT:
	case GUMBO_TAG_DATALIST:
	case GUMBO_TAG_OPTGROUP:
	case GUMBO_TAG_OPTION:
	case GUMBO_TAG_TEXTAREA:
	case GUMBO_TAG_DETAILS:
	case GUMBO_TAG_SUMMARY:
		return HTML_BLOCK;
	default:
		return is_hidden(element) ? HTML_SKIPPED : HTML_INLINE;
	}
}

static void set_kind(struct html_context *context, enum parl_block_kind kind, unsigned level)
{
	if (context->kind == PARL_BLOCK_CODE || context->kind == PARL_BLOCK_QUOTATION)
		return;
	context->kind = kind;
	context->level = level;
}

static void enter_block(struct html_context *context, GumboTag tag)
{
	switch (tag) {
	case GUMBO_TAG_H1:
	case GUMBO_TAG_H2:
	case GUMBO_TAG_H3:
	case GUMBO_TAG_H4:
	case GUMBO_TAG_H5:
	case GUMBO_TAG_H6:
		set_kind(context, PARL_BLOCK_HEADING, (unsigned)(tag - GUMBO_TAG_H1) + 1);
		break;
	case GUMBO_TAG_OL:
	case GUMBO_TAG_UL:
	case GUMBO_TAG_DL:
	case GUMBO_TAG_DIR:
	case GUMBO_TAG_MENU:
		context->lists++;
		break;
	case GUMBO_TAG_LI:
	case GUMBO_TAG_DT:
	case GUMBO_TAG_DD:
		set_kind(context, PARL_BLOCK_LIST_ITEM, context->lists ? context->lists : 1);
		break;
	case GUMBO_TAG_TD:
	case GUMBO_TAG_TH:
		context->lists = 0;
		set_kind(context, PARL_BLOCK_CELL, 0);
		break;
	case GUMBO_TAG_CAPTION:
	case GUMBO_TAG_FIGCAPTION:
		set_kind(context, PARL_BLOCK_PARAGRAPH, 0);
		break;
	case GUMBO_TAG_BLOCKQUOTE:
		set_kind(context, PARL_BLOCK_QUOTATION, 0);
		if (context->kind == PARL_BLOCK_QUOTATION)
			context->level = ++context->quotes;
		break;
	case GUMBO_TAG_PRE:
	case GUMBO_TAG_LISTING:
	case GUMBO_TAG_XMP:
	case GUMBO_TAG_TEXTAREA:
		context->kind = PARL_BLOCK_CODE;
		context->level = 0;
		context->keeps_space = true;
		context->raw = tag == GUMBO_TAG_TEXTAREA || tag == GUMBO_TAG_XMP;
		context->no_notes = true;
		break;
	case GUMBO_TAG_TITLE:
		context->raw = true;
		context->no_notes = context->unseen = true;
		break;
	case GUMBO_TAG_NOSCRIPT:
		context->no_notes = context->unseen = true;
		break;
	case GUMBO_TAG_BUTTON:
	case GUMBO_TAG_LEGEND:
	case GUMBO_TAG_SELECT:
	case GUMBO_TAG_DATALIST:
	case GUMBO_TAG_OPTGROUP:
	case GUMBO_TAG_OPTION:
		context->why = PARL_PROTECT_FIELD;
		context->no_notes = true;
		break;
	default:
		break;
	}
}

static void enter_inline(struct html_context *context, GumboTag tag)
{
	switch (tag) {
	case GUMBO_TAG_CODE:
	case GUMBO_TAG_KBD:
	case GUMBO_TAG_SAMP:
	case GUMBO_TAG_VAR:
	case GUMBO_TAG_TT:
		context->code = true;
		break;
	case GUMBO_TAG_Q:
		context->why = PARL_PROTECT_QUOTE;
		break;
	case GUMBO_TAG_CITE:
		context->why = PARL_PROTECT_NAME;
		break;
	case GUMBO_TAG_LABEL:
	case GUMBO_TAG_S: /* struck out */
	case GUMBO_TAG_STRIKE:
		context->why = PARL_PROTECT_FIELD;
		break;
	default:
		break;
	}
}

/* Whether WORD is one of those of LIST, which white space parts. */
static bool has_word(const char *list, const char *word)
{
	size_t size = strlen(word);

	while (list && *list) {
		size_t length = strcspn(list, " \t\n\f\r");

		if (length == size && strncasecmp(list, word, size) == 0)
			return true;
		list += length + strspn(list + length, " \t\n\f\r");
	}
	return false;
}

static void enter_attributes(struct html_context *context, const GumboElement *element)
{
	const char *translate = attribute(element, "translate");

	if (has_word(attribute(element, "class"), "notranslate"))
		context->no_touch = true;
	if (translate)
		context->no_touch = strcasecmp(translate, "no") == 0;
	if (is_hidden(element))
		context->unseen = context->no_notes = true;
}

/* The same language in its first part: "en" of "en-GB". */
static bool same_language(const char *a, const char *b)
{
	size_t size = strcspn(a, "-_");

	return size == strcspn(b, "-_") && strncasecmp(a, b, size) == 0;
}

bool html_enter(struct html_context *context, const GumboElement *element, enum html_role role,
	struct parl_arena *arena)
{
	const char *language = attribute(element, "lang");

	if (!language)
		language = attribute(element, "xml:lang");
	if (language && *language) {
		language = parl_arena_copy(arena, parl_view_of(language)).data;
		if (!language)
			return false;
		context->language = language;
	}
	if (role == HTML_BLOCK) {
		context->block_language = context->language;
		enter_block(context, element->tag);
	} else {
		enter_inline(context, element->tag);
	}
	enter_attributes(context, element);
	return true;
}

enum parl_protection html_protection(const struct html_context *context)
{
	const char *outer = context->block_language;

	if (context->code)
		return PARL_PROTECT_CODE;
	if (context->no_touch)
		return PARL_PROTECT_FIELD;
	if (context->language && (!outer || !same_language(context->language, outer)))
		return PARL_PROTECT_QUOTE; /* words of another language */
	return context->why;
}

bool html_may_be_empty(const GumboElement *element)
{
	switch (element->tag) {
	case GUMBO_TAG_B:
	case GUMBO_TAG_BIG:
	case GUMBO_TAG_EM:
	case GUMBO_TAG_FONT:
	case GUMBO_TAG_I:
	case GUMBO_TAG_INS:
	case GUMBO_TAG_MARK:
	case GUMBO_TAG_SMALL:
	case GUMBO_TAG_SPAN:
	case GUMBO_TAG_STRONG:
	case GUMBO_TAG_U:
		return element->attributes.length == 0;
	default:
		return false;
	}
}

bool html_is_interactive(const GumboElement *element)
{
	return element->tag == GUMBO_TAG_A || element->tag == GUMBO_TAG_SUMMARY ||
		element->tag == GUMBO_TAG_LABEL;
}
