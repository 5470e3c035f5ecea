/*
 * sentence.c - sentences by UAX #29, less the full stops of abbreviations.
 *
 * By the rules every line break ends a sentence (SB4). Text is wrapped by hand often enough, so
 * they are asked of a copy in which single line breaks are spaces; the offsets stay the same.
 */
#include "sentence.h"

#include "../base/utf8.h"
#include "sentence_break.h"
#include "wordset.h"

#include <parlance/text.h>

#include <pthread.h>
#include <string.h>

#include <unicode/uchar.h>

/* A word before a full stop is looked at no further back. */
#define LONGEST 16

/* Never the end of a sentence. */
static const char *const never_ends[] = {"approx", "asst", "ca", "capt", "cf", "cllr", "col", "cpl",
	"dr", "e.g", "eg", "eds", "esp", "excl", "fr", "gen", "hon", "i.e", "ie", "incl", "lt",
	"messrs", "mr", "mrs", "ms", "mt", "prof", "rep", "rev", "rt", "sgt", "sr", "st", "v",
	"viz", "vs"};

/* None before a number: "No. 5", "p. 12"; "No. We do not" are two sentences. */
static const char *const before_numbers[] = {"app", "art", "c", "ch", "cl", "col", "est", "ext",
	"fig", "figs", "max", "min", "no", "nos", "p", "para", "paras", "pp", "pt", "ref", "reg",
	"s", "sch", "sec", "tel", "vol"};

/* Lead to a name whose initial stands alone: "and J. Smith". */
static const char *const before_names[] = {"and", "by", "with"};

enum word_class { NEVER_ENDS = 1 << 0, BEFORE_NUMBERS = 1 << 1, BEFORE_NAMES = 1 << 2 };

static struct parl_wordset words;

#define ADD(list, classes) parl_wordset_add_all(&words, list, PARL_LENGTH(list), classes)

static void make_words(void)
{
	ADD(never_ends, NEVER_ENDS);
	ADD(before_numbers, BEFORE_NUMBERS);
	ADD(before_names, BEFORE_NAMES);
}

struct pieces {
	parl_view text;           /* what is looked at, */
	size_t from;              /* and where it begins */
	const char *copy;         /* what the rules are asked of */
	struct parl_buffer spans; /* of parl_span */
};

static bool is_one(parl_view word, enum word_class of)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;

	pthread_once(&once, make_words);
	return parl_wordset_find(&words, word) & of;
}

/* The size of the line break at AT; 0: there is none. */
static size_t break_size(parl_view text, size_t at)
{
	if (text.data[at] == '\r')
		return at + 1 < text.size && text.data[at + 1] == '\n' ? 2 : 1;
	return text.data[at] == '\n' ? 1 : 0;
}

/* The white space from the line break at AT on: where it ends, and how many breaks are in it. */
static size_t blank_end(parl_view text, size_t at, size_t *breaks)
{
	*breaks = 0;
	while (at < text.size) {
		size_t size = break_size(text, at);
		if (size == 0 && text.data[at] != ' ' && text.data[at] != '\t')
			break;
		*breaks += size > 0;
		at += size > 0 ? size : 1;
	}
	return at;
}

/* The first line break at or after FROM, where the next CR is known: the end of TEXT if there is
 * none. */
static size_t next_break(parl_view text, size_t from, size_t *carriage)
{
	const char *hit;
	size_t line = text.size;

	if (*carriage < from) {
		hit = memchr(text.data + from, '\r', text.size - from);
		*carriage = hit ? (size_t)(hit - text.data) : text.size;
	}
	hit = memchr(text.data + from, '\n', *carriage - from);
	if (hit)
		line = (size_t)(hit - text.data);
	return line < *carriage ? line : *carriage;
}

/* Makes white space with one line break spaces, in place. Of that with an empty line in it the last
 * byte is the break, so that all of it belongs to the sentence before. */
static void unwrap(char *copy, parl_view text)
{
	const char *first = memchr(text.data, '\r', text.size);
	size_t carriage = first ? (size_t)(first - text.data) : text.size;
	for (size_t at = next_break(text, 0, &carriage); at < text.size;
		at = next_break(text, at, &carriage)) {
		size_t breaks;
		size_t end = blank_end(text, at, &breaks);
		memset(copy + at, ' ', end - at);
		if (breaks > 1)
			copy[end - 1] = '\n';
		at = end;
	}
}

/* Whether what follows the full stop before AT shows that it ended no sentence. */
static bool continues(parl_view text, size_t at)
{
	if (at >= text.size)
		return false;
	int32_t c = parl_utf8_next(text, &at);
	return c > 0 && u_isdigit(c);
}

/* The word before the full stop at STOP, inner full stops included. */
static parl_view word_before_stop(parl_view text, size_t start, size_t stop)
{
	size_t at = stop;
	while (at > start && stop - at < LONGEST) {
		char c = text.data[at - 1];
		bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
		if (!letter && c != '.' && !(c >= '0' && c <= '9'))
			break;
		at--;
	}
	return (parl_view){text.data + at, stop - at};
}

static bool is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* Whether another initial stands before AT: "J. " */
static bool follows_initial(parl_view text, size_t start, size_t at)
{
	while (at > start && text.data[at - 1] == ' ')
		at--;
	if (at < start + 2 || text.data[at - 1] != '.' || !is_capital(text.data[at - 2]))
		return false;
	return at == start + 2 || text.data[at - 3] == ' ';
}

