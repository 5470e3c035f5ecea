/*
 * compile.c - writing a vocabulary as one file.
 */
#include "compiled_file.h"

#include <stdlib.h>
#include <string.h>

#include "../base/sum.h"
#include "../match/image.h"

static void write_glossaries(struct parl_packing *packing)
{
	const struct parl_vocabulary *vocabulary = packing->vocabulary;
	parl_image_put(packing->to, vocabulary->glossary_count);
	for (size_t i = 0; i < vocabulary->glossary_count; i++)
		parl_pack_glossary(packing, vocabulary->glossaries[i]);
	parl_image_put(packing->to, vocabulary->register_count);
	for (size_t i = 0; i < vocabulary->register_count; i++)
		parl_pack_text(packing, parl_view_of(vocabulary->registers[i]));
	parl_image_put(packing->to, vocabulary->override_count);
	for (size_t i = 0; i < vocabulary->override_count; i++)
		parl_pack_override(packing, &vocabulary->overrides[i]);
}

/* Where each concept begins among the bytes of all, and one more for their end. */
static void write_concepts(struct parl_packing *packing)
{
	const struct parl_vocabulary *vocabulary = packing->vocabulary;
	size_t count = vocabulary->concept_count;
	uint32_t *starts = calloc(count + 1, sizeof(*starts));
	struct parl_buffer concepts = PARL_BUFFER_EMPTY, *to = packing->to;
	packing->to = &concepts;
	for (size_t i = 0; starts && i < count; i++) {
		parl_pack_concept(packing, &vocabulary->concepts[i]);
		starts[i + 1] = (uint32_t)concepts.size;
		packing->failed = packing->failed || concepts.size > UINT32_MAX;
	}
	packing->to = to;
	packing->failed = packing->failed || !starts || concepts.failed;
	if (!packing->failed) {
		parl_image_put_array(to, starts, count + 1, sizeof(*starts));
		parl_image_put_array(to, concepts.data, concepts.size, 1);
	}
	free(starts);
	parl_buffer_release(&concepts);
}

/* A concept's terms lie in a row. */
static uint32_t term_index(const struct parl_term *term)
{
	return (uint32_t)(term - term->of->terms[0]);
}

static uint32_t concept_index(
	const struct parl_vocabulary *vocabulary, const struct parl_term *term)
{
	return (uint32_t)(term->of - vocabulary->concepts);
}

static void write_entries(struct parl_packing *packing)
{
	const struct parl_vocabulary *vocabulary = packing->vocabulary;
	struct parl_compiled_entry *entries = calloc(vocabulary->entry_count + 1, sizeof(*entries));
	for (size_t i = 0; entries && i < vocabulary->entry_count; i++) {
		const struct parl_entry *entry = &vocabulary->entries[i];
		entries[i] = (struct parl_compiled_entry){concept_index(vocabulary, entry->term),
			term_index(entry->term) << PARL_COMPILED_FORM_BITS | (uint32_t)entry->form,
			parl_pack_reference(packing, entry->text)};
	}
	if (entries)
		parl_image_put_array(
			packing->to, entries, vocabulary->entry_count, sizeof(*entries));
	packing->failed = packing->failed || !entries;
	free(entries);
}

static void write_contexts(struct parl_packing *packing)
{
	const struct parl_vocabulary *vocabulary = packing->vocabulary;
	size_t count = vocabulary->context_count;
	struct parl_compiled_context *contexts = calloc(count + 1, sizeof(*contexts));
	for (size_t i = 0; contexts && i < count; i++) {
		const struct parl_context_entry *entry = &vocabulary->context_entries[i];
		contexts[i].kind = (uint32_t)entry->kind;
		if (!entry->term)
			continue;
		contexts[i].concept_index = concept_index(vocabulary, entry->term);
		contexts[i].term_index = term_index(entry->term);
	}
	if (contexts)
		parl_image_put_array(packing->to, contexts, count, sizeof(*contexts));
	packing->failed = packing->failed || !contexts;
	free(contexts);
}

/* All but the pool, which grows with them and is written before them. */
static void write_parts(struct parl_packing *packing)
{
	const struct parl_vocabulary *vocabulary = packing->vocabulary;
	const struct parl_lookup *lookup = parl_lookup_of(vocabulary);
	write_glossaries(packing);
	write_concepts(packing);
	write_entries(packing);
	write_contexts(packing);
	parl_compile_names(packing);
	if (lookup)
		parl_image_put_array(
			packing->to, lookup->entries, lookup->count, sizeof(*lookup->entries));
	packing->failed = packing->failed || !lookup;
	parl_matcher_put(vocabulary->terms, packing->to);
	parl_matcher_put(vocabulary->context, packing->to);
	parl_matcher_put(vocabulary->subjects, packing->to);
}

/* Head, pool, parts. The parts are laid out as if they began a file, so they begin aligned. */
static bool join(const struct parl_packing *packing, struct parl_buffer *image)
{
	struct parl_compiled_head head = {0};
	const struct parl_buffer *parts = packing->to;
	parl_buffer_add(image, &head, sizeof(head));
	parl_image_put_array(image, packing->pool.data, packing->pool.size, 1);
	parl_image_put_array(image, parts->data, parts->size, 1);
	if (image->failed || image->size > PARL_COMPILED_MOST)
		return false;
	parl_compiled_head_begin(&head, image->size);
	head.sum = parl_sum((parl_view){image->data + sizeof(head), image->size - sizeof(head)});
	memcpy(image->data, &head, sizeof(head));
	return true;
}

bool parl_vocabulary_compile(const struct parl_vocabulary *vocabulary, struct parl_buffer *image)
{
	struct parl_buffer parts = PARL_BUFFER_EMPTY;
	struct parl_packing packing = {.vocabulary = vocabulary, .to = &parts};
	if (vocabulary->compiled)
		return false;
	write_parts(&packing);
	bool good =
		!packing.failed && !parts.failed && !packing.pool.failed && join(&packing, image);
	parl_table_release(&packing.texts);
	parl_buffer_release(&packing.pool);
	parl_buffer_release(&parts);
	return good;
}
