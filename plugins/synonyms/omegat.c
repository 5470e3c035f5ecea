/*
 * omegat.c - a glossary for OmegaT: the first side's term, the second's, a comment, with tabs.
 *
 * A translator sees the entry and decides, so that all terms are there which have a word on the
 * other side; the comment says how far the two mean the same.
 */
#include "synonyms.h"

static enum syn_reason judge(
	const struct syn_list *list, const struct parl_term *term, const struct parl_term *target)
{
	if (!syn_is_whole(list, parl_term_concept(term)))
		return SYN_PARTIAL;
	if (parl_term_action(term) == PARL_ACTION_LEAVE)
		return SYN_LEFT;
	if (!target)
		return SYN_TARGET;
	/* Such a line is a comment. */
	return parl_term_text(term).data[0] == '#' ? SYN_WRITTEN : SYN_TAKEN;
}

static void write_cell(struct syn_list *list, parl_view text)
{
	parl_output_text(list->output, syn_line(list, text));
}

static void write_comment(struct syn_list *list, const struct parl_term *term)
{
	const char *definition = parl_concept_definition(parl_term_concept(term));
	enum parl_mapping mapping = parl_term_mapping(term);

	parl_output_print(list->output, "\t");
	if (parl_term_action(term) < PARL_ACTION_SUGGEST)
		parl_output_print(list->output, "Not a replacement");
	else if (mapping == PARL_MAPPING_EXACT)
		parl_output_print(list->output, "The same");
	else
		parl_output_print(list->output, "Nearly the same");
	if (mapping == PARL_MAPPING_BROADER || mapping == PARL_MAPPING_NARROWER)
		parl_output_print(list->output, ", but %s",
			mapping == PARL_MAPPING_BROADER ? "wider" : "narrower");
	if (syn_has_conditions(term))
		parl_output_print(list->output, "; elsewhere it may mean something else");
	parl_output_print(list->output, "%s", definition ? ". " : ".");
	if (definition)
		write_cell(list, parl_view_of(definition));
}

static void write_line(
	struct syn_list *list, const struct parl_term *term, const struct parl_term *target)
{
	write_cell(list, parl_term_text(term));
	parl_output_print(list->output, "\t");
	write_cell(list, parl_term_text(target));
	write_comment(list, term);
}

void syn_write_omegat(struct syn_list *list)
{
	syn_head(list);
	syn_pairs(list, judge, write_line);
}
