#include "buyer.h"

#include "../base/any.h"
#include "../base/seek.h"
#include "../prose/lexicon.h"
#include "../text/sentence.h"
#include "../text/wordset.h"
#include <pthread.h>
#include <string.h>

/* Bytes of a label before a question: "Q4.", "3.1.2)". */
#define LABEL_MOST 12

/* How many words a line of a form has that is a question by its mark alone. */
#define FORM_WORDS 4

/* A buyer asks those who bid; a bid speaks of us. Nearly every answer has its question above it. */
static const parl_phrase questions[] = {
	{"bidders", "are"},
	{"bidders", "must"},
	{"bidders", "should"},
	{"contractor", "shall"},
	{"how", "can", "you"},
	{"how", "do", "you"},
	{"how", "does", "your"},
	{"how", "have", "you"},
	{"how", "will", "you"},
	{"how", "will", "your"},
	{"how", "would", "you"},
	{"how", "you", "will"},
	{"how", "you", "would"},
	{"how", "you", "have"},
	{"how", "your"},
	{"please", "confirm"},
	{"please", "demonstrate"},
	{"please", "describe"},
	{"please", "detail"},
	{"please", "explain"},
	{"please", "give", "details"},
	{"please", "give", "examples"},
	{"please", "outline"},
	{"please", "provide"},
	{"please", "set", "out"},
	{"please", "state"},
	{"please", "tell", "us"},
	{"provider", "shall"},
	{"supplier", "shall"},
	{"tenderers", "must"},
	{"tenderers", "should"},
	{"what", "are", "your"},
	{"what", "do", "you"},
	{"what", "is", "your"},
	{"what", "will", "you"},
	{"what", "would", "you"},
	{"your", "experience", "of"},
	{"your", "organisation"},
	{"your", "organisation's"},
	{"your", "proposed"},
};

/* The same as requests, where a sentence opens with them; a letter repeats them: "You ask who ...".
 */
static const parl_phrase requests[] = {
	{"demonstrate", "how"},
	{"demonstrate", "your"},
	{"describe", "how"},
	{"describe", "the"},
	{"describe", "your"},
	{"explain", "how"},
	{"explain", "your"},
	{"outline", "how"},
	{"outline", "your"},
	{"tell", "us", "about"},
	{"tell", "us", "how"},
	{"tell", "us", "what"},
	{"tell", "us", "who"},
	{"you", "also", "ask"},
	{"you", "ask"},
	{"you", "asked"},
	{"you", "want", "to", "know"},
};

/* And as questions, where they open a line and say no we: "Who will benefit?" */
static const parl_phrase asked[] = {
	{"are", "you"},
	{"are", "your"},
	{"can", "you"},
	{"do", "you"},
	{"do", "your"},
	{"does", "your"},
	{"has", "your"},
	{"have", "you"},
	{"how", "are"},
	{"how", "can"},
	{"how", "do"},
	{"how", "does"},
	{"how", "many"},
	{"how", "will"},
	{"how", "would"},
	{"is", "your"},
	{"what", "about"},
	{"what", "are"},
	{"what", "do"},
	{"what", "does"},
	{"what", "is"},
	{"what", "will"},
	{"what", "would"},
	{"when", "will"},
	{"where", "will"},
	{"which", "of", "your"},
	{"who", "are"},
	{"who", "will"},
	{"why", "do"},
	{"why", "is"},
	{"will", "you"},
	{"will", "your"},
};

/* Whether WORD opens its sentence, but for a number, a letter or who asks: "Q4. Describe ...", "a)
 * Describe ...", "Question 4 - Describe ...", "Panel: Who are ...". */
static bool opens_sentence(const struct parl_site *site, parl_span word)
{
	static const char *const labels[] = {"criterion", "lot", "question"};
	size_t at = word.start;
	parl_span before;

	while (at > site->sentence.start) {
		if (parl_word_before(site->text, at, &before)) {
			parl_view text = parl_site_view(site, before);
			char last = text.data[text.size - 1];

			if (before.start >= site->sentence.start && text.size > 1 &&
				!(last >= '0' && last <= '9') && !PARL_IS_ANY(text, labels) &&
				site->text.data[before.end] != ':')
				return false;
			at = before.start;
		} else {
			at--;
		}
	}
	return true;
}

/* Whether the sentence begins its line, but for a label. Within a paragraph the writer asks. */
static bool begins_line(const struct parl_site *site)
{
	size_t start = site->sentence.start;

	for (size_t most = LABEL_MOST; start > 0 && most > 0; start--, most--) {
		if (site->text.data[start - 1] == '\n')
			return true;
	}
	return start == 0;
}

