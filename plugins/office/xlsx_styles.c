/*
 * xlsx_styles.c - how the cells of an Excel workbook show their numbers.
 */
#include <stdlib.h>
#include <string.h>

#include "xlsx.h"

/* Excel's own limit; what is longer is not a format. */
#define FORMAT_MOST 255

/* Styles of a workbook; Excel has at most 65,490. */
#define STYLES_MOST 65536

struct custom {
	size_t id;
	const char *code;
};

/* Those that have a number but no code in the file (ECMA-376, part 1, 18.8.30); the dates as in
 * English. */
static const struct custom known[] = {{1, "0"}, {2, "0.00"}, {3, "#,##0"}, {4, "#,##0.00"},
	{9, "0%"}, {10, "0.00%"}, {11, "0.00E+00"}, {14, "d/m/yyyy"}, {15, "d-mmm-yy"},
	{16, "d-mmm"}, {17, "mmm-yy"}, {18, "h:mm AM/PM"}, {19, "h:mm:ss AM/PM"}, {20, "h:mm"},
	{21, "h:mm:ss"}, {22, "d/m/yyyy h:mm"}, {37, "#,##0"}, {38, "#,##0"}, {39, "#,##0.00"},
	{40, "#,##0.00"}, {45, "mm:ss"}, {46, "[h]:mm:ss"}, {47, "mm:ss"}, {48, "0.0E+0"}};

static int by_id(const void *a, const void *b)
{
	const struct custom *one = a, *other = b;

	return one->id < other->id ? -1 : one->id > other->id;
}

static const char *find(const struct custom *list, size_t count, size_t id)
{
	const struct custom key = {id, NULL};
	const struct custom *found = count ? bsearch(&key, list, count, sizeof(key), by_id) : NULL;

	return found ? found->code : NULL;
}

static size_t count_children(const xmlNode *parent)
{
	size_t count = 0;

	for (const xmlNode *child = parent ? parent->children : NULL; child; child = child->next)
		count++;
	return count;
}

/* The codes that the file itself has, by their numbers. */
static struct custom *gather(const xmlNode *root, struct parl_arena *arena, size_t *count)
{
	const xmlNode *all = xlsx_next(root, NULL, "numFmts");
	struct custom *list = parl_arena_array(arena, count_children(all), sizeof(*list));

	*count = 0;
	for (const xmlNode *node = xlsx_next(all, NULL, "numFmt"); list && node;
		node = xlsx_next(all, node, "numFmt")) {
		const char *code = xml_attribute(node, NULL, "formatCode");

		if (!code || strlen(code) > FORMAT_MOST)
			continue;
		code = parl_arena_copy(arena, parl_view_of(code)).data;
		if (!code)
			return NULL;
		list[(*count)++] = (struct custom){xlsx_number(node, "numFmtId"), code};
	}
	if (list)
		qsort(list, *count, sizeof(*list), by_id);
	return list;
}

static bool load(struct book *book, const xmlNode *root)
{
	struct xlsx *xlsx = book->own;
	const xmlNode *all = xlsx_next(root, NULL, "cellXfs");
	size_t room = count_children(all), count;
	const struct custom *own = gather(root, book->arena, &count);

	xlsx->formats = parl_arena_array(book->arena, room, sizeof(*xlsx->formats));
	if (!own || !xlsx->formats)
		return false;
	for (const xmlNode *node = xlsx_next(all, NULL, "xf");
		node && xlsx->format_count < STYLES_MOST; node = xlsx_next(all, node, "xf")) {
		size_t id = xlsx_number(node, "numFmtId");
		const char *code = find(own, count, id);

		xlsx->formats[xlsx->format_count++] =
			code ? code : find(known, PARL_LENGTH(known), id);
	}
	return true;
}

bool xlsx_load_formats(struct book *book, const char *part)
{
	bool missing, good;
	xmlDoc *doc = xml_read(book->package, part, &missing);

	if (!doc)
		return missing ? package_missing(book->package, part) : false;
	good = load(book, xmlDocGetRootElement(doc));
	book->failed |= !good;
	xmlFreeDoc(doc);
	return good;
}
