/*
 * exchange.h - the fuzz target of an importer and an exporter, which are the capabilities 0 and 1
 * of its plugin, unless FUZZ_EXPORTER says otherwise: FUZZ_FILE is what it calls its file.
 *
 * Any bytes are imported; what comes of them is a glossary without errors, which is exported,
 * imported and exported again to the same bytes.
 */
#ifndef PARL_TEST_FUZZ_EXCHANGE_H
#define PARL_TEST_FUZZ_EXCHANGE_H

#include <stdlib.h>
#include <string.h>

#include <parlance/plugin.h>

#include "fuzz.h"

#ifndef FUZZ_EXPORTER
#define FUZZ_EXPORTER 1
#endif

extern const struct parl_plugin parl_plugin; /* the plugin, linked in */

static bool import(size_t from, parl_view bytes, struct parl_buffer *json)
{
	const struct parl_importer *importer =
		(const struct parl_importer *)parl_plugin.capabilities[from];
	struct parl_builder *builder = parl_builder_new(FUZZ_FILE);
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct parl_built built;
	bool good;

	if (!builder || !faults)
		abort();
	good = importer->read(bytes, builder) == PARL_OK;
	parl_builder_name(builder, parl_view_of("fuzz"));
	good = good && parl_builder_finish(builder, json, &built, faults) == PARL_OK;
	if (!good && parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) == 0) {
		parl_builder_tell(builder, faults);
		if (parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) == 0)
			abort();
	}
	parl_diagnostics_free(faults);
	parl_builder_free(builder);
	return good;
}

/* False, told: the form cannot hold it. */
static bool export(parl_view json, struct parl_buffer *first)
{
	const struct parl_exporter *exporter =
		(const struct parl_exporter *)parl_plugin.capabilities[FUZZ_EXPORTER];
	struct parl_diagnostics *faults = parl_diagnostics_new();
	bool good;
	struct parl_glossary *glossary = parl_glossary_read(json, "fuzz.json", NULL);
	struct parl_output *output = parl_output_to_buffer(first);
	const struct parl_glossary *const glossaries[] = {glossary};
	struct parl_export what = {
		.glossary = glossary, .glossaries = glossaries, .glossary_count = 1};
	const struct parl_concept **concepts;
	const char **registers, **titles;

	if (!glossary || !output)
		abort();
	what.concept_count = parl_glossary_concept_count(glossary);
	what.register_count = parl_glossary_register_count(glossary);
	concepts = calloc(what.concept_count + 1, sizeof(*concepts));
	registers = calloc(what.register_count + 1, sizeof(*registers));
	titles = calloc(what.register_count + 1, sizeof(*titles));
	if (!concepts || !registers || !titles)
		abort();
	for (size_t i = 0; i < what.concept_count; i++)
		concepts[i] = parl_glossary_concept(glossary, i);
	for (size_t i = 0; i < what.register_count; i++) {
		registers[i] = parl_glossary_register_name(glossary, (int)i);
		titles[i] = parl_glossary_register_title(glossary, (int)i);
	}
	what.concepts = concepts;
	what.registers = registers;
	what.register_titles = titles;
	good = exporter->write(&what, output, faults) == PARL_OK;
	if (!good && parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) == 0)
		abort();
	parl_diagnostics_free(faults);
	free(concepts);
	free(registers);
	free(titles);
	parl_output_free(output);
	parl_glossary_free(glossary);
	return good;
}

/* What the importer FROM makes of BYTES goes there and back, by the importer TO. */
static void there_and_back(size_t from, size_t to, parl_view bytes)
{
	struct parl_buffer json = PARL_BUFFER_EMPTY, again = PARL_BUFFER_EMPTY;
	struct parl_buffer first = PARL_BUFFER_EMPTY, second = PARL_BUFFER_EMPTY;

	if (import(from, bytes, &json) && export(parl_buffer_view(&json), &first)) {
		if (!import(to, parl_buffer_view(&first), &again) ||
			!export(parl_buffer_view(&again), &second) ||
			!parl_view_equal(parl_buffer_view(&first), parl_buffer_view(&second)))
			abort();
	}
	parl_buffer_release(&json);
	parl_buffer_release(&again);
	parl_buffer_release(&first);
	parl_buffer_release(&second);
}

#endif
