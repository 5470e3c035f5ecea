/*
 * match_speed.c - how fast the matcher goes through a text with a glossary's terms.
 *
 *   match_speed GLOSSARY.json TEXT...     prints: patterns matches bytes seconds (best of three)
 *
 * The text is in memory, every match is taken with its span; loading is not counted.
 */
#include <stdio.h>
#include <time.h>

#include <parlance/glossary.h>

#include "base/file.h"
#include "glossary/model.h"

#define ROUNDS 3

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static size_t scan_all(struct parl_scan *scan, parl_view text)
{
	struct parl_match match;
	size_t count = 0;

	parl_scan_begin(scan, text);
	while (parl_scan_next(scan, &match) == PARL_OK)
		count++;
	return count;
}

static size_t form_count(const struct parl_vocabulary *vocabulary)
{
	size_t count = 0;
	parl_view none[1];

	for (size_t i = 0; i < parl_vocabulary_concept_count(vocabulary); i++) {
		const struct parl_concept *of = parl_vocabulary_concept(vocabulary, i);

		for (size_t k = 0; k < parl_concept_term_count(of); k++)
			count += parl_vocabulary_forms(
				vocabulary, parl_concept_term(of, k), none, 1);
	}
	return count;
}

int main(int argc, char **argv)
{
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	struct parl_glossary *glossary = argc > 2 ? parl_glossary_open(argv[1], faults) : NULL;
	struct parl_vocabulary *vocabulary =
		glossary ? parl_vocabulary_new(&glossary, 1, faults) : NULL;
	struct parl_scan *scan = vocabulary
		? parl_scan_new(parl_vocabulary_terms(vocabulary), PARL_SCAN_PROTECT)
		: NULL;
	double best = 1e9;
	size_t matches = 0;

	if (!scan || parl_file_read(argv[2], argv[2], PARL_FILE_MOST, &text, faults) != PARL_OK) {
		fprintf(stderr, "usage: match_speed GLOSSARY.json TEXT\n");
		return 2;
	}
	for (int i = 0; i < ROUNDS; i++) {
		double start = now();

		matches = scan_all(scan, parl_buffer_view(&text));
		if (now() - start < best)
			best = now() - start;
	}
	printf("%zu %zu %zu %.6f\n", form_count(vocabulary), matches, text.size, best);
	parl_scan_free(scan);
	parl_vocabulary_free(vocabulary);
	parl_glossary_free(glossary);
	parl_diagnostics_free(faults);
	parl_buffer_release(&text);
	return 0;
}
