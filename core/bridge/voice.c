#include "voice.h"

#include <pthread.h>

#include "../prose/lexicon.h"
#include "../prose/speech.h"
#include "../text/sentence.h"
#include "../text/wordset.h"
#include "buyer.h"
#include "context.h"
#include "mention.h"

/* How many items of a list are gone back over to what introduces it. */
#define LIST_REACH 40

static const parl_phrase objects[] = {
	{"objects", "of", "the"},
	{"objects", "are"},
	{"our", "objects"},
	{"our", "object"},
	{"charitable", "objects"},
	{"charitable", "object"},
	{"charity's", "objects"},
	{"charity's", "object"},
	{"for", "the", "public", "benefit"},
	{"for", "the", "relief", "of"},
	{"the", "relief", "of", "poverty"},
	{"the", "advancement", "of"},
	{"to", "relieve", "poverty"},
	{"to", "relieve", "persons"},
	{"to", "relieve", "the", "needs"},
	{"principal", "object"},
	{"object", "of", "the", "charity"},
	{"object", "of", "the", "cio"},
	{"object", "of", "the", "trust"},
	{"objectives", "of", "the", "charity"},
	{"purposes", "of", "the", "charity"},
	{"charity's", "purposes"},
	{"charitable", "purposes"},
	{"governing", "document"},
	{"area", "of", "benefit"},
	{"in", "need", "by", "reason"},
	{"necessitous"},
	{"domiciled"},
};

/* A letter's I is the writer of the bid, whose words these are. */
static const parl_phrase letters[] = {
	{"i", "am", "writing"},
	{"i", "am", "pleased"},
	{"i", "am", "happy", "to"},
	{"i", "am", "delighted", "to"},
	{"i", "write"},
	{"i", "enclose"},
	{"i", "attach"},
	{"i", "have", "enclosed"},
	{"i", "have", "attached"},
	{"i", "have", "set", "out"},
	{"i", "confirm"},
	{"i", "can", "confirm"},
	{"i", "hope"},
	{"i", "declare"},
	{"i", "certify"},
	{"i", "refer"},
	{"i", "look", "forward"},
	{"i", "would", "be"},
	{"i", "would", "like", "to"},
	{"contact", "me"},
	{"let", "me", "know"},
	{"my", "colleague"},
	{"my", "colleagues"},
};

/* Old papers: these with an old year or a verb of writing, and those only with the year. */
static const parl_phrase papers[] = {
	{"minute", "book"},
	{"minute", "books"},
	{"foundation", "stone"},
	{"ledger"},
	{"plaque"},
	{"inscription"},
	{"old", "sign"},
	{"old", "leaflet"},
	{"old", "poster"},
};
static const parl_phrase dated_papers[] = {
	{"archive"},
	{"archives"},
	{"headline"},
	{"newspaper"},
	{"cutting"},
	{"cuttings"},
	{"minutes"},
	{"report"},
	{"register"},
	{"rules"},
	{"constitution"},
	{"letter"},
	{"letters"},
	{"leaflet"},
	{"log"},
	{"book"},
	{"photograph"},
	{"diary"},
	{"deed"},
	{"founder"},
	{"founders"},
	{"wrote"},
};
static const parl_phrase writes[] = {
	{"reads"},
	{"read"},
	{"records"},
	{"recorded"},
	{"record"},
	{"says"},
	{"said"},
	{"lists"},
	{"listed"},
	{"describes"},
	{"described"},
	{"speaks"},
	{"spoke"},
	{"tells"},
	{"told"},
};

/* What a sentence says of the voice that it is in, and what a word may begin by itself. */
enum sign {
	SIGN_SELF = 1 << 0,
	SIGN_LETTER = 1 << 1,
	SIGN_MENTION = 1 << 2,
	SIGN_LAW = 1 << 3,
	SIGN_PAPER = 1 << 4,
	SIGN_DATED_PAPER = 1 << 5,
	SIGN_WRITES = 1 << 6,
	SIGN_OLD = 1 << 7,
	SIGN_SPEECH = 1 << 8,
	SIGN_BUYER = 1 << 9,
	SIGN_CLAUSE = 1 << 10,
	SIGNS_KNOWN = 1 << 11 /* of a sentence: it was asked before */
};

/* A year before 1990: what was written then was written in its own words. "Since 1971" is about
 * today. */
