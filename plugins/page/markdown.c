/*
 * markdown.c - the page as Markdown (CommonMark): headings, and a list for each entry.
 */
#include "page.h"

#include <string.h>

#include <parlance/text.h>

/* TEXT, which may begin a line: what would make a list of that is escaped. */
static void add(struct page_writer *writer, const char *text)
{
	struct parl_buffer *out = writer->text;
	size_t digits = strspn(text, "0123456789");

	if (*text == '-' || *text == '+' || *text == '=')
		parl_buffer_add_char(out, '\\');
	parl_buffer_add(out, text, digits);
	if (digits && (text[digits] == '.' || text[digits] == ')'))
		parl_buffer_add_char(out, '\\');
	parl_markdown_add(out, parl_view_of(text + digits));
}

static void begin(struct page_writer *writer)
{
	const struct parl_glossary *glossary = writer->page->what->glossary;
	const char *title = parl_glossary_title(glossary);
	const char *version = parl_glossary_version(glossary);

	parl_buffer_print(writer->text, "# ");
	add(writer, title ? title : parl_glossary_id(glossary));
	parl_buffer_print(writer->text, "\n");
	if (!version)
		return;
	parl_buffer_print(writer->text, "\nVersion ");
	add(writer, version);
	parl_buffer_print(writer->text, "\n");
}

static void part(struct page_writer *writer, int number)
{
	const char *title = page_part_title(writer->page, number);
	const char *about = writer->page->what->register_titles[number];

	parl_buffer_print(writer->text, "\n## ");
	add(writer, title ? title : "");
	parl_buffer_print(writer->text, "\n");
	if (!about)
		return;
	parl_buffer_print(writer->text, "\n");
	add(writer, about);
	parl_buffer_print(writer->text, "\n");
}

static void nothing(struct page_writer *writer)
{
	(void)writer;
}

static void language(struct page_writer *writer, const struct page_group *group)
{
	const char *name = parl_alphabet_language(group->language, writer->page->arena);

	parl_buffer_print(writer->text, "\n### In ");
	add(writer, name ? name : "");
	parl_buffer_print(writer->text, "\n");
}

static void letter(struct page_writer *writer, const char *name, const struct page_group *group)
{
	(void)group;
	parl_buffer_print(writer->text, "\n### ");
	add(writer, name);
	parl_buffer_print(writer->text, "\n");
}

static void add_status(struct page_writer *writer, const struct parl_term *term)
{
	const char *status = parl_term_status_words(parl_term_status_of(term));

	if (status)
		parl_buffer_print(writer->text, " (%s)", status);
}

static void term(struct page_writer *writer, const struct parl_term *said)
{
	add(writer, parl_term_text(said).data);
	add_status(writer, said);
}

static void entry(struct page_writer *writer, const struct page_entry *of)
{
	parl_buffer_print(writer->text, "\n#### ");
	term(writer, of->term);
	parl_buffer_print(writer->text, "\n\n");
}

/* An entry of which nothing is said leaves no empty line. */
static void entry_end(struct page_writer *writer)
{
	struct parl_buffer *out = writer->text;

	if (out->size > 2 && out->data[out->size - 2] == '\n')
		out->data[--out->size] = '\0';
}

static void label(struct page_writer *writer, enum page_line line, const char *name)
{
	(void)line;
	parl_buffer_print(writer->text, "- **");
	add(writer, name);
	parl_buffer_print(writer->text, ":** ");
}

static void end_line(struct page_writer *writer)
{
	parl_buffer_print(writer->text, "\n");
}

static void gap(struct page_writer *writer, bool after)
{
	parl_buffer_print(writer->text, after ? "; " : ", ");
}

static void refer(struct page_writer *writer, const struct page_entry *lead)
{
	add(writer, parl_term_text(lead->term).data);
}

static void cite(struct page_writer *writer, const struct page_source *source)
{
	parl_buffer_print(writer->text, "%zu", source->number);
}

static void sources(struct page_writer *writer)
{
	parl_buffer_print(writer->text, "\n## Sources\n\n");
}

static void source(struct page_writer *writer, const struct page_source *of)
{
	bool link =
		parl_text_is_web_address(parl_view_of(of->url)) && !strpbrk(of->url, " \t\r\n<>\\");

	parl_buffer_print(writer->text, "%zu. ", of->number);
	add(writer, of->title);
	if (*of->url)
		parl_buffer_print(writer->text, " ");
	if (link)
		parl_buffer_print(writer->text, "<%s>", of->url);
	else
		add(writer, of->url);
	parl_buffer_print(writer->text, "\n");
}

const struct page_form page_markdown = {
	.begin = begin,
	.part = part,
	.part_end = nothing,
	.language = language,
	.letter = letter,
	.letter_end = nothing,
	.entry = entry,
	.entry_end = entry_end,
	.label = label,
	.label_end = end_line,
	.gap = gap,
	.term = term,
	.words = add,
	.said = add,
	.refer = refer,
	.cite = cite,
	.sources = sources,
	.source = source,
	.end = nothing,
};
