#include "clientele.h"

#include <unicode/uchar.h>

#include "../base/seek.h"
#include "../document/model.h"
#include "../prose/conditions.h"
#include "../prose/lexicon.h"
#include "beside.h"

/* Who pays, when clients are bodies. */
static const char *const bodies[] = {"agencies", "associations", "authorities", "bank", "banks",
	"businesses", "charities", "colleges", "companies", "corporations", "councils",
	"departments", "developers", "employers", "firms", "hospitals", "hotels", "housebuilders",
	"insurers", "landlords", "manufacturers", "nhs", "offices", "organisations", "pubs",
	"restaurants", "retailers", "supermarkets", "schools", "smes", "trusts", "universities",
	"university"};

/* One of them. */
static const char *const body[] = {"agency", "association", "authority", "college", "company",
	"council", "employer", "firm", "hospital", "icb", "landlord", "limited", "ltd", "school"};

/* How far behind "include" is looked. */
#define REACH 6

/* How many paragraphs below a heading are looked at. */
#define SECTION_REACH 3

/* In how many words behind the match a bracket tells who they are. */
#define BRACKET_REACH 4

/* How far before the match the verb stands that says it of a body. */
#define SAID_REACH 5

/* "The [client]'s officer walks the sites with us": whose officers and representatives they are,
 * who gives the work. */
static bool has_officers(const struct parl_beside *b)
{
	static const char *const officers[] = {"agent", "brief", "engineer", "inspector",
		"inspectors", "officer", "officers", "procurement", "representative",
		"representatives", "requirements", "specification", "surveyor"};
	size_t at = parl_word_equal(parl_beside_right(b, 0), "s");

	return parl_site_possessive(b->site) && parl_beside_right_gap(b, at) == PARL_GAP_NONE &&
		PARL_IS_ANY(parl_beside_right(b, at), officers);
}

static bool is_body(parl_view word)
{
	return PARL_IS_ANY(word, bodies) || PARL_IS_ANY(word, body);
}

/* "[Client]: Leeds City Council", "the [client], Leeds City Council,": told behind a colon, or by
 * name behind a comma. */
static bool told_behind_sign(const struct parl_beside *b)
{
	size_t at = b->site->match.end;
	char sign = at < b->site->text.size ? b->site->text.data[at] : '\0';

	if (sign != ':' && sign != ',')
		return false;
	for (size_t i = 0; i < BRACKET_REACH && i < b->right_count; i++) {
		parl_view word = parl_beside_right(b, i);

		if ((i > 0 && b->right[i].gap != PARL_GAP_NONE) ||
			(sign == ',' && !u_isupper(parl_char_at(word, 0))))
			return false;
		if (is_body(word))
			return true;
	}
	return false;
}

/* "The council is our largest [client]", "the schools are [clients]": it is a body that is one. */
static bool is_said_of_body(const struct parl_beside *b)
{
	static const char *const own[] = {"a", "an", "of", "one", "our", "the"};
	bool owned = true;

	for (size_t i = 0; i + 1 < b->left_count && i < SAID_REACH; i++) {
		parl_view word = parl_beside_left(b, i);

		if (b->left[i].gap != PARL_GAP_NONE)
			return false;
		if (parl_word_is_be(word))
			return owned && is_body(parl_beside_left(b, i + 1));
		owned = PARL_IS_ANY(word, own);
		if (!owned && parl_word_is_function(word))
			return false;
	}
	return false;
}

/* "Our [client] is the county council", and not "... is a council tenant". */
static bool is_a_body(const struct parl_beside *b)
{
	static const char *const be[] = {"is", "was"};

	if (parl_beside_right_gap(b, 0) != PARL_GAP_NONE ||
		!PARL_IS_ANY(parl_beside_right(b, 0), be))
		return false;
	for (size_t i = 1; i <= REACH && parl_beside_right_gap(b, i) == PARL_GAP_NONE; i++) {
		if (parl_word_is_preposition(parl_beside_right(b, i)))
			return false;
		if (is_body(parl_beside_right(b, i)))
			return parl_beside_right_gap(b, i + 1) != PARL_GAP_NONE ||
				parl_word_is_function(parl_beside_right(b, i + 1));
	}
	return false;
}

/* "1 [client] (the council)", "the [clients] (that is you and two schools)": told in a bracket. */
static bool told_in_bracket(const struct parl_beside *b)
{
	static const char *const readers[] = {
		"council", "icb", "lea", "that's", "you", "yourselves"};
	size_t at = b->site->match.end;

	if (at + 1 >= b->site->text.size || b->site->text.data[at] != ' ' ||
		b->site->text.data[at + 1] != '(')
		return false;
	for (size_t i = 0; i < BRACKET_REACH && i < b->right_count; i++) {
		parl_view word = parl_beside_right(b, i);

		if (i > 0 && b->right[i].gap == PARL_GAP_BREAK)
			return false;
		if (PARL_IS_ANY(word, readers) || PARL_IS_ANY(word, bodies))
			return true;
		if (parl_word_is_preposition(word))
			return false;
	}
	return false;
}

