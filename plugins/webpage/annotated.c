/*
 * annotated.c - a document as it is, with its terms marked: all that is added stands in buttons, so
 * that without those, and without tags, it is the text, byte for byte.
 *
 * The number behind a term opens its note without a script (popover), by keyboard too; printed, it
 * is that of an endnote.
 */
#include "webpage.h"

/* Bytes. */
#define LAST_WORD_MOST 24

struct writing {
	struct webpage *page;
	struct parl_output *output;
	const struct parl_transcript *transcript;
	parl_view text;
	size_t at;   /* how far the text is written */
	size_t next; /* the mark that comes */
};

static void write_to(struct writing *writing, size_t end)
{
	if (end <= writing->at)
		return;
	write_text(
		writing->output, (parl_view){writing->text.data + writing->at, end - writing->at});
	writing->at = end;
}

/* Where the last word of a term begins, beside which its number stays; its end where that would be
 * too long for a narrow page. */
static size_t last_word(parl_view text, parl_span span)
{
	size_t at = span.end;

	while (at > span.start && (unsigned char)text.data[at - 1] > ' ')
		at--;
	return span.end - at > LAST_WORD_MOST ? span.end : at;
}

static void write_mark(
	struct writing *writing, size_t number, enum parl_action action, parl_span span)
{
	size_t document = writing->page->documents;
	struct note *note = &writing->page->notes[number - 1];

	write_to(writing, span.start);
	parl_output_print(writing->output, "<span class=\"term %s\"", parl_action_name(action));
	if (!note->placed)
		parl_output_print(writing->output, " id=\"term-%zu-%zu\"", document, number);
	note->placed = true;
	parl_output_print(writing->output, ">");
	write_to(writing, last_word(writing->text, span));
	parl_output_print(writing->output, "<span class=\"last\">");
	write_to(writing, span.end);
	parl_output_print(writing->output,
		"<button type=\"button\" popovertarget=\"note-%zu-%zu\" "
		"aria-label=\"Note %zu\">%zu</button></span></span>",
		document, number, number, number);
}

/* A mark that does not come behind the last one has its note, but no place of its own. */
static void write_marks(struct writing *writing, size_t end)
{
	const struct webpage *page = writing->page;

	for (; writing->next < gather_count(page); writing->next++) {
		const struct parl_finding *finding =
			parl_findings_at(page->findings, writing->next);
		parl_span span = parl_transcript_span(writing->transcript,
			parl_finding_block(finding), parl_finding_match(finding));

		if (span.start >= end)
			break;
		if (span.start >= writing->at && span.end <= end)
			write_mark(writing, gather_mark(page, writing->next, MARK_NOTE),
				parl_finding_action(finding), span);
	}
	write_to(writing, end);
}

/* Of structure there is what those who hear the page go by: headings and languages. */
static void write_block(struct writing *writing, const struct parl_block *block)
{
	parl_span whole = {0, parl_block_text(block).size};
	parl_span span = parl_transcript_span(writing->transcript, block, whole);
	bool heading = parl_block_kind_of(block) == PARL_BLOCK_HEADING;

	if (span.start < writing->at || span.end <= span.start)
		return;
	write_marks(writing, span.start);
	parl_output_print(writing->output, heading ? "<h4" : "<span");
	write_language(writing->output, parl_block_language(block));
	parl_output_print(writing->output, ">");
	write_marks(writing, span.end);
	parl_output_print(writing->output, heading ? "</h4>" : "</span>");
}

static bool write_all(struct webpage *page, const struct parl_event *event)
{
	struct parl_transcript *transcript = parl_transcript_new(event->document);
	struct writing writing = {page, page->output, transcript, {NULL, 0}, 0, 0};

	if (!transcript)
		return false;
	writing.text = parl_transcript_text(transcript);
	parl_output_print(page->output, "<div class=\"text\">");
	for (size_t i = 0; i < parl_document_block_count(event->document); i++)
		write_block(&writing, parl_document_block(event->document, i));
	write_marks(&writing, writing.text.size);
	parl_output_print(page->output, "</div>\n");
	parl_transcript_free(transcript);
	return true;
}

bool annotated_write(struct webpage *page, const struct parl_event *event)
{
	bool done;

	summary_write(page, event);
	write_section(page, "text", "The text");
	done = write_all(page, event);
	parl_output_print(page->output, "</section>\n");
	notes_write(page, event);
	glossary_write(page, event);
	return done;
}
