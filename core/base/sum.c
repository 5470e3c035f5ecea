/*
 * sum.c - summing up, in one go or in pieces.
 */
#include "sum.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define STEP 32
#define PIECE ((size_t)16384) /* a multiple of the step */

/* Four lanes, so that no step waits for the one before it. */
struct sum {
	uint64_t a, b, c, d;
	uint64_t size;
};

#define SUM_BEGIN             \
	{                     \
		1, 2, 3, 4, 0 \
	}

/* Each step loses nothing of the lane before it, so that any one change is seen. */
static uint64_t step(uint64_t lane, uint64_t word)
{
	lane = (lane ^ word) * UINT64_C(0x9E3779B97F4A7C15);
	return lane << 29 | lane >> 35;
}

static uint64_t word_at(const char *data)
{
	uint64_t word;
	memcpy(&word, data, sizeof(word));
	return word;
}

/* Adds the whole steps of PIECE. What is left is for the end. Lanes by name: not every compiler
 * keeps an array of them in registers. */
static parl_view add(struct sum *sum, parl_view piece)
{
	uint64_t a = sum->a, b = sum->b, c = sum->c, d = sum->d;
	const char *at = piece.data, *end = at + piece.size / STEP * STEP;
	for (; at < end; at += STEP) {
		a = step(a, word_at(at));
		b = step(b, word_at(at + 8));
		c = step(c, word_at(at + 16));
		d = step(d, word_at(at + 24));
	}
	*sum = (struct sum){a, b, c, d, sum->size + piece.size};
	return (parl_view){at, piece.size % STEP};
}

static uint64_t end(const struct sum *sum, parl_view rest)
{
	char last[STEP] = {0};
	uint64_t all = step(0, sum->size);
	if (rest.size > 0)
		memcpy(last, rest.data, rest.size);
	all = step(all, step(sum->a, word_at(last)));
	all = step(all, step(sum->b, word_at(last + 8)));
	all = step(all, step(sum->c, word_at(last + 16)));
	all = step(all, step(sum->d, word_at(last + 24)));
	return all ^ all >> 32;
}

uint64_t parl_sum(parl_view text)
{
	struct sum sum = SUM_BEGIN;
	parl_view rest = add(&sum, text);
	return end(&sum, rest);
}

/* As much as the piece holds: less only at the end of the file. Negative: it cannot be read. */
static ssize_t fill(int fd, char *piece)
{
	size_t size = 0;
	while (size < PIECE) {
		ssize_t got = read(fd, piece + size, PIECE - size);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return got;
		if (got == 0)
			break;
		size += (size_t)got;
	}
	return (ssize_t)size;
}

bool parl_sum_file(const char *path, size_t most, uint64_t *result)
{
	char piece[PIECE];
	struct sum sum = SUM_BEGIN;
	parl_view rest = {NULL, 0};
	ssize_t got = (ssize_t)PIECE;
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return false;
	while (got == (ssize_t)PIECE && sum.size <= most) {
		got = fill(fd, piece);
		if (got > 0)
			rest = add(&sum, (parl_view){piece, (size_t)got});
	}
	*result = end(&sum, rest);
	close(fd);
	return got >= 0 && sum.size <= most;
}
