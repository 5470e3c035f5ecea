/*
 * odt_open.c - the parts of an OpenDocument text, and whether they are what we read.
 */
#include <stdlib.h>
#include <string.h>

#include "odt.h"
#include "start.h"

#define TYPE "application/vnd.oasis.opendocument."
#define TYPE_TEXT TYPE "text"
#define TYPE_OLD "application/vnd.sun.xml."
#define FLAT "office:document"

/* Where a look at a flat file ends. */
#define LOOK 4096

static const struct start_kind kind = {"OpenDocument text", "an OpenDocument text (.odt)"};

bool odt_is_any(const xmlNode *node, const char *space, const char *const *names)
{
	for (; *names; names++)
		if (xml_is(node, space, *names))
			return true;
	return false;
}

/* --- what kind of file it is */

static bool refuse_kind(const struct odt *odt, const char *what)
{
	start_refuse(&kind, what, package_path(odt->package), package_faults(odt->package));
	return false;
}

static bool judge_type(const struct odt *odt, parl_view type)
{
	static const struct {
		const char *begins;
		const char *name;
	} others[] = {{TYPE "spreadsheet", "an OpenDocument spreadsheet"},
		{TYPE "presentation", "an OpenDocument presentation"},
		{TYPE "graphics", "an OpenDocument drawing"},
		{TYPE_OLD, "a document of OpenOffice.org 1"}, {"", "a package of an unknown kind"}};
	size_t i = 0;

	if (parl_view_begins(type, TYPE_TEXT))
		return true;
	while (!parl_view_begins(type, others[i].begins))
		i++;
	return refuse_kind(odt, others[i].name);
}

/* What the package says of itself, in its first part. One that says nothing is judged by what is in
 * it. */
static bool read_type(struct odt *odt)
{
	struct parl_buffer type = PARL_BUFFER_EMPTY;
	enum parl_status status = package_read(odt->package, "mimetype", &type);
	bool fine = status == PARL_OK && judge_type(odt, parl_buffer_view(&type));

	parl_buffer_release(&type);
	if (status != PARL_NONE || package_has(odt->package, "content.xml"))
		return fine || status == PARL_NONE;
	return refuse_kind(odt,
		package_has(odt->package, "[Content_Types].xml")
			? "a Word, Excel or PowerPoint file"
			: "a zip file of another kind");
}

/* An encrypted document says so in the list of its parts. That is searched, not parsed: in the list
 * alone, old versions of OpenOffice wrote a document type. */
bool odt_is_open(struct package *package)
{
	static const char *const names[] = {":encryption-data", "<encryption-data"};
	struct parl_buffer list = PARL_BUFFER_EMPTY;
	enum parl_status status = package_read(package, "META-INF/manifest.xml", &list);
	bool fine = status != PARL_FAILED;

	for (size_t i = 0; status == PARL_OK && fine && i < 2; i++)
		fine = !memmem(list.data, list.size, names[i], strlen(names[i])) ||
			package_password(package);
	parl_buffer_release(&list);
	return fine;
}

/* --- reading the parts */

/* Appends a part; one that is missing where it is NEEDED is a fault. */
static bool load_part(struct odt *odt, const char *name, bool needed)
{
	struct odt_part *part = &odt->parts[odt->part_count];
	bool missing, fine = xml_load(odt->package, name, &part->bytes, &missing);

	part->name = name;
	odt->part_count += fine;
	if (!fine)
		parl_buffer_release(&part->bytes);
	return fine || (missing && (!needed || package_missing(odt->package, name)));
}

/* What the document is, as far as its first elements tell. */
struct look {
	const char *root;
	bool right;
	bool body;
	bool text;
	struct xml_stream stream;
};

static enum xml_want look_at(void *self, xmlNode *node)
{
	struct look *look = self;

	if (node->parent->type != XML_ELEMENT_NODE) {
		look->right = xml_is(node, ODT_OFFICE, look->root);
		return XML_ENTER;
	}
	if (xml_is(node, ODT_OFFICE, "body")) {
		look->body = true;
		return XML_ENTER;
	}
	if (xml_is(node->parent, ODT_OFFICE, "body")) {
		look->text |= xml_is(node, ODT_OFFICE, "text");
		look->stream.stopped = look->text;
	}
	return XML_SKIP;
}

static bool judge_root(const struct odt *odt, const char *name)
{
	static const struct xml_reader reader = {.open = look_at};
	struct look look = {.root = name};

	look.stream.bytes = parl_buffer_view(&odt->parts[0].bytes);
	look.stream.reader = &reader;
	look.stream.self = &look;
	if (!xml_stream(&look.stream, odt->package, odt->parts[0].name))
		return false;
	if (look.right && look.text)
		return true;
	return refuse_kind(
		odt, look.body ? "an OpenDocument file of another kind" : "a file of another kind");
}

static bool read_packed(struct odt *odt)
{
	return read_type(odt) && odt_is_open(odt->package) && load_part(odt, "content.xml", true) &&
		judge_root(odt, "document-content") && load_part(odt, "styles.xml", false);
}

static bool read_flat(struct odt *odt)
{
	return load_part(odt, FLAT, true) && judge_root(odt, "document");
}

/* --- from the outside */

/* With a package that may be NULL, which is then told of. */
static struct odt *open_package(struct package *package, bool (*read)(struct odt *odt),
	const char *path, struct parl_diagnostics *faults)
{
	struct odt *odt = package ? calloc(1, sizeof(*odt)) : NULL;

	if (!odt) {
		package_close(package);
	} else {
		odt->package = package;
		odt->arena = parl_arena_new();
		odt->styles = odt_styles_new();
		if (odt->arena && odt->styles && read(odt))
			return odt;
		odt_close(odt);
	}
	if (parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) == 0)
		parl_diagnose_memory(faults, path);
	return NULL;
}

struct odt *odt_open(parl_view bytes, const char *path, struct parl_diagnostics *faults)
{
	if (!start_is_zip(bytes, &kind, path, faults))
		return NULL;
	return open_package(package_open(bytes, path, faults), read_packed, path, faults);
}

struct odt *odt_open_flat(parl_view bytes, const char *path, struct parl_diagnostics *faults)
{
	return open_package(package_flat(bytes, path, faults), read_flat, path, faults);
}

void odt_close(struct odt *odt)
{
	if (!odt)
		return;
	for (size_t i = 0; i < odt->part_count; i++)
		parl_buffer_release(&odt->parts[i].bytes);
	odt_styles_free(odt->styles);
	package_close(odt->package);
	parl_arena_free(odt->arena);
	free(odt);
}

/* The first part is to be the type, as it is, so that it can be told from here. */
bool odt_recognises(parl_view bytes)
{
	static const char first[] = "mimetype" TYPE_TEXT;
	const size_t header = 30;

	return bytes.size > header &&
		parl_view_begins((parl_view){bytes.data + header, bytes.size - header}, first);
}

bool odt_recognises_flat(parl_view bytes)
{
	size_t size = bytes.size < LOOK ? bytes.size : LOOK;

	return memmem(bytes.data, size, "<" FLAT, strlen("<" FLAT)) &&
		memmem(bytes.data, size, TYPE_TEXT, strlen(TYPE_TEXT));
}
