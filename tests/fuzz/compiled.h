/*
 * compiled.h - what the tests and the fuzz target of compiled files share: a small set that has of
 * everything, files with their sum put right, and using all that a vocabulary has.
 */
#ifndef PARL_TEST_COMPILED_H
#define PARL_TEST_COMPILED_H

#include <stdlib.h>
#include <string.h>

#include "../../core/base/sum.h"
#include "../../core/vocabulary/compiled_file.h"

static const char compiled_base[] =
	"{\"parlance\": 1, \"id\": \"base\", \"language\": \"en-GB\", \"sources\": {\"nao\": \"Audit\"},"
	"\"protect\": [\"Client Fund\"], \"subject\": [\"server\"], \"registers\": {\"third-sector\": \"Charities\", "
	"\"commissioner\": \"Buyers\"}, \"concepts\": ["
	"{\"id\": \"user\", \"pos\": \"noun\", \"mapping\": \"exact\", \"sources\": [\"nao\"], \"see\": "
	"[\"help\"], \"formerly\": [\"old\"], \"reason\": \"They say so.\", \"ask\": \"Who?\", \"terms\": "
	"{\"third-sector\": [{\"term\": \"client\", \"use\": \"person supported\", \"not_in\": "
	"[\"client server\"], \"near\": [\"help\"]}, {\"term\": \"participant\", \"everyday\": true}, {\"term\": \"IT\", \"case\": "
	"\"exact\"}], \"commissioner\": [\"service user\", \"person supported\"]}, \"examples\": "
	"[{\"text\": \"a\", \"becomes\": \"b\"}, {\"text\": \"c\", \"unchanged\": true}]},"
	"{\"id\": \"help\", \"pos\": \"verb\", \"mapping\": \"close\", \"terms\": {\"third-sector\": "
	"[\"carry out\", {\"term\": \"caf\\u00e9\", \"marks\": \"ignore\", \"pos\": \"noun\"}], "
	"\"commissioner\": [\"deliver\", {\"term\": \"C++\", \"pos\": \"none\"}]}}]}";
static const char compiled_over[] =
	"{\"parlance\": 1, \"id\": \"over\", \"layer\": \"buyer\", \"requires\": [\"base\"], "
	"\"concepts\": [{\"overrides\": \"base/user\", \"reason\": \"We say so.\", \"terms\": "
	"{\"commissioner\": [{\"term\": \"Service User\", \"status\": \"admitted\"}, {\"term\": "
	"\"person supported\", \"drop\": true}], \"third-sector\": [{\"term\": \"client\", \"use\": "
	"\"service user\"}]}}, {\"id\": \"way\", \"terms\": {\"third-sector\": [\"carry out\"]}}]}";

/* Of a text in which everything is found. */
static const char compiled_text[] =
	"Clients carried out IT at the caf\xC3\xA9 of the Client Fund; cafes, C++, client servers and "
	"service users' participants were delivered by it.";

static inline struct parl_vocabulary *compiled_vocabulary(void)
{
	struct parl_glossary *list[] = {
		parl_glossary_read(parl_view_of(compiled_over), "over.json", NULL),
		parl_glossary_read(parl_view_of(compiled_base), "base.json", NULL)};
	struct parl_vocabulary *vocabulary =
		list[0] && list[1] ? parl_vocabulary_new(list, 2, NULL) : NULL;
	parl_glossary_free(list[0]);
	parl_glossary_free(list[1]);
	return vocabulary;
}

/* The head that this library would write, so that only what follows is wrong. */
static inline void compiled_mend(char *bytes, size_t size)
{
	struct parl_compiled_head head;
	if (size < sizeof(head))
		return;
	parl_compiled_head_begin(&head, size);
	head.sum = parl_sum((parl_view){bytes + sizeof(head), size - sizeof(head)});
	memcpy(bytes, &head, sizeof(head));
}

/* Loads a copy of SIZE bytes, in a block of its own, so that a read past its end is seen. */
static inline struct parl_vocabulary *compiled_load(
	const char *bytes, size_t size, enum parl_compiled_fault *fault)
{
	struct parl_buffer image = {malloc(size > 0 ? size : 1), size, size, false};
	if (image.data == NULL)
		abort();
	if (size > 0)
		memcpy(image.data, bytes, size);
	return parl_vocabulary_load(&image, fault);
}

static inline void compiled_use_concept(
	const struct parl_vocabulary *vocabulary, const struct parl_concept *concept_)
{
	parl_view found[4], forms[8];
	parl_vocabulary_find(vocabulary, parl_view_of(parl_concept_id(concept_)));
	parl_concept_said(concept_, "id", found, 4);
	parl_concept_said(concept_, "sources", found, 4);
	for (size_t i = 0; i < parl_concept_source_count(concept_); i++)
		parl_concept_source_title(concept_, i);
	for (size_t i = 0; i < parl_concept_term_count(concept_); i++) {
		const struct parl_term *term = parl_concept_term(concept_, i);
		const struct parl_term *terms[4];
		parl_vocabulary_forms(vocabulary, term, forms, 8);
		parl_vocabulary_look_up(vocabulary, parl_term_text(term), terms, 4);
		parl_term_said(term, "not_in", found, 4);
		parl_vocabulary_register_name(vocabulary, parl_term_register(term));
	}
}

/* Every match of a text, with what stands behind it; how many there are. */
static inline size_t compiled_scan(const struct parl_vocabulary *vocabulary, bool context)
{
	const struct parl_matcher *matcher =
		context ? parl_vocabulary_context(vocabulary) : parl_vocabulary_terms(vocabulary);
	struct parl_scan *scan = parl_scan_new(matcher, context ? PARL_SCAN_OVERLAPPING : 0);
	struct parl_match match;
	size_t total = 0;
	if (scan == NULL)
		abort();
	parl_scan_begin(scan, parl_view_of(compiled_text));
	while (parl_scan_next(scan, &match) == PARL_OK) {
		size_t count = 0;
		const uint32_t *ids = parl_matcher_ids(matcher, match.key, &count);
		for (size_t i = 0; i < count; i++) {
			if (context)
				total += parl_vocabulary_context_entry(vocabulary, ids[i]) != NULL;
			else
				total += parl_vocabulary_entry(vocabulary, ids[i]) != NULL;
		}
	}
	parl_scan_free(scan);
	return total;
}

/* All that a run may ask for. */
static inline void compiled_use(const struct parl_vocabulary *vocabulary)
{
	struct parl_near_term near[4];
	for (size_t i = 0; i < parl_vocabulary_concept_count(vocabulary); i++) {
		const struct parl_concept *concept_ = parl_vocabulary_concept(vocabulary, i);
		if (concept_ != NULL)
			compiled_use_concept(vocabulary, concept_);
	}
	for (size_t i = 0; i < parl_vocabulary_override_count(vocabulary); i++)
		parl_vocabulary_override(vocabulary, i);
	for (size_t i = 0; i < parl_vocabulary_glossary_count(vocabulary); i++)
		parl_glossary_title(parl_vocabulary_glossary(vocabulary, i));
	parl_vocabulary_look_near(vocabulary, parl_view_of("cleint"), near, 4);
	compiled_scan(vocabulary, false);
	compiled_scan(vocabulary, true);
}

#endif
