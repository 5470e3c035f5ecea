/*
 * builder.c - filling a builder.
 */
#include "builder.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "read.h"

static const struct parl_origin nowhere = {0};

struct parl_builder *parl_builder_new(const char *file)
{
	struct parl_builder *builder = calloc(1, sizeof(*builder));
	if (!builder)
		return NULL;
	builder->arena = parl_arena_new();
	if (builder->arena) {
		builder->file = parl_arena_copy(builder->arena, parl_view_of(file)).data;
		builder->root = parl_arena_alloc(builder->arena, sizeof(*builder->root));
	}
	if (!builder->root || (file && !builder->file)) {
		parl_builder_free(builder);
		return NULL;
	}
	*builder->root = (struct parl_node){.kind = PARL_NODE_OBJECT, .number = builder->count++};
	struct parl_node *format =
		parl_builder_text(builder, builder->root, "parlance", parl_view_of("1"), nowhere);
	if (format)
		format->kind = PARL_NODE_NUMBER;
	return builder;
}

void parl_builder_free(struct parl_builder *builder)
{
	if (!builder)
		return;
	parl_table_release(&builder->members);
	free(builder->nodes);
	free(builder->written);
	free(builder->faults);
	free(builder->assignments);
	free(builder->sources);
	parl_arena_free(builder->arena);
	free(builder);
}

void parl_builder_source(struct parl_builder *builder, parl_view source)
{
	parl_builder_add_source(builder, builder->file, source);
}

void parl_builder_add_source(struct parl_builder *builder, const char *file, parl_view source)
{
	struct parl_built_source *sources = parl_room(
		builder->sources, &builder->source_room, builder->source_count, sizeof(*sources));
	if (sources)
		builder->sources = sources;
	if (!sources) {
		builder->failed = true;
		return;
	}
	sources[builder->source_count++] = (struct parl_built_source){file, source};
}

const struct parl_built_source *parl_builder_source_at(
	const struct parl_builder *builder, const char *at)
{
	for (size_t i = 0; i < builder->source_count; i++) {
		parl_view text = builder->sources[i].text;
		if ((uintptr_t)at >= (uintptr_t)text.data &&
			(uintptr_t)at <= (uintptr_t)text.data + text.size)
			return &builder->sources[i];
	}
	return NULL;
}

void parl_builder_sheet(struct parl_builder *builder, const char *name)
{
	builder->sheet = name;
}

void parl_builder_want_sheet(struct parl_builder *builder, const char *name)
{
	builder->wanted_sheet = parl_arena_copy(builder->arena, parl_view_of(name)).data;
	builder->failed |= !builder->wanted_sheet;
}

const char *parl_builder_wanted_sheet(struct parl_builder *builder)
{
	builder->asked_sheet = true;
	return builder->wanted_sheet;
}

const char *parl_builder_unit(const struct parl_builder *builder)
{
	return parl_builder_is_text(builder) ? "entry" : "row";
}

struct parl_arena *parl_builder_arena(struct parl_builder *builder)
{
	return builder->arena;
}

struct parl_node *parl_builder_root(struct parl_builder *builder)
{
	return builder->root;
}

static void *failed(struct parl_builder *builder)
{
	builder->failed = true;
	return NULL;
}

/* The number of OBJECT and NAME as one key; data NULL: out of memory. */
static parl_view member_key(
	struct parl_builder *builder, const struct parl_node *object, char sort, parl_view name)
{
	char *key = parl_arena_alloc(builder->arena, sizeof(object->number) + 1 + name.size);
	if (!key)
		return (parl_view){NULL, 0};
	memcpy(key, &object->number, sizeof(object->number));
	key[sizeof(object->number)] = sort;
	memcpy(key + sizeof(object->number) + 1, name.data, name.size);
	return (parl_view){key, sizeof(object->number) + 1 + name.size};
}

/* Members are looked up by key, concepts by id; both by hash, for there may be many. */
enum { BY_KEY = 'k', BY_ID = 'i' };

static struct parl_node *find(
	struct parl_builder *builder, const struct parl_node *object, char sort, parl_view name)
{
	parl_view key = member_key(builder, object, sort, name);
	if (!key.data)
		return failed(builder);
	const uint32_t *index = parl_table_get(&builder->members, key);
	return index ? builder->nodes[*index] : NULL;
}

static bool remember(struct parl_builder *builder, const struct parl_node *object, char sort,
	parl_view name, struct parl_node *node)
{
	parl_view key = member_key(builder, object, sort, name);
	struct parl_node **nodes = parl_room(builder->nodes, &builder->node_room,
		builder->node_count, sizeof(struct parl_node *));
	if (nodes)
		builder->nodes = nodes;
	if (!key.data || !nodes)
		return false;
	builder->nodes[builder->node_count] = node;
	return parl_table_put(&builder->members, key, (uint32_t)builder->node_count++, NULL) !=
		NULL;
}

static struct parl_node *add(struct parl_builder *builder, struct parl_node *parent,
	const char *key, struct parl_node node)
{
	if (!parent || builder->failed)
		return NULL;
	struct parl_node *known = key ? find(builder, parent, BY_KEY, parl_view_of(key)) : NULL;
	if (known)
		return known;
	struct parl_node *made = parl_arena_alloc(builder->arena, sizeof(*made));
	if (!made || builder->count == UINT32_MAX)
		return failed(builder);
	*made = node;
	made->key = key;
	made->parent = parent;
	made->number = builder->count++;
	if (key && !remember(builder, parent, BY_KEY, parl_view_of(key), made))
		return failed(builder);
	if (parent->last)
		parent->last->next = made;
	else
		parent->first = made;
	parent->last = made;
	if (builder->last_row < node.origin.row)
		builder->last_row = node.origin.row;
	return made;
}

