/*
 * markdown.c - the format `markdown`: the plugin, and what stands before the text.
 */
#include "markdown.h"

#include <parlance/plugin.h>

#include <stdlib.h>
#include <string.h>

static size_t line_end(parl_view text, size_t at)
{
	while (at < text.size && text.data[at] != '\n' && text.data[at] != '\r')
		at++;
	return at;
}

static size_t next_line(parl_view text, size_t end)
{
	if (end + 1 < text.size && text.data[end] == '\r' && text.data[end + 1] == '\n')
		return end + 2;
	return end < text.size ? end + 1 : end;
}

static bool line_is(parl_view text, size_t start, size_t end, const char *sign)
{
	while (end > start && (text.data[end - 1] == ' ' || text.data[end - 1] == '\t'))
		end--;
	return end - start == 3 && memcmp(text.data + start, sign, 3) == 0;
}

/* Where the text begins: behind a BOM, and behind front matter in YAML (---) or TOML (+++). */
static size_t skip_front(parl_view text)
{
	size_t start = text.size >= 3 && memcmp(text.data, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
	size_t end = line_end(text, start);
	bool yaml = line_is(text, start, end, "---");
	if (!yaml && !line_is(text, start, end, "+++"))
		return start;
	bool first = true;
	for (size_t at = next_line(text, end); at < text.size; at = next_line(text, end)) {
		end = line_end(text, at);
		/* A blank line at once: a rule, and no front matter. */
		if (first && end == at)
			return start;
		first = false;
		if (line_is(text, at, end, yaml ? "---" : "+++") ||
			(yaml && line_is(text, at, end, "...")))
			return next_line(text, end);
	}
	return start;
}

static void release(struct markdown *md)
{
	free(md->ranges.items);
	free(md->labels.items);
	free(md->delimiters.items);
	free(md->brackets.items);
	free(md->classes);
	parl_buffer_release(&md->flat);
}

/* A fence that nothing closes takes in all that comes behind the text, unless a container around it
 * ends there. */
static void tell_open_fence(struct markdown *md)
{
	struct parl_buffer fence = PARL_BUFFER_EMPTY;

	if (md->leaf != LEAF_FENCE || md->depth > 0)
		return;
	for (size_t i = 0; i < md->fence_size; i++)
		parl_buffer_add_char(&fence, md->fence);
	parl_document_set_closing(md->document, parl_buffer_view(&fence));
	md->failed = md->failed || fence.failed;
	parl_buffer_release(&fence);
}

static enum parl_status read_markdown(
	struct parl_document *document, const char *path, struct parl_diagnostics *faults)
{
	struct markdown md = {.document = document, .text = parl_document_source(document)};
	parl_document_set_readable(document);
	md.failed = !label_collect(&md);
	for (size_t at = skip_front(md.text); at < md.text.size && !md.failed;) {
		size_t end = line_end(md.text, at);
		size_t next = next_line(md.text, end);
		markdown_line(&md, at, end, next);
		at = next;
	}
	tell_open_fence(&md);
	markdown_close(&md, 0);
	release(&md);
	if (!md.failed && !parl_document_failed(document))
		return PARL_OK;
	return parl_diagnose_memory(faults, path);
}

static const struct parl_format markdown = {
	.head = {sizeof(markdown), PARL_CAPABILITY_FORMAT, "markdown", "Markdown with tables"},
	.extensions = "md markdown mdown mkd",
	.read = read_markdown,
};

static const struct parl_capability *const capabilities[] = {&markdown.head, NULL};

PARL_PLUGIN("markdown", "0.1.0", "MIT", "Reads Markdown",
	"format markdown md,markdown,mdown,mkd Markdown with tables\n", capabilities);
