#include "speech.h"

#include <string.h>

#include "../text/sentence.h"
#include "../text/wordset.h"
#include "lexicon.h"

/* How many words the speaker may have behind the last comma: ", one of our older neighbours said."
 */
#define SPEAKER_MOST 6

static const char *const verbs[] = {"added", "adds", "admitted", "admits", "began", "explained",
	"explains", "joked", "jokes", "recalled", "recalls", "remembered", "remembers", "replied",
	"replies", "said", "says", "told", "writes", "wrote"};

void parl_speech_add_beginnings(struct parl_wordset *set, uint32_t classes)
{
	parl_wordset_add_all(set, verbs, PARL_LENGTH(verbs), classes);
}

/* What stands between two words is a comma and white space; a quotation mark shows whose words are
 * quoted, and then the others are the writer's. */
static bool is_comma(parl_view text, size_t from, size_t to)
{
	bool comma = false;

	for (size_t i = from; i < to; i++) {
		if (text.data[i] == ',' && !comma)
			comma = true;
		else if (text.data[i] != ' ' && text.data[i] != '\n')
			return false;
	}
	return comma;
}

/* The end of the word before AT, over whatever stands between; 0: there is none. */
static size_t end_of_word_before(const struct parl_site *site, size_t at)
{
	parl_span word;

	while (at > site->sentence.start && !parl_word_before(site->text, at, &word))
		at--;
	return at > site->sentence.start ? word.end : 0;
}

/* ", said the warden", ", says Ann", and not ", said what they need", ", told her". */
static bool names_speaker_behind(const struct parl_site *site, parl_span verb)
{
	static const char *const speakers[] = {
		"a", "an", "another", "his", "her", "its", "one", "our", "the", "their"};
	size_t before = end_of_word_before(site, verb.start);
	parl_span next;
	parl_view text;

	if (before == 0 || !is_comma(site->text, before, verb.start) ||
		parl_word_equal(parl_site_view(site, verb), "told") ||
		!parl_word_after(site->text, verb.end, &next))
		return false;
	text = parl_site_view(site, next);
	return PARL_IS_ANY(text, speakers) ||
		(text.data[0] >= 'A' && text.data[0] <= 'Z' && !parl_word_is_function(text));
}

/* Whether the sentence ends at AT, but for its mark. */
static bool ends_sentence(const struct parl_site *site, size_t at)
{
	while (at < site->sentence.end && strchr(" \n.!?", site->text.data[at]))
		at++;
	return at >= site->sentence.end;
}

/* ", one resident wrote.", ", Ann told us.", and not ", as Ann said.", ", we said." */
static bool names_speaker_before(const struct parl_site *site, parl_span verb)
{
	static const char *const heard[] = {"her", "him", "me", "them", "us"};
	static const char *const no_speakers[] = {"and", "as", "because", "before", "but", "if",
		"or", "since", "so", "than", "that", "though", "until", "we", "what", "when",
		"where", "which", "while", "who", "whom"};
	size_t end = verb.end;
	size_t at = verb.start;
	parl_span word;

	if (parl_word_after(site->text, end, &word) &&
		PARL_IS_ANY(parl_site_view(site, word), heard))
		end = word.end;
	else if (parl_word_equal(parl_site_view(site, verb), "told"))
		return false;
	if (!ends_sentence(site, end))
		return false;
	for (int i = 0; i < SPEAKER_MOST && parl_word_before(site->text, at, &word); i++) {
		if (word.start < site->sentence.start ||
			PARL_IS_ANY(parl_site_view(site, word), no_speakers) ||
			parl_word_is_be(parl_site_view(site, word)))
			return false;
		at = word.start;
	}
	end = at < verb.start ? end_of_word_before(site, at) : 0;
	return end > 0 && is_comma(site->text, end, at);
}

/* "As one of our vicars says, ..." at the start of its sentence; what papers say is no
 * speech, and what we said is ours. */
static bool opens_with_speaker(const struct parl_site *site, parl_span verb)
{
	static const char *const others[] = {"act", "brief", "contract", "guidance", "i", "itt",
		"law", "plan", "policy", "report", "section", "spec", "specification", "tender",
		"we", "you"};
	size_t at = verb.start;
	parl_span word;

	if (verb.end >= site->sentence.end || site->text.data[verb.end] != ',')
		return false;
	for (int i = 0; i < SPEAKER_MOST && parl_word_before(site->text, at, &word); i++) {
		if (word.start < site->sentence.start ||
			PARL_IS_ANY(parl_site_view(site, word), others))
			return false;
		if (word.start == site->sentence.start)
			return parl_word_equal(parl_site_view(site, word), "as");
		at = word.start;
	}
	return false;
}

bool parl_speech_at(const struct parl_site *site, parl_span word)
{
	return names_speaker_behind(site, word) || names_speaker_before(site, word) ||
		opens_with_speaker(site, word);
}
