/*
 * distance.c - how far two texts are apart, for "did you mean".
 */
#include "distance.h"

#include "cluster.h"
#include "key.h"

#include <stdlib.h>

/* The keys of the clusters of a text that have one: cluster I is [ends[I-1], ends[I]) of KEY. */
struct letters {
	struct parl_buffer key;
	size_t *ends;
	size_t count;
};

static bool spell(struct parl_keys *keys, parl_view text, struct letters *letters)
{
	*letters = (struct letters){PARL_BUFFER_EMPTY, malloc((text.size + 1) * sizeof(size_t)), 0};
	if (!letters->ends)
		return false;
	for (size_t at = 0; at < text.size;) {
		struct parl_cluster cluster = parl_cluster_at(text, at);
		parl_view part = {text.data + at, cluster.end - at};
		if (!cluster.ill_formed && cluster.length <= PARL_CLUSTER_MOST)
			part = parl_cluster_key(keys, part, 0);
		if (!part.data)
			return false;
		parl_buffer_add_view(&letters->key, part);
		if (part.size > 0)
			letters->ends[letters->count++] = letters->key.size;
		at = cluster.end;
	}
	return !letters->key.failed;
}

static parl_view letter(const struct letters *letters, size_t i)
{
	size_t start = i > 0 ? letters->ends[i - 1] : 0;
	return (parl_view){letters->key.data + start, letters->ends[i] - start};
}

static bool same(const struct letters *a, size_t i, const struct letters *b, size_t j)
{
	return parl_view_equal(letter(a, i), letter(b, j));
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Row I of the table over prefixes, from the two rows before; the least number in it. */
static size_t fill(size_t i, size_t *rows[3], const struct letters *a, const struct letters *b)
{
	size_t *row = rows[i % 3], *above = rows[(i + 2) % 3], *two_above = rows[(i + 1) % 3];
	size_t smallest = row[0] = i;
	for (size_t j = 1; j <= b->count; j++) {
		bool equal = same(a, i - 1, b, j - 1);
		row[j] = least(above[j - 1] + !equal, least(above[j], row[j - 1]) + 1);
		if (i > 1 && j > 1 && same(a, i - 1, b, j - 2) && same(a, i - 2, b, j - 1))
			row[j] = least(row[j], two_above[j - 2] + 1);
		smallest = least(smallest, row[j]);
	}
	return smallest;
}

static size_t distance(
	const struct letters *a, const struct letters *b, size_t limit, size_t *cells)
{
	size_t width = b->count + 1;
	size_t *rows[3] = {cells, cells + width, cells + 2 * width};
	for (size_t j = 0; j < width; j++)
		rows[0][j] = j;
	size_t above = 0;
	for (size_t i = 1; i <= a->count; i++) {
		size_t smallest = fill(i, rows, a, b);
		/* a swap reaches two rows back, so one row over the limit does not decide */
		if (smallest > limit && above > limit)
			return limit + 1;
		above = smallest;
	}
	return least(rows[a->count % 3][b->count], limit + 1);
}

size_t parl_text_distance(parl_view a, parl_view b, size_t limit)
{
	struct letters left = {PARL_BUFFER_EMPTY, NULL, 0}, right = {PARL_BUFFER_EMPTY, NULL, 0};
	struct parl_keys *keys = parl_keys_new();
	size_t result = SIZE_MAX;
	if (keys && spell(keys, a, &left) && spell(keys, b, &right)) {
		size_t longer = left.count > right.count ? left.count : right.count;
		bool near = longer - least(left.count, right.count) <= limit;
		size_t *cells = near ? malloc((right.count + 1) * 3 * sizeof(size_t)) : NULL;
		if (!near)
			result = limit + 1;
		else if (cells)
			result = distance(&left, &right, limit, cells);
		free(cells);
	}
	free(left.ends);
	free(right.ends);
	parl_buffer_release(&left.key);
	parl_buffer_release(&right.key);
	parl_keys_free(keys);
	return result;
}

size_t parl_near_limit(parl_view text)
{
	size_t clusters = 0;
	for (size_t at = 0; at < text.size && clusters < 9; clusters++)
		at = parl_cluster_end(text, at);
	/* Of two letters one is half the word: "is" is not "ICS", nor "users" "abuser". */
	return clusters <= 2 ? 0 : clusters <= 5 ? 1 : clusters <= 8 ? 2 : 3;
}
