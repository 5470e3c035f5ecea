/*
 * word_comments.c - comments: which of them are ours, and new ones.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "word.h"

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

static int by_id(const void *a, const void *b)
{
	return strcmp(((const struct mark *)a)->id, ((const struct mark *)b)->id);
}

bool word_marks_find(struct word *word, struct word_marks *marks)
{
	const xmlNode *root = word->comments ? xmlDocGetRootElement(word->comments) : NULL;
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	size_t count = 0;
	bool failed;

	for (const xmlNode *node = xml_child(root, WORD_SPACE, "comment"); node;
		node = xml_next(node, WORD_SPACE, "comment"))
		count++;
	marks->items = parl_arena_array(word->arena, count, sizeof(*marks->items));
	marks->count = 0;
	if (!marks->items)
		return false;
	for (const xmlNode *node = xml_child(root, WORD_SPACE, "comment"); node;
		node = xml_next(node, WORD_SPACE, "comment")) {
		const char *id = word_attribute(node, "id");
		parl_view concept_id;

		parl_buffer_clear(&text);
		last_text(node, &text);
		if (!id || text.failed || !marks_concept(parl_buffer_view(&text), &concept_id))
			continue;
		concept_id = parl_arena_copy(word->arena, concept_id);
		if (concept_id.data)
			marks->items[marks->count++] = (struct mark){id, concept_id};
	}
	failed = text.failed;
	parl_buffer_release(&text);
	qsort(marks->items, marks->count, sizeof(*marks->items), by_id);
	return !failed;
}

const struct mark *word_mark_of(const struct word_marks *marks, const char *id)
{
	struct mark key = {.id = id};

	if (!id || marks->count == 0)
		return NULL;
	return bsearch(&key, marks->items, marks->count, sizeof(key), by_id);
}

/* --- new ones */

/* The part and what leads to it. */
static bool make_comments(struct word *word)
{
	const char *slash = strrchr(word->main_name, '/');
	int folder = slash ? (int)(slash - word->main_name) + 1 : 0;
	const char *target = "comments.xml";
	xmlNode *root;
	xmlNs *space;

	word->comments_name =
		parl_arena_print(word->arena, "%.*s%s", folder, word->main_name, target);
	for (int i = 2; word->comments_name && i < PACKAGE_ENTRIES_MOST &&
		package_has(word->package, word->comments_name);
		i++) {
		target = parl_arena_print(word->arena, "comments%d.xml", i);
		word->comments_name =
			parl_arena_print(word->arena, "%.*s%s", folder, word->main_name, target);
	}
	word->comments = xmlNewDoc((const xmlChar *)"1.0");
	root = word->comments ? xml_new(word->comments, NULL, NULL, "comments") : NULL;
	if (!word->comments_name || !target || !root)
		return false;
	word->comments->standalone = 1;
	xmlDocSetRootElement(word->comments, root);
	space = xml_namespace(word->comments, WORD_SPACE, "w");
	if (!word->relations)
		word->relations = opc_new_relations();
	if (!space || !word->relations)
		return false;
	xmlSetNs(root, space);
	return opc_add_type(word->types, word->comments_name, COMMENTS_TYPE) &&
		opc_add_relation(word->relations, "comments", target);
}

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
		while ((author[letter] & 0xC0) == 0x80)
			letter++;
		if (!*author || used + letter >= size)
			break;
		memcpy(initials + used, author, letter);
		used += letter;
		author += strcspn(author, " \t\n");
	}
	initials[used] = '\0';
}

bool word_comment_add(struct word *word, long id, const struct parl_note *note,
	const struct parl_changes *changes)
{
	char text[32], initials[16];
	xmlNode *comment;
	xmlNs *space;

	if (!word->comments && !make_comments(word))
		return false;
	space = xml_namespace(word->comments, WORD_SPACE, "w");
	comment = space
		? xml_new(word->comments, xmlDocGetRootElement(word->comments), space, "comment")
		: NULL;
	snprintf(text, sizeof(text), "%ld", id);
	initials_of(changes->author, initials, sizeof(initials));
	return comment && xml_set(comment, space, "id", text) &&
		xml_set(comment, space, "author", changes->author) &&
		xml_set(comment, space, "date", changes->date) &&
		xml_set(comment, space, "initials", initials) &&
		add_text(comment, space, note, word->arena);
}
