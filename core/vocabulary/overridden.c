/*
 * overridden.c - the term that an override is about.
 */
#include <parlance/glossary.h>

static const struct parl_concept *concept_of(
	const struct parl_vocabulary *vocabulary, const struct parl_override *override)
{
	struct parl_buffer id = PARL_BUFFER_EMPTY;
	const struct parl_concept *of = NULL;
	parl_buffer_print(&id, "%s/%s", parl_glossary_id(override->of), override->concept_id);
	if (!id.failed)
		of = parl_vocabulary_find(vocabulary, parl_buffer_view(&id));
	parl_buffer_release(&id);
	return of;
}

const struct parl_term *parl_vocabulary_overridden(
	const struct parl_vocabulary *vocabulary, const struct parl_override *override)
{
	const struct parl_concept *of =
		override->kind == PARL_OVERRIDE_KEY ? concept_of(vocabulary, override) : NULL;
	for (size_t i = 0; of && i < parl_concept_term_count(of); i++) {
		const struct parl_term *term = parl_concept_term(of, i);
		if (parl_term_register(term) == override->register_number &&
			parl_view_equal(parl_term_text(term), override->term))
			return term;
	}
	return NULL;
}
