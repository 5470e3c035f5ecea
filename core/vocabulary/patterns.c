/*
 * patterns.c - what becomes a pattern: every form of every term that its layer does not hide, and
 * the contexts in which terms are something else.
 */
#include "composed.h"

#include "../glossary/forms.h"
#include "../glossary/keyer.h"
#include "../glossary/phrases.h"
#include "shadows.h"

struct patterns {
	struct parl_vocabulary *vocabulary;
	struct parl_arena *scratch;
	struct parl_keyer keyer;
	size_t room;
};

static bool add_entry(struct patterns *patterns, const struct parl_entry *entry)
{
	struct parl_vocabulary *vocabulary = patterns->vocabulary;
	struct parl_entry *entries = parl_room(
		vocabulary->entries, &patterns->room, vocabulary->entry_count, sizeof(*entries));
	if (!entries)
		return false;
	vocabulary->entries = entries;
	if (vocabulary->entry_count == UINT32_MAX)
		return false;
	vocabulary->entries[vocabulary->entry_count++] = *entry;
	return true;
}

static bool add_term(struct patterns *patterns, const struct parl_term *term)
{
	for (int form = PARL_FORM_BASE; form < PARL_FORM_COUNT; form++) {
		parl_view forms[PARL_FORMS_MOST];
		size_t count = parl_term_forms(term, (enum parl_form)form, forms, PARL_FORMS_MOST,
			patterns->vocabulary->arena);
		for (size_t i = 0; i < count; i++) {
			struct parl_entry entry = {term, (enum parl_form)form, forms[i]};
			if (!forms[i].data || !add_entry(patterns, &entry))
				return false;
		}
	}
	return true;
}

static struct parl_pattern pattern_of(const struct parl_term *term, parl_view text, size_t id)
{
	return (struct parl_pattern){.size = sizeof(struct parl_pattern),
		.text = text,
		.flags = term->pattern_flags,
		.id = (uint32_t)id,
		.clitics = parl_language_clitics(term->language),
		.elisions = parl_language_elisions(term->language)};
}

static bool build_terms(struct parl_vocabulary *vocabulary, struct parl_matcher_builder *builder)
{
	for (size_t i = 0; i < vocabulary->entry_count; i++) {
		const struct parl_entry *entry = &vocabulary->entries[i];
		struct parl_pattern pattern = pattern_of(entry->term, entry->text, i);
		/* PARL_NONE, a form without a key, is no fault: the term itself has one. */
		if (parl_matcher_builder_add(builder, &pattern) == PARL_FAILED)
			return false;
	}
	vocabulary->terms = parl_matcher_build(builder);
	return vocabulary->terms != NULL;
}

/* Names match letter for letter, in LANGUAGE; entry 0 stands for all of them. */
static bool add_protected(struct parl_matcher_builder *builder, const parl_view *names,
	size_t count, const char *language)
{
	for (size_t i = 0; i < count; i++) {
		struct parl_pattern pattern = {.size = sizeof(pattern),
			.text = names[i],
			.flags = PARL_PATTERN_CASE_EXACT,
			.id = 0,
			.clitics = parl_language_clitics(language),
			.elisions = parl_language_elisions(language)};
		if (parl_matcher_builder_add(builder, &pattern) == PARL_FAILED)
			return false;
	}
	return true;
}

static bool add_all_protected(
	struct parl_matcher_builder *builder, const struct parl_vocabulary *vocabulary)
{
	for (size_t i = 0; i < vocabulary->glossary_count; i++) {
		const struct parl_glossary *glossary = vocabulary->glossaries[i];
		const char *language = glossary->language.data ? glossary->language.data : "en";
		if (!add_protected(
			    builder, glossary->protect.items, glossary->protect.count, language))
			return false;
	}
	return true;
}

/* They differ from run to run, so they are no part of what is compiled. */
bool parl_vocabulary_protect(
	struct parl_vocabulary *vocabulary, const parl_view *names, size_t count)
{
	struct parl_matcher_builder *builder = count > 0 ? parl_matcher_builder_new() : NULL;
	if (builder && add_protected(builder, names, count, "en"))
		vocabulary->names = parl_matcher_build(builder);
	parl_matcher_builder_free(builder);
	return count == 0 || vocabulary->names;
}

static bool add_not_in(struct patterns *patterns, struct parl_matcher_builder *builder,
	const struct parl_term *term, size_t id)
{
	struct parl_phrases phrases = {.arena = patterns->scratch, .keyer = &patterns->keyer};
	if (!parl_phrases_begin(&phrases, term))
		return false;
	for (size_t i = 0; i < term->conditions.not_in.count; i++) {
		size_t count = 0;
		const parl_view *forms =
			parl_phrases_expand(&phrases, term->conditions.not_in.items[i], &count);
		for (size_t j = 0; j < count; j++) {
			struct parl_pattern pattern = pattern_of(term, forms[j], id);
			if (parl_matcher_builder_add(builder, &pattern) == PARL_FAILED)
				return false;
		}
		if (!forms)
			return false;
	}
	return true;
}

