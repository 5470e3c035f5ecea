#include "section.h"

#include <parlance/text.h>

#include "../document/model.h"
#include "../text/stated.h"

/* Bytes of a title. */
#define TITLE_MOST 160

static bool same_limit(const struct parl_limit *a, const struct parl_limit *b)
{
	return a->rule == b->rule && a->least == b->least && a->most == b->most;
}

static void add_limit(struct parl_section *section, const struct parl_limit *limit)
{
	for (size_t i = 0; i < section->limit_count; i++)
		if (same_limit(&section->limits[i], limit))
			return;
	if (section->limit_count < PARL_SECTION_LIMITS)
		section->limits[section->limit_count++] = *limit;
}

void parl_section_read_limits(struct parl_section *section, parl_view text)
{
	struct parl_stated stated;
	size_t at = 0;

	while (section->limit_count < PARL_SECTION_LIMITS && parl_stated_next(text, at, &stated)) {
		add_limit(section, &stated.limit);
		at = stated.span.end;
	}
}

bool parl_states_limit(parl_view text)
{
	struct parl_stated stated;

	return parl_stated_next(text, 0, &stated);
}

parl_view parl_section_title(parl_view text)
{
	size_t size = 0;

	while (text.size && (unsigned char)*text.data <= ' ')
		text = (parl_view){text.data + 1, text.size - 1};
	while (size < text.size && text.data[size] != '\n' && text.data[size] != '\r')
		size++;
	text = parl_text_cut((parl_view){text.data, size}, TITLE_MOST);
	while (text.size && (unsigned char)text.data[text.size - 1] <= ' ')
		text.size--;
	return text;
}

bool parl_section_has(
	const struct parl_section *section, const struct parl_block *block, parl_span span)
{
	size_t index = parl_block_index(block);

	return section->blocks.start <= index && index < section->blocks.end &&
		section->asked[index] <= span.start;
}

enum parl_status parl_section_text(const struct parl_document *document,
	const struct parl_section *section, struct parl_buffer *text)
{
	size_t start = text->size;

	for (size_t i = section->blocks.start; i < section->blocks.end;) {
		parl_span run = {i, i + 1};

		if (section->asked[i] == SIZE_MAX) {
			i++;
			continue;
		}
		while (run.end < section->blocks.end && section->asked[run.end] == 0)
			run.end++;
		if (text->size > start)
			parl_buffer_add_char(text, '\n');
		if (parl_document_part(document, run, section->asked[i], text) != PARL_OK)
			return PARL_FAILED;
		i = run.end;
	}
	return text->failed ? PARL_FAILED : PARL_OK;
}
