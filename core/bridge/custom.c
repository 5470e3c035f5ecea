#include "custom.h"

#include "../base/any.h"
#include "../base/seek.h"
#include "../document/model.h"
#include "../prose/conditions.h"
#include "../prose/lexicon.h"
#include "beside.h"
#include "clientele.h"

/* Who has clients that pay. */
static const char *const businesses[] = {"accountant", "accountants", "agent", "agents",
	"architect", "bakeries", "bakery", "bank", "banks", "barber", "barbers", "barrister",
	"beautician", "beauticians", "bidder", "bidders", "broker", "brokers", "builder",
	"business", "businesses", "café", "caterer", "companies", "company", "competitor",
	"competitors", "consultancies", "consultancy", "consultant", "consultants", "designer",
	"firm", "firms", "florist", "gangmaster", "gangmasters", "garage", "gym", "gyms",
	"hairdresser", "hairdressers", "lawyer", "lawyers", "notary", "photographer", "plumber",
	"printer", "recruiter", "recruiters", "salon", "shop", "shops", "solicitor", "solicitors",
	"studio", "supplier", "suppliers", "tailor", "vet", "vets"};

/* How far behind "include" or before "to" is looked. */
#define REACH 6

/* What a document begins with, in bytes. */
#define TITLE_MOST 120

/* In how many words a sentence names its subject. */
#define SUBJECT_REACH 4

/* "We have been [clients] of the Trust's for years": the writer is theirs. */
static bool is_writer(const struct parl_beside *b)
{
	static const char *const us[] = {"we", "we're", "we've"};
	static const char *const between[] = {"all", "always", "been", "become", "both", "had",
		"have", "long", "never", "not", "now", "once", "only", "still", "their", "your"};
	static const char *const be[] = {"are", "became", "become", "been", "were"};
	bool joined = false;

	for (size_t i = 0; i < REACH && i < b->left_count && b->left[i].gap == PARL_GAP_NONE; i++) {
		parl_view word = parl_beside_left(b, i);

		if (PARL_IS_ANY(word, us))
			return joined || parl_word_equal(word, "we're");
		joined = joined || PARL_IS_ANY(word, be);
		if (!PARL_IS_ANY(word, be) && !PARL_IS_ANY(word, between))
			return false;
	}
	return false;
}

/* "The gym's [clients]", "the firms' [clients]", "our training company's regular [clients]". */
static bool has_owner(const struct parl_beside *b)
{
	for (size_t i = 0; i < 2; i++) {
		parl_view word = parl_beside_left(b, i);

		if (parl_beside_owns(b, i) &&
			(PARL_IS_ANY(parl_word_owner(word), businesses) ||
				PARL_IS_ANY(word, businesses)))
			return true;
	}
	return false;
}

/* Whether SPAN, a clause or a sentence, begins with one of them: "Our solicitors, Hart & Daly". */
static bool begins_with_business(const struct parl_site *site, parl_span span)
{
	struct parl_site clause = *site;
	parl_span word;

	clause.sentence = span;
	for (size_t i = 0, at = span.start;
		i < SUBJECT_REACH && parl_site_next_word(&clause, at, &word); i++, at = word.end) {
		parl_view text = parl_site_view(&clause, word);

		if (PARL_IS_ANY(text, businesses))
			return true;
		if (i > 0 && parl_word_is_preposition(text))
			return false;
	}
	return false;
}

/* Whether the subject of the clause before the one of the match is a business: behind a semicolon,
 * or in the sentence before. */
static bool follows_business(const struct parl_case *c)
{
	const struct parl_block_context *block = &c->bridge->block;
	struct parl_site clause = parl_site_clause(&c->site);

	if (clause.sentence.start > c->site.sentence.start)
		return begins_with_business(
			&c->site, (parl_span){c->site.sentence.start, clause.sentence.start});
	return block->sentence_at > 0 && block->sentence_at < block->sentence_count &&
		begins_with_business(&c->site, block->sentences[block->sentence_at - 1]);
}

