/*
 * settled.c - what is left of glossaries that were composed, when they are written as one.
 */
#include <parlance/settled.h>

#include <stdlib.h>
#include <string.h>

#include "../glossary/model.h"

/* A term whose word a higher glossary has. */
struct overridden {
	const struct parl_term *term;
	bool writes; /* terms that are left are replaced by it */
};

/* A concept that has another id than its own. */
struct renamed {
	const struct parl_concept *concept_;
	const char *id;
};

struct parl_settled {
	struct overridden *terms; /* ascending by their addresses */
	size_t term_count;
	struct renamed *ids; /* ascending by the addresses of the concepts */
	size_t id_count;
};

static int compare(const void *a, const void *b)
{
	return (uintptr_t)a < (uintptr_t)b ? -1 : (uintptr_t)a > (uintptr_t)b;
}

/* --- terms about which a higher glossary decides */

static int by_term(const void *a, const void *b)
{
	return compare(((const struct overridden *)a)->term, ((const struct overridden *)b)->term);
}

/* NULL: no other glossary has its word. */
static struct overridden *find(const struct parl_settled *settled, const struct parl_term *term)
{
	const struct overridden wanted = {.term = term};

	return settled->term_count
		? bsearch(&wanted, settled->terms, settled->term_count, sizeof(wanted), by_term)
		: NULL;
}

/* A term stands once, however many glossaries have its word. */
static bool collect(struct parl_settled *settled, const struct parl_vocabulary *vocabulary,
	struct parl_arena *arena)
{
	size_t room = parl_vocabulary_override_count(vocabulary), count = 0;

	settled->terms = parl_arena_array(arena, room, sizeof(*settled->terms));
	for (size_t i = 0; settled->terms && i < room; i++) {
		const struct parl_term *term = parl_vocabulary_overridden(
			vocabulary, parl_vocabulary_override(vocabulary, i));

		if (term)
			settled->terms[count++].term = term;
	}
	if (count > 1)
		qsort(settled->terms, count, sizeof(*settled->terms), by_term);
	for (size_t i = 0; i < count; i++)
		if (i == 0 || by_term(&settled->terms[i - 1], &settled->terms[i]) != 0)
			settled->terms[settled->term_count++] = settled->terms[i];
	return settled->terms != NULL;
}

static void spare(struct parl_settled *settled, const struct parl_term *term)
{
	struct overridden *found = term ? find(settled, term) : NULL;

	if (found)
		found->writes = true;
}

/* Nobody finds its word by them any more, but translations still write it: terms of the second
 * side, from the first. Backwards nothing is replaced unless a glossary says so. */
static void spare_written(struct parl_settled *settled, const struct parl_concept *concept_)
{
	const char *language = NULL; /* of which the preferred one is spared */

	for (size_t i = 0; i < concept_->term_count; i++) {
		const struct parl_term *term = concept_->terms[i];

		if (term->register_number != 0 || find(settled, term))
			continue;
		for (size_t k = 0; k < term->use_count; k++)
			spare(settled, term->use[k]);
		if (term->use_count || (language && parl_language_same(language, term->language)))
			continue;
		language = term->language;
		spare(settled, parl_term_target(term, 1));
	}
}

static bool settle_terms(struct parl_settled *settled, const struct parl_vocabulary *vocabulary,
	struct parl_arena *arena)
{
	if (!collect(settled, vocabulary, arena))
		return false;
	for (size_t i = 0; i < parl_vocabulary_concept_count(vocabulary); i++) {
		const struct parl_concept *concept_ = parl_vocabulary_concept(vocabulary, i);

		if (!concept_)
			return false;
		spare_written(settled, concept_);
	}
	return true;
}

bool parl_settled_hides(const struct parl_settled *settled, const struct parl_term *term)
{
	const struct overridden *found = settled ? find(settled, term) : NULL;

	return found && !found->writes;
}

bool parl_settled_keeps(const struct parl_settled *settled, const struct parl_concept *concept_)
{
	for (size_t i = 0; i < concept_->term_count; i++)
		if (!parl_settled_hides(settled, concept_->terms[i]))
			return true;
	return false;
}

/* --- concepts of one id */

/* A concept that is left, and its place among all. */
struct named {
	const struct parl_concept *concept_;
	size_t order;
};

