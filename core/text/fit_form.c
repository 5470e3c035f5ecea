#include "fit_form.h"

#include <string.h>
#include <strings.h>
#include <unicode/uchar.h>

#include "../base/utf8.h"
#include "sentence.h"

/* How far before a verb "have", "be" or "get" may stand to make it a participle. */
#define AUXILIARY_REACH 3

/* And how far, where only adverbs or a phrase stand between. */
#define PHRASE_REACH 6

/* How many bytes a parenthesis between an auxiliary and its verb may have. */
#define PARENTHESIS_MOST 80

/* Longer words are in no list. */
#define LONGEST 16

/* WORD with straight apostrophes; false: too long. */
static bool straighten(parl_view word, char *straight)
{
	size_t size = 0;
	for (size_t at = 0; at < word.size; size++) {
		int32_t c = parl_utf8_next(word, &at);
		if (size == LONGEST || (c > 0x7F && c != 0x2019))
			return false;
		straight[size] = c == 0x2019 ? '\'' : (char)c;
	}
	straight[size] = '\0';
	return true;
}

bool parl_fit_is_any(parl_view word, const char *const *list)
{
	char straight[LONGEST + 1];
	if (!straighten(word, straight))
		return false;
	for (; *list; list++)
		if (strcasecmp(straight, *list) == 0)
			return true;
	return false;
}

static bool word_ends(parl_view word, const char *ending)
{
	char straight[LONGEST + 1];
	if (!straighten(word, straight))
		return false;
	size_t size = strlen(straight);
	size_t tail = strlen(ending);
	return size > tail && strcasecmp(straight + size - tail, ending) == 0;
}

/* What the words before a verb say of its form. */
enum clue {
	CLUE_NONE,
	CLUE_BASE,       /* "to", "will": "we will put" */
	CLUE_PARTICIPLE, /* "has", "been": "has been put" */
	CLUE_PAST        /* "he": "he put" */
};

static bool is_auxiliary(parl_view word)
{
	static const char *const auxiliaries[] = {"am", "are", "aren't", "be", "been", "being",
		"get", "gets", "getting", "got", "had", "hadn't", "has", "hasn't", "have",
		"haven't", "having", "is", "isn't", "was", "wasn't", "were", "weren't", "he's",
		"she's", "it's", "who's", "that's", "there's", NULL};
	static const char *const contractions[] = {"'ve", "'re", "'d", "'m"};
	if (parl_fit_is_any(word, auxiliaries))
		return true;
	for (size_t i = 0; i < PARL_LENGTH(contractions); i++)
		if (word_ends(word, contractions[i]))
			return true;
	return false;
}

/* The finite verb's own subject: an auxiliary before it belongs to another clause ("what we have
 * they helped"), unless it is a question ("have they helped"). */
static bool is_subject(parl_view word)
{
	static const char *const subjects[] = {
		"he", "i", "it", "she", "that", "they", "we", "which", "who", "you", NULL};
	return parl_fit_is_any(word, subjects);
}

static enum clue clue_of(parl_view word)
{
	static const char *const modals[] = {"can", "cannot", "can't", "could", "couldn't", "did",
		"didn't", "do", "does", "doesn't", "don't", "help", "helps", "let's", "may",
		"might", "must", "shall", "should", "shouldn't", "to", "will", "won't", "would",
		"wouldn't", NULL};
	if (is_auxiliary(word))
		return CLUE_PARTICIPLE;
	return parl_fit_is_any(word, modals) ? CLUE_BASE : CLUE_NONE;
}

static bool has_form(const struct parl_fit_request *request, enum parl_form form)
{
	return request->forms & (1u << form);
}

/* Where BEFORE ends without a parenthesis that it ends in: "we have, since 1990, [run]". */
static size_t before_parenthesis(parl_view before)
{
	size_t end = before.size;
	size_t at;
	parl_span span;
	while (end > 0 && u_isUWhiteSpace((unsigned char)before.data[end - 1]))
		end--;
	if (end == 0 || before.data[end - 1] != ',')
		return before.size;
	at = end - 1;
	while (at > 0 && end - at < PARENTHESIS_MOST && before.data[at - 1] != ',')
		at--;
	if (at == 0 || before.data[at - 1] != ',' || !parl_word_before(before, at - 1, &span) ||
		!is_auxiliary(parl_view_part(before, span)))
		return before.size;
	return span.end;
}

/* The clue nearest to the end of BEFORE, at most three words away. */
static enum clue find_clue(parl_view before)
{
	size_t at = before_parenthesis(before);
	parl_span span;
	for (int i = 0; i < AUXILIARY_REACH && parl_word_before(before, at, &span); i++) {
		parl_view word = parl_view_part(before, span);
		enum clue clue = clue_of(word);
		at = span.start;
		if (clue != CLUE_NONE)
			return clue;
		if (!is_subject(word))
			continue;
		bool asked = parl_word_before(before, at, &span) &&
			is_auxiliary(parl_view_part(before, span));
		return asked ? CLUE_PARTICIPLE : CLUE_PAST;
	}
	return CLUE_NONE;
}

/* Whether a form in -ed is no verb of its own here: "the supported tenant", "work done by". */
static bool is_modifier(const struct parl_fit_request *request)
{
	static const char *const openers[] = {"a", "an", "any", "by", "each", "every", "for",
		"from", "her", "his", "in", "its", "my", "no", "of", "on", "our", "some", "the",
		"their", "these", "those", "through", "with", "your", NULL};
	static const char *const agents[] = {"by", NULL};
	parl_span span;
	if (parl_word_before(request->before, request->before.size, &span) &&
		parl_fit_is_any(parl_view_part(request->before, span), openers))
		return true;
	return parl_word_after(request->after, 0, &span) &&
		parl_fit_is_any(parl_view_part(request->after, span), agents);
}