bool parl_buyer_not(const struct parl_site *site)
{
	static const char *const ours[] = {
		"our", "ourselves", "us", "we", "we'd", "we'll", "we're", "we've"};
	parl_view last = {"", 0};
	parl_span word;

	for (size_t at = site->sentence.start; parl_site_next_word(site, at, &word);
		at = word.end) {
		parl_view text = parl_site_view(site, word);

		if (PARL_IS_ANY(text, ours) && !parl_word_equal(last, "tell"))
			return true;
		last = text;
	}
	return false;
}

static bool ends_asking(const struct parl_site *site)
{
	size_t end = site->sentence.end;

	while (end > site->sentence.start && (unsigned char)site->text.data[end - 1] <= ' ')
		end--;
	return end > site->sentence.start && site->text.data[end - 1] == '?';
}

/* Whether the sentence ends in a question mark, and is no question of the writer's. */
static bool is_theirs(const struct parl_site *site)
{
	return ends_asking(site) && begins_line(site) && !parl_buyer_not(site);
}

void parl_buyer_add_beginnings(struct parl_wordset *set, uint32_t classes)
{
	parl_site_add_beginnings(set, questions, PARL_LENGTH(questions), classes);
	parl_site_add_beginnings(set, requests, PARL_LENGTH(requests), classes);
	parl_site_add_beginnings(set, asked, PARL_LENGTH(asked), classes);
}

bool parl_buyer_asks(const struct parl_site *site, parl_span word)
{
	if (parl_site_phrase_at(site, word, questions, PARL_LENGTH(questions)))
		return true;
	if (parl_site_phrase_at(site, word, requests, PARL_LENGTH(requests)))
		return opens_sentence(site, word);
	return ends_asking(site) && parl_site_phrase_at(site, word, asked, PARL_LENGTH(asked)) &&
		opens_sentence(site, word) && is_theirs(site);
}

/* "If you were a client, what would you want?": the writer asks the buyer to imagine it. */
static bool supposes(const struct parl_site *site)
{
	static const char *const suppositions[] = {"if", "imagine", "suppose", "would"};
	parl_span word;

	return parl_site_next_word(site, site->sentence.start, &word) &&
		PARL_IS_ANY(parl_site_view(site, word), suppositions);
}

static bool says_you(const struct parl_site *site)
{
	static const char *const yours[] = {"you", "you'd", "you'll", "you're", "you've", "your"};
	parl_span word;

	for (size_t at = site->sentence.start; parl_site_next_word(site, at, &word); at = word.end)
		if (PARL_IS_ANY(parl_site_view(site, word), yours))
			return true;
	return false;
}

/* "Running costs?": a line of a form that says no more. */
static bool is_line_of_form(const struct parl_site *site)
{
	size_t end = site->sentence.end, count = 0;
	parl_span word;

	while (end > site->sentence.start && site->text.data[end - 1] == ' ')
		end--;
	if (parl_block_kind_of(site->block) == PARL_BLOCK_HEADING ||
		!(end == site->text.size || site->text.data[end - 1] == '\n' ||
			site->text.data[end] == '\n'))
		return false;
	for (size_t at = site->sentence.start;
		count <= FORM_WORDS && parl_site_next_word(site, at, &word); at = word.end)
		count++;
	return count <= FORM_WORDS;
}

/* A question that is all of an item has its number in front of it, which is no text. */
static bool is_item(const struct parl_site *site)
{
	return parl_block_kind_of(site->block) == PARL_BLOCK_LIST_ITEM &&
		site->sentence.start == 0 && site->sentence.end == site->text.size;
}

bool parl_buyer_asks_plainly(const struct parl_site *site)
{
	if (!is_theirs(site))
		return false;
	return parl_block_kind_of(site->block) == PARL_BLOCK_CELL || is_line_of_form(site) ||
		parl_buyer_counts(site) || is_item(site) || (says_you(site) && !supposes(site));
}

bool parl_buyer_may_ask(parl_view text)
{
	static const parl_view signs[] = {PARL_SOUGHT("lease "), PARL_SOUGHT("escribe"),
		PARL_SOUGHT("utline"), PARL_SOUGHT("xplain"), PARL_SOUGHT("emonstrate"),
		PARL_SOUGHT("idders"), PARL_SOUGHT("enderers"), PARL_SOUGHT("ell us")};
	static const parl_view told[] = {
		PARL_SOUGHT("ou ask"), PARL_SOUGHT("ou also ask"), PARL_SOUGHT("ou want to know")};
	static struct parl_any any = PARL_ANY(signs), any_told = PARL_ANY(told);

	return memchr(text.data, '?', text.size) || parl_any_in(&any, text) ||
		parl_any_in(&any_told, text);
}

