/*
 * record.c - the keys of a term and of a concept, and what their records start from.
 */
#include "record.h"

#include "field.h"
#include "read.h"

#define AT(type, member) offsetof(struct type, member)
#define TERM(name, kind, member, words)                                            \
	{                                                                          \
		name, PARL_FIELD_##kind, AT(parl_term_record, member), words, NULL \
	}
#define CONCEPT(name, kind, member, words)                                            \
	{                                                                             \
		name, PARL_FIELD_##kind, AT(parl_concept_record, member), words, NULL \
	}
#define IGNORED(name)                                   \
	{                                               \
		name, PARL_FIELD_IGNORED, 0, NULL, NULL \
	}

static const struct parl_field term_fields[] = {
	{"term", PARL_FIELD_CUSTOM, 0, NULL, parl_read_term_text},
	TERM("status", WORD, status, &parl_words_status),
	TERM("action", WORD, action, &parl_words_action),
	TERM("mapping", WORD, mapping, &parl_words_mapping),
	TERM("use", TEXTS, use, NULL),
	TERM("pos", WORD, pos, &parl_words_pos),
	TERM("head", TEXT, head, NULL),
	TERM("forms", TEXTS, forms, NULL),
	TERM("inflect", BOOL, inflect, NULL),
	TERM("number", WORD, number, &parl_words_number),
	TERM("countable", BOOL, countable, NULL),
	TERM("everyday", BOOL, everyday, NULL),
	TERM("plain", BOOL, plain, NULL),
	TERM("case", WORD, case_, &parl_words_case),
	TERM("marks", WORD, marks, &parl_words_marks),
	TERM("hyphen", WORD, hyphen, &parl_words_hyphen),
	TERM("note", TEXT, note, NULL),
	TERM("lang", TEXT, lang, NULL),
	TERM("not_in", TEXTS, not_in, NULL),
	TERM("near", TEXTS, near, NULL),
	TERM("not_near", TEXTS, not_near, NULL),
	TERM("after", TEXTS, after, NULL),
	TERM("not_after", TEXTS, not_after, NULL),
	TERM("before", TEXTS, before, NULL),
	TERM("not_before", TEXTS, not_before, NULL),
	TERM("found", WORD, found, &parl_words_found),
	TERM("else", WORD, otherwise, &parl_words_else),
	TERM("drop", BOOL, drop, NULL),
	IGNORED("$comment"),
};
const struct parl_fields parl_fields_term = {
	"a term", term_fields, sizeof(term_fields) / sizeof(*term_fields)};

static const struct parl_field concept_fields[] = {
	CONCEPT("id", TEXT, id, NULL),
	CONCEPT("overrides", TEXT, overrides, NULL),
	CONCEPT("domain", TEXT, domain, NULL),
	CONCEPT("pos", WORD, pos, &parl_words_pos),
	CONCEPT("definition", TEXT, definition, NULL),
	CONCEPT("mapping", WORD, mapping, &parl_words_mapping),
	CONCEPT("action", WORD, action, &parl_words_action),
	CONCEPT("reason", TEXT, reason, NULL),
	CONCEPT("ask", TEXT, ask, NULL),
	CONCEPT("plain", BOOL, plain, NULL),
	CONCEPT("note", TEXT, note, NULL),
	CONCEPT("review", TEXT, review, NULL),
	{"terms", PARL_FIELD_CUSTOM, 0, NULL, NULL},
	{"examples", PARL_FIELD_CUSTOM, 0, NULL, parl_read_examples},
	CONCEPT("sources", TEXTS, sources, NULL),
	CONCEPT("see", TEXTS, see, NULL),
	CONCEPT("formerly", TEXTS, formerly, NULL),
	CONCEPT("drop", BOOL, drop, NULL),
	IGNORED("$comment"),
};
const struct parl_fields parl_fields_concept = {
	"a concept", concept_fields, sizeof(concept_fields) / sizeof(*concept_fields)};

void parl_term_record_begin(struct parl_term_record *term)
{
	*term = (struct parl_term_record){.status = -1,
		.action = -1,
		.mapping = -1,
		.pos = -1,
		.number = -1,
		.found = -1,
		.otherwise = -1,
		.case_ = -1,
		.marks = -1,
		.hyphen = -1,
		.inflect = -1,
		.countable = -1,
		.everyday = -1,
		.plain = -1,
		.drop = -1};
}

void parl_concept_record_begin(struct parl_concept_record *record)
{
	*record = (struct parl_concept_record){
		.pos = -1, .mapping = -1, .action = -1, .plain = -1, .drop = -1};
}

void parl_term_record_merge(struct parl_term_record *base, const struct parl_term_record *over)
{
	parl_merge_fields(&parl_fields_term, base, over);
	base->glossary = over->glossary;
	base->place = over->place;
}

void parl_concept_record_merge(
	struct parl_concept_record *base, const struct parl_concept_record *over)
{
	parl_merge_fields(&parl_fields_concept, base, over);
	base->glossary = over->glossary;
	base->place = over->place;
	if (over->sources.said)
		base->source_items = over->source_items;
	if (over->example_count > 0) {
		base->examples = over->examples;
		base->example_count = over->example_count;
	}
}

bool parl_term_record_conditional(const struct parl_term_record *term)
{
	return term->not_in.count + term->near.count + term->not_near.count + term->after.count +
			term->not_after.count + term->before.count + term->not_before.count >
		0 ||
		term->found > PARL_FOUND_ANY;
}

unsigned parl_term_record_flags(const struct parl_term_record *term)
{
	unsigned flags = 0;
	if (term->case_ == PARL_CASE_EXACT)
		flags |= PARL_PATTERN_CASE_EXACT;
	if (term->marks == PARL_MARKS_IGNORE)
		flags |= PARL_PATTERN_MARKS_IGNORE;
	if (term->hyphen == PARL_HYPHEN_JOIN)
		flags |= PARL_PATTERN_HYPHEN_JOIN;
	if (term->hyphen == PARL_HYPHEN_SPACE)
		flags |= PARL_PATTERN_HYPHEN_SPACE;
	return flags;
}
