#include "voice.h"

#include "../text/sentence.h"
#include "context.h"
#include "lexicon.h"

#define LENGTH(list) (sizeof(list) / sizeof((list)[0]))
#define LONGEST_PHRASE 4

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

/* The next word of the sentence at or after AT, whatever stands between. */
static bool next_word(const struct parl_site *site, size_t at, parl_span *word)
{
	while (at < site->sentence.end) {
		if (parl_word_after(site->text, at, word))
			return word->start < site->sentence.end;
		at++;
	}
	return false;
}

static enum parl_voice listen(const struct parl_case *c)
{
	const struct parl_site *site = &c->site;
	parl_span word;

	for (size_t at = site->sentence.start; next_word(site, at, &word); at = word.end) {
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

enum parl_voice parl_voice_of(const struct parl_case *c)
{
	struct parl_block_context *block = &c->bridge->block;
	parl_span sentence = c->site.sentence;

	if (block->voiced.start != sentence.start || block->voiced.end != sentence.end) {
		block->voice = listen(c);
		block->voiced = sentence;
	}
	return (enum parl_voice)block->voice;
}
