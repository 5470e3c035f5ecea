#include "mention.h"

#include <string.h>

#include "../prose/chosen.h"
#include "../prose/lexicon.h"
#include "../text/sentence.h"
#include "../text/wordset.h"
#include "denial.h"
#include "naming.h"

/* How many words beside the match a sentence has that goes on with the one before. */
#define GOES_ON_MOST 12

/* Word sequences that make a sentence one about words, whatever stands where. None begins with
 * "the", which has rules of its own. */
static const parl_phrase mentions[] = {
	{"we", "mean"},
	{"our", "word", "for"},
	{"their", "word", "for"},
	{"council's", "word", "for"},
	{"commissioner's", "word", "for"},
	{"funder's", "word", "for"},
	{"buyer's", "word", "for"},
	{"defines"},
	{"as", "defined"},
	{"defined", "as"},
	{"in", "the", "legal", "sense"},
	{"in", "the", "sense"},
	{"in", "the", "plain", "sense"},
	{"in", "the", "ordinary", "sense"},
	{"in", "the", "usual", "sense"},
	{"in", "the", "full", "sense"},
	{"in", "a", "wider", "sense"},
	{"in", "the", "wider", "sense"},
	{"in", "the", "widest", "sense"},
	{"in", "the", "strict", "sense"},
	{"within", "the", "meaning", "of"},
	{"interchangeably"},
	{"is", "a", "word"},
	{"not", "a", "word"},
	{"is", "a", "phrase"},
	{"not", "a", "phrase"},
	{"nobody", "says"},
	{"no", "one", "says"},
	{"used", "to", "call"},
	{"called", "that"},
	{"calls", "it", "that"},
	{"calls", "them", "that"},
	{"call", "it", "that"},
	{"call", "them", "that"},
	{"call", "themselves"},
	{"called", "themselves"},
	{"calls", "itself"},
	{"still", "has", "it"},
	{"form", "has", "it"},
	{"plan", "has", "it"},
	{"never", "talk", "about"},
	{"never", "speak", "of"},
	{"don't", "talk", "about"},
	{"not", "talk", "about"},
	{"don't", "speak", "of"},
	{"not", "speak", "of"},
	{"not", "the", "same", "as"},
	{"not", "the", "same", "thing"},
	{"isn't", "the", "same"},
	{"aren't", "the", "same"},
	{"form's", "word"},
	{"form's", "term"},
	{"portal's", "word"},
	{"funder's", "term"},
	{"council's", "term"},
	{"likes", "to", "put", "it"},
	{"like", "to", "put", "it"},
	{"like", "to", "be", "called"},
	{"prefer", "to", "be", "called"},
	{"to", "use", "your", "word"},
	{"to", "use", "the", "word"},
	{"services", "are", "hard", "to"},
	{"services", "that", "are", "hard"},
	{"services", "which", "are", "hard"},
	{"sounds", "like"},
	{"sounded", "like"},
};

/* --- whole sentences ------------------------------------------------------------------------- */

/* "The word is guests", "the label we use"; not "spread the word", "the term began", "the words on
 * the wall". */
static bool the_word(const struct parl_site *site, parl_span the)
{
	static const char *const spread[] = {
		"spread", "spreads", "spreading", "get", "gets", "getting", "pass", "put"};
	static const char *const during[] = {
		"after", "before", "during", "in", "of", "over", "throughout"};
	static const char *const always[] = {"word", "words", "phrase"};
	static const char *const about[] = {
		"as", "for", "is", "was", "we", "they", "used", "itself"};
	parl_span word;
	parl_span next;
	parl_view text;

	if (!parl_word_after(site->text, the.end, &word))
		return false;
	text = parl_site_view(site, word);
	if (parl_word_equal(text, "terms") || !parl_word_for_words(text))
		return false;
	if (parl_word_before(site->text, the.start, &next) &&
		(PARL_IS_ANY(parl_site_view(site, next), spread) ||
			(parl_word_equal(text, "term") &&
				PARL_IS_ANY(parl_site_view(site, next), during))))
		return false;
	if (!PARL_IS_ANY(text, always))
		return parl_word_after(site->text, word.end, &next) &&
			PARL_IS_ANY(parl_site_view(site, next), about);
	return !parl_word_after(site->text, word.end, &next) ||
		PARL_IS_ANY(parl_site_view(site, next), about) ||
		!parl_word_is_preposition(parl_site_view(site, next));
}

void parl_mention_add_beginnings(struct parl_wordset *set, uint32_t classes)
{
	parl_site_add_beginnings(set, mentions, PARL_LENGTH(mentions), classes);
	parl_wordset_add(set, "the", classes);
}

/* "We mean it", "we mean what we say": of no word. */
static bool is_meant_seriously(const struct parl_site *site, parl_span word)
{
	static const parl_phrase serious[] = {{"we", "mean", "business"}, {"we", "mean", "it"},
		{"we", "mean", "that"}, {"we", "mean", "this"}, {"we", "mean", "to"},
		{"we", "mean", "what", "we"}};

	return parl_site_phrase_at(site, word, serious, PARL_LENGTH(serious));
}

