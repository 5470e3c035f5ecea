/*
 * question.c - what a question looks like.
 *
 *   answer.md:3:186  (question 3 of 17, 331 words so far; with a limit 331 of 350 words)
 *     All of our [clients] have a named worker, who meets them within two days.
 *
 *   clients -> service users  (+1 word)
 *     Many specifications and contracts call the people you help service users.
 *     Source: Civil Society: charities should mind their language (uk-base)
 *   2: people who use services  (+3 words)
 *   Change it? [y n a d 2 u q ?]
 */
#include "question.h"

#include <stdio.h>

#include <parlance/text.h>

#define PLAIN "\x1b[0m"
#define BOLD "\x1b[1m"
#define DIM "\x1b[2m"
#define OLD "\x1b[31m"
#define NEW "\x1b[32m"
#define MARK "\x1b[1;4m"
#define BROKEN "\x1b[1;31m"

#define INDENT 4

static void style(struct parl_output *output, const char *sequence)
{
	if (parl_output_color(output))
		parl_output_write(output, parl_view_of(sequence));
}

static parl_view text_of(const struct parl_finding *finding, parl_span span)
{
	parl_view text = parl_block_text(parl_finding_block(finding));

	return parl_view_part(text, span);
}

/* The words of TEXT with one blank between, as parl_output_text shows them. */
static void draw_line(struct parl_output *output, parl_view text)
{
	parl_view word;
	bool begun = false;

	for (size_t at = 0; parl_wrap_word(text, &at, &word); begun = true) {
		if (begun)
			parl_output_print(output, " ");
		parl_output_text(output, word);
	}
}

static void draw_wrapped(struct parl_output *output, const char *lead, parl_view text)
{
	struct parl_wrap wrap;

	parl_output_print(output, "%*s", INDENT, "");
	parl_wrap_begin(&wrap, output, INDENT, INDENT);
	parl_wrap_text(&wrap, parl_view_of(lead));
	parl_wrap_text(&wrap, text);
	parl_wrap_line(&wrap);
}

/* "331 of 350 words" */
static void draw_limit(struct parl_output *output, const struct parl_job_limit *item, bool more)
{
	const struct parl_limit *limit = &item->limit;
	bool broken = parl_limit_compare(limit, item->after) != 0;

	parl_output_print(output, "%s", more ? ", " : "");
	if (broken)
		style(output, BROKEN);
	parl_output_print(output, "%zu of ", item->after);
	if (limit->most == SIZE_MAX)
		parl_output_print(output, "at least %zu", limit->least);
	else if (limit->least > 0)
		parl_output_print(output, "%zu to %zu", limit->least, limit->most);
	else
		parl_output_print(output, "%zu", limit->most);
	parl_output_print(output, " %ss", parl_unit_name(parl_rule_unit(limit->rule)));
	if (broken)
		style(output, PLAIN);
}

void parl_draw_place(const struct parl_asking *asking)
{
	const struct parl_question *question = asking->question;
	const struct parl_finding *finding = question->wordings[0];
	struct parl_place place =
		parl_block_place(parl_finding_block(finding), parl_finding_span(finding));
	struct parl_output *output = asking->output;

	style(output, BOLD);
	parl_output_text(output, parl_view_of(parl_shown_path(question->path)));
	if (place.in_bytes)
		parl_output_print(output, ":%zu:%zu", place.line, place.column);
	else
		parl_output_print(output, ": %s, paragraph %zu", place.part, place.paragraph);
	style(output, PLAIN);
	parl_output_print(output, "  (question %zu of %zu, ", question->number, question->count);
	if (question->limit_count == 0)
		parl_output_print(
			output, "%ld word%s", question->words, question->words == 1 ? "" : "s");
	for (size_t i = 0; i < question->limit_count; i++)
		draw_limit(output, &question->limits[i], i > 0);
	parl_output_print(output, " so far)\n");
}

