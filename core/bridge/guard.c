#include "guard.h"

#include <string.h>
#include <unicode/uchar.h>

#include "../base/utf8.h"
#include "../prose/label.h"
#include "../prose/lexicon.h"
#include "../prose/names.h"
#include "../text/sentence.h"
#include "column.h"
#include "custom.h"
#include "hearsay.h"
#include "post.h"
#include "protected.h"
#include "references.h"
#include "voice.h"

/* A line in capitals that is no longer is a heading's: "CLIENT FEEDBACK". */
#define SHOUT_LEAST 40

static bool is_acronym(parl_view spelled)
{
	return spelled.size > 1 && u_isupper(parl_char_at(spelled, 0)) &&
		u_isupper(parl_char_at(spelled, 1));
}

static bool is_hyphen(int32_t c)
{
	return c == '-' || c == 0x2010 || c == 0x2011;
}

/* Joined to another word by a hyphen: "non-statutory agency", "ex-prisoners". */
static bool hyphened(const struct parl_site *site)
{
	size_t at = site->match.end;

	if (site->match.start > 0 && is_hyphen(parl_char_before(site->text, site->match.start)))
		return true;
	return at < site->text.size && is_hyphen(parl_utf8_next(site->text, &at)) &&
		at < site->text.size && u_isalnum(parl_char_at(site->text, at));
}

/* Whether "Client 14" is told of: not "Client 12 times". */
static bool is_numbered(const struct parl_site *site, const struct parl_candidate *candidate)
{
	parl_view number = parl_site_after(site);
	parl_span next;

	if (candidate->forms & (1u << PARL_FORM_PLURAL) ||
		!u_isupper(parl_char_at(parl_site_view(site, site->match), 0)))
		return false;
	for (size_t i = 0; i < number.size; i++) {
		if (number.data[i] < '0' || number.data[i] > '9')
			return false;
	}
	return number.size > 0 &&
		(!parl_word_after(site->text, site->after.end, &next) ||
			parl_word_is_function(parl_site_view(site, next)) ||
			parl_word_is_be(parl_site_view(site, next)) ||
			parl_word_is_common_verb(parl_site_view(site, next)));
}

/* "client B", "Inmate C", "Client 14": what somebody is called whose name is not told. */
static bool is_lettered(const struct parl_site *site, const struct parl_candidate *candidate)
{
	parl_view after = parl_site_after(site);

	if (site->after.start != site->match.end + 1)
		return false;
	return (after.size == 1 && u_isupper(parl_char_at(after, 0)) && after.data[0] != 'I') ||
		is_numbered(site, candidate);
}

/* Clients who are customers of a business. A paragraph that has spoken of them may go on to. */
static enum parl_action custom_limit(
	struct parl_case *c, const struct parl_candidate *candidate, const char **why)
{
	switch (parl_custom_of(c, candidate)) {
	case PARL_CUSTOM_YES:
		*why = "customers of a business, or heirs";
		return PARL_ACTION_LEAVE;
	case PARL_CUSTOM_PERHAPS:
		*why = "the paragraph speaks of somebody else's before";
		return PARL_ACTION_SUGGEST;
	case PARL_CUSTOM_LAWYERS:
		*why = "lawyers have clients";
		return PARL_ACTION_SUGGEST;
	case PARL_CUSTOM_NO:
		break;
	}
	return PARL_ACTION_REPLACE;
}

/* What its table or its form says of it. */
static enum parl_action label_limit(
	struct parl_case *c, const struct parl_candidate *candidate, const char **why)
{
	switch (parl_label_of(&c->site)) {
	case PARL_LABEL_FIELD:
		*why = "a field of a form";
		return PARL_ACTION_LEAVE;
	case PARL_LABEL_CELL:
		if (parl_column_says(c->bridge, &c->site))
			break;
		*why = "a label of a table, which other texts may refer to";
		return PARL_ACTION_SUGGEST;
	case PARL_LABEL_KEY:
		*why = "what other papers file it under";
		return PARL_ACTION_SUGGEST;
	case PARL_LABEL_TITLE:
		*why = "the title of a paper, or what a body is called";
		return PARL_ACTION_SUGGEST;
	case PARL_LABEL_NO:
		break;
	}
	if (candidate->action <= PARL_ACTION_EXPLAIN)
		return PARL_ACTION_REPLACE;
	switch (parl_column_of(c->bridge, c->site.block)) {
	case PARL_COLUMN_WORDS:
		*why = "its column is one of words";
		return PARL_ACTION_LEAVE;
	case PARL_COLUMN_NAMES:
		*why = "its column is one of names";
		return PARL_ACTION_SUGGEST;
	case PARL_COLUMN_NO:
		break;
	}
	return PARL_ACTION_REPLACE;
}

