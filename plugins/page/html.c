/*
 * html.c - the page as one HTML file that needs nothing else: no scripts, no fonts, no network.
 */
#include "html.h"

#include <string.h>

#include <parlance/text.h>

static bool is_signs(const char *name)
{
	return strcmp(name, PAGE_SIGNS) == 0;
}

static void add_letter_anchor(
	struct page_writer *writer, const char *name, const struct page_group *group)
{
	parl_buffer_print(writer->text, "%d-%s-", group->number + 1, group->language);
	html_add(writer, is_signs(name) ? "signs" : name);
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
			html_add_between(writer, "<li>",
				parl_alphabet_language(group->language, page->arena), ":</li>\n");
		parl_buffer_print(writer->text, "<li");
		if (!is_signs(at->letter))
			html_add_language(writer, group->language);
		parl_buffer_print(writer->text, "><a href=\"#");
		add_letter_anchor(writer, at->letter, group);
		html_add_between(writer, "\">", at->letter, "</a></li>\n");
	}
	parl_buffer_print(writer->text, "</ul>\n</nav>\n");
}

static void part(struct page_writer *writer, int number)
{
	const char *about = writer->page->what->register_titles[number];

	parl_buffer_print(writer->text,
		"<section class=\"part-%d\" aria-labelledby=\"part-%d\">\n<h2 id=\"part-%d\">",
		number + 1, number + 1, number + 1);
	html_add_between(writer, "", page_part_title(writer->page, number), "</h2>\n");
	if (about) {
		parl_buffer_print(writer->text, "<p");
		html_add_own_language(writer);
		html_add_between(writer, ">", about, "</p>\n");
	}
	add_letters(writer, number);
}

static void part_end(struct page_writer *writer)
{
	parl_buffer_print(writer->text, "</section>\n");
}

static void language(struct page_writer *writer, const struct page_group *group)
{
	html_add_between(writer, "<h3 class=\"language\">In ",
		parl_alphabet_language(group->language, writer->page->arena), "</h3>\n");
}

static void letter(struct page_writer *writer, const char *name, const struct page_group *group)
{
	parl_buffer_print(writer->text, "<div class=\"letter\">\n<h3 id=\"");
	add_letter_anchor(writer, name, group);
	parl_buffer_print(writer->text, "\"");
	if (!is_signs(name))
		html_add_language(writer, group->language);
	html_add_between(writer, "><span>", name, "</span></h3>\n");
}

static void letter_end(struct page_writer *writer)
{
	parl_buffer_print(writer->text, "</div>\n");
}

/* The same in every export of a glossary, so that others can link to it. */
static void add_anchor(struct page_writer *writer, const struct page_entry *lead)
{
	const struct page_group *group = &writer->page->groups[lead->group];

	html_add(writer, parl_glossary_id(parl_concept_glossary(lead->concept_)));
	html_add_between(writer, "/", parl_concept_id(lead->concept_), "");
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
	html_add_language(writer, parl_term_language(of->term));
	html_add_between(writer, ">", parl_term_text(of->term).data, "</span>");
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
	html_add_between(writer, "<dt>", name, "</dt><dd>");
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
	html_add_language(writer, parl_term_language(of));
	html_add_between(writer, ">", parl_term_text(of).data, "</b>");
	add_status(writer, of);
}

static void said(struct page_writer *writer, const char *sentence)
{
	if (html_is_language(writer->page->tag, "en")) {
		html_add(writer, sentence);
		return;
	}
	parl_buffer_print(writer->text, "<span");
	html_add_own_language(writer);
	html_add_between(writer, ">", sentence, "</span>");
}

static void refer(struct page_writer *writer, const struct page_entry *lead)
{
	parl_buffer_print(writer->text, "<a href=\"#");
	add_anchor(writer, lead);
	parl_buffer_print(writer->text, "\"");
	html_add_language(writer, parl_term_language(lead->term));
	html_add_between(writer, ">", parl_term_text(lead->term).data, "</a>");
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
	html_add(writer, of->title);
	if (parl_text_is_web_address(parl_view_of(of->url))) {
		html_add_between(writer, " <a href=\"", of->url, "\">");
		html_add_between(writer, "", of->url, "</a>");
	} else if (*of->url) {
		html_add_between(writer, " ", of->url, "");
	}
	parl_buffer_print(writer->text, "</li>\n");
}

static void end(struct page_writer *writer)
{
	parl_buffer_print(writer->text, "%s</main>\n</body>\n</html>\n",
		writer->page->source_count ? "</ol>\n</section>\n" : "");
}

const struct page_form page_html = {
	.begin = html_begin,
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
	.words = html_add,
	.said = said,
	.refer = refer,
	.cite = cite,
	.sources = sources,
	.source = source,
	.end = end,
};
