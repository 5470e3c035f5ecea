/*
 * ends.c - counting line ends: 64 bytes at a time where the processor can.
 *
 * A hit is shown with the number of its line, and between two hits may lie all of a file.
 */
#include "ends.h"

static bool is_end(parl_view text, size_t at)
{
	return text.data[at] == '\n' ||
		(text.data[at] == '\r' && (at + 1 == text.size || text.data[at + 1] != '\n'));
}

static size_t portable(parl_view text, parl_span span)
{
	size_t count = 0;

	for (size_t at = span.start; at < span.end; at++)
		count += is_end(text, at);
	return count;
}

#ifdef PARL_X86
/* Bytes of a part: what a lane counts of it fits a byte. */
#define PART ((size_t)64 * 255)

/* How many LF there are in SIZE bytes, whole blocks of 64; BACK: there is a CR too. */
PARL_AVX2 static size_t feeds(const char *bytes, size_t size, bool *back)
{
	const __m256i feed = _mm256_set1_epi8('\n'), carriage = _mm256_set1_epi8('\r');
	__m256i zero = _mm256_setzero_si256(), one = zero, two = zero, returns = zero;
	uint64_t sums[4];

	for (const char *end = bytes + size; bytes < end; bytes += 64) {
		__m256i a = _mm256_loadu_si256((const void *)bytes);
		__m256i b = _mm256_loadu_si256((const void *)(bytes + 32));

		one = _mm256_sub_epi8(one, _mm256_cmpeq_epi8(a, feed));
		two = _mm256_sub_epi8(two, _mm256_cmpeq_epi8(b, feed));
		returns = _mm256_or_si256(returns,
			_mm256_or_si256(
				_mm256_cmpeq_epi8(a, carriage), _mm256_cmpeq_epi8(b, carriage)));
	}
	*back = !_mm256_testz_si256(returns, returns);
	_mm256_storeu_si256((void *)sums,
		_mm256_add_epi64(_mm256_sad_epu8(one, zero), _mm256_sad_epu8(two, zero)));
	return sums[0] + sums[1] + sums[2] + sums[3];
}

/* The same where CR ends lines too. */
PARL_AVX2 static size_t feeds_and_returns(parl_view text, parl_span span)
{
	const __m256i feed = _mm256_set1_epi8('\n'), carriage = _mm256_set1_epi8('\r');
	size_t count = 0;

	for (; span.end - span.start >= 32 && text.size - span.start > 32; span.start += 32) {
		const char *bytes = text.data + span.start;
		__m256i here = _mm256_loadu_si256((const void *)bytes);
		__m256i next = _mm256_loadu_si256((const void *)(bytes + 1));
		__m256i lone = _mm256_andnot_si256(
			_mm256_cmpeq_epi8(next, feed), _mm256_cmpeq_epi8(here, carriage));
		__m256i ends = _mm256_or_si256(_mm256_cmpeq_epi8(here, feed), lone);

		count += (size_t)__builtin_popcount((uint32_t)_mm256_movemask_epi8(ends));
	}
	return count + portable(text, span);
}

PARL_AVX2 static size_t avx2(parl_view text, parl_span span)
{
	size_t count = 0;
	bool back = false;

	while (span.end - span.start >= 64) {
		size_t rest = span.end - span.start, size = rest < PART ? rest & ~(size_t)63 : PART;
		size_t lines = feeds(text.data + span.start, size, &back);

		if (back)
			break;
		count += lines;
		span.start += size;
	}
	return count + (back ? feeds_and_returns(text, span) : portable(text, span));
}
#endif

parl_line_ends_count *parl_line_ends_way(enum parl_way way)
{
	return PARL_OF_TWO_WAYS(way, portable, avx2);
}

size_t parl_line_ends(parl_view text, parl_span span)
{
	return parl_line_ends_way(parl_way_best())(text, span);
}
