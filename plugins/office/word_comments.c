/*
 * word_comments.c - comments: which of them are ours, and new ones.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "word.h"
#include "xml_inside.h"

#define EMPTY_PART                                                        \
	"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" \
	"<w:comments xmlns:w=\"" WORD_SPACE "\"/>\n"

#define COMMENTS_TYPE                                                              \
	"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+" \
	"xml"

/* --- which are ours */

/* The text of a comment's last paragraph that has any. */
static void last_text(const xmlNode *comment, struct parl_buffer *text)
{
	const xmlNode *paragraph = NULL;

	for (xmlNode *node = (xmlNode *)comment; node; node = xml_walk(comment, node, false)) {
		if (word_is(node, "p")) {
			paragraph = node;
		} else if (word_is(node, "t")) {
			if (paragraph) {
				parl_buffer_clear(text);
				paragraph = NULL;
			}
			xml_text(node, text);
		}
	}
}

struct reading {
	struct word *word;
	struct xml_stream stream;
};

static enum xml_want open_comment(void *self, xmlNode *node)
{
	struct word *word = ((struct reading *)self)->word;

	if (node->parent->type != XML_ELEMENT_NODE) {
		const xmlNs *space = xml_find_namespace(node, WORD_SPACE);

		if (space)
			word->comments_prefix = parl_arena_copy(
				word->arena, parl_view_of((const char *)space->prefix))
							.data;
		return XML_ENTER;
	}
	return word_is(node, "comment") ? XML_TREE : XML_SKIP;
}

static void close_part(void *self, xmlNode *node)
{
	struct reading *reading = self;

	(void)node;
	reading->word->comments_end = reading->stream.end;
}

static void take_comment(void *self, xmlNode *node)
{
	struct word *word = ((struct reading *)self)->word;
	struct word_marks *marks = &word->marks;
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	const char *id = word_attribute(node, "id");
	parl_view concept_id;

	last_text(node, &text);
	if (id && !text.failed && marks_concept(parl_buffer_view(&text), &concept_id)) {
		struct mark *items =
			parl_room(marks->items, &marks->room, marks->count, sizeof(*items));
		struct mark mark = {parl_arena_copy(word->arena, parl_view_of(id)).data,
			parl_arena_copy(word->arena, concept_id)};

		if (items)
			marks->items = items;
		if (items && mark.id && mark.concept_id.data)
			items[marks->count++] = mark;
		else
			word->failed = true;
	}
	word->failed |= text.failed;
	parl_buffer_release(&text);
}

static void take_id(void *self, const char *space, const char *name, parl_view value)
{
	struct word *word = ((struct reading *)self)->word;
	long id = strcmp(name, "id") == 0 && space && strcmp(space, WORD_SPACE) == 0
		? word_id(value)
		: -1;

	word->largest_comment_id = id > word->largest_comment_id ? id : word->largest_comment_id;
}

static int by_id(const void *a, const void *b)
{
	return strcmp(((const struct mark *)a)->id, ((const struct mark *)b)->id);
}

bool word_comments_read(struct word *word)
{
	static const struct xml_reader reader = {.open = open_comment,
		.whole = take_comment,
		.close = close_part,
		.attribute = take_id};
	struct reading reading = {.word = word};
	bool missing;

	word->largest_comment_id = -1;
	if (!word->comments_name)
		return true;
	if (!xml_load(word->package, word->comments_name, &word->comments, &missing))
		return false;
	reading.stream.bytes = parl_buffer_view(&word->comments);
	reading.stream.reader = &reader;
	reading.stream.self = &reading;
	if (!xml_stream(&reading.stream, word->package, word->comments_name) || word->failed)
		return false;
	if (word->marks.count)
		qsort(word->marks.items, word->marks.count, sizeof(*word->marks.items), by_id);
	return true;
}

const struct mark *word_mark_of(const struct word_marks *marks, const char *id)
{
	struct mark key = {.id = id};

	if (!id || marks->count == 0)
		return NULL;
	return bsearch(&key, marks->items, marks->count, sizeof(key), by_id);
}

/* --- new ones */

static bool add_line(xmlNode *comment, xmlNs *space, parl_view line)
{
	xmlNode *paragraph = xml_new(comment->doc, comment, space, "p");
	xmlNode *run = paragraph ? xml_new(comment->doc, paragraph, space, "r") : NULL;
	xmlNode *text = run ? xml_new(comment->doc, run, space, "t") : NULL;

	return text && xml_set_text(text, line) && xml_preserve(text);
}

