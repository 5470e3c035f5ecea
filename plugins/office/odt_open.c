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

static bool begins(parl_view text, const char *start)
{
	size_t size = strlen(start);

	return text.size >= size && memcmp(text.data, start, size) == 0;
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

	if (begins(type, TYPE_TEXT))
		return true;
	while (!begins(type, others[i].begins))
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
static bool judge_encryption(struct odt *odt)
{
	static const char *const names[] = {":encryption-data", "<encryption-data"};
	struct parl_buffer list = PARL_BUFFER_EMPTY;
	enum parl_status status = package_read(odt->package, "META-INF/manifest.xml", &list);
	bool fine = status != PARL_FAILED;

	for (size_t i = 0; status == PARL_OK && fine && i < 2; i++)
		fine = !memmem(list.data, list.size, names[i], strlen(names[i])) ||
			package_password(odt->package);
	parl_buffer_release(&list);
	return fine;
}

/* --- reading the parts */

/* Appends a part; one that is missing where it is NEEDED is a fault. */
static bool read_part(struct odt *odt, const char *name, bool needed)
{
	struct odt_part *part = &odt->parts[odt->part_count];
	bool missing;

	part->name = name;
	part->doc = xml_read(odt->package, name, &missing);
	if (!part->doc)
		return missing && (!needed || package_missing(odt->package, name));
	odt->part_count++;
	return odt_regions_find(part, odt->arena);
}

static bool judge_root(const struct odt *odt, const char *name)
{
	const xmlNode *root = xmlDocGetRootElement(odt->parts[0].doc);
	const xmlNode *body = xml_child(root, ODT_OFFICE, "body");

	if (xml_is(root, ODT_OFFICE, name) && xml_child(body, ODT_OFFICE, "text"))
		return true;
	return refuse_kind(
		odt, body ? "an OpenDocument file of another kind" : "a file of another kind");
}

static bool read_packed(struct odt *odt)
{
	return read_type(odt) && judge_encryption(odt) && read_part(odt, "content.xml", true) &&
		judge_root(odt, "document-content") && read_part(odt, "styles.xml", false);
}

static bool read_flat(struct odt *odt)
{
	return read_part(odt, FLAT, true) && judge_root(odt, "document");
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
		if (odt->arena && read(odt))
			odt->styles = odt_styles_new(odt->parts[0].doc,
				odt->part_count > 1 ? odt->parts[1].doc : NULL, odt->arena);
		if (odt->styles)
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
		xmlFreeDoc(odt->parts[i].doc);
	package_close(odt->package);
	parl_arena_free(odt->arena);
	free(odt->blocks);
	free(odt);
}

/* The first part is to be the type, as it is, so that it can be told from here. */
bool odt_recognises(parl_view bytes)
{
	static const char first[] = "mimetype" TYPE_TEXT;
	const size_t header = 30;

	return bytes.size > header &&
		begins((parl_view){bytes.data + header, bytes.size - header}, first);
}

bool odt_recognises_flat(parl_view bytes)
{
	size_t size = bytes.size < LOOK ? bytes.size : LOOK;

	return memmem(bytes.data, size, "<" FLAT, strlen("<" FLAT)) &&
		memmem(bytes.data, size, TYPE_TEXT, strlen(TYPE_TEXT));
}