static bool is_old_year(const struct parl_site *site, parl_span span)
{
	parl_view word = parl_site_view(site, span);
	parl_span before;

	if (word.size != 4 || word.data[0] != '1' || word.data[1] < '5')
		return false;
	for (size_t i = 1; i < 4; i++) {
		if (word.data[i] < '0' || word.data[i] > '9')
			return false;
	}
	return (word.data[1] < '9' || word.data[2] < '9') &&
		!(parl_word_before(site->text, span.start, &before) &&
			parl_word_equal(parl_site_view(site, before), "since"));
}

/* "A client shall be seen", and not "we shall see": what an agreement lays down. */
static bool lays_down(const struct parl_site *site, parl_span shall)
{
	static const char *const speakers[] = {"also", "i", "it", "that", "they", "we", "you"};
	parl_span before;

	return parl_word_equal(parl_site_view(site, shall), "shall") &&
		parl_word_before(site->text, shall.start, &before) &&
		before.start >= site->sentence.start &&
		!PARL_IS_ANY(parl_site_view(site, before), speakers);
}

static struct parl_wordset beginnings;

#define ADD(phrases, sign) \
	parl_site_add_beginnings(&beginnings, phrases, PARL_LENGTH(phrases), sign)

static void make_beginnings(void)
{
	ADD(letters, SIGN_LETTER);
	ADD(objects, SIGN_LAW);
	ADD(papers, SIGN_PAPER);
	ADD(dated_papers, SIGN_DATED_PAPER);
	ADD(writes, SIGN_WRITES);
	parl_wordset_add(&beginnings, "shall", SIGN_CLAUSE);
	parl_mention_add_beginnings(&beginnings, SIGN_MENTION);
	parl_speech_add_beginnings(&beginnings, SIGN_SPEECH);
	parl_buyer_add_beginnings(&beginnings, SIGN_BUYER);
	parl_word_add_first_person(&beginnings, SIGN_SELF);
}

#define BEGINS(sign, phrases)                                                              \
	(begins & (sign) && parl_site_phrase_at(site, word, phrases, PARL_LENGTH(phrases)) \
			? (sign)                                                           \
			: 0)

/* The signs that begin at WORD, but those that are SEEN already. */
static unsigned signs_at(const struct parl_site *site, parl_span word, unsigned seen)
{
	parl_view text = parl_site_view(site, word);
	unsigned signs = is_old_year(site, word) ? SIGN_OLD : 0;
	unsigned begins;

	begins = parl_wordset_find(&beginnings, text) & ~seen;
	if (!begins)
		return signs;
	if (begins & SIGN_SELF && parl_word_is_first_person(text))
		signs |= SIGN_SELF;
	if (begins & SIGN_MENTION && parl_mention_begins(site, word))
		signs |= SIGN_MENTION;
	if (begins & SIGN_SPEECH && parl_speech_at(site, word))
		signs |= SIGN_SPEECH;
	if (begins & SIGN_BUYER && parl_buyer_asks(site, word))
		signs |= SIGN_BUYER;
	if (begins & SIGN_CLAUSE && lays_down(site, word))
		signs |= SIGN_CLAUSE;
	return signs | BEGINS(SIGN_LETTER, letters) | BEGINS(SIGN_LAW, objects) |
		BEGINS(SIGN_PAPER, papers) | BEGINS(SIGN_DATED_PAPER, dated_papers) |
		BEGINS(SIGN_WRITES, writes);
}

static unsigned listen_to(
	const struct parl_block_context *block, const struct parl_site *site, parl_span sentence)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;
	struct parl_site all = *site;
	unsigned signs = SIGNS_KNOWN;
	parl_span word;

	pthread_once(&once, make_beginnings);
	all.sentence = sentence;
	for (size_t at = sentence.start; parl_site_next_word(&all, at, &word); at = word.end) {
		unsigned found = signs_at(&all, word, signs);

		if (found && !parl_context_quoted(block, word))
			signs |= found;
	}
	return signs;
}

/* The signs of the sentence at INDEX, which its matches and its block share. */
static unsigned signs_of(struct parl_case *c, size_t index)
{
	struct parl_block_context *block = &c->bridge->block;

	if (index >= block->sentence_count)
		return listen_to(block, &c->site, c->site.sentence);
	if (!block->signs[index])
		block->signs[index] = (uint16_t)listen_to(block, &c->site, block->sentences[index]);
	return block->signs[index];
}

static bool is_self(unsigned signs)
{
	return (signs & (SIGN_SELF | SIGN_LETTER)) == SIGN_SELF;
}

