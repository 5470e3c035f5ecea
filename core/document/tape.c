/*
 * tape.c - see tape.h.
 *
 * A segment is a byte with its kind and its size in the source, or 15 and what is over that in the
 * bytes behind it; where the text has another size, that follows. Where it does not begin at the
 * end of the one before it, a gap stands before it. Numbers have seven bits in a byte, the low ones
 * first. A mark is where the tape has every 32nd segment.
 */
#include "tape.h"

#include <string.h>

#include "number.h"

#define STRIDE 32 /* segments */
#define KINDS 16U
#define SIZED 15U /* the size follows */

/* Signs of the tape beside the kinds: a gap forwards, one backwards, and what is added to a kind of
 * text whose size differs from that of the source. */
#define GAP 0U
#define BACK 15U
#define OTHER_SIZE 10U

_Static_assert(
	(unsigned)PARL_SEGMENT_TAG_CLOSE == OTHER_SIZE && OTHER_SIZE + PARL_SEGMENT_FIXED < BACK,
	"signs are told apart");

struct mark {
	uint32_t bytes;
	uint32_t text;
	uint32_t source; /* where the segment before it ends */
};

void parl_tape_release(struct parl_tape *tape)
{
	parl_buffer_release(&tape->bytes);
	parl_buffer_release(&tape->marks);
}

void parl_tape_clear(struct parl_tape *tape)
{
	parl_buffer_clear(&tape->bytes);
	parl_buffer_clear(&tape->marks);
	tape->count = tape->first = tape->done = 0;
	tape->last = (struct parl_segment){.text = 0};
}

static bool is_text(unsigned kind)
{
	return kind < PARL_SEGMENT_PREFIX;
}

/* --- writing */

static void add_sign(struct parl_buffer *bytes, unsigned sign, size_t size)
{
	parl_buffer_add_char(bytes, (char)(sign | (size < SIZED ? (unsigned)size : SIZED) * KINDS));
	if (size >= SIZED)
		parl_number_add(bytes, size - SIZED);
}

/* Puts the last segment on the tape. */
static void write_last(struct parl_tape *tape)
{
	const struct parl_segment *last = &tape->last;
	size_t size = last->source.end - last->source.start, from = tape->done;
	bool other = is_text(last->kind) && last->size != size;
	struct mark mark = {(uint32_t)tape->bytes.size, (uint32_t)last->text, (uint32_t)from};

	if (tape->count % STRIDE == 1 && tape->count > 1)
		parl_buffer_add(&tape->marks, &mark, sizeof(mark));
	if (last->source.start > from)
		add_sign(&tape->bytes, GAP, last->source.start - from);
	else if (last->source.start < from)
		add_sign(&tape->bytes, BACK, from - last->source.start);
	add_sign(&tape->bytes, (unsigned)last->kind + (other ? OTHER_SIZE : 0), size);
	if (other)
		parl_number_add(&tape->bytes, last->size);
	tape->done = last->source.end;
}

void parl_tape_add(
	struct parl_tape *tape, enum parl_segment_kind kind, size_t size, parl_span source)
{
	struct parl_segment *last = &tape->last;

	if (tape->count > 0 && last->kind == kind && parl_segment_takes_source(kind) &&
		last->source.end == source.start) {
		last->source.end = source.end;
		last->size += size;
		return;
	}
	if (tape->count > 0)
		write_last(tape);
	else
		tape->first = tape->done = source.start;
	*last = (struct parl_segment){
		.text = last->text + last->size, .size = size, .source = source, .kind = kind};
	tape->count++;
}

bool parl_tape_end(struct parl_tape *tape)
{
	const struct parl_segment *last = &tape->last;

	if (tape->count > 0)
		write_last(tape);
	return !tape->bytes.failed && !tape->marks.failed && tape->bytes.size <= UINT32_MAX &&
		last->text + last->size <= UINT32_MAX && last->source.end <= UINT32_MAX;
}

/* --- reading */

static size_t mark_count(size_t count)
{
	return count > 0 ? (count - 1) / STRIDE : 0;
}

size_t parl_tape_marks_size(size_t count)
{
	return mark_count(count) * sizeof(struct mark);
}

static size_t take_size(unsigned sign, const unsigned char **at)
{
	return sign / KINDS < SIZED ? sign / KINDS : SIZED + parl_number_take(at);
}

bool parl_segments_next(struct parl_segments *walk)
{
	struct parl_segment *here = &walk->here;
	size_t text = here->text + here->size, source = here->source.end, size;
	ptrdiff_t skipped = 0;
	unsigned sign;

	if (walk->left == 0)
		return false;
	walk->left--;
	sign = *walk->bytes++;
	size = take_size(sign, &walk->bytes);
	if (sign % KINDS == GAP || sign % KINDS == BACK) {
		skipped = sign % KINDS == GAP ? (ptrdiff_t)size : -(ptrdiff_t)size;
		sign = *walk->bytes++;
		size = take_size(sign, &walk->bytes);
	}
	sign %= KINDS;
	source += (size_t)skipped;
	*here = (struct parl_segment){.text = text,
		.source = {source, source + size},
		.skipped = skipped,
		.kind = (enum parl_segment_kind)(sign > OTHER_SIZE ? sign - OTHER_SIZE : sign)};
	if (sign > OTHER_SIZE)
		here->size = parl_number_take(&walk->bytes);
	else if (is_text(sign))
		here->size = size;
	return true;
}

static struct mark mark_at(const unsigned char *marks, size_t index)
{
	struct mark mark;

	memcpy(&mark, marks + index * sizeof(mark), sizeof(mark));
	return mark;
}

void parl_segments_leap(struct parl_segments *walk, const unsigned char *marks, size_t offset)
{
	size_t low = 0, high = mark_count(walk->left);
	struct mark mark;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (mark_at(marks, middle).text <= offset)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == 0)
		return;
	mark = mark_at(marks, low - 1);
	walk->here.text = mark.text;
	walk->here.source.end = mark.source;
	walk->left -= low * STRIDE;
	walk->bytes += mark.bytes;
}
