#!/usr/bin/env python3
"""Packs a workbook out of text, so that a test shows what is in it.

pack.py OUT.xlsx [--strict] [--strings FILE] [--formats FILE] [--old] NAME[:STATE]=FILE...
    FILE holds what stands in <worksheet>, in <sst>, in <styleSheet>; --old counts days from 1904.
pack.py OUT.ods|OUT.fods [--styles FILE] FILE
    FILE holds what stands in <office:spreadsheet>, in <office:automatic-styles>.
"""
import sys
import zipfile

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
ODF = "urn:oasis:names:tc:opendocument:xmlns:"


def take(arguments, name, flag=False):
    if name not in arguments:
        return False if flag else None
    at = arguments.index(name)
    value = True if flag else open(arguments[at + 1], encoding="utf-8").read()
    del arguments[at : at + (1 if flag else 2)]
    return value


def write(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts:
            stored = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name), text, stored)


def excel(path, arguments):
    strict = take(arguments, "--strict", True)
    old = take(arguments, "--old", True)
    strings = take(arguments, "--strings")
    formats = take(arguments, "--formats")
    main = (
        "http://purl.oclc.org/ooxml/spreadsheetml/main"
        if strict
        else "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    )
    office = (
        "http://purl.oclc.org/ooxml/officeDocument/relationships"
        if strict
        else "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    )
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    sheets, links, parts = "", "", []
    for number, argument in enumerate(arguments, 1):
        name, file = argument.split("=", 1)
        name, _, state = name.partition(":")
        state = f' state="{state}"' if state else ""
        sheets += f'<sheet name="{name}" sheetId="{number}" r:id="s{number}"{state}/>'
        links += f'<Relationship Id="s{number}" Type="{office}/worksheet" Target="worksheets/sheet{number}.xml"/>'
        inside = open(file, encoding="utf-8").read()
        parts.append((f"xl/worksheets/sheet{number}.xml", f'{HEAD}<worksheet xmlns="{main}">{inside}</worksheet>'))
    if strings is not None:
        links += f'<Relationship Id="t" Type="{office}/sharedStrings" Target="/xl/sharedStrings.xml"/>'
        parts.append(("xl/sharedStrings.xml", f'{HEAD}<sst xmlns="{main}">{strings}</sst>'))
    if formats is not None:
        links += f'<Relationship Id="f" Type="{office}/styles" Target="styles.xml"/>'
        parts.append(("xl/styles.xml", f'{HEAD}<styleSheet xmlns="{main}">{formats}</styleSheet>'))
    days = '<workbookPr date1904="1"/>' if old else ""
    types = (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}sheet.main+xml"/></Types>'
    )
    write(
        path,
        [
            ("[Content_Types].xml", types),
            (
                "_rels/.rels",
                f'{HEAD}<Relationships xmlns="{relations}"><Relationship Id="b" Type="{office}/officeDocument" '
                f'Target="xl/workbook.xml"/></Relationships>',
            ),
            (
                "xl/workbook.xml",
                f'{HEAD}<workbook xmlns="{main}" xmlns:r="{office}">{days}<sheets>{sheets}</sheets></workbook>',
            ),
            ("xl/_rels/workbook.xml.rels", f'{HEAD}<Relationships xmlns="{relations}">{links}</Relationships>'),
        ]
        + parts,
    )


def open_document(path, arguments):
    styles = take(arguments, "--styles") or ""
    inside = open(arguments[0], encoding="utf-8").read()
    flat = path.endswith(".fods")
    root = "document" if flat else "document-content"
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    spaces = "".join(
        f' xmlns:{name}="{ODF}{value}:1.0"'
        for name, value in (("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"))
    )
    mimetype = f' office:mimetype="{kind}"' if flat else ""
    text = (
        f'{HEAD}<office:{root}{spaces}{mimetype}><office:automatic-styles>{styles}</office:automatic-styles>'
        f"<office:body><office:spreadsheet>{inside}</office:spreadsheet></office:body></office:{root}>"
    )
    if flat:
        open(path, "w", encoding="utf-8").write(text)
    else:
        write(path, [("mimetype", kind), ("content.xml", text)])


if __name__ == "__main__":
    (excel if sys.argv[1].endswith(".xlsx") else open_document)(sys.argv[1], sys.argv[2:])