/* "Barbers talk with their [clients]", "A solicitor comes on Fridays. Her [clients] wait." */
static bool is_of_named_owner(const struct parl_case *c, const struct parl_beside *b)
{
	static const char *const own[] = {"best", "biggest", "existing", "former", "new", "oldest",
		"other", "own", "regular", "richest", "usual", "worst"};
	size_t at = PARL_IS_ANY(parl_beside_left(b, 0), own);
	size_t reach = REACH;

	if (!parl_word_is_theirs(parl_beside_left(b, at)))
		return false;
	if (parl_word_equal(parl_beside_left(b, at), "its")) /* nobody's but a body's */
		reach = b->left_count;
	for (size_t i = at + 1; i < reach && i < b->left_count; i++) {
		if (b->left[i].gap == PARL_GAP_BREAK)
			break;
		if (PARL_IS_ANY(parl_beside_left(b, i), businesses))
			return true;
	}
	return follows_business(c);
}

/* "The men who are their [clients]": not the writer's, who would say ours. */
static bool are_theirs(const struct parl_beside *b)
{
	static const char *const owners[] = {"her", "his", "their"};

	return PARL_IS_ANY(parl_beside_left(b, 0), owners) &&
		parl_word_is_be(parl_beside_left(b, 1)) &&
		parl_word_equal(parl_beside_left(b, 2), "who");
}

/* "We do not act for [clients] in crime": a lawyer's word, whoever says it. */
static bool are_acted_for(const struct parl_beside *b)
{
	static const char *const acts[] = {"act", "acted", "acting", "acts"};
	size_t at = parl_word_is_function(parl_beside_left(b, 0)) &&
		!parl_word_equal(parl_beside_left(b, 0), "for");

	return parl_word_equal(parl_beside_left(b, at), "for") &&
		PARL_IS_ANY(parl_beside_left(b, at + 1), acts);
}

/* "Our solicitors hold the deeds. They act for several [clients]." */
static bool is_served_by_them(const struct parl_case *c, const struct parl_beside *b)
{
	static const char *const they[] = {"he", "it", "she", "they"};
	static const char *const acts[] = {"act", "acted", "acting", "acts", "bill", "bills",
		"charge", "charges", "represent", "represents"};
	bool acting = false;

	for (size_t i = 0; i < REACH && i < b->left_count; i++)
		acting = acting || PARL_IS_ANY(parl_beside_left(b, i), acts);
	return acting && b->left_count < PARL_BESIDE_REACH &&
		PARL_IS_ANY(parl_beside_left(b, b->left_count - 1), they) && follows_business(c);
}

/* "The supplier, Inform Ltd, has 200 [clients]": the subject of "has", the word at HAS, with no
 * words of the writer's own between. */
static bool is_subject_business(const struct parl_beside *b, size_t has)
{
	static const char *const own[] = {"i", "our", "us", "we"};

	for (size_t i = has + 1; i <= has + SUBJECT_REACH && i < b->left_count; i++) {
		parl_view word = parl_beside_left(b, i);

		if (PARL_IS_ANY(word, own) || b->left[i].gap == PARL_GAP_BREAK)
			return false;
		if (PARL_IS_ANY(word, businesses))
			return true;
	}
	return false;
}

/* "An accountant, who has several [clients] like us". */
static bool are_had_by_business(const struct parl_beside *b)
{
	static const char *const has[] = {"had", "has", "have"};
	static const char *const who[] = {"that", "which", "who"};

	for (size_t i = 0; i < 4 && i + 2 < b->left_count; i++) {
		if (PARL_IS_ANY(parl_beside_left(b, i), has))
			return (PARL_IS_ANY(parl_beside_left(b, i + 1), who) &&
				       PARL_IS_ANY(parl_beside_left(b, i + 2), businesses)) ||
				(i < 2 && is_subject_business(b, i));
	}
	return false;
}