static enum parl_action name_limit(
	struct parl_case *c, const struct parl_candidate *candidate, const char **why)
{
	bool acronym = is_acronym(candidate->spelled);
	enum parl_action limit = label_limit(c, candidate, why);

	if (limit < PARL_ACTION_REPLACE)
		return limit;
	if (parl_block_kind_of(c->site.block) == PARL_BLOCK_HEADING &&
		candidate->action > PARL_ACTION_SUGGEST &&
		parl_heading_is_referred(c->bridge, c->site.block)) {
		*why = "another place refers to this heading";
		return PARL_ACTION_SUGGEST;
	}
	if (is_lettered(&c->site, candidate)) {
		*why = "what somebody is called instead of by name";
		return PARL_ACTION_LEAVE;
	}
	switch (parl_name_of(&c->site, acronym)) {
	case PARL_NAME_RUN:
		*why = "part of a name or title";
		return PARL_ACTION_LEAVE;
	case PARL_NAME_TITLED:
		*why = "written as a title";
		return candidate->action > PARL_ACTION_EXPLAIN ? PARL_ACTION_LEAVE
							       : PARL_ACTION_EXPLAIN;
	case PARL_NAME_ALONE:
		if (candidate->term->conditions.found == PARL_FOUND_CAPITAL)
			break;
		*why = "written with a capital, as names are";
		return candidate->forms & (1u << PARL_FORM_PLURAL) ? PARL_ACTION_SUGGEST
								   : PARL_ACTION_EXPLAIN;
	case PARL_NAME_NO:
		break;
	}
	if (parl_block_kind_of(c->site.block) != PARL_BLOCK_HEADING && parl_is_shouted(&c->site) &&
		parl_site_noun_follows(&c->site) &&
		parl_site_view(&c->site, c->site.sentence).size > SHOUT_LEAST) {
		*why = "all in capitals, where a name cannot be told";
		return PARL_ACTION_SUGGEST;
	}
	if (acronym && parl_is_shouted(&c->site) &&
		parl_site_view(&c->site, c->site.sentence).size > candidate->spelled.size + 2) {
		*why = "all in capitals, where an acronym and a word look the same";
		return PARL_ACTION_SUGGEST;
	}
	return PARL_ACTION_REPLACE;
}

/* Whether the match is one word that is a person's name here: "Mr Grant", "Grant Thornton". In
 * other titles ("the Framework Schedule") a reader wants to know what the word means. */
static bool names_person(const struct parl_case *c, const struct parl_candidate *candidate)
{
	/* Terms that are surnames as well. */
	static const char *const surnames[] = {
		"bond", "case", "carer", "grant", "partner", "price", "ward"};
	static const char *const addresses[] = {"cllr", "councillor", "dame", "dr", "lady", "lord",
		"miss", "mr", "mrs", "ms", "prof", "professor", "rev", "reverend", "sir"};
	parl_view match = parl_site_view(&c->site, c->site.match);

	if (memchr(candidate->spelled.data, ' ', candidate->spelled.size) ||
		!u_isupper(parl_char_at(match, 0)))
		return false;
	return PARL_IS_ANY(parl_site_before(&c->site), addresses) ||
		(PARL_IS_ANY(match, surnames) && parl_name_of(&c->site, false) == PARL_NAME_RUN);
}

/* Whether the document defines the match, or the acronym that it begins with: "Gypsy, Roma and
 * Traveller (GRT) families ... the [GRT community]". */
static bool is_defined(const struct parl_case *c)
{
	const struct parl_definitions *definitions = &c->bridge->facts->definitions;
	parl_view match = parl_site_view(&c->site, c->site.match);
	parl_view first = parl_words_first(match);

	return parl_definitions_have(definitions, match) ||
		(is_acronym(first) && parl_definitions_have(definitions, first));
}

