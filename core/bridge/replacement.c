#include "replacement.h"

#include <string.h>
#include <unicode/uchar.h>

#include "../base/seek.h"
#include "../base/utf8.h"
#include "../prose/lexicon.h"
#include "../text/fit.h"
#include "../text/measure.h"
#include "../text/sentence.h"
#include "tail.h"

/* The grammatical number that a term has where it stands. */
enum agreement { SINGULAR, PLURAL };

static bool inflects_as_noun(const struct parl_term *term)
{
	return term->pos == PARL_POS_NOUN || term->pos == PARL_POS_PHRASE ||
		term->pos == PARL_POS_GERUND;
}

/* How the target inflects here: a mass noun or one that is written in one number only does not. */
static enum parl_word_class class_of(const struct parl_term *term)
{
	if (!term->inflect)
		return PARL_CLASS_NONE;
	if (term->pos == PARL_POS_VERB)
		return PARL_CLASS_VERB;
	return term->pos == PARL_POS_NOUN && term->countable && term->number == PARL_NUMBER_ANY
		? PARL_CLASS_NOUN
		: PARL_CLASS_NONE;
}

static enum agreement source_number(const struct parl_candidate *candidate)
{
	return candidate->term->number == PARL_NUMBER_PLURAL ||
			candidate->forms & (1u << PARL_FORM_PLURAL)
		? PLURAL
		: SINGULAR;
}

static enum agreement target_number(
	const struct parl_candidate *candidate, const struct parl_term *target)
{
	if (target->number == PARL_NUMBER_PLURAL)
		return PLURAL;
	if (target->number == PARL_NUMBER_SINGULAR || !target->countable)
		return SINGULAR;
	return source_number(candidate);
}

/* Whether TEXT has a capital that is no acronym's, behind its first word and no preposition: those
 * of places and bodies say nothing ("Clients in North Tyneside at HMP Leeds"). */
static bool shows_title(parl_view text)
{
	size_t at = 0;
	bool first = true;
	bool place = false;
	parl_span word;

	for (; parl_word_seek(text, at, text.size, &word); at = word.end) {
		parl_view view = {text.data + word.start, word.end - word.start};
		bool capital = u_isupper(parl_char_at(view, 0));
		bool acronym = view.size > 1 && u_isupper(parl_char_at(view, 1));

		if (!capital)
			place = parl_word_equal(view, "in") || parl_word_equal(view, "at") ||
				parl_word_equal(view, "of") || parl_word_equal(view, "from");
		else if (!first && !acronym && !place && !parl_word_is_function(view))
			return true;
		first = false;
	}
	return false;
}

/* "What Clients and Carers Say": a single word does not show that it stands in Title Case. In
 * running text the other capitals are names. */
static bool in_title_case(const struct parl_case *c)
{
	parl_view match = parl_site_view(&c->site, c->site.match);
	parl_view sentence = parl_site_view(&c->site, c->site.sentence);
	bool single = u_isupper(parl_char_at(match, 0)) && u_islower(parl_char_at(match, 1)) &&
		!memchr(match.data, ' ', match.size);
	bool the = match.size > 4 && memcmp(match.data, "the ", 4) == 0 &&
		u_isupper(parl_char_at(match, 4));

	return parl_block_kind_of(c->site.block) == PARL_BLOCK_HEADING && (single || the) &&
		parl_is_title_case(sentence) && shows_title(sentence);
}

/* What TARGET's glossary spells out itself is written so; the base form is what the rest is made
 * of. */
static void add_own_forms(
	const struct parl_term *target, struct parl_fit_request *request, struct parl_arena *arena)
{
	if (target->forms.count == 0 || !target->countable)
		return;
	for (int form = PARL_FORM_BASE + 1; form < PARL_FORM_COUNT; form++)
		parl_term_forms(
			target, (enum parl_form)form, &request->target_forms[form], 1, arena);
}

static bool fit_target(struct parl_case *c, const struct parl_candidate *candidate,
	const struct parl_term *target, struct parl_fit *fit)
{
	struct parl_fit_request request = {
		.before = {c->site.text.data + c->site.sentence.start,
			c->site.match.start - c->site.sentence.start},
		.after = {c->site.text.data + c->site.match.end,
			c->site.sentence.end - c->site.match.end},
		.matched = parl_site_view(&c->site, c->site.match),
		.spelled = candidate->spelled,
		.forms = class_of(target) == PARL_CLASS_NOUN && source_number(candidate) == PLURAL
			? 1u << PARL_FORM_PLURAL
			: candidate->forms,
		.target = target->text,
		.target_class = class_of(target),
		.target_head = target->head,
	};

	add_own_forms(target, &request, c->bridge->arena);
	if (!parl_fit_term(&request, fit, c->bridge->arena))
		return false;
	if (in_title_case(c))
		fit->text = parl_title_case(fit->text, c->bridge->arena);
	return fit->text.data != NULL;
}

/* --- the document's own ways of writing ------------------------------------------------------ */

