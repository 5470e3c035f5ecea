/*
 * book.c - from the bytes of a workbook to a filled builder: which of its sheets is meant.
 */
#include "book.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

static const struct parl_origin file = {0};

#define SAVE_AS                                                                                 \
	"open it in Excel or LibreOffice, choose 'Save as' and then 'Excel workbook (.xlsx)', " \
	"and import that"

static bool fault(
	struct parl_builder *builder, enum parl_code code, const char *text, const char *help)
{
	parl_builder_fault(builder, code, file, help, "%s", text);
	return false;
}

static bool no_memory(struct parl_builder *builder)
{
	return fault(builder, PARL_CODE_NO_MEMORY, "out of memory", NULL);
}

bool book_refuse(struct book *book, const char *what)
{
	parl_builder_fault(book->builder, PARL_CODE_BOOK_KIND, file, SAVE_AS, "this is %s", what);
	return false;
}

/* --- what kind of file it is */

static bool judge_start(struct book *book, parl_view bytes)
{
	if (bytes.size == 0)
		return fault(book->builder, PARL_CODE_IMPORT_NOTHING, "this file is empty",
			"perhaps it was not copied whole: get a fresh copy of the file");
	if (parl_view_begins(bytes, "\xD0\xCF\x11\xE0"))
		return parl_view_holds_wide(bytes, "EncryptedPackage")
			? fault(book->builder, PARL_CODE_OFFICE_PASSWORD,
				  "the file is protected with a password",
				  "open it in its own program, and save it without a password")
			: book_refuse(book,
				  "an Excel workbook of the old kind (.xls), which is not read");
	if (book->flat || parl_view_begins(bytes, "PK\x03\x04"))
		return true;
	return fault(book->builder, PARL_CODE_BOOK_KIND,
		"this is no workbook, whatever its name says",
		"if it is a CSV file, let its name end in .csv, or say --as csv");
}

/* --- which sheet */

struct book_sheet *book_add_sheet(struct book *book, const char *name)
{
	struct book_sheet *sheet = &book->sheets[book->count];
	const char *copy;

	if (book->count == BOOK_SHEETS_MOST)
		return NULL;
	copy = parl_arena_copy(book->arena, parl_view_of(name ? name : "")).data;
	book->failed |= !copy;
	if (!copy)
		return NULL;
	*sheet = (struct book_sheet){.name = copy};
	book->count++;
	return sheet;
}

/* The names of the sheets, or of those that look like glossaries, as messages list them. */
static const char *list(const struct book *book, bool glossaries)
{
	const char *names = NULL;

	for (size_t i = 0; i < book->count; i++) {
		const char *name = parl_arena_print(book->arena, "\"%s\"", book->sheets[i].name);

		if (name && (!glossaries || book->sheets[i].glossary))
			names = parl_arena_join(book->arena, names, ", ", name);
	}
	return names ? names : "none";
}

static bool find_named(struct book *book, const char *name, size_t *number)
{
	for (*number = 0; *number < book->count; ++*number)
		if (strcasecmp(book->sheets[*number].name, name) == 0)
			return true;
	parl_builder_fault(book->builder, PARL_CODE_BOOK_SHEET, file,
		parl_arena_print(book->arena, "the sheets are %s", list(book, false)),
		"there is no sheet \"%s\"", name);
	return false;
}

/* The first rows of each sheet that is shown, one by one. */
static bool look(const struct book_kind *kind, struct book *book)
{
	bool good = true;

	for (size_t i = 0; good && i < book->count; i++) {
		struct book_rows rows;

		if (book->sheets[i].hidden)
			continue;
		good = book_rows_begin(&rows, book, book->sheets[i].name, PARL_SHEET_HEADER_WITHIN);
		good = good && kind->read(book, i, &rows);
		book->sheets[i].glossary = good && parl_sheet_is_glossary(rows.sheet);
		book_rows_release(&rows);
	}
	return good;
}

/* The only sheet that names a column of terms; where none does the first, of which it is told what
 * it lacks. */
