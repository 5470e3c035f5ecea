/*
 * window.c - the tokens of a stretch of text: most are found and hashed without a look at their
 * bytes one by one.
 */
#include "window.h"

#include "hash.h"

#include <stdlib.h>

bool parl_window_open(struct parl_window *window, struct parl_keys *keys,
	const struct parl_filter *filter, unsigned foldings)
{
	window->letters = (struct parl_letters){.keys = keys};
	window->classify = parl_classify_best();
	window->most = PARL_WINDOW;
	window->filter = filter;
	while (!(foldings >> window->first & 1))
		window->first++;
	for (unsigned i = window->first; foldings >> i != 0; i++) {
		window->hashes[i] = calloc(PARL_WINDOW_TOKENS, sizeof(uint64_t));
		if (window->hashes[i] == NULL)
			return false;
		window->foldings_end = i + 1;
	}
	return true;
}

void parl_window_release(struct parl_window *window)
{
	for (unsigned i = 0; i < PARL_FOLDINGS; i++)
		free(window->hashes[i]);
	parl_letters_release(&window->letters);
}

void parl_window_begin(struct parl_window *window, parl_view text)
{
	window->text = text;
	window->base = window->next = 0;
	window->count = window->candidate_count = 0;
	window->last = false;
}

/* Where words begin and end, in turn, by the bits of COUNT blocks. */
static size_t cut(const uint64_t *words, size_t count, uint32_t *cuts)
{
	uint64_t carry = 0;
	size_t found = 0;
	for (size_t block = 0; block < count; block++) {
		uint64_t edges = words[block] ^ (words[block] << 1 | carry);
		carry = words[block] >> 63;
		while (edges != 0) {
			cuts[found++] =
				(uint32_t)(block * PARL_BLOCK) + (uint32_t)__builtin_ctzll(edges);
			edges &= edges - 1;
		}
	}
	return found;
}

static void add_token(
	struct parl_window *window, uint32_t start, uint32_t end, enum parl_token_kind kind)
{
	size_t number = window->known++;
	window->starts[number] = start;
	window->ends[number] = end;
	window->kinds[number] = (unsigned char)kind;
	window->odds[window->odd_count++] = (uint16_t)number;
}

/* A run of bytes of words that is not all ASCII, or long, piece by piece. */
struct run {
	struct parl_window *window;
	parl_view bytes; /* of the window, up to the end of the run */
	uint32_t start, end;
	enum parl_letter_kind kind; /* of the piece [start, end) that may still grow; 0: none */
	bool hungry;                /* it is intricate, and the next piece belongs to it */
	size_t size;                /* of its key, in the first folding */
	char key[PARL_LETTERS_ROOM(PARL_WINDOW)];
};

/* The entry of the character at *AT, which moves behind it. */
static uint32_t entry_at(struct run *run, size_t *at)
{
	unsigned char byte = (unsigned char)run->bytes.data[*at];
	if (byte < 0x80) {
		++*at;
		unsigned char key = (unsigned char)parl_ascii_key((char)byte, run->window->first);
		return key | 1u << 24 | (uint32_t)PARL_LETTER_WORD << 26;
	}
	int32_t c = parl_letters_next(run->bytes, at);
	return parl_letter(&run->window->letters, run->window->first, c);
}

/* The end of the piece that begins at AT with ENTRY, and ends at NEXT if it is no word; adds to the
 * key. */
static size_t take_piece(struct run *run, uint32_t entry, size_t at, size_t next)
{
	run->size += parl_letter_put(entry, run->key + run->size);
	if (PARL_LETTER_KIND(entry) != PARL_LETTER_WORD)
		return next;
	for (at = next; at < run->bytes.size; at = next) {
		entry = entry_at(run, &next);
		if (PARL_LETTER_KIND(entry) != PARL_LETTER_WORD)
			break;
		run->size += parl_letter_put(entry, run->key + run->size);
	}
	return at;
}

