/*
 * ways.h - the same work done in ways that suit different processors, all with the same results.
 *
 * Work takes the best that the processor has; tests take each in turn.
 */
#ifndef PARL_BASE_WAYS_H
#define PARL_BASE_WAYS_H

#if defined(__x86_64__) && defined(__GNUC__)
#define PARL_X86 1
#include <immintrin.h>
#define PARL_AVX2 __attribute__((target("avx2,bmi,bmi2,popcnt")))
#endif

/* For the one text of a function of which each way has a copy of its own. */
#define PARL_COPIED inline __attribute__((always_inline))

enum parl_way { PARL_WAY_PORTABLE, PARL_WAY_SSE2, PARL_WAY_AVX2 };

/* Which of three things is that of WAY, or of two where SSE2 has none of its own; elsewhere than on
 * x86 all but the first need not be there. */
#ifdef PARL_X86
#define PARL_OF_WAY(way, portable, sse2, avx2) \
	((way) == PARL_WAY_AVX2 ? (avx2) : (way) == PARL_WAY_SSE2 ? (sse2) : (portable))
#define PARL_OF_TWO_WAYS(way, portable, avx2) ((way) == PARL_WAY_AVX2 ? (avx2) : (portable))
#else
#define PARL_OF_WAY(way, portable, sse2, avx2) ((void)(way), (portable))
#define PARL_OF_TWO_WAYS(way, portable, avx2) ((void)(way), (portable))
#endif

/* The best way here. Those before it are here too. */
static inline enum parl_way parl_way_best(void)
{
#ifdef PARL_X86
	if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
		__builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt"))
		return PARL_WAY_AVX2;
	return PARL_WAY_SSE2;
#else
	return PARL_WAY_PORTABLE;
#endif
}

#endif
