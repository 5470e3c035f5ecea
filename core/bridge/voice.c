#include "voice.h"

#include "../text/sentence.h"
#include "context.h"
#include "lexicon.h"
#include "names.h"

#define LENGTH(list) (sizeof(list) / sizeof((list)[0]))
#define LONGEST_PHRASE 4

/* How many words behind "is" a word for words is looked for. */
#define PREDICATE_REACH 5

/* Word sequences that show that a sentence mentions or defines words. */
static const char *const mentions[][LONGEST_PHRASE] = {
	{"we", "call"},
	{"we", "called"},
	{"call", "them"},
	{"call", "ourselves"},
	{"calls", "them"},
	{"calls", "itself"},
	{"are", "called"},
	{"is", "called"},
	{"were", "called"},
	{"known", "as"},
	{"referred", "to", "as"},
	{"refer", "to", "them", "as"},
	{"refers", "to", "them", "as"},
	{"described", "as"},
	{"defined", "as"},
	{"defines"},
	{"we", "mean"},
	{"the", "word"},
	{"the", "words"},
	{"the", "term"},
	{"the", "phrase"},
	{"the", "label"},
	{"so-called"},
	{"nobody", "says"},
	{"no", "one", "says"},
	{"we", "never", "say"},
	{"we", "don't", "say"},
	{"we", "do", "not", "say"},
	{"also", "called"},
	{"is", "a", "word"},
	{"not", "a", "word"},
	{"is", "a", "phrase"},
	{"not", "a", "phrase"},
	{"council", "calls"},
	{"councils", "call"},
	{"commissioners", "call"},
	{"funders", "call"},
	{"some", "call"},
	{"used", "to", "call"},
	{"often", "called"},
	{"sometimes", "called"},
	{"once", "called"},
	{"now", "called"},
	{"called", "that"},
	{"call", "themselves"},
	{"still", "has", "it"},
	{"form", "has", "it"},
	{"plan", "has", "it"},
};

static const char *const objects[][LONGEST_PHRASE] = {
	{"objects", "of", "the"},
	{"objects", "are"},
	{"our", "objects"},
	{"charitable", "objects"},
	{"charity's", "objects"},
};

static bool phrase_at(
	const struct parl_site *site, parl_span word, const char *const phrase[LONGEST_PHRASE])
{
	for (size_t i = 0; i < LONGEST_PHRASE && phrase[i]; i++) {
		if (i > 0 && !parl_word_after(site->text, word.end, &word))
			return false;
		if (!parl_word_equal(parl_site_view(site, word), phrase[i]))
			return false;
	}
	return true;
}

static bool any_phrase_at(const struct parl_site *site, parl_span word,
	const char *const phrases[][LONGEST_PHRASE], size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (phrase_at(site, word, phrases[i]))
			return true;
	}
	return false;
}

/* Words that say that what stands before is a word: "Bed blocking is a rude name for ...". */
static bool names_words(parl_view word)
{
	return parl_word_equal(word, "word") || parl_word_equal(word, "words") ||
		parl_word_equal(word, "phrase") || parl_word_equal(word, "phrases") ||
		parl_word_equal(word, "term") || parl_word_equal(word, "terms") ||
		parl_word_equal(word, "name") || parl_word_equal(word, "label") ||
		parl_word_equal(word, "expression");
}

/* "[Bed blocking] is the council's phrase": be directly behind the match, and a word for words in
 * what it says of it. */
static bool said_to_be_a_word(const struct parl_site *site)
{
	parl_span word = site->after;

	if (!site->has_after || !parl_word_is_be(parl_site_view(site, word)))
		return false;
	for (int i = 0; i < PREDICATE_REACH && parl_word_after(site->text, word.end, &word); i++) {
		parl_view text = parl_site_view(site, word);

		if (names_words(text))
			return true;
		if (parl_word_is_preposition(text))
			return false;
	}
	return false;
}

/* "People labelled [hard-to-reach]", "a box marked [clients]". */
static bool said_to_be_named(const struct parl_site *site)
{
	parl_view word = parl_site_before(site);

	return parl_word_equal(word, "labelled") || parl_word_equal(word, "marked") ||
		parl_word_equal(word, "headed") || parl_word_equal(word, "termed") ||
		parl_word_equal(word, "dubbed") || parl_word_equal(word, "nicknamed");
}

static bool begins_clause(const struct parl_site *site)
{
	size_t at = site->match.start;

	while (at > site->sentence.start && site->text.data[at - 1] == ' ')
		at--;
	return parl_at_sentence_start(site) || (at > 0 && site->text.data[at - 1] == ';');
}

/* "[Inmates] is what the book says": a plural with a verb in the singular is a word. */
static bool plural_in_singular(const struct parl_site *site, const struct parl_candidate *candidate)
{
	parl_view verb = parl_site_after(site);
	bool plural = candidate->term->number == PARL_NUMBER_PLURAL ||
		candidate->forms & (1u << PARL_FORM_PLURAL);

	return plural && begins_clause(site) &&
		(parl_word_equal(verb, "is") || parl_word_equal(verb, "was") ||
			parl_word_equal(verb, "isn't") || parl_word_equal(verb, "wasn't"));
}

static enum parl_voice listen(const struct parl_case *c)
{
	const struct parl_site *site = &c->site;
	parl_span word;

	for (size_t at = site->sentence.start; parl_site_next_word(site, at, &word);
		at = word.end) {
		if (parl_context_quoted(&c->bridge->block, word))
			continue;
		if (parl_word_is_first_person(parl_site_view(site, word)))
			return PARL_VOICE_TESTIMONY;
		if (any_phrase_at(site, word, mentions, LENGTH(mentions)))
			return PARL_VOICE_MENTION;
		if (any_phrase_at(site, word, objects, LENGTH(objects)))
			return PARL_VOICE_LAW;
	}
	return PARL_VOICE_OWN;
}

enum parl_voice parl_voice_of(const struct parl_case *c, const struct parl_candidate *candidate)
{
	struct parl_block_context *block = &c->bridge->block;
	parl_span sentence = c->site.sentence;

	/* These are about the match, and so are not kept for its sentence. */
	if (said_to_be_a_word(&c->site) || said_to_be_named(&c->site) ||
		plural_in_singular(&c->site, candidate))
		return PARL_VOICE_MENTION;
	if (block->voiced.start != sentence.start || block->voiced.end != sentence.end) {
		block->voice = (int)listen(c);
		block->voiced = sentence;
	}
	return (enum parl_voice)block->voice;
}
