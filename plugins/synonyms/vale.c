/*
 * vale.c - a substitution rule for Vale, which offers the other word wherever it finds the one.
 *
 * Vale knows no forms, no conditions and no articles, so that only those terms go in which may be
 * replaced by themselves, anywhere, with nothing else in the sentence to be changed.
 */
#include <string.h>

#include "synonyms.h"

/* How a word begins to the ear, as far as its first letter tells: 'v'owel, 'c'onsonant, '?'. */
static char sound_of(parl_view text)
{
	char byte = text.size ? text.data[0] : ' ';

	if (byte >= 'A' && byte <= 'Z')
		byte = (char)(byte + 'a' - 'A');
	/* user, hour, one, European */
	if (byte && strchr("uheo", byte))
		return '?';
	if (byte == 'a' || byte == 'i')
		return 'v';
	return byte >= 'b' && byte <= 'z' ? 'c' : '?';
}

/* Whether both take the same article, or take none. */
static bool same_article(parl_view text, parl_view target)
{
	char one = sound_of(text), other = sound_of(target);

	return one == other && (one != '?' || text.data[0] == target.data[0]);
}

static bool is_plural(const struct parl_term *term)
{
	return syn_says(term, "number", "plural");
}

/* Whether nothing beside TERM has to change when TARGET takes its place: no article, no verb. */
static bool fits(const struct parl_term *term, const struct parl_term *target)
{
	if (is_plural(term) || is_plural(target))
		return is_plural(term) && is_plural(target);
	return same_article(parl_term_text(term), parl_term_text(target));
}

static enum syn_reason judge(
	struct syn_list *list, const struct parl_term *term, const struct parl_term *target)
{
	if (!syn_is_whole(list, parl_term_concept(term)))
		return SYN_PARTIAL;
	if (parl_term_action(term) != PARL_ACTION_REPLACE)
		return SYN_NO_SWAP;
	if (syn_is_everyday(term))
		return SYN_EVERYDAY;
	if (syn_has_conditions(term))
		return SYN_CONDITION;
	if (syn_is_shared(list, term))
		return SYN_SENSES;
	if (syn_is_exact(term))
		return SYN_CAPITALS;
	if (!target)
		return SYN_TARGET;
	if (!syn_same_language(
		    parl_term_language(term), parl_glossary_language(list->what->glossary)))
		return SYN_LANGUAGE;
	if (!fits(term, target))
		return SYN_FIT;
	/* A bar stands between alternatives. */
	return strchr(parl_term_text(target).data, '|') ? SYN_WRITTEN : SYN_TAKEN;
}

/* In single quotation marks, as YAML has it; a pattern's signs stand behind a backslash. */
static void write_quoted(struct syn_list *list, parl_view text, bool pattern)
{
	text = parl_wrap_none(text, list->arena);
	parl_output_print(list->output, "'");
	for (size_t i = 0; i < text.size; i++) {
		if (pattern && strchr(".+*?()[]{}^$|\\", text.data[i]))
			parl_output_print(list->output, "\\");
		if (text.data[i] == '\'')
			parl_output_print(list->output, "'");
		parl_output_text(list->output, (parl_view){text.data + i, 1});
	}
	parl_output_print(list->output, "'");
}

void syn_write_vale(struct syn_list *list)
{
	const struct parl_export *what = list->what;

	syn_head(list, "# ");
	parl_output_print(list->output,
		"extends: substitution\n"
		"message: \"Use '%%s' instead of '%%s'.\"\n"
		"level: warning\n"
		"ignorecase: true\n"
		"action:\n"
		"  name: replace\n"
		"swap:\n");
	for (size_t i = 0; i < what->concept_count; i++)
		for (size_t k = 0; k < parl_concept_term_count(what->concepts[i]); k++) {
			const struct parl_term *term = parl_concept_term(what->concepts[i], k);
			const struct parl_term *target = syn_target(term);
			enum syn_reason reason;

			if (parl_term_register(term) != 0)
				continue;
			reason = judge(list, term, target);
			list->left[reason]++;
			if (reason != SYN_TAKEN)
				continue;
			parl_output_print(list->output, "  ");
			write_quoted(list, parl_term_text(term), true);
			parl_output_print(list->output, ": ");
			write_quoted(list, parl_term_text(target), false);
			parl_output_print(list->output, "\n");
			list->written++;
		}
	list->left[SYN_TAKEN] = 0;
}
