/*
 * translated.c - a document before and after, side by side, and each change with its reason.
 */
#include "webpage.h"

#include <stdlib.h>

#include <parlance/text.h>

/* An applied edit: what it takes out of the transcript, and what comes there. */
struct change {
	parl_span span;
	parl_view text;
};

struct pairing {
	struct webpage *page;
	struct parl_output *output;
	struct parl_transcript *transcript;
	parl_view text;
	struct change *changes;
	size_t count;
};

static int by_start(const void *first, const void *second)
{
	const struct change *a = first, *b = second;

	return a->span.start < b->span.start ? -1 : a->span.start > b->span.start;
}

static bool gather_changes(struct pairing *pairing, const struct parl_event *event)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	struct parl_echoes *texts = NULL;
	bool done = true;

	pairing->changes = parl_arena_array(
		pairing->page->arena, event->edit_count + 1, sizeof(*pairing->changes));
	for (size_t i = 0; done && pairing->changes && i < event->edit_count; i++) {
		struct change *change = &pairing->changes[pairing->count];

		parl_buffer_clear(&text);
		if (parl_transcript_edit(pairing->transcript, &event->edits[i], &change->span,
			    &text) != PARL_OK) {
			done = !text.failed;
			continue;
		}
		change->text =
			parl_arena_echo(pairing->page->arena, &texts, parl_buffer_view(&text));
		done = change->text.data != NULL;
		pairing->count++;
	}
	parl_buffer_release(&text);
	if (done && pairing->changes && pairing->count > 1)
		qsort(pairing->changes, pairing->count, sizeof(*pairing->changes), by_start);
	return done && pairing->changes;
}

/* One side of the text from START to END, with its CHANGES. */
static void write_side(const struct pairing *pairing, parl_span piece, const struct change *changes,
	size_t count, bool after)
{
	struct parl_output *output = pairing->output;
	const char *tag = after ? "ins" : "del";
	size_t at = piece.start;

	for (size_t i = 0; i < count; i++) {
		parl_span span = changes[i].span;
		parl_view old = {pairing->text.data + span.start, span.end - span.start};

		if (span.start < at)
			continue;
		write_text(output, (parl_view){pairing->text.data + at, span.start - at});
		parl_output_print(output, "<%s>", tag);
		write_text(output, after ? changes[i].text : old);
		parl_output_print(output, "</%s>", tag);
		at = span.end;
	}
	if (at < piece.end)
		write_text(output, (parl_view){pairing->text.data + at, piece.end - at});
}

static void write_row(
	const struct pairing *pairing, parl_span piece, const struct change *changes, size_t count)
{
	struct parl_output *output = pairing->output;

	parl_output_print(
		output, count ? "<tr><td data-side=\"Before\">" : "<tr><td colspan=\"2\">");
	write_side(pairing, piece, changes, count, false);
	if (count) {
		parl_output_print(output, "</td><td data-side=\"After\">");
		write_side(pairing, piece, changes, count, true);
	}
	parl_output_print(output, "</td></tr>\n");
}

/* The start of the line in which BLOCK begins: cells of one line stand in one row. */
static size_t row_start(const struct pairing *pairing, const struct parl_block *block)
{
	parl_span whole = {0, parl_block_text(block).size};
	size_t at = parl_transcript_span(pairing->transcript, block, whole).start;

	while (at > 0 && pairing->text.data[at - 1] != '\n')
		at--;
	return at;
}

/* From each block to the next; an edit is never cut. */
static void write_rows(const struct pairing *pairing, const struct parl_document *document)
{
	size_t from = 0, next = 0;
	size_t blocks = parl_document_block_count(document);

	for (size_t i = 0; i <= blocks; i++) {
		size_t to = i < blocks ? row_start(pairing, parl_document_block(document, i))
				       : pairing->text.size;
		size_t first = next;

		if (to <= from)
			continue;
		while (next < pairing->count && pairing->changes[next].span.start < to)
			next++;
		if (next > first && pairing->changes[next - 1].span.end > to) {
			next = first;
			continue;
		}
		write_row(pairing, (parl_span){from, to}, pairing->changes + first, next - first);
		from = to;
	}
}

