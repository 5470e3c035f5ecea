/*
 * worst.c - texts made to be slow for the matcher: what a megabyte of each takes, and two and four
 * of them, in processor time, the best of three. Linear is 1, 2 and 4.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <parlance/matcher.h>

#define ROUNDS 3
#define TERM_ROOM 512

/* TERMS terms of WORDS words, all but the last of them WORD; and a text of PIECE again and again.
 */
struct worst {
	const char *name, *word;
	size_t words, terms;
	const char *piece;
	size_t megabytes;
	unsigned flags;
};

static const struct worst worsts[] = {
	{"a hit every two bytes", "a", 1, 1, "a ", 1, 0},
	{"a million overlapping hits a megabyte", "a", 2, 1, "a ", 1, PARL_SCAN_OVERLAPPING},
	{"terms of 64 words that begin alike", "w", 64, 1000, "w ", 1, 0},
	{"10,000 terms with a prefix of 20 words", "grant", 21, 10000, "grant ", 1, 0},
	{"one word", "a", 1, 1, "a", 25, 0},
	{"marks", "e", 1, 1, "\xCC\x81", 1, 0},
	{"flags", "e", 1, 1, "\xF0\x9F\x87\xAC", 1, 0},
	{"ignorables", "e", 1, 1, "\xC2\xAD", 1, 0},
	{"letters with marks", "e", 1, 1, "e\xCC\x81", 1, 0},
	{"underscores", "e", 1, 1, "_", 1, 0},
	{"hyphens behind letters", "e", 1, 1, "e-", 1, 0},
	{"white space", "e", 1, 1, " ", 1, 0},
	{"bytes that are no text", "e", 1, 1, "\xFF", 1, 0},
};

static double now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static struct parl_matcher *make_matcher(const struct worst *worst)
{
	struct parl_matcher_builder *builder = parl_matcher_builder_new();
	char term[TERM_ROOM];
	for (size_t i = 0; i < worst->terms; i++) {
		size_t size = 0;
		for (size_t k = 1; k < worst->words; k++)
			size += (size_t)snprintf(
				term + size, sizeof term - size, "%s ", worst->word);
		if (worst->terms > 1)
			snprintf(term + size, sizeof term - size, "n%zu", i);
		else
			snprintf(term + size, sizeof term - size, "%s", worst->word);
		struct parl_pattern pattern = {
			sizeof pattern, parl_view_of(term), 0, (uint32_t)i, NULL, NULL};
		parl_matcher_builder_add(builder, &pattern);
		if (worst->terms == 1) {
			pattern.text = parl_view_of(worst->word);
			parl_matcher_builder_add(builder, &pattern);
		}
	}
	struct parl_matcher *matcher = parl_matcher_build(builder);
	parl_matcher_builder_free(builder);
	return matcher;
}

static double best_time(struct parl_scan *scan, parl_view text, size_t *found)
{
	double best = 0;
	for (int round = 0; round < ROUNDS; round++) {
		struct parl_match match;
		double start = now();
		*found = 0;
		parl_scan_begin(scan, text);
		while (parl_scan_next(scan, &match) == PARL_OK)
			++*found;
		double took = now() - start;
		best = round == 0 || took < best ? took : best;
	}
	return best;
}

static void measure(const struct worst *worst, char *bytes)
{
	struct parl_matcher *matcher = make_matcher(worst);
	struct parl_scan *scan = parl_scan_new(matcher, worst->flags);
	size_t piece = strlen(worst->piece), unit = worst->megabytes * 1000000 / piece * piece;
	double times[3];
	size_t found = 0;
	for (size_t at = 0; at < 4 * unit; at += piece)
		memcpy(bytes + at, worst->piece, piece);
	for (unsigned i = 0; i < 3; i++)
		times[i] = best_time(scan, (parl_view){bytes, unit << i}, &found);
	printf("%-40s %8.1f ms a megabyte; times %.2f, %.2f; %zu hits a megabyte\n", worst->name,
		times[0] * 1e3 / (double)worst->megabytes, times[1] / times[0], times[2] / times[0],
		found / 4 / worst->megabytes);
	parl_scan_free(scan);
	parl_matcher_free(matcher);
}

int main(void)
{
	size_t most = 0;
	for (size_t i = 0; i < PARL_LENGTH(worsts); i++)
		most = worsts[i].megabytes > most ? worsts[i].megabytes : most;
	char *bytes = malloc(most * 4000000);
	if (bytes == NULL)
		return 2;
	for (size_t i = 0; i < PARL_LENGTH(worsts); i++)
		measure(&worsts[i], bytes);
	free(bytes);
	return 0;
}
