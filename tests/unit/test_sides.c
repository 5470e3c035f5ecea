/*
 * test_sides.c - boundaries told from the characters beside a token are those that a walk over the
 * text finds; and what stands in a key is its own key.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "../../core/match/sides.h"
#include "../../core/match/spot.h"

/* Of each kind that the rules of words know, and of some the rules of clusters do. */
static const char *const signs[] = {"a", "Z", "7", "_", ".", "'", ",", ":", "-", " ", "\"", "(",
	"\xE2\x80\x99", "\xE2\x80\x9C", "\xC3\xA9", "\xE6\x97\xA5", "\xE3\x82\xA2", "\xD7\x90",
	"\xCC\x81", "\xE2\x80\x8D", "\xC2\xB7", "\xC2\xAD", "\xFF"};
static const char *const letters_of_tokens[] = {
	"a", "Z", "7", "\xC3\xA9", "\xE6\x97\xA5", "\xE3\x82\xA2", "\xD7\x90"};

#define SIGNS PARL_LENGTH(signs)
#define LETTERS PARL_LENGTH(letters_of_tokens)

struct bench {
	struct parl_matcher matcher; /* without elisions and clitics */
	struct parl_spot spot;
	struct parl_letters letters;
	size_t told, glanced;
};

static void open(struct bench *bench)
{
	memset(bench, 0, sizeof *bench);
	bench->letters = (struct parl_letters){.keys = parl_keys_new(), .first = 0, .end = 1};
	bench->spot.site.matcher = &bench->matcher;
	bench->spot.site.keys = bench->letters.keys;
	bench->spot.letters = &bench->letters;
}

static void close(struct bench *bench)
{
	parl_letters_release(&bench->letters);
	parl_keys_free(bench->letters.keys);
}

static void compare(struct bench *bench, enum parl_side side, bool truth, const char *text)
{
	if (side == PARL_SIDE_ASK)
		return;
	bench->told++;
	if ((side == PARL_SIDE_YES || side == PARL_SIDE_HYPHEN) != truth)
		fail_msg("\"%s\" is told as %d", text, (int)side);
}

/* What two bytes tell is what the characters do; where a hyphen glues it is no boundary. */
static void compare_glance(struct bench *bench, const char *near, const char *far, char self,
	enum parl_side side, const char *text)
{
	bool loose = parl_side_told(near, far, self, 0), glued = parl_side_told(near, far, self, 1);
	bench->glanced += loose;
	if ((loose && side != PARL_SIDE_YES && side != PARL_SIDE_HYPHEN) ||
		(glued && side != PARL_SIDE_YES))
		fail_msg("\"%s\" is told at a glance, and is %d", text, (int)side);
}

static void check_start(struct bench *bench, const char *before, const char *token)
{
	char bytes[32];
	size_t at = strlen(before);
	parl_view text = {bytes, at + strlen(token)};
	memcpy(bytes, before, at + 1);
	strcpy(bytes + at, token);
	parl_spot_begin(&bench->spot, text);
	parl_spot_to(&bench->spot, at);
	bool truth = bench->spot.word.at == at &&
		parl_site_starts(&bench->spot.site, &bench->spot.word) != 0;
	enum parl_side side = parl_side_start(&bench->letters, text, at);
	compare(bench, side, truth, bytes);
	compare_glance(bench, bytes + at - 1, bytes + at - 2, bytes[at], side, bytes);
}

static void check_end(struct bench *bench, const char *token, const char *after)
{
	char bytes[32];
	size_t at = strlen(token);
	parl_view text = {bytes, at + strlen(after)};
	memcpy(bytes, token, at + 1);
	strcpy(bytes + at, after);
	parl_spot_begin(&bench->spot, text);
	struct parl_word word;
	parl_word_begin(&word, text, 0);
	parl_word_to(&word, at);
	enum parl_side side = parl_side_end(&bench->letters, text, at);
	compare(bench, side, parl_site_ends(&bench->spot.site, &word) != 0, bytes);
	compare_glance(bench, bytes + at, bytes + at + 1, bytes[at - 1], side, bytes);
}

/* What makes a token that it follows intricate; or is no character. */
static bool is_mark(const char *sign)
{
	return strcmp(sign, "\xCC\x81") == 0 || strcmp(sign, "\xE2\x80\x8D") == 0 ||
		strcmp(sign, "\xC2\xAD") == 0 || *sign == '\xFF';
}

static void all_neighbours_are_told_as_a_walk_finds_them(void **state)
{
	struct bench bench;
	(void)state;
	open(&bench);
	for (size_t i = 0; i < SIGNS * SIGNS * SIGNS; i++) {
		const char *outer = signs[i % SIGNS], *middle = signs[i / SIGNS % SIGNS],
			   *inner = signs[i / SIGNS / SIGNS];
		char before[16], after[16];
		strcat(strcat(strcpy(before, outer), middle), inner);
		strcat(strcat(strcpy(after, inner), middle), outer);
		for (size_t k = 0; k < LETTERS; k++) {
			if (!is_mark(inner))
				check_start(&bench, before, letters_of_tokens[k]);
			if (!is_mark(inner))
				check_end(&bench, letters_of_tokens[k], after);
		}
	}
	assert_true(bench.told > 76000); /* or it would be of little use */
	assert_true(bench.glanced > 39000);
	close(&bench);
}

/* Whether a character of KEY is told by its neighbours too: then no text has it in plain tokens. */
static bool has_intricate(struct parl_letters *letters, unsigned folding, parl_view key)
{
	for (size_t at = 0; at < key.size;) {
		int32_t c = parl_utf8_next(key, &at);
		if (c >= 0x80 &&
			PARL_LETTER_KIND(parl_letter(letters, folding, c)) == PARL_LETTER_INTRICATE)
			return true;
	}
	return false;
}

static void check_key(struct parl_letters *letters, unsigned folding, int32_t c)
{
	char key[4], again[PARL_LETTERS_ROOM(4)];
	uint32_t entry = parl_letter(letters, folding, c);
	if (PARL_LETTER_KIND(entry) == PARL_LETTER_INTRICATE)
		return;
	parl_view view = {key, parl_letter_put(entry, key)};
	parl_span all = {0, view.size};
	if (has_intricate(letters, folding, view))
		return;
	if (parl_letters_fold(letters, view, all, folding, again) != view.size ||
		memcmp(again, key, view.size) != 0)
		fail_msg("the key of U+%04X has another key, folding %u", (unsigned)c, folding);
}

static void what_stands_in_a_key_is_its_own_key(void **state)
{
	struct parl_letters letters = {.keys = parl_keys_new(), .first = 0, .end = PARL_FOLDINGS};
	(void)state;
	for (int32_t c = 0x80; c < 0x10000; c++)
		for (unsigned folding = 0; folding < PARL_FOLDINGS; folding++)
			check_key(&letters, folding, c);
	assert_false(letters.failed);
	parl_letters_release(&letters);
	parl_keys_free(letters.keys);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_neighbours_are_told_as_a_walk_finds_them),
		cmocka_unit_test(what_stands_in_a_key_is_its_own_key),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