/* The hashes of the plain token that the piece is. */
static void hash_piece(struct run *run)
{
	struct parl_window *window = run->window;
	parl_span span = {run->start, run->end};
	size_t number = window->known;
	window->hashes[window->first][number] = parl_hash_token(run->key, run->size);
	for (unsigned i = window->first + 1; i < window->foldings_end; i++) {
		size_t size = parl_letters_fold(&window->letters, run->bytes, span, i, run->key);
		window->hashes[i][number] = parl_hash_token(run->key, size);
	}
}

/* Adds the piece that is open, if it is a token. */
static void flush(struct run *run)
{
	if (run->kind == PARL_LETTER_WORD || run->kind == PARL_LETTER_SINGLE) {
		hash_piece(run);
		add_token(run->window, run->start, run->end, PARL_TOKEN_WIDE);
	} else if (run->kind == PARL_LETTER_INTRICATE) {
		add_token(run->window, run->start, run->end, PARL_TOKEN_INTRICATE);
	}
	run->kind = 0;
	run->hungry = false;
	run->size = 0;
}

/* Adds the tokens of [START, END). What stands beside something intricate is intricate too: a mark
 * changes what it follows. Returns where the last piece begins, which is not added if OPEN. */
static uint32_t add_run(
	struct parl_window *window, const char *bytes, uint32_t start, uint32_t end, bool open)
{
	struct run run;
	run.window = window;
	run.bytes = (parl_view){bytes, end};
	run.start = start;
	run.kind = 0;
	run.hungry = false;
	run.size = 0;
	for (size_t at = start; at < end;) {
		size_t next = at;
		uint32_t entry = entry_at(&run, &next);
		enum parl_letter_kind kind = PARL_LETTER_KIND(entry);
		if (run.kind != 0 && (run.hungry || kind == PARL_LETTER_INTRICATE)) {
			run.kind = PARL_LETTER_INTRICATE;
			run.size = 0;
		} else {
			flush(&run);
			run.start = (uint32_t)at;
			run.kind = kind;
		}
		run.hungry = kind == PARL_LETTER_INTRICATE;
		at = take_piece(&run, entry, at, next);
		run.end = (uint32_t)at;
	}
	if (!open)
		flush(&run);
	return run.start;
}

/* Adds the tokens between CUTS. This is where most of the time goes. */
static void add_words(struct parl_window *window, const char *bytes, size_t count)
{
#define ONES(bytes) (~(uint64_t)0 >> (64 - 8 * (bytes)))
	static const uint64_t masks[PARL_HASH_UNIT + 1][2] = {{0, 0}, {ONES(1), 0}, {ONES(2), 0},
		{ONES(3), 0}, {ONES(4), 0}, {ONES(5), 0}, {ONES(6), 0}, {ONES(7), 0}, {ONES(8), 0},
		{ONES(8), ONES(1)}, {ONES(8), ONES(2)}, {ONES(8), ONES(3)}, {ONES(8), ONES(4)},
		{ONES(8), ONES(5)}, {ONES(8), ONES(6)}, {ONES(8), ONES(7)}, {ONES(8), ONES(8)}};
#undef ONES
	uint64_t *hashes = window->hashes[window->first];
	size_t known = 0;
	for (size_t i = 0; i < count; i += 2) {
		uint32_t start = window->cuts[i], end = window->cuts[i + 1], size = end - start;
		uint64_t units[2] = {0, PARL_NOT_ASCII};
		if (size <= PARL_HASH_UNIT) {
			memcpy(units, bytes + start, sizeof units);
			units[0] &= masks[size][0];
			units[1] &= masks[size][1];
		}
		if ((units[0] | units[1]) & PARL_NOT_ASCII) {
			window->known = known;
			add_run(window, bytes, start, end, false);
			known = window->known;
			continue;
		}
		hashes[known] = parl_hash_unit(units[0], units[1], size);
		window->starts[known] = start;
		window->ends[known++] = end;
	}
	window->known = known;
}

