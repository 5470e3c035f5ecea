/*
 * show.c - cards, JSON, or what to try instead.
 */
#include "show.h"

#include <string.h>

#include <parlance/shell.h>

#include "card.h"

static const char *quoted(struct showing *showing, parl_view text)
{
	const char *result = parl_arena_print(
		parl_job_arena(showing->job), "\"%.*s\"", (int)text.size, text.data);

	return result ? result : "";
}

static void show_json(struct showing *showing, const struct answer *answer)
{
	struct parl_output *output = parl_job_output(showing->job);
	struct parl_json json;

	parl_json_begin(&json, output);
	parl_json_open(&json, NULL, '{');
	parl_json_number(&json, "v", 1);
	parl_json_text(&json, "query", answer->query);
	parl_json_open(&json, "concepts", '[');
	for (size_t i = 0; i < answer->count; i++)
		card_json(&json, parl_job_vocabulary(showing->job), answer->concepts[i]);
	parl_json_close(&json, ']');
	parl_json_open(&json, "near", '[');
	for (size_t i = 0; i < answer->near_count; i++) {
		const struct parl_near_term *near = &answer->near_terms[i];

		parl_json_open(&json, NULL, '{');
		parl_json_text(&json, "term", near->form);
		if (near->distance == SIZE_MAX)
			parl_json_null(&json, "distance");
		else
			parl_json_number(&json, "distance", (int64_t)near->distance);
		parl_json_close(&json, '}');
	}
	parl_json_close(&json, ']');
	if (answer->as.data)
		parl_json_text(&json, "as", answer->as);
	else
		parl_json_null(&json, "as");
	parl_json_bool(&json, "in_definitions", answer->defined);
	parl_json_open(&json, "elsewhere", '[');
	for (size_t i = 0; i < answer->elsewhere.count; i++) {
		parl_json_open(&json, NULL, '{');
		parl_json_string(&json, "glossary", answer->elsewhere.items[i].glossary);
		parl_json_string(&json, "term", answer->elsewhere.items[i].term);
		parl_json_close(&json, '}');
	}
	parl_json_close(&json, ']');
	parl_json_close(&json, '}');
	parl_output_print(output, "\n");
}

/* The domains of several concepts as "in finance and in health"; NULL where they do not tell the
 * concepts apart. */
static const char *domains_of(struct showing *showing, const struct answer *answer)
{
	const char *list = "";

	for (size_t i = 0; i < answer->count && list; i++) {
		const char *domain = parl_concept_domain(answer->concepts[i]);
		const char *between = i == 0 ? "" : i + 1 < answer->count ? ", " : " and ";

		for (size_t k = 0; domain && k < i; k++) {
			if (strcmp(domain, parl_concept_domain(answer->concepts[k])) == 0)
				return NULL;
		}
		if (!domain)
			return NULL;
		list = parl_arena_print(
			parl_job_arena(showing->job), "%s%sin %s", list, between, domain);
	}
	return list;
}

static void show_senses(struct showing *showing, const struct answer *answer)
{
	struct parl_output *output = parl_job_output(showing->job);
	const char *domains = domains_of(showing, answer);

	parl_output_text(output, parl_view_of(quoted(showing, answer->query)));
	parl_output_print(output, " has %zu meanings", answer->count);
	if (domains) {
		parl_output_print(output, ": ");
		parl_output_text(output, parl_view_of(domains));
	}
	parl_output_print(output, ". The definitions tell them apart.\n\n");
}

static void show_spelling(struct showing *showing, const struct answer *answer)
{
	struct parl_output *output = parl_job_output(showing->job);

	parl_output_text(output, parl_view_of(quoted(showing, answer->query)));
	parl_output_print(output, ": the glossaries write ");
	parl_output_text(output, parl_view_of(quoted(showing, answer->as)));
	parl_output_print(output, ".\n\n");
}