/* Whether WORD, the last of a piece that begins at START, is an initial in a name: a capital that
 * stands first, after another one, or after a word that leads to a name ("John F.", "and J."). */
static bool is_initial(parl_view text, size_t start, parl_view word)
{
	if (word.size == 0 || !is_capital(word.data[word.size - 1]))
		return false;
	if (word.size > 1)
		return word.size == 3 && word.data[1] == '.'; /* J.K. */
	size_t at = (size_t)(word.data - text.data);
	parl_span before;
	if (at == start || follows_initial(text, start, at))
		return true;
	if (!parl_word_before(text, at, &before) || before.start < start)
		return false;
	parl_view name = parl_view_part(text, before);
	return is_capital(name.data[0]) || is_one(name, BEFORE_NAMES);
}

/* A number or letter that only counts: "1. Introduction", "b. Our staff". */
static bool is_counter(parl_view text, size_t start, parl_view word)
{
	size_t at = (size_t)(word.data - text.data);
	while (start < at && (text.data[start] == ' ' || text.data[start] == '('))
		start++;
	if (start != at || word.size == 0 || word.size > 8)
		return false;
	for (size_t i = 0; i < word.size; i++)
		if (word.data[i] != '.' && (word.data[i] < '0' || word.data[i] > '9'))
			return word.size == 1;
	return true;
}

/* Whether the piece [START, END) ends in an abbreviation, so that the sentence goes on. */
static bool goes_on(parl_view text, size_t start, size_t end)
{
	size_t stop = end;
	while (stop > start) {
		size_t before = stop;
		if (!u_isUWhiteSpace(parl_utf8_before(text, &before)))
			break;
		stop = before;
	}
	if (stop == start || text.data[stop - 1] != '.')
		return false;
	parl_view word = word_before_stop(text, start, stop - 1);
	return is_one(word, NEVER_ENDS) || (is_one(word, BEFORE_NUMBERS) && continues(text, end)) ||
		is_initial(text, start, word) || is_counter(text, start, word);
}

/* Whether the piece that ends at END ends in an empty line: that ends all. */
static bool ends_paragraph(const char *copy, size_t end)
{
	return copy[end - 1] == '\n';
}

static void add_piece(struct pieces *pieces, parl_span piece)
{
	piece.start += pieces->from;
	piece.end += pieces->from;
	parl_buffer_add(&pieces->spans, &piece, sizeof(piece));
}

/* Where a sentence from START on is cut that is too long: behind the last white space that leaves
 * it room for more than half of that, else between two characters. */
static size_t cut_of(parl_view text, size_t start)
{
	size_t end = start + PARL_SENTENCE_MOST;

	for (size_t at = end; at > end - PARL_SENTENCE_MOST / 2; at--)
		if (text.data[at - 1] == ' ' || break_size(text, at - 1) > 0)
			return at;
	while (((unsigned char)text.data[end] & 0xC0) == 0x80 && end > start + 1)
		end--;
	return end;
}

/* Joins what belongs together, until sentences have LEAST bytes. */
static bool collect(struct pieces *pieces, size_t least)
{
	parl_view text = pieces->text;
	struct parl_sentence_breaks breaks = {.text = {pieces->copy, text.size}};
	size_t start = 0;

	while (breaks.at < text.size && start < least) {
		size_t to = parl_sentence_next(&breaks);

		while (to - start > PARL_SENTENCE_MOST && start < least) {
			size_t cut = cut_of(text, start);

			add_piece(pieces, (parl_span){start, cut});
			start = cut;
		}
		if (start >= least ||
			(to < text.size && !ends_paragraph(pieces->copy, to) &&
				goes_on(text, start, to)))
			continue;
		add_piece(pieces, (parl_span){start, to});
		start = to;
	}
	return !pieces->spans.failed;
}

/* So much of TEXT from FROM on that the sentences of LEAST bytes, and the next, end in it. */
static parl_view reach_of(parl_view text, size_t from, size_t least)
{
	size_t rest = text.size - from;
	size_t beyond = 2 * PARL_SENTENCE_MOST;

	return (parl_view){
		text.data + from, least < rest && rest - least > beyond ? least + beyond : rest};
}

parl_span *parl_sentences(
	parl_view text, size_t from, size_t least, size_t *count, struct parl_arena *arena)
{
	struct pieces pieces = {
		.text = reach_of(text, from, least), .from = from, .spans = PARL_BUFFER_EMPTY};
	char *copy = (char *)parl_arena_copy(arena, pieces.text).data;
	parl_span *spans = NULL;

	*count = 0;
	if (!copy)
		return NULL;
	unwrap(copy, pieces.text);
	pieces.copy = copy;
	if (collect(&pieces, least)) {
		*count = pieces.spans.size / sizeof(parl_span);
		spans = parl_arena_array(arena, *count, sizeof(parl_span));
		if (spans && *count > 0)
			memcpy(spans, pieces.spans.data, pieces.spans.size);
	}
	parl_buffer_release(&pieces.spans);
	return spans;
}

parl_span *parl_text_sentences(parl_view text, size_t *count, struct parl_arena *arena)
{
	return parl_sentences(text, 0, SIZE_MAX, count, arena);
}
