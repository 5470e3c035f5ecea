#!/usr/bin/env python3
"""disguised.py PARLANCE FOLDER - files that are no document, or not one that can be read, under many names, and the exact words that are said.

The table is disguised.txt: a name, and indented the message and the help. Closes with 'N passed, N failed'.
"""
import os
import sys

import odt_hostile  # it says where the tests of Word documents are
from odt_cases import TYPE, manifest, pack

import hostile
import judging
from judging import ole, read, write

HERE = os.path.dirname(os.path.abspath(__file__))
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
POWERPOINT = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
WORDS = hostile.TEXT


def office(kind, part):
    """A workbook, or a presentation, as its own program packs it."""
    parts = dict(hostile.parts_of(WORDS))
    types = parts["[Content_Types].xml"].replace("/word/document.xml", "/" + part)
    types = types.replace("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", kind)
    return [("[Content_Types].xml", types), ("_rels/.rels", parts["_rels/.rels"].replace("word/document.xml", part)), (part, "<x/>")]


def packed(*parts):
    return lambda path: hostile.pack(path, list(parts))


def open_document(kind, *parts):
    return lambda path: pack(path, [("mimetype", kind), *parts, ("META-INF/manifest.xml", manifest("content.xml"))])


def damaged(path):
    hostile.pack(path, hostile.parts_of(WORDS))
    write(path, read(path)[:-30])


ODF = "application/vnd.oasis.opendocument."
CONTENT = ("content.xml", "<x/>")
FLAT_OPC = (b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n'
            b'<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>\n')
KINDS = {
    "old-word": lambda path: ole(path, "WordDocument"),
    "old-excel": lambda path: ole(path, "Workbook"),
    "old-powerpoint": lambda path: ole(path, "PowerPoint Document"),
    "mail": lambda path: ole(path, "__properties_version1.0"),
    "old-office": lambda path: ole(path, "Something"),
    "password": lambda path: ole(path, "EncryptedPackage"),
    "encrypted-parts": hostile.encrypted,
    "encrypted-text": lambda path: pack(path, odt_hostile.encrypted()),
    "strict": packed(*hostile.strict()),
    "damaged": damaged,
    "excel": packed(*office(EXCEL, "xl/workbook.xml")),
    "powerpoint": packed(*office(POWERPOINT, "ppt/presentation.xml")),
    "pages": packed(("Index/Document.iwa", "x")),
    "zip": packed(("notes.txt", "A client rang.")),
    "rtf": lambda path: write(path, b"{\\rtf1 A client rang.}"),
    "wordperfect": lambda path: write(path, b"\xffWPC" + b"\0" * 60),
    "gzip": lambda path: write(path, b"\x1f\x8b\x08" + b"\0" * 60),
    "empty": lambda path: write(path, b""),
    "text": lambda path: write(path, b"A client rang.\n"),
    "flat-opc": lambda path: write(path, FLAT_OPC),
    "spreadsheet": open_document(ODF + "spreadsheet", CONTENT),
    "presentation": open_document(ODF + "presentation", CONTENT),
    "old-openoffice": open_document("application/vnd.sun.xml.writer", CONTENT),
    "epub": open_document("application/epub+zip"),
    "no-text": open_document(TYPE),
}


def table():
    """Names with the two lines below each."""
    with open(os.path.join(HERE, "disguised.txt"), encoding="utf-8") as file:
        lines = [line.rstrip("\n") for line in file if line.strip() and not line.startswith("#")]
    return [(lines[i], lines[i + 1].strip(), lines[i + 2].strip()) for i in range(0, len(lines), 3)]


def main():
    program, folder = os.path.abspath(sys.argv[1]), sys.argv[2]
    os.chdir(folder)
    for name, message, help_ in table():
        KINDS[os.path.splitext(name)[0]](name)
        wanted = "%s: error: %s\nhelp: %s\n" % (name, message, help_)
        for command in (["search", "client"], ["annotate"]):
            status, said, _ = judging.run(program, *command, name)
            judging.say(name, "is told of otherwise:", status == 2 and said == wanted, "status %d\n%s" % (status, said))
    return judging.close()


if __name__ == "__main__":
    sys.exit(main())
