/*
 * element.c - what holds within an element: the kind of its text, its language, what is not to be
 * touched.
 */
#include "html.h"

#include <string.h>
#include <strings.h>

static void set_kind(struct html_context *context, enum parl_block_kind kind, unsigned level)
{
	if (context->kind == PARL_BLOCK_CODE || context->kind == PARL_BLOCK_QUOTATION)
		return;
	context->kind = kind;
	context->level = level;
}

/* Code, and what a reader writes into: its white space counts, and no note can stand in it. */
static void enter_code(struct html_context *context, GumboTag tag)
{
	context->kind = PARL_BLOCK_CODE;
	context->level = 0;
	context->keeps_space = true;
	context->raw = tag == GUMBO_TAG_TEXTAREA || tag == GUMBO_TAG_XMP;
	context->no_notes = true;
}

/* What is shown apart from the text, or not at all, and what a form is made of. */
static void enter_aside(struct html_context *context, GumboTag tag)
{
	switch (tag) {
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

static void enter_block(struct html_context *context, const GumboElement *element)
{
	GumboTag tag = element->tag;

	switch (tag) {
	case GUMBO_TAG_TR:
		context->row = element->start_pos.offset + 1;
		break;
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
		context->cell = element->start_pos.offset + 1;
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
		enter_code(context, tag);
		break;
	default:
		enter_aside(context, tag);
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
	const char *translate = html_attribute(element, "translate");

	if (has_word(html_attribute(element, "class"), "notranslate"))
		context->no_touch = true;
	if (translate)
		context->no_touch = strcasecmp(translate, "no") == 0;
	if (html_is_hidden(element))
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
	const char *language = html_attribute(element, "lang");

	if (!language)
		language = html_attribute(element, "xml:lang");
	if (language && *language) {
		language = parl_arena_copy(arena, parl_view_of(language)).data;
		if (!language)
			return false;
		context->language = language;
	}
	if (role == HTML_BLOCK) {
		context->block_language = context->language;
		enter_block(context, element);
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