/* --- the changes in words */

static const char *plural(long count)
{
	return count == 1 || count == -1 ? "" : "s";
}

/* False: out of memory. */
static bool write_change(struct webpage *page, const struct parl_finding *finding)
{
	struct parl_output *output = page->output;
	parl_view text = parl_block_text(parl_finding_block(finding)), before, after;
	long words = parl_finding_words(finding);

	parl_arena_reset(page->line);
	before = parl_text_line(parl_view_part(text, parl_finding_span(finding)), page->line);
	after = parl_text_line(parl_finding_replacement(finding), page->line);
	if (!before.data || !after.data)
		return false;
	parl_output_print(output, "<li><b>");
	write_text(output, before);
	parl_output_print(output, "</b> becomes <b>");
	write_text(output, after);
	parl_output_print(output, "</b>");
	if (words)
		parl_output_print(output, " (%+ld word%s)", words, plural(words));
	parl_output_print(output, ". ");
	write_string(output, parl_finding_reason(finding));
	parl_output_print(output, "</li>\n");
	return true;
}

static bool write_changes(
	struct webpage *page, enum parl_finding_state state, const char *id, const char *title)
{
	size_t count = 0;
	bool done = true;

	for (size_t i = 0; done && i < gather_count(page); i++) {
		const struct parl_finding *finding = parl_findings_at(page->findings, i);

		if (page->marks[i].state != state || !parl_finding_replacement(finding).data)
			continue;
		if (count++ == 0) {
			write_section(page, id, title);
			parl_output_print(page->output, "<ul class=\"changes\">\n");
		}
		done = write_change(page, finding);
	}
	if (count > 0)
		parl_output_print(page->output, "</ul>\n</section>\n");
	return done;
}

static void write_counts(struct parl_output *output, const struct parl_totals *totals)
{
	parl_output_print(output,
		"<table>\n<thead><tr><th scope=\"col\">Length</th><th scope=\"col\">Before</th>"
		"<th scope=\"col\">After</th><th scope=\"col\">Change</th></tr></thead>\n<tbody>\n"
		"<tr><th scope=\"row\">Words</th><td>%ld</td><td>%ld</td><td>%+ld</td></tr>\n"
		"<tr><th scope=\"row\">Characters</th><td>%ld</td><td>%ld</td><td>%+ld</td></tr>\n"
		"</tbody>\n</table>\n",
		totals->words_before, totals->words_after,
		totals->words_after - totals->words_before, totals->characters_before,
		totals->characters_after, totals->characters_after - totals->characters_before);
}

bool translated_write(struct webpage *page, const struct parl_event *event)
{
	struct pairing pairing = {.page = page,
		.output = page->output,
		.transcript = parl_transcript_new(event->document)};
	bool done = pairing.transcript != NULL;

	if (done)
		pairing.text = parl_transcript_text(pairing.transcript);
	done = done && gather_changes(&pairing, event);
	write_counts(page->output, event->totals);
	write_section(page, "text", "Before and after");
	parl_output_print(page->output,
		"<table class=\"pairs\">\n<thead><tr><th scope=\"col\">Before: %ld words</th>"
		"<th scope=\"col\">After: %ld words</th></tr></thead>\n<tbody>\n",
		event->totals->words_before, event->totals->words_after);
	if (done)
		write_rows(&pairing, event->document);
	parl_output_print(page->output, "</tbody>\n</table>\n</section>\n");
	done = done && write_changes(page, PARL_FINDING_APPLIED, "applied", "Changes, and why") &&
		write_changes(page, PARL_FINDING_OFFERED, "offered", "Offered, and not written") &&
		write_changes(page, PARL_FINDING_HELD, "held", "Held back to keep the limit") &&
		write_changes(page, PARL_FINDING_DECLINED, "declined", "Declined by you");
	summary_write(page, event);
	glossary_write(page, event);
	parl_transcript_free(pairing.transcript);
	return done;
}
