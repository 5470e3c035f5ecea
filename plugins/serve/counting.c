#include "counting.h"

void counting_lengths(struct parl_json *json, parl_view text)
{
	const struct parl_rule *rule;

	parl_json_open(json, "lengths", '[');
	for (size_t i = 0; (rule = parl_rule_at(i)); i++)
		parl_json_number(json, NULL, (int64_t)parl_text_length(text, rule));
	parl_json_close(json, ']');
}

static size_t rule_index(const struct parl_rule *wanted)
{
	size_t i = 0;

	while (parl_rule_at(i) && parl_rule_at(i) != wanted)
		i++;
	return i;
}

void counting_limit(struct parl_json *json, const struct parl_limit *limit)
{
	parl_json_number(json, "rule", (int64_t)rule_index(limit->rule));
	if (limit->least)
		parl_json_number(json, "least", (int64_t)limit->least);
	if (limit->most != SIZE_MAX)
		parl_json_number(json, "most", (int64_t)limit->most);
}
