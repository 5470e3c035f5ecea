/*
 * losses.c - what of a glossary rows have no place for, told.
 */
#include "plan.h"

/* What rows have no place for, by its key. */
static const char *const conditions[] = {"not_in", "near", "not_near", "after", "not_after",
	"before", "not_before", "sure_near", "found", "else"};

#define CONDITIONS PARL_LENGTH(conditions)

#define KEEP "they stay in the JSON; keep it, and put them back by hand after an import"

static void warn_conditions(const struct parl_export *what, struct parl_diagnostics *faults)
{
	struct parl_buffer list = PARL_BUFFER_EMPTY;
	size_t by_key[CONDITIONS] = {0}, terms = 0, all = 0;

	for (size_t i = 0; i < what->concept_count; i++)
		for (size_t k = 0; k < parl_concept_term_count(what->concepts[i]); k++) {
			const struct parl_term *term = parl_concept_term(what->concepts[i], k);
			bool any = false;

			for (size_t c = 0; c < CONDITIONS; c++) {
				bool said = parl_term_said(term, conditions[c], NULL, 0) > 0;

				by_key[c] += said;
				any = any || said;
			}
			terms += any;
		}
	for (size_t c = 0; c < CONDITIONS; c++) {
		all += by_key[c];
		if (by_key[c])
			parl_buffer_print(
				&list, "%s%zu %s", list.size ? ", " : "", by_key[c], conditions[c]);
	}
	if (all)
		parl_diagnose(faults, PARL_CODE_EXPORT_LOSES, what->path, KEEP,
			"%zu condition%s of %zu term%s left out, since a row has no place for "
			"them: %s",
			all, all == 1 ? "" : "s", terms, terms == 1 ? "" : "s",
			list.failed ? "" : list.data);
	parl_buffer_release(&list);
}

static void warn_examples(const struct parl_export *what, struct parl_diagnostics *faults)
{
	size_t concepts, all = parl_export_example_count(what, &concepts);

	if (all)
		parl_diagnose(faults, PARL_CODE_EXPORT_LOSES, what->path, KEEP,
			"%zu example%s of %zu concept%s left out, since a row has no place for "
			"them",
			all, all == 1 ? "" : "s", concepts, concepts == 1 ? "" : "s");
}

static void warn_lists(const struct parl_sheet_plan *sheet, struct parl_diagnostics *faults)
{
	if (sheet->torn)
		parl_diagnose(faults, PARL_CODE_EXPORT_LOSES, sheet->what->path,
			"write them in another way in the JSON",
			"%zu text%s that hold%s a semicolon or a line break will come back as "
			"several",
			sheet->torn, sheet->torn == 1 ? "" : "s", sheet->torn == 1 ? "s" : "");
}

void parl_sheet_tell_losses(const struct parl_sheet_plan *sheet, struct parl_diagnostics *faults)
{
	const struct parl_export *what = sheet->what;

	warn_conditions(what, faults);
	warn_examples(what, faults);
	warn_lists(sheet, faults);
	parl_settled_tell_terms(what->settled, what->path, faults);
	parl_settled_tell_ids(what->settled, what->path, faults);
}
