/*
 * export.c - what exporters count of what they are given.
 */
#include <parlance/export.h>

size_t parl_export_example_count(const struct parl_export *what, size_t *concepts)
{
	size_t all = 0;

	*concepts = 0;
	for (size_t i = 0; i < what->concept_count; i++) {
		size_t count = parl_concept_example_count(what->concepts[i]);

		all += count;
		*concepts += count > 0;
	}
	return all;
}
