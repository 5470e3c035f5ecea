#include "voice.h"

#include "../text/sentence.h"
#include "context.h"
#include "lexicon.h"
#include "mention.h"

/* How many items of a list are gone back over to what introduces it. */
#define LIST_REACH 40

#define LENGTH(list) (sizeof(list) / sizeof((list)[0]))

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

/* What a sentence says of the voice that it is in. */
struct signs {
	bool mention;
	bool self;
	bool letter;
	bool law;
	bool paper;
	bool dated_paper;
	bool writes;
	bool old;
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

#define BEGINS(phrases) parl_site_phrase_at(site, word, phrases, LENGTH(phrases))

static void take_signs(const struct parl_site *site, parl_span word, struct signs *signs)
{
	parl_view text = parl_site_view(site, word);

	signs->self = signs->self || parl_word_is_first_person(text);
	signs->letter = signs->letter || BEGINS(letters);
	signs->mention = signs->mention || parl_mention_begins(site, word);
	signs->law = signs->law || BEGINS(objects);
	signs->paper = signs->paper || BEGINS(papers);
	signs->dated_paper = signs->dated_paper || BEGINS(dated_papers);
	signs->writes = signs->writes || BEGINS(writes);
	signs->old = signs->old || is_old_year(site, word);
}

static struct signs signs_of(const struct parl_case *c)
{
	const struct parl_site *site = &c->site;
	struct signs signs = {.self = false};
	parl_span word;

	for (size_t at = site->sentence.start; parl_site_next_word(site, at, &word);
		at = word.end) {
		if (!parl_context_quoted(&c->bridge->block, word))
			take_signs(site, word, &signs);
	}
	return signs;
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
		if (parl_site_phrase_at(&lead, word, objects, LENGTH(objects)))
			return true;
	}
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
	for (size_t i = 0; i < block->sentence_count; i++) {
		struct parl_case other = *c;
		struct signs signs;

		other.site.sentence = block->sentences[i];
		signs = signs_of(&other);
		selves += signs.self && !signs.letter;
	}
	block->personal = block->sentence_count > 1 && 2 * selves > block->sentence_count;
	return block->personal;
}

/* Somebody who says I in one sentence speaks in the next as well: "I slept rough for years. The
 * named worker found the flat." */
static enum parl_voice listen(struct parl_case *c)
{
	struct signs signs = signs_of(c);

	if (signs.self && !signs.letter)
		return PARL_VOICE_TESTIMONY;
	if (signs.mention)
		return PARL_VOICE_MENTION;
	if (signs.law || lists_objects(c))
		return PARL_VOICE_LAW;
	if ((signs.paper && (signs.old || signs.writes)) || (signs.dated_paper && signs.old))
		return PARL_VOICE_ARCHIVE;
	return is_personal(c) ? PARL_VOICE_TESTIMONY : PARL_VOICE_OWN;
}

enum parl_voice parl_voice_of(struct parl_case *c, const struct parl_candidate *candidate)
{
	struct parl_block_context *block = &c->bridge->block;
	parl_span clipped = c->site.sentence;

	if (!block->voiced || block->voiced_at != block->sentence_at) {
		/* all of it, once: its matches share it */
		if (block->sentence_count)
			c->site.sentence = block->sentences[block->sentence_at];
		block->voice = (int)listen(c);
		block->voiced = true;
		block->voiced_at = block->sentence_at;
		c->site.sentence = clipped;
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
