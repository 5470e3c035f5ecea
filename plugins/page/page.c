/*
 * page.c - the exporters `html`, `html-large` and `markdown`: a glossary to be printed and read.
 */
#include "page.h"

static enum parl_status export_page(const struct parl_export *what, struct parl_output *output,
	struct parl_diagnostics *faults, bool large, const struct page_form *form)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	struct page page = {.what = what, .large = large, .arena = parl_arena_new()};
	bool good = page.arena && page_plan(&page) && page_plan_sources(&page);

	if (good)
		page_write(&page, form, &text);
	good = good && !text.failed;
	if (good) {
		parl_output_text(output, parl_buffer_view(&text));
		parl_settled_tell_terms(what->settled, what->path, faults);
	}
	parl_buffer_release(&text);
	parl_arena_free(page.arena);
	return good ? PARL_OK : parl_diagnose_alphabet(faults, what->path);
}

static enum parl_status export_html(
	const struct parl_export *what, struct parl_output *output, struct parl_diagnostics *faults)
{
	return export_page(what, output, faults, false, &page_html);
}

static enum parl_status export_large(
	const struct parl_export *what, struct parl_output *output, struct parl_diagnostics *faults)
{
	return export_page(what, output, faults, true, &page_html);
}

static enum parl_status export_markdown(
	const struct parl_export *what, struct parl_output *output, struct parl_diagnostics *faults)
{
	return export_page(what, output, faults, false, &page_markdown);
}

static const struct parl_exporter html = {
	.head = {sizeof(html), PARL_CAPABILITY_EXPORTER, "html", "A page to print and to browse"},
	.extensions = "html htm",
	.write = export_html,
};

/* An exporter has no options: what is to be printed large is one of its own. */
static const struct parl_exporter large = {
	.head = {sizeof(large), PARL_CAPABILITY_EXPORTER, "html-large", "The page in large print"},
	.write = export_large,
};

static const struct parl_exporter markdown = {
	.head = {sizeof(markdown), PARL_CAPABILITY_EXPORTER, "markdown", "Markdown to read"},
	.extensions = "md markdown",
	.write = export_markdown,
};

static const struct parl_capability *const capabilities[] = {
	&html.head, &large.head, &markdown.head, NULL};

PARL_PLUGIN("page", "1.0", "MIT", "Glossaries to print and read",
	"exporter html html,htm A page to print and to browse\n"
	"exporter html-large - The page in large print\n"
	"exporter markdown md,markdown Markdown to read\n",
	capabilities);