/* A word of the sentence; what of it is to be changed is marked. */
static void draw_word(
	const struct parl_asking *asking, parl_view word, parl_span place, parl_span edit)
{
	struct parl_output *output = asking->output;
	bool color = parl_output_color(output);
	size_t from = edit.start > place.start ? edit.start - place.start : 0;
	size_t to = edit.end < place.end ? edit.end - place.start : word.size;

	if (edit.start >= place.end || edit.end <= place.start) {
		parl_output_text(output, word);
		return;
	}
	parl_output_text(output, (parl_view){word.data, from});
	parl_output_print(output, "%s", color ? MARK : edit.start >= place.start ? "[" : "");
	parl_output_text(output, (parl_view){word.data + from, to - from});
	parl_output_print(output, "%s", color ? PLAIN : edit.end <= place.end ? "]" : "");
	parl_output_text(output, (parl_view){word.data + to, word.size - to});
}

void parl_draw_sentence(const struct parl_asking *asking)
{
	const struct parl_finding *finding = asking->question->wordings[0];
	parl_span sentence = parl_finding_sentence(finding);
	parl_view text = text_of(finding, sentence);
	parl_span edit = parl_finding_span(asking->question->wordings[asking->wording]);
	struct parl_wrap wrap;
	parl_view word;

	parl_output_print(asking->output, "%*s", INDENT, "");
	parl_wrap_begin(&wrap, asking->output, INDENT, INDENT);
	for (size_t at = 0; parl_wrap_word(text, &at, &word);) {
		size_t start = sentence.start + (size_t)(word.data - text.data);
		size_t cells = parl_text_cells(word);
		parl_span place = {start, start + word.size};

		if (!parl_output_color(asking->output)) /* the brackets */
			cells += (size_t)(edit.start >= place.start && edit.start < place.end) +
				(size_t)(edit.end > place.start && edit.end <= place.end);
		parl_wrap_room(&wrap, cells);
		draw_word(asking, word, place, edit);
	}
	parl_wrap_line(&wrap);
	parl_output_print(asking->output, "\n");
}

/* Says so where the text would break a limit that it keeps so far. */
static void draw_breach(struct parl_output *output, const struct parl_job_limit *item, long cost)
{
	size_t after = (size_t)((long)item->after + cost);
	int verdict = parl_limit_compare(&item->limit, after);

	if (verdict == 0 || parl_limit_compare(&item->limit, item->after) == verdict)
		return;
	style(output, BROKEN);
	parl_output_print(output, "  %s: %zu %ss",
		verdict > 0 ? "over the limit" : "under the minimum", after,
		parl_unit_name(parl_rule_unit(item->limit.rule)));
	style(output, PLAIN);
}

static void draw_cost(struct parl_output *output, const struct parl_question *question,
	const struct parl_finding *finding)
{
	long words = parl_finding_words(finding);

	if (words != 0)
		parl_output_print(
			output, "  (%+ld word%s)", words, words == 1 || words == -1 ? "" : "s");
	for (size_t i = 0; i < question->limit_count; i++) {
		long cost = 0;

		if (parl_finding_cost(finding, question->limits[i].limit.rule, &cost) == PARL_OK)
			draw_breach(output, &question->limits[i], cost);
	}
}

static void draw_change(struct parl_output *output, const struct parl_question *question,
	const struct parl_finding *finding)
{
	parl_output_print(output, "  ");
	style(output, OLD);
	draw_line(output, text_of(finding, parl_finding_span(finding)));
	style(output, PLAIN);
	parl_output_print(output, " -> ");
	style(output, NEW);
	draw_line(output, parl_finding_replacement(finding));
	style(output, PLAIN);
	for (size_t i = 0; i < parl_finding_also_count(finding); i++) {
		struct parl_edit also = parl_finding_also(finding, i);

		parl_output_print(output, "; also ");
		draw_line(output, text_of(finding, also.span));
		parl_output_print(output, " -> ");
		draw_line(output, also.text);
	}
	draw_cost(output, question, finding);
	parl_output_print(output, "\n");
}

