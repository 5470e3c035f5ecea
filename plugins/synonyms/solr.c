/*
 * solr.c - synonyms for Solr, Elasticsearch, OpenSearch: "a, b" finds one by the other, "a => a, b"
 * finds b by a only.
 */
#include <string.h>

#include "synonyms.h"

/* What separates words, and what begins a comment, stands behind a backslash. */
static void write_word(struct syn_list *list, parl_view text, bool first)
{
	text = syn_line(list, text);
	for (size_t i = 0; i < text.size; i++) {
		bool comment = first && i == 0 && text.data[i] == '#';

		if (strchr(",\\=>", text.data[i]) || comment)
			parl_output_print(list->output, "\\");
		parl_output_text(list->output, (parl_view){text.data + i, 1});
	}
}

static void write_words(struct syn_list *list, struct syn_words words, bool first)
{
	for (size_t i = 0; i < words.count; i++) {
		parl_output_print(list->output, "%s", i ? ", " : "");
		write_word(list, parl_term_text(words.list[i].term), first && i == 0);
	}
}

static void each_other(struct syn_list *list, struct syn_words all)
{
	if (all.count < 2)
		return;
	write_words(list, all, true);
	parl_output_print(list->output, "\n");
	list->written++;
}

static void wider(
	struct syn_list *list, struct syn_words narrow, struct syn_words wide, struct syn_words all)
{
	each_other(list, narrow);
	if (wide.count == 0 || all.count < 2)
		return;
	write_words(list, wide, true);
	parl_output_print(list->output, " => ");
	write_words(list, all, false);
	parl_output_print(list->output, "\n");
	list->written++;
}

void syn_write_solr(struct syn_list *list)
{
	static const struct syn_engine solr = {.each_other = each_other, .wider = wider};

	syn_head(list);
	syn_finds(list, &solr);
}
