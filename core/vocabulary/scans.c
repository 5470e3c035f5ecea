/*
 * scans.c - a few places in the vocabulary, each taken and filled in one step.
 */
#include "scans.h"

#include "composed.h"

struct parl_scan *parl_scan_borrow(
	const struct parl_vocabulary *vocabulary, enum parl_scan_kind kind)
{
	struct parl_vocabulary *lender = (struct parl_vocabulary *)vocabulary;

	for (size_t i = 0; i < PARL_SCANS_SPARE; i++) {
		struct parl_scan *scan = atomic_exchange(&lender->spare_scans[kind][i], NULL);

		if (scan)
			return scan;
	}
	if (kind == PARL_SCAN_TERMS)
		return parl_scan_new(vocabulary->terms, PARL_SCAN_PROTECT);
	return parl_scan_new(kind == PARL_SCAN_CONTEXT ? vocabulary->context : vocabulary->subjects,
		PARL_SCAN_OVERLAPPING);
}

void parl_scan_return(
	const struct parl_vocabulary *vocabulary, enum parl_scan_kind kind, struct parl_scan *scan)
{
	struct parl_vocabulary *lender = (struct parl_vocabulary *)vocabulary;

	for (size_t i = 0; scan && i < PARL_SCANS_SPARE; i++) {
		struct parl_scan *none = NULL;

		if (atomic_compare_exchange_strong(&lender->spare_scans[kind][i], &none, scan))
			return;
	}
	parl_scan_free(scan);
}

void parl_scans_release(struct parl_vocabulary *vocabulary)
{
	for (int kind = 0; kind < PARL_SCAN_KINDS; kind++)
		for (size_t i = 0; i < PARL_SCANS_SPARE; i++)
			parl_scan_free(atomic_load(&vocabulary->spare_scans[kind][i]));
}
