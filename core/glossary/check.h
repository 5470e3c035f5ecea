/*
 * check.h - what can only be judged once all of a glossary is read: names that must lead somewhere,
 * terms that clash, replacements that go on or round.
 *
 * Each room goes over the glossary's records and reports; none changes what loading yields, but
 * that parl_check_names resolves the sources.
 */
#ifndef PARL_GLOSSARY_CHECK_H
#define PARL_GLOSSARY_CHECK_H

#include "../json/reader.h"
#include "owned.h"
#include "table.h"

/* Ids, see, formerly, sources, overrides, languages. */
void parl_check_names(struct parl_json_reader *reader, struct parl_glossary *glossary);

/* Texts that can never match; heads, classes and conditions that make no sense. */
void parl_check_texts(struct parl_json_reader *reader, struct parl_glossary *glossary);

/* Terms with one key, `use` that leads nowhere, terms that nothing can replace. */
void parl_check_terms(struct parl_json_reader *reader, struct parl_glossary *glossary);

/* Of the settled model: replacements that would themselves be replaced, and circles. */
void parl_check_chains(struct parl_json_reader *reader, struct parl_glossary *glossary);

/* What is lawful but doubtful: definitions and replacements that are long, sources that nothing
 * cites, two preferred terms; and dates that are none. Of records and the settled model. */
void parl_check_doubts(struct parl_json_reader *reader, struct parl_glossary *glossary);

/* Of the settled model: not_in phrases that do not hold their term. */
void parl_check_phrases(struct parl_json_reader *reader, struct parl_glossary *glossary);

#endif
