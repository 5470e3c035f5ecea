/*
 * translated.c - a document before and after, side by side, and each change with its reason.
 */
#include "webpage.h"

#include <parlance/text.h>

/* The edits ascend in the text, and each is looked up where it is written: kept, they would take
 * more than the text. */
struct pairing {
	struct parl_output *output;
	struct parl_transcript *transcript;
	parl_view text;
	const struct parl_event *event;
	struct parl_buffer bytes; /* what the edit at hand writes */
};

/* What edit number INDEX takes out of the text; what comes there is in the bytes. False: it cannot
 * be done, or memory is out. */
static bool resolve(struct pairing *pairing, size_t index, parl_span *span)
{
	const struct parl_edit edit = parl_event_edit(pairing->event, index);

	parl_buffer_clear(&pairing->bytes);
	if (parl_transcript_edit(pairing->transcript, &edit, span, &pairing->bytes) == PARL_OK)
		return true;
	parl_output_check(pairing->output, &pairing->bytes);
	return false;
}

/* One side of the text from START to END, with its changes: the edits from number EDITS.start on.
 */
static void write_side(struct pairing *pairing, parl_span piece, parl_span edits, bool after)
{
	struct parl_output *output = pairing->output;
	const char *tag = after ? "ins" : "del";
	size_t at = piece.start;
	parl_span span;

	for (size_t i = edits.start; i < edits.end; i++) {
		if (!resolve(pairing, i, &span) || span.start < at)
			continue;
		write_text(output, (parl_view){pairing->text.data + at, span.start - at});
		parl_output_print(output, "<%s>", tag);
		write_text(output,
			after ? parl_buffer_view(&pairing->bytes)
			      : parl_view_part(pairing->text, span));
		parl_output_print(output, "</%s>", tag);
		at = span.end;
	}
	if (at < piece.end)
		write_text(output, (parl_view){pairing->text.data + at, piece.end - at});
}

static void write_row(struct pairing *pairing, parl_span piece, parl_span edits)
{
	struct parl_output *output = pairing->output;
	bool changes = edits.start < edits.end;

	parl_output_print(
		output, changes ? "<tr><td data-side=\"Before\">" : "<tr><td colspan=\"2\">");
	write_side(pairing, piece, edits, false);
	if (changes) {
		parl_output_print(output, "</td><td data-side=\"After\">");
		write_side(pairing, piece, edits, true);
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

/* The end of the edits from number FIRST on that begin before TO; CUT: the last of them ends behind
 * it. */
static size_t edits_before(struct pairing *pairing, size_t first, size_t to, bool *cut)
{
	size_t next = first;
	parl_span span;

	*cut = false;
	for (; next < pairing->event->edit_count; next++) {
		if (!resolve(pairing, next, &span))
			continue;
		if (span.start >= to)
			break;
		*cut = span.end > to;
	}
	return next;
}

/* From each block to the next; an edit is never cut. */
static void write_rows(struct pairing *pairing, const struct parl_document *document)
{
	size_t from = 0, first = 0, next;
	size_t blocks = parl_document_block_count(document);
	bool cut;

	for (size_t i = 0; i <= blocks; i++) {
		size_t to = i < blocks ? row_start(pairing, parl_document_block(document, i))
				       : pairing->text.size;

		if (to <= from)
			continue;
		next = edits_before(pairing, first, to, &cut);
		if (cut)
			continue;
		write_row(pairing, (parl_span){from, to}, (parl_span){first, next});
		from = to;
		first = next;
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

		if (gather_mark(page, i, MARK_STATE) != state ||
			!parl_finding_replacement(finding).data)
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

/* False: out of memory. */
static bool write_pairs(struct webpage *page, const struct parl_event *event)
{
	struct pairing pairing = {.output = page->output,
		.event = event,
		.transcript = parl_transcript_new(event->document)};

	if (!pairing.transcript)
		return false;
	pairing.text = parl_transcript_text(pairing.transcript);
	write_rows(&pairing, event->document);
	parl_buffer_release(&pairing.bytes);
	parl_transcript_free(pairing.transcript);
	return true;
}

bool translated_write(struct webpage *page, const struct parl_event *event)
{
	bool done;

	write_counts(page->output, event->totals);
	write_section(page, "text", "Before and after");
	parl_output_print(page->output,
		"<table class=\"pairs\">\n<thead><tr><th scope=\"col\">Before: %ld words</th>"
		"<th scope=\"col\">After: %ld words</th></tr></thead>\n<tbody>\n",
		event->totals->words_before, event->totals->words_after);
	done = write_pairs(page, event);
	parl_output_print(page->output, "</tbody>\n</table>\n</section>\n");
	done = done && write_changes(page, PARL_FINDING_APPLIED, "applied", "Changes, and why") &&
		write_changes(page, PARL_FINDING_OFFERED, "offered", "Offered, and not written") &&
		write_changes(page, PARL_FINDING_HELD, "held", "Held back to keep the limit") &&
		write_changes(page, PARL_FINDING_DECLINED, "declined", "Declined by you");
	summary_write(page, event);
	glossary_write(page, event);
	return done;
}
