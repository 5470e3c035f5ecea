/*
 * acronyms.c - whether a document writes its acronyms out, once and where they come first.
 *
 * Those that it writes out itself are judged by that; of all others only those that the glossaries
 * can write out. What stands in headings, tables, quotations and names may stay short.
 */
#include <stdlib.h>
#include <strings.h>

#include "../base/any.h"
#include "../document/model.h"
#include "acronym_sense.h"

/* Bytes between two places that write an acronym out, beyond which the second one is welcome: some
 * two pages. */
#define FAR 6000

/* So many are looked for in the text; a hostile document may have any number. */
#define SEARCHES 256

/* Of a long expansion the end may be in another number. */
#define ENDING 3

/* --- what the glossaries know */

/* The words that CONCEPT has for ACRONYM; NULL: none. */
static const struct parl_term *expansion_in(const struct parl_concept *of, parl_view acronym)
{
	for (size_t i = 0; i < parl_concept_term_count(of); i++) {
		const struct parl_term *term = parl_concept_term(of, i);

		if (parl_term_status_of(term) < PARL_TERM_DEPRECATED &&
			parl_acronym_fits(acronym, parl_term_text(term)))
			return term;
	}
	return NULL;
}

/* Likewise, to WORDS, of all concepts that have ACRONYM for a term; false: out of memory. */
static bool find_expansion(
	const struct parl_vocabulary *vocabulary, parl_view acronym, const struct parl_term **words)
{
	const struct parl_term *found[8];
	size_t count = parl_vocabulary_look_up(vocabulary, acronym, found, 8);

	*words = NULL;
	if (count == PARL_LOOK_FAILED)
		return false;
	for (size_t i = 0; !*words && i < count && i < 8; i++)
		if (parl_view_equal(parl_term_text(found[i]), acronym))
			*words = expansion_in(parl_term_concept(found[i]), acronym);
	return true;
}

/* --- what the document has */

/* Whether the document has WORDS before the mention, or (NULL) anywhere. */
static bool has_words(
	struct parl_check *check, parl_view words, const struct parl_acronym_place *before)
{
	size_t blocks = before ? parl_block_index(before->block) + 1
			       : parl_document_block_count(check->document);
	struct parl_any wanted = {.phrases = &words, .count = 1, .blind = true, .once = PARL_ONCE};

	if (check->searches++ >= SEARCHES)
		return true;
	if (words.size > 4 * ENDING)
		words.size -= ENDING;
	for (size_t i = 0; words.size > 0 && i < blocks; i++) {
		const struct parl_block *block = parl_document_block(check->document, i);
		parl_view text = parl_block_text(block);
		bool last = before && block == before->block;

		if (last)
			text.size = before->acronym.span.start;
		if (parl_any_in(&wanted, text))
			return true;
	}
	return false;
}

static bool is_use(const struct parl_acronym_place *mention)
{
	return mention->acronym.used && mention->prose && !mention->quoted;
}

static bool expands(const struct parl_acronym_place *mention)
{
	return mention->acronym.expanded.start < mention->acronym.expanded.end;
}

static parl_view words_of(const struct parl_acronym_place *mention)
{
	parl_view text = parl_block_text(mention->block);
	parl_span words = mention->acronym.expanded;

	return parl_view_part(text, words);
}

/* --- the three rules, of one acronym */

struct group {
	const struct parl_acronym_places *places;
	const struct parl_acronym_name *name;
	struct parl_acronym_place first_use; /* without a block: none */
	struct parl_acronym_place first_words;
	bool bracketed;                /* introduced by something that is not its words */
	const struct parl_term *known; /* what the glossaries expand it to; NULL: nothing */
};

/* The first use of it as a term of the glossaries goes to FOUND, with what it is then KNOWN for;
 * KNOWN is NULL: there is none. */
static bool find_meant(
	struct parl_acronym_senses *senses, struct group *group, struct parl_acronym_place *found)
{
	group->known = NULL;
	for (size_t i = 0; !group->known && i < group->name->count; i++) {
		const struct parl_concept *of = NULL;

		*found = parl_acronym_places_at(group->places, group->name, i);
		if (is_use(found) && !parl_acronym_senses_ask(senses, found, &of))
			return false;
		group->known = of ? expansion_in(of, found->name) : NULL;
	}
	return true;
}

static struct parl_issue_told *add_issue(struct parl_check *check, enum parl_issue_kind kind,
	const struct group *group, const struct parl_acronym_place *mention, parl_span span)
{
	return parl_issue_add(check, kind, mention->block, span,
		group->known ? parl_term_concept(group->known) : NULL);
}

