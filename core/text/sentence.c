/*
 * sentence.c - sentences by UAX #29, less the full stops of abbreviations.
 *
 * ICU takes every line break for the end of a sentence (rule SB4). Text is wrapped by hand often
 * enough, so ICU reads a copy in which single line breaks are spaces; the offsets stay the same.
 */
#include "sentence.h"

#include "../base/utf8.h"

#include <pthread.h>
#include <string.h>
#include <strings.h>

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

/* A word before a full stop is looked at no further back. */
#define LONGEST 16

/* Never the end of a sentence. */
static const char *const never_ends[] = {"approx", "asst", "ca", "capt", "cf", "cllr", "col", "cpl",
	"dr", "e.g", "eg", "eds", "esp", "excl", "fr", "gen", "hon", "i.e", "ie", "incl", "lt",
	"messrs", "mr", "mrs", "ms", "mt", "prof", "rep", "rev", "rt", "sgt", "sr", "st", "v",
	"viz", "vs", NULL};

/* None before a number: "No. 5", "p. 12"; "No. We do not" are two sentences. */
static const char *const before_numbers[] = {"app", "art", "c", "ch", "cl", "col", "est", "ext",
	"fig", "figs", "max", "min", "no", "nos", "p", "para", "paras", "pp", "pt", "ref", "reg",
	"s", "sch", "sec", "tel", "vol", NULL};

struct pieces {
	parl_view text;
	const char *copy;         /* what ICU reads */
	struct parl_buffer spans; /* of parl_span */
};

static bool is_one(parl_view word, const char *const *list)
{
	for (; *list; list++)
		if (strlen(*list) == word.size && strncasecmp(*list, word.data, word.size) == 0)
			return true;
	return false;
}

/* The size of the line break at AT; 0: there is none. */
static size_t break_size(parl_view text, size_t at)
{
	if (text.data[at] == '\r')
		return at + 1 < text.size && text.data[at + 1] == '\n' ? 2 : 1;
	return text.data[at] == '\n' ? 1 : 0;
}

/* The run of blanks and line breaks at AT: where it ends, and how many breaks are in it. */
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

/* Makes white space with one line break spaces, in place. Of that with an empty line in it the last
 * byte is the break, so that all of it belongs to the sentence before. */
static void unwrap(char *copy, parl_view text)
{
	for (size_t at = 0; at < text.size;) {
		size_t breaks;
		size_t end = blank_end(text, at, &breaks);
		if (breaks > 0)
			memset(copy + at, ' ', end - at);
		if (breaks > 1)
			copy[end - 1] = '\n';
		at = end > at ? end : at + 1;
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
	static const char *const before_names[] = {"and", "by", "with", NULL};
	size_t at = (size_t)(word.data - text.data);
	parl_span before;
	if (at == start || follows_initial(text, start, at))
		return true;
	if (!parl_word_before(text, at, &before) || before.start < start)
		return false;
	parl_view name = {text.data + before.start, before.end - before.start};
	return is_capital(name.data[0]) || is_one(name, before_names);
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
	return is_one(word, never_ends) || (is_one(word, before_numbers) && continues(text, end)) ||
		is_initial(text, start, word) || is_counter(text, start, word);
}

/* Whether the piece that ends at END ends in an empty line: that ends all. */
static bool ends_paragraph(const char *copy, size_t end)
{
	return copy[end - 1] == '\n';
}

static void add_piece(struct pieces *pieces, parl_span piece)
{
	parl_buffer_add(&pieces->spans, &piece, sizeof(piece));
}

/* Asks ICU for the ends of sentences in COPY, and joins what belongs together. */
static bool collect(struct pieces *pieces, UBreakIterator *breaks)
{
	size_t start = 0;
	for (int32_t end = ubrk_next(breaks); end != UBRK_DONE; end = ubrk_next(breaks)) {
		size_t to = (size_t)end;
		bool last = to >= pieces->text.size;
		if (!last && !ends_paragraph(pieces->copy, to) && goes_on(pieces->text, start, to))
			continue;
		add_piece(pieces, (parl_span){start, to});
		start = to;
	}
	if (start < pieces->text.size)
		add_piece(pieces, (parl_span){start, pieces->text.size});
	return !pieces->spans.failed;
}

static bool is_stop(char c)
{
	return c == '.' || c == '!' || c == '?';
}

/* Plain ASCII with nothing in it that ends a sentence but at its own end: ICU need not be asked. */
static bool is_one_sentence(const char *copy, size_t size)
{
	size_t at = 0;
	while (at < size && copy[at] >= ' ' && copy[at] < 0x7F && !is_stop(copy[at]))
		at++;
	while (at < size && is_stop(copy[at]))
		at++;
	while (at < size && copy[at] == ' ')
		at++;
	return at == size;
}

/* Opening one takes ICU as long as many sentences; copies of one are cheap, and of any thread. */
static UBreakIterator *pattern;

static void open_pattern(void)
{
	UErrorCode error = U_ZERO_ERROR;
	pattern = ubrk_open(UBRK_SENTENCE, "en", NULL, 0, &error);
}

static UBreakIterator *open_breaks(UErrorCode *error)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;
	if (pthread_once(&once, open_pattern) != 0 || !pattern) {
		*error = U_MEMORY_ALLOCATION_ERROR;
		return NULL;
	}
	return ubrk_clone(pattern, error);
}

static bool run(struct pieces *pieces)
{
	UErrorCode error = U_ZERO_ERROR;
	UText text = UTEXT_INITIALIZER;
	if (is_one_sentence(pieces->copy, pieces->text.size)) {
		add_piece(pieces, (parl_span){0, pieces->text.size});
		return !pieces->spans.failed;
	}
	utext_openUTF8(&text, pieces->copy, (int64_t)pieces->text.size, &error);
	UBreakIterator *breaks = open_breaks(&error);
	if (breaks) /* which ICU does not ask */
		ubrk_setUText(breaks, &text, &error);
	bool done = U_SUCCESS(error) && collect(pieces, breaks);
	ubrk_close(breaks);
	utext_close(&text);
	return done;
}

parl_span *parl_sentences(parl_view text, size_t *count, struct parl_arena *arena)
{
	*count = 0;
	parl_span *spans = NULL;
	char *copy = (char *)parl_arena_copy(arena, text).data;
	if (!copy)
		return NULL;
	unwrap(copy, text);
	struct pieces pieces = {text, copy, PARL_BUFFER_EMPTY};
	if (text.size == 0 || run(&pieces)) {
		*count = pieces.spans.size / sizeof(parl_span);
		spans = parl_arena_array(arena, *count, sizeof(parl_span));
		if (spans && *count > 0)
			memcpy(spans, pieces.spans.data, pieces.spans.size);
	}
	parl_buffer_release(&pieces.spans);
	return spans;
}
