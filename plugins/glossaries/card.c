/*
 * card.c - what one glossary is: who it is, how much is in it, and where it lies.
 */
#include "listing.h"

#include <string.h>

#define REGISTERS 32 /* as many as a glossary may have */
#define LANGUAGES 32 /* of more, so many are named */

/* How much there is of what. */
struct amounts {
	size_t terms[REGISTERS];
	const char *languages[LANGUAGES]; /* the glossary's own first */
	size_t language_count;
};

static void add_language(struct amounts *amounts, const char *language)
{
	for (size_t i = 0; i < amounts->language_count; i++)
		if (strcmp(amounts->languages[i], language) == 0)
			return;
	if (amounts->language_count < LANGUAGES)
		amounts->languages[amounts->language_count++] = language;
}

/* False: out of memory. */
static bool count(struct amounts *amounts, const struct parl_glossary *glossary)
{
	*amounts = (struct amounts){0};
	add_language(amounts, parl_glossary_language(glossary));
	for (size_t i = 0; i < parl_glossary_concept_count(glossary); i++) {
		const struct parl_concept *of = parl_glossary_concept(glossary, i);

		if (!of)
			return false;
		for (size_t k = 0; k < parl_concept_term_count(of); k++) {
			const struct parl_term *term = parl_concept_term(of, k);
			int number = parl_term_register(term);

			add_language(amounts, parl_term_language(term));
			if (number >= 0 && number < REGISTERS)
				amounts->terms[number]++;
		}
	}
	return true;
}

/* --- as text */

static void say_count(struct listing *listing, size_t number, const char *what)
{
	parl_output_print(listing->output, "%zu ", number);
	listing_say(listing, number == 1 ? "%s" : "%ss", what);
}

static void say_amounts(struct listing *listing, const struct parl_glossary *glossary,
	const struct amounts *amounts)
{
	size_t registers = parl_glossary_register_count(glossary);

	listing_say(listing, "  ");
	say_count(listing, parl_glossary_concept_count(glossary), "concept");
	for (size_t i = 0; i < registers && i < REGISTERS; i++) {
		const char *name = parl_glossary_register_name(glossary, (int)i);

		parl_output_print(listing->output, "; %zu ", amounts->terms[i]);
		/* The register of a plain list is called "terms". */
		listing_say(listing, strcmp(name, "terms") == 0 ? "%s" : "%s term", name);
		if (strcmp(name, "terms") != 0 && amounts->terms[i] != 1)
			listing_say(listing, "s");
	}
	for (size_t i = 0; i < amounts->language_count; i++)
		listing_say(listing, i ? ", %s" : "; language %s", amounts->languages[i]);
	listing_say(listing, "\n");
}

static void say_card(struct listing *listing, const char *name,
	const struct parl_glossary *glossary, const struct amounts *amounts)
{
	const char *id = parl_glossary_id(glossary);

	listing_say(listing, "%s", id);
	if (strcmp(id, name) != 0)
		listing_say(listing, " (file %s)", name);
	listing_say(listing, "  %s layer", parl_layer_name(parl_glossary_layer(glossary)));
	if (parl_glossary_version(glossary))
		listing_say(listing, ", version %s", parl_glossary_version(glossary));
	for (size_t i = 0; i < parl_glossary_require_count(glossary); i++)
		listing_say(
			listing, i ? ", %s" : ", requires %s", parl_glossary_require(glossary, i));
	listing_say(listing, "\n");
	if (parl_glossary_title(glossary))
		listing_say(listing, "  %s\n", parl_glossary_title(glossary));
	say_amounts(listing, glossary, amounts);
}

/* --- as JSON */

static void put_card(struct listing *listing, const struct parl_glossary *glossary,
	const struct amounts *amounts)
{
	struct parl_json *json = &listing->json;
	size_t registers = parl_glossary_register_count(glossary);

	parl_json_string(json, "id", parl_glossary_id(glossary));
	parl_json_string(json, "title", parl_glossary_title(glossary));
	parl_json_string(json, "layer", parl_layer_name(parl_glossary_layer(glossary)));
	parl_json_string(json, "version", parl_glossary_version(glossary));
	parl_json_open(json, "requires", '[');
	for (size_t i = 0; i < parl_glossary_require_count(glossary); i++)
		parl_json_string(json, NULL, parl_glossary_require(glossary, i));
	parl_json_close(json, ']');
	parl_json_open(json, "languages", '[');
	for (size_t i = 0; i < amounts->language_count; i++)
		parl_json_string(json, NULL, amounts->languages[i]);
	parl_json_close(json, ']');
	parl_json_number(json, "concepts", (int64_t)parl_glossary_concept_count(glossary));
	parl_json_open(json, "terms", '{');
	for (size_t i = 0; i < registers && i < REGISTERS; i++)
		parl_json_number(json, parl_glossary_register_name(glossary, (int)i),
			(int64_t)amounts->terms[i]);
	parl_json_close(json, '}');
}

/* --- both */

/* Whether runs start faster with it, and if not although it was compiled, why not. */
static void show_compiled(struct listing *listing, const char *name)
{
	struct parl_compilation compilation;

	if (parl_job_compiled_of(listing->job, name, &compilation) != PARL_OK)
		return;
	if (listing->as_json) {
		parl_json_string(&listing->json, "compiled",
			!compilation.fault            ? "used"
				: compilation.present ? "stale"
						      : "none");
		return;
	}
	if (!compilation.fault)
		listing_say(listing, "  compiled\n");
	else if (compilation.present)
		listing_say(listing, "  compiled, but not used: %s\n", compilation.fault);
}

/* GLOSSARY is NULL where it has ERRORS. */
static void show(struct listing *listing, const char *name, const char *path,
	const struct parl_glossary *glossary, const struct amounts *amounts, size_t errors)
{
	if (listing->as_json) {
		parl_json_open(&listing->json, NULL, '{');
		parl_json_string(&listing->json, "name", name);
		parl_json_string(&listing->json, "file", path);
		parl_json_number(&listing->json, "errors", (int64_t)errors);
		if (glossary)
			put_card(listing, glossary, amounts);
		show_compiled(listing, name);
		parl_json_close(&listing->json, '}');
	} else if (glossary) {
		say_card(listing, name, glossary, amounts);
		listing_say(listing, "  %s\n", path);
		show_compiled(listing, name);
		listing_say(listing, "\n");
	} else {
		listing_say(listing, "%s  cannot be used: ", name);
		say_count(listing, errors, "error");
		listing_say(listing, "\n  parlance validate %s\n\n", path);
	}
}

enum parl_status card_show(struct listing *listing, const char *name)
{
	const char *path = parl_job_glossary_path(listing->job, name);
	enum parl_status status = PARL_OK;
	struct parl_diagnostics *faults;
	struct parl_glossary *glossary;
	struct amounts amounts;

	/* It has gone since it was listed. */
	if (!path)
		return PARL_OK;
	faults = parl_diagnostics_new();
	if (!faults)
		return parl_diagnose_memory(parl_job_diagnostics(listing->job), path);
	glossary = parl_glossary_open(path, faults);
	if (parl_diagnostics_no_memory(faults) || (glossary && !count(&amounts, glossary)))
		status = parl_diagnose_memory(parl_job_diagnostics(listing->job), path);
	else
		show(listing, name, path, glossary, &amounts,
			parl_diagnostics_total(faults, PARL_SEVERITY_ERROR));
	parl_glossary_free(glossary);
	parl_diagnostics_free(faults);
	return status;
}
