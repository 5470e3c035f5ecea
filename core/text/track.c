/*
 * track.c - from one place of a text to the next: lines, columns and UTF-16 units in one pass.
 *
 * Between two hits lies ASCII, nearly always: then all of it follows from where its lines end.
 */
#include <parlance/text.h>

#include "../base/eight.h"
#include "../base/ways.h"

/* The line ends in a stretch of ASCII, each LF or CR LF. */
struct feeds {
	size_t count;
	size_t last; /* where the last one is */
};

/* False: something else is in [AT, END). */
typedef bool find_feeds(parl_view text, size_t at, size_t end, struct feeds *feeds);

static bool portable(parl_view text, size_t at, size_t end, struct feeds *feeds)
{
	for (; at < end; at++) {
		unsigned char byte = (unsigned char)text.data[at];

		if (end - at >= PARL_EIGHT) {
			uint64_t eight = parl_eight_at(text.data + at);

			if (!(eight & PARL_EIGHT_EACH(0x80)) && !parl_eight_has(eight, '\n') &&
				!parl_eight_has(eight, '\r')) {
				at += PARL_EIGHT - 1;
				continue;
			}
		}
		if (byte >= 0x80 ||
			(byte == '\r' && (at + 1 == text.size || text.data[at + 1] != '\n')))
			return false;
		if (byte == '\n') {
			feeds->count++;
			feeds->last = at;
		}
	}
	return true;
}

#ifdef PARL_X86
PARL_AVX2 static bool avx2(parl_view text, size_t at, size_t end, struct feeds *feeds)
{
	const __m256i feed = _mm256_set1_epi8('\n'), carriage = _mm256_set1_epi8('\r');

	for (; at < end && text.size - at > 32; at += 32) {
		__m256i bytes = _mm256_loadu_si256((const void *)(text.data + at));
		__m256i next = _mm256_loadu_si256((const void *)(text.data + at + 1));
		__m256i lone = _mm256_andnot_si256(
			_mm256_cmpeq_epi8(next, feed), _mm256_cmpeq_epi8(bytes, carriage));
		uint32_t ends = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, feed));
		uint32_t others = (uint32_t)_mm256_movemask_epi8(_mm256_or_si256(bytes, lone));
		uint32_t inside = end - at >= 32 ? UINT32_MAX : ((uint32_t)1 << (end - at)) - 1;

		ends &= inside;
		if (others & inside)
			return false;
		if (!ends)
			continue;
		feeds->count += (size_t)__builtin_popcount(ends);
		feeds->last = at + 31 - (size_t)__builtin_clz(ends);
	}
	return at >= end || portable(text, at, end, feeds);
}
#endif

static bool is_ascii_at(parl_view text, size_t at)
{
	return at == text.size || !(text.data[at] & 0x80);
}

/* Whole clusters from START, where one begins, to END. */
static size_t count_clusters(parl_view text, size_t start, size_t end)
{
	size_t count = 0;

	while (start < end) {
		bool alone = is_ascii_at(text, start) && text.data[start] != '\r' &&
			is_ascii_at(text, start + 1);

		start = alone ? start + 1 : parl_cluster_end(text, start);
		count += start <= end;
	}
	return count;
}

/* Whether all is ASCII up to OFFSET; then it went there. */
static bool move_over_ascii(struct parl_track *track, parl_view text, size_t offset)
{
	find_feeds *find = PARL_OF_TWO_WAYS(parl_way_best(), portable, avx2);
	struct parl_units *units = &track->units;
	struct feeds feeds = {0, 0};
	size_t size = offset - units->offset;

	if (units->line == 0 || offset < units->offset || offset >= text.size ||
		!is_ascii_at(text, offset) || text.data[offset] == '\n' ||
		!find(text, units->offset, offset, &feeds))
		return false;
	units->offset = offset;
	units->units += size;
	if (feeds.count) {
		units->line += feeds.count;
		units->line_start = feeds.last + 1;
		units->column = track->column = offset - units->line_start + 1;
	} else {
		units->column += size;
		track->column += size;
	}
	return true;
}

void parl_track_move(struct parl_track *track, parl_view text, size_t offset)
{
	size_t before = track->units.offset, line = track->units.line, start;

	if (move_over_ascii(track, text, offset))
		return;
	parl_units_move(&track->units, text, offset);
	offset = track->units.offset;
	start = track->units.line_start;
	if (track->units.line == line && before >= start && before <= offset) {
		track->column += count_clusters(text, before, offset);
		return;
	}
	track->column = 1 + count_clusters(text, start, offset);
}
