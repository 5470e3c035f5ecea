/*
 * record.c - the keys of a term and of a concept, and what their records start from.
 */
#include "record.h"

#include "names.h"

#define AT(type, member) offsetof(struct type, member)
#define TERM(name, kind, member, words) \
	PARL_FIELD_OF(name, kind, struct parl_term_record, member, words)
#define TERM_MORE(name, kind, member)                                                             \
	{                                                                                         \
		name, PARL_FIELD_##kind, AT(parl_term_more, member) | PARL_FIELD_MORE, NULL, NULL \
	}
#define CONCEPT(name, kind, member, words) \
	PARL_FIELD_OF(name, kind, struct parl_concept_record, member, words)
#define CONCEPT_MORE(name, kind, member)                                                        \
	{                                                                                       \
		name, PARL_FIELD_##kind, AT(parl_concept_more, member) | PARL_FIELD_MORE, NULL, \
			NULL                                                                    \
	}

static const struct parl_term_more no_term_more = {.plain = -1};
static const struct parl_fields_more term_more = {
	AT(parl_term_record, more), sizeof(no_term_more), &no_term_more};
static const struct parl_concept_more no_concept_more = {.plain = -1};
static const struct parl_fields_more concept_more = {
	AT(parl_concept_record, more), sizeof(no_concept_more), &no_concept_more};

static const struct parl_field term_fields[] = {
	PARL_FIELD_READ("term", NULL),
	TERM("status", WORD, status, &parl_words_status),
	TERM("action", WORD, action, &parl_words_action),
	TERM("mapping", WORD, mapping, &parl_words_mapping),
	TERM_MORE("use", TEXTS, use),
	TERM("pos", WORD, pos, &parl_words_pos),
	TERM_MORE("head", TEXT, head),
	TERM_MORE("forms", TEXTS, forms),
	TERM("inflect", BOOL, inflect, NULL),
	TERM("number", WORD, number, &parl_words_number),
	TERM("countable", BOOL, countable, NULL),
	TERM("everyday", BOOL, everyday, NULL),
	TERM_MORE("plain", BOOL, plain),
	TERM("case", WORD, case_, &parl_words_case),
	TERM("marks", WORD, marks, &parl_words_marks),
	TERM("hyphen", WORD, hyphen, &parl_words_hyphen),
	TERM_MORE("note", TEXT, note),
	TERM_MORE("lang", TEXT, lang),
	TERM_MORE("not_in", TEXTS, not_in),
	TERM_MORE("near", TEXTS, near),
	TERM_MORE("not_near", TEXTS, not_near),
	TERM_MORE("after", TEXTS, after),
	TERM_MORE("not_after", TEXTS, not_after),
	TERM_MORE("before", TEXTS, before),
	TERM_MORE("not_before", TEXTS, not_before),
	TERM_MORE("sure_near", TEXTS, sure_near),
	TERM("found", WORD, found, &parl_words_found),
	TERM("else", WORD, otherwise, &parl_words_else),
	TERM("drop", BOOL, drop, NULL),
	PARL_FIELD_SKIP("$comment"),
};
const struct parl_fields parl_fields_term = {"a term", term_fields, PARL_LENGTH(term_fields),
	&term_more, ", written as an object: {\"term\": \"...\", ...}"};

static const struct parl_field concept_fields[] = {
	CONCEPT("id", TEXT, id, NULL),
	CONCEPT_MORE("overrides", TEXT, overrides),
	CONCEPT_MORE("domain", TEXT, domain),
	CONCEPT("pos", WORD, pos, &parl_words_pos),
	CONCEPT_MORE("definition", TEXT, definition),
	CONCEPT("mapping", WORD, mapping, &parl_words_mapping),
	CONCEPT("action", WORD, action, &parl_words_action),
	CONCEPT_MORE("reason", TEXT, reason),
	CONCEPT_MORE("ask", TEXT, ask),
	CONCEPT_MORE("plain", BOOL, plain),
	CONCEPT_MORE("note", TEXT, note),
	CONCEPT_MORE("review", TEXT, review),
	PARL_FIELD_READ("terms", NULL),
	PARL_FIELD_READ("examples", NULL),
	CONCEPT_MORE("sources", TEXTS, sources),
	CONCEPT_MORE("see", TEXTS, see),
	CONCEPT_MORE("formerly", TEXTS, formerly),
	CONCEPT("drop", BOOL, drop, NULL),
	PARL_FIELD_SKIP("$comment"),
};
const struct parl_fields parl_fields_concept = {
	"a concept", concept_fields, PARL_LENGTH(concept_fields), &concept_more, ""};

void parl_term_record_begin(struct parl_term_record *term)
{
	*term = (struct parl_term_record){.more = &no_term_more,
		.status = -1,
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
		.drop = -1};
}

void parl_concept_record_begin(struct parl_concept_record *record)
{
	*record = (struct parl_concept_record){
		.more = &no_concept_more, .pos = -1, .mapping = -1, .action = -1, .drop = -1};
}

struct parl_concept_more *parl_concept_record_more(
	struct parl_concept_record *record, struct parl_arena *arena)
{
	return parl_fields_more(&parl_fields_concept, record, arena);
}

bool parl_term_record_merge(struct parl_term_record *base, const struct parl_term_record *over,
	struct parl_arena *arena)
{
	base->glossary = over->glossary;
	base->place = over->place;
	return parl_merge_fields(&parl_fields_term, base, over, arena);
}

bool parl_concept_record_merge(struct parl_concept_record *base,
	const struct parl_concept_record *over, struct parl_arena *arena)
{
	base->glossary = over->glossary;
	base->place = over->place;
	if (!parl_merge_fields(&parl_fields_concept, base, over, arena))
		return false;
	/* Its own by now: OVER says at least what it overrides. */
	struct parl_concept_more *more = parl_concept_record_more(base, arena);
	if (!more)
		return false;
	if (over->more->sources.said)
		more->source_items = over->more->source_items;
	if (over->more->example_count > 0) {
		more->examples = over->more->examples;
		more->example_count = over->more->example_count;
	}
	return true;
}

bool parl_term_record_conditional(const struct parl_term_record *term)
{
	const struct parl_term_more *more = term->more;
	return more->not_in.count + more->near.count + more->not_near.count + more->after.count +
			more->not_after.count + more->before.count + more->not_before.count >
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
