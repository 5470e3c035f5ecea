/*
 * word_open.c - the parts of a Word package: which there are, and whether they are what we read.
 */
#include <stdlib.h>
#include <string.h>

#include "start.h"
#include "word.h"

/* Where text may stand beside the main part, by the kind of relationship. */
static const struct {
	const char *kind;
	const char *called;
} text_parts[] = {{"footnotes", "footnote"}, {"endnotes", "endnote"}, {"header", "header"},
	{"footer", "footer"}};

#define TEXT_PARTS PARL_LENGTH(text_parts)
#define PARTS_MOST 256

static bool refuse(const struct word *word, enum parl_code code, const char *help, const char *text)
{
	parl_diagnose(
		package_faults(word->package), code, package_path(word->package), help, "%s", text);
	return false;
}

/* --- what kind of file it is */

static const struct start_kind word_kind = {"Word document", "a Word document (.docx)"};

static bool refuse_kind(const struct word *word, const char *what)
{
	start_refuse(&word_kind, what, package_path(word->package), package_faults(word->package));
	return false;
}

static bool refuse_strict(const struct word *word)
{
	return refuse(word, PARL_CODE_OFFICE_STRICT,
		"open it in Word, choose 'Save as' and the type 'Word Document (*.docx)', not "
		"'Strict Open XML Document'",
		"the file is saved as Strict Open XML, which is not read");
}

static bool ends_with(const char *text, const char *end)
{
	size_t size = strlen(text), part = strlen(end);

	return size >= part && strcmp(text + size - part, end) == 0;
}

/* Whether the main part is that of a Word document, a template or one with macros. */
static bool judge_type(const struct word *word)
{
	const char *type = opc_type(word->types, word->main_name);

	if (!type)
		return refuse_kind(word, "a package of an unknown kind");
	if (strstr(type, "spreadsheetml") || strstr(type, "ms-excel"))
		return refuse_kind(word, "an Excel workbook");
	if (strstr(type, "presentationml") || strstr(type, "ms-powerpoint"))
		return refuse_kind(word, "a PowerPoint presentation");
	if (strstr(type, "wordprocessingml") || strstr(type, "ms-word"))
		return ends_with(type, "main+xml") || refuse_kind(word, "only a part of one");
	return refuse_kind(word, "a package of an unknown kind");
}

/* What the main part is, as far as its first elements tell. */
struct look {
	bool strict;
	bool text;
	struct xml_stream stream;
};

static enum xml_want look_at(void *self, xmlNode *node)
{
	struct look *look = self;

	if (node->parent->type != XML_ELEMENT_NODE) {
		look->strict = xml_is(node, WORD_SPACE_STRICT, "document");
		return word_is(node, "document") ? XML_ENTER : XML_SKIP;
	}
	look->text |= word_is(node, "body");
	look->stream.stopped = look->text;
	return XML_SKIP;
}

static bool judge_root(struct word *word)
{
	static const struct xml_reader reader = {.open = look_at};
	const struct word_part *part = &word->parts[0];
	struct look look = {.strict = false};

	look.stream.bytes = parl_buffer_view(&part->bytes);
	look.stream.reader = &reader;
	look.stream.self = &look;
	if (!xml_stream(&look.stream, word->package, part->name))
		return false;
	if (look.strict)
		return refuse_strict(word);
	return look.text || refuse_kind(word, "a package without a Word text");
}

/* --- reading the parts */

static bool find_main(struct word *word)
{
	if (!opc_find_main(word->package, word->arena, &word->main_name))
		return false;
	if (!word->main_name)
		return refuse_kind(word, "a package without a main part");
	return package_has(word->package, word->main_name) ||
		package_missing(word->package, word->main_name);
}

static bool add_part(struct word *word, const char *name, const char *kind, const char *called)
{
	struct word_part *part = &word->parts[word->part_count];
	bool missing;

	for (size_t i = 0; i < word->part_count; i++)
		/* They have names. NOLINTNEXTLINE(clang-analyzer-core.NonNullParamChecker) */
		if (strcmp(word->parts[i].name, name) == 0)
			return true;
	if (word->part_count == PARTS_MOST)
		return true;
	if (!xml_load(word->package, name, &part->bytes, &missing)) {
		parl_buffer_release(&part->bytes);
		return missing ? package_missing(word->package, name) : false;
	}
	part->name = name;
	part->kind = kind;
	part->called = called;
	word->part_count++;
	return called != NULL;
}

