/*
 * xlsx_pack.c - the parts of a workbook that are the same in all that are written.
 */
#include "opc.h"
#include "xlsx_write.h"

#define SHEET_NAME "xl/worksheets/sheet1.xml"
#define TYPE "application/vnd.openxmlformats-officedocument.spreadsheetml."

static const char types[] = XLSX_HEAD
	"<Types xmlns=\"" OPC_TYPES_SPACE "\"><Default Extension=\"rels\" "
	"ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default "
	"Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" "
	"ContentType=\"" TYPE "sheet.main+xml\"/><Override PartName=\"/" SHEET_NAME "\" "
	"ContentType=\"" TYPE "worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" "
	"ContentType=\"" TYPE "styles+xml\"/></Types>";

static const char package_relations[] =
	XLSX_HEAD "<Relationships xmlns=\"" OPC_RELATIONS_SPACE
		  "\"><Relationship Id=\"rId1\" Type=\"" OPC_OFFICE
		  "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";

static const char workbook[] = XLSX_HEAD
	"<workbook xmlns=\"" XLSX_SPACE "\" xmlns:r=\"http://schemas.openxmlformats.org/"
	"officeDocument/2006/relationships\"><bookViews><workbookView/></bookViews><sheets><sheet "
	"name=\"Glossary\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";

static const char book_relations[] = XLSX_HEAD
	"<Relationships xmlns=\"" OPC_RELATIONS_SPACE
	"\"><Relationship Id=\"rId1\" Type=\"" OPC_OFFICE
	"worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" OPC_OFFICE
	"styles\" Target=\"styles.xml\"/></Relationships>";

/* Number format 49 is that of text. */
#define ALIGNED "<alignment vertical=\"top\" wrapText=\"1\"/>"
#define FONT(MORE) "<font>" MORE "<name val=\"Calibri\"/><family val=\"2\"/></font>"

static const char styles[] = XLSX_HEAD "<styleSheet xmlns=\"" XLSX_SPACE "\"><fonts count=\"3\">" FONT(
	"<sz val=\"11\"/>") FONT("<b/><sz val=\"11\"/>")
	FONT("<sz val=\"11\"/><color rgb=\"FF595959\"/>") "</fonts><fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill>"
							  "<patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\">"
							  "<fgColor rgb=\"FFDDE7F0\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>"
							  "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
							  "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
							  "</cellStyleXfs><cellXfs count=\"4\">"
							  "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
							  "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
							  "applyNumberFormat=\"1\" applyAlignment=\"1\">" ALIGNED
							  "</xf>"
							  "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\" "
							  "applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\">" ALIGNED
							  "</xf><xf numFmtId=\"49\" fontId=\"2\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
							  "applyNumberFormat=\"1\" applyFont=\"1\"/></cellXfs><cellStyles count=\"1\"><cellStyle "
							  "name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

enum parl_status xlsx_pack(struct package *package, parl_view sheet, struct parl_buffer *bytes)
{
	const struct package_change parts[] = {
		{OPC_TYPES_NAME, parl_view_of(types)},
		{"_rels/.rels", parl_view_of(package_relations)},
		{"xl/workbook.xml", parl_view_of(workbook)},
		{"xl/_rels/workbook.xml.rels", parl_view_of(book_relations)},
		{"xl/styles.xml", parl_view_of(styles)},
		{SHEET_NAME, sheet},
	};

	return package_write(package, parts, PARL_LENGTH(parts), bytes);
}
