/*
 * odt_gather.c - the text of one paragraph: its text nodes, and what they stand in.
 */
#include <string.h>

#include "odt_walk.h"

/* text:s stands for as many spaces as it says; nobody types more. */
#define SPACES_MOST 64

/* --- text */

static void add(struct odt_walker *walker, xmlNode *node, parl_view text, bool made,
	const struct odt_run *run)
{
	enum parl_segment_kind kind = run->fixed ? PARL_SEGMENT_FIXED
		: made                           ? PARL_SEGMENT_SYNTHETIC
						 : PARL_SEGMENT_VERBATIM;

	if (walker->text.deleting)
		return;
	line_add(&walker->line, node, text, kind, run->protect);
	line_language(&walker->line, run->language, text.size);
}

/* Whether white space in TEXT is as it counts: single spaces, and none at a start that has one
 * before it. */
static bool is_plain(parl_view text, bool space)
{
	for (size_t i = 0; i < text.size; i++) {
		bool white = odt_is_white(text.data[i]);

		if (white && (space || text.data[i] != ' '))
			return false;
		space = white;
	}
	return true;
}

/* A run of white space counts as one space, as in HTML, and none at the start of a paragraph. */
static void collapse(parl_view text, bool space, struct parl_buffer *plain)
{
	for (size_t i = 0; i < text.size; i++) {
		bool white = odt_is_white(text.data[i]);

		if (!white || !space)
			parl_buffer_add_char(plain, white ? ' ' : text.data[i]);
		space = white;
	}
}

static void gather_text(struct odt_walker *walker, xmlNode *node, const struct odt_run *run)
{
	parl_view text = parl_view_of((const char *)node->content);
	struct parl_buffer plain = PARL_BUFFER_EMPTY;

	if (text.size == 0 || walker->text.deleting)
		return;
	if (is_plain(text, walker->space)) {
		add(walker, node, text, false, run);
	} else {
		collapse(text, walker->space, &plain);
		walker->line.failed |= plain.failed;
		add(walker, node, parl_buffer_view(&plain), false, run);
		parl_buffer_release(&plain);
	}
	walker->space = odt_is_white(text.data[text.size - 1]);
}

static void gather_spaces(struct odt_walker *walker, xmlNode *node, const struct odt_run *run)
{
	const char *count = odt_attribute(node, "c");
	unsigned number = count ? role_number(count, SPACES_MOST) : 1;
	char spaces[SPACES_MOST];

	memset(spaces, ' ', sizeof(spaces));
	add(walker, node, (parl_view){spaces, number}, true, run);
}

/* --- what is no text */

static void meet_note(struct odt_walker *walker, xmlNode *node)
{
	const char *class = odt_attribute(node, "note-class");
	bool ends = class && strcmp(class, "endnote") == 0;
	size_t number = ends ? ++walker->endnotes : ++walker->footnotes;
	xmlNode *body = xml_child(node, ODT_TEXT, "note-body");
	struct odt_met *met;

	if (!body || walker->text.deleting)
		return;
	met = parl_room(walker->met, &walker->met_room, walker->met_count, sizeof(*met));
	if (!met) {
		walker->line.failed = true;
		return;
	}
	walker->met = met;
	met[walker->met_count++] = (struct odt_met){body,
		parl_arena_print(
			walker->odt->arena, "%s %zu", ends ? "endnote" : "footnote", number)};
}

static void gather_remark(struct odt_walker *walker, const xmlNode *node)
{
	const struct mark *mark;

	if (xml_is(node, ODT_OFFICE, "annotation-end")) {
		marks_close(
			&walker->text.open, xml_attribute(node, ODT_OFFICE, "name"), &walker->line);
		return;
	}
	mark = odt_our_mark(node, walker->odt->arena, &walker->line.failed);
	if (mark)
		marks_open(&walker->text.open, mark, &walker->line);
}