/* What keeps a reader from being told: nobody is told off for the name of a body ("the Institute
 * for the Blind"). */
static enum parl_action reader_limit(
	struct parl_case *c, const struct parl_candidate *candidate, const char **why)
{
	*why = "a person's name";
	if (names_person(c, candidate))
		return PARL_ACTION_LEAVE;
	*why = "customers of a business, or heirs";
	if (parl_custom_of(c, candidate) == PARL_CUSTOM_YES)
		return PARL_ACTION_LEAVE;
	*why = "part of a name or title";
	return candidate->term->status == PARL_TERM_DEPRECATED &&
			parl_name_of(&c->site, is_acronym(candidate->spelled)) == PARL_NAME_RUN
		? PARL_ACTION_LEAVE
		: PARL_ACTION_EXPLAIN;
}

/* The lower of two limits, and WHY for it. */
static enum parl_action lower_limit(
	enum parl_action limit, enum parl_action other, const char **why, const char *why_other)
{
	if (other < limit)
		*why = why_other;
	return other < limit ? other : limit;
}

static enum parl_action voice_limit(
	struct parl_case *c, const struct parl_candidate *candidate, const char **why)
{
	switch (parl_voice_of(c, candidate)) {
	case PARL_VOICE_MENTION:
		*why = "the sentence is about the word";
		return PARL_ACTION_LEAVE;
	case PARL_VOICE_TESTIMONY:
		*why = "somebody's own words";
		return PARL_ACTION_LEAVE;
	case PARL_VOICE_SELF:
		*why = "what somebody calls themselves";
		return PARL_ACTION_SUGGEST;
	case PARL_VOICE_ARCHIVE:
		*why = "the words of an old paper";
		return PARL_ACTION_LEAVE;
	case PARL_VOICE_LAW:
		*why = "a charity's objects are law";
		return PARL_ACTION_LEAVE;
	case PARL_VOICE_BUYER:
		if (candidate->term->register_number > 0) /* the buyer's own, read back */
			break;
		*why = "the buyer's question, in the buyer's words";
		return PARL_ACTION_LEAVE;
	case PARL_VOICE_CLAUSE:
		*why = "a clause of an agreement, whose words are agreed";
		return PARL_ACTION_SUGGEST;
	case PARL_VOICE_OWN:
		if (!parl_hearsay_reported(parl_beside_of(c)))
			break;
		*why = "what a public body or a funder is reported to have said";
		return PARL_ACTION_SUGGEST;
	}
	return PARL_ACTION_REPLACE;
}

enum parl_action parl_guard_place(
	struct parl_case *c, const struct parl_candidate *candidate, const char **why)
{
	enum parl_action limit, next;
	const char *other = NULL;

	*why = NULL;
	if (parl_protected_touches(c, PARL_CONTEXT_NOT_IN, candidate->term)) {
		*why = "something else in this phrase";
		return PARL_ACTION_LEAVE;
	}
	if (c->bridge->explain)
		return reader_limit(c, candidate, why);
	if (candidate->action <= PARL_ACTION_EXPLAIN)
		return name_limit(c, candidate, why);
	if (is_defined(c)) {
		*why = "the document defines it itself";
		return PARL_ACTION_LEAVE;
	}
	if (parl_definitions_rival(
		    &c->bridge->facts->definitions, parl_site_view(&c->site, c->site.match))) {
		*why = "the document has a word of its own for them";
		return PARL_ACTION_SUGGEST;
	}
	if (parl_post_holds(parl_beside_of(c))) {
		*why = "the title of a post";
		return PARL_ACTION_LEAVE;
	}
	limit = custom_limit(c, candidate, why);
	if (limit == PARL_ACTION_LEAVE)
		return limit;
	if (hyphened(&c->site)) {
		*why = "joined to another word by a hyphen";
		return PARL_ACTION_LEAVE;
	}
	next = voice_limit(c, candidate, &other);
	limit = lower_limit(limit, next, why, other);
	next = name_limit(c, candidate, &other);
	limit = lower_limit(limit, next, why, other);
	if (!parl_definitions_weigh(
		    &c->bridge->facts->definitions, parl_site_view(&c->site, c->site.match)))
		return limit;
	return lower_limit(
		limit, PARL_ACTION_SUGGEST, why, "the document weighs what to call them");
}
