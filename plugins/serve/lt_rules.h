/*
 * lt_rules.h - the rules of LanguageTool's interface: one for each thing that is done with a term,
 * in a category of its own, so that a user can switch it off.
 */
#ifndef SERVE_LT_RULES_H
#define SERVE_LT_RULES_H

#include <parlance/finding.h>

#include "form.h"

struct lt_rule {
	const char *id; /* of the rule and of its category */
	const char *category;
	const char *description;
	const char *short_message;
	const char *issue; /* of ITS 2.0's localization quality issues */
};

/* The rule by which FINDING is told. */
const struct lt_rule *lt_rule_of(const struct parl_finding *finding);

/* What a request switches on and off, in the words of its fields. */
struct lt_choice {
	parl_view disabled; /* lists of ids, with commas between */
	parl_view enabled;
	parl_view disabled_categories;
	parl_view enabled_categories;
	bool enabled_only;
};

void lt_choice_read(struct lt_choice *choice, const struct serve_form *form);

/* Whether findings about that concept ("uk-base/client") are told by RULE. A list can name a rule,
 * or a rule and a concept: "PARLANCE_SUGGEST[uk-base/client]". */
bool lt_choice_wants(
	const struct lt_choice *choice, const struct lt_rule *rule, const char *concept_id);

#endif