static int by_id(const void *a, const void *b)
{
	const struct named *one = a, *other = b;
	int order = strcmp(one->concept_->id, other->concept_->id);

	return order ? order : one->order < other->order ? -1 : one->order > other->order;
}

static int by_concept(const void *a, const void *b)
{
	return compare(
		((const struct renamed *)a)->concept_, ((const struct renamed *)b)->concept_);
}

static int id_of(const void *id, const void *named)
{
	return strcmp(id, ((const struct named *)named)->concept_->id);
}

/* "warm-space-south", with a number behind it where that is the id of another. NULL: out of
 * memory. */
static const char *new_id(const struct named *named, size_t count,
	const struct parl_concept *concept_, struct parl_arena *arena)
{
	const char *glossary = parl_glossary_id(concept_->glossary);
	const char *id = parl_arena_print(arena, "%s-%s", concept_->id, glossary);

	for (size_t i = 2; id && bsearch(id, named, count, sizeof(*named), id_of); i++)
		id = parl_arena_print(arena, "%s-%s-%zu", concept_->id, glossary, i);
	return id;
}

/* Of those of one id the first keeps it. */
static bool rename_others(struct parl_settled *settled, const struct named *named, size_t count,
	struct parl_arena *arena)
{
	settled->ids = parl_arena_array(arena, count, sizeof(*settled->ids));
	if (!settled->ids)
		return false;
	for (size_t i = 1; i < count; i++) {
		struct renamed *renamed = &settled->ids[settled->id_count];

		if (strcmp(named[i].concept_->id, named[i - 1].concept_->id) != 0)
			continue;
		renamed->concept_ = named[i].concept_;
		renamed->id = new_id(named, count, named[i].concept_, arena);
		if (!renamed->id)
			return false;
		settled->id_count++;
	}
	if (settled->id_count > 1)
		qsort(settled->ids, settled->id_count, sizeof(*settled->ids), by_concept);
	return true;
}

static bool settle_ids(struct parl_settled *settled, const struct parl_vocabulary *vocabulary,
	struct parl_arena *arena)
{
	size_t all = parl_vocabulary_concept_count(vocabulary), count = 0;
	struct named *named = parl_arena_array(arena, all, sizeof(*named));

	for (size_t i = 0; named && i < all; i++) {
		const struct parl_concept *concept_ = parl_vocabulary_concept(vocabulary, i);

		if (parl_settled_keeps(settled, concept_))
			named[count++] = (struct named){concept_, i};
	}
	if (count > 1)
		qsort(named, count, sizeof(*named), by_id);
	return named && rename_others(settled, named, count, arena);
}

const char *parl_settled_id(const struct parl_settled *settled, const struct parl_concept *concept_)
{
	const struct renamed wanted = {.concept_ = concept_};
	const struct renamed *found = settled && settled->id_count
		? bsearch(&wanted, settled->ids, settled->id_count, sizeof(wanted), by_concept)
		: NULL;

	return found ? found->id : concept_->id;
}

/* --- both */

const struct parl_settled *parl_vocabulary_settle(
	const struct parl_vocabulary *vocabulary, struct parl_arena *arena)
{
	struct parl_settled *settled = parl_arena_alloc(arena, sizeof(*settled));

	return settled && settle_terms(settled, vocabulary, arena) &&
			settle_ids(settled, vocabulary, arena)
		? settled
		: NULL;
}

void parl_settled_tell_terms(
	const struct parl_settled *settled, const char *path, struct parl_diagnostics *faults)
{
	size_t count = 0;

	for (size_t i = 0; settled && i < settled->term_count; i++)
		count += !settled->terms[i].writes;
	if (count)
		parl_diagnose(faults, PARL_CODE_EXPORT_LOSES, path,
			"parlance glossaries --explain lists them, and what each glossary says",
			"%zu term%s left out, since a glossary above has the same word%s", count,
			count == 1 ? "" : "s", count == 1 ? "" : "s");
}

void parl_settled_tell_ids(
	const struct parl_settled *settled, const char *path, struct parl_diagnostics *faults)
{
	for (size_t i = 0; settled && i < settled->id_count; i++) {
		const struct parl_concept *concept_ = settled->ids[i].concept_;

		parl_diagnose(faults, PARL_CODE_EXPORT_LOSES, path, NULL,
			"\"%s\" of %s is called \"%s\" here, since another concept has that name",
			concept_->id, parl_glossary_id(concept_->glossary), settled->ids[i].id);
	}
}
