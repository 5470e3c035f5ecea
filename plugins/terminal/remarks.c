/*
 * remarks.c - what a note says: the term, what may be done with it, and its gist.
 */
#include "annotated.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include <parlance/gist.h>
#include <parlance/text.h>

#define NOTE_LEAD "      "
#define NOTE_INDENT (sizeof(NOTE_LEAD) - 1)

static const char *register_of(const struct parl_event *event, const struct parl_term *term)
{
	return parl_vocabulary_register_name(event->vocabulary, parl_term_register(term));
}

/* --- lines of its own */

/* Writes LINE behind the AT cells that stand there, and ends it: what does not fit goes on below,
 * further in. */
static void draw_rest(struct parl_output *output, parl_view line, size_t at)
{
	struct parl_wrap wrap;
	parl_wrap_begin(&wrap, output, NOTE_INDENT + 2, at);
	wrap.begun = true;
	parl_wrap_text(&wrap, line);
	parl_output_print(output, "\n");
}

/* A line of its own, which is forgotten then. */
static void draw_line(struct parl_output *output, struct parl_buffer *line)
{
	size_t at = 0;
	parl_view word;
	if (parl_wrap_word(parl_buffer_view(line), &at, &word)) {
		parl_output_print(output, NOTE_LEAD);
		parl_output_text(output, word);
		draw_rest(output, (parl_view){line->data + at, line->size - at},
			NOTE_INDENT + parl_text_cells(word));
	}
	parl_output_check(output, line);
	parl_buffer_clear(line);
}

static void add_labelled(struct parl_buffer *line, const struct parl_gist_line *of)
{
	if (of->label)
		parl_buffer_print(line, "%s: ", of->label);
	parl_buffer_add_view(line, of->text);
}

/* Each of several senses begins with its concept: that is how it can be looked up. */
static void draw_gist(struct parl_output *output, const struct parl_event *event,
	const struct parl_gist *gist, bool several)
{
	struct parl_buffer line = PARL_BUFFER_EMPTY;
	if (several)
		parl_buffer_print(&line,
			"%s (%s): ", parl_concept_id(parl_term_concept(gist->term)),
			register_of(event, gist->term));
	for (size_t i = 0; i < gist->count; i++) {
		add_labelled(&line, &gist->lines[i]);
		draw_line(output, &line);
	}
	parl_buffer_release(&line);
}

/* " (third-sector, deprecated)"; of several senses nothing, since each has its own. */
static void add_standing(
	struct parl_buffer *line, const struct parl_event *event, const struct note *note)
{
	const char *status = parl_term_status_words(parl_term_status_of(note->kind->term));
	if (note->kind->sense_count > 1)
		return;
	parl_buffer_print(line, " (%s%s%s)", register_of(event, note->kind->term),
		status ? ", " : "", status ? status : "");
}

/* What is said of the term in the line in which it stands, and belongs to it without a blank. */
static void add_judgement(
	struct parl_buffer *line, const struct parl_event *event, const struct note *note)
{
	if (note->kind->first != note->number) {
		parl_buffer_print(line, ": see [%" PRIu32 "]", note->kind->first);
	} else {
		add_standing(line, event, note);
		if (note->kind->sense_count > 1)
			parl_buffer_print(line, ", several meanings");
		else if (!note->kind->explains)
			parl_buffer_print(line, ", %s",
				parl_action_name((enum parl_action)note->kind->action));
	}
	if (note->kind->weakened && note->kind->sense_count == 1)
		parl_buffer_print(line, "; here: %s", note->kind->weakened);
	if (note->kind->state == PARL_FINDING_DECLINED)
		parl_buffer_print(line, "; declined by you");
}

static void draw_head(
	struct parl_output *output, const struct parl_event *event, const struct note *note)
{
	struct parl_buffer line = PARL_BUFFER_EMPTY;
	struct parl_wrap wrap;
	char number[32];
	size_t cells = (size_t)snprintf(number, sizeof(number), "  [%zu] ", note->number);
	style(output, STYLE_BOLD);
	parl_output_print(output, "%s", number);
	parl_wrap_begin(&wrap, output, cells, cells);
	parl_wrap_text(&wrap, parl_term_text(note->kind->term));
	style(output, STYLE_PLAIN);
	add_judgement(&line, event, note);
	parl_view rest = parl_buffer_view(&line);
	parl_view glued = {rest.data, strcspn(rest.data, " ")};
	parl_output_text(output, glued);
	draw_rest(output, (parl_view){rest.data + glued.size, rest.size - glued.size},
		wrap.at + parl_text_cells(glued));
	parl_output_check(output, &line);
	parl_buffer_release(&line);
}

void note_draw(struct text_report *report, const struct parl_event *event, const struct note *note)
{
	draw_head(report->output, event, note);
	if (note->kind->first != note->number)
		return;
	for (size_t i = 0; i < note->kind->sense_count; i++)
		draw_gist(
			report->output, event, &note->kind->gists[i], note->kind->sense_count > 1);
}

/* --- in a line */

static void add_gist(struct parl_buffer *text, const struct parl_gist *gist, bool several)
{
	if (several)
		parl_buffer_print(text, " %s:", parl_concept_id(parl_term_concept(gist->term)));
	for (size_t i = 0; i < gist->count; i++) {
		parl_buffer_print(text, "%s ", i > 0 && gist->lines[i - 1].label ? ";" : "");
		add_labelled(text, &gist->lines[i]);
	}
}

parl_view note_in_line(
	struct text_report *report, const struct parl_event *event, const struct note *note)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	(void)event;
	if (note->kind->first != note->number)
		parl_buffer_print(&text, "see %" PRIu32, note->kind->first);
	for (size_t i = 0; note->kind->first == note->number && i < note->kind->sense_count; i++)
		add_gist(&text, &note->kind->gists[i], note->kind->sense_count > 1);
	for (size_t i = 0; i < text.size; i++)
		if (text.data[i] == '[' || text.data[i] == ']')
			text.data[i] = text.data[i] == '[' ? '(' : ')';
	parl_output_check(report->output, &text);
	parl_view copy = parl_arena_copy(report->arena, parl_buffer_view(&text));
	parl_buffer_release(&text);
	return copy;
}
