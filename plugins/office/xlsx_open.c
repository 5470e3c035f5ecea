/*
 * xlsx_open.c - what an Excel workbook is made of: sheets, strings, styles.
 */
#include <stdlib.h>
#include <string.h>

#include "opc.h"
#include "xlsx.h"

bool xlsx_is(const xmlNode *node, const char *name)
{
	return xml_is(node, XLSX_SPACE, name) || xml_is(node, XLSX_SPACE_STRICT, name);
}

const xmlNode *xlsx_next(const xmlNode *parent, const xmlNode *after, const char *name)
{
	const xmlNode *node = after ? after->next : parent ? parent->children : NULL;

	while (node && !xlsx_is(node, name))
		node = node->next;
	return node;
}

bool xlsx_yes(const xmlNode *node, const char *name)
{
	const char *value = xml_attribute(node, NULL, name);

	return value && (strcmp(value, "1") == 0 || strcmp(value, "true") == 0);
}

size_t xlsx_number(const xmlNode *node, const char *name)
{
	const char *value = xml_attribute(node, NULL, name);

	return value && *value >= '0' && *value <= '9' ? strtoul(value, NULL, 10) : 0;
}

/* Whether the main part is that of a workbook, a template or one with macros, by its type. */
static bool judge_type(struct book *book, const char *part)
{
	bool missing;
	xmlDoc *types = xml_read(book->package, OPC_TYPES_NAME, &missing);
	const char *type = types ? opc_type(types, part) : NULL;
	bool good = type && (strstr(type, "spreadsheetml") || strstr(type, "ms-excel"));

	if (!types)
		return missing ? package_missing(book->package, OPC_TYPES_NAME) : false;
	if (good && strstr(type, "binary"))
		good = book_refuse(book, "a binary Excel workbook (.xlsb), which is not read");
	else if (!good)
		book_refuse(book, "a file of another kind, and no workbook");
	xmlFreeDoc(types);
	return good;
}

/* Where RELATION leads, as opc_target says it. */
static const char *target_of(struct book *book, const char *main_part, const xmlNode *relation)
{
	const char *name;

	book->failed |= !opc_target(main_part, relation, book->arena, &name);
	return name;
}

/* The part that the relationship ID of the workbook leads to; NULL: to no sheet of cells. */
static const char *sheet_part(
	struct book *book, const xmlDoc *relations, const char *main_part, const char *id)
{
	const xmlNode *node = NULL;

	while (id && (node = opc_relation(relations, "worksheet", node))) {
		const char *known = xml_attribute(node, NULL, "Id");

		if (known && strcmp(known, id) == 0)
			return target_of(book, main_part, node);
	}
	return NULL;
}

static const char *relation_id(const xmlNode *node)
{
	static const char *const spaces[] = {
		"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
		"http://purl.oclc.org/ooxml/officeDocument/relationships"};
	const char *id = xml_attribute(node, spaces[0], "id");

	return id ? id : xml_attribute(node, spaces[1], "id");
}

static void list_sheets(
	struct book *book, const xmlNode *all, const xmlDoc *relations, const char *main_part)
{
	for (const xmlNode *node = xlsx_next(all, NULL, "sheet");
		node && book->count < BOOK_SHEETS_MOST; node = xlsx_next(all, node, "sheet")) {
		const char *part = sheet_part(book, relations, main_part, relation_id(node));
		const char *state = xml_attribute(node, NULL, "state");
		struct book_sheet *sheet = NULL;

		if (part)
			sheet = book_add_sheet(book, xml_attribute(node, NULL, "name"));
		if (sheet) {
			sheet->part = part;
			sheet->hidden = state && strcmp(state, "visible") != 0;
		}
	}
}

static bool read_main(struct book *book, const xmlDoc *relations, const char *main_part)
{
	struct xlsx *xlsx = book->own;
	bool missing;
	xmlDoc *doc = xml_read(book->package, main_part, &missing);
	const xmlNode *root = doc ? xmlDocGetRootElement(doc) : NULL;
	bool good = root && xlsx_is(root, "workbook");

	if (!doc)
		return missing ? package_missing(book->package, main_part) : false;
	for (const xmlNode *node = good ? root->children : NULL; node; node = node->next) {
		if (xlsx_is(node, "workbookPr"))
			xlsx->from_1904 = xlsx_yes(node, "date1904");
		else if (xlsx_is(node, "sheets"))
			list_sheets(book, node, relations, main_part);
	}
	if (!good)
		book_refuse(book, "a file of another kind, and no workbook");
	xmlFreeDoc(doc);
	return good;
}

/* The part that all sheets share; NULL: there is none. */
static const char *shared(
	struct book *book, const xmlDoc *relations, const char *main_part, const char *kind)
{
	const xmlNode *node = opc_relation(relations, kind, NULL);

	return node ? target_of(book, main_part, node) : NULL;
}

static bool read_parts(struct book *book, const char *main_part)
{
	const char *name = opc_relations_name(main_part, book->arena), *strings, *styles;
	bool missing, good;
	xmlDoc *relations = name ? xml_read(book->package, name, &missing) : NULL;

	if (!relations)
		return name && missing ? package_missing(book->package, name) : false;
	strings = shared(book, relations, main_part, "sharedStrings");
	styles = shared(book, relations, main_part, "styles");
	good = read_main(book, relations, main_part) && !book->failed &&
		(!strings || xlsx_load_strings(book, strings)) &&
		(!styles || xlsx_load_formats(book, styles));
	xmlFreeDoc(relations);
	return good;
}

static bool open_book(struct book *book)
{
	const char *main_part;

	book->own = calloc(1, sizeof(struct xlsx));
	book->failed |= !book->own;
	if (!book->own || !opc_find_main(book->package, book->arena, &main_part))
		return false;
	if (!main_part)
		return book_refuse(book, "a file of another kind, and no workbook");
	return judge_type(book, main_part) && read_parts(book, main_part);
}

static void close_book(struct book *book)
{
	struct xlsx *xlsx = book->own;

	if (xlsx)
		free(xlsx->strings);
	free(xlsx);
}

const struct book_kind book_excel = {
	.open = open_book,
	.read = xlsx_read,
	.close = close_book,
};
