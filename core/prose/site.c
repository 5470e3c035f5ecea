#include "site.h"

#include <string.h>
#include <unicode/uchar.h>

#include "../base/utf8.h"
#include "../text/sentence.h"
#include "../text/wordset.h"
#include "lexicon.h"

struct parl_site parl_site_of(const struct parl_block *block, parl_span sentence, parl_span match)
{
	struct parl_site site = {.block = block, .text = parl_block_text(block), .match = match};

	site.sentence = sentence;
	if (match.start - sentence.start > PARL_SITE_REACH)
		site.sentence.start = match.start - PARL_SITE_REACH;
	if (sentence.end > match.end && sentence.end - match.end > PARL_SITE_REACH)
		site.sentence.end = match.end + PARL_SITE_REACH;
	if (site.sentence.end < match.end)
		site.sentence.end = match.end;
	site.has_before = parl_word_before(site.text, match.start, &site.before);
	site.has_after = parl_word_after(site.text, match.end, &site.after);
	return site;
}

struct parl_site parl_site_clause(const struct parl_site *site)
{
	struct parl_site clause = *site;
	const char *data = site->text.data;
	const char *hit = memchr(data + site->match.end, ';', site->sentence.end - site->match.end);
	size_t at = site->match.start;

	while (at > site->sentence.start && data[at - 1] != ';')
		at--;
	clause.sentence = (parl_span){at, hit ? (size_t)(hit - data) : site->sentence.end};
	return clause;
}

parl_view parl_site_view(const struct parl_site *site, parl_span span)
{
	return parl_view_part(site->text, span);
}

parl_view parl_site_before(const struct parl_site *site)
{
	return site->has_before ? parl_site_view(site, site->before) : (parl_view){"", 0};
}

parl_view parl_site_after(const struct parl_site *site)
{
	return site->has_after ? parl_site_view(site, site->after) : (parl_view){"", 0};
}

bool parl_site_next_word(const struct parl_site *site, size_t at, parl_span *word)
{
	return parl_word_seek(site->text, at, site->sentence.end, word);
}

static bool goes_on_as(const struct parl_site *site, parl_span word, const char *const *phrase)
{
	for (; *phrase; phrase++) {
		if (!parl_word_after(site->text, word.end, &word) ||
			!parl_word_equal(parl_site_view(site, word), *phrase))
			return false;
	}
	return true;
}

/* The small letter with which the word behind WORD begins; 0: it is not seen at once. */
static char next_letter(const struct parl_site *site, parl_span word)
{
	const char *data = site->text.data + word.end;
	char letter = (char)(site->text.size - word.end > 1 && data[0] == ' ' ? data[1] | 0x20 : 0);

	return (char)(letter >= 'a' && letter <= 'z' ? letter : 0);
}

bool parl_site_phrase_at(
	const struct parl_site *site, parl_span word, const parl_phrase *phrases, size_t count)
{
	parl_view first = parl_site_view(site, word);
	char letter = (char)(first.size ? first.data[0] | 0x20 : 0);
	char next = next_letter(site, word);

	for (size_t i = 0; i < count; i++) {
		const char *const *phrase = phrases[i];

		if (phrase[0][0] != letter || (next && phrase[1] && phrase[1][0] != next))
			continue;
		if (parl_word_equal(first, phrase[0]) && goes_on_as(site, word, phrase + 1))
			return true;
	}
	return false;
}

void parl_site_add_beginnings(
	struct parl_wordset *set, const parl_phrase *phrases, size_t count, uint32_t classes)
{
	for (size_t i = 0; i < count; i++)
		parl_wordset_add(set, phrases[i][0], classes);
}

static enum parl_gap gap_of(int32_t c)
{
	if (c < 0 || c == '*' || c == '_' || u_isUWhiteSpace(c))
		return PARL_GAP_NONE;
	return c == ',' || c == '/' || c == '&' || c == '"' || c == '\'' ||
			(c >= 0x2018 && c <= 0x201D)
		? PARL_GAP_COMMA
		: PARL_GAP_BREAK;
}

static void widen(enum parl_gap *gap, int32_t c)
{
	enum parl_gap found = gap_of(c);

	if (found > *gap)
		*gap = found;
}

size_t parl_site_words_before(
	const struct parl_site *site, struct parl_near_word *words, size_t most)
{
	size_t at = site->match.start;
	size_t count = 0;
	enum parl_gap gap = PARL_GAP_NONE;

	while (count < most && at > site->sentence.start) {
		parl_span word;

		if (parl_word_before(site->text, at, &word)) {
			if (word.start < site->sentence.start)
				break;
			words[count++] = (struct parl_near_word){word, gap};
			at = word.start;
			gap = PARL_GAP_NONE;
		} else {
			do
				widen(&gap, parl_utf8_before(site->text, &at));
			while (at >= word.end && at > site->sentence.start);
		}
	}
	return count;
}

size_t parl_site_words_after(
	const struct parl_site *site, size_t at, struct parl_near_word *words, size_t most)
{
	size_t count = 0;
	enum parl_gap gap = PARL_GAP_NONE;

	while (count < most && at < site->sentence.end) {
		parl_span word;

		if (parl_word_after(site->text, at, &word)) {
			if (word.start >= site->sentence.end)
				break;
			words[count++] = (struct parl_near_word){word, gap};
			at = word.end;
			gap = PARL_GAP_NONE;
		} else {
			do
				widen(&gap, parl_utf8_next(site->text, &at));
			while (at <= word.start && at < site->sentence.end);
		}
	}
	return count;
}

int32_t parl_char_at(parl_view text, size_t at)
{
	return at < text.size ? parl_utf8_next(text, &at) : 0;
}

int32_t parl_char_before(parl_view text, size_t at)
{
	return at > 0 ? parl_utf8_before(text, &at) : 0;
}
