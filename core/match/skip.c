/*
 * skip.c - where a scan for a few rare words goes on; and words in plain text, found on the way.
 *
 * Where each key is a plain word, and what stands in the text is one between two signs of ASCII, no
 * window of tokens is needed to tell whether it is a key.
 */
#include "scan.h"

#include "index.h"

/* The letters and digits around PLACE. False: they are more than any key has. */
static bool token_at(parl_view text, size_t place, parl_span *token)
{
	size_t start = place, end = place + 1;

	while (start > 0 && place - start < PARL_RARE_LETTERS &&
		parl_is_ascii_word(text.data[start - 1]))
		start--;
	while (end < text.size && end - start <= PARL_RARE_LETTERS &&
		parl_is_ascii_word(text.data[end]))
		end++;
	*token = (parl_span){start, end};
	return end - start <= PARL_RARE_LETTERS;
}

/* Whether signs of ASCII are on both sides. */
static bool stands_plain(parl_view text, parl_span token)
{
	return (token.start == 0 || (text.data[token.start - 1] & 0x80) == 0) &&
		(token.end == text.size || (text.data[token.end] & 0x80) == 0);
}

/* The number of the key in MODE with the bytes of KEY; the count of keys: there is none. */
static size_t find(const struct parl_matcher *matcher, const struct parl_mode *mode, parl_view key)
{
	if (matcher->key_count > 1)
		return parl_index_find(matcher, mode, key);
	return parl_view_equal(parl_matcher_key_view(matcher, &matcher->keys[0]), key) ? 0 : 1;
}

/* Adds the hits of a token, if it is a key. */
static void add(struct parl_scan *scan, parl_span token)
{
	const struct parl_matcher *matcher = scan->matcher;
	char bytes[PARL_RARE_LETTERS];
	parl_view key = {bytes, token.end - token.start};

	if (token.start < scan->floor)
		return;
	for (size_t i = 0; i < matcher->mode_count; i++) {
		const struct parl_mode *mode = &matcher->modes[i];
		for (size_t k = 0; k < key.size; k++)
			bytes[k] =
				(char)mode->ascii[(unsigned char)scan->text.data[token.start + k]];
		size_t number = find(matcher, mode, key);
		if (number == matcher->key_count)
			continue;
		uint64_t starts = parl_spot_starts(&scan->spot, token.start);
		if (starts != 0)
			parl_scan_add(scan, number, token, starts,
				parl_spot_ends(&scan->spot, token.start, token.end));
	}
}

bool parl_scan_skip(struct parl_scan *scan)
{
	const struct parl_rare *rare = &scan->matcher->rare;
	struct parl_window *window = &scan->window;
	parl_span token;

	for (size_t at = window->next;; at = token.end) {
		size_t place = scan->skip(rare, scan->text, at);
		bool word = place < scan->text.size && rare->whole &&
			(scan->text.data[place] & 0x80) == 0;
		if (word && !token_at(scan->text, place, &token)) {
			token.end = place + 1;
			continue;
		}
		if (!word || !stands_plain(scan->text, token)) {
			window->next = parl_rare_before(scan->text, at, place);
			return false;
		}
		add(scan, token);
		if (scan->hits.count == 0)
			continue;
		window->next = token.end;
		window->last = false;
		window->count = window->candidate_count = 0;
		scan->candidate = scan->lead = scan->lead_count = scan->gap_count = 0;
		return true;
	}
}
