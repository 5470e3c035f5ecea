/*
 * webpage.h - the report `html`: one page that needs nothing else, with a document's terms
 * explained, or with what became of it, before and after.
 */
#ifndef WEBPAGE_WEBPAGE_H
#define WEBPAGE_WEBPAGE_H

#include <parlance/gist.h>
#include <parlance/map.h>
#include <parlance/plugin.h>
#include <parlance/rows.h>
#include <parlance/transcript.h>

/* What is known of a finding beside itself: the number of the note that explains it, and its enum
 * parl_finding_state. */
enum mark { MARK_NOTE, MARK_STATE, MARK_NUMBERS };

/* What is said of a term, or of several that are spelled alike; once a document. */
struct note {
	const struct parl_term *term;
	struct parl_gist *gists;
	size_t sense_count;
	size_t places;
	bool placed; /* its first place is written */
	bool explains;
	size_t repeats; /* the number of a note before it that says the same; 0: none */
};

/* The number of the note of a term, with so many senses. */
struct numbered {
	const struct parl_term *term;
	size_t sense_count;
	size_t number; /* 0: it has none yet */
};

struct webpage {
	struct parl_output *output;
	bool large;
	struct parl_arena *arena; /* of the document at hand */
	struct parl_arena *line;  /* of the change at hand */
	struct parl_findings *findings;
	struct parl_rows marks; /* of each of them */
	struct note *notes;     /* by their number, which begins with 1 */
	size_t note_count;
	size_t note_room;
	struct parl_map numbers; /* of struct numbered, made in gather.c */
	size_t documents;
};

/* --- gather.c; false: out of memory */
bool gather_add(struct webpage *page, const struct parl_event *event);
size_t gather_count(const struct webpage *page);
uint32_t gather_mark(const struct webpage *page, size_t index, enum mark mark);
void gather_clear(struct webpage *page);

/* --- write.c: text of others between mark-up of ours */
void write_text(struct parl_output *output, parl_view text);
void write_string(struct parl_output *output, const char *text);
/* " lang=\"cy\"", unless it is English, as the page is. */
void write_language(struct parl_output *output, const char *tag);

/* Begins a part of the document at hand, which is called by both their names. */
void write_section(struct webpage *page, const char *id, const char *title);

/* --- annotated.c: a document with its terms explained; false: out of memory */
bool annotated_write(struct webpage *page, const struct parl_event *event);

/* --- notes.c: the notes; a term, and what is to be known of its standing */
void notes_write(struct webpage *page, const struct parl_event *event);
void write_term(struct parl_output *output, const struct parl_term *term);
void write_status(struct parl_output *output, const struct parl_term *term);

/* --- glossary.c: what there is to say of the terms that have notes */
void glossary_write(struct webpage *page, const struct parl_event *event);

/* --- summary.c: what they come to; the glossaries in use */
void summary_write(struct webpage *page, const struct parl_event *event);

/* --- translated.c: a document before and after; false: out of memory */
bool translated_write(struct webpage *page, const struct parl_event *event);

/* --- style.c */
extern const char webpage_style[], webpage_style_print[], webpage_style_large[];

#endif
