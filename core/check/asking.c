#include "asking.h"

#include "../bridge/buyer.h"
#include "../prose/lexicon.h"
#include "../text/sentence.h"
#include "../text/stated.h"

/* Bytes of a question; a longer paragraph is an answer. */
#define QUESTION_MOST 4000

/* Bytes of what stands below a question, and of a label before one. */
#define DETAIL_MOST 400
#define LABEL_MOST 16

/* Lines of a question that stands in one paragraph with its answer. */
#define LINES_MOST 6

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static bool has_digit(parl_view text)
{
	for (size_t i = 0; i < text.size; i++)
		if (is_digit(text.data[i]))
			return true;
	return false;
}

/* The words that TEXT begins with; the others are empty. */
static void first_words(const struct parl_site *site, parl_view *words, size_t count)
{
	parl_span word;
	size_t at = 0;

	for (size_t i = 0; i < count; i++) {
		words[i] = (parl_view){"", 0};
		if (!parl_site_next_word(site, at, &word))
			continue;
		words[i] = parl_site_view(site, word);
		at = word.end;
	}
}

/* "Q4", "Q4b", "Question". */
static bool is_number_word(parl_view word)
{
	static const char *const labels[] = {"criterion", "question"};

	return PARL_IS_ANY(word, labels) ||
		(word.size > 1 && (word.data[0] | ' ') == 'q' && is_digit(word.data[1]));
}

/* "Q4", "Question 4:", "3.1": nothing but a number. */
static bool is_label(const struct parl_site *site)
{
	parl_view words[3];

	first_words(site, words, 3);
	return site->text.size <= LABEL_MOST && has_digit(site->text) && words[2].size == 0 &&
		(is_number_word(words[0]) || (is_digit(words[0].data[0]) && words[1].size == 0));
}

/* "Part A (900 words in total)", "Question 1 (500 words)": what asks, and no limit by itself. */
static bool is_numbered_part(const parl_view *words)
{
	static const char *const parts[] = {"part", "question", "section"};

	return PARL_IS_ANY(words[0], parts) && words[1].size &&
		(words[1].size == 1 || is_digit(words[1].data[0]));
}

/* Whether the text says nothing but a limit. */
static bool is_limit(const struct parl_site *site)
{
	parl_view words[2];

	first_words(site, words, 2);
	return !is_numbered_part(words) && parl_stated_only(site->text);
}

/* "Your answer should cover:", "Weighting: 20%"; "Answer:". */
static enum parl_asks detail_of(const struct parl_site *site)
{
	static const char *const theirs[] = {
		"answer", "answers", "response", "responses", "statement", "submission"};
	static const char *const marks[] = {
		"guidance", "marks", "score", "scored", "scoring", "weight", "weighting"};
	static const char *const shall[] = {"must", "should", "will"};
	static const char *const whose[] = {"applicant", "applicant's", "bidder", "bidder's", "our",
		"supplier", "supplier's", "tenderer", "tenderer's", "your"};
	parl_view words[3];
	bool named;

	first_words(site, words, 3);
	named = PARL_IS_ANY(words[0], whose) && PARL_IS_ANY(words[1], theirs);
	if (words[named ? 2 : 1].size == 0 && (named || PARL_IS_ANY(words[0], theirs)))
		return PARL_ASKS_REPLY;
	if (site->text.size > DETAIL_MOST)
		return PARL_ASKS_NOT;
	if (PARL_IS_ANY(words[0], marks) || is_limit(site))
		return PARL_ASKS_DETAIL;
	return (named || PARL_IS_ANY(words[0], theirs)) &&
			(PARL_IS_ANY(words[1], shall) || PARL_IS_ANY(words[2], shall)) &&
			!parl_buyer_not(site)
		? PARL_ASKS_DETAIL
		: PARL_ASKS_NOT;
}

/* "... of volunteers (max 500 words)": whether the text ends in brackets that state a limit. */
static bool ends_in_limit(parl_view text)
{
	struct parl_stated stated;
	size_t open;

	while (text.size &&
		((unsigned char)text.data[text.size - 1] <= ' ' || text.data[text.size - 1] == '.'))
		text.size--;
	if (!text.size || (text.data[text.size - 1] != ')' && text.data[text.size - 1] != ']'))
		return false;
	for (open = text.size - 1; open > 0; open--)
		if (text.data[open] == '(' || text.data[open] == '[')
			break;
	return parl_stated_next((parl_view){text.data + open, text.size - open}, 0, &stated);
}