static bool tell_unexpanded(struct parl_acronym_senses *senses, struct group *group)
{
	struct parl_check *check = senses->check;
	struct parl_acronym_place use;
	struct parl_issue_told *issue;
	parl_view name, words;

	if (has_words(check, parl_term_text(group->known), NULL))
		return true;
	if (!find_meant(senses, group, &use))
		return false;
	if (!group->known || has_words(check, parl_term_text(group->known), NULL) ||
		parl_issue_told(check, use.block, use.acronym.span))
		return true;
	name = use.name;
	words = parl_term_text(group->known);
	issue = add_issue(check, PARL_ISSUE_ACRONYM_UNEXPANDED, group, &use, use.acronym.span);
	return issue &&
		parl_issue_say(check, issue,
			"\"%.*s\" is never written out; where it comes first, write \"%.*s (%.*s)\"",
			(int)name.size, name.data, (int)words.size, words.data, (int)name.size,
			name.data);
}

/* ", in line 12"; nothing where the format has no lines. */
static const char *line_of(struct parl_check *check, const struct parl_place *place)
{
	if (!place->in_bytes)
		return "";
	return parl_arena_print(check->scratch, ", in line %zu", place->line);
}

/* Gives ISSUE, unless it is NULL, the place where OTHER is written out; its line for a message,
 * NULL: out of memory. */
static const char *point_to_words(struct parl_check *check, struct parl_issue_told *issue,
	const struct parl_acronym_place *other)
{
	struct parl_place place;

	if (!issue ||
		!parl_issue_add_use(check, other->block, other->acronym.expanded, 0, &issue->other))
		return NULL;
	issue->other_count = 1;
	place = parl_issue_use_place(check, issue->other);
	return line_of(check, &place);
}

static bool tell_late(struct parl_check *check, const struct group *group)
{
	const struct parl_acronym_place *use = &group->first_use, *later = &group->first_words;
	struct parl_issue_told *issue;
	const char *line;

	if (has_words(check, words_of(later), use))
		return true;
	issue = add_issue(check, PARL_ISSUE_ACRONYM_LATE, group, use, use->acronym.span);
	line = point_to_words(check, issue, later);
	return line &&
		parl_issue_say(check, issue,
			"\"%.*s\" is used here and written out only later%s: write \"%.*s\" out "
			"where it comes first",
			(int)use->name.size, use->name.data, line, (int)use->name.size,
			use->name.data);
}

static bool same_words(parl_view a, parl_view b)
{
	return a.size == b.size && strncasecmp(a.data, b.data, a.size) == 0;
}

static bool tell_twice(struct parl_check *check, const struct group *group,
	const struct parl_acronym_place *first, const struct parl_acronym_place *again)
{
	struct parl_issue_told *issue =
		add_issue(check, PARL_ISSUE_ACRONYM_TWICE, group, again, again->acronym.expanded);
	const char *line = point_to_words(check, issue, first);

	return line &&
		parl_issue_say(check, issue,
			"\"%.*s\" was written out before%s: \"%.*s\" is enough here",
			(int)again->name.size, again->name.data, line, (int)again->name.size,
			again->name.data);
}

static bool is_twice(const struct parl_acronym_place *first, const struct parl_acronym_place *again)
{
	return first->block && first->prose && again->prose && !again->quoted &&
		parl_block_section(first->block) == parl_block_section(again->block) &&
		again->at - first->at < FAR && same_words(words_of(first), words_of(again));
}

static bool tell_all_twice(struct parl_check *check, const struct group *group)
{
	struct parl_acronym_place before = {.block = NULL};

	for (size_t i = 0; i < group->name->count; i++) {
		struct parl_acronym_place mention =
			parl_acronym_places_at(group->places, group->name, i);

		if (!expands(&mention) || mention.quoted)
			continue;
		if (is_twice(&before, &mention) && !tell_twice(check, group, &before, &mention))
			return false;
		before = mention;
	}
	return true;
}

static bool judge(struct parl_acronym_senses *senses, const struct parl_acronym_places *places,
	const struct parl_acronym_name *name)
{
	struct parl_check *check = senses->check;
	struct group group = {.places = places, .name = name};

	if (parl_acronym_general(name->text))
		return true;
	for (size_t i = 0; i < name->count; i++) {
		struct parl_acronym_place mention = parl_acronym_places_at(places, name, i);

		if (!group.first_use.block && is_use(&mention))
			group.first_use = mention;
		if (!group.first_words.block && expands(&mention))
			group.first_words = mention;
		group.bracketed |= mention.acronym.bracketed;
	}
	if (!find_expansion(check->vocabulary, name->text, &group.known))
		return false;
	if (group.first_words.block && group.first_use.block &&
		group.first_use.order < group.first_words.order && !tell_late(check, &group))
		return false;
	if (group.first_use.block && !group.first_words.block && !group.bracketed && group.known &&
		!tell_unexpanded(senses, &group))
		return false;
	return tell_all_twice(check, &group);
}

bool parl_check_acronyms(struct parl_check *check)
{
	struct parl_acronym_places all;
	struct parl_acronym_senses senses;
	bool done = parl_acronym_places_find(&all, check->document, check->scratch) &&
		parl_acronym_senses_begin(&senses, check);

	for (size_t i = 0; done && i < all.name_count; i++)
		done = judge(&senses, &all, &all.names[i]);
	parl_acronym_places_release(&all);
	return done;
}
