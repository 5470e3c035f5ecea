/*
 * gist.c - choosing what a note says, within the words that are read.
 *
 * A reader of the other side's words wants to know what they mean, then what to ask. A writer wants
 * to know what the other side says, then why. Of a dated term both want to know what is written
 * now.
 */
#include <parlance/gist.h>

#include <parlance/output.h>

#include "../prose/clause.h"
#include "../text/measure.h"
#include "bridge.h"

/* Of a writer's words for one thing; more would be a list nobody reads. */
#define OTHERS_MOST 3

struct making {
	const struct parl_vocabulary *vocabulary;
	const struct parl_gist_options *options;
	struct parl_arena *arena;
	const struct parl_term *term;
	struct parl_gist *gist;
	size_t room; /* words that may still be said */
	bool failed;
};

static size_t words_of(parl_view text)
{
	return (size_t)parl_measure_text(text).words;
}

/* --- shortening */

/* The first clause of TEXT, as a sentence; size 0: none has at most MOST words. */
static parl_view first_clause(struct making *making, parl_view text, size_t most)
{
	size_t size = parl_clause_first(text, most);
	const char *sentence =
		size ? parl_arena_print(making->arena, "%.*s.", (int)size, text.data) : "";

	making->failed = making->failed || !sentence;
	return parl_view_of(sentence ? sentence : "");
}

/* The words of TEXT that find room, and that there are more. */
static parl_view cut(struct making *making, parl_view text)
{
	struct parl_buffer words = PARL_BUFFER_EMPTY;
	parl_view kept, word;
	size_t count = 0;

	for (size_t at = 0; count < making->room && parl_wrap_word(text, &at, &word);) {
		parl_buffer_print(&words, "%s", count++ ? " " : "");
		parl_buffer_add_view(&words, word);
	}
	parl_buffer_print(&words, "\xE2\x80\xA6");
	kept = parl_arena_copy(making->arena, parl_buffer_view(&words));
	making->failed = making->failed || words.failed || !kept.data;
	parl_buffer_release(&words);
	return kept;
}

/* --- the lines */

static bool add(struct making *making, enum parl_gist_part part, const char *label, parl_view text)
{
	size_t words = words_of(text) + (label != NULL);

	if (text.size == 0 || words > making->room)
		return false;
	making->gist->lines[making->gist->count++] = (struct parl_gist_line){part, label, text};
	making->room -= words;
	return true;
}

/* A sentence, or its first clause. */
static bool add_sentence(struct making *making, enum parl_gist_part part, const char *said)
{
	parl_view text = said ? parl_view_of(said) : (parl_view){"", 0};

	return add(making, part, NULL, text) ||
		add(making, part, NULL, first_clause(making, text, making->room));
}

/* Whether it is a word of the reader's own side, which not all there know: "asset lock". */
static bool is_own(const struct making *making)
{
	return making->term->register_number == making->options->reader;
}

/* Whose words explain it: the reader's, or of one of the reader's own the first register's. */
static int others_register(const struct making *making)
{
	return is_own(making) ? 0 : making->options->reader;
}

static bool is_other(const struct making *making, const struct parl_term *term)
{
	return term->register_number == others_register(making) &&
		term->register_number != making->term->register_number &&
		term->status <= PARL_TERM_ADMITTED &&
		parl_language_same(term->language, making->term->language);
}

/* In the number of the term: "older people" for "the elderly". */
static parl_view in_number_of(
	const struct parl_term *term, const struct parl_term *other, struct parl_arena *arena)
{
	parl_view plural;

	if (term->number == PARL_NUMBER_PLURAL &&
		parl_term_forms(other, PARL_FORM_PLURAL, &plural, 1, arena) > 0)
		return plural;
	return other->text;
}

/* The words of the reader, up to MOST of them, as far as they find room. */
static void add_others(struct making *making, size_t most)
{
	const struct parl_concept *of = making->term->of;
	const char *label =
		parl_vocabulary_register_name(making->vocabulary, others_register(making));
	const char *list = NULL;
	size_t words = 1;

	for (size_t i = 0; i < of->term_count && most > 0; i++) {
		parl_view text;

		if (!is_other(making, of->terms[i]))
			continue;
		text = in_number_of(making->term, of->terms[i], making->arena);
		words += words_of(text);
		if (words > making->room)
			break;
		list = parl_arena_join(making->arena, list, ", ", text.data);
		making->failed = making->failed || !list;
		most--;
	}
	if (list)
		add(making, PARL_GIST_OTHER, label, parl_view_of(list));
}