/* Of a paragraph that says nothing of us: whether a sentence of it asks those who bid. */
static bool is_question(struct parl_site *site, struct parl_arena *arena, enum parl_asks *asks)
{
	bool asking = ends_in_limit(site->text), numbered = false;
	parl_span *sentences;
	size_t count;

	*asks = PARL_ASKS_NOT;
	if (!asking && !parl_buyer_may_ask(site->text))
		return true;
	parl_arena_reset(arena);
	sentences = parl_sentences(site->text, 0, SIZE_MAX, &count, arena);
	if (!sentences)
		return false;
	for (size_t i = 0; i < count; i++) {
		site->sentence = sentences[i];
		if (parl_buyer_not(site))
			return true;
		asking = asking || parl_buyer_asking(site) == PARL_ASKING_BIDDERS;
		numbered = numbered || (i == 0 && parl_buyer_counts(site));
	}
	if (asking)
		*asks = numbered ? PARL_ASKS_NUMBERED : PARL_ASKS_QUESTION;
	return true;
}

static bool ends_in_question(parl_view text)
{
	return text.size && text.data[text.size - 1] == '?';
}

/* "Q1. How many? (50 words)", and on the next line the answer: in a text that is pasted, or where a
 * line is broken by hand. */
static bool first_lines_ask(
	struct parl_site *site, struct parl_arena *arena, enum parl_asks *asks, size_t *size)
{
	const parl_view whole = site->text;
	size_t end = 0;

	for (int i = 0; i < LINES_MOST && *asks == PARL_ASKS_NOT; i++) {
		while (end < whole.size && whole.data[end] != '\n')
			end++;
		if (end == whole.size || end > QUESTION_MOST)
			break;
		*size = ++end;
		site->text.size = end - 1;
		while (site->text.size && (unsigned char)whole.data[site->text.size - 1] <= ' ')
			site->text.size--;
		if (ends_in_limit(site->text) || ends_in_question(site->text)) {
			if (!is_question(site, arena, asks))
				return false;
			break;
		}
	}
	if (*asks == PARL_ASKS_NOT)
		*size = SIZE_MAX;
	return true;
}

bool parl_asks_of(const struct parl_block *block, struct parl_arena *arena, enum parl_asks *asks,
	size_t *size)
{
	enum parl_block_kind kind = parl_block_kind_of(block);
	struct parl_site site = {.block = block, .text = parl_block_text(block)};

	*asks = PARL_ASKS_NOT;
	*size = SIZE_MAX;
	if (kind == PARL_BLOCK_CODE || kind == PARL_BLOCK_QUOTATION)
		return true;
	site.sentence = (parl_span){0, site.text.size};
	if (kind == PARL_BLOCK_HEADING)
		*asks = is_limit(&site) ? PARL_ASKS_DETAIL : PARL_ASKS_HEADING;
	else if (is_label(&site))
		*asks = PARL_ASKS_LABEL;
	else
		*asks = detail_of(&site);
	if (*asks == PARL_ASKS_NOT && site.text.size <= QUESTION_MOST &&
		!is_question(&site, arena, asks))
		return false;
	return *asks != PARL_ASKS_NOT || first_lines_ask(&site, arena, asks, size);
}

bool parl_heading_asks(const struct parl_block *heading, struct parl_arena *arena, bool *asks)
{
	struct parl_site site = {.block = heading, .text = parl_block_text(heading)};
	enum parl_asks how;

	site.sentence = (parl_span){0, site.text.size};
	if (!is_question(&site, arena, &how))
		return false;
	*asks = how == PARL_ASKS_QUESTION;
	return true;
}

bool parl_asks_with_number(const struct parl_block *heading)
{
	struct parl_site site = {.block = heading, .text = parl_block_text(heading)};
	parl_view words[2];

	site.sentence = (parl_span){0, site.text.size};
	first_words(&site, words, 2);
	return parl_buyer_numbers(&site) || (is_number_word(words[0]) && words[0].size < 6);
}
