#!/usr/bin/env python3
"""hostile.py PARLANCE - workbooks that are damaged or made to do harm, and what is said to them.

Each is refused with the message that belongs to it, or read, soon and within little memory. Closes with 'N passed, N failed'.
"""
import os
import sys
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.append(os.path.join(HERE, "..", "word"))
import judging  # noqa: E402
from judging import LAUGHS, SECONDS, say  # noqa: E402

PACK = os.path.join(HERE, "pack.py")
ROWS = (
    '<row r="1"><c t="str"><v>third-sector term</v></c><c t="str"><v>commissioner term</v></c></row>'
    '<row r="2"><c t="str"><v>lunch club</v></c><c t="s"><v>0</v></c></row>'
)
STRINGS = "<si><t>meal session</t></si>"
FORMATS = '<cellXfs><xf numFmtId="0"/></cellXfs>'
SHEET, SHARED, STYLES = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"


def sound(sheet="<sheetData>%s</sheetData>" % ROWS):
    """The parts of a sound workbook."""
    for name, text in (("cells", sheet), ("strings", STRINGS), ("formats", FORMATS)):
        with open(name, "w", encoding="utf-8") as file:
            file.write(text)
    os.system("python3 '%s' sound.xlsx --strings strings --formats formats Words=cells" % PACK)
    with zipfile.ZipFile("sound.xlsx") as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def write(parts):
    with zipfile.ZipFile("bad.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            if text is not None:
                archive.writestr(name, text)


def imported(program):
    done, seconds = judging.measured([program, "import", "bad.xlsx"])
    return done.returncode, done.stdout, done.stderr, seconds


def refused(program, name, message, **change):
    parts = sound()
    parts.update(change.pop("parts", {}))
    write(parts)
    status, output, said, seconds = imported(program)
    say(name, "is not refused:", status == 2 and not output, "status %d, %s" % (status, said[:300]))
    say(name, "is told of otherwise:", message in said, said[:300])
    say(name, "takes its time", seconds < SECONDS, "%.1f s" % seconds)


def read(program, name, text, parts):
    whole = sound()
    whole.update(parts)
    write(whole)
    status, output, said, seconds = imported(program)
    say(name, "is not read:", status == 0 and text in output, "status %d, %s" % (status, said[:300]))
    say(name, "takes its time", seconds < SECONDS, "%.1f s" % seconds)


def sheet(inside):
    return sound("<sheetData>%s</sheetData>" % inside)[SHEET]


def main(program):
    good = sound()
    laughing = good[SHEET].replace("?>", "?><!DOCTYPE worksheet [%s]>" % LAUGHS, 1)
    refused(program, "a document type", "has a document type", parts={SHEET: laughing})
    refused(program, "a document type in the strings", "has a document type",
            parts={SHARED: good[SHARED].replace("?>", '?><!DOCTYPE sst SYSTEM "file:///etc/passwd">', 1)})
    refused(program, "a part that unpacks to more than 64 MB", "more than 64 MB",
            parts={SHEET: good[SHEET].replace("<sheetData>", "<sheetData>" + " " * (65 << 20))})
    refused(program, "strings without end", "more than 1048576 strings",
            parts={SHARED: good[SHARED].replace("</sst>", "<si/>" * 1100000 + "</sst>")})
    refused(program, "a thousand attributes", "attributes",
            parts={SHEET: good[SHEET].replace("<sheetData>", "<sheetData %s>" % " ".join("a%d='1'" % i for i in range(9000)))})
    refused(program, "no sheet", "is missing", parts={SHEET: None})
    refused(program, "no strings", "is missing", parts={SHARED: None})
    refused(program, "no workbook", "is missing", parts={"xl/workbook.xml": None})
    refused(program, "no types", "[P-436]", parts={"[Content_Types].xml": "<a/>"})
    refused(program, "a binary workbook", "binary Excel workbook (.xlsb)",
            parts={"[Content_Types].xml": good["[Content_Types].xml"].replace(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "application/vnd.ms-excel.sheet.binary.macroEnabled.main")})
    refused(program, "a sheet that ends anywhere", "no sound XML", parts={SHEET: good[SHEET][:200]})
    refused(program, "a sheet that is another thing", "[P-202]", parts={SHEET: "<a/>"})
    refused(program, "a row that no sheet has", "rows that no sheet has",
            parts={SHEET: sheet(ROWS + '<row r="99999999"><c t="str"><v>x</v></c></row>')})
    refused(program, "rows without end, each far to the right", "[P-",
            parts={SHEET: sheet(ROWS + "".join('<row r="%d"><c r="IV%d" t="s"><v>0</v></c></row>' % (i, i)
                                               for i in range(3, 250000)))})
    read(program, "a string that is not there", "lunch club",
         {SHEET: good[SHEET].replace("<v>0</v>", "<v>99999999999999999999</v>")})
    read(program, "a style that is not there", '"3"',
         {SHEET: sheet(ROWS + '<row r="3"><c s="99999999999999999999"><v>3</v></c></row>')})
    read(program, "a row and a column beyond all bounds, empty", "lunch club",
         {SHEET: sheet(ROWS + '<row r="99999999999999999999"><c r="ZZZZZZ99999999999999999999999"/></row>')})
    read(program, "a column that nobody looks at", "lunch club",
         {SHEET: sheet(ROWS + '<row r="3"><c r="XFD3" t="str"><v>x</v></c></row>')})
    read(program, "merged cells without end", "lunch club",
         {SHEET: good[SHEET].replace("</sheetData>", "</sheetData><mergeCells>%s</mergeCells>" %
                                     ('<mergeCell ref="A2:XFD1048576"/>' * 100000))})
    read(program, "columns without end", "lunch club",
         {SHEET: good[SHEET].replace("<sheetData>", "<cols>%s</cols><sheetData>" %
                                     ('<col min="1" max="4294967295" hidden="1"/>' * 10000))})
    read(program, "formats without end", "lunch club",
         {STYLES: good[STYLES].replace("<cellXfs>", "<numFmts>%s</numFmts><cellXfs>" %
                                       ('<numFmt numFmtId="164" formatCode="%s"/>' % ("0" * 5000) * 1000))})
    # Every sheet of the list may be the same part: it is unpacked for each, up to a limit.
    many = good["xl/workbook.xml"].replace("</sheets>", "".join(
        '<sheet name="s%d" sheetId="%d" r:id="s1"/>' % (i, i) for i in range(2, 2000)) + "</sheets>")
    refused(program, "one part as two thousand sheets", "[P-", parts={
        "xl/workbook.xml": many, SHEET: good[SHEET].replace("<sheetData>", "<sheetData>" + " " * (8 << 20))})


if __name__ == "__main__":
    main(sys.argv[1])
    sys.exit(judging.close())
