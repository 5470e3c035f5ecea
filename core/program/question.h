/*
 * question.h - a question of --interactive as it is drawn on the terminal.
 */
#ifndef PARL_PROGRAM_QUESTION_H
#define PARL_PROGRAM_QUESTION_H

#include <parlance/ask.h>
#include <parlance/output.h>

/* A question while it is asked. */
struct parl_asking {
	struct parl_output *output;
	const struct parl_question *question;
	size_t wording; /* the one that is shown */
};

/* Where it is, how many there are, and how long the text is so far. */
void parl_draw_place(const struct parl_asking *asking);

/* The sentence, with what would be changed marked. */
void parl_draw_sentence(const struct parl_asking *asking);

/* The change, its reason, its source, and the other wordings. */
void parl_draw_proposal(const struct parl_asking *asking);

/* The keys that can be pressed. */
void parl_draw_prompt(const struct parl_asking *asking);

/* What each key does. */
void parl_draw_help(const struct parl_asking *asking);

/* Before the first question: the keys that one needs, and where answers are remembered. */
void parl_draw_greeting(const struct parl_asking *asking);

#endif