/* "[clients] of the print shop include ...": how many words to skip. */
static size_t words_of_owner(const struct parl_beside *b)
{
	if (!parl_word_equal(parl_beside_right(b, 0), "of"))
		return 0;
	return parl_word_is_function(parl_beside_right(b, 1)) ? 3 : 2;
}

/* "[clients] include two NHS trusts", "[clients] such as housing associations", "[clients], all of
 * them schools". */
static bool are_bodies(const struct parl_beside *b)
{
	static const char *const links[] = {"all", "are", "both", "chiefly", "include", "included",
		"includes", "including", "like", "mainly", "most", "mostly", "range", "ranged",
		"such", "were"};
	static const char *const range[] = {"range", "ranged"};
	size_t at =
		parl_beside_right_gap(b, 0) == PARL_GAP_BREAK ? b->right_count : words_of_owner(b);

	if (!PARL_IS_ANY(parl_beside_right(b, at), links))
		return false;
	at += PARL_IS_ANY(parl_beside_right(b, at), range); /* over "from" */
	for (size_t i = at + 1; i <= at + REACH && parl_beside_right_gap(b, i) < PARL_GAP_BREAK;
		i++) {
		parl_view word = parl_beside_right(b, i);

		if (PARL_IS_ANY(word, bodies) ||
			(parl_word_equal(word, "council") && u_isupper(parl_char_at(word, 0))))
			return true;
		if (parl_word_is_preposition(word) && !parl_word_equal(word, "as") &&
			!parl_word_equal(word, "of"))
			return false;
	}
	return false;
}

/* "Our training [clients] pay £390", "audit [clients]": what those buy who are no charity's to
 * help. "Training clients to cook" is what somebody does. */
static bool are_for_hire(const struct parl_beside *b)
{
	static const char *const wares[] = {"agency", "association", "audit", "authority", "bank",
		"bookkeeping", "business", "company", "conference", "consulting", "council",
		"employer", "firm", "government", "hire", "hotel", "payroll", "printing",
		"retailer", "sme", "training", "university", "venue"};
	static const char *const aims[] = {"as", "for", "in", "on", "to"};

	return PARL_IS_ANY(parl_beside_left(b, 0), wares) && b->left[0].gap == PARL_GAP_NONE &&
		!parl_word_is_be(parl_beside_left(b, 1)) &&
		!PARL_IS_ANY(parl_beside_right(b, 0), aims);
}

/* Whether the BLOCK says of its clients that they are bodies; only its beginning is looked at. */
static bool tells_of_bodies(const struct parl_case *c, const struct parl_block *block)
{
	static const parl_view stem = PARL_SOUGHT("lients ");
	parl_view text = parl_block_text(block);
	size_t end = text.size < PARL_SITE_REACH ? text.size : PARL_SITE_REACH;
	const char *at = text.data;

	while ((at = parl_seek((parl_view){at, (size_t)(text.data + end - at)}, stem))) {
		size_t start = (size_t)(at - text.data);
		parl_span word = {start, start + stem.size - 1};
		struct parl_case other = {.bridge = c->bridge,
			.site = parl_site_of(block, (parl_span){0, end}, word)};

		if (are_bodies(parl_beside_of(&other)))
			return true;
		at += stem.size;
	}
	return false;
}

/* Whether the section below the heading at INDEX tells of clients that are bodies. */
static bool section_tells(const struct parl_case *c, size_t index)
{
	const struct parl_document *document = c->bridge->document;
	size_t count = parl_document_block_count(document);

	for (size_t i = index + 1; i < count && i <= index + SECTION_REACH; i++) {
		const struct parl_block *block = parl_document_block(document, i);

		if (parl_block_kind_of(block) == PARL_BLOCK_HEADING)
			return false;
		if (tells_of_bodies(c, block))
			return true;
	}
	return false;
}

/* "What our [clients] say", above "Our clients include four councils". */
static bool heads_customers(const struct parl_case *c)
{
	struct parl_block_context *block = &c->bridge->block;

	if (parl_block_kind_of(c->site.block) != PARL_BLOCK_HEADING)
		return false;
	if (!block->section_known)
		block->heads_customers = section_tells(c, parl_block_index(c->site.block));
	block->section_known = true;
	return block->heads_customers;
}

bool parl_clientele_of(struct parl_case *c)
{
	const struct parl_beside *beside = parl_beside_of(c);

	return are_bodies(beside) || are_for_hire(beside) || has_officers(beside) ||
		told_in_bracket(beside) || told_behind_sign(beside) || is_said_of_body(beside) ||
		is_a_body(beside) || heads_customers(c);
}