bool parl_buyer_counts(const struct parl_site *site)
{
	size_t start = site->sentence.start;
	size_t end;

	while (start > 0 && site->text.data[start - 1] != '\n')
		start--;
	end = start + LABEL_MOST < site->text.size ? start + LABEL_MOST : site->text.size;
	for (size_t i = start; i < end; i++) {
		if (site->text.data[i] >= '0' && site->text.data[i] <= '9')
			return true;
	}
	return false;
}

static struct parl_wordset beginnings;

static void make_beginnings(void)
{
	parl_buyer_add_beginnings(&beginnings, 1);
}

/* What the words from WORD on, which may begin a question, say. */
static enum parl_asking asking_at(const struct parl_site *site, parl_span word)
{
	if (parl_site_phrase_at(site, word, questions, PARL_LENGTH(questions)) ||
		(parl_site_phrase_at(site, word, requests, PARL_LENGTH(requests)) &&
			opens_sentence(site, word)))
		return PARL_ASKING_BIDDERS;
	if (!ends_asking(site) || !parl_site_phrase_at(site, word, asked, PARL_LENGTH(asked)) ||
		!opens_sentence(site, word))
		return PARL_ASKING_NOT;
	return parl_buyer_counts(site) ? PARL_ASKING_BIDDERS : PARL_ASKING_PERHAPS;
}

enum parl_asking parl_buyer_asking(const struct parl_site *site)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;
	enum parl_asking asking = PARL_ASKING_NOT;
	parl_span word;

	if (!begins_line(site))
		return PARL_ASKING_NOT;
	pthread_once(&once, make_beginnings);
	for (size_t at = site->sentence.start;
		asking != PARL_ASKING_BIDDERS && parl_site_next_word(site, at, &word);
		at = word.end) {
		enum parl_asking here = parl_wordset_find(&beginnings, parl_site_view(site, word))
			? asking_at(site, word)
			: PARL_ASKING_NOT;

		if (here != PARL_ASKING_NOT)
			asking = here;
	}
	if (asking == PARL_ASKING_NOT && parl_buyer_asks_plainly(site))
		asking = PARL_ASKING_PERHAPS;
	return asking == PARL_ASKING_NOT || parl_buyer_not(site) || supposes(site) ? PARL_ASKING_NOT
										   : asking;
}

/* "BOX 7 [RUNNING COSTS]": a line of a form that is pasted as it stands, by its number. */
static bool numbers_box(const struct parl_site *site)
{
	struct parl_site line = *site;
	size_t start = site->match.start;
	parl_span word;

	while (start > 0 && site->match.start - start < LABEL_MOST &&
		site->text.data[start - 1] != '\n')
		start--;
	line.sentence = (parl_span){start, site->match.start};
	return (start == 0 || site->text.data[start - 1] == '\n') &&
		parl_site_next_word(&line, start, &word) &&
		parl_word_equal(parl_site_view(&line, word), "box") &&
		parl_site_next_word(&line, word.end, &word) && site->text.data[word.start] >= '0' &&
		site->text.data[word.start] <= '9';
}

/* "Method statement 3: Staffing and [running costs]": a heading with the buyer's number. */
bool parl_buyer_numbers(const struct parl_site *site)
{
	static const char *const labels[] = {"box", "criterion", "lot", "question", "schedule"};
	struct parl_site heading = *site;
	size_t at = 0;
	parl_span word;

	if (parl_block_kind_of(site->block) != PARL_BLOCK_HEADING)
		return numbers_box(site);
	heading.sentence = (parl_span){0, heading.text.size};
	if (!parl_site_next_word(&heading, at, &word))
		return false;
	at = word.end;
	if (parl_word_equal(parl_site_view(&heading, word), "method")) {
		if (!parl_site_next_word(&heading, at, &word) ||
			!parl_word_equal(parl_site_view(&heading, word), "statement"))
			return false;
		at = word.end;
	} else if (!PARL_IS_ANY(parl_site_view(&heading, word), labels)) {
		return false;
	}
	return parl_word_after(heading.text, at, &word) && heading.text.data[word.start] >= '0' &&
		heading.text.data[word.start] <= '9';
}
