/*
 * html.c - the format `html`: web pages.
 */
#include "html.h"

#include <parlance/plugin.h>

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static void release(void *kept)
{
	struct html_page *page = kept;

	parl_arena_free(page->arena);
	free(page);
}

/* What writing needs of the pieces, with places in the file. False: out of memory. */
static bool keep(struct html_page *page, const struct html_pieces *pieces,
	const struct html_source *source, const struct html_regions *regions)
{
	struct html_spot spot = {0, 0};

	page->links = parl_arena_array(page->arena, pieces->link_count, sizeof(*page->links));
	if (!page->links)
		return false;
	for (size_t i = 0; i < pieces->link_count; i++)
		page->links[page->link_count++] =
			(struct html_link){html_place(source, &spot, pieces->links[i].start),
				html_place(source, &spot, pieces->links[i].end)};
	page->end = html_place(source, &spot, pieces->end);
	page->notes = regions->notes;
	page->utf8 = source->utf8;
	return true;
}

static bool build(struct parl_document *document, struct html_page *page,
	const struct html_source *source, const struct html_tree *tree)
{
	struct html_regions regions = {0};
	struct html_pieces pieces = {.arena = page->arena};
	bool fine = html_regions_find(&regions, source->text) &&
		html_walk(&pieces, html_tree_output(tree), source->text, &regions) &&
		html_emit(document, &pieces, source) && keep(page, &pieces, source, &regions);

	html_pieces_release(&pieces);
	free(regions.items);
	return fine;
}

static enum parl_status refuse(const char *path, struct parl_diagnostics *faults, const char *why)
{
	parl_diagnose(faults, PARL_CODE_HTML_COSTLY, path,
		"if it is really meant to be so, open it in a browser, and save its text",
		"not read: %s", why);
	return PARL_FAILED;
}

static enum parl_status read_source(struct parl_document *document, struct html_page *page,
	const struct html_source *source, const char *path, struct parl_diagnostics *faults)
{
	const char *why = html_guard(source->text);
	enum html_fault fault;
	struct html_tree *tree;
	bool fine;

	if (why)
		return refuse(path, faults, why);
	tree = html_tree_new(source->text, &fault);
	if (!tree && fault == HTML_TOO_COSTLY)
		return refuse(path, faults, "it takes far more time or memory than pages do");
	fine = tree && build(document, page, source, tree);
	html_tree_free(tree);
	return fine ? PARL_OK : parl_diagnose_memory(faults, path);
}

static enum parl_status read_html(
	struct parl_document *document, const char *path, struct parl_diagnostics *faults)
{
	struct html_page *page = calloc(1, sizeof(*page));
	struct html_source source = {0};
	enum parl_status status;

	if (page)
		page->arena = parl_arena_new();
	if (!page || !page->arena) {
		free(page);
		return parl_diagnose_memory(faults, path);
	}
	parl_document_keep(document, page, release);
	source.arena = page->arena;
	status = html_source_open(&source, parl_document_source(document), path, faults);
	if (status == PARL_OK)
		status = read_source(document, page, &source, path, faults);
	html_source_close(&source);
	return status;
}

/* Whether WORD (small letters) stands at the start of TEXT, in any case, and ends there. */
static bool begins(parl_view text, const char *word)
{
	size_t size = strlen(word);

	return text.size > size && strncasecmp(text.data, word, size) == 0 &&
		(html_is_space(text.data[size]) || text.data[size] == '>');
}

/* Behind white space, comments and an XML declaration. */
static parl_view behind_prologue(parl_view text)
{
	for (;;) {
		const char *end = NULL;
		size_t size = 0;

		while (text.size && html_is_space(text.data[0]))
			text = (parl_view){text.data + 1, text.size - 1};
		if (text.size > 4 && memcmp(text.data, "<!--", 4) == 0) {
			end = memmem(text.data + 4, text.size - 4, "-->", 3);
			size = 3;
		} else if (text.size > 2 && memcmp(text.data, "<?", 2) == 0) {
			end = memchr(text.data, '>', text.size);
			size = 1;
		}
		if (!end)
			return text;
		size += (size_t)(end - text.data);
		text = (parl_view){text.data + size, text.size - size};
	}
}

static bool recognise(parl_view text)
{
	if (parl_view_begins(text, "\xEF\xBB\xBF"))
		text = (parl_view){text.data + 3, text.size - 3};
	text = behind_prologue(text);
	return begins(text, "<!doctype html") || begins(text, "<html");
}

static const struct parl_format html = {
	.head = {sizeof(html), PARL_CAPABILITY_FORMAT, "html", "Web pages"},
	.extensions = "html htm xhtml",
	.recognises = recognise,
	.read = read_html,
	.write = html_write,
	.notes = true,
	.encoded = true,
	.notes_in_text = true,
};

static const struct parl_capability *const capabilities[] = {&html.head, NULL};

PARL_PLUGIN("html", "0.1.0", "MIT", "Reads and writes web pages",
	"format html html,htm,xhtml,=3c,=efbbbf3c,=20,=0a,=0d0a Web pages\n", capabilities);
