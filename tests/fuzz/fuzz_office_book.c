/*
 * Any bytes as a workbook: a package of either kind where they begin as a zip; a flat one where
 * they name the namespace of OpenDocument; else as a part of Excel's, its strings, its styles or a
 * sheet, in a package that is sound. What comes of them is written as a workbook and read again.
 */
#define FUZZ_FILE "fuzz.xlsx"
#define FUZZ_EXPORTER 6

#include "exchange.h"
#include "packed.h"

#define HEAD "<?xml version=\"1.0\"?>"
#define FORMATS "http://schemas.openxmlformats.org/"
#define MAIN FORMATS "spreadsheetml/2006/main"
#define RELATIONS FORMATS "officeDocument/2006/relationships"

/* The importers stand in the order of the plugin's capabilities, behind three formats. */
enum { XLSX = 3, ODS, FODS };

static const char types[] =
	HEAD "<Types xmlns=\"" FORMATS "package/2006/content-types\"><Override "
	     "PartName=\"/xl/workbook.xml\" ContentType=\"application/"
	     "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>";
static const char relations[] = HEAD
	"<Relationships xmlns=\"" FORMATS "package/2006/relationships\"><Relationship Id=\"r\" "
	"Type=\"" RELATIONS "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
static const char workbook[] =
	HEAD "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" RELATIONS "\"><sheets><sheet name=\"a\" "
	     "sheetId=\"1\" r:id=\"a\"/></sheets></workbook>";
static const char parts[] = HEAD
	"<Relationships xmlns=\"" FORMATS "package/2006/relationships\"><Relationship Id=\"a\" "
	"Type=\"" RELATIONS "/worksheet\" Target=\"sheet.xml\"/><Relationship Id=\"b\" "
	"Type=\"" RELATIONS "/sharedStrings\" Target=\"strings.xml\"/><Relationship "
	"Id=\"c\" Type=\"" RELATIONS "/styles\" Target=\"styles.xml\"/></Relationships>";
static const char sheet[] =
	HEAD "<worksheet xmlns=\"" MAIN "\"><sheetData><row><c t=\"str\"><v>third-sector "
	     "term</v></c></row><row><c t=\"s\"><v>0</v></c></row><row><c s=\"0\"><v>45497.5</v>"
	     "</c></row><row><c s=\"1\"><v>1234.5</v></c></row></sheetData></worksheet>";
static const char strings[] = HEAD "<sst xmlns=\"" MAIN "\"><si><t>tea</t></si></sst>";
static const char styles[] = HEAD "<styleSheet xmlns=\"" MAIN "\"><cellXfs><xf numFmtId=\"14\"/>"
				  "<xf numFmtId=\"4\"/></cellXfs></styleSheet>";

static parl_view or_else(parl_view bytes, const char *element, const char *otherwise)
{
	return memmem(bytes.data, bytes.size, element, strlen(element)) ? bytes
									: parl_view_of(otherwise);
}

static void read_part(parl_view bytes)
{
	const struct fuzz_part all[] = {
		{"[Content_Types].xml", parl_view_of(types)},
		{"_rels/.rels", parl_view_of(relations)},
		{"xl/workbook.xml", parl_view_of(workbook)},
		{"xl/_rels/workbook.xml.rels", parl_view_of(parts)},
		{"xl/sheet.xml", or_else(bytes, "worksheet", sheet)},
		{"xl/strings.xml", or_else(bytes, "sst", strings)},
		{"xl/styles.xml", or_else(bytes, "styleSheet", styles)},
	};
	parl_view packed = fuzz_pack(all, PARL_LENGTH(all));

	there_and_back(XLSX, XLSX, packed);
	free((void *)packed.data);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	parl_view bytes = {(const char *)data, size};

	if (size >= 4 && memcmp(data, "PK\x03\x04", 4) == 0)
		there_and_back(ODS, XLSX, bytes);
	else if (memmem(data, size, "opendocument", strlen("opendocument")))
		there_and_back(FODS, XLSX, bytes);
	else
		read_part(bytes);
	return 0;
}
