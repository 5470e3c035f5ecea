/*
 * window.c - from one stretch of text to the next.
 */
#include "window.h"

#include <stdlib.h>

bool parl_window_open(struct parl_window *window, struct parl_keys *keys,
	const struct parl_filter *filter, unsigned foldings)
{
	window->way = parl_way_best();
	window->most = PARL_WINDOW;
	window->filter = filter;
	while (!(foldings >> window->first & 1))
		window->first++;
	for (unsigned i = window->first; foldings >> i != 0; i++) {
		window->wide[i] = calloc(PARL_WINDOW_TOKENS, sizeof(*window->wide[i]));
		if (!window->wide[i])
			return false;
		window->foldings_end = i + 1;
	}
	window->letters = (struct parl_letters){
		.keys = keys, .first = window->first, .end = window->foldings_end};
	return true;
}

void parl_window_release(struct parl_window *window)
{
	for (unsigned i = 0; i < PARL_FOLDINGS; i++)
		free(window->wide[i]);
	parl_letters_release(&window->letters);
}

void parl_window_begin(struct parl_window *window, parl_view text)
{
	window->text = text;
	window->base = window->next = 0;
	window->count = window->candidate_count = 0;
	window->last = false;
}

/* How many tokens count: all, or those that have others behind them. */
static void set_count(struct parl_window *window)
{
	window->count = window->known;
	if (window->last || window->known < 2 * PARL_WINDOW_AHEAD)
		return;
	window->count = window->known - PARL_WINDOW_AHEAD;
	window->next = window->base + window->tokens[window->count].start;
}

/* The hash of the beginning of token NUMBER, which is not intricate. */
static uint32_t begin_of(const struct parl_window *window, unsigned folding, size_t number)
{
	struct parl_token token = window->tokens[number];
	if (window->kinds[number] == PARL_TOKEN_WIDE)
		return window->wide[folding][number].begin;
	return parl_hash_begin_inside(window->bytes + token.start, (size_t)token.end - token.start);
}

/* Whether a key may begin with token NUMBER, in one folding. */
static bool passes(const struct parl_window *window, unsigned folding, size_t number)
{
	const struct parl_filter *filter = window->filter;
	uint32_t first = begin_of(window, folding, number);
	if (window->kinds[number + 1] == PARL_TOKEN_INTRICATE)
		return parl_filter_has(filter, parl_filter_first(first));
	uint32_t second = number + 1 < window->known ? begin_of(window, folding, number + 1) : 0;
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

/* Forgets the tokens of the window before. */
static void clear(struct parl_window *window)
{
	memset(window->kinds, PARL_TOKEN_PLAIN, window->known + 1);
	memset(window->passed, false, window->known + 1);
	window->known = window->odd_count = 0;
}

/* Takes the SIZE bytes from `next` on, with what is to be readable around them. */
static void place(struct parl_window *window, size_t size)
{
	size_t rest = window->text.size - window->next, wanted = size + PARL_BLOCK;
	char *copy = window->copy + PARL_HASH_MARGIN;
	window->base = window->next;
	window->bytes = window->text.data + window->base;
	if (window->base >= PARL_HASH_MARGIN && rest >= wanted)
		return;
	size_t there = rest < wanted ? rest : wanted;
	memcpy(copy, window->bytes, there);
	memset(copy + there, 0, wanted - there);
	window->bytes = copy;
}

/* What begins at START goes on beyond the window. */
static void leave_open(struct parl_window *window, uint32_t start, uint32_t size)
{
	uint32_t open = parl_runs_add_open(window, start, size);
	if (window->known > 0 || open > 0) {
		window->next = window->base + open;
		return;
	}
	window->pieces[0] = (struct parl_token){0, (uint16_t)size};
	window->tokens = window->pieces;
	window->kinds[0] = PARL_TOKEN_INTRICATE;
	window->odds[window->odd_count++] = 0;
	window->known = 1;
}

/* So that what follows the last token is never taken for one. */
static void end_tokens(struct parl_window *window)
{
	const struct parl_token none = {UINT16_MAX, UINT16_MAX};
	window->pieces[window->known] = none;
	window->words[window->known] = none;
}

/* Asks the memory for the next window: it comes while this one is worked on. */
static PARL_COPIED void fetch(const struct parl_window *window, size_t size)
{
	size_t rest = window->text.size - window->next;
	const char *bytes = window->text.data + window->next;
	for (size_t at = 0; at < size && at < rest; at += PARL_BLOCK)
		__builtin_prefetch(bytes + at);
}

void parl_window_next(struct parl_window *window)
{
	const struct parl_tokens *tokens = parl_tokens_way(window->way);
	size_t rest = window->text.size - window->next;
	size_t size = rest < window->most ? rest : window->most;
	size_t blocks = (size + PARL_BLOCK - 1) / PARL_BLOCK;
	place(window, size);
	window->last = size == rest;
	window->next += size;
	fetch(window, size);
	clear(window);
	bool ascii =
		!parl_classify_way(window->way)(window->bytes, blocks, window->bits, window->high);
	size_t edges = tokens->cut(window, blocks), count = edges / 2;
	bool open = edges % 2 != 0;
	if (open && window->last) {
		window->words[count++].end = (uint16_t)size;
		open = false;
	}
	tokens->add(window, count, ascii);
	if (open)
		leave_open(window, window->words[count].start, (uint32_t)size);
	end_tokens(window);
	if (!window->last) { /* nobody knows what follows */
		window->kinds[window->known] = PARL_TOKEN_INTRICATE;
		window->odds[window->odd_count++] = (uint16_t)window->known;
	}
	set_count(window);
	pass_odds(window);
	parl_candidates_way(window->way)(window);
}
