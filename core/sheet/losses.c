/*
 * losses.c - what of a glossary rows have no place for, told.
 */
#include "plan.h"

#define KEEP "they stay in the JSON; keep it, and put them back by hand after an import"

/* How many terms say one of COUNT keys. */
static size_t count_terms(const struct parl_export *what, const char *const *keys, size_t count)
{
	size_t terms = 0;

	for (size_t i = 0; i < what->concept_count; i++)
		for (size_t k = 0; k < parl_concept_term_count(what->concepts[i]); k++) {
			const struct parl_term *term = parl_concept_term(what->concepts[i], k);
			size_t c = 0;

			while (c < count && parl_term_said(term, keys[c], NULL, 0) == 0)
				c++;
			terms += c < count;
		}
	return terms;
}

static void warn_conditions(const struct parl_export *what, struct parl_diagnostics *faults)
{
	struct parl_buffer list = PARL_BUFFER_EMPTY;
	size_t count, all = 0;
	const char *const *conditions = parl_term_conditions(&count);
	size_t terms = count_terms(what, conditions, count);

	for (size_t c = 0; c < count; c++) {
		size_t said = count_terms(what, &conditions[c], 1);

		all += said;
		if (said)
			parl_buffer_print(
				&list, "%s%zu %s", list.size ? ", " : "", said, conditions[c]);
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
