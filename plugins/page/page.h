/*
 * page.h - the rooms of the printable glossary: what is on it and in which order, and its writers.
 *
 * A page has a part for each register, which says of each of its terms what the others call it.
 * The terms of a part stand in groups by language, each in the alphabet of its language.
 */
#ifndef PARL_PAGE_PAGE_H
#define PARL_PAGE_PAGE_H

#include <parlance/alphabet.h>
#include <parlance/plugin.h>

struct page_entry {
	const struct parl_concept *concept_;
	const struct parl_term *term;
	size_t group;
	size_t concept_order;
	size_t order; /* among all terms */
	bool leads;   /* says all of the concept; the others of register and group refer to it */
	const char *key;
	const char *letter; /* its heading, "Ch" */
};

/* The entries of one register in one language; those of a register stand side by side. */
struct page_group {
	const char *language; /* without country: "cy" */
	size_t first;         /* of the entries */
	size_t count;
	int number; /* of the register */
};

/* A source, once however many concepts cite it. */
struct page_source {
	const char *key;
	const char *title;
	const char *url; /* "": none */
	const char *order;
	size_t number; /* 1, 2 ... by title */
};

struct page {
	const struct parl_export *what;
	struct parl_arena *arena;
	const char *tag;      /* of the language of the glossary: "en-GB" */
	const char *language; /* the same without country: "en" */
	bool pair;            /* two registers, so that it is a two-way glossary */
	bool large;           /* print */
	struct page_entry *entries;
	size_t entry_count;
	const struct page_entry **leads;
	size_t lead_count;
	struct page_group *groups;
	size_t group_count;
	struct page_source *sources; /* by key, title and url */
	size_t source_count;
	const struct page_source **numbered; /* by number */
};

/* --- plan.c: what is on the page. False: out of memory. */
bool page_plan(struct page *page);

/* The entry that says all of CONCEPT in the register NUMBER: in the language of LIKE, else in the
 * glossary's; NULL: there is none. */
const struct page_entry *page_lead(
	const struct page *page, const struct page_entry *like, int number);

/* The heading of what begins with no letter. */
#define PAGE_SIGNS "Numbers and signs"

/* --- sources.c */
bool page_plan_sources(struct page *page);
const struct page_source *page_source(
	const struct page *page, const struct parl_concept *concept_, size_t index);

/* --- words.c: what is said in plain words; NULL: nothing */
const char *page_mapping(const struct page *page, enum parl_mapping mapping);
const char *page_part_title(const struct page *page, int number);

/* --- walk.c: what is said, in which order; a form is how it is written down */

struct page_writer {
	const struct page *page;
	const struct page_form *form;
	struct parl_buffer *text;
};

/* What a line of an entry is: on paper some need no label. */
enum page_line {
	PAGE_LINE_TERMS, /* what another register says; the label is its name */
	PAGE_LINE_MEANING,
	PAGE_LINE_OTHER
};

/* Texts are as the glossary has them: the form escapes them. */
struct page_form {
	void (*begin)(struct page_writer *writer);
	void (*part)(struct page_writer *writer, int number);
	void (*part_end)(struct page_writer *writer);
	void (*language)(struct page_writer *writer, const struct page_group *group);
	void (*letter)(
		struct page_writer *writer, const char *name, const struct page_group *group);
	void (*letter_end)(struct page_writer *writer);
	void (*entry)(struct page_writer *writer, const struct page_entry *entry);
	void (*entry_end)(struct page_writer *writer);
	void (*label)(struct page_writer *writer, enum page_line line, const char *label);
	void (*label_end)(struct page_writer *writer);
	void (*gap)(struct page_writer *writer, bool after); /* between several of a line */
	void (*term)(struct page_writer *writer, const struct parl_term *term);
	void (*words)(struct page_writer *writer, const char *words);   /* ours */
	void (*said)(struct page_writer *writer, const char *sentence); /* the glossary's */
	void (*refer)(struct page_writer *writer, const struct page_entry *lead);
	void (*cite)(struct page_writer *writer, const struct page_source *source);
	void (*sources)(struct page_writer *writer);
	void (*source)(struct page_writer *writer, const struct page_source *source);
	void (*end)(struct page_writer *writer);
};

void page_write(const struct page *page, const struct page_form *form, struct parl_buffer *text);

/* --- html.c, markdown.c */
extern const struct page_form page_html, page_markdown;

/* --- style.c */
extern const char page_style[], page_style_large[];

#endif
