/*
 * statistics.c - counting by sorting: one item a concept or term, by the name it is counted under.
 */
#include "statistics.h"

#include <stdlib.h>
#include <string.h>

struct item {
	const char *name; /* "": nothing is said */
	size_t concept_;
	size_t terms;
	size_t examples;
};

/* What a dimension counts, and under which name; NULL: not at all. */
struct dimension {
	const char *by;
	bool of_terms; /* else of concepts */
	const char *(*name)(const struct parl_glossary *glossary, const struct parl_concept *of,
		const struct parl_term *term);
};

static const char *name_all(const struct parl_glossary *glossary, const struct parl_concept *of,
	const struct parl_term *term)
{
	(void)glossary, (void)of, (void)term;
	return "";
}

static const char *name_domain(const struct parl_glossary *glossary, const struct parl_concept *of,
	const struct parl_term *term)
{
	const char *domain = parl_concept_domain(of);

	(void)glossary, (void)term;
	return domain ? domain : "";
}

static const char *name_mapping(const struct parl_glossary *glossary, const struct parl_concept *of,
	const struct parl_term *term)
{
	(void)glossary, (void)term;
	return parl_mapping_name(parl_concept_mapping(of));
}

/* A concept's action is about its first register; of the others it would only say "explain". */
static const char *name_action(const struct parl_glossary *glossary, const struct parl_concept *of,
	const struct parl_term *term)
{
	(void)glossary, (void)of;
	return parl_term_register(term) == 0 ? parl_action_name(parl_term_action(term)) : NULL;
}

static const char *name_register(const struct parl_glossary *glossary,
	const struct parl_concept *of, const struct parl_term *term)
{
	(void)of;
	return parl_glossary_register_name(glossary, parl_term_register(term));
}

static const char *name_language(const struct parl_glossary *glossary,
	const struct parl_concept *of, const struct parl_term *term)
{
	(void)glossary, (void)of;
	return parl_term_language(term);
}

static const char *name_status(const struct parl_glossary *glossary, const struct parl_concept *of,
	const struct parl_term *term)
{
	(void)glossary, (void)of;
	return parl_term_status_name(parl_term_status_of(term));
}

static const struct dimension dimensions[] = {
	{"all", false, name_all},
	{"domain", false, name_domain},
	{"mapping", false, name_mapping},
	{"action", true, name_action},
	{"register", true, name_register},
	{"language", true, name_language},
	{"status", true, name_status},
};

static size_t gather_concept(const struct dimension *dimension,
	const struct parl_glossary *glossary, size_t index, struct item *items)
{
	const struct parl_concept *of = parl_glossary_concept(glossary, index);
	size_t terms = parl_concept_term_count(of), count = 0;

	if (!dimension->of_terms) {
		*items = (struct item){dimension->name(glossary, of, NULL), index, terms,
			parl_concept_example_count(of)};
		return 1;
	}
	for (size_t i = 0; i < terms; i++) {
		const char *name = dimension->name(glossary, of, parl_concept_term(of, i));

		if (name)
			items[count++] = (struct item){name, index, 1, 0};
	}
	return count;
}

static int by_name(const void *a, const void *b)
{
	const struct item *one = a, *other = b;
	int order = strcmp(one->name, other->name);

	if (order != 0)
		return order;
	return one->concept_ < other->concept_ ? -1 : one->concept_ > other->concept_;
}

/* Tells the rows of sorted items; false: the report wants no more. */
static bool tell_rows(struct parl_job *job, const struct dimension *dimension,
	const struct item *items, size_t count)
{
	for (size_t i = 0; i < count;) {
		struct parl_count row = {.size = sizeof(row),
			.by = dimension->by,
			.name = *items[i].name ? items[i].name : NULL};
		size_t first = i;

		for (; i < count && strcmp(items[i].name, items[first].name) == 0; i++) {
			row.concepts += i == first || items[i].concept_ != items[i - 1].concept_;
			row.terms += items[i].terms;
			row.examples += items[i].examples;
		}
		if (dimension->of_terms)
			row.examples = SIZE_MAX;
		if (!parl_job_count(job, &row))
			return false;
	}
	return true;
}

bool statistics_tell(struct parl_job *job, const struct parl_glossary *glossary)
{
	size_t concepts = parl_glossary_concept_count(glossary), room = concepts;
	struct item *items;
	bool goes_on = true;

	for (size_t i = 0; i < concepts; i++) {
		const struct parl_concept *of = parl_glossary_concept(glossary, i);

		if (!of)
			return false;
		room += parl_concept_term_count(of);
	}
	items = parl_arena_array(parl_job_arena(job), room, sizeof(*items));
	if (!items)
		return false;
	for (size_t i = 0; goes_on && i < PARL_LENGTH(dimensions); i++) {
		size_t count = 0;

		for (size_t k = 0; k < concepts; k++)
			count += gather_concept(&dimensions[i], glossary, k, items + count);
		if (count > 1)
			qsort(items, count, sizeof(*items), by_name);
		goes_on = tell_rows(job, &dimensions[i], items, count);
	}
	return true;
}
