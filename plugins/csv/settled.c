/*
 * settled.c - what is left of glossaries that were composed.
 */
#include "settled.h"

#include <stdlib.h>
#include <string.h>

/* A concept that has another name than its id. */
struct settled_name {
	const struct parl_concept *concept_;
	const char *name;
};

static int compare(const void *a, const void *b)
{
	return (uintptr_t)a < (uintptr_t)b ? -1 : (uintptr_t)a > (uintptr_t)b;
}

/* --- terms about which a higher glossary decides */

static int by_term(const void *a, const void *b)
{
	return compare(*(const struct parl_term *const *)a, *(const struct parl_term *const *)b);
}

static bool hide(
	struct settled *settled, const struct parl_vocabulary *vocabulary, struct parl_arena *arena)
{
	size_t count = parl_vocabulary_override_count(vocabulary);

	settled->hidden = parl_arena_array(arena, count, sizeof(struct parl_term *));
	for (size_t i = 0; settled->hidden && i < count; i++) {
		const struct parl_term *term = parl_vocabulary_overridden(
			vocabulary, parl_vocabulary_override(vocabulary, i));

		if (term)
			settled->hidden[settled->hidden_count++] = term;
	}
	if (settled->hidden_count > 1)
		qsort(settled->hidden, settled->hidden_count, sizeof(struct parl_term *), by_term);
	return settled->hidden != NULL;
}

bool settled_is_hidden(const struct settled *settled, const struct parl_term *term)
{
	return settled->hidden_count &&
		bsearch(&term, settled->hidden, settled->hidden_count, sizeof(struct parl_term *),
			by_term);
}

/* --- concepts of one name */

/* A concept that has a row, and its place among all. */
struct named {
	const char *id;
	const struct parl_concept *concept_;
	size_t order;
};

static int by_id(const void *a, const void *b)
{
	const struct named *one = a, *other = b;
	int order = strcmp(one->id, other->id);

	return order ? order : one->order < other->order ? -1 : one->order > other->order;
}

static int by_concept(const void *a, const void *b)
{
	return compare(((const struct settled_name *)a)->concept_,
		((const struct settled_name *)b)->concept_);
}

static bool has_row(const struct settled *settled, const struct parl_concept *concept_)
{
	for (size_t i = 0; i < parl_concept_term_count(concept_); i++)
		if (!settled_is_hidden(settled, parl_concept_term(concept_, i)))
			return true;
	return false;
}

static bool is_taken(const struct named *named, size_t count, const char *name)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(named[middle].id, name);

		if (order == 0)
			return true;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}

/* "warm-space-south", with a number behind it where that is the name of another. NULL: out of
 * memory. */
static const char *new_name(const struct named *named, size_t count,
	const struct parl_concept *concept_, struct parl_arena *arena)
{
	const char *glossary = parl_glossary_id(parl_concept_glossary(concept_));
	const char *name = parl_arena_print(arena, "%s-%s", parl_concept_id(concept_), glossary);

	for (size_t i = 2; name && is_taken(named, count, name); i++)
		name = parl_arena_print(arena, "%s-%s-%zu", parl_concept_id(concept_), glossary, i);
	return name;
}

static bool rename_all(
	struct settled *settled, const struct named *named, size_t count, struct parl_arena *arena)
{
	settled->names = parl_arena_array(arena, count, sizeof(*settled->names));
	if (!settled->names)
		return false;
	for (size_t i = 1; i < count; i++) {
		struct settled_name *name = &settled->names[settled->name_count];

		if (strcmp(named[i].id, named[i - 1].id) != 0)
			continue;
		name->concept_ = named[i].concept_;
		name->name = new_name(named, count, name->concept_, arena);
		if (!name->name)
			return false;
		settled->name_count++;
	}
	if (settled->name_count > 1)
		qsort(settled->names, settled->name_count, sizeof(*settled->names), by_concept);
	return true;
}

static bool name_all(
	struct settled *settled, const struct parl_export *what, struct parl_arena *arena)
{
	struct named *named = parl_arena_array(arena, what->concept_count, sizeof(*named));
	size_t count = 0;

	for (size_t i = 0; named && i < what->concept_count; i++)
		if (has_row(settled, what->concepts[i]))
			named[count++] = (struct named){
				parl_concept_id(what->concepts[i]), what->concepts[i], i};
	if (count > 1)
		qsort(named, count, sizeof(*named), by_id);
	return named && rename_all(settled, named, count, arena);
}

const char *settled_name(const struct settled *settled, const struct parl_concept *concept_)
{
	const struct settled_name wanted = {.concept_ = concept_};
	const struct settled_name *found = settled->name_count
		? bsearch(&wanted, settled->names, settled->name_count, sizeof(wanted), by_concept)
		: NULL;

	return found ? found->name : parl_concept_id(concept_);
}

/* --- both */

bool settled_make(struct settled *settled, const struct parl_export *what, struct parl_arena *arena)
{
	*settled = (struct settled){.hidden_count = 0};
	return !what->vocabulary ||
		(hide(settled, what->vocabulary, arena) && name_all(settled, what, arena));
}

void settled_tell(const struct settled *settled, const struct parl_export *what,
	struct parl_diagnostics *faults)
{
	if (settled->hidden_count)
		parl_diagnose(faults, PARL_CODE_EXPORT_LOSES, what->path,
			"parlance glossaries --explain lists them, and what each glossary says",
			"%zu term%s left out, since a glossary above has the same word%s",
			settled->hidden_count, settled->hidden_count == 1 ? "" : "s",
			settled->hidden_count == 1 ? "" : "s");
	for (size_t i = 0; i < settled->name_count; i++)
		parl_diagnose(faults, PARL_CODE_EXPORT_LOSES, what->path, NULL,
			"\"%s\" of %s is called \"%s\" here, since another concept has that name",
			parl_concept_id(settled->names[i].concept_),
			parl_glossary_id(parl_concept_glossary(settled->names[i].concept_)),
			settled->names[i].name);
}
