/*
 * solr.c - synonyms for Solr, Elasticsearch, OpenSearch: "a, b" finds one by the other, "a => a, b"
 * finds b by a only.
 *
 * Words of one side are synonyms. Over both sides they are where both mean the same or nearly; by a
 * wider word the narrower one is found, and not the reverse. Related words find what was not
 * asked for. That two words find each other does not mean that one may replace the other.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "synonyms.h"

struct picked {
	const struct parl_term *term;
	size_t order;
};

static enum syn_reason judge(struct syn_list *list, const struct parl_term *term)
{
	const struct parl_concept *concept_ = parl_term_concept(term);

	if (!syn_is_whole(list, concept_))
		return SYN_PARTIAL;
	if (syn_has_conditions(term))
		return SYN_CONDITION;
	if (syn_is_shared(list, term))
		return SYN_SENSES;
	if (syn_is_exact(term))
		return SYN_CAPITALS;
	if (parl_term_register(term) == 0 &&
		parl_term_mapping(term) != parl_concept_mapping(concept_))
		return SYN_MAPPING;
	return SYN_TAKEN;
}

/* By language, then by side, then as they come. */
static int by_language(const void *a, const void *b)
{
	const struct picked *one = a, *other = b;
	int order = strcasecmp(parl_term_language(one->term), parl_term_language(other->term));

	if (order == 0)
		order = parl_term_register(one->term) - parl_term_register(other->term);
	return order ? order : one->order < other->order ? -1 : one->order > other->order;
}

/* What separates words, and what begins a comment, stands behind a backslash. */
static void write_word(struct syn_list *list, parl_view text, bool first)
{
	text = parl_wrap_none(text, list->arena);
	for (size_t i = 0; i < text.size; i++) {
		bool comment = first && i == 0 && text.data[i] == '#';

		if (strchr(",\\=>", text.data[i]) || comment)
			parl_output_print(list->output, "\\");
		parl_output_text(list->output, (parl_view){text.data + i, 1});
	}
}

/* A word that both sides have stands there once. */
static bool is_again(const struct picked *words, size_t at)
{
	parl_view text = parl_term_text(words[at].term);

	for (size_t i = 0; i < at; i++)
		if (strcasecmp(parl_term_text(words[i].term).data, text.data) == 0)
			return true;
	return false;
}

static void write_words(struct syn_list *list, const struct picked *words, size_t count, bool first)
{
	for (size_t i = 0; i < count; i++) {
		if (is_again(words, i))
			continue;
		parl_output_print(list->output, "%s", i ? ", " : "");
		write_word(list, parl_term_text(words[i].term), first && i == 0);
	}
}

static void write_line(struct syn_list *list, const struct picked *words, size_t count)
{
	if (count < 2)
		return;
	write_words(list, words, count, true);
	parl_output_print(list->output, "\n");
	list->written++;
}

/* By one of WIDER all are found that stand from ALL on. */
static void write_wider(struct syn_list *list, const struct picked *wider, size_t wider_count,
	const struct picked *all, size_t count)
{
	if (wider_count == 0 || count < 2)
		return;
	write_words(list, wider, wider_count, true);
	parl_output_print(list->output, " => ");
	write_words(list, all, count, false);
	parl_output_print(list->output, "\n");
	list->written++;
}

/* COUNT words of one language, of which FIRST are of the first side and SECOND of the second. */
static void write_language(struct syn_list *list, enum parl_mapping mapping,
	const struct picked *words, size_t count, size_t first, size_t second)
{
	switch (mapping) {
	case PARL_MAPPING_EXACT:
	case PARL_MAPPING_CLOSE:
		write_line(list, words, first + second);
		break;
	case PARL_MAPPING_BROADER:
		write_line(list, words, first);
		write_wider(list, words + first, second, words, first + second);
		break;
	case PARL_MAPPING_NARROWER:
		write_wider(list, words, first, words, first + second);
		write_line(list, words + first, second);
		break;
	default:
		write_line(list, words, first);
		write_line(list, words + first, second);
	}
	/* Further sides, each for itself. */
	for (size_t i = first + second, end; i < count; i = end) {
		for (end = i + 1; end < count &&
			parl_term_register(words[end].term) == parl_term_register(words[i].term);)
			end++;
		write_line(list, words + i, end - i);
	}
}

static size_t side_count(const struct picked *words, size_t count, int side)
{
	size_t found = 0;

	for (size_t i = 0; i < count; i++)
		found += parl_term_register(words[i].term) == side;
	return found;
}

static void write_concept(struct syn_list *list, const struct parl_concept *concept_)
{
	size_t all = parl_concept_term_count(concept_), count = 0;
	struct picked *words = parl_arena_array(list->arena, all, sizeof(*words));

	for (size_t i = 0; words && i < all; i++) {
		const struct parl_term *term = parl_concept_term(concept_, i);
		enum syn_reason reason = judge(list, term);

		list->left[reason]++;
		if (reason == SYN_TAKEN)
			words[count++] = (struct picked){term, i};
	}
	if (count)
		qsort(words, count, sizeof(*words), by_language);
	for (size_t i = 0, end; i < count; i = end) {
		for (end = i + 1; end < count &&
			strcasecmp(parl_term_language(words[i].term),
				parl_term_language(words[end].term)) == 0;)
			end++;
		write_language(list, parl_concept_mapping(concept_), words + i, end - i,
			side_count(words + i, end - i, 0), side_count(words + i, end - i, 1));
	}
}

void syn_write_solr(struct syn_list *list)
{
	syn_head(list, "# ");
	for (size_t i = 0; i < list->what->concept_count; i++)
		write_concept(list, list->what->concepts[i]);
	list->left[SYN_TAKEN] = 0;
}
