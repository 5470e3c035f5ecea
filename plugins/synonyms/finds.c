/*
 * finds.c - for search engines: which word of a concept finds which.
 *
 * Words of one side are synonyms. Over both sides they are where both mean the same or nearly; by a
 * wider word the narrower one is found, and not the reverse. Related words find what was not
 * asked for. That two words find each other does not mean that one may replace the other.
 */
#include <stdlib.h>
#include <strings.h>

#include "synonyms.h"

static enum syn_reason judge(
	const struct syn_list *list, const struct syn_engine *engine, const struct parl_term *term)
{
	const struct parl_concept *concept_ = parl_term_concept(term);
	enum syn_reason reason = syn_means_one(list, term);

	if (!syn_is_whole(list, concept_))
		return SYN_PARTIAL;
	if (reason != SYN_TAKEN)
		return reason;
	if (parl_term_register(term) == 0 &&
		parl_term_mapping(term) != parl_concept_mapping(concept_))
		return SYN_MAPPING;
	return engine->judge ? engine->judge(list, term) : SYN_TAKEN;
}

static int compare_languages(const struct syn_word *one, const struct syn_word *other)
{
	return strcasecmp(parl_term_language(one->term), parl_term_language(other->term));
}

static int compare_texts(const struct syn_word *one, const struct syn_word *other)
{
	return strcasecmp(parl_term_text(one->term).data, parl_term_text(other->term).data);
}

/* By side, then as they come. */
static int compare_places(const struct syn_word *one, const struct syn_word *other)
{
	int order = parl_term_register(one->term) - parl_term_register(other->term);

	return order ? order : one->order < other->order ? -1 : one->order > other->order;
}

static int by_text(const void *a, const void *b)
{
	int order = compare_languages(a, b);

	if (order == 0)
		order = compare_texts(a, b);
	return order ? order : compare_places(a, b);
}

static int by_place(const void *a, const void *b)
{
	int order = compare_languages(a, b);

	return order ? order : compare_places(a, b);
}

/* Those of a concept that the engine can take, by language. */
static struct syn_words collect(
	struct syn_list *list, const struct syn_engine *engine, const struct parl_concept *concept_)
{
	size_t all = parl_concept_term_count(concept_), count = 0;
	struct syn_word *words = parl_arena_array(list->arena, all, sizeof(*words));

	list->failed |= !words;
	for (size_t i = 0; words && i < all; i++) {
		const struct parl_term *term = parl_concept_term(concept_, i);

		if (!parl_settled_hides(list->what->settled, term) &&
			syn_takes(list, judge(list, engine, term)))
			words[count++] = (struct syn_word){.term = term, .order = i};
	}
	if (count > 1)
		qsort(words, count, sizeof(*words), by_text);
	for (size_t i = 1; i < count; i++)
		words[i].again = compare_languages(&words[i - 1], &words[i]) == 0 &&
			compare_texts(&words[i - 1], &words[i]) == 0;
	if (count > 1)
		qsort(words, count, sizeof(*words), by_place);
	return (struct syn_words){words, count};
}

/* Those that are not there already. */
static struct syn_words once(struct syn_list *list, struct syn_words words)
{
	struct syn_word *kept = parl_arena_array(list->arena, words.count, sizeof(*kept));
	size_t count = 0;

	list->failed |= !kept;
	for (size_t i = 0; kept && i < words.count; i++)
		if (!words.list[i].again)
			kept[count++] = words.list[i];
	return (struct syn_words){kept, count};
}

/* The words of the side of the first one, which are taken away from REST. */
static struct syn_words take_side(struct syn_words *rest)
{
	struct syn_words side = {rest->list, 0};

	while (side.count < rest->count &&
		parl_term_register(side.list[side.count].term) ==
			parl_term_register(side.list[0].term))
		side.count++;
	*rest = (struct syn_words){rest->list + side.count, rest->count - side.count};
	return side;
}

/* WORDS of one language. */
static void write_language(struct syn_list *list, const struct syn_engine *engine,
	enum parl_mapping mapping, struct syn_words words)
{
	struct syn_words rest = words, sides[2] = {{words.list, 0}, {words.list, 0}}, both;

	for (int i = 0; i < 2; i++)
		if (rest.count && parl_term_register(rest.list[0].term) == i)
			sides[i] = take_side(&rest);
	both = once(list, (struct syn_words){words.list, sides[0].count + sides[1].count});
	switch (mapping) {
	case PARL_MAPPING_EXACT:
	case PARL_MAPPING_CLOSE:
		engine->each_other(list, both);
		break;
	case PARL_MAPPING_BROADER:
		engine->wider(list, sides[0], sides[1], both);
		break;
	case PARL_MAPPING_NARROWER:
		engine->wider(list, sides[1], sides[0], both);
		break;
	default:
		engine->each_other(list, sides[0]);
		engine->each_other(list, sides[1]);
	}
	/* Further sides, each for itself. */
	while (rest.count)
		engine->each_other(list, take_side(&rest));
}

static void write_concept(
	struct syn_list *list, const struct syn_engine *engine, const struct parl_concept *concept_)
{
	struct syn_words words = collect(list, engine, concept_);

	for (size_t i = 0, end; i < words.count; i = end) {
		for (end = i + 1; end < words.count &&
			compare_languages(&words.list[i], &words.list[end]) == 0;)
			end++;
		write_language(list, engine, parl_concept_mapping(concept_),
			(struct syn_words){words.list + i, end - i});
	}
}

void syn_finds(struct syn_list *list, const struct syn_engine *engine)
{
	for (size_t i = 0; i < list->what->concept_count; i++)
		write_concept(list, engine, list->what->concepts[i]);
}
