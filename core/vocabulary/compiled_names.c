/*
 * compiled_names.c - the names of concepts in a compiled file. Ids are not written again to be
 * searched: the concepts lie in the order of their ids, and each says its own.
 */
#include <stdlib.h>
#include <string.h>

#include "../glossary/read.h"
#include "compiled_file.h"

/* --- writing */

struct id {
	const char *id;
	uint32_t index;
};

static int by_id(const void *a, const void *b)
{
	const struct id *one = a, *other = b;
	int order = strcmp(one->id, other->id);
	return order != 0 ? order : one->index < other->index ? -1 : one->index > other->index;
}

static bool write_ids(struct parl_packing *packing)
{
	const struct parl_vocabulary *vocabulary = packing->vocabulary;
	size_t count = vocabulary->concept_count;
	struct id *ids = calloc(count + 1, sizeof(*ids));
	uint32_t *order = calloc(count + 1, sizeof(*order));
	bool good = ids && order;
	for (uint32_t i = 0; good && i < count; i++)
		ids[i] = (struct id){vocabulary->concepts[i].id, i};
	if (good) {
		qsort(ids, count, sizeof(*ids), by_id);
		for (size_t i = 0; i < count; i++)
			order[i] = ids[i].index;
		parl_image_put_array(packing->to, order, count, sizeof(*order));
	}
	free(ids);
	free(order);
	return good;
}

/* "id", "glossary/id": what the concept itself tells. */
static bool is_own_name(const struct parl_concept *concept_, parl_view name)
{
	parl_view id = parl_view_of(concept_->id), glossary = concept_->glossary->id;
	if (parl_view_equal(name, id))
		return true;
	return name.size == glossary.size + 1 + id.size && name.data[glossary.size] == '/' &&
		memcmp(name.data, glossary.data, glossary.size) == 0 &&
		memcmp(name.data + glossary.size + 1, id.data, id.size) == 0;
}

static int by_name(const void *a, const void *b)
{
	const struct parl_table_entry *one = a, *other = b;
	return parl_view_order(one->key, other->key);
}

static bool write_further(struct parl_packing *packing)
{
	const struct parl_vocabulary *vocabulary = packing->vocabulary;
	const struct parl_table *ids = &vocabulary->ids;
	struct parl_table_entry *sorted = calloc(ids->count + 1, sizeof(*sorted));
	struct parl_compiled_name *names = calloc(ids->count + 1, sizeof(*names));
	size_t count = 0;
	bool good = sorted && names;
	for (size_t i = 0; good && i < ids->count; i++)
		if (!is_own_name(&vocabulary->concepts[ids->entries[i].value], ids->entries[i].key))
			sorted[count++] = ids->entries[i];
	if (good) {
		qsort(sorted, count, sizeof(*sorted), by_name);
		for (size_t i = 0; i < count; i++)
			names[i] = (struct parl_compiled_name){
				parl_pack_reference(packing, sorted[i].key), sorted[i].value};
		parl_image_put_array(packing->to, names, count, sizeof(*names));
	}
	free(sorted);
	free(names);
	return good;
}

void parl_compile_names(struct parl_packing *packing)
{
	packing->failed = !write_ids(packing) || !write_further(packing) || packing->failed;
}

/* --- finding */

/* The order of the id of concept INDEX and ID; OWNER takes the glossary that it stands in. */
static int order_at(const struct parl_vocabulary *vocabulary, size_t index, parl_view id,
	const struct parl_glossary **owner)
{
	const struct parl_compiled *compiled = vocabulary->compiled;
	char made[PARL_ID_MOST];
	struct parl_unpacking unpacking = {.vocabulary = vocabulary,
		.from = {.data = compiled->concepts,
			.size = compiled->starts[index + 1],
			.at = compiled->starts[index]},
		.pool = compiled->pool};
	struct parl_row row;
	parl_unpack_row(&unpacking, &row);
	/* A row that is bad is none: whoever asks for its concept is told. */
	if (unpacking.from.bad)
		return 1;
	*owner = row.glossary;
	if (row.told == PARL_ID_MADE)
		row.text = (parl_view){made, parl_spell_id(made, row.text)};
	if (row.text.size == PARL_ID_FAILED)
		return 1;
	return parl_view_order(row.text, id);
}

/* The first concept with ID, of GLOSSARY where its data is not NULL; the count of concepts: none.
 */
static size_t find_id(const struct parl_vocabulary *vocabulary, parl_view id, parl_view glossary)
{
	const uint32_t *list = vocabulary->compiled->by_id;
	size_t low = 0, high = vocabulary->concept_count, none = high;
	const struct parl_glossary *owner = NULL;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (list[middle] >= none)
			return none;
		if (order_at(vocabulary, list[middle], id, &owner) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < none && list[low] < none; low++) {
		if (order_at(vocabulary, list[low], id, &owner) != 0)
			break;
		if (!glossary.data || parl_view_equal(owner->id, glossary))
			return list[low];
	}
	return none;
}

static size_t find_further(const struct parl_vocabulary *vocabulary, parl_view name)
{
	const struct parl_compiled *compiled = vocabulary->compiled;
	struct parl_unpacking unpacking = {.pool = compiled->pool};
	size_t low = 0, high = compiled->name_count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct parl_compiled_name *at = &compiled->names[middle];
		int order = parl_view_order(parl_unpack_reference(&unpacking, at->text), name);
		if (order == 0)
			return at->concept_index;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return vocabulary->concept_count;
}

size_t parl_compiled_find(const struct parl_vocabulary *vocabulary, parl_view name)
{
	const parl_view any = {NULL, 0};
	size_t found = find_further(vocabulary, name);
	const char *slash = name.size > 0 ? memchr(name.data, '/', name.size) : NULL;
	if (found < vocabulary->concept_count)
		return found;
	if (!slash)
		return find_id(vocabulary, name, any);
	size_t before = (size_t)(slash - name.data);
	return find_id(vocabulary, (parl_view){slash + 1, name.size - before - 1},
		(parl_view){name.data, before});
}
