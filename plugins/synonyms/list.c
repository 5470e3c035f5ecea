/*
 * list.c - what all lists share: words that two concepts have, and what is told of what is left
 * out.
 */
#include <stdlib.h>
#include <string.h>

#include "synonyms.h"

struct owned {
	parl_view text;
	const struct parl_concept *concept_;
};

static int by_text(const void *a, const void *b)
{
	return strcmp(((const struct owned *)a)->text.data, ((const struct owned *)b)->text.data);
}

static size_t term_count(const struct parl_export *what)
{
	size_t count = 0;

	for (size_t i = 0; i < what->concept_count; i++)
		count += parl_concept_term_count(what->concepts[i]);
	return count;
}

/* Gathers the texts that stand in two concepts. */
static bool plan(struct syn_list *list)
{
	const struct parl_export *what = list->what;
	size_t room = term_count(what), count = 0;
	struct owned *all = parl_arena_array(list->arena, room, sizeof(*all));

	list->shared = parl_arena_array(list->arena, room, sizeof(*list->shared));
	if (!all || !list->shared)
		return false;
	for (size_t i = 0; i < what->concept_count; i++)
		for (size_t k = 0; k < parl_concept_term_count(what->concepts[i]); k++) {
			const struct parl_term *term = parl_concept_term(what->concepts[i], k);
			parl_view text = syn_small(parl_term_text(term), list->arena);

			if (!text.data)
				return false;
			if (!parl_settled_hides(what->settled, term))
				all[count++] = (struct owned){text, what->concepts[i]};
		}
	if (count)
		qsort(all, count, sizeof(*all), by_text);
	for (size_t i = 0, end; i < count; i = end) {
		bool shared = false;

		for (end = i + 1; end < count && by_text(&all[i], &all[end]) == 0; end++)
			shared = shared || all[end].concept_ != all[i].concept_;
		if (shared)
			list->shared[list->shared_count++] = all[i].text;
	}
	return true;
}

static const char *const reasons[SYN_REASONS] = {
	[SYN_PARTIAL] = "in overrides of another glossary",
	[SYN_LEFT] = "to be left alone",
	[SYN_NO_SWAP] = "not to be replaced without asking",
	[SYN_EVERYDAY] = "that texts on other subjects have, too",
	[SYN_CONDITION] = "of which only the words around tell what they mean",
	[SYN_SENSES] = "of several concepts",
	[SYN_CAPITALS] = "that only capitals tell apart",
	[SYN_MAPPING] = "with a mapping of their own",
	[SYN_TARGET] = "without a word of the other side",
	[SYN_LANGUAGE] = "of another language than the glossary",
	[SYN_FIT] = "beside which something would have to change (a, an, a verb)",
	[SYN_ENGLISH] = "that are not in English",
	[SYN_WRITTEN] = "that cannot be written there",
};

static void tell(const struct syn_list *list, const char *program, struct parl_diagnostics *faults)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	size_t all = 0;

	for (size_t i = 0; i < SYN_REASONS; i++) {
		all += list->left[i];
		if (list->left[i])
			parl_buffer_print(&text, "%s%zu %s", text.size ? ", " : "", list->left[i],
				reasons[i]);
	}
	if (all)
		parl_diagnose(faults, PARL_CODE_EXPORT_LOSES, list->what->path,
			list->left[SYN_PARTIAL]
				? "name this glossary and those it stands on with --glossary, and "
				  "overrides are settled"
				: NULL,
			"%zu term%s left out, since %s: %s", all, all == 1 ? "" : "s", program,
			text.failed ? "" : text.data);
	parl_settled_tell_terms(list->what->settled, list->what->path, faults);
	parl_buffer_release(&text);
}

parl_view syn_line(struct syn_list *list, parl_view text)
{
	parl_view line = parl_text_line(text, list->arena);

	list->failed |= !line.data;
	return line.data ? line : (parl_view){"", 0};
}

static void write_remark(struct syn_list *list, const char *what, parl_view text)
{
	if (text.size == 0)
		return;
	parl_output_print(list->output, "# %s", what);
	parl_output_text(list->output, syn_line(list, text));
	parl_output_print(list->output, "\n");
}

void syn_head(struct syn_list *list)
{
	const struct parl_glossary *glossary = list->what->glossary;
	const char *title = parl_glossary_title(glossary);
	parl_view licence = {"", 0};

	parl_glossary_said(glossary, "licence", &licence, 1);
	write_remark(list, "", parl_view_of(title ? title : parl_glossary_id(glossary)));
	write_remark(list, "version ", parl_view_of(parl_glossary_version(glossary)));
	write_remark(list, "", licence);
}

bool syn_takes(struct syn_list *list, enum syn_reason reason)
{
	if (reason != SYN_TAKEN)
		list->left[reason]++;
	return reason == SYN_TAKEN;
}

void syn_pairs(struct syn_list *list, syn_judge *judge, syn_pair *write)
{
	const struct parl_export *what = list->what;

	for (size_t i = 0; i < what->concept_count; i++)
		for (size_t k = 0; k < parl_concept_term_count(what->concepts[i]); k++) {
			const struct parl_term *term = parl_concept_term(what->concepts[i], k);
			const struct parl_term *target = parl_term_target(term, 1);

			if (parl_term_register(term) != 0 ||
				parl_settled_hides(what->settled, term) ||
				!syn_takes(list, judge(list, term, target)))
				continue;
			write(list, term, target);
			parl_output_print(list->output, "\n");
			list->written++;
		}
}

enum parl_status syn_export(const struct parl_export *what, struct parl_output *output,
	struct parl_diagnostics *faults, syn_writer *writer, const char *program)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	struct syn_list list = {.what = what, .arena = parl_arena_new()};
	enum parl_status status = PARL_FAILED;

	list.output = parl_output_to_buffer(&text);
	if (list.arena && list.output && plan(&list))
		writer(&list);
	else
		list.failed = true;
	if (list.failed || text.failed) {
		parl_diagnose_memory(faults, what->path);
	} else if (list.written == 0) {
		tell(&list, program, faults);
		parl_diagnose(faults, PARL_CODE_EXPORT_NOTHING, what->path,
			"docs/interchange.md says which terms are written",
			"no term is left that could be written");
	} else {
		parl_output_text(output, parl_buffer_view(&text));
		tell(&list, program, faults);
		status = PARL_OK;
	}
	parl_output_free(list.output);
	parl_arena_free(list.arena);
	parl_buffer_release(&text);
	return status;
}
