/*
 * compiled.c - the parts of a vocabulary that lies in a file, made when they are first asked for.
 */
#include "../glossary/settle.h"
#include "compiled_file.h"

/* Makes part INDEX if it is not MADE, in one thread; what was made is there for all others. */
static bool make(const struct parl_vocabulary *vocabulary, atomic_uchar *made, size_t index,
	bool (*part)(struct parl_vocabulary *vocabulary, size_t index))
{
	if (atomic_load_explicit(&made[index], memory_order_acquire))
		return true;
	/* Immutable to everyone else: what is not made yet cannot be seen. */
	struct parl_vocabulary *open = (struct parl_vocabulary *)(uintptr_t)vocabulary;
	pthread_mutex_lock(&open->compiled->mutex);
	bool good = atomic_load_explicit(&made[index], memory_order_relaxed) || part(open, index);
	if (good)
		atomic_store_explicit(&made[index], 1, memory_order_release);
	pthread_mutex_unlock(&open->compiled->mutex);
	return good;
}

static bool make_concept(struct parl_vocabulary *vocabulary, size_t index)
{
	const struct parl_compiled *compiled = vocabulary->compiled;
	struct parl_concept_record *record = parl_arena_alloc(vocabulary->arena, sizeof(*record));
	struct parl_unpacking unpacking = {.vocabulary = vocabulary,
		.arena = vocabulary->arena,
		.from = {.data = compiled->concepts,
			.size = compiled->starts[index + 1],
			.at = compiled->starts[index]},
		.pool = compiled->pool};
	if (!record)
		return false;
	parl_unpack_concept(&unpacking, record);
	return !unpacking.from.bad && !unpacking.failed &&
		parl_settle(record, 1, &vocabulary->concepts[index], vocabulary->arena);
}

/* With the mutex held. */
static const struct parl_term *term_at(
	struct parl_vocabulary *vocabulary, size_t concept_index, size_t term_index)
{
	struct parl_compiled *compiled = vocabulary->compiled;
	if (concept_index >= vocabulary->concept_count)
		return NULL;
	atomic_uchar *made = &compiled->made_concepts[concept_index];
	if (!atomic_load_explicit(made, memory_order_relaxed)) {
		if (!make_concept(vocabulary, concept_index))
			return NULL;
		atomic_store_explicit(made, 1, memory_order_release);
	}
	const struct parl_concept *concept_ = &vocabulary->concepts[concept_index];
	return term_index < concept_->term_count ? concept_->terms[term_index] : NULL;
}

static bool make_entry(struct parl_vocabulary *vocabulary, size_t id)
{
	const struct parl_compiled_entry *lying = &vocabulary->compiled->entries[id];
	uint32_t form = lying->term_form & ((1u << PARL_COMPILED_FORM_BITS) - 1);
	struct parl_entry *entry = &vocabulary->entries[id];
	entry->term = term_at(
		vocabulary, lying->concept_index, lying->term_form >> PARL_COMPILED_FORM_BITS);
	entry->form = (enum parl_form)form;
	entry->text = parl_compiled_text(vocabulary, id);
	return entry->term && form < PARL_FORM_COUNT && entry->text.data;
}

static bool make_context(struct parl_vocabulary *vocabulary, size_t id)
{
	const struct parl_compiled_context *lying = &vocabulary->compiled->contexts[id];
	struct parl_context_entry *entry = &vocabulary->context_entries[id];
	entry->kind = (enum parl_context_kind)lying->kind;
	if (lying->kind != PARL_CONTEXT_NOT_IN)
		return lying->kind <= PARL_CONTEXT_SUBJECT;
	entry->term = term_at(vocabulary, lying->concept_index, lying->term_index);
	return entry->term != NULL;
}

bool parl_compiled_concept(const struct parl_vocabulary *vocabulary, size_t index)
{
	return make(vocabulary, vocabulary->compiled->made_concepts, index, make_concept);
}

bool parl_compiled_entry(const struct parl_vocabulary *vocabulary, size_t id)
{
	return make(vocabulary, vocabulary->compiled->made_entries, id, make_entry);
}

bool parl_compiled_context(const struct parl_vocabulary *vocabulary, size_t id)
{
	return make(vocabulary, vocabulary->compiled->made_contexts, id, make_context);
}

static parl_view text_at(const struct parl_vocabulary *vocabulary, uint32_t reference)
{
	struct parl_unpacking unpacking = {.pool = vocabulary->compiled->pool};
	return parl_unpack_reference(&unpacking, reference);
}

parl_view parl_compiled_text(const struct parl_vocabulary *vocabulary, size_t id)
{
	return text_at(vocabulary, vocabulary->compiled->entries[id].text);
}

bool parl_compiled_of(const struct parl_vocabulary *vocabulary, size_t id, size_t index)
{
	return vocabulary->compiled->entries[id].concept_index == index;
}
