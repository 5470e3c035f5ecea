/*
 * word_gather.c - the text of one paragraph: its runs, and what they stand in.
 */
#include <string.h>

#include "word_walk.h"

/* A page or column break may not go with a word. */
static void gather_break(struct word_walker *walker, xmlNode *node, enum parl_protection protect)
{
	const char *type = word_attribute(node, "type");
	bool line = !type || strcmp(type, "textWrapping") == 0;

	line_add(&walker->line, node, parl_view_of("\n"),
		line && !protect ? PARL_SEGMENT_SYNTHETIC : PARL_SEGMENT_FIXED, protect);
}

/* --- fields */

static bool in_instruction(const struct word_fields *fields)
{
	return fields->instructions != 0;
}

static void take_field(struct word_walker *walker, const xmlNode *node)
{
	struct word_fields *fields = &walker->fields;
	const char *type = word_attribute(node, "fldCharType");

	if (!type)
		return;
	walker->line.gap = true;
	if (strcmp(type, "begin") == 0) {
		fields->instructions = fields->instructions << 1 | 1;
		fields->depth++;
	} else if (strcmp(type, "separate") == 0) {
		fields->instructions &= ~UINT64_C(1);
	} else if (strcmp(type, "end") == 0 && fields->depth > 0) {
		fields->instructions >>= 1;
		fields->depth--;
	}
}

/* --- runs */

/* The text of w:t as Word shows it: without white space at its ends, unless that is preserved. */
static void gather_text(struct word_walker *walker, xmlNode *node, enum parl_segment_kind kind,
	enum parl_protection why)
{
	struct parl_buffer joined = PARL_BUFFER_EMPTY;
	const xmlNode *only = node->children;
	parl_view text;

	/* Nearly always it is one text node. */
	if (only && !only->next && only->type == XML_TEXT_NODE) {
		text = parl_view_of((const char *)only->content);
	} else {
		if (!xml_text(node, &joined)) {
			kind = PARL_SEGMENT_FIXED;
			why = PARL_PROTECT_FIELD;
		}
		text = parl_buffer_view(&joined);
	}
	if (text.size &&
		(strchr(" \t\r\n", text.data[0]) || strchr(" \t\r\n", text.data[text.size - 1])) &&
		xmlNodeGetSpacePreserve(node) != 1) {
		while (text.size && strchr(" \t\r\n", text.data[text.size - 1]))
			text.size--;
		for (; text.size && strchr(" \t\r\n", text.data[0]); text.size--)
			text.data++;
	}
	line_add(&walker->line, node, text, kind, why);
	walker->line.failed |= joined.failed;
	parl_buffer_release(&joined);
}

static void gather_child(struct word_walker *walker, xmlNode *node, enum parl_segment_kind kind,
	enum parl_protection why)
{
	struct line *line = &walker->line;
	bool fixed = kind == PARL_SEGMENT_FIXED;
	enum parl_segment_kind made = fixed ? PARL_SEGMENT_FIXED : PARL_SEGMENT_SYNTHETIC;

	if (word_is(node, "t"))
		gather_text(walker, node, kind, why);
	else if (word_is(node, "tab") || word_is(node, "ptab"))
		line_add(line, node, parl_view_of("\t"), made, why);
	else if (word_is(node, "br"))
		gather_break(walker, node, why);
	else if (word_is(node, "cr"))
		line_add(line, node, parl_view_of("\n"), made, why);
	else if (word_is(node, "noBreakHyphen"))
		line_add(line, node, parl_view_of("\xE2\x80\x91"), made, why);
	else if (word_is(node, "softHyphen"))
		line_add(line, node, parl_view_of("\xC2\xAD"), made, why);
}

/* Why the words of a run are not to be touched; 0: they may be. */
static enum parl_protection protection_of(
	const struct word_walker *walker, const xmlNode *properties, struct word_scope scope)
{
	const char *style = word_property(properties, "rStyle");
	enum role role = style ? word_style_of(walker->word->styles, style).role : ROLE_TEXT;

	if (scope.fixed || walker->fields.depth > 0)
		return PARL_PROTECT_FIELD;
	return role_protection(role);
}

static bool is_hidden(const struct word_walker *walker, const xmlNode *properties)
{
	const char *style = word_property(properties, "rStyle");

	if (word_property(properties, "vanish"))
		return word_switch(properties, "vanish");
	return style && word_style_of(walker->word->styles, style).hidden;
}