struct parl_node *parl_builder_object(struct parl_builder *builder, struct parl_node *parent,
	const char *key, struct parl_origin origin)
{
	return add(builder, parent, key,
		(struct parl_node){.kind = PARL_NODE_OBJECT, .origin = origin});
}

struct parl_node *parl_builder_list(struct parl_builder *builder, struct parl_node *parent,
	const char *key, struct parl_origin origin)
{
	return add(
		builder, parent, key, (struct parl_node){.kind = PARL_NODE_LIST, .origin = origin});
}

struct parl_node *parl_builder_text(struct parl_builder *builder, struct parl_node *parent,
	const char *key, parl_view text, struct parl_origin origin)
{
	parl_view copy = parl_arena_copy(builder->arena, text);
	if (!copy.data)
		return failed(builder);
	return add(builder, parent, key,
		(struct parl_node){.kind = PARL_NODE_TEXT, .text = copy, .origin = origin});
}

struct parl_node *parl_builder_bool(struct parl_builder *builder, struct parl_node *parent,
	const char *key, bool value, struct parl_origin origin)
{
	parl_view text = parl_view_of(value ? "true" : "false");
	return add(builder, parent, key,
		(struct parl_node){.kind = PARL_NODE_BOOL, .text = text, .origin = origin});
}

struct parl_node *parl_builder_concept(
	struct parl_builder *builder, parl_view id, struct parl_origin origin)
{
	struct parl_node *list = parl_builder_list(builder, builder->root, "concepts", nowhere);
	struct parl_node *made = list ? find(builder, list, BY_ID, id) : NULL;
	if (made || !list)
		return made;
	made = parl_builder_object(builder, list, NULL, origin);
	bool override = memchr(id.data, '/', id.size) != NULL;
	struct parl_node *name =
		parl_builder_text(builder, made, override ? "overrides" : "id", id, origin);
	if (!name || !remember(builder, list, BY_ID, id, made))
		return failed(builder);
	name->names = true;
	return made;
}

struct parl_node *parl_builder_term(struct parl_builder *builder, struct parl_node *concept_,
	const char *register_, parl_view text, struct parl_origin origin)
{
	struct parl_node *terms = parl_builder_object(builder, concept_, "terms", nowhere);
	struct parl_node *list = parl_builder_list(builder, terms, register_, nowhere);
	struct parl_node *term = parl_builder_object(builder, list, NULL, origin);
	struct parl_node *name = parl_builder_text(builder, term, "term", text, origin);
	if (name)
		name->names = true;
	return name ? term : NULL;
}

struct parl_node *parl_builder_member(
	struct parl_builder *builder, const struct parl_node *object, const char *key)
{
	return object ? find(builder, object, BY_KEY, parl_view_of(key)) : NULL;
}

parl_view parl_node_text(const struct parl_node *node)
{
	bool text = node && node->kind == PARL_NODE_TEXT;
	return text ? node->text : (parl_view){NULL, 0};
}

struct parl_origin parl_node_origin(const struct parl_node *node)
{
	return node ? node->origin : nowhere;
}

bool parl_node_is_list(const struct parl_node *node)
{
	return node && node->kind == PARL_NODE_LIST;
}

void parl_builder_note(struct parl_builder *builder, enum parl_code code, struct parl_origin origin,
	const char *text, const char *help)
{
	struct parl_built_fault fault = {.code = code,
		.origin = origin,
		.order = builder->fault_count,
		.text = parl_arena_copy(builder->arena, parl_view_of(text)).data};
	if (help)
		fault.help = parl_arena_copy(builder->arena, parl_view_of(help)).data;
	struct parl_built_fault *faults = parl_room(
		builder->faults, &builder->fault_room, builder->fault_count, sizeof(fault));
	if (faults)
		builder->faults = faults;
	if (!fault.text || !faults) {
		builder->failed = true;
		return;
	}
	builder->faults[builder->fault_count++] = fault;
	if (builder->last_row < origin.row)
		builder->last_row = origin.row;
}

void parl_builder_fault(struct parl_builder *builder, enum parl_code code,
	struct parl_origin origin, const char *help, const char *format, ...)
{
	char *text = NULL;
	va_list values;
	va_start(values, format);
	int size = vasprintf(&text, format, values);
	va_end(values);
	if (size < 0)
		builder->failed = true;
	else
		parl_builder_note(builder, code, origin, text, help);
	if (size >= 0)
		free(text);
}

void parl_builder_help(struct parl_builder *builder, enum parl_code code, const char *help)
{
	if (!builder->helps)
		builder->helps =
			parl_arena_array(builder->arena, PARL_CODE_MOST, sizeof(*builder->helps));
	if (!builder->helps)
		builder->failed = true;
	else if ((int)code < PARL_CODE_MOST)
		builder->helps[code] = help;
}

const char *parl_builder_id(struct parl_builder *builder, parl_view text)
{
	const char *id = parl_make_id(builder->arena, text);
	if (!id)
		builder->failed = true;
	return id;
}

void parl_builder_name(struct parl_builder *builder, parl_view name)
{
	const char *id = parl_builder_id(builder, name);
	builder->name = parl_view_of(id && *id != '\0' ? id : "glossary");
}
