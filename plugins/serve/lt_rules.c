/*
 * lt_rules.c - the rules of LanguageTool's interface.
 */
#include "lt_rules.h"

#include <string.h>
#include <strings.h>

#define ACRONYMS "PARLANCE_ACRONYMS", "parlance: acronyms"

static const struct lt_rule rules[] = {
	[PARL_ISSUE_REPLACE] = {"PARLANCE_REPLACE", "PARLANCE_REPLACE",
		"parlance: the other side's word",
		"A term that the other side calls something else", "The other side's word",
		"terminology", false},
	[PARL_ISSUE_SUGGEST] = {"PARLANCE_SUGGEST", "PARLANCE_SUGGEST",
		"parlance: perhaps the other side's word",
		"A term that the other side often calls something else",
		"Perhaps the other side's word", "style", false},
	[PARL_ISSUE_EXPLAIN] = {"PARLANCE_EXPLAIN", "PARLANCE_EXPLAIN",
		"parlance: read differently", "A term that the other side may read differently",
		"The other side may read this differently", "style", false},
	[PARL_ISSUE_DEPRECATED] = {"PARLANCE_DEPRECATED", "PARLANCE_DEPRECATED",
		"parlance: dated words", "A term that is dated, or that labels people",
		"Dated, better not used", "terminology", false},
	[PARL_ISSUE_TWO_WORDS] = {"PARLANCE_TWO_WORDS", "PARLANCE_TWO_WORDS",
		"parlance: one word for one thing", "One thing that a text calls by several words",
		"Called something else elsewhere", "inconsistency", false},
	[PARL_ISSUE_ACRONYM_UNEXPANDED] = {"PARLANCE_ACRONYM_UNEXPANDED", ACRONYMS,
		"An acronym that is never written out", "Never written out", "terminology", true},
	[PARL_ISSUE_ACRONYM_LATE] = {"PARLANCE_ACRONYM_LATE", ACRONYMS,
		"An acronym that is written out only later", "Written out only later",
		"terminology", true},
	[PARL_ISSUE_ACRONYM_TWICE] = {"PARLANCE_ACRONYM_TWICE", ACRONYMS,
		"An acronym that is written out twice, close together", "Written out before",
		"duplication", false},
};

/* What is amiss with comments in a text has no words that a client could underline. */
const struct lt_rule *lt_rule_of(enum parl_issue_kind kind)
{
	return kind > 0 && (size_t)kind < PARL_LENGTH(rules) && rules[kind].id ? &rules[kind]
									       : NULL;
}

/* --- what is switched off */

static bool is_true(parl_view value)
{
	return parl_view_equal(value, parl_view_of("true")) ||
		parl_view_equal(value, parl_view_of("yes"));
}

void lt_choice_read(struct lt_choice *choice, const struct serve_form *form)
{
	*choice = (struct lt_choice){
		.disabled = serve_form_find(form, "disabledRules"),
		.enabled = serve_form_find(form, "enabledRules"),
		.disabled_categories = serve_form_find(form, "disabledCategories"),
		.enabled_categories = serve_form_find(form, "enabledCategories"),
		.enabled_only = is_true(serve_form_find(form, "enabledOnly")),
	};
}

static bool is_word(parl_view item, const char *word)
{
	return item.size == strlen(word) && strncasecmp(item.data, word, item.size) == 0;
}

/* Whether ITEM is the rule ID, or that rule with this concept, with or without its glossary. */
static bool is_rule(parl_view item, const char *id, const char *concept_id)
{
	size_t size = strlen(id);
	const char *slash = strchr(concept_id, '/');

	if (is_word(item, id))
		return true;
	if (item.size < size + 2 || strncasecmp(item.data, id, size) != 0 ||
		item.data[size] != '[' || item.data[item.size - 1] != ']')
		return false;
	item.data += size + 1;
	item.size -= size + 2;
	return is_word(item, concept_id) || (slash && is_word(item, slash + 1));
}

static bool lists(parl_view list, const char *id, const char *concept_id)
{
	size_t start = 0;

	for (size_t i = 0; i <= list.size && list.data; i++) {
		parl_view item;

		if (i < list.size && list.data[i] != ',')
			continue;
		item = (parl_view){list.data + start, i - start};
		for (; item.size && item.data[0] == ' '; item.size--)
			item.data++;
		for (; item.size && item.data[item.size - 1] == ' '; item.size--)
			;
		if (is_rule(item, id, concept_id))
			return true;
		start = i + 1;
	}
	return false;
}

bool lt_choice_wants(const struct lt_choice *choice, const struct lt_rule *rule,
	const char *concept_id, bool many)
{
	bool enabled = lists(choice->enabled, rule->id, concept_id) ||
		lists(choice->enabled_categories, rule->category, concept_id);

	if (choice->enabled_only || (rule->whole && !many))
		return enabled;
	return !lists(choice->disabled, rule->id, concept_id) &&
		(!lists(choice->disabled_categories, rule->category, concept_id) || enabled);
}
