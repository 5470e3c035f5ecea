/*
 * measure.c - how long a text is, by the default rules.
 */
#include "measure.h"

#include <parlance/measure.h>

struct parl_measure parl_measure_text(parl_view text)
{
	static const parl_view by_default = {"", 0};

	return (struct parl_measure){
		(long)parl_text_length(text, parl_rule_find(PARL_UNIT_WORDS, by_default)),
		(long)parl_text_length(text, parl_rule_find(PARL_UNIT_CHARACTERS, by_default)),
	};
}
