/*
 * about.c - what the header says of the glossary, and the sources in the back matter.
 */
#include <string.h>

#include "read.h"

static const char *const texts[] = {"version", "licence", "layer", NULL};
static const char *const lists[] = {"requires", "protect", "subject", NULL};

static const char *find(const char *const *names, const char *name)
{
	for (; *names; names++)
		if (strcmp(*names, name) == 0)
			return *names;
	return NULL;
}

/* "name: what it is"; registers that have no description are a plain list of names. */
static void take_declared(struct tbx_reader *reader, parl_view text, struct parl_origin origin)
{
	struct parl_builder *builder = reader->builder;
	struct parl_node *root = parl_builder_root(builder);
	struct parl_node *declared = parl_builder_member(builder, root, "registers");
	const char *colon = memmem(text.data, text.size, ": ", 2);
	parl_view name = {text.data, colon ? (size_t)(colon - text.data) : text.size};
	parl_view title = colon ? parl_view_of(colon + 2) : name;
	const char *key = tbx_register(reader, name);

	if (!declared)
		declared = colon ? parl_builder_object(builder, root, "registers", origin)
				 : parl_builder_list(builder, root, "registers", origin);
	if (parl_node_is_list(declared))
		parl_builder_text(builder, declared, NULL, parl_view_of(key), origin);
	else
		parl_builder_text(builder, declared, key, title, origin);
}

static void take_ours(
	struct tbx_reader *reader, const char *name, parl_view text, struct parl_origin origin)
{
	struct parl_builder *builder = reader->builder;
	struct parl_node *root = parl_builder_root(builder);
	const char *key = find(texts, name), *list = find(lists, name);

	if (key)
		parl_builder_text(builder, root, key, text, origin);
	else if (list)
		parl_builder_text(builder, parl_builder_list(builder, root, list, origin), NULL,
			text, origin);
	else if (strcmp(name, "register") == 0)
		take_declared(reader, text, origin);
	if (strcmp(name, "id") == 0) {
		parl_builder_text(builder, root, "id", text, origin);
		reader->named = parl_arena_copy(reader->arena, text).data;
		reader->failed |= !reader->named;
	}
}

void tbx_take_about(struct tbx_reader *reader, const struct tbx_item *item)
{
	struct parl_origin origin = {.at = item->at};

	if (item->text.size == 0)
		return;
	if (strcmp(item->name, "title") == 0 && !reader->title) {
		reader->title = parl_arena_copy(reader->arena, item->text).data;
		reader->failed |= !reader->title;
	} else if (strcmp(item->name, "note") == 0) {
		parl_builder_text(reader->builder, parl_builder_root(reader->builder), "note",
			item->text, origin);
	} else if (strncmp(item->name, TBX_OURS, strlen(TBX_OURS)) == 0) {
		take_ours(reader, item->name + strlen(TBX_OURS), item->text, origin);
	}
}

void tbx_take_object(struct tbx_reader *reader, const struct tbx_item *item)
{
	parl_view copy = parl_arena_copy(reader->arena, item->text);

	if (!reader->object.at)
		reader->object.at = item->at;
	reader->failed |= !copy.data;
	if (strcmp(item->name, "key") == 0)
		reader->object.key = copy;
	else if (strcmp(item->name, "title") == 0)
		reader->object.title = copy;
	else if (strcmp(item->name, "url") == 0)
		reader->object.url = copy;
}

void tbx_end_object(struct tbx_reader *reader)
{
	if (reader->books && (reader->object.key.size || reader->object.title.size))
		tbx_add_source(reader, reader->object.key, reader->object.title, reader->object.url,
			reader->object.at);
	memset(&reader->object, 0, sizeof(reader->object));
}
