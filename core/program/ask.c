/*
 * ask.c - asking on the terminal, for --interactive: from the question to the key that answers it.
 */
#include "ask.h"

#include <stdio.h>
#include <string.h>

#include "keyboard.h"
#include "question.h"

/* Takes KEY; true: it is an answer. */
static bool take_key(struct parl_asking *asking, int key, struct parl_reply *reply)
{
	static const char keys[] = {
		[PARL_ANSWER_NO] = 'n',
		[PARL_ANSWER_YES] = 'y',
		[PARL_ANSWER_NONE] = 'd',
		[PARL_ANSWER_ALL] = 'a',
		[PARL_ANSWER_UNDO] = 'u',
		[PARL_ANSWER_QUIT] = 'q',
	};
	const char *found = memchr(keys, key == PARL_KEY_END ? 'q' : key, sizeof(keys));

	if (key != 0)
		parl_output_print(asking->output, "%c\n", key > ' ' && key < 0x7F ? key : ' ');
	if (found && !(*found == 'u' && !asking->question->can_undo)) {
		reply->answer = (enum parl_answer)(found - keys);
		reply->wording = asking->wording;
		return true;
	}
	if (key > '0' && key <= '9' && (size_t)(key - '0') <= asking->question->wording_count) {
		asking->wording = (size_t)(key - '1');
		parl_draw_proposal(asking);
	} else if (key != 0) {
		parl_draw_help(asking);
	}
	return false;
}

/* Keys are single from the first question on: until then the text may come from the keyboard. */
static enum parl_status ask_open(struct parl_asking *asking, int fd, struct parl_reply *reply,
	struct parl_diagnostics *faults)
{
	bool there = parl_keyboard_begin(fd);
	int key;

	if (asking->question->number == 1)
		parl_output_print(asking->output, "\n");
	parl_draw_place(asking);
	parl_draw_sentence(asking);
	parl_draw_proposal(asking);
	do {
		parl_draw_prompt(asking);
		parl_output_flush(asking->output);
		key = there ? parl_keyboard_key(fd) : -1;
		if (key < 0) {
			parl_diagnose(faults, PARL_CODE_ASKING_ENDED, asking->question->path,
				"begin again", "the terminal is gone; nothing was written");
			return PARL_FAILED;
		}
	} while (!take_key(asking, key, reply));
	parl_output_print(asking->output, "\n");
	parl_output_flush(asking->output);
	return PARL_OK;
}

static enum parl_status ask(void *state, const struct parl_question *question,
	struct parl_reply *reply, struct parl_diagnostics *faults)
{
	struct parl_terminal *terminal = state;
	/* A new one each time: the window may have another width now. */
	struct parl_asking asking = {
		parl_output_to_descriptor(terminal->fd, terminal->color), question, 0};
	enum parl_status status;

	if (!asking.output)
		return parl_diagnose_memory(faults, NULL);
	if (!terminal->started)
		parl_draw_greeting(&asking);
	terminal->started = true;
	status = ask_open(&asking, terminal->fd, reply, faults);
	parl_output_free(asking.output);
	return status;
}

static enum parl_status begin(void *state, struct parl_diagnostics *faults)
{
	struct parl_terminal *terminal = state;
	char help[128];

	terminal->fd = parl_keyboard_open();
	if (terminal->fd >= 0)
		return PARL_OK;
	snprintf(help, sizeof(help), "leave --interactive away: parlance %s FILE",
		terminal->command);
	parl_diagnose(faults, PARL_CODE_NOBODY_TO_ASK, NULL, help,
		"--interactive asks on the terminal, and there is none");
	return PARL_FAILED;
}

static void end(void *state)
{
	struct parl_terminal *terminal = state;

	if (terminal->fd >= 0)
		parl_keyboard_close(terminal->fd);
	terminal->fd = -1;
}

struct parl_asker parl_terminal_asker(struct parl_terminal *terminal)
{
	terminal->fd = -1;
	return (struct parl_asker){sizeof(struct parl_asker), terminal, begin, ask, end};
}
