/*
 * labels.c - notes that begin with a name in square brackets: "[not in] lunch club licence".
 */
#include <string.h>

#include "tbx.h"

const struct tbx_label tbx_concept_labels[] = {
	{"overrides", "overrides", TBX_TEXT},
	{"drop", "drop", TBX_BOOL},
	{"mapping", "mapping", TBX_TEXT},
	{"action", "action", TBX_TEXT},
	{"reason", "reason", TBX_TEXT},
	{"ask", "ask", TBX_TEXT},
	{"plain", "plain", TBX_BOOL},
	{"note", "note", TBX_TEXT},
	{"review", "review", TBX_TEXT},
	{"see", "see", TBX_LIST},
	{"formerly", "formerly", TBX_LIST},
};
const size_t tbx_concept_label_count = PARL_LENGTH(tbx_concept_labels);

const struct tbx_label tbx_term_labels[] = {
	{"drop", "drop", TBX_BOOL},
	{"mapping", "mapping", TBX_TEXT},
	{"action", "action", TBX_TEXT},
	{"use", "use", TBX_LIST},
	{"part of speech", "pos", TBX_TEXT},
	{"head", "head", TBX_TEXT},
	{"forms", "forms", TBX_LIST},
	{"inflect", "inflect", TBX_BOOL},
	{"number", "number", TBX_TEXT},
	{"countable", "countable", TBX_BOOL},
	{"everyday", "everyday", TBX_BOOL},
	{"plain", "plain", TBX_BOOL},
	{"case", "case", TBX_TEXT},
	{"marks", "marks", TBX_TEXT},
	{"hyphen", "hyphen", TBX_TEXT},
	{"note", "note", TBX_TEXT},
	{"not in", "not_in", TBX_LIST},
	{"near", "near", TBX_LIST},
	{"not near", "not_near", TBX_LIST},
	{"after", "after", TBX_LIST},
	{"not after", "not_after", TBX_LIST},
	{"before", "before", TBX_LIST},
	{"not before", "not_before", TBX_LIST},
	{"sure near", "sure_near", TBX_LIST},
	{"found", "found", TBX_TEXT},
	{"else", "else", TBX_TEXT},
};
const size_t tbx_term_label_count = PARL_LENGTH(tbx_term_labels);

const struct tbx_label *tbx_label_of(
	const struct tbx_label *labels, size_t count, parl_view note, parl_view *text)
{
	const char *end = note.size && note.data[0] == '['
		? memchr(note.data, ']', note.size < 24 ? note.size : 24)
		: NULL;
	parl_view name = {note.data + 1, end ? (size_t)(end - note.data) - 1 : 0};

	for (size_t i = 0; end && i < count; i++) {
		if (!parl_view_equal(name, parl_view_of(labels[i].label)))
			continue;
		*text = (parl_view){end + 1, note.size - name.size - 2};
		if (text->size && *text->data == ' ')
			*text = (parl_view){text->data + 1, text->size - 1};
		return &labels[i];
	}
	return NULL;
}
