/*
 * load_compiled.c - a vocabulary that lies in a file. The file is judged before anything of it is
 * used: head, sum, that every part is there, and all of both matchers. What is made later, concept
 * by concept, is judged when it is made.
 */
#include <stdlib.h>
#include <string.h>

#include "../base/sum.h"
#include "../match/image.h"
#include "compiled_file.h"

static enum parl_compiled_fault judge(const struct parl_buffer *image)
{
	struct parl_compiled_head head, wanted;
	if (image->size < sizeof(head) || memcmp(image->data, PARL_COMPILED_MAGIC, 8) != 0)
		return PARL_COMPILED_FOREIGN;
	memcpy(&head, image->data, sizeof(head));
	parl_compiled_head_begin(&wanted, image->size);
	if (head.bytes != wanted.bytes)
		return PARL_COMPILED_FOREIGN;
	if (head.layout != wanted.layout || head.rules != wanted.rules ||
		memcmp(head.version, wanted.version, sizeof(head.version)) != 0)
		return PARL_COMPILED_OTHER;
	if (memcmp(head.unicode, wanted.unicode, sizeof(head.unicode)) != 0)
		return PARL_COMPILED_UNICODE;
	parl_view rest = {image->data + sizeof(head), image->size - sizeof(head)};
	if (head.size != wanted.size || head.sum != parl_sum(rest))
		return PARL_COMPILED_DAMAGED;
	return PARL_COMPILED_GOOD;
}

static void load_glossaries(struct parl_unpacking *unpacking, struct parl_vocabulary *vocabulary)
{
	size_t count = parl_image_get_count(&unpacking->from);
	vocabulary->glossaries =
		parl_arena_array(vocabulary->arena, count, sizeof(struct parl_glossary *));
	unpacking->failed = !vocabulary->glossaries;
	unpacking->from.bad = unpacking->from.bad || count == 0;
	for (size_t i = 0; i < count && !unpacking->from.bad && !unpacking->failed; i++) {
		struct parl_glossary *glossary = parl_glossary_empty();
		unpacking->failed = !glossary;
		if (unpacking->failed)
			break;
		vocabulary->glossaries[vocabulary->glossary_count++] = glossary;
		parl_unpack_glossary(unpacking, glossary);
	}
}

static void load_registers(struct parl_unpacking *unpacking, struct parl_vocabulary *vocabulary)
{
	size_t count = parl_image_get_count(&unpacking->from);
	if (count == 0 || count > PARL_REGISTERS_MOST) {
		unpacking->from.bad = true;
		return;
	}
	vocabulary->registers =
		parl_arena_array(vocabulary->arena, count, sizeof(*vocabulary->registers));
	unpacking->failed = unpacking->failed || !vocabulary->registers;
	for (size_t i = 0; i < count && !unpacking->failed && !unpacking->from.bad; i++) {
		const char *name = parl_unpack_text(unpacking).data;
		unpacking->from.bad = unpacking->from.bad || !name;
		vocabulary->registers[vocabulary->register_count++] = name;
	}
}

static void load_overrides(struct parl_unpacking *unpacking, struct parl_vocabulary *vocabulary)
{
	size_t count = parl_image_get_count(&unpacking->from);
	if (unpacking->from.bad || unpacking->failed)
		return;
	vocabulary->overrides = calloc(count + 1, sizeof(*vocabulary->overrides));
	unpacking->failed = !vocabulary->overrides;
	for (size_t i = 0; i < count && !unpacking->failed && !unpacking->from.bad; i++)
		parl_unpack_override(
			unpacking, &vocabulary->overrides[vocabulary->override_count++]);
}

/* Zeroed, and no memory as long as nothing is written: so the arrays of what is made when it is
 * asked for cost what is asked for. */
static void *room(struct parl_unpacking *unpacking, size_t count, size_t size)
{
	void *items = calloc(count + 1, size);
	unpacking->failed = unpacking->failed || !items;
	return items;
}

static bool ascend(const uint32_t *starts, size_t count, size_t end)
{
	for (size_t i = 0; i + 1 < count; i++)
		if (starts[i] > starts[i + 1])
			return false;
	return count > 0 && starts[count - 1] <= end;
}

static void load_concepts(struct parl_unpacking *unpacking, struct parl_vocabulary *vocabulary)
{
	struct parl_compiled *compiled = vocabulary->compiled;
	size_t count = 0, size = 0;
	compiled->starts =
		parl_image_get_array(&unpacking->from, &count, sizeof(*compiled->starts));
	compiled->concepts = parl_image_get_array(&unpacking->from, &size, 1);
	if (unpacking->from.bad || !ascend(compiled->starts, count, size)) {
		unpacking->from.bad = true;
		return;
	}
	vocabulary->concept_count = count - 1;
	vocabulary->concepts = room(unpacking, count, sizeof(*vocabulary->concepts));
	compiled->made_concepts = room(unpacking, count, 1);
}