static int by_size_and_name(const void *a, const void *b)
{
	const char *one = *(const char *const *)a, *other = *(const char *const *)b;
	size_t size = strlen(one), other_size = strlen(other);

	if (size != other_size)
		return size < other_size ? -1 : 1;
	return strcmp(one, other);
}

/* The parts of one kind, "header2.xml" before "header10.xml". Notes have their own numbers. */
static bool add_parts_of(struct word *word, const char *kind, const char *called)
{
	const char *names[PARTS_MOST];
	const xmlNode *relation = NULL;
	bool numbered = strcmp(kind, "header") == 0 || strcmp(kind, "footer") == 0;
	size_t count = 0;

	while (count < PARTS_MOST && (relation = opc_relation(word->relations, kind, relation))) {
		const char *name;

		if (!opc_target(word->main_name, relation, word->arena, &name))
			return false;
		if (name && package_has(word->package, name))
			names[count++] = name;
	}
	if (count > 1)
		qsort(names, count, sizeof(*names), by_size_and_name);
	for (size_t i = 0; i < count; i++) {
		const char *name =
			numbered ? parl_arena_print(word->arena, "%s %zu", called, i + 1) : called;

		if (!add_part(word, names[i], kind, name))
			return false;
	}
	return true;
}

/* NAME is the part that the main one names by that kind of relationship; NULL: there is none. */
static bool find_related(const struct word *word, const char *kind, const char **name)
{
	const xmlNode *relation = opc_relation(word->relations, kind, NULL);

	*name = NULL;
	if (relation && !opc_target(word->main_name, relation, word->arena, name))
		return false;
	if (*name && !package_has(word->package, *name))
		*name = NULL;
	return true;
}

static bool read_parts(struct word *word)
{
	const char *styles;
	bool missing;

	word->relations_name = opc_relations_name(word->main_name, word->arena);
	word->parts = parl_arena_array(word->arena, PARTS_MOST, sizeof(*word->parts));
	if (!word->relations_name || !word->parts ||
		!add_part(word, word->main_name, "officeDocument", "body") || !judge_root(word))
		return false;
	word->relations = xml_read(word->package, word->relations_name, &missing);
	if (!word->relations && !missing)
		return false;
	for (size_t i = 0; i < TEXT_PARTS; i++)
		if (!add_parts_of(word, text_parts[i].kind, text_parts[i].called))
			return false;
	if (!find_related(word, "styles", &styles) ||
		!find_related(word, "comments", &word->comments_name))
		return false;
	word->styles = word_styles_new(word, styles);
	return word->styles && word_comments_read(word);
}

static bool read_types(struct word *word)
{
	bool missing;

	word->types = xml_read(word->package, OPC_TYPES_NAME, &missing);
	if (!word->types && missing)
		return refuse_kind(word,
			package_has(word->package, "content.xml") ? "an OpenDocument file"
								  : "a zip file of another kind");
	return word->types != NULL;
}

/* --- from the outside */

struct word *word_open(parl_view bytes, const char *path, struct parl_diagnostics *faults)
{
	struct word *word;
	bool fine;

	if (!start_is_zip(bytes, &word_kind, path, faults))
		return NULL;
	word = calloc(1, sizeof(*word));
	if (!word) {
		parl_diagnose_memory(faults, path);
		return NULL;
	}
	word->arena = parl_arena_new();
	word->package = package_open(bytes, path, faults);
	fine = word->arena && word->package && read_types(word) && find_main(word) &&
		judge_type(word) && read_parts(word);
	if (fine)
		return word;
	if (parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) == 0)
		parl_diagnose_memory(faults, path);
	word_close(word);
	return NULL;
}

void word_close(struct word *word)
{
	if (!word)
		return;
	for (size_t i = 0; i < word->part_count; i++)
		parl_buffer_release(&word->parts[i].bytes);
	xmlFreeDoc(word->types);
	xmlFreeDoc(word->relations);
	parl_buffer_release(&word->comments);
	free(word->marks.items);
	word_styles_free(word->styles);
	package_close(word->package);
	parl_arena_free(word->arena);
	free(word);
}

bool word_recognises(parl_view bytes)
{
	return start_lists(bytes, OPC_TYPES_NAME) && start_lists(bytes, "word/");
}
