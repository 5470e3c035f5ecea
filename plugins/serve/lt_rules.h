/*
 * lt_rules.h - the rules of LanguageTool's interface: one for each thing that can be amiss, in
 * categories of our own, so that a user can switch it off.
 */
#ifndef SERVE_LT_RULES_H
#define SERVE_LT_RULES_H

#include <parlance/check.h>

#include "form.h"

struct lt_rule {
	const char *id;
	const char *category;
	const char *category_name;
	const char *description;
	const char *short_message;
	const char *issue; /* of ITS 2.0's localization quality issues */
	/* Judged by all of a document: a client that sends a paragraph at a time is told of it only
	 * when it says that it wants this rule. */
	bool whole;
};

/* The rule by which issues of KIND are told; NULL: they are not. */
const struct lt_rule *lt_rule_of(enum parl_issue_kind kind);

/* What a request switches on and off, in the words of its fields. */
struct lt_choice {
	parl_view disabled; /* lists of ids, with commas between */
	parl_view enabled;
	parl_view disabled_categories;
	parl_view enabled_categories;
	bool enabled_only;
};

void lt_choice_read(struct lt_choice *choice, const struct serve_form *form);

/* Whether issues about that concept ("uk-base/client") are told by RULE, in a text of several
 * paragraphs (MANY) or of one. A list can name a rule, or a rule and a concept:
 * "PARLANCE_SUGGEST[uk-base/client]". */
bool lt_choice_wants(const struct lt_choice *choice, const struct lt_rule *rule,
	const char *concept_id, bool many);

#endif