static void gather_run(struct word_walker *walker, xmlNode *run, struct word_scope scope)
{
	const xmlNode *properties = xml_child(run, WORD_SPACE, "rPr");
	const char *language = word_attribute(xml_child(properties, WORD_SPACE, "lang"), "val");
	bool hidden = is_hidden(walker, properties);
	size_t before = walker->line.text.size;

	for (xmlNode *node = run->children; node; node = node->next) {
		enum parl_protection why;
		bool fixed;

		if (node->type != XML_ELEMENT_NODE)
			continue;
		if (word_is(node, "fldChar"))
			take_field(walker, node);
		if (word_is(node, "drawing") || word_is(node, "pict") || word_is(node, "object") ||
			xml_is(node, WORD_MC_SPACE, "AlternateContent"))
			walker->boxes = true;
		if (hidden || in_instruction(&walker->fields))
			continue;
		why = protection_of(walker, properties, scope);
		fixed = why == PARL_PROTECT_FIELD;
		gather_child(walker, node, fixed ? PARL_SEGMENT_FIXED : PARL_SEGMENT_VERBATIM, why);
	}
	line_language(&walker->line, language, walker->line.text.size - before);
}

/* --- comments of ours */

void word_gather_mark(struct word_walker *walker, const xmlNode *node)
{
	bool begins = word_is(node, "commentRangeStart");
	const struct mark *mark;

	if (walker->mirror || (!begins && !word_is(node, "commentRangeEnd")))
		return;
	mark = word_mark_of(&walker->word->marks, word_attribute(node, "id"));
	if (mark && begins)
		marks_open(&walker->open, mark, &walker->line);
	else if (mark)
		marks_close(&walker->open, mark->id, &walker->line);
}

/* --- what runs stand in */

bool word_control_is_fixed(const xmlNode *properties)
{
	static const char *const kinds[] = {"dataBinding", "comboBox", "dropDownList", "date",
		"picture", "docPartObj", "docPartList", "bibliography", "citation", "equation",
		NULL};
	const char *lock = word_property(properties, "lock");

	if (word_switch(properties, "showingPlcHdr") ||
		(lock &&
			(strcmp(lock, "contentLocked") == 0 ||
				strcmp(lock, "sdtContentLocked") == 0)))
		return true;
	for (const char *const *kind = kinds; *kind; kind++)
		if (xml_child(properties, WORD_SPACE, *kind))
			return true;
	return false;
}

static bool is_transparent(const xmlNode *node)
{
	static const char *const names[] = {
		"ins", "moveTo", "smartTag", "customXml", "dir", "bdo", "sdtContent", NULL};

	for (const char *const *name = names; *name; name++)
		if (word_is(node, *name))
			return true;
	return false;
}

static void gather_inside(struct word_walker *walker, xmlNode *parent, struct word_scope scope);

/* What somebody deleted is no text; but a field may begin there and end elsewhere. */
static void skip_deleted(struct word_walker *walker, const xmlNode *parent)
{
	for (const xmlNode *run = xml_child(parent, WORD_SPACE, "r"); run;
		run = xml_next(run, WORD_SPACE, "r"))
		for (const xmlNode *node = xml_child(run, WORD_SPACE, "fldChar"); node;
			node = xml_next(node, WORD_SPACE, "fldChar"))
			take_field(walker, node);
}

/* No edit goes across the border of what a reader sees as one thing. */
static void gather_closed(struct word_walker *walker, xmlNode *node, struct word_scope scope)
{
	walker->line.gap = true;
	gather_inside(walker, node, scope);
	walker->line.gap = true;
}

static void gather_inside(struct word_walker *walker, xmlNode *parent, struct word_scope scope)
{
	for (xmlNode *node = parent->children; node; node = node->next) {
		struct word_scope inner = scope;

		if (node->type != XML_ELEMENT_NODE)
			continue;
		if (word_is(node, "r")) {
			gather_run(walker, node, scope);
		} else if (word_is(node, "hyperlink")) {
			gather_closed(walker, node, scope);
		} else if (word_is(node, "fldSimple")) {
			inner.fixed = true;
			gather_closed(walker, node, inner);
		} else if (word_is(node, "sdt")) {
			inner.fixed |= word_control_is_fixed(xml_child(node, WORD_SPACE, "sdtPr"));
			gather_closed(walker, node, inner);
		} else if (word_is(node, "del") || word_is(node, "moveFrom")) {
			skip_deleted(walker, node);
		} else if (is_transparent(node)) {
			gather_inside(walker, node, scope);
		} else if (xml_is(node, WORD_MC_SPACE, "AlternateContent")) {
			inner.fixed = true;
			walker->boxes = true;
			if (xml_child(node, WORD_MC_SPACE, "Choice"))
				gather_closed(
					walker, xml_child(node, WORD_MC_SPACE, "Choice"), inner);
		} else {
			word_gather_mark(walker, node);
		}
	}
}

void word_gather(struct word_walker *walker, xmlNode *paragraph, struct word_scope scope)
{
	marks_begin_line(&walker->open);
	gather_inside(walker, paragraph, scope);
	if (!walker->mirror)
		marks_end_line(&walker->open, &walker->line);
}
