/*
 * choice.c - a word that is none of those that were expected: which was meant?
 */
#include "choice.h"

#include <stdarg.h>
#include <string.h>

#include <parlance/text.h>

#include "../base/diagnostics.h"
#include "../text/distance.h"

/* A list longer than this is named by its command, not printed into a message. */
#define LIST_MOST 400

static parl_view next_choice(const char **at)
{
	parl_view choice = {*at, strcspn(*at, "|")};

	*at += choice.size;
	*at += **at == '|';
	return choice;
}

parl_view parl_choice_nearest(parl_view word, const char *choices)
{
	size_t best = parl_near_limit(word);
	parl_view nearest = {NULL, 0};

	for (const char *at = choices; *at;) {
		parl_view choice = next_choice(&at);
		size_t distance = parl_text_distance(word, choice, best);

		if (word.size > 1 && choice.size > word.size &&
			memcmp(choice.data, word.data, word.size) == 0)
			return choice;
		if (distance < best || (distance == best && !nearest.data)) {
			best = distance;
			nearest = choice;
		}
	}
	return nearest;
}

static void print_help(struct parl_buffer *help, const char *word, const char *choices)
{
	parl_view nearest = parl_choice_nearest(parl_view_of(word), choices);
	const char *comma = "";

	if (nearest.data)
		parl_buffer_print(help, "did you mean '%.*s'?", (int)nearest.size, nearest.data);
	if (nearest.data || strlen(choices) > LIST_MOST)
		return;
	parl_buffer_print(help, "there are: ");
	for (const char *at = choices; *at; comma = ", ") {
		parl_view choice = next_choice(&at);

		parl_buffer_print(help, "%s%.*s", comma, (int)choice.size, choice.data);
	}
}

void parl_diagnose_choice(struct parl_diagnostics *faults, enum parl_code code, const char *word,
	const char *choices, const char *format, ...)
{
	struct parl_buffer help = PARL_BUFFER_EMPTY;
	va_list values;

	if (choices && *choices)
		print_help(&help, word, choices);
	va_start(values, format);
	parl_diagnostics_add(
		faults, code, NULL, help.size ? help.data : NULL, format, values, NULL);
	va_end(values);
	parl_buffer_release(&help);
}
