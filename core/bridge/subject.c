/*
 * subject.c - counting what shows the subject of a document: phrases of the language that is
 * translated, and words that the glossaries name as their subject's (see subject.h).
 *
 * A single word of the glossaries shows little, since most have another sense ("pilot", "input"),
 * and the buyer's phrases stand in any contract. A word within a longer term is not counted, so
 * that what a translation writes does not make the text fit.
 */
#include "subject.h"

#include <string.h>

#include <parlance/text.h>

#include "../vocabulary/scans.h"

/* Of 34 passages of bids, 150 to 250 words long, the poorest has five such signs; of seven texts on
 * other subjects, with words like these put in on purpose, the richest has three. */
#define SIGNS_NEEDED 4

/* Fewer words than these may well hold fewer signs. */
#define WORDS_NEEDED 80

struct count {
	struct parl_bridge *bridge;
	struct parl_scan *terms;
	struct parl_scan *subjects;
	const void *signs[SIGNS_NEEDED]; /* concepts, and entries of words: each once */
	size_t sign_count;
	size_t words;
};

static bool is_settled(const struct count *count)
{
	return count->sign_count == SIGNS_NEEDED;
}

static void add_sign(struct count *count, const void *sign)
{
	for (size_t i = 0; i < count->sign_count; i++)
		if (count->signs[i] == sign)
			return;
	if (!is_settled(count))
		count->signs[count->sign_count++] = sign;
}

static bool is_phrase(const struct parl_bridge *bridge, const struct parl_term *term)
{
	return memchr(term->text.data, ' ', term->text.size) &&
		(bridge->from == PARL_REGISTER_ANY || term->register_number == bridge->from);
}

/* What a match shows, into SHOWN: a key that is an everyday term in one of its senses shows
 * nothing. False: out of memory. */
static bool shown_by(const struct parl_bridge *bridge, const struct parl_match *match,
	const struct parl_concept **shown)
{
	const struct parl_vocabulary *vocabulary = bridge->vocabulary;
	bool everyday = false;
	size_t count;
	const uint32_t *ids =
		parl_matcher_ids(parl_vocabulary_terms(vocabulary), match->key, &count);

	for (size_t i = 0; i < count; i++) {
		const struct parl_entry *entry = parl_vocabulary_entry(vocabulary, ids[i]);

		if (!entry)
			return false;
		everyday = everyday || entry->term->everyday;
		if (is_phrase(bridge, entry->term))
			*shown = entry->term->of;
	}
	if (everyday)
		*shown = NULL;
	return true;
}

static bool add_word(struct count *count, const struct parl_match *match)
{
	const struct parl_vocabulary *vocabulary = count->bridge->vocabulary;
	size_t entries;
	const uint32_t *ids =
		parl_matcher_ids(parl_vocabulary_subjects(vocabulary), match->key, &entries);

	for (size_t i = 0; i < entries; i++) {
		const struct parl_context_entry *entry =
			parl_vocabulary_context_entry(vocabulary, ids[i]);

		if (!entry)
			return false;
		add_sign(count, entry);
	}
	return true;
}

/* The words of the subject that stand before the term at hand, or that are this term itself where
 * it is not SHOWN, counted already. */
static enum parl_status add_words(
	struct count *count, struct parl_match *word, bool *pending, parl_span term, bool shown)
{
	enum parl_status status = PARL_OK;

	while (!is_settled(count)) {
		if (!*pending)
			status = parl_scan_next(count->subjects, word);
		*pending = status == PARL_OK;
		if (status != PARL_OK || word->span.start >= term.end)
			break;
		*pending = false;
		if ((word->span.end <= term.start ||
			    (!shown && word->span.start == term.start &&
				    word->span.end == term.end)) &&
			!add_word(count, word))
			return PARL_FAILED;
	}
	return status == PARL_FAILED ? PARL_FAILED : PARL_OK;
}

static bool count_signs(struct count *count, parl_view text)
{
	struct parl_match term, word;
	enum parl_status status = PARL_OK;
	bool pending = false;

	parl_scan_begin(count->terms, text);
	parl_scan_begin(count->subjects, text);
	while (status == PARL_OK && !is_settled(count)) {
		const struct parl_concept *shown = NULL;
		parl_span span = {text.size, text.size + 1};

		status = parl_scan_next(count->terms, &term);
		if (status == PARL_OK) {
			span = term.span;
			if (!shown_by(count->bridge, &term, &shown))
				return false;
		}
		if (shown)
			add_sign(count, shown);
		if (status == PARL_FAILED ||
			add_words(count, &word, &pending, span, shown != NULL) == PARL_FAILED)
			return false;
	}
	return true;
}

static void count_words(struct count *count, parl_view text)
{
	bool inside = false;

	for (size_t i = 0; i < text.size && count->words < WORDS_NEEDED; i++) {
		bool white = parl_is_white(text.data[i]);

		count->words += !white && !inside;
		inside = !white;
	}
}

static bool count_all(struct count *count)
{
	const struct parl_document *document = count->bridge->document;
	size_t blocks = parl_document_block_count(document);
	bool fine = true;

	for (size_t i = 0; i < blocks && count->words < WORDS_NEEDED; i++)
		count_words(count, parl_block_text(parl_document_block(document, i)));
	if (count->words < WORDS_NEEDED)
		return true;
	count->terms = parl_scan_borrow(count->bridge->vocabulary, PARL_SCAN_TERMS);
	count->subjects = parl_scan_borrow(count->bridge->vocabulary, PARL_SCAN_SUBJECTS);
	fine = count->terms && count->subjects;
	for (size_t i = 0; fine && i < blocks && !is_settled(count); i++)
		fine = count_signs(count, parl_block_text(parl_document_block(document, i)));
	parl_scan_return(count->bridge->vocabulary, PARL_SCAN_TERMS, count->terms);
	parl_scan_return(count->bridge->vocabulary, PARL_SCAN_SUBJECTS, count->subjects);
	return fine;
}

static bool find_subject(struct parl_bridge *bridge)
{
	struct count count = {.bridge = bridge};

	if (!count_all(&count))
		return false;
	bridge->facts->foreign[1 + bridge->from] =
		count.words >= WORDS_NEEDED && !is_settled(&count);
	return true;
}

bool parl_subject_fits(struct parl_bridge *bridge, bool *fits)
{
	/* What shows the subject depends on the language that is translated. */
	if (!parl_facts_know(bridge, PARL_FACT_SUBJECT + 1 + bridge->from, find_subject))
		return false;
	*fits = !bridge->facts->foreign[1 + bridge->from];
	return true;
}
