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
	const struct syn_list *list, const struct parl_term *term, const struct parl_term *target)
{
	enum syn_reason reason;

	if (!syn_is_whole(list, parl_term_concept(term)))
		return SYN_PARTIAL;
	if (parl_term_action(term) != PARL_ACTION_REPLACE)
		return SYN_NO_SWAP;
	if (syn_says(term, "everyday", "true"))
		return SYN_EVERYDAY;
	reason = syn_means_one(list, term);
	if (reason != SYN_TAKEN)
		return reason;
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
	text = syn_line(list, text);
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

static void write_swap(
	struct syn_list *list, const struct parl_term *term, const struct parl_term *target)
{
	parl_output_print(list->output, "  ");
	write_quoted(list, parl_term_text(term), true);
	parl_output_print(list->output, ": ");
	write_quoted(list, parl_term_text(target), false);
}

void syn_write_vale(struct syn_list *list)
{
	syn_head(list);
	parl_output_print(list->output,
		"extends: substitution\n"
		"message: \"Use '%%s' instead of '%%s'.\"\n"
		"level: warning\n"
		"ignorecase: true\n"
		"action:\n"
		"  name: replace\n"
		"swap:\n");
	syn_pairs(list, judge, write_swap);
}
