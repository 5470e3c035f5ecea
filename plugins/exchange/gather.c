/*
 * gather.c - what an exporter is given: concepts, registers, and the glossaries that they are of.
 */
#include <string.h>

#include "exchange.h"

static bool gather_glossaries(struct parl_arena *arena, struct parl_export *what)
{
	size_t count = what->vocabulary ? parl_vocabulary_glossary_count(what->vocabulary) : 1;
	const struct parl_glossary **list = parl_arena_array(arena, count, sizeof(*list));

	for (size_t i = 0; list && i < count; i++)
		list[i] = what->vocabulary ? parl_vocabulary_glossary(what->vocabulary, i)
					   : what->glossary;
	what->glossaries = list;
	what->glossary_count = count;
	return list != NULL;
}

/* What the register NAME is, in the words of the first glossary that says it. */
static const char *title_of(const struct parl_export *what, const char *name)
{
	for (size_t k = 0; k < what->glossary_count; k++) {
		const struct parl_glossary *glossary = what->glossaries[k];

		for (int i = 0; i < (int)parl_glossary_register_count(glossary); i++) {
			const char *title = parl_glossary_register_title(glossary, i);

			if (title && strcmp(parl_glossary_register_name(glossary, i), name) == 0)
				return title;
		}
	}
	return NULL;
}

static bool gather_registers(struct parl_arena *arena, struct parl_export *what)
{
	size_t count = what->vocabulary ? parl_vocabulary_register_count(what->vocabulary)
					: parl_glossary_register_count(what->glossary);
	const char **names = parl_arena_array(arena, count, sizeof(*names));
	const char **titles = parl_arena_array(arena, count, sizeof(*titles));

	for (int i = 0; names && titles && i < (int)count; i++) {
		names[i] = what->vocabulary ? parl_vocabulary_register_name(what->vocabulary, i)
					    : parl_glossary_register_name(what->glossary, i);
		titles[i] = title_of(what, names[i]);
	}
	what->registers = names;
	what->register_titles = titles;
	what->register_count = count;
	return names && titles;
}

/* Composed, those that are left. A glossary by itself that was compiled has none of its own any
 * more: those of the RUN's vocabulary, of which it is the only one, are the same. */
static bool gather_concepts(
	struct parl_arena *arena, struct parl_export *what, const struct parl_vocabulary *run)
{
	bool own = !what->vocabulary && (!run || parl_glossary_concept_count(what->glossary) > 0);
	size_t all = own ? parl_glossary_concept_count(what->glossary)
			 : parl_vocabulary_concept_count(run);
	const struct parl_concept **list = parl_arena_array(arena, all, sizeof(*list));

	for (size_t i = 0; list && i < all; i++) {
		const struct parl_concept *concept_ = own ? parl_glossary_concept(what->glossary, i)
							  : parl_vocabulary_concept(run, i);

		if (!concept_)
			return false;
		if (!what->settled || parl_settled_keeps(what->settled, concept_))
			list[what->concept_count++] = concept_;
	}
	what->concepts = list;
	return list != NULL;
}

bool exchange_gather(struct parl_job *job, struct parl_export *what)
{
	const struct parl_vocabulary *run = parl_job_vocabulary(job);
	struct parl_arena *arena = parl_job_arena(job);

	if (run && !parl_vocabulary_complete(run))
		return false;
	if (what->vocabulary)
		what->settled = parl_vocabulary_settle(what->vocabulary, arena);
	return (what->settled || !what->vocabulary) && gather_glossaries(arena, what) &&
		gather_registers(arena, what) && gather_concepts(arena, what, run);
}
