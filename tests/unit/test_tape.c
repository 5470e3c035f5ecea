/*
 * test_tape.c - segments come back from a tape as they were put on, and any place of a long one is
 * found.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "document/tape.h"

#define MOST 300

/* What was put on, in plain. */
struct model {
	struct parl_segment items[MOST];
	size_t count;
};

static uint32_t drawn;

static size_t draw(size_t below)
{
	drawn = drawn * UINT32_C(1664525) + UINT32_C(1013904223);
	return (drawn >> 8) % below;
}

/* Most are short; some need one byte more, or two. */
static size_t draw_size(void)
{
	static const size_t below[] = {4, 16, 140, 40000};

	return draw(below[draw(4)]);
}

static bool takes_text(enum parl_segment_kind kind)
{
	return kind < PARL_SEGMENT_PREFIX;
}

static void put_on(struct model *model, struct parl_tape *tape, enum parl_segment_kind kind,
	size_t size, parl_span source)
{
	struct parl_segment *last = model->count ? &model->items[model->count - 1] : NULL;
	size_t text = last ? last->text + last->size : 0;

	parl_tape_add(tape, kind, size, source);
	if (last && last->kind == kind && last->source.end == source.start &&
		parl_segment_takes_source(kind)) {
		last->size += size;
		last->source.end = source.end;
		return;
	}
	model->items[model->count] = (struct parl_segment){
		text, size, source, last ? (ptrdiff_t)(source.start - last->source.end) : 0, kind};
	model->count++;
}

static void fill(struct model *model, struct parl_tape *tape, size_t count)
{
	size_t at = draw(100000);

	model->count = 0;
	for (size_t i = 0; i < count; i++) {
		enum parl_segment_kind kind = (enum parl_segment_kind)(1 + draw(10));
		size_t source = draw_size(), text = takes_text(kind) ? source : 0;

		if (takes_text(kind) && draw(3) == 0)
			text = draw_size();
		if (draw(3) == 0)
			at += draw_size();
		else if (draw(10) == 0)
			at -= at < 50 ? at : draw(50);
		put_on(model, tape, kind, text, (parl_span){at, at + source});
		at += source;
	}
	assert_true(parl_tape_end(tape));
	assert_int_equal(tape->count, model->count);
}

static void expect_same(const struct parl_segment *a, const struct parl_segment *b)
{
	assert_int_equal(a->text, b->text);
	assert_int_equal(a->size, b->size);
	assert_int_equal(a->source.start, b->source.start);
	assert_int_equal(a->source.end, b->source.end);
	assert_int_equal(a->skipped, b->skipped);
	assert_int_equal(a->kind, b->kind);
}

static struct parl_segments begin(const struct parl_tape *tape)
{
	return (struct parl_segments){.here = {.source = {tape->first, tape->first}},
		.left = tape->count,
		.bytes = (const unsigned char *)tape->bytes.data};
}

static void expect_all(const struct model *model, const struct parl_tape *tape)
{
	struct parl_segments walk = begin(tape);

	for (size_t i = 0; i < model->count; i++) {
		assert_true(parl_segments_next(&walk));
		expect_same(&walk.here, &model->items[i]);
	}
	assert_false(parl_segments_next(&walk));
}

/* The number of the segment that WALK stands before. */
static size_t place(const struct model *model, const struct parl_segments *walk)
{
	return model->count - walk->left;
}

static void expect_leap(const struct model *model, const struct parl_tape *tape, size_t offset)
{
	struct parl_segments walk = begin(tape);
	size_t last = 0;

	while (last + 1 < model->count && model->items[last + 1].text <= offset)
		last++;
	parl_segments_leap(&walk, (const unsigned char *)tape->marks.data, offset);
	/* near it, and not behind it */
	assert_in_range(last - place(model, &walk), 0, 31);
	for (size_t i = place(model, &walk); i <= last; i++) {
		assert_true(parl_segments_next(&walk));
		expect_same(&walk.here, &model->items[i]);
	}
}

static void what_was_put_on_is_there(void **state)
{
	static const size_t counts[] = {0, 1, 2, 31, 32, 33, 34, 64, 65, 66, MOST};
	static struct model model;
	struct parl_tape tape = {.count = 0};

	(void)state;
	for (size_t round = 0; round < 40; round++)
		for (size_t i = 0; i < PARL_LENGTH(counts); i++) {
			parl_tape_clear(&tape);
			fill(&model, &tape, counts[i]);
			assert_int_equal(tape.marks.size, parl_tape_marks_size(tape.count));
			expect_all(&model, &tape);
			for (size_t k = 0; model.count && k < model.count; k++) {
				expect_leap(&model, &tape, model.items[k].text);
				expect_leap(&model, &tape, model.items[k].text + 1);
			}
		}
	parl_tape_release(&tape);
}

/* "The **clients** came": three runs and two marks, a byte each. */
static void short_ones_take_a_byte(void **state)
{
	struct parl_tape tape = {.count = 0};

	(void)state;
	parl_tape_add(&tape, PARL_SEGMENT_VERBATIM, 4, (parl_span){0, 4});
	parl_tape_add(&tape, PARL_SEGMENT_OPEN, 0, (parl_span){4, 6});
	parl_tape_add(&tape, PARL_SEGMENT_VERBATIM, 7, (parl_span){6, 13});
	parl_tape_add(&tape, PARL_SEGMENT_CLOSE, 0, (parl_span){13, 15});
	parl_tape_add(&tape, PARL_SEGMENT_VERBATIM, 5, (parl_span){15, 20});
	assert_true(parl_tape_end(&tape));
	assert_int_equal(tape.count, 5);
	assert_int_equal(tape.bytes.size, 5);
	parl_tape_release(&tape);
}

static void what_is_too_large_is_told(void **state)
{
	struct parl_tape tape = {.count = 0};

	(void)state;
	parl_tape_add(&tape, PARL_SEGMENT_DECODED, (size_t)UINT32_MAX + 1, (parl_span){0, 1});
	assert_false(parl_tape_end(&tape));
	parl_tape_release(&tape);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(what_was_put_on_is_there),
		cmocka_unit_test(short_ones_take_a_byte),
		cmocka_unit_test(what_is_too_large_is_told)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