static bool add_text(
	xmlNode *comment, xmlNs *space, const struct parl_note *note, struct parl_arena *arena)
{
	parl_view line;
	size_t at = 0;

	while (marks_next_line(note, &at, &line, arena))
		if (!add_line(comment, space, line))
			return false;
	return at == SIZE_MAX;
}

/* "JB" of "Jo Bell": the first letter of each word, of three at most. */
static void initials_of(const char *author, char *initials, size_t size)
{
	size_t used = 0;

	for (int words = 0; words < 3 && *author; words++) {
		size_t letter = 1;

		author += strspn(author, " \t\n");
		if (!*author)
			break;
		while ((author[letter] & 0xC0) == 0x80)
			letter++;
		if (used + letter >= size)
			break;
		memcpy(initials + used, author, letter);
		used += letter;
		author += strcspn(author, " \t\n");
	}
	initials[used] = '\0';
}

/* An element that comments can hang in, with the prefix that the part has for Word's namespace. */
static bool make_home(struct word_comments *comments)
{
	const char *prefix = comments->word->comments_name ? comments->word->comments_prefix : "w";
	xmlNode *root;

	comments->doc = xmlNewDoc((const xmlChar *)"1.0");
	root = comments->doc ? xml_new(comments->doc, NULL, NULL, "comments") : NULL;
	if (!root)
		return false;
	xmlDocSetRootElement(comments->doc, root);
	if (prefix && !xmlNewNs(root, (const xmlChar *)WORD_SPACE, (const xmlChar *)prefix))
		return false;
	comments->save = xml_writer(&comments->bytes);
	return comments->save != NULL;
}

bool word_comment_add(struct word_comments *comments, long id, const struct parl_note *note,
	const struct parl_changes *changes)
{
	char text[32], initials[16];
	xmlNode *root, *comment;
	xmlNs *space;
	bool fine;

	if (!comments->save && !make_home(comments))
		return false;
	root = xmlDocGetRootElement(comments->doc);
	comment = xml_new(comments->doc, root, NULL, "comment");
	space = comment ? xml_namespace(comment, WORD_SPACE, "w") : NULL;
	if (space)
		xmlSetNs(comment, space);
	snprintf(text, sizeof(text), "%ld", id);
	initials_of(changes->author, initials, sizeof(initials));
	fine = space && xml_set(comment, space, "id", text) &&
		xml_set(comment, space, "author", changes->author) &&
		xml_set(comment, space, "date", changes->date) &&
		xml_set(comment, space, "initials", initials) &&
		add_text(comment, space, note, comments->word->arena) &&
		xmlSaveTree(comments->save, comment) >= 0 && xmlSaveFlush(comments->save) >= 0;
	if (comment)
		xmlUnlinkNode(comment);
	xmlFreeNode(comment);
	return fine && !comments->bytes.failed;
}

/* --- the part */

/* A part without comments, and what leads to it. */
static bool make_part(struct word *word, struct parl_buffer *result)
{
	const char *slash = strrchr(word->main_name, '/');
	int folder = slash ? (int)(slash - word->main_name) + 1 : 0;
	const char *target = "comments.xml";

	word->comments_name =
		parl_arena_print(word->arena, "%.*s%s", folder, word->main_name, target);
	for (int i = 2; word->comments_name && i < PACKAGE_ENTRIES_MOST &&
		package_has(word->package, word->comments_name);
		i++) {
		target = parl_arena_print(word->arena, "comments%d.xml", i);
		word->comments_name =
			parl_arena_print(word->arena, "%.*s%s", folder, word->main_name, target);
	}
	if (!word->relations)
		word->relations = opc_new_relations();
	if (!word->comments_name || !target || !word->relations)
		return false;
	parl_buffer_add_view(result, parl_view_of(EMPTY_PART));
	word->comments_end = result->size - 1;
	return !result->failed && opc_add_type(word->types, word->comments_name, COMMENTS_TYPE) &&
		opc_add_relation(word->relations, "comments", target);
}

bool word_comments_write(struct word_comments *comments, struct parl_buffer *result)
{
	struct word *word = comments->word;

	if (!word->comments_name && !make_part(word, result))
		return false;
	if (result->size == 0)
		parl_buffer_add_view(result, parl_buffer_view(&word->comments));
	return xml_put_inside(result, word->comments_end, parl_buffer_view(&comments->bytes));
}

void word_comments_release(struct word_comments *comments)
{
	if (comments->save)
		xmlSaveClose(comments->save);
	xmlFreeDoc(comments->doc);
	parl_buffer_release(&comments->bytes);
}
