/* Any bytes as a glossary: read, judged, composed and tested as validate does, drafts included. */
#include <parlance/finding.h>

#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	parl_view text = {(const char *)data, size};
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct parl_glossary *glossary = parl_glossary_draft(text, "fuzz.json", faults);
	struct parl_vocabulary *vocabulary =
		glossary ? parl_vocabulary_new(&glossary, 1, faults) : NULL;

	if (vocabulary)
		parl_glossary_test(glossary, vocabulary, "fuzz.json", text, faults);
	parl_vocabulary_free(vocabulary);
	parl_glossary_free(glossary);
	parl_diagnostics_free(faults);
	return 0;
}