static void show_cards(struct showing *showing, const struct answer *answer)
{
	struct parl_output *output = parl_job_output(showing->job);

	if (showing->count)
		parl_output_print(output, "\n");
	if (answer->as.data)
		show_spelling(showing, answer);
	if (answer->count > 1)
		show_senses(showing, answer);
	for (size_t i = 0; i < answer->count; i++) {
		if (i)
			parl_output_print(output, "\n");
		if (showing->form == FORM_MARKDOWN)
			card_markdown(showing->job, answer->concepts[i]);
		else
			card_print(showing->job, answer->concepts[i]);
	}
}

void show_answer(struct showing *showing, const struct answer *answer)
{
	if (showing->form == FORM_JSON)
		show_json(showing, answer);
	else
		show_cards(showing, answer);
	showing->count++;
}

/* --- what is not there */

/* " (2 letters off)"; "": it is another word of the same. */
static const char *how_far(struct parl_arena *arena, size_t distance)
{
	const char *text = distance == SIZE_MAX || distance == 0
		? ""
		: parl_arena_print(
			  arena, " (%zu letter%s off)", distance, distance == 1 ? "" : "s");

	return text ? text : "";
}

static const char *in_shell(struct showing *showing, const char *text)
{
	const char *word = parl_shell_word(text, parl_job_arena(showing->job));

	return word ? word : "";
}

/* The folders of glossaries that this command line names, for another one. */
static const char *folders(struct showing *showing)
{
	const char *list = "";

	for (size_t i = 0; i < parl_job_option_count(showing->job, "glossary-dir") && list; i++)
		list = parl_arena_print(parl_job_arena(showing->job), "%s --glossary-dir %s", list,
			in_shell(showing, parl_job_option_at(showing->job, "glossary-dir", i)));
	return list ? list : "";
}

/* "uk-england and uk-wales"; NULL: out of memory. */
static const char *names_of(const struct elsewhere *elsewhere, struct parl_arena *arena)
{
	const char *names = elsewhere->items[0].glossary;

	for (size_t i = 1; i < elsewhere->count && names; i++)
		names = parl_arena_join(arena, names, i + 1 < elsewhere->count ? ", " : " and ",
			elsewhere->items[i].glossary);
	return names;
}

/* "uk-england and uk-wales have "CQC": parlance lookup -g uk-england CQC"; NULL: out of memory. */
static const char *who_has_it(struct showing *showing, const struct elsewhere *elsewhere)
{
	struct parl_arena *arena = parl_job_arena(showing->job);
	const char *term = elsewhere->items[0].term, *names = names_of(elsewhere, arena);

	if (!names)
		return NULL;
	return parl_arena_print(arena, "%s %s \"%s\": parlance lookup%s -g %s %s", names,
		elsewhere->count == 1 ? "has" : "have", term, folders(showing),
		in_shell(showing, elsewhere->items[0].glossary), in_shell(showing, term));
}

static const char *did_you_mean(struct showing *showing, const struct answer *answer)
{
	struct parl_arena *arena = parl_job_arena(showing->job);
	const char *list = "did you mean ";

	for (size_t i = 0; i < answer->near_count && list; i++) {
		const char *between = i == 0 ? "" : i + 1 < answer->near_count ? ", " : " or ";

		list = parl_arena_print(arena, "%s%s%s%s", list, between,
			quoted(showing, answer->near_terms[i].form),
			how_far(arena, answer->near_terms[i].distance));
	}
	return list ? parl_arena_print(arena, "%s?", list) : NULL;
}

static const char *suggestion(struct showing *showing, const struct answer *answer)
{
	if (answer->elsewhere.count)
		return who_has_it(showing, &answer->elsewhere);
	if (answer->near_count)
		return did_you_mean(showing, answer);
	if (answer->defined)
		return "there are definitions that have these words: --in definition lists them";
	return "try another word for it, or name a further glossary with --glossary";
}

void show_nothing(struct showing *showing, const struct answer *answer)
{
	/* Then it is not known whether it is there. */
	if (parl_diagnostics_no_memory(parl_job_diagnostics(showing->job)))
		return;
	if (showing->form == FORM_JSON)
		show_json(showing, answer);
	else
		parl_diagnose(parl_job_diagnostics(showing->job), PARL_CODE_NOT_THERE, NULL,
			suggestion(showing, answer), "the glossaries do not have %s",
			quoted(showing, answer->query));
}