/* Settles a past that is also a participle ("helped"). Where nothing tells, it is the past. */
static enum parl_form settle_past(const struct parl_fit_request *request)
{
	enum clue clue = find_clue(request->before);
	if (clue == CLUE_PARTICIPLE || (clue != CLUE_PAST && is_modifier(request)))
		return PARL_FORM_PARTICIPLE;
	return PARL_FORM_PAST;
}

/* What may stand between an auxiliary and its participle. */
static bool is_adverb(parl_view word)
{
	static const char *const adverbs[] = {"again", "all", "already", "also", "always", "both",
		"ever", "far", "herself", "himself", "instead", "itself", "just", "long", "mostly",
		"never", "not", "now", "often", "once", "ourselves", "rarely", "seldom", "since",
		"so", "sometimes", "still", "themselves", "then", "though", "thus", "together",
		"too", "twice", "usually", NULL};
	return parl_fit_is_any(word, adverbs) || word_ends(word, "ly");
}

/* "have for years [run]": a phrase of a preposition, and no other verb in it. */
static bool opens_phrase(parl_view word)
{
	static const char *const prepositions[] = {"across", "after", "among", "as", "at", "before",
		"by", "during", "for", "from", "in", "on", "over", "since", "through", "throughout",
		"under", "until", "with", "within", "without", NULL};
	return parl_fit_is_any(word, prepositions);
}

/* Verbs that have somebody do something: "we have seen groups [run]". */
static bool has_object_do(parl_view word)
{
	static const char *const verbs[] = {
		"got", "had", "heard", "let", "made", "seen", "watched", NULL};
	return parl_fit_is_any(word, verbs) || word_ends(word, "ed");
}

/* Whether the auxiliary at SPAN, which WORDS follow, the nearest to the verb first, is the verb's:
 * "has never [run]", "have you [run]", and not "has helped groups [run]", "have volunteers [run]".
 */
static bool leads_to(parl_view before, parl_span auxiliary, const parl_view *words, size_t count)
{
	bool adverbs = true;
	parl_span span;
	for (size_t i = 0; i < count; i++) {
		if (has_object_do(words[i]))
			return false;
		adverbs = adverbs && is_adverb(words[i]);
	}
	return adverbs || opens_phrase(words[count - 1]) ||
		!parl_word_before(before, auxiliary.start, &span);
}

/* The clue for a form that may be the base or a participle. An auxiliary that is not the verb's
 * leaves it the base; "the charity's [run]" is "has run". */
static enum clue find_base_clue(parl_view before)
{
	parl_view words[PHRASE_REACH];
	size_t at = before_parenthesis(before);
	parl_span span;
	for (size_t i = 0; i < PHRASE_REACH && parl_word_before(before, at, &span); i++) {
		enum clue clue;
		words[i] = parl_view_part(before, span);
		clue = clue_of(words[i]);
		at = span.start;
		if (clue == CLUE_BASE)
			return clue;
		if (clue == CLUE_PARTICIPLE)
			return leads_to(before, span, words, i) ? clue : CLUE_BASE;
		if (i == 0 && word_ends(words[i], "'s"))
			return CLUE_PARTICIPLE;
		if (is_subject(words[i]))
			return parl_word_before(before, at, &span) &&
					is_auxiliary(parl_view_part(before, span))
				? CLUE_PARTICIPLE
				: CLUE_PAST;
	}
	return CLUE_NONE;
}

/* "last year", "ago": the sentence is about what was. */
static bool tells_past(parl_view text)
{
	static const char *const periods[] = {
		"autumn", "month", "spring", "summer", "time", "week", "winter", "year", NULL};
	static const char *const past[] = {"ago", "yesterday", NULL};
	parl_view last = {"", 0};
	parl_span span;
	for (size_t at = 0; parl_word_seek(text, at, text.size, &span); at = span.end) {
		parl_view word = parl_view_part(text, span);
		if (parl_fit_is_any(word, past) ||
			(parl_fit_is_any(word, periods) && last.size == 4 &&
				strncasecmp(last.data, "last", 4) == 0))
			return true;
		last = word;
	}
	return false;
}

/* Settles a base that is also past and participle ("put"), or participle ("run"). */
static enum parl_form settle_base(const struct parl_fit_request *request)
{
	static const char *const third[] = {"he", "she", "it", NULL};
	parl_span span;
	enum clue clue;
	if (!has_form(request, PARL_FORM_PARTICIPLE) && !has_form(request, PARL_FORM_PAST))
		return PARL_FORM_BASE;
	clue = find_base_clue(request->before);
	if (clue == CLUE_PARTICIPLE && has_form(request, PARL_FORM_PARTICIPLE))
		return PARL_FORM_PARTICIPLE;
	if (clue == CLUE_BASE || !has_form(request, PARL_FORM_PAST))
		return PARL_FORM_BASE;
	/* "he put" is past for want of an s */
	bool past = clue == CLUE_PAST &&
		parl_word_before(request->before, request->before.size, &span) &&
		parl_fit_is_any(parl_view_part(request->before, span), third);
	return past || tells_past(request->before) || tells_past(request->after) ? PARL_FORM_PAST
										 : PARL_FORM_BASE;
}

enum parl_form parl_fit_form(const struct parl_fit_request *request)
{
	if (has_form(request, PARL_FORM_BASE))
		return settle_base(request);
	if (has_form(request, PARL_FORM_PAST) && has_form(request, PARL_FORM_PARTICIPLE))
		return settle_past(request);
	for (int form = PARL_FORM_PLURAL; form < PARL_FORM_COUNT; form++) {
		if (has_form(request, (enum parl_form)form))
			return (enum parl_form)form;
	}
	return PARL_FORM_BASE;
}
