/*
 * export.h - what an exporter is given.
 */
#ifndef PARLANCE_EXPORT_H
#define PARLANCE_EXPORT_H

#include <parlance/glossary.h>
#include <parlance/settled.h>

PARL_BEGIN

/* What is to be exported. Given by the host: it may grow at its end. */
struct parl_export {
	const char *path; /* as messages call it; NULL: none */
	/* Says title, version and the like; where several are composed, the highest. */
	const struct parl_glossary *glossary;
	/* NULL: the glossary by itself, whose registers then number the terms. */
	const struct parl_vocabulary *vocabulary;
	const struct parl_concept *const *concepts;
	size_t concept_count;
	const char *const *registers; /* by the numbers of the terms */
	size_t register_count;
	/* Of those that were composed, what is left: all of the concepts have terms, but some of
	 * these are hidden. NULL: the glossary by itself. */
	const struct parl_settled *settled;
	const char *const *register_titles;            /* what each is; NULL: no glossary says it */
	const struct parl_glossary *const *glossaries; /* all of them, the highest first */
	size_t glossary_count;
};

/* How many examples the concepts have, and how many concepts have some. */
PARL_API size_t parl_export_example_count(const struct parl_export *what, size_t *concepts);

PARL_END

#endif