/* How many tokens count: all, or those that have others behind them. */
static void set_count(struct parl_window *window)
{
	window->count = window->known;
	if (window->last || window->known < 2 * PARL_WINDOW_AHEAD)
		return;
	window->count = window->known - PARL_WINDOW_AHEAD;
	window->next = window->base + window->starts[window->count];
}

/* Whether a key may begin with token NUMBER, in one folding. */
static bool passes(const struct parl_window *window, unsigned folding, size_t number)
{
	const struct parl_filter *filter = window->filter;
	uint64_t first = parl_window_hash(window, folding, number);
	uint64_t second = parl_window_hash(window, folding, number + 1);
	if (window->kinds[number + 1] == PARL_TOKEN_INTRICATE)
		return parl_filter_has(filter, parl_filter_first(first));
	return parl_filter_has(filter, parl_filter_alone(first)) ||
		parl_filter_has(filter, parl_filter_pair(first, second));
}

/* Settles in advance which of the tokens that are odd, or have an odd one behind them, pass: those
 * whose hashes are not all that is to be asked. */
static void pass_odds(struct parl_window *window)
{
	for (size_t i = 0; i < window->odd_count; i++) {
		size_t odd = window->odds[i];
		for (size_t number = odd > 0 ? odd - 1 : odd; number <= odd; number++) {
			bool pass = window->kinds[number] == PARL_TOKEN_INTRICATE;
			for (unsigned k = window->first; !pass && k < window->foldings_end; k++)
				pass = passes(window, k, number);
			window->passed[number] |= pass;
		}
	}
}

static void find_candidates(struct parl_window *window)
{
	const struct parl_filter filter = *window->filter;
	const uint64_t *hashes = window->hashes[window->first];
	size_t found = 0;
	pass_odds(window);
	for (size_t i = 0; i < window->count; i++) {
		bool alone = parl_filter_has(&filter, parl_filter_alone(hashes[i]));
		bool pair = parl_filter_has(&filter, parl_filter_pair(hashes[i], hashes[i + 1]));
		bool passed = alone | window->passed[i];
		window->candidates[found] = (uint16_t)(i | (passed ? 0 : PARL_CANDIDATE_PAIR));
		found += (size_t)(passed | pair);
	}
	window->candidate_count = found;
}

/* Forgets the tokens of the window before. */
static void clear(struct parl_window *window)
{
	memset(window->kinds, PARL_TOKEN_PLAIN, window->known + 1);
	memset(window->passed, false, window->known + 1);
	window->known = window->odd_count = 0;
}

void parl_window_next(struct parl_window *window)
{
	uint64_t words[PARL_WINDOW / PARL_BLOCK];
	size_t rest = window->text.size - window->next;
	size_t size = rest < window->most ? rest : window->most;
	const char *bytes = window->text.data + window->next;
	if (rest < sizeof window->end) {
		memcpy(window->end, bytes, rest);
		memset(window->end + rest, 0, sizeof window->end - rest);
		bytes = window->end;
	}
	window->base = window->next;
	window->last = size == rest;
	window->next += size;
	clear(window);
	size_t blocks = (size + PARL_BLOCK - 1) / PARL_BLOCK;
	window->classify(bytes, blocks, words);
	size_t count = cut(words, blocks, window->cuts);
	if (count % 2 != 0 && window->last)
		window->cuts[count++] = (uint32_t)size;
	add_words(window, bytes, count / 2 * 2);
	if (count % 2 != 0) {
		uint32_t start = window->cuts[count - 1];
		uint32_t open = add_run(window, bytes, start, (uint32_t)size, true);
		if (window->known == 0 && open == 0)
			add_token(window, 0, (uint32_t)size, PARL_TOKEN_INTRICATE);
		else
			window->next = window->base + open;
	}
	if (!window->last) { /* nobody knows what follows */
		window->kinds[window->known] = PARL_TOKEN_INTRICATE;
		window->odds[window->odd_count++] = (uint16_t)window->known;
	}
	set_count(window);
	find_candidates(window);
}