/* A word of the subject, as a noun in either number. */
static bool add_subject(struct patterns *patterns, struct parl_matcher_builder *builder,
	const struct parl_glossary *glossary, parl_view word, size_t id)
{
	const char *language = glossary->language.data ? glossary->language.data : "en";
	parl_view forms[1 + PARL_FORMS_MOST] = {word};
	size_t count = 1;

	if (parl_language_same(language, "en"))
		count += parl_inflect(word, PARL_CLASS_NOUN, (parl_view){NULL, 0}, PARL_FORM_PLURAL,
			forms + 1, PARL_FORMS_MOST, patterns->scratch);
	for (size_t i = 0; i < count; i++) {
		struct parl_pattern pattern = {.size = sizeof(pattern),
			.text = forms[i],
			.id = (uint32_t)id,
			.clitics = parl_language_clitics(language),
			.elisions = parl_language_elisions(language)};
		if (!forms[i].data || parl_matcher_builder_add(builder, &pattern) == PARL_FAILED)
			return false;
	}
	return true;
}

static bool add_all_subjects(
	struct patterns *patterns, struct parl_matcher_builder *builder, size_t *id)
{
	struct parl_vocabulary *vocabulary = patterns->vocabulary;
	for (size_t i = 0; i < vocabulary->glossary_count; i++) {
		const struct parl_glossary *glossary = vocabulary->glossaries[i];
		for (size_t j = 0; j < glossary->subject.count; j++) {
			vocabulary->context_entries[*id].kind = PARL_CONTEXT_SUBJECT;
			if (!add_subject(patterns, builder, glossary, glossary->subject.items[j],
				    (*id)++))
				return false;
		}
	}
	return true;
}

static size_t count_contexts(const struct parl_vocabulary *vocabulary)
{
	size_t count = 1;
	for (size_t i = 0; i < vocabulary->glossary_count; i++)
		count += vocabulary->glossaries[i]->subject.count;
	for (size_t i = 0; i < vocabulary->concept_count; i++) {
		const struct parl_concept *concept_ = &vocabulary->concepts[i];
		for (size_t j = 0; j < concept_->term_count; j++)
			count += concept_->terms[j]->conditions.not_in.count > 0;
	}
	return count;
}

/* Entry 0 is every protected name; then one for each word of the subject, and for each term with
 * not_in, whatever its phrase. */
static bool build_context(struct patterns *patterns, struct parl_matcher_builder *builder)
{
	struct parl_vocabulary *vocabulary = patterns->vocabulary;
	vocabulary->context_entries = parl_arena_array(vocabulary->arena,
		count_contexts(vocabulary), sizeof(*vocabulary->context_entries));
	if (!vocabulary->context_entries)
		return false;
	size_t count = 0;
	vocabulary->context_entries[count++].kind = PARL_CONTEXT_PROTECT;
	if (!add_all_subjects(patterns, builder, &count))
		return false;
	vocabulary->subjects = parl_matcher_build(builder);
	if (!vocabulary->subjects || !add_all_protected(builder, vocabulary))
		return false;
	for (size_t i = 0; i < vocabulary->concept_count; i++) {
		const struct parl_concept *concept_ = &vocabulary->concepts[i];
		for (size_t j = 0; j < concept_->term_count; j++) {
			const struct parl_term *term = concept_->terms[j];
			if (term->conditions.not_in.count == 0)
				continue;
			vocabulary->context_entries[count] =
				(struct parl_context_entry){PARL_CONTEXT_NOT_IN, term};
			if (!add_not_in(patterns, builder, term, count++))
				return false;
		}
	}
	vocabulary->context_count = count;
	vocabulary->context = parl_matcher_build(builder);
	return vocabulary->context != NULL;
}

bool parl_compose_patterns(struct parl_vocabulary *vocabulary)
{
	struct patterns patterns = {.vocabulary = vocabulary, .scratch = parl_arena_new()};
	struct parl_matcher_builder *builder = parl_matcher_builder_new();
	bool good = patterns.scratch && builder;
	for (size_t i = 0; good && i < vocabulary->concept_count; i++) {
		const struct parl_concept *concept_ = &vocabulary->concepts[i];
		for (size_t j = 0; good && j < concept_->term_count; j++)
			good = add_term(&patterns, concept_->terms[j]);
	}
	good = good && parl_hide_shadowed(vocabulary, patterns.scratch) &&
		build_terms(vocabulary, builder) && build_context(&patterns, builder);
	parl_matcher_builder_free(builder);
	parl_keyer_release(&patterns.keyer);
	parl_arena_free(patterns.scratch);
	return good;
}