static bool find_glossary(struct book *book, size_t first, size_t *number)
{
	size_t count = 0;

	*number = first;
	for (size_t i = book->count; i-- > 0;) {
		count += book->sheets[i].glossary;
		*number = book->sheets[i].glossary ? i : *number;
	}
	if (count > 1) {
		parl_builder_fault(book->builder, PARL_CODE_BOOK_SHEET, file,
			"say which with --sheet; each can be imported by itself, and glossaries can "
			"be used together",
			"several of its sheets are glossaries: %s", list(book, true));
		return false;
	}
	if (*number != first)
		parl_builder_fault(book->builder, PARL_CODE_BOOK_CHOSEN, file, NULL,
			"the sheet \"%s\" is read, which names columns of terms; the first, \"%s\", "
			"does not",
			book->sheets[*number].name, book->sheets[first].name);
	return true;
}

static bool choose(const struct book_kind *kind, struct book *book, size_t *number)
{
	const char *wanted = parl_builder_wanted_sheet(book->builder);
	size_t shown = 0, first = 0;

	if (wanted)
		return find_named(book, wanted, number);
	for (size_t i = book->count; i-- > 0;)
		if (!book->sheets[i].hidden) {
			first = i;
			shown++;
		}
	*number = first;
	if (book->count == 0)
		return fault(book->builder, PARL_CODE_IMPORT_NOTHING,
			"this workbook has no sheet with cells", NULL);
	if (shown < 2)
		return true;
	return (kind->look ? kind->look(book) : look(kind, book)) &&
		find_glossary(book, first, number);
}

/* --- reading it */

static bool take(const struct book_kind *kind, struct book *book, size_t number)
{
	struct book_rows rows;
	bool good = book_rows_begin(&rows, book, book->sheets[number].name, SIZE_MAX) &&
		kind->read(book, number, &rows);

	if (good && rows.wrong_row)
		good = fault(book->builder, PARL_CODE_OFFICE_DAMAGED,
			"the file is damaged: it has rows that no sheet has",
			"get a fresh copy of the file, or open it in its own program and save it "
			"again");
	/* A row that could not be added was told of. */
	good = good && !rows.stopped && !book->failed;
	if (good) {
		book_tell_hidden(&rows);
		good = parl_sheet_read(rows.sheet) == PARL_OK;
	}
	book_rows_release(&rows);
	return good;
}

/* What was found wrong with the package is told with the rest. */
static void hand_on(struct book *book)
{
	for (size_t i = 0; i < parl_diagnostics_count(book->faults); i++) {
		const struct parl_diagnostic *item = parl_diagnostics_get(book->faults, i);

		parl_builder_fault(book->builder, item->code, file, item->help, "%s", item->text);
	}
}

/* What is in it tells its kind, whatever its name says. */
static const struct book_kind *kind_of(const struct book *book)
{
	return book->flat || package_has(book->package, "content.xml") ? &book_open_document
								       : &book_excel;
}

static bool read_with(const struct book_kind *kind, struct book *book)
{
	size_t number;
	bool good = kind->open(book) && choose(kind, book, &number) && take(kind, book, number);

	kind->close(book);
	return good;
}

static bool import(struct book *book, parl_view bytes)
{
	bool good;

	if (!judge_start(book, bytes))
		return false;
	book->package = book->flat ? package_flat(bytes, NULL, book->faults)
				   : package_open(bytes, NULL, book->faults);
	good = book->package && read_with(kind_of(book), book);
	package_close(book->package);
	hand_on(book);
	return good;
}

enum parl_status book_import(parl_view bytes, bool flat, struct parl_builder *builder)
{
	struct book *book = calloc(1, sizeof(*book));
	locale_t plain = newlocale(LC_NUMERIC_MASK, "C", (locale_t)0), before;
	bool good = false;

	if (book)
		book->faults = parl_diagnostics_new();
	if (book && book->faults && plain) {
		book->builder = builder;
		book->flat = flat;
		book->arena = parl_builder_arena(builder);
		/* Numbers in files have a point, whatever the program around us has set. */
		before = uselocale(plain);
		good = import(book, bytes);
		uselocale(before);
	}
	if (!book || !book->faults || !plain || book->failed)
		no_memory(builder);
	if (plain)
		freelocale(plain);
	if (book)
		parl_diagnostics_free(book->faults);
	free(book);
	return good ? PARL_OK : PARL_FAILED;
}
