/*
 * summary.c - what the marks of a document come to, and by which glossaries.
 */
#include "webpage.h"

#include <string.h>

struct row {
	const char *domain;
	size_t terms;
	size_t places;
};

static struct row *row_of(struct row *rows, size_t *count, const struct parl_term *term)
{
	const char *domain = parl_concept_domain(parl_term_concept(term));

	domain = domain ? domain : "other";
	for (size_t i = 0; i < *count; i++)
		if (strcmp(rows[i].domain, domain) == 0)
			return &rows[i];
	rows[*count] = (struct row){domain, 0, 0};
	return &rows[(*count)++];
}

/* "health-and-care", as people write it. */
static void write_domain(struct webpage *page, const char *domain)
{
	size_t size = strlen(domain) + 1;
	char *words = parl_arena_alloc(page->arena, size);

	for (size_t i = 0; words && i < size; i++)
		words[i] = domain[i] == '-' ? ' ' : domain[i];
	write_string(page->output, words ? words : domain);
}

static void write_domains(struct webpage *page)
{
	struct row *rows = parl_arena_array(page->arena, page->note_count + 1, sizeof(*rows));
	size_t count = 0;

	for (size_t i = 0; rows && i < page->note_count; i++) {
		struct row *row = row_of(rows, &count, page->notes[i].term);

		row->terms++;
		row->places += page->notes[i].places;
	}
	if (count == 0)
		return;
	parl_output_print(page->output,
		"<table>\n<thead><tr><th scope=\"col\">Domain</th><th scope=\"col\">Terms</th>"
		"<th scope=\"col\">Places</th></tr></thead>\n<tbody>\n");
	for (size_t i = 0; i < count; i++) {
		parl_output_print(page->output, "<tr><th scope=\"row\">");
		write_domain(page, rows[i].domain);
		parl_output_print(page->output, "</th><td>%zu</td><td>%zu</td></tr>\n",
			rows[i].terms, rows[i].places);
	}
	parl_output_print(page->output, "</tbody>\n</table>\n");
}

static void write_glossaries(struct parl_output *output, const struct parl_event *event)
{
	parl_output_print(output, "<p>By the glossaries: ");
	for (size_t i = 0; i < parl_vocabulary_glossary_count(event->vocabulary); i++) {
		const struct parl_glossary *glossary =
			parl_vocabulary_glossary(event->vocabulary, i);
		const char *title = parl_glossary_title(glossary);
		const char *version = parl_glossary_version(glossary);

		parl_output_print(output, "%s", i > 0 ? "; " : "");
		write_string(output, title ? title : parl_glossary_id(glossary));
		if (version) {
			parl_output_print(output, " (");
			write_string(output, version);
			parl_output_print(output, ")");
		}
	}
	parl_output_print(output, ".</p>\n");
}

/* The lines below terms differ, so that colour is never needed to tell them apart. */
static void write_legend(const struct webpage *page)
{
	static const char *const words[] = {
		[PARL_ACTION_EXPLAIN] = "dotted: what it means; nothing is to be changed",
		[PARL_ACTION_SUGGEST] = "dashed: the other side's words would do in some places",
		[PARL_ACTION_REPLACE] = "double line: the other side says it otherwise",
	};
	bool used[PARL_ACTION_REPLACE + 1] = {false};

	for (size_t i = 0; i < gather_count(page); i++)
		used[parl_finding_action(parl_findings_at(page->findings, i))] = true;
	parl_output_print(page->output,
		"<p>No letter of the text is changed. <span class=\"screen\">The number behind a term "
		"opens its note. </span>All notes stand below the text.</p>\n");
	if (page->notes[0].explains)
		return;
	parl_output_print(page->output, "<ul class=\"legend\">\n");
	for (int action = PARL_ACTION_REPLACE; action >= PARL_ACTION_EXPLAIN; action--)
		if (used[action])
			parl_output_print(page->output,
				"<li><span class=\"term %s\">term</span> %s</li>\n",
				parl_action_name((enum parl_action)action), words[action]);
	parl_output_print(page->output, "</ul>\n");
}

void summary_write(struct webpage *page, const struct parl_event *event)
{
	write_section(page, "summary", "Summary");
	if (page->note_count == 0)
		parl_output_print(page->output, "<p>No term of the glossaries.</p>\n");
	else
		parl_output_print(page->output, "<p>%zu term%s in %zu place%s.</p>\n",
			page->note_count, page->note_count == 1 ? "" : "s", gather_count(page),
			gather_count(page) == 1 ? "" : "s");
	if (page->note_count > 0 && !event->rewrites)
		write_legend(page);
	write_domains(page);
	write_glossaries(page->output, event);
	parl_output_print(page->output, "</section>\n");
}
