/*
 * html.c - the page as one HTML file that needs nothing else: no scripts, no fonts, no network.
 *
 * Our own words are English; whatever is in another language is marked with it, for those who hear
 * the page.
 */
#include "page.h"

#include <string.h>

static void add(struct page_writer *writer, const char *text)
{
	for (const char *at = text; *at; at++) {
		switch (*at) {
		case '&':
			parl_buffer_print(writer->text, "&amp;");
			break;
		case '<':
			parl_buffer_print(writer->text, "&lt;");
			break;
		case '>':
			parl_buffer_print(writer->text, "&gt;");
			break;
		case '"':
			parl_buffer_print(writer->text, "&quot;");
			break;
		default:
			/* HTML has no control characters but white space. */
			parl_buffer_add_char(writer->text, (unsigned char)*at < 0x20 ? ' ' : *at);
		}
	}
}

/* TEXT between tags, and between BEFORE and AFTER, which are ours. */
static void add_between(
	struct page_writer *writer, const char *before, const char *text, const char *after)
{
	parl_buffer_print(writer->text, "%s", before);
	add(writer, text ? text : "");
	parl_buffer_print(writer->text, "%s", after);
}

static bool is_base(const char *tag, const char *base)
{
	size_t size = strcspn(tag, "-_");

	return strlen(base) == size && strncmp(tag, base, size) == 0;
}

static const char *page_tag(const struct page_writer *writer)
{
	return is_base(writer->page->tag, "en") ? writer->page->tag : "en";
}

static void add_language(struct page_writer *writer, const char *tag)
{
	if (is_base(tag, "en"))
		return;
	add_between(writer, " lang=\"", tag, "\"");
}

/* The language of what the glossary says in sentences. */
static void add_own_language(struct page_writer *writer)
{
	add_language(writer, writer->page->tag);
}

static void add_contents(struct page_writer *writer)
{
	const struct page *page = writer->page;
	int number = -1;

	parl_buffer_print(writer->text, "<nav aria-label=\"Contents\">\n<ul>\n");
	for (size_t i = 0; i < page->group_count; i++) {
		if (page->groups[i].number == number)
			continue;
		number = page->groups[i].number;
		parl_buffer_print(writer->text, "<li><a href=\"#part-%d\">", number + 1);
		add_between(writer, "", page_part_title(page, number), "</a></li>\n");
	}
	if (page->source_count)
		parl_buffer_print(writer->text, "<li><a href=\"#sources\">Sources</a></li>\n");
	parl_buffer_print(writer->text, "</ul>\n</nav>\n");
}

/* The title is that of the highest glossary; these are the ones below it. */
static void add_others(struct page_writer *writer)
{
	const struct parl_vocabulary *vocabulary = writer->page->what->vocabulary;
	size_t count = vocabulary ? parl_vocabulary_glossary_count(vocabulary) : 0;

	for (size_t i = 1; i < count; i++) {
		const struct parl_glossary *glossary = parl_vocabulary_glossary(vocabulary, i);
		const char *title = parl_glossary_title(glossary);
		const char *version = parl_glossary_version(glossary);

		add_between(writer, "<p>With: ", title ? title : parl_glossary_id(glossary), "");
		if (version)
			add_between(writer, ", version ", version, "");
		parl_buffer_print(writer->text, "</p>\n");
	}
}

/* TEXT as a string of CSS. */
static void add_css(struct page_writer *writer, const char *text)
{
	parl_buffer_add_char(writer->text, '"');
	for (const char *at = text; *at; at++)
		if ((unsigned char)*at < 0x20 || strchr("\"\\<>&", *at))
			parl_buffer_print(writer->text, "\\%x ", (unsigned)(unsigned char)*at);
		else
			parl_buffer_add_char(writer->text, *at);
	parl_buffer_add_char(writer->text, '"');
}

static void add_page_head(
	struct page_writer *writer, const char *name, const char *left, const char *right)
{
	parl_buffer_print(writer->text, ".%s { page: %s; }\n@page %s { @top-left { content: ", name,
		name, name);
	add_css(writer, left);
	parl_buffer_print(writer->text, "; } @top-right { content: ");
	add_css(writer, right);
	parl_buffer_print(writer->text, "; } }\n");
}

/* On paper the head of each page says of which glossary it is, and in which direction. */
static void add_page_heads(struct page_writer *writer, const char *title)
{
	const struct page *page = writer->page;

	for (size_t i = 0; i < page->what->register_count; i++) {
		const char *name = parl_arena_print(page->arena, "part-%zu", i + 1);

		if (name)
			add_page_head(writer, name, title, page_part_title(page, (int)i));
	}
	add_page_head(writer, "sources", title, "Sources");
}