static void load_entries(struct parl_unpacking *unpacking, struct parl_vocabulary *vocabulary)
{
	struct parl_compiled *compiled = vocabulary->compiled;
	size_t count = 0;
	compiled->entries =
		parl_image_get_array(&unpacking->from, &count, sizeof(*compiled->entries));
	vocabulary->entry_count = count;
	vocabulary->entries = room(unpacking, count, sizeof(*vocabulary->entries));
	compiled->made_entries = room(unpacking, count, 1);
	compiled->contexts =
		parl_image_get_array(&unpacking->from, &count, sizeof(*compiled->contexts));
	vocabulary->context_count = count;
	vocabulary->context_entries = room(unpacking, count, sizeof(*vocabulary->context_entries));
	compiled->made_contexts = room(unpacking, count, 1);
	compiled->by_id = parl_image_get_array(&unpacking->from, &count, sizeof(*compiled->by_id));
	unpacking->from.bad = unpacking->from.bad || count != vocabulary->concept_count;
	compiled->names = parl_image_get_array(
		&unpacking->from, &compiled->name_count, sizeof(*compiled->names));
}

static void load_lookup(struct parl_unpacking *unpacking, struct parl_vocabulary *vocabulary)
{
	struct parl_lookup *lookup = &vocabulary->lookup;
	lookup->lent = lookup->ready = true;
	lookup->entries = (void *)(uintptr_t)parl_image_get_array(
		&unpacking->from, &lookup->count, sizeof(*lookup->entries));
	for (size_t i = 0; i < lookup->count; i++)
		if (lookup->entries[i] >= vocabulary->entry_count)
			unpacking->from.bad = true;
}

static void load_matchers(struct parl_unpacking *unpacking, struct parl_vocabulary *vocabulary)
{
	if (unpacking->from.bad || unpacking->failed)
		return;
	vocabulary->terms = parl_matcher_get(&unpacking->from, vocabulary->entry_count);
	if (vocabulary->terms)
		vocabulary->context = parl_matcher_get(&unpacking->from, vocabulary->context_count);
	if (vocabulary->context)
		vocabulary->subjects =
			parl_matcher_get(&unpacking->from, vocabulary->context_count);
	unpacking->failed = !vocabulary->subjects && !unpacking->from.bad;
}

static void load_parts(struct parl_unpacking *unpacking, struct parl_vocabulary *vocabulary)
{
	static void (*const parts[])(struct parl_unpacking *, struct parl_vocabulary *) = {
		load_glossaries, load_registers, load_overrides, load_concepts, load_entries,
		load_lookup, load_matchers};
	for (size_t i = 0; i < PARL_LENGTH(parts); i++)
		if (!unpacking->from.bad && !unpacking->failed)
			parts[i](unpacking, vocabulary);
}

static enum parl_compiled_fault load(struct parl_vocabulary *vocabulary)
{
	struct parl_buffer *bytes = &vocabulary->compiled->bytes;
	struct parl_image file = {
		.data = bytes->data, .size = bytes->size, .at = sizeof(struct parl_compiled_head)};
	struct parl_unpacking unpacking = {.vocabulary = vocabulary, .arena = vocabulary->arena};
	parl_view *pool = &vocabulary->compiled->pool;
	pool->data = parl_image_get_array(&file, &pool->size, 1);
	unpacking.pool = *pool;
	unpacking.from.data = parl_image_get_array(&file, &unpacking.from.size, 1);
	unpacking.from.bad = file.bad;
	load_parts(&unpacking, vocabulary);
	if (unpacking.from.bad)
		return PARL_COMPILED_DAMAGED;
	return unpacking.failed ? PARL_COMPILED_NO_MEMORY : PARL_COMPILED_GOOD;
}

struct parl_vocabulary *parl_vocabulary_load(
	struct parl_buffer *image, enum parl_compiled_fault *fault)
{
	struct parl_vocabulary *vocabulary = NULL;
	struct parl_compiled *compiled = NULL;
	*fault = judge(image);
	if (*fault == PARL_COMPILED_GOOD) {
		vocabulary = parl_vocabulary_empty(0);
		compiled = calloc(1, sizeof(*compiled));
		*fault = PARL_COMPILED_NO_MEMORY;
	}
	if (vocabulary && compiled) {
		pthread_mutex_init(&compiled->mutex, NULL);
		vocabulary->compiled = compiled;
		compiled->bytes = *image;
		*image = (struct parl_buffer)PARL_BUFFER_EMPTY;
		*fault = load(vocabulary);
		compiled = NULL;
	}
	free(compiled);
	parl_buffer_release(image);
	if (*fault == PARL_COMPILED_GOOD)
		return vocabulary;
	parl_vocabulary_free(vocabulary);
	return NULL;
}

bool parl_vocabulary_place(struct parl_vocabulary *vocabulary, size_t index, const char *file)
{
	const char *copy = parl_arena_copy(vocabulary->arena, parl_view_of(file)).data;
	if (copy)
		vocabulary->glossaries[index]->file = copy;
	return copy != NULL;
}
