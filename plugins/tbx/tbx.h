/*
 * tbx.h - term bases in TBX-Basic (ISO 30042:2019), and what is read of its older dialects.
 *
 * What TBX has no element for stands in notes that begin with a name in square brackets,
 * "[action] suggest". Programs for translators keep notes, and people can read them.
 */
#ifndef PARL_TBX_TBX_H
#define PARL_TBX_TBX_H

#include <parlance/plugin.h>

/* --- labels.c: notes with a name */

enum tbx_kind {
	TBX_TEXT,
	TBX_LIST, /* one note for each text */
	TBX_BOOL  /* yes or no */
};

struct tbx_label {
	const char *label; /* "not in" */
	const char *key;   /* of the JSON, "not_in" */
	enum tbx_kind kind;
};

/* Of concepts, and of terms, in the order in which they are written. */
extern const struct tbx_label tbx_concept_labels[];
extern const size_t tbx_concept_label_count;
extern const struct tbx_label tbx_term_labels[];
extern const size_t tbx_term_label_count;

/* The label at the start of NOTE among COUNT of LABELS; TEXT is what stands behind it. NULL: none.
 */
const struct tbx_label *tbx_label_of(
	const struct tbx_label *labels, size_t count, parl_view note, parl_view *text);

/* --- words.c: what both directions say in the same words */

/* TEXT on one line, with one blank where white space was, and without what XML cannot hold; XML
 * files are indented, so that line ends mean nothing. {NULL, 0}: out of memory. */
parl_view tbx_tidy(parl_view text, struct parl_arena *arena);

/* A source by its title (may be empty) and its key, where the title alone does not tell which it
 * is: "Guide [nao]". NULL: out of memory. */
const char *tbx_both(parl_view title, const char *key, struct parl_arena *arena);

/* How TBX calls a status, and which of ours a word of TBX is; -1: none. */
const char *tbx_status_word(enum parl_term_status status);
int tbx_status_of(parl_view word);

/* How TBX calls a part of speech ("noun"), "other" where it has no word; which of ours a word of
 * TBX is, NULL: none of them. */
const char *tbx_speech_word(parl_view pos);
const char *tbx_speech_of(parl_view word);

/* Of ids that XML would not take as such: what stands before them. */
#define TBX_DIGIT "_"
#define TBX_OVERRIDE "_over."

/* What the glossary says of itself stands in the header: <p type="parlance-KEY">. */
#define TBX_OURS "parlance-"

/* Whether libxml2 ran out of memory in this thread since tbx_watch_memory: its tables forget a name
 * that they have no room for, and tell nobody. */
void tbx_watch_memory(void);
bool tbx_lacked_memory(void);

/* --- the plugin's two functions */

enum parl_status tbx_import(parl_view bytes, struct parl_builder *builder);
enum parl_status tbx_export(const struct parl_export *what, struct parl_output *output,
	struct parl_diagnostics *faults);

#endif
