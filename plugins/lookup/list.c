/*
 * list.c - many terms, one a line, in the order of their alphabet.
 *
 * Terms of another language than English follow in a list of their own, in their own order: in
 * Welsh "llais" stands behind "lwfans".
 */
#include "list.h"

#include <stdlib.h>
#include <string.h>

#include <parlance/alphabet.h>
#include <parlance/text.h>

#define GAP 2
#define WIDEST_TERM 40

struct row {
	const struct parl_term *term;
	const char *others;   /* what the other sides say: "a, b"; "": nothing preferred */
	const char *language; /* without its country */
	const char *key;
	const char *letter; /* NULL: it begins with none */
};

struct list {
	struct parl_job *job;
	struct row *rows;
	size_t count;
	size_t terms; /* cells of the first column */
	size_t sides; /* of the second */
};

/* --- order */

static int by_language(const void *first, const void *second)
{
	const struct row *a = first, *b = second;
	bool english = strcmp(a->language, "en") == 0;

	if (strcmp(a->language, b->language) == 0)
		return 0;
	if (english || strcmp(b->language, "en") == 0)
		return english ? -1 : 1;
	return strcmp(a->language, b->language);
}

static int by_alphabet(const void *first, const void *second)
{
	const struct row *a = first, *b = second;
	int order = strcmp(a->key, b->key);

	if (order == 0)
		order = strcmp(parl_term_text(a->term).data, parl_term_text(b->term).data);
	if (order == 0)
		order = parl_term_register(a->term) - parl_term_register(b->term);
	if (order == 0)
		order = strcmp(parl_concept_id(parl_term_concept(a->term)),
			parl_concept_id(parl_term_concept(b->term)));
	return order;
}

/* Sorts COUNT rows of one language. */
static bool sort_group(struct list *list, struct row *rows, size_t count)
{
	struct parl_arena *arena = parl_job_arena(list->job);
	struct parl_alphabet *alphabet = parl_alphabet_new(rows->language, arena);
	bool good = alphabet != NULL;

	for (size_t i = 0; good && i < count; i++) {
		rows[i].key = parl_alphabet_key(alphabet, parl_term_text(rows[i].term));
		good = rows[i].key != NULL;
		if (good)
			rows[i].letter = parl_alphabet_letter(alphabet, rows[i].key);
	}
	if (good)
		qsort(rows, count, sizeof(*rows), by_alphabet);
	parl_alphabet_free(alphabet);
	return good;
}

static bool sort(struct list *list)
{
	size_t first = 0;
	bool good = true;

	qsort(list->rows, list->count, sizeof(*list->rows), by_language);
	for (size_t i = 1; good && i <= list->count; i++)
		if (i == list->count || by_language(&list->rows[first], &list->rows[i]) != 0) {
			good = sort_group(list, &list->rows[first], i - first);
			first = i;
		}
	return good;
}

/* --- what is said of a term */

static const char *side_of(const struct list *list, const struct row *row)
{
	return parl_vocabulary_register_name(
		parl_job_vocabulary(list->job), parl_term_register(row->term));
}

/* The preferred terms of the other sides; NULL: out of memory. */
static const char *others_of(struct parl_arena *arena, const struct parl_term *of)
{
	const struct parl_concept *concept = parl_term_concept(of);
	const char *others = "";

	for (size_t i = 0; i < parl_concept_term_count(concept) && others; i++) {
		const struct parl_term *term = parl_concept_term(concept, i);

		if (parl_term_register(term) != parl_term_register(of) &&
			parl_term_status_of(term) == PARL_TERM_PREFERRED)
			others = parl_arena_join(arena, others, ", ", parl_term_text(term).data);
	}
	return others;
}

/* --- text */

static void measure(struct list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		size_t cells = parl_text_cells(parl_term_text(list->rows[i].term));
		size_t side = strlen(side_of(list, &list->rows[i]));

		if (cells > list->terms && cells <= WIDEST_TERM)
			list->terms = cells;
		if (side > list->sides)
			list->sides = side;
	}
}

static void pad(struct parl_output *output, size_t used, size_t cells)
{
	parl_output_print(output, "%*s", (int)(used + GAP < cells ? cells - used : GAP), "");
}

static bool begins_letter(const struct list *list, size_t index)
{
	const struct row *row = &list->rows[index];
	const char *last = index ? list->rows[index - 1].letter : NULL;

	if (index == 0 || by_language(row - 1, row) != 0)
		return true;
	return row->letter && (!last || strcmp(last, row->letter) != 0);
}

