/*
 * html_head.c - what stands before the terms: the head of the page, its style, its contents.
 */
#include "html.h"

#include <string.h>

static const char *page_tag(const struct page_writer *writer)
{
	return html_is_language(writer->page->tag, "en") ? writer->page->tag : "en";
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
		html_add_between(writer, "", page_part_title(page, number), "</a></li>\n");
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

		html_add_between(
			writer, "<p>With: ", title ? title : parl_glossary_id(glossary), "");
		if (version)
			html_add_between(writer, ", version ", version, "");
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

void html_begin(struct page_writer *writer)
{
	const struct parl_glossary *glossary = writer->page->what->glossary;
	const char *title = parl_glossary_title(glossary);
	const char *version = parl_glossary_version(glossary);

	if (!title)
		title = parl_glossary_id(glossary);
	html_add_between(writer, "<!DOCTYPE html>\n<html lang=\"", page_tag(writer),
		"\">\n<head>\n<meta charset=\"utf-8\">\n"
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
		"<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
	html_add_between(writer, "", title, "</title>\n<style>\n");
	parl_buffer_print(
		writer->text, "%s%s", page_style, writer->page->large ? page_style_large : "");
	add_page_heads(writer, title);
	parl_buffer_print(writer->text,
		"</style>\n</head>\n<body>\n"
		"<a class=\"skip\" href=\"#main\">Skip to the terms</a>\n"
		"<header>\n<h1");
	html_add_own_language(writer);
	html_add_between(writer, ">", title, "</h1>\n");
	if (version)
		html_add_between(writer, "<p>Version ", version, "</p>\n");
	add_others(writer);
	parl_buffer_print(writer->text, "</header>\n");
	add_contents(writer);
	parl_buffer_print(writer->text, "<main id=\"main\" tabindex=\"-1\">\n");
}