/* "[clients] of our cleaning business", "[clients] of two of the other bidders". */
static bool is_of_business(const struct parl_beside *b)
{
	if (!parl_word_equal(parl_beside_right(b, 0), "of"))
		return false;
	for (size_t i = 1; i <= REACH && parl_beside_right_gap(b, i) == PARL_GAP_NONE; i++) {
		if (PARL_IS_ANY(parl_beside_right(b, i), businesses))
			return true;
	}
	return false;
}

/* "We sell training to [clients]". */
static bool is_sold_to(const struct parl_beside *b)
{
	static const char *const sells[] = {"sell", "selling", "sells", "sold"};

	if (!parl_word_equal(parl_beside_left(b, 0), "to"))
		return false;
	for (size_t i = 1; i < REACH && i < b->left_count; i++) {
		if (PARL_IS_ANY(parl_beside_left(b, i), sells))
			return true;
	}
	return false;
}

/* "She made us a [beneficiary]": somebody who leaves something names who is to have it. */
static bool is_named_in_will(const struct parl_beside *b)
{
	static const char *const names[] = {"made", "makes", "name", "named", "names", "naming"};

	for (size_t i = 1; i < 5 && i < b->left_count; i++) {
		if (b->left[i].gap == PARL_GAP_BREAK)
			return false;
		if (PARL_IS_ANY(parl_beside_left(b, i), names))
			return true;
	}
	return false;
}

/* "The trustees have had regard to the guidance on public benefit. [Beneficiaries] pay nothing":
 * charity law's word, in a paragraph about it. */
static bool is_of_public_benefit(const struct parl_site *site)
{
	static const parl_view phrases[] = {PARL_SOUGHT("public benefit")};
	static struct parl_any any = PARL_ANY_BLIND(phrases);
	size_t end = site->sentence.end;
	size_t start = end > PARL_SITE_REACH ? end - PARL_SITE_REACH : 0;

	return parl_any_in(&any, (parl_view){site->text.data + start, end - start});
}

static bool is_custom(struct parl_case *c, parl_view text)
{
	const struct parl_beside *beside = parl_beside_of(c);

	if (parl_word_equal(text, "beneficiary") &&
		(is_named_in_will(beside) || is_of_public_benefit(&c->site)))
		return true;
	return has_owner(beside) || is_of_named_owner(c, beside) || is_served_by_them(c, beside) ||
		are_had_by_business(beside) || is_of_business(beside) || are_theirs(beside) ||
		is_sold_to(beside) || are_acted_for(beside) || is_writer(beside) ||
		parl_clientele_of(c);
}

/* Whether the document begins with lawyers, who write it: their clients are clients to whoever pays
 * for legal aid as well. */
static bool is_of_lawyers(const struct parl_bridge *bridge)
{
	static const parl_view phrases[] = {
		PARL_SOUGHT("law centre"), PARL_SOUGHT("law clinic"), PARL_SOUGHT("solicitors")};
	static struct parl_any any = PARL_ANY_BLIND(phrases);
	size_t count = parl_document_block_count(bridge->document);

	for (size_t i = 0, size = 0; i < count && size < TITLE_MOST; i++) {
		parl_view text = parl_block_text(parl_document_block(bridge->document, i));

		size += text.size;
		if (text.size > TITLE_MOST)
			text.size = TITLE_MOST;
		if (parl_any_in(&any, text))
			return true;
	}
	return false;
}

enum parl_custom parl_custom_of(struct parl_case *c, const struct parl_candidate *candidate)
{
	struct parl_block_context *block = &c->bridge->block;
	parl_view text = candidate->term->text;

	if (!parl_word_equal(text, "client") && !parl_word_equal(text, "beneficiary"))
		return PARL_CUSTOM_NO;
	if (is_custom(c, text)) {
		block->customers = candidate->term;
		return PARL_CUSTOM_YES;
	}
	if (block->customers == candidate->term &&
		!parl_word_equal(parl_site_before(&c->site), "our"))
		return PARL_CUSTOM_PERHAPS;
	return parl_word_equal(text, "client") && is_of_lawyers(c->bridge) ? PARL_CUSTOM_LAWYERS
									   : PARL_CUSTOM_NO;
}