/* Takes what adds no text of the paragraph's own. False: NODE is something else. */
static bool gather_mark(struct odt_walker *walker, xmlNode *node)
{
	static const char *const changes[] = {"change", "change-start", "change-end", NULL};
	static const char *const silent[] = {"bookmark", "bookmark-start", "bookmark-end",
		"reference-mark", "reference-mark-start", "reference-mark-end", "toc-mark",
		"toc-mark-start", "toc-mark-end", "user-index-mark", "user-index-mark-start",
		"user-index-mark-end", "alphabetical-index-mark", "alphabetical-index-mark-start",
		"alphabetical-index-mark-end", "soft-page-break", "script", "number", "ruby-text",
		NULL};

	if (odt_is_any(node, ODT_TEXT, changes)) {
		odt_gather_change(walker, node);
		return true;
	}
	if (strcmp((const char *)node->ns->href, ODT_DRAW) == 0)
		walker->boxes |= !walker->text.deleting;
	else if (odt_is(node, "note"))
		meet_note(walker, node);
	else if (strcmp((const char *)node->ns->href, ODT_OFFICE) == 0)
		gather_remark(walker, node);
	else if (!odt_is_any(node, ODT_TEXT, silent))
		return false;
	walker->space &= odt_is(node, "soft-page-break");
	return true;
}

/* --- what text stands in */

static void gather_inside(struct odt_walker *walker, xmlNode *parent, struct odt_run run);

/* No edit goes across the border of what a reader sees as one thing. */
static void gather_closed(struct odt_walker *walker, xmlNode *node, struct odt_run run)
{
	walker->line.gap = true;
	gather_inside(walker, node, run);
	walker->line.gap = true;
}

static void gather_span(struct odt_walker *walker, xmlNode *node, struct odt_run run)
{
	struct looks looks = odt_looks(
		walker->odt->styles, walker->styles, false, odt_attribute(node, "style-name"));

	if (looks.hidden)
		return;
	if (!run.protect)
		run.protect = role_protection(looks.role);
	if (looks.language)
		run.language = looks.language;
	gather_inside(walker, node, run);
}

/* LibreOffice's control around words: to be filled in as one likes, or chosen from a list. */
static bool is_open_control(const xmlNode *node)
{
	static const char *const kinds[] = {"showing-place-holder", "checkbox", "picture", "date",
		"dropdown", "combobox", NULL};
	bool open = xml_is(node, ODT_LOEXT, "content-control") &&
		!xml_child(node, ODT_LOEXT, "list-item");

	for (const char *const *name = kinds; open && *name; name++) {
		const char *value = xml_attribute(node, ODT_LOEXT, *name);

		open = !value || strcmp(value, "true") != 0;
	}
	return open;
}

static void gather_element(struct odt_walker *walker, xmlNode *node, struct odt_run run)
{
	static const char *const closed[] = {"a", "meta", "ruby-base", NULL};

	if (odt_is(node, "span")) {
		gather_span(walker, node, run);
	} else if (odt_is(node, "ruby")) {
		gather_inside(walker, node, run);
	} else if (odt_is_any(node, ODT_TEXT, closed) || is_open_control(node)) {
		gather_closed(walker, node, run);
	} else {
		/* A field; or what nobody knows, which is left alone too. */
		run.fixed = true;
		run.protect = PARL_PROTECT_FIELD;
		walker->space = false;
		gather_closed(walker, node, run);
		walker->space = false;
	}
}

static void gather_inside(struct odt_walker *walker, xmlNode *parent, struct odt_run run)
{
	for (xmlNode *node = parent->children; node; node = node->next) {
		bool made = odt_is(node, "tab") || odt_is(node, "line-break");

		if (node->type == XML_TEXT_NODE) {
			gather_text(walker, node, &run);
			continue;
		}
		if (node->type != XML_ELEMENT_NODE || !node->ns)
			continue;
		if (made || odt_is(node, "s")) {
			walker->space = false;
			if (made)
				add(walker, node, parl_view_of(odt_is(node, "tab") ? "\t" : "\n"),
					true, &run);
			else
				gather_spaces(walker, node, &run);
		} else if (!gather_mark(walker, node)) {
			gather_element(walker, node, run);
		}
	}
}

void odt_gather(struct odt_walker *walker, xmlNode *paragraph, const char *language,
	struct odt_inside inside)
{
	struct odt_run run = {.language = language, .fixed = inside.fixed};

	if (inside.fixed)
		run.protect = PARL_PROTECT_FIELD;
	walker->space = true;
	marks_begin_line(&walker->text.open);
	odt_begin_insertions(walker);
	gather_inside(walker, paragraph, run);
	marks_end_line(&walker->text.open, &walker->line);
	odt_end_insertions(walker);
}
