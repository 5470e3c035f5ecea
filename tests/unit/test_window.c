/*
 * test_window.c - each way of the processor makes the same of a window: tokens and candidates; and
 * keys compared at once are compared as they are byte by byte.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <parlance/matcher.h>

#include "../../core/match/matcher.h"
#include "../../core/match/spell.h"
#include "../../core/match/window.h"

#define TOKENS_MOST 20000

/* What was made of a text, window after window. */
struct made {
	size_t count;
	struct {
		size_t start, end;
		unsigned char kind;
		uint32_t begin;
	} tokens[TOKENS_MOST];
	size_t candidate_count;
	size_t candidates[TOKENS_MOST];
};

static void read_window(const struct parl_window *window, struct made *made)
{
	for (size_t i = 0; i < window->count; i++) {
		struct parl_token token = window->tokens[i];
		size_t number = made->count++;
		assert_true(number < TOKENS_MOST);
		made->tokens[number].start = window->base + token.start;
		made->tokens[number].end = window->base + token.end;
		made->tokens[number].kind = window->kinds[i];
		made->tokens[number].begin = window->begins[i];
	}
	for (size_t i = 0; i < window->candidate_count; i++)
		made->candidates[made->candidate_count++] =
			window->base * 65536 + window->candidates[i];
}

static struct made *make(
	const struct parl_matcher *matcher, parl_view text, enum parl_way way, size_t most)
{
	struct parl_window *window = calloc(1, sizeof(*window));
	struct parl_keys *keys = parl_keys_new();
	struct made *made = calloc(1, sizeof(*made));
	assert_true(window && keys && made && parl_window_open(window, keys, &matcher->filter, 1));
	window->way = way;
	window->most = most;
	/* twice: what letters are is known then */
	for (int round = 0; round < 2; round++) {
		made->count = made->candidate_count = 0;
		parl_window_begin(window, text);
		while (!window->last) {
			parl_window_next(window);
			read_window(window, made);
		}
	}
	parl_window_release(window);
	parl_keys_free(keys);
	free(window);
	return made;
}

static struct parl_matcher *matcher_of(const char *const *terms, size_t count)
{
	struct parl_matcher_builder *builder = parl_matcher_builder_new();
	for (size_t i = 0; i < count; i++) {
		struct parl_pattern pattern = {
			sizeof(pattern), parl_view_of(terms[i]), 0, (uint32_t)i, NULL, NULL};
		assert_int_equal(parl_matcher_builder_add(builder, &pattern), PARL_OK);
	}
	struct parl_matcher *matcher = parl_matcher_build(builder);
	parl_matcher_builder_free(builder);
	assert_non_null(matcher);
	return matcher;
}

static void all_ways_make_the_same(parl_view text, size_t most)
{
	const char *const terms[] = {"with a grant", "organisations", "\xC3\xA9t\xC3\xA9", "of"};
	struct parl_matcher *matcher = matcher_of(terms, PARL_LENGTH(terms));
	struct made *first = make(matcher, text, PARL_WAY_PORTABLE, most);
	for (enum parl_way way = PARL_WAY_SSE2; way <= parl_way_best(); way++) {
		struct made *other = make(matcher, text, way, most);
		assert_int_equal(other->count, first->count);
		assert_memory_equal(other->tokens, first->tokens, sizeof(first->tokens));
		assert_int_equal(other->candidate_count, first->candidate_count);
		assert_memory_equal(
			other->candidates, first->candidates, sizeof(first->candidates));
		free(other);
	}
	free(first);
	parl_matcher_free(matcher);
}

static void words_of_all_sizes(void **state)
{
	char text[20000];
	size_t size = 0;
	(void)state;
	for (size_t i = 1; size < sizeof(text) - 100; i++) {
		for (size_t k = 0; k < i * 7 % 41; k++)
			text[size++] = (char)("abcdefghijklmnopqrstuvwxyzABCXYZ"[(i + 3 * k) % 32]);
		size += (size_t)sprintf(text + size, "%s", i % 3 ? " with a Grant, " : " Of ");
	}
	all_ways_make_the_same((parl_view){text, size}, PARL_WINDOW);
	all_ways_make_the_same((parl_view){text, size}, PARL_BLOCK);
}

/* Where a window begins inside a character, what is before it leads nothing: its second byte makes
 * no letter with the first. */
static void a_window_inside_a_character(void **state)
{
	char text[10000];
	size_t size = 0;
	(void)state;
	for (; size < 1024; size += 8) /* so that its letters are known */
		memcpy(text + size, " \xC3\xA9t\xC3\xA9t ", 8);
	for (size_t word = 0; size < sizeof(text) - 300; word++) {
		text[size++] = 'a'; /* so that a border of windows is inside a letter */
		for (size_t i = 0; i < 36 + word % 3; i++, size += 2)
			memcpy(text + size, "\xC3\xA9", 2);
		while (size % PARL_BLOCK != 0)
			text[size++] = ' ';
	}
	all_ways_make_the_same((parl_view){text, size}, PARL_BLOCK);
	all_ways_make_the_same((parl_view){text, size}, PARL_WINDOW);
}

static bool equal(const char *bytes, const char *key, size_t size, bool capitals)
{
	for (size_t i = 0; i < size; i++) {
		char byte = bytes[i];
		if (capitals && byte >= 'A' && byte <= 'Z')
			byte = (char)(byte + 0x20);
		if (byte != key[i])
			return false;
	}
	return true;
}

static void bytes_are_compared_as_one_by_one(void **state)
{
	char bytes[PARL_SPELLS_MOST], key[PARL_SPELLS_MOST];
	(void)state;
	for (unsigned left = 0; left < 256; left++)
		for (unsigned right = 0; right < 256; right++)
			for (size_t size = 1; size <= PARL_SPELLS_MOST; size++) {
				size_t at = (left + right) % size;
				memset(bytes, 'x', sizeof(bytes));
				memset(key, 'x', sizeof(key));
				bytes[at] = (char)left;
				key[at] = (char)right;
				if (size < sizeof(bytes))
					bytes[size] = '?'; /* is not asked for */
				for (int capitals = 0; capitals < 2; capitals++)
					if (parl_spells_told(bytes, key, size, capitals) !=
						equal(bytes, key, size, capitals))
						fail_msg("%02X and %02X at %zu of %zu", left, right,
							at, size);
			}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_of_all_sizes),
		cmocka_unit_test(a_window_inside_a_character),
		cmocka_unit_test(bytes_are_compared_as_one_by_one),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