/* Whether what introduces the list that the block is an item of says that it is of objects: "The
 * objects of the charity are:". */
static bool lists_objects(const struct parl_case *c)
{
	size_t index = parl_block_index(c->site.block);
	struct parl_site lead = c->site;
	parl_span word;

	if (parl_block_kind_of(c->site.block) != PARL_BLOCK_LIST_ITEM)
		return false;
	for (size_t i = 0; i < LIST_REACH && index > 0; i++) {
		lead.block = parl_document_block(c->bridge->document, --index);
		if (parl_block_kind_of(lead.block) != PARL_BLOCK_LIST_ITEM)
			break;
	}
	lead.text = parl_block_text(lead.block);
	if (lead.text.size == 0 || lead.text.data[lead.text.size - 1] != ':')
		return false;
	lead.sentence.end = lead.text.size;
	lead.sentence.start =
		lead.text.size > PARL_SITE_REACH ? lead.text.size - PARL_SITE_REACH : 0;
	for (size_t at = lead.sentence.start; parl_site_next_word(&lead, at, &word);
		at = word.end) {
		if (parl_site_phrase_at(&lead, word, objects, PARL_LENGTH(objects)))
			return true;
	}
	return false;
}

static bool is_ascii_letter(char c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/* Whether a word of the sentence at INDEX begins as those do that say I; most are not so far worth
 * listening to. */
static bool may_say_i(const struct parl_case *c, size_t index)
{
	parl_span sentence = c->bridge->block.sentences[index];
	const char *data = c->site.text.data;
	char before = ' ';

	for (size_t at = sentence.start; at < sentence.end; before = data[at++])
		if ((data[at] == 'I' || (data[at] | 0x20) == 'm') && !is_ascii_letter(before))
			return true;
	return false;
}

/* Whether more than half of the block's sentences say I; a letter's are the writer's. */
static bool is_personal(struct parl_case *c)
{
	struct parl_block_context *block = &c->bridge->block;
	size_t selves = 0;

	if (block->heard)
		return block->personal;
	block->heard = true;
	for (size_t i = 0; i < block->sentence_count; i++)
		selves += may_say_i(c, i) && is_self(signs_of(c, i));
	block->personal = block->sentence_count > 1 && 2 * selves > block->sentence_count;
	return block->personal;
}

/* Somebody who says I in one sentence speaks in the next as well: "I slept rough for years. The
 * named worker found the flat." */
static enum parl_voice listen(struct parl_case *c)
{
	unsigned signs = signs_of(c, c->bridge->block.sentence_at);

	if (is_self(signs) || signs & SIGN_SPEECH)
		return PARL_VOICE_TESTIMONY;
	if (signs & SIGN_MENTION)
		return PARL_VOICE_MENTION;
	if (signs & SIGN_BUYER || parl_buyer_numbers(&c->site) || parl_buyer_asks_plainly(&c->site))
		return PARL_VOICE_BUYER;
	if (signs & SIGN_LAW || lists_objects(c))
		return PARL_VOICE_LAW;
	if ((signs & SIGN_PAPER && signs & (SIGN_OLD | SIGN_WRITES)) ||
		(signs & SIGN_DATED_PAPER && signs & SIGN_OLD))
		return PARL_VOICE_ARCHIVE;
	if (is_personal(c))
		return PARL_VOICE_TESTIMONY;
	return signs & SIGN_CLAUSE ? PARL_VOICE_CLAUSE : PARL_VOICE_OWN;
}

enum parl_voice parl_voice_of(struct parl_case *c, const struct parl_candidate *candidate)
{
	struct parl_block_context *block = &c->bridge->block;

	if (!block->voiced || block->voiced_at != block->sentence_at) {
		block->voice = (int)listen(c);
		block->voiced = true;
		block->voiced_at = block->sentence_at;
	}
	if (block->voice == PARL_VOICE_OWN && parl_mention_is_self(c))
		return PARL_VOICE_SELF;
	if (block->voice == PARL_VOICE_MENTION && parl_mention_is_speaker(c))
		return PARL_VOICE_OWN;
	if (block->voice == PARL_VOICE_MENTION ||
		(block->voice == PARL_VOICE_OWN && parl_mention_of(c, candidate))) {
		block->mentioned = candidate->term;
		block->mentioned_at = block->sentence_at;
		return PARL_VOICE_MENTION;
	}
	return (enum parl_voice)block->voice;
}
