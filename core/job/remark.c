/*
 * remark.c - what a remark on a finding says, in words for whoever decides about it.
 *
 * It stands in a margin: what became of the term comes first, then why, then on what grounds.
 */
#include "notes.h"

#include <string.h>

/* Other wordings that are named; more would be a list nobody reads. */
#define OTHERS 3
#define OPENING "\xE2\x80\x9C"
#define CLOSING "\xE2\x80\x9D"

/* In quotation marks; white space within, line ends too, is one blank. */
static void quote(struct parl_buffer *text, parl_view words)
{
	parl_view word;
	size_t at = 0;
	const char *between = "";

	parl_buffer_print(text, OPENING);
	while (parl_wrap_word(words, &at, &word)) {
		parl_buffer_print(text, "%s", between);
		parl_buffer_add_view(text, word);
		between = " ";
	}
	parl_buffer_print(text, CLOSING);
}

static void quote_span(struct parl_buffer *text, const struct parl_block *block, parl_span span)
{
	quote(text, parl_view_part(parl_block_text(block), span));
}

/* A sentence on a line of its own; its last full stop, if it has none. */
static void add_sentence(struct parl_buffer *text, const char *lead, const char *sentence)
{
	parl_view view = parl_view_of(sentence);
	parl_view word;
	size_t at = 0;

	if (!parl_wrap_word(view, &at, &word))
		return;
	parl_buffer_print(text, "\n%s", lead);
	parl_buffer_add_view(text, word);
	while (parl_wrap_word(view, &at, &word)) {
		parl_buffer_add_char(text, ' ');
		parl_buffer_add_view(text, word);
	}
	if (text->size && !strchr(".?!", text->data[text->size - 1]))
		parl_buffer_add_char(text, '.');
}

/* ": 1 word more." */
static void add_cost(struct parl_buffer *text, const struct parl_finding *finding)
{
	long words = parl_finding_words(finding);
	unsigned long many = words < 0 ? 0UL - (unsigned long)words : (unsigned long)words;

	if (words != 0)
		parl_buffer_print(text, ": %lu word%s %s", many, many == 1 ? "" : "s",
			words < 0 ? "fewer" : "more");
	parl_buffer_add_char(text, '.');
}

static void add_also(struct parl_buffer *text, const struct parl_finding *finding)
{
	for (size_t i = 0; i < parl_finding_also_count(finding); i++) {
		struct parl_edit also = parl_finding_also(finding, i);

		parl_buffer_print(text, i == 0 ? " With it " : ", ");
		quote_span(text, also.block, also.span);
		parl_buffer_print(text, " becomes ");
		quote(text, also.text);
	}
	if (parl_finding_also_count(finding))
		parl_buffer_add_char(text, '.');
}

static void add_applied(struct parl_buffer *text, const struct parl_finding *finding)
{
	quote_span(text, parl_finding_block(finding), parl_finding_span(finding));
	parl_buffer_print(text, " becomes ");
	quote(text, parl_finding_replacement(finding));
	add_cost(text, finding);
	add_also(text, finding);
}

static void add_offered(struct parl_buffer *text, const struct parl_finding *finding)
{
	parl_buffer_print(text, "Instead of ");
	quote_span(text, parl_finding_block(finding), parl_finding_span(finding));
	parl_buffer_print(text, " you could write ");
	quote(text, parl_finding_replacement(finding));
	for (size_t i = 0; i < parl_finding_offer_count(finding) && i < OTHERS; i++) {
		parl_buffer_print(text, i == 0 ? " (or " : ", ");
		quote(text, parl_finding_offer(finding, i));
	}
	if (parl_finding_offer_count(finding))
		parl_buffer_add_char(text, ')');
	add_cost(text, finding);
	add_also(text, finding);
}

/* Whether the other side has a word of its own for TERM; it is added behind LEAD. */
static bool add_others(struct parl_buffer *text, const char *lead, const struct parl_term *of)
{
	const struct parl_concept *concept_ = parl_term_concept(of);
	size_t shown = 0;

	for (size_t i = 0; i < parl_concept_term_count(concept_) && shown < OTHERS; i++) {
		const struct parl_term *term = parl_concept_term(concept_, i);

		if (parl_term_register(term) == parl_term_register(of) ||
			parl_term_status_of(term) > PARL_TERM_ADMITTED)
			continue;
		parl_buffer_print(text, "%s", shown++ == 0 ? lead : ", ");
		quote(text, parl_term_text(term));
	}
	return shown > 0;
}

static void add_noted(struct parl_buffer *text, const struct parl_finding *finding)
{
	bool several = parl_finding_sense_count(finding) > 1;

	quote_span(text, parl_finding_block(finding), parl_finding_match(finding));
	if (several)
		parl_buffer_print(text, " has more than one meaning");
	else
		add_others(text, ": the other side says ", parl_finding_term(finding));
	parl_buffer_add_char(text, '.');
	for (size_t i = 0; i < parl_finding_sense_count(finding); i++) {
		const struct parl_concept *concept_ =
			parl_term_concept(parl_finding_sense(finding, i));
		const char *meaning = parl_concept_definition(concept_);

		if (meaning)
			add_sentence(text, several ? "\xE2\x80\xA2 " : "Meaning: ", meaning);
	}
}

/* How far both sides mean the same, read from the side that the term is of. */
static const char *mapping_text(const struct parl_term *term)
{
	bool forward = parl_term_register(term) == 0;

	switch (parl_term_mapping(term)) {
	case PARL_MAPPING_EXACT:
		return "Both words mean the same";
	case PARL_MAPPING_CLOSE:
		return "Both words mean nearly the same";
	case PARL_MAPPING_BROADER:
		return forward ? "The other side's word is wider" : "This word is wider";
	case PARL_MAPPING_NARROWER:
		return forward ? "The other side's word is narrower" : "This word is narrower";
	case PARL_MAPPING_RELATED:
		return "The words are related, and do not mean the same";
	default:
		return NULL;
	}
}

static void add_source(struct parl_buffer *text, const struct parl_concept *concept_)
{
	const char *title, *url;

	if (parl_concept_source_count(concept_) == 0)
		return;
	title = parl_concept_source_title(concept_, 0);
	url = parl_concept_source_url(concept_, 0);
	if (title || url)
		parl_buffer_print(text, "\nSource: %s%s%s", title ? title : "",
			title && url ? ", " : "", url ? url : "");
}

void parl_remark(
	const struct parl_finding *finding, enum parl_finding_state state, struct parl_buffer *text)
{
	const struct parl_term *term = parl_finding_term(finding);
	const char *mapping = mapping_text(term);
	bool one_sense = parl_finding_sense_count(finding) == 1;

	if (state == PARL_FINDING_APPLIED)
		add_applied(text, finding);
	else if (state == PARL_FINDING_OFFERED)
		add_offered(text, finding);
	else
		add_noted(text, finding);
	if (parl_finding_weakened(finding))
		add_sentence(text, "Here: ", parl_finding_weakened(finding));
	add_sentence(text, "", parl_finding_reason(finding));
	if (one_sense && mapping)
		add_sentence(text, "", mapping);
	if (one_sense)
		add_source(text, parl_term_concept(term));
}