static bool is_dated(const struct parl_term *term)
{
	return term->status > PARL_TERM_ADMITTED;
}

/* The term's own word on why it is not used any more goes before that of the concept. */
static void add_dated(struct making *making)
{
	const struct parl_term *now = parl_term_successor(making->term);
	const struct parl_concept *of = making->term->of;

	if (now)
		add(making, PARL_GIST_NOW, "now", in_number_of(making->term, now, making->arena));
	if (!add_sentence(making, PARL_GIST_WHY, of->reason))
		add_sentence(making, PARL_GIST_WHY, making->term->note);
	add_sentence(making, PARL_GIST_MEANING, of->definition);
	if (!now)
		add_others(making, 1);
}

static void add_reading(struct making *making, size_t others)
{
	const struct parl_concept *of = making->term->of;
	bool plain = making->options->explain && making->term->plain;
	bool said = !plain && add_sentence(making, PARL_GIST_MEANING, of->definition);

	if ((making->term->register_number == 0 || is_own(making)) && of->ask)
		add(making, PARL_GIST_ASK, "ask", parl_view_of(of->ask));
	if (others > 0 || !said)
		add_others(making, 1);
	if (making->gist->count == 0)
		add_sentence(making, PARL_GIST_WHY, of->reason);
}

/* The reason is what a writer decides by: the other words take what it leaves. */
static void add_writing(struct making *making)
{
	const struct parl_concept *of = making->term->of;

	if (!add_sentence(making, PARL_GIST_WHY, of->reason))
		add_sentence(making, PARL_GIST_MEANING, of->definition);
	add_others(making, OTHERS_MOST);
}

/* What is too long for any room is told as far as it goes, rather than nothing. */
static void add_cut(struct making *making)
{
	const struct parl_concept *of = making->term->of;
	const char *said = of->definition ? of->definition : of->reason;

	if (making->gist->count == 0 && said && making->room > 0)
		add(making, PARL_GIST_MEANING, NULL, cut(making, parl_view_of(said)));
}

/* By their part: that is the order in which they are read. */
static void order(struct parl_gist *gist)
{
	for (size_t i = 1; i < gist->count; i++) {
		struct parl_gist_line line = gist->lines[i];
		size_t k = i;

		for (; k > 0 && gist->lines[k - 1].part > line.part; k--)
			gist->lines[k] = gist->lines[k - 1];
		gist->lines[k] = line;
	}
}

enum parl_status parl_gist_make(const struct parl_vocabulary *vocabulary,
	const struct parl_term *const *senses, size_t count,
	const struct parl_gist_options *options, struct parl_arena *arena, struct parl_gist **gists)
{
	struct making making = {vocabulary, options, arena, .room = 0};

	*gists = parl_arena_array(arena, count, sizeof(**gists));
	if (!*gists)
		return PARL_FAILED;
	for (size_t i = 0; i < count; i++) {
		making.gist = &(*gists)[i];
		making.gist->term = making.term = senses[i];
		making.room = PARL_NOTE_WORDS / count;
		if (count == 1 && is_dated(senses[i]))
			add_dated(&making);
		else if (count > 1 || options->explain || senses[i]->register_number != 0)
			add_reading(&making, count == 1);
		else
			add_writing(&making);
		add_cut(&making);
		order(making.gist);
	}
	return making.failed ? PARL_FAILED : PARL_OK;
}

enum parl_status parl_finding_gist(const struct parl_vocabulary *vocabulary,
	const struct parl_finding *finding, struct parl_arena *arena, struct parl_gist **gists)
{
	const struct parl_gist_options options = {
		sizeof(options), finding->reader, finding->explains};

	return parl_gist_make(
		vocabulary, finding->senses, finding->sense_count, &options, arena, gists);
}