static bool uses_curly(parl_view text)
{
	return parl_seek(text, (parl_view){"\xE2\x80\x99", 3}) != NULL;
}

/* Apostrophes of the replacement as the sentence writes its own. */
static void add_with_apostrophes(struct parl_buffer *out, parl_view text, bool curly)
{
	for (size_t done = 0; done < text.size;) {
		const char *from = text.data + done;
		const char *mark = curly ? memchr(from, '\'', text.size - done) : NULL;
		size_t plain = mark ? (size_t)(mark - from) : text.size - done;

		parl_buffer_add(out, from, plain);
		if (mark)
			parl_buffer_add(out, "\xE2\x80\x99", 3);
		done += plain + (mark != NULL);
	}
}

/* The white space with a line break that the match wraps over; empty: it does not. */
static parl_view line_end_in(parl_view match)
{
	for (size_t i = 0; i < match.size; i++) {
		size_t start = i;
		size_t end;

		if (match.data[i] != '\n' && match.data[i] != '\r')
			continue;
		while (start > 0 && (match.data[start - 1] == ' ' || match.data[start - 1] == '\t'))
			start--;
		for (end = i; end < match.size && strchr(" \t\r\n", match.data[end]); end++)
			;
		return (parl_view){match.data + start, end - start};
	}
	return (parl_view){"", 0};
}

/* The replacement with the line end of the match in place of its last space. A single word goes to
 * the next line: the space before the match then becomes the line end. */
static void add_wrapped(struct parl_case *c, parl_view text, struct parl_finding *finding,
	struct parl_buffer *out, bool curly)
{
	parl_view line_end = line_end_in(parl_site_view(&c->site, c->site.match));
	size_t space = text.size;

	while (line_end.size && space > 0 && text.data[space - 1] != ' ')
		space--;
	if (line_end.size == 0) {
		add_with_apostrophes(out, text, curly);
	} else if (space > 0) {
		add_with_apostrophes(out, (parl_view){text.data, space - 1}, curly);
		parl_buffer_add_view(out, line_end);
		add_with_apostrophes(out, (parl_view){text.data + space, text.size - space}, curly);
	} else {
		if (finding->span.start > 0 && c->site.text.data[finding->span.start - 1] == ' ' &&
			out->size == 0) {
			finding->span.start--;
			parl_buffer_add_view(out, line_end);
		} else if (out->size && out->data[out->size - 1] == ' ') {
			out->size--;
			parl_buffer_add_view(out, line_end);
		}
		add_with_apostrophes(out, text, curly);
	}
}

/* --- what stands beside the match ------------------------------------------------------------ */

/* A changed article goes into the edit. A target that takes none loses it, and is only offered,
 * unless the article is that of a noun behind it: "a [domestic violence] worker", "a [substance
 * abuse] and debt worker", "a [clients]' panel". A term that is not counted never has one of its
 * own. The text that is to follow: the fitted target, with a capital where the article had it. */
static parl_view add_article(struct parl_case *c, const struct parl_candidate *candidate,
	const struct parl_fit *fit, struct parl_finding *finding, struct parl_buffer *out)
{
	parl_view article = parl_site_before(&c->site);
	size_t gap = c->site.match.start - c->site.before.end;
	bool capital = article.size && article.data[0] == 'A';

	if (!parl_word_is_indefinite(article))
		return fit->text;
	if (inflects_as_noun(candidate->term) && candidate->term->countable &&
		source_number(candidate) != PLURAL && !parl_site_noun_follows(&c->site) &&
		(target_number(candidate, finding->target) == PLURAL ||
			!finding->target->countable)) {
		parl_finding_weaken(finding, PARL_ACTION_SUGGEST, "the new term takes no a or an");
		finding->span.start = c->site.before.start;
		return capital ? parl_capital_first(fit->text, false, c->bridge->arena) : fit->text;
	}
	if (fit->article.size == 0 || parl_view_equal(fit->article, article))
		return fit->text;
	finding->span.start = c->site.before.start;
	parl_buffer_add_view(out, fit->article);
	parl_buffer_add(out, c->site.text.data + c->site.before.end, gap);
	return fit->text;
}

/* "children's" becomes "service users'", "clients'" becomes "people's": where the possessive that
 * stands in the text does not suit the new ending, it goes into the edit. The s of a tail is a
 * plural's, whatever the head is: "a person with convictions' record". A tail that is new takes
 * none, and is only shown. */
static void add_possessive(struct parl_case *c, const struct parl_candidate *candidate,
	struct parl_finding *finding, struct parl_buffer *out)
{
	parl_view text = c->site.text;
	size_t at = c->site.match.end;
	bool tail = parl_tail_has(finding->target);
	bool plural = source_number(candidate) == PLURAL;
	bool new_s = out->size && (out->data[out->size - 1] | 0x20) == 's';
	bool old_s;
	size_t mark;