bool parl_mention_begins(const struct parl_site *site, parl_span word)
{
	if (parl_word_equal(parl_site_view(site, word), "the"))
		return the_word(site, word);
	return parl_site_phrase_at(site, word, mentions, PARL_LENGTH(mentions)) &&
		!is_meant_seriously(site, word);
}

/* --- contrast --------------------------------------------------------------------------------- */

static bool has_rival(const struct parl_beside *b, size_t from)
{
	for (size_t i = from; i < b->left_count && i < from + 5; i++) {
		if (parl_denial_rival(parl_beside_left(b, i)))
			return true;
	}
	for (size_t i = 0; i < b->right_count && i < 4; i++) {
		if (parl_denial_rival(parl_beside_right(b, i)))
			return true;
	}
	return false;
}

/* "Guests, not [clients]", "people rather than [clients]", "never [clients] but guests". */
static bool is_contrasted(const struct parl_beside *b)
{
	size_t at = parl_word_is_filler(parl_beside_left(b, 0)) ? 1 : 0;
	parl_view word = parl_beside_left(b, at);

	if (parl_word_equal(word, "not") || parl_word_equal(word, "never"))
		return has_rival(b, at + 1);
	if ((parl_word_equal(word, "than") &&
		    parl_word_equal(parl_beside_left(b, at + 1), "rather")) ||
		(parl_word_equal(word, "of") &&
			parl_word_equal(parl_beside_left(b, at + 1), "instead")))
		return has_rival(b, at + 2);
	return false;
}

/* --- the sentence before ---------------------------------------------------------------------- */

/* "We call people guests. Not [clients].": what goes on with a sentence about words. */
static bool goes_on(const struct parl_case *c, const struct parl_beside *b)
{
	const struct parl_block_context *block = &c->bridge->block;
	struct parl_site before = c->site;
	size_t words = b->left_count + b->right_count;
	parl_view first = parl_beside_left(b, b->left_count ? b->left_count - 1 : 0);
	parl_span word;

	if (words > GOES_ON_MOST || b->left_count == 0 || block->sentence_at == 0 ||
		!(parl_word_equal(first, "not") || parl_word_equal(first, "never") ||
			parl_word_equal(first, "nor")))
		return false;
	before.sentence = block->sentences[block->sentence_at - 1];
	if (before.sentence.end - before.sentence.start > PARL_SITE_REACH)
		before.sentence.start = before.sentence.end - PARL_SITE_REACH;
	for (size_t at = before.sentence.start; parl_site_next_word(&before, at, &word);
		at = word.end) {
		parl_view text = parl_site_view(&before, word);

		if (parl_word_calls(text) || parl_word_says(text) || parl_word_for_words(text) ||
			parl_denial_rival(text))
			return true;
	}
	return false;
}

/* "The word clients is never used. [Clients] are guests." */
static bool mentioned_before(const struct parl_case *c, const struct parl_term *term)
{
	const struct parl_block_context *block = &c->bridge->block;

	return block->mentioned == term && block->sentence_at == block->mentioned_at + 1;
}

/* "When we are asked for [beneficiaries]", "[drop-in sessions] were asked for": whoever asks has
 * the word. */
static bool is_asked_for(const struct parl_case *c, const struct parl_beside *b)
{
	static const char *const ask[] = {"ask", "asked", "asking", "asks"};

	if (parl_word_is_be(parl_beside_right(b, 0)) &&
		parl_word_equal(parl_beside_right(b, 1), "asked") &&
		parl_word_equal(parl_beside_right(b, 2), "for"))
		return true;
	return parl_word_equal(parl_beside_left(b, 0), "for") &&
		PARL_IS_ANY(parl_beside_left(b, 1), ask) &&
		parl_chosen_serves(parl_site_view(&c->site, c->site.match));
}

/* Of what can be counted. */
static bool is_one(const struct parl_candidate *candidate)
{
	return candidate->term->pos == PARL_POS_NOUN && candidate->term->countable &&
		candidate->term->number != PARL_NUMBER_PLURAL &&
		!(candidate->forms & (1u << PARL_FORM_PLURAL));
}

bool parl_mention_of(struct parl_case *c, const struct parl_candidate *candidate)
{
	const struct parl_beside *beside = parl_beside_of(c);

	return parl_naming_before(beside) || parl_naming_behind(beside, candidate) ||
		is_contrasted(beside) || parl_denial_of(beside, is_one(candidate)) ||
		goes_on(c, beside) || mentioned_before(c, candidate->term) ||
		is_asked_for(c, beside);
}

bool parl_mention_is_speaker(struct parl_case *c)
{
	const struct parl_beside *beside = parl_beside_of(c);

	return parl_naming_speaker(beside);
}

bool parl_mention_is_self(struct parl_case *c)
{
	const struct parl_beside *beside = parl_beside_of(c);

	return parl_naming_self(beside);
}
