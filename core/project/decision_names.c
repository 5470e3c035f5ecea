/*
 * decision_names.c - whom a decision in a project file is about: concepts and terms as people name
 * them.
 */
#include "project.h"

#include <string.h>

#include <parlance/text.h>

/* "grantee" or "uk-base/grantee" for a former id, which its glossary gives alone. */
static bool was_called(const struct parl_concept *of, parl_view name)
{
	const char *slash = memchr(name.data, '/', name.size);
	size_t folder = slash ? (size_t)(slash - name.data) : 0;
	parl_view glossary = {name.data, folder};
	parl_view id = {name.data + folder + (slash != NULL), name.size - folder - (slash != NULL)};

	if (slash && !parl_view_equal(glossary, parl_view_of(parl_glossary_id(of->glossary))))
		return false;
	for (size_t i = 0; i < of->formerly_count; i++)
		if (parl_view_equal(parl_view_of(of->formerly[i]), id))
			return true;
	return false;
}

bool parl_decision_names(
	const struct parl_vocabulary *vocabulary, const struct parl_concept *of, parl_view name)
{
	return parl_vocabulary_find(vocabulary, name) == of || was_called(of, name);
}

bool parl_decision_spells(parl_view term, parl_view name, bool *failed)
{
	struct parl_buffer one = PARL_BUFFER_EMPTY, other = PARL_BUFFER_EMPTY;
	bool same = parl_text_key(term, 0, &one) && parl_text_key(name, 0, &other) &&
		parl_view_equal(parl_buffer_view(&one), parl_buffer_view(&other));

	*failed |= one.failed || other.failed;
	parl_buffer_release(&one);
	parl_buffer_release(&other);
	return same;
}