static void begin(struct page_writer *writer)
{
	const struct parl_glossary *glossary = writer->page->what->glossary;
	const char *title = parl_glossary_title(glossary);
	const char *version = parl_glossary_version(glossary);

	if (!title)
		title = parl_glossary_id(glossary);
	add_between(writer, "<!DOCTYPE html>\n<html lang=\"", page_tag(writer),
		"\">\n<head>\n<meta charset=\"utf-8\">\n"
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
		"<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
	add_between(writer, "", title, "</title>\n<style>\n");
	parl_buffer_print(
		writer->text, "%s%s", page_style, writer->page->large ? page_style_large : "");
	add_page_heads(writer, title);
	parl_buffer_print(writer->text,
		"</style>\n</head>\n<body>\n"
		"<a class=\"skip\" href=\"#main\">Skip to the terms</a>\n"
		"<header>\n<h1");
	add_own_language(writer);
	add_between(writer, ">", title, "</h1>\n");
	if (version)
		add_between(writer, "<p>Version ", version, "</p>\n");
	add_others(writer);
	parl_buffer_print(writer->text, "</header>\n");
	add_contents(writer);
	parl_buffer_print(writer->text, "<main id=\"main\" tabindex=\"-1\">\n");
}

static bool is_signs(const char *name)
{
	return strcmp(name, PAGE_SIGNS) == 0;
}

static void add_letter_anchor(
	struct page_writer *writer, const char *name, const struct page_group *group)
{
	parl_buffer_print(writer->text, "%d-%s-", group->number + 1, group->language);
	add(writer, is_signs(name) ? "signs" : name);
}

/* The letters of a part, to go to. */
static void add_letters(struct page_writer *writer, int number)
{
	const struct page *page = writer->page;

	parl_buffer_print(writer->text,
		"<nav class=\"letters\" aria-label=\"Letters of part %d\">\n<ul>\n", number + 1);
	for (size_t i = 0; i < page->entry_count; i++) {
		const struct page_entry *at = &page->entries[i];
		const struct page_group *group = &page->groups[at->group];

		if (group->number != number ||
			(i > group->first && strcmp(at->letter, at[-1].letter) == 0))
			continue;
		if (i == group->first && strcmp(group->language, page->language) != 0)
			add_between(writer, "<li>",
				parl_alphabet_language(group->language, page->arena), ":</li>\n");
		parl_buffer_print(writer->text, "<li");
		if (!is_signs(at->letter))
			add_language(writer, group->language);
		parl_buffer_print(writer->text, "><a href=\"#");
		add_letter_anchor(writer, at->letter, group);
		add_between(writer, "\">", at->letter, "</a></li>\n");
	}
	parl_buffer_print(writer->text, "</ul>\n</nav>\n");
}

static void part(struct page_writer *writer, int number)
{
	const char *about = page_register_title(writer->page, number);

	parl_buffer_print(writer->text,
		"<section class=\"part-%d\" aria-labelledby=\"part-%d\">\n<h2 id=\"part-%d\">",
		number + 1, number + 1, number + 1);
	add_between(writer, "", page_part_title(writer->page, number), "</h2>\n");
	if (about) {
		parl_buffer_print(writer->text, "<p");
		add_own_language(writer);
		add_between(writer, ">", about, "</p>\n");
	}
	add_letters(writer, number);
}

static void part_end(struct page_writer *writer)
{
	parl_buffer_print(writer->text, "</section>\n");
}

static void language(struct page_writer *writer, const struct page_group *group)
{
	add_between(writer, "<h3 class=\"language\">In ",
		parl_alphabet_language(group->language, writer->page->arena), "</h3>\n");
}

static void letter(struct page_writer *writer, const char *name, const struct page_group *group)
{
	parl_buffer_print(writer->text, "<div class=\"letter\">\n<h3 id=\"");
	add_letter_anchor(writer, name, group);
	parl_buffer_print(writer->text, "\"");
	if (!is_signs(name))
		add_language(writer, group->language);
	add_between(writer, "><span>", name, "</span></h3>\n");
}

static void letter_end(struct page_writer *writer)
{
	parl_buffer_print(writer->text, "</div>\n");
}

/* The same in every export of a glossary, so that others can link to it. */
static void add_anchor(struct page_writer *writer, const struct page_entry *lead)
{
	const struct page_group *group = &writer->page->groups[lead->group];

	add(writer, parl_glossary_id(parl_concept_glossary(lead->concept_)));
	add_between(writer, "/", parl_concept_id(lead->concept_), "");
	parl_buffer_print(writer->text, "/%d-%s", group->number + 1, group->language);
}

static void add_status(struct page_writer *writer, const struct parl_term *of)
{
	const char *status = parl_term_status_words(parl_term_status_of(of));

	if (status)
		parl_buffer_print(writer->text, " <em class=\"status\">(%s)</em>", status);
}

static void entry(struct page_writer *writer, const struct page_entry *of)
{
	parl_buffer_print(writer->text, "<div class=\"entry\"");
	if (of->leads) {
		parl_buffer_print(writer->text, " id=\"");
		add_anchor(writer, of);
		parl_buffer_print(writer->text, "\"");
	}
	parl_buffer_print(writer->text, ">\n<h4><span");
	add_language(writer, parl_term_language(of->term));
	add_between(writer, ">", parl_term_text(of->term).data, "</span>");
	add_status(writer, of->term);
	parl_buffer_print(writer->text, "</h4>\n<dl>\n");
}

static void entry_end(struct page_writer *writer)
{
	parl_buffer_print(writer->text, "</dl>\n</div>\n");
}

static void label(struct page_writer *writer, enum page_line line, const char *name)
{
	const char *class = line == PAGE_LINE_MEANING           ? " class=\"meaning\""
		: line == PAGE_LINE_TERMS && writer->page->pair ? " class=\"to\""
								: "";

	parl_buffer_print(writer->text, "<div%s>", class);
	add_between(writer, "<dt>", name, "</dt><dd>");
}

static void label_end(struct page_writer *writer)
{
	parl_buffer_print(writer->text, "</dd></div>\n");
}

static void gap(struct page_writer *writer, bool after)
{
	parl_buffer_print(writer->text, after ? "; " : ", ");
}

static void term(struct page_writer *writer, const struct parl_term *of)
{
	parl_buffer_print(writer->text, "<b");
	add_language(writer, parl_term_language(of));
	add_between(writer, ">", parl_term_text(of).data, "</b>");
	add_status(writer, of);
}

static void said(struct page_writer *writer, const char *sentence)
{
	if (is_base(writer->page->tag, "en")) {
		add(writer, sentence);
		return;
	}
	parl_buffer_print(writer->text, "<span");
	add_own_language(writer);
	add_between(writer, ">", sentence, "</span>");
}

static void refer(struct page_writer *writer, const struct page_entry *lead)
{
	parl_buffer_print(writer->text, "<a href=\"#");
	add_anchor(writer, lead);
	parl_buffer_print(writer->text, "\"");
	add_language(writer, parl_term_language(lead->term));
	add_between(writer, ">", parl_term_text(lead->term).data, "</a>");
}

static void cite(struct page_writer *writer, const struct page_source *of)
{
	parl_buffer_print(writer->text, "<a href=\"#source-%zu\">%zu</a>", of->number, of->number);
}

static void sources(struct page_writer *writer)
{
	parl_buffer_print(writer->text,
		"<section class=\"sources\" aria-labelledby=\"sources\">\n"
		"<h2 id=\"sources\">Sources</h2>\n<ol>\n");
}

static void source(struct page_writer *writer, const struct page_source *of)
{
	parl_buffer_print(writer->text, "<li id=\"source-%zu\">", of->number);
	add(writer, of->title);
	if (page_is_link(of->url)) {
		add_between(writer, " <a href=\"", of->url, "\">");
		add_between(writer, "", of->url, "</a>");
	} else if (*of->url) {
		add_between(writer, " ", of->url, "");
	}
	parl_buffer_print(writer->text, "</li>\n");
}

static void end(struct page_writer *writer)
{
	parl_buffer_print(writer->text, "%s</main>\n</body>\n</html>\n",
		writer->page->source_count ? "</ol>\n</section>\n" : "");
}

const struct page_form page_html = {
	.begin = begin,
	.part = part,
	.part_end = part_end,
	.language = language,
	.letter = letter,
	.letter_end = letter_end,
	.entry = entry,
	.entry_end = entry_end,
	.label = label,
	.label_end = label_end,
	.gap = gap,
	.term = term,
	.words = add,
	.said = said,
	.refer = refer,
	.cite = cite,
	.sources = sources,
	.source = source,
	.end = end,
};
