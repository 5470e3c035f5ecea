/*
 * postgresql.c - a thesaurus dictionary for PostgreSQL's full text search: "a b : c d" puts c and d
 * into the index where a text says "a b".
 *
 * On the right stands every word by which the text is to be found, its own among them: so it is
 * still found by that, and by any word of it. It is the same in the index and in a query, and words
 * that find each other have the same right side.
 *
 * Samples are cut into words as PostgreSQL's parser cuts texts, and stand for what its stemmer
 * english_stem makes of them. A file with a stop word in it is refused as a whole: a sample has "?"
 * in its place, which is any stop word.
 */
#include <stdlib.h>
#include <string.h>

#include "synonyms.h"

/* What PostgreSQL's own english.stop leaves out, sorted. */
static const char *const stops[] = {"a", "about", "above", "after", "again", "against", "all", "am",
	"an", "and", "any", "are", "as", "at", "be", "because", "been", "before", "being", "below",
	"between", "both", "but", "by", "can", "did", "do", "does", "doing", "don", "down",
	"during", "each", "few", "for", "from", "further", "had", "has", "have", "having", "he",
	"her", "here", "hers", "herself", "him", "himself", "his", "how", "i", "if", "in", "into",
	"is", "it", "its", "itself", "just", "me", "more", "most", "my", "myself", "no", "nor",
	"not", "now", "of", "off", "on", "once", "only", "or", "other", "our", "ours", "ourselves",
	"out", "over", "own", "s", "same", "she", "should", "so", "some", "such", "t", "than",
	"that", "the", "their", "theirs", "them", "themselves", "then", "there", "these", "they",
	"this", "those", "through", "to", "too", "under", "until", "up", "very", "was", "we",
	"were", "what", "when", "where", "which", "while", "who", "whom", "why", "will", "with",
	"you", "your", "yours", "yourself", "yourselves"};

static int by_word(const void *word, const void *stop)
{
	return strcmp(word, *(const char *const *)stop);
}

static bool is_stop(parl_view word, struct parl_arena *arena)
{
	parl_view small = syn_small(word, arena);

	return small.data &&
		bsearch(small.data, stops, PARL_LENGTH(stops), sizeof(*stops), by_word);
}

/* Apostrophes, straight or curly, part words as blanks do: "children's" is children, s. */
static size_t gap_size(parl_view rest)
{
	if (strchr(" \t\r\n'", rest.data[0]))
		return 1;
	return strncmp(rest.data, "\xE2\x80\x99", 3) == 0 ? 3 : 0;
}

/* The next word of *REST, a terminated text, which is cut off; false: there is none. */
static bool next_word(parl_view *rest, parl_view *word)
{
	size_t skip;

	while (rest->size && (skip = gap_size(*rest)) > 0)
		*rest = (parl_view){rest->data + skip, rest->size - skip};
	*word = (parl_view){rest->data, 0};
	while (rest->size && gap_size(*rest) == 0) {
		*rest = (parl_view){rest->data + 1, rest->size - 1};
		word->size++;
	}
	return word->size > 0;
}

/* Whether the parser takes it for a word: letters of English and of what it has borrowed, as in
 * café. Figures, signs and addresses are something else to it, for which thesauri are not asked. */
static bool is_word(parl_view word)
{
	for (size_t i = 0; i < word.size; i++) {
		unsigned char byte = (unsigned char)word.data[i];
		bool inner = i > 0 && i + 1 < word.size;

		if ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z')
			continue;
		if (byte >= 0xC3 && byte <= 0xC9 && i + 1 < word.size)
			i++;
		else if (byte != '-' || !inner)
			return false;
	}
	return true;
}

/* One that is all words, and of which a text says more than "looked" and any stop word. */
static bool is_sample(parl_view text, struct parl_arena *arena)
{
	parl_view word = {NULL, 0};
	size_t count = 0;
	bool hyphen = false, stop = false;

	while (next_word(&text, &word)) {
		stop = is_stop(word, arena);
		if (!is_word(word) || (stop && count == 0))
			return false;
		hyphen = hyphen || memchr(word.data, '-', word.size);
		count++;
	}
	/* The parser gives a hyphenated word and then its parts, so that no phrase has it. */
	return count > 0 && !stop && (!hyphen || count == 1);
}

static enum syn_reason judge(const struct syn_list *list, const struct parl_term *term)
{
	if (!syn_same_language(parl_term_language(term), "en"))
		return SYN_ENGLISH;
	return is_sample(parl_term_text(term), list->arena) ? SYN_TAKEN : SYN_WRITTEN;
}

static void write_sample(struct syn_list *list, parl_view text)
{
	parl_view word;

	for (const char *gap = ""; next_word(&text, &word); gap = " ") {
		bool stop = is_stop(word, list->arena);

		parl_output_print(list->output, stop ? "%s?" : "%s", gap);
		parl_output_text(list->output, (parl_view){word.data, stop ? 0 : word.size});
	}
}

static void write_unless_stop(struct syn_list *list, parl_view word)
{
	if (is_stop(word, list->arena))
		return;
	parl_output_print(list->output, " ");
	parl_output_text(list->output, word);
}

/* The parser gives "co-production" and then co, production, which stay outside of what is replaced:
 * who looks for it looks for its parts too. */
static void write_words(struct syn_list *list, parl_view text)
{
	parl_view word;

	while (next_word(&text, &word)) {
		write_unless_stop(list, word);
		if (!memchr(word.data, '-', word.size))
			continue;
		for (size_t at = 0, end; at < word.size; at = end + 1) {
			end = at + strcspn(word.data + at, "-");
			end = end < word.size ? end : word.size;
			write_unless_stop(list, (parl_view){word.data + at, end - at});
		}
	}
}

/* Each of WORDS is found by all that FIND them. */
static void write_lines(struct syn_list *list, struct syn_words words, struct syn_words find)
{
	for (size_t i = 0; find.count > 1 && i < words.count; i++) {
		if (words.list[i].again)
			continue;
		write_sample(list, parl_term_text(words.list[i].term));
		parl_output_print(list->output, " :");
		for (size_t k = 0; k < find.count; k++)
			write_words(list, parl_term_text(find.list[k].term));
		parl_output_print(list->output, "\n");
		list->written++;
	}
}

static void each_other(struct syn_list *list, struct syn_words all)
{
	write_lines(list, all, all);
}

static void wider(
	struct syn_list *list, struct syn_words narrow, struct syn_words wide, struct syn_words all)
{
	write_lines(list, narrow, all);
	write_lines(list, wide, wide);
}

void syn_write_postgresql(struct syn_list *list)
{
	static const struct syn_engine postgresql = {
		.judge = judge, .each_other = each_other, .wider = wider};

	syn_head(list);
	syn_finds(list, &postgresql);
}