	if (!parl_site_possessive(&c->site) || c->site.match.end == c->site.match.start ||
		(tail && !parl_tail_has(candidate->term)))
		return;
	parl_utf8_next(text, &at);
	mark = at - c->site.match.end;
	old_s = at < text.size && (text.data[at] | 0x20) == 's' &&
		(at + 1 == text.size ||
			!u_isalnum(parl_char_at(
				(parl_view){text.data + at + 1, text.size - at - 1}, 0)));
	if ((!plural && !tail) || old_s != new_s)
		return;
	parl_buffer_add(out, text.data + c->site.match.end, mark);
	if (!new_s)
		parl_buffer_add_char(out, 's');
	finding->span.end = new_s ? at + 1 : at;
}

/* "[run a service] that is ..." with "deliver services" or "deliver a project" for it: where the
 * concept has a wording with the verb's own object, the others are about something else. */
static bool object_changes(const struct parl_term *term, const struct parl_term *target)
{
	const struct parl_concept *of = term->of;
	parl_view object = parl_words_last(term->text);

	if (term->pos != PARL_POS_VERB || parl_view_equal(object, parl_words_last(target->text)))
		return false;
	for (size_t i = 0; i < of->term_count; i++) {
		if (of->terms[i]->register_number == target->register_number &&
			parl_view_equal(object, parl_words_last(of->terms[i]->text)))
			return true;
	}
	return false;
}

/* The verb that follows a subject whose number changes: is for are. Where it cannot be seen, the
 * change is only offered, unless a preposition shows that the term is no subject. */
static bool agree(
	struct parl_case *c, const struct parl_candidate *candidate, struct parl_finding *finding)
{
	enum agreement old = source_number(candidate);
	enum agreement new = target_number(candidate, finding->target);
	parl_view verb = parl_site_after(&c->site);
	const char *other;

	if (object_changes(candidate->term, finding->target))
		parl_finding_unfit(finding, "it would be about something else");
	if (old == PLURAL && finding->target->number == PARL_NUMBER_SINGULAR &&
		finding->target->countable)
		parl_finding_unfit(finding, "the new term has no plural");
	if (!inflects_as_noun(candidate->term) || old == new ||
		candidate->term->pos == PARL_POS_GERUND)
		return true;
	if (!candidate->term->countable && new == SINGULAR)
		return true;
	other = parl_verb_other_number(verb, new == PLURAL);
	if (other) {
		parl_view text = parl_capitals(verb, verb, parl_view_of(other), c->bridge->arena);

		finding->also = (struct parl_edit){c->site.block, c->site.after, text};
		return text.data != NULL;
	}
	if (!parl_word_is_preposition(parl_site_before(&c->site)))
		parl_finding_unfit(finding, "one becomes many, or many one: check the verb");
	return true;
}

/* --- what it costs --------------------------------------------------------------------------- */

/* Counting the two texts by themselves is exact: an edit begins at a word, or at the space before
 * one, and ends behind one, in the old text as in the new. */
static void add_cost(const struct parl_block *block, parl_span span, parl_view text,
	struct parl_finding *finding)
{
	parl_view old = parl_block_text(block);
	struct parl_measure before =
		parl_measure_text((parl_view){old.data + span.start, span.end - span.start});
	struct parl_measure after = parl_measure_text(text);

	finding->words += after.words - before.words;
	finding->characters += after.characters - before.characters;
}

/* --- putting it together --------------------------------------------------------------------- */

static bool add_offers(
	struct parl_case *c, const struct parl_candidate *candidate, struct parl_finding *finding)
{
	const struct parl_term *term = candidate->term;
	size_t more = term->use_count > 1 ? term->use_count - 1 : 0;

	if (more == 0)
		return true;
	finding->offers = parl_arena_array(c->bridge->arena, more, sizeof(*finding->offers));
	if (!finding->offers)
		return false;
	for (size_t i = 0; i < more; i++) {
		struct parl_fit fit;

		if (!fit_target(c, candidate, term->use[i + 1], &fit))
			return false;
		finding->offers[finding->offer_count++] = fit.text;
	}
	return true;
}

bool parl_replacement_make(
	struct parl_case *c, const struct parl_candidate *candidate, struct parl_finding *finding)
{
	struct parl_buffer out = PARL_BUFFER_EMPTY;
	bool curly = uses_curly(parl_site_view(&c->site, c->site.sentence));
	struct parl_fit fit;

	if (!fit_target(c, candidate, finding->target, &fit))
		return false;
	add_wrapped(c, add_article(c, candidate, &fit, finding, &out), finding, &out, curly);
	add_possessive(c, candidate, finding, &out);
	finding->replacement = parl_arena_copy(c->bridge->arena, parl_buffer_view(&out));
	if (out.failed || !finding->replacement.data || !agree(c, candidate, finding) ||
		!add_offers(c, candidate, finding)) {
		parl_buffer_release(&out);
		return false;
	}
	parl_buffer_release(&out);
	add_cost(c->site.block, finding->span, finding->replacement, finding);
	if (finding->also.block)
		add_cost(c->site.block, finding->also.span, finding->also.text, finding);
	return true;
}
