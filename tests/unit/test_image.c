/*
 * test_image.c - a matcher as bytes: it finds what the one did that was written, and what somebody
 * made of the bytes is used only where it cannot lead out of them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../core/match/image.h"
#include "../../core/match/matcher.h"

/* Its bytes behind the first four are those of the other. */
#define SHORT "community benefit clauses"
#define LONG "abcdcommunity benefit clauses"
#define LONGER "the council's duty to secure continuous improvement"
#define LONGEST "all services that a community needs and that its own people want to run" /* 71 */

static void add(struct parl_matcher_builder *builder, const char *text, unsigned flags, uint32_t id)
{
	struct parl_pattern pattern = {sizeof pattern, {text, strlen(text)}, flags, id, "s", NULL};
	assert_int_equal(parl_matcher_builder_add(builder, &pattern), PARL_OK);
}

static struct parl_matcher *make(void)
{
	struct parl_matcher_builder *builder = parl_matcher_builder_new();
	assert_non_null(builder);
	add(builder, SHORT, 0, 0);
	add(builder, LONG, 0, 1);
	add(builder, LONGER, 0, 2);
	add(builder, "drop-in", 0, 3);
	add(builder, "drop-in", PARL_PATTERN_HYPHEN_JOIN, 4);
	add(builder, LONGEST, 0, 5);
	struct parl_matcher *matcher = parl_matcher_build(builder);
	parl_matcher_builder_free(builder);
	assert_non_null(matcher);
	return matcher;
}

static struct parl_buffer image_of(const struct parl_matcher *matcher)
{
	struct parl_buffer image = PARL_BUFFER_EMPTY;
	parl_matcher_put(matcher, &image);
	assert_false(image.failed);
	return image;
}

/* The matcher of BYTES; NULL: they are bad. */
static struct parl_matcher *get(const struct parl_buffer *bytes)
{
	struct parl_image image = {.data = bytes->data, .size = bytes->size};
	struct parl_matcher *matcher = parl_matcher_get(&image, 6);
	assert_true((matcher == NULL) == image.bad);
	return matcher;
}

static void expect(const struct parl_matcher *matcher, const char *text, uint32_t wanted)
{
	uint32_t key;
	size_t count;
	assert_int_equal(
		parl_matcher_find(matcher, (parl_view){text, strlen(text)}, &key), PARL_OK);
	assert_int_equal(*parl_matcher_ids(matcher, key, &count), wanted);
}

static void what_was_written_is_found(void **state)
{
	(void)state;
	struct parl_matcher *made = make();
	struct parl_buffer image = image_of(made);
	parl_matcher_free(made);
	struct parl_matcher *matcher = get(&image);
	assert_non_null(matcher);
	expect(matcher, SHORT, 0);
	expect(matcher, LONG, 1);
	expect(matcher, LONGER, 2);
	expect(matcher, "Drop-in", 3);
	expect(matcher, LONGEST, 5);
	parl_matcher_free(matcher);
	parl_buffer_release(&image);
}

/* The place of TEXT. */
static uint32_t place_of(const struct parl_matcher *matcher, const char *text)
{
	uint32_t key;
	assert_int_equal(
		parl_matcher_find(matcher, (parl_view){text, strlen(text)}, &key), PARL_OK);
	return matcher->keys[key].place;
}

/* The key's bytes do stand there, and four bytes of another key before them, which say that it is
 * one of millions. */
static void a_place_within_a_key_is_refused(void **state)
{
	(void)state;
	struct parl_matcher *made = make();
	uint32_t from = place_of(made, SHORT), to = place_of(made, LONG) + 4 / PARL_SPELLING_UNIT;
	assert_memory_equal(parl_matcher_bytes(made, to), SHORT, strlen(SHORT));
	struct parl_bucket *buckets = made->modes[0].table.buckets;
	size_t changed = 0;
	for (size_t i = 0; i <= parl_slots_mask(&made->modes[0].table); i++)
		for (unsigned k = 0; k < PARL_BUCKET; k++)
			if ((buckets[i].values[k] & PARL_SLOT_KEY) == from) {
				buckets[i].values[k] += to - from;
				changed++;
			}
	assert_int_equal(changed, 1);
	struct parl_buffer image = image_of(made);
	assert_null(get(&image));
	parl_buffer_release(&image);
	parl_matcher_free(made);
}

/* What stands before the bytes of TEXT is changed by ADDED. */
static void expect_refused(const char *text, uint32_t added)
{
	struct parl_matcher *made = make();
	size_t place = place_of(made, text);
	uint32_t spelling = parl_matcher_spelling(made, place) + added;
	memcpy(made->bytes + place * PARL_SPELLING_UNIT - sizeof(spelling), &spelling,
		sizeof(spelling));
	struct parl_buffer image = image_of(made);
	assert_null(get(&image));
	parl_buffer_release(&image);
	parl_matcher_free(made);
}

static void what_is_wrong_of_a_key_is_refused(void **state)
{
	(void)state;
	expect_refused(SHORT, 1);                                  /* another key's number */
	expect_refused(SHORT, PARL_SPELLING_SHARED);               /* no other shares it */
	expect_refused("drop-in", 0u - PARL_SPELLING_SHARED);      /* another does */
	expect_refused(LONGER, UINT32_C(4) << PARL_SPELLING_SIZE); /* beyond the end */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_written_is_found),
		cmocka_unit_test(a_place_within_a_key_is_refused),
		cmocka_unit_test(what_is_wrong_of_a_key_is_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