static void draw_grounds(struct parl_output *output, const struct parl_finding *finding)
{
	const struct parl_concept *of = parl_term_concept(parl_finding_term(finding));
	const char *doubt = parl_finding_doubt(finding);
	const char *source =
		parl_concept_source_count(of) ? parl_concept_source_title(of, 0) : NULL;
	char glossary[128];

	if (doubt)
		draw_wrapped(output, "Caution:", parl_view_of(doubt));
	style(output, DIM);
	draw_wrapped(output, "", parl_view_of(parl_finding_reason(finding)));
	snprintf(glossary, sizeof(glossary), "(glossary %s)",
		parl_glossary_id(parl_concept_glossary(of)));
	if (source) {
		struct parl_wrap wrap;

		parl_output_print(output, "%*s", INDENT, "");
		parl_wrap_begin(&wrap, output, INDENT, INDENT);
		parl_wrap_text(&wrap, parl_view_of("Source:"));
		parl_wrap_text(&wrap, parl_view_of(source));
		parl_wrap_text(&wrap, parl_view_of(glossary));
		parl_wrap_line(&wrap);
	}
	style(output, PLAIN);
}

/* What else could be written, each with the digit that chooses it. */
static void draw_others(const struct parl_asking *asking)
{
	const struct parl_question *question = asking->question;

	for (size_t i = 0; i < question->wording_count; i++) {
		if (i == asking->wording)
			continue;
		parl_output_print(asking->output, "  %zu: ", i + 1);
		draw_line(asking->output, parl_finding_replacement(question->wordings[i]));
		draw_cost(asking->output, question, question->wordings[i]);
		parl_output_print(asking->output, "\n");
	}
}

void parl_draw_proposal(const struct parl_asking *asking)
{
	const struct parl_finding *finding = asking->question->wordings[asking->wording];

	draw_change(asking->output, asking->question, finding);
	draw_grounds(asking->output, finding);
	draw_others(asking);
}

void parl_draw_prompt(const struct parl_asking *asking)
{
	const struct parl_question *question = asking->question;
	struct parl_output *output = asking->output;

	style(output, BOLD);
	parl_output_print(output, "Change it? [y n a d");
	for (size_t i = 0; i < question->wording_count; i++)
		if (i != asking->wording)
			parl_output_print(output, " %zu", i + 1);
	parl_output_print(output, "%s q ?] ", question->can_undo ? " u" : "");
	style(output, PLAIN);
}

static void draw_memory(const struct parl_asking *asking)
{
	const struct parl_question *question = asking->question;

	if (!question->project) {
		parl_output_print(asking->output, "a and d count for this run only.\n");
		return;
	}
	parl_output_print(asking->output, "a and d are remembered for the next run in ");
	parl_output_text(asking->output, parl_view_of(question->project));
	parl_output_print(
		asking->output, "%s.\n", question->new_project ? ", which will be made" : "");
}

void parl_draw_greeting(const struct parl_asking *asking)
{
	parl_output_print(
		asking->output, "y changes it, n leaves it, ? says what the other keys do.\n");
	draw_memory(asking);
}

void parl_draw_help(const struct parl_asking *asking)
{
	const struct parl_question *question = asking->question;
	struct parl_output *output = asking->output;

	parl_output_print(output,
		"y  yes, change it here\n"
		"n  no, leave it here\n"
		"a  change this term here and wherever it stands (%zu to decide in this "
		"document);\n"
		"   where a place makes that doubtful you are asked all the same\n"
		"d  leave this term as it is, here and wherever it stands\n",
		question->same);
	if (question->wording_count > 1)
		parl_output_print(output,
			"1-%zu  another wording: it is shown, then y or a takes it\n",
			question->wording_count);
	if (question->can_undo)
		parl_output_print(
			output, "u  back to the question before, and take its answer back\n");
	parl_output_print(output,
		"q  no more questions: what you have decided is done, the rest stays as it is\n"
		"Ctrl-C  stop: nothing is written\n");
	draw_memory(asking);
}
