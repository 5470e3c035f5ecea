/*
 * fingerprint.c - by what an issue is known again when the document has changed around it.
 *
 * FNV-1a with 64 bits over the rule, the words as they are written, the sentence that they stand
 * in, and which one of several alike it is. White space counts as one blank, so that neither lines
 * nor paragraphs that move or are wrapped anew make an issue another one. What is told of the whole
 * document has no sentence: its first place moves with every edit. The rule is part of the formats
 * that hold fingerprints (docs/checking.md): it must not change.
 */
#include <parlance/text.h>

#include "issue.h"

#define BASIS UINT64_C(0xcbf29ce484222325)
#define PRIME UINT64_C(0x100000001b3)

static uint64_t add_byte(uint64_t hash, unsigned char byte)
{
	return (hash ^ byte) * PRIME;
}

/* TEXT with its runs of white space as one blank, none at its ends. */
static uint64_t add_part(uint64_t hash, parl_view text)
{
	bool any = false, gap = false;

	for (size_t i = 0; i < text.size; i++) {
		if (parl_is_white(text.data[i])) {
			gap = true;
			continue;
		}
		if (gap && any)
			hash = add_byte(hash, ' ');
		hash = add_byte(hash, (unsigned char)text.data[i]);
		any = true;
		gap = false;
	}
	return hash;
}

/* The same with a NUL behind it. */
static uint64_t add_text(uint64_t hash, parl_view text)
{
	return add_byte(add_part(hash, text), 0);
}

/* What parl_issue_rule_of says, without putting it together: ids have no white space. */
static uint64_t add_rule(
	uint64_t hash, enum parl_issue_kind kind, const struct parl_concept *concept_)
{
	if (!parl_issue_has_finding(kind))
		return add_text(hash, parl_view_of(parl_issue_kind_name(kind)));
	hash = add_part(hash, parl_view_of(parl_glossary_id(parl_concept_glossary(concept_))));
	return add_text(add_byte(hash, '/'), parl_view_of(parl_concept_id(concept_)));
}

uint64_t parl_issue_mark(const struct parl_check *check, const struct parl_issue_row *row)
{
	const struct parl_block *block = parl_issue_block(check, row);
	parl_view text = block ? parl_block_text(block) : parl_document_source(check->document);
	parl_span span = parl_issue_span(check, row);
	parl_span sentence = {span.start - row->before, span.end + row->after};
	uint64_t hash = add_rule(BASIS, row->kind, parl_issue_concept(check, row));

	hash = add_text(hash, parl_view_part(text, span));
	return parl_issue_has_finding(row->kind) ? add_text(hash, parl_view_part(text, sentence))
						 : hash;
}

uint64_t parl_issue_fingerprint(const struct parl_check *check, const struct parl_issue_row *row)
{
	uint64_t mark = parl_issue_mark(check, row);

	for (uint32_t rest = row->twin; rest > 0; rest /= 256)
		mark = add_byte(mark, (unsigned char)(rest % 256));
	return mark;
}
