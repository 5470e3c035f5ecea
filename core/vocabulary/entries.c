/*
 * entries.c - what stands behind the keys of a vocabulary's matchers.
 */
#include "compiled.h"

const struct parl_matcher *parl_vocabulary_terms(const struct parl_vocabulary *vocabulary)
{
	return vocabulary->terms;
}

const struct parl_matcher *parl_vocabulary_context(const struct parl_vocabulary *vocabulary)
{
	return vocabulary->context;
}

const struct parl_matcher *parl_vocabulary_subjects(const struct parl_vocabulary *vocabulary)
{
	return vocabulary->subjects;
}

const struct parl_matcher *parl_vocabulary_names(const struct parl_vocabulary *vocabulary)
{
	return vocabulary->names;
}

const struct parl_entry *parl_vocabulary_entry(
	const struct parl_vocabulary *vocabulary, uint32_t id)
{
	bool made = !vocabulary->compiled || parl_compiled_entry(vocabulary, id);
	return made ? &vocabulary->entries[id] : NULL;
}

size_t parl_vocabulary_key_count(const struct parl_vocabulary *vocabulary)
{
	return parl_matcher_key_count(vocabulary->terms);
}

/* Whether one of the first COUNT ids is of TERM too: in another form that is spelled alike. */
static bool stands_before(const struct parl_vocabulary *vocabulary, const uint32_t *ids,
	size_t count, const struct parl_term *term)
{
	for (size_t i = 0; i < count; i++)
		if (vocabulary->entries[ids[i]].term == term)
			return true;
	return false;
}

size_t parl_vocabulary_key_terms(const struct parl_vocabulary *vocabulary, uint32_t key,
	const struct parl_term **found, size_t limit)
{
	size_t count, terms = 0;
	const uint32_t *ids = parl_matcher_ids(vocabulary->terms, key, &count);

	for (size_t i = 0; i < count; i++) {
		const struct parl_entry *entry = parl_vocabulary_entry(vocabulary, ids[i]);

		if (!entry)
			return 0;
		if (stands_before(vocabulary, ids, i, entry->term))
			continue;
		if (terms < limit)
			found[terms] = entry->term;
		terms++;
	}
	return terms;
}

const struct parl_context_entry *parl_vocabulary_context_entry(
	const struct parl_vocabulary *vocabulary, uint32_t id)
{
	bool made = !vocabulary->compiled || parl_compiled_context(vocabulary, id);
	return made ? &vocabulary->context_entries[id] : NULL;
}

size_t parl_vocabulary_concept_count(const struct parl_vocabulary *vocabulary)
{
	return vocabulary->concept_count;
}

const struct parl_concept *parl_vocabulary_concept(
	const struct parl_vocabulary *vocabulary, size_t index)
{
	bool made = index < vocabulary->concept_count &&
		(!vocabulary->compiled || parl_compiled_concept(vocabulary, index));
	return made ? &vocabulary->concepts[index] : NULL;
}

bool parl_vocabulary_complete(const struct parl_vocabulary *vocabulary)
{
	bool made = true;
	for (size_t i = 0; made && i < vocabulary->concept_count; i++)
		made = parl_vocabulary_concept(vocabulary, i) != NULL;
	return made;
}

const struct parl_concept *parl_vocabulary_find(
	const struct parl_vocabulary *vocabulary, parl_view id)
{
	if (vocabulary->compiled)
		return parl_vocabulary_concept(vocabulary, parl_compiled_find(vocabulary, id));
	const uint32_t *found = parl_table_get(&vocabulary->ids, id);
	return found ? &vocabulary->concepts[*found] : NULL;
}
