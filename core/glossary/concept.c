/*
 * concept.c - what a concept and a term say, for those outside.
 */
#include "model.h"

#include <string.h>
#include <strings.h>

const char *parl_concept_id(const struct parl_concept *concept_)
{
	return concept_->id;
}

const char *parl_concept_domain(const struct parl_concept *concept_)
{
	return concept_->domain;
}

const char *parl_concept_definition(const struct parl_concept *concept_)
{
	return concept_->definition;
}

const char *parl_concept_reason(const struct parl_concept *concept_)
{
	return concept_->reason;
}

const char *parl_concept_ask(const struct parl_concept *concept_)
{
	return concept_->ask;
}

const char *parl_concept_note(const struct parl_concept *concept_)
{
	return concept_->note;
}

enum parl_mapping parl_concept_mapping(const struct parl_concept *concept_)
{
	return concept_->mapping;
}

enum parl_action parl_concept_action(const struct parl_concept *concept_)
{
	return concept_->action;
}

size_t parl_concept_example_count(const struct parl_concept *concept_)
{
	return concept_->example_count;
}

const struct parl_glossary *parl_concept_glossary(const struct parl_concept *concept_)
{
	return concept_->glossary;
}

size_t parl_concept_term_count(const struct parl_concept *concept_)
{
	return concept_->term_count;
}

const struct parl_term *parl_concept_term(const struct parl_concept *concept_, size_t index)
{
	return index < concept_->term_count ? concept_->terms[index] : NULL;
}

size_t parl_concept_source_count(const struct parl_concept *concept_)
{
	return concept_->source_count;
}

/* In a draft an unknown source is NULL. */
static const struct parl_source *source_of(const struct parl_concept *concept_, size_t index)
{
	return index < concept_->source_count ? concept_->sources[index] : NULL;
}

const char *parl_concept_source_key(const struct parl_concept *concept_, size_t index)
{
	const struct parl_source *source = source_of(concept_, index);
	return source != NULL ? source->key : NULL;
}

const char *parl_concept_source_title(const struct parl_concept *concept_, size_t index)
{
	const struct parl_source *source = source_of(concept_, index);
	return source != NULL ? source->title : NULL;
}

const char *parl_concept_source_url(const struct parl_concept *concept_, size_t index)
{
	const struct parl_source *source = source_of(concept_, index);
	return source != NULL ? source->url : NULL;
}

size_t parl_concept_see_count(const struct parl_concept *concept_)
{
	return concept_->see_count;
}

const char *parl_concept_see(const struct parl_concept *concept_, size_t index)
{
	return index < concept_->see_count ? concept_->see[index] : NULL;
}

bool parl_language_is_tag(parl_view tag)
{
	size_t part = 0, start = 0;
	for (size_t at = 0; at <= tag.size; at++) {
		char byte = at < tag.size ? tag.data[at] : '-';
		bool letter = (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
		if (letter || (part > 0 && byte >= '0' && byte <= '9'))
			continue;
		size_t size = at - start;
		bool fits = part == 0 ? size == 2 || size == 3 : size >= 1 && size <= 8;
		if (byte != '-' || !fits)
			return false;
		part++;
		start = at + 1;
	}
	return true;
}

/* By the primary tag: en-GB and en are one language to a term. */
bool parl_language_same(const char *a, const char *b)
{
	size_t size = strcspn(a, "-_");
	return size == strcspn(b, "-_") && strncasecmp(a, b, size) == 0;
}

const struct parl_term *parl_concept_preferred(
	const struct parl_concept *concept_, int register_number, const char *language)
{
	for (size_t i = 0; i < concept_->lead_count; i++) {
		const struct parl_term *lead = concept_->leads[i];

		if (lead->register_number == register_number &&
			parl_language_same(language, lead->language))
			return lead;
	}
	return NULL;
}

const struct parl_term *parl_term_target(const struct parl_term *term, int register_number)
{
	const struct parl_term *target;

	if (term->use_count && term->use[0]->register_number == register_number)
		return term->use[0];
	target = parl_concept_preferred(term->of, register_number, term->language);
	return target == term ? NULL : target;
}

const struct parl_concept *parl_term_concept(const struct parl_term *term)
{
	return term->of;
}

parl_view parl_term_text(const struct parl_term *term)
{
	return term->text;
}

int parl_term_register(const struct parl_term *term)
{
	return term->register_number;
}

enum parl_term_status parl_term_status_of(const struct parl_term *term)
{
	return term->status;
}

enum parl_action parl_term_action(const struct parl_term *term)
{
	return term->action;
}

enum parl_mapping parl_term_mapping(const struct parl_term *term)
{
	return term->mapping;
}

const char *parl_term_language(const struct parl_term *term)
{
	return term->language;
}

const char *parl_term_note(const struct parl_term *term)
{
	return term->note;
}

unsigned parl_term_pattern(const struct parl_term *term)
{
	return term->pattern_flags;
}