static void print_heading(struct list *list, size_t index)
{
	struct parl_output *output = parl_job_output(list->job);
	const struct row *row = &list->rows[index];

	if (index)
		parl_output_print(output, "\n");
	if (index && by_language(row - 1, row) != 0)
		parl_output_print(output, "%s\n\n",
			parl_alphabet_language(row->language, parl_job_arena(list->job)));
	parl_output_print(output, "%s\n", row->letter ? row->letter : "0-9");
}

static void print_text(struct list *list, bool headings)
{
	struct parl_output *output = parl_job_output(list->job);

	measure(list);
	for (size_t i = 0; i < list->count; i++) {
		const struct row *row = &list->rows[i];
		parl_view term = parl_term_text(row->term);
		const char *side = side_of(list, row);

		if (headings && begins_letter(list, i))
			print_heading(list, i);
		parl_output_print(output, "%*s", headings ? GAP : 0, "");
		parl_output_text(output, term);
		pad(output, parl_text_cells(term), list->terms + GAP);
		parl_output_print(output, "%s", side);
		if (*row->others) {
			pad(output, strlen(side), list->sides + GAP);
			parl_output_text(output, parl_view_of(row->others));
		}
		parl_output_print(output, "\n");
	}
}

/* --- for machines and for pages */

static void print_json(struct list *list)
{
	struct parl_output *output = parl_job_output(list->job);

	for (size_t i = 0; i < list->count; i++) {
		const struct row *row = &list->rows[i];
		const struct parl_concept *concept = parl_term_concept(row->term);
		struct parl_json json;

		parl_json_begin(&json, output);
		parl_json_open(&json, NULL, '{');
		parl_json_number(&json, "v", 1);
		parl_json_text(&json, "term", parl_term_text(row->term));
		parl_json_string(&json, "register", side_of(list, row));
		parl_json_string(&json, "language", parl_term_language(row->term));
		parl_json_string(
			&json, "status", parl_term_status_name(parl_term_status_of(row->term)));
		parl_json_string(&json, "action", parl_action_name(parl_term_action(row->term)));
		parl_json_string(&json, "concept", parl_concept_id(concept));
		parl_json_string(
			&json, "glossary", parl_glossary_id(parl_concept_glossary(concept)));
		parl_json_string(&json, "domain", parl_concept_domain(concept));
		parl_json_string(&json, "definition", parl_concept_definition(concept));
		parl_json_close(&json, '}');
		parl_output_print(output, "\n");
	}
}

static void print_cell(struct parl_output *output, const char *text)
{
	parl_output_print(output, "| ");
	parl_markdown_write(output, parl_view_of(text));
	parl_output_print(output, " ");
}

static void print_markdown(struct list *list)
{
	struct parl_output *output = parl_job_output(list->job);

	parl_output_print(output, "| term | side | other side | meaning |\n|---|---|---|---|\n");
	for (size_t i = 0; i < list->count; i++) {
		const struct row *row = &list->rows[i];
		const char *meaning = parl_concept_definition(parl_term_concept(row->term));

		print_cell(output, parl_term_text(row->term).data);
		print_cell(output, side_of(list, row));
		print_cell(output, row->others);
		print_cell(output, meaning ? meaning : "");
		parl_output_print(output, "|\n");
	}
}

enum parl_status list_print(struct parl_job *job, const struct sweep *sweep, enum form form)
{
	struct parl_arena *arena = parl_job_arena(job);
	struct list list = {.job = job, .count = sweep->count};
	bool good;

	list.rows = parl_arena_array(arena, sweep->count, sizeof(*list.rows));
	good = list.rows != NULL;
	for (size_t i = 0; good && i < list.count; i++) {
		const char *language = parl_term_language(sweep->terms[i]);

		list.rows[i].term = sweep->terms[i];
		list.rows[i].others = others_of(arena, sweep->terms[i]);
		list.rows[i].language =
			parl_arena_print(arena, "%.*s", (int)strcspn(language, "-_"), language);
		good = list.rows[i].others && list.rows[i].language;
	}
	if (!good)
		return parl_diagnose_memory(parl_job_diagnostics(job), NULL);
	if (list.count && !sort(&list))
		return parl_diagnose_alphabet(parl_job_diagnostics(job), NULL);
	if (form == FORM_JSON)
		print_json(&list);
	else if (form == FORM_MARKDOWN)
		print_markdown(&list);
	else
		print_text(&list, parl_job_option(job, "all") != NULL);
	return PARL_OK;
}
