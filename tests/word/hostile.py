#!/usr/bin/env python3
"""hostile.py PARLANCE FOLDER - Word files that are damaged, disguised or made to do harm, and what is said to them.

Each is refused with the message that belongs to it, soon and within little memory. Closes with 'N passed, N failed'.
"""
import os
import struct
import sys
import zipfile

import cases
import judging
from judging import DEEP, LAUGHS, SECONDS, ole, patched, run, say, write


def pack(path, parts, store=False):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED if store else zipfile.ZIP_DEFLATED) as package:
        for name, text in parts:
            package.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text,
                             zipfile.ZIP_STORED if store else zipfile.ZIP_DEFLATED)


def parts_of(body, **change):
    """A sound document's parts, some of them changed: None leaves one out."""
    main = cases.ML + "document.main+xml"
    parts = {
        "[Content_Types].xml": cases.HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Override PartName="/word/document.xml" ContentType="%s"/></Types>' % change.pop("type", main),
        "_rels/.rels": cases.HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r" Type="%sofficeDocument" Target="%s"/></Relationships>'
        % (cases.OFFICE, change.pop("target", "word/document.xml")),
        "word/document.xml": cases.HEAD + "<w:document %s><w:body>%s</w:body></w:document>" % (cases.NAMESPACES, body),
    }
    for name, text in change.pop("parts", {}).items():
        parts[name] = text
    return [(name, text) for name, text in parts.items() if text is not None]


def strict():
    text = cases.HEAD + '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body/></w:document>'
    return parts_of("", parts={"word/document.xml": text})


def doctype(entity):
    text = ('<?xml version="1.0"?><!DOCTYPE w:document [%s]><w:document %s><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p>'
            '</w:body></w:document>' % (entity, cases.NAMESPACES))
    return parts_of("", parts={"word/document.xml": text})


def lying(path):
    """The list says that the text is 10 bytes long."""
    pack(path, parts_of(cases.para("A client rang. " * 50)))
    data = bytearray(open(path, "rb").read())
    at = data.find(b"PK\x01\x02")
    while data[at + 46:at + 46 + 17] != b"word/document.xml":
        at = data.find(b"PK\x01\x02", at + 4)
    data[at + 24:at + 28] = struct.pack("<I", 10)
    open(path, "wb").write(data)


def encrypted(path):
    pack(path, parts_of(cases.para("A client rang.")))
    data = bytearray(open(path, "rb").read())
    at = 0
    while (at := data.find(b"PK\x03\x04", at)) >= 0:
        data[at + 6] |= 1
        at += 4
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        data[at + 8] |= 1
        at += 4
    open(path, "wb").write(data)


def bomb(path):
    parts = parts_of(cases.para("A client rang."), parts={"word/document.xml": None})
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts:
            package.writestr(name, text)
        with package.open("word/document.xml", "w", force_zip64=True) as part:
            part.write((cases.HEAD + "<w:document %s><w:body>" % cases.NAMESPACES).encode())
            for _ in range(200):
                part.write(b" " * (1 << 20))


def duplicates(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts_of(cases.para("A client rang.")) + [("word/Document.xml", "<x/>")]:
            package.writestr(name, text)


TEXT = cases.para("A client rang.")
RUN = "<w:r><w:t>A client rang.</w:t></w:r>"


def around(start, inner, end, depth=10000):
    return start * depth + inner + end * depth


def nested(start, inner, end):
    return parts_of(around(start, inner, end))


# a name with the bytes of a quotation mark and a bracket in it, where it is wide
CROWD = " ".join("a\u3e22%d='x'" % i for i in range(200000))
BAD = [
    # name, maker, what the message has to say
    ("no-zip", lambda p: write(p, b"A client rang.\n"), "P-284"),
    ("empty-file", lambda p: write(p, b""), "an empty file"),
    ("only-a-start", lambda p: write(p, b"PK\x03\x04"), "P-282"),
    ("empty-zip", lambda p: pack(p, []), "P-28"),
    ("old-word", lambda p: ole(p, "WordDocument"), "of the old kind"),
    ("password", lambda p: ole(p, "EncryptedPackage"), "P-283"),
    ("encrypted-parts", encrypted, "P-283"),
    ("workbook", lambda p: pack(p, parts_of(TEXT, type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")),
     "an Excel workbook"),
    ("presentation", lambda p: pack(p, parts_of(TEXT, type="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")),
     "a PowerPoint presentation"),
    ("open-document", lambda p: pack(p, [("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")]),
     "an OpenDocument file"),
    ("other-zip", lambda p: pack(p, [("a.txt", "A client rang.")]), "a zip file of another kind"),
    ("strict", lambda p: pack(p, strict()), "P-285"),
    ("doctype", lambda p: pack(p, doctype('<!ENTITY x "client">')), "P-287"),
    ("doctype-file", lambda p: pack(p, doctype('<!ENTITY x SYSTEM "file:///etc/passwd">')), "P-287"),
    ("doctype-laughs", lambda p: pack(p, doctype(LAUGHS)), "P-287"),
    ("doctype-in-types", lambda p: pack(p, parts_of(TEXT, parts={"[Content_Types].xml": "<!DOCTYPE x><Types/>"})), "P-287"),
    ("no-rels", lambda p: pack(p, parts_of(TEXT, parts={"_rels/.rels": None})), "_rels/.rels is missing"),
    ("no-text", lambda p: pack(p, parts_of(TEXT, parts={"word/document.xml": None})), "word/document.xml is missing"),
    ("no-types", lambda p: pack(p, parts_of(TEXT, parts={"[Content_Types].xml": None})), "P-284"),
    ("target-outside", lambda p: pack(p, parts_of(TEXT, target="../../etc/passwd")), "without a main part"),
    ("cut-xml", lambda p: pack(p, parts_of(TEXT, parts={"word/document.xml": "<w:document"})), "no sound XML"),
    ("empty-xml", lambda p: pack(p, parts_of(TEXT, parts={"word/document.xml": ""})), "no sound XML"),
    ("undefined-entity", lambda p: pack(p, parts_of("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>")), "no sound XML"),
    ("deep", lambda p: pack(p, parts_of("<w:sdt><w:sdtContent>" * 50000)), DEEP),
    ("deep-tables", lambda p: pack(p, nested("<w:tbl><w:tr><w:tc>", TEXT, "</w:tc></w:tr></w:tbl>")), DEEP),
    ("deep-boxes", lambda p: pack(p, nested("<w:p><w:r><w:pict><v:textbox><w:txbxContent>", TEXT,
                                            "</w:txbxContent></v:textbox></w:pict></w:r></w:p>")), DEEP),
    ("deep-links", lambda p: pack(p, parts_of("<w:p>%s</w:p>" % around("<w:hyperlink>", RUN, "</w:hyperlink>"))), DEEP),
    ("deep-fields", lambda p: pack(p, parts_of("<w:p>%s</w:p>" % around('<w:fldSimple w:instr="REF x">', RUN, "</w:fldSimple>"))), DEEP),
    ("deep-insertions", lambda p: pack(p, parts_of("<w:p>%s</w:p>" % around('<w:ins w:id="1" w:author="A">', RUN, "</w:ins>"))), DEEP),
    ("many-attributes", lambda p: pack(p, parts_of("<w:p %s/>" % CROWD)), "P-287"),
    ("many-attributes-wide", lambda p: pack(p, parts_of("", parts={"word/document.xml": (
        '<?xml version="1.0" encoding="UTF-16"?><w:document %s><w:body %s/></w:document>' % (cases.NAMESPACES, CROWD)).encode("utf-16")})),
     "P-287"),
    ("huge-attribute", lambda p: pack(p, parts_of('<w:p w:rsidR="%s"/>' % ("1" * 20000000))), "P-28"),
    ("bomb", bomb, "more than 64 MB"),
    ("many-parts", lambda p: pack(p, parts_of(TEXT) + [("p%d" % i, "") for i in range(5000)]), "more than 4096"),
    ("absolute-name", lambda p: pack(p, parts_of(TEXT) + [("/etc/passwd", "x")]), "leads out"),
    ("dots-in-name", lambda p: pack(p, parts_of(TEXT) + [("word/../../x", "x")]), "leads out"),
    ("duplicates", duplicates, "the same name"),
    ("lying-size", lying, "P-282"),
    ("bad-sum", lambda p: (pack(p, parts_of(TEXT), store=True), patched(p, b"A client rang", b"A client sang")), "P-282"),
    ("not-utf8", lambda p: pack(p, parts_of(TEXT, parts={"word/document.xml":
        ("<w:document %s><w:body><w:p><w:r><w:t>" % cases.NAMESPACES).encode() + b"\xff\xfe" + b"</w:t></w:r></w:p></w:body></w:document>"})),
     "no sound XML"),
]


def judge_good(program, folder):
    """What is strange, and sound."""
    path = os.path.join(folder, "strange.docx")
    strange = {
        "utf-16": parts_of("", parts={"word/document.xml": ('<?xml version="1.0" encoding="UTF-16"?><w:document %s><w:body>%s'
                                                            '</w:body></w:document>' % (cases.NAMESPACES, TEXT)).encode("utf-16")}),
        "other-prefix": parts_of("", parts={"word/document.xml": '<document xmlns="%s"><body><p><r><t>A client rang.</t></r></p>'
                                            '</body></document>' % cases.W}),
        "cdata": parts_of("<w:p><w:r><w:t><![CDATA[A client rang.]]></w:t></w:r></w:p>"),
        "references": parts_of("<w:p><w:r><w:t>A &#99;lient rang.</w:t></w:r></w:p>"),
        "open-field": parts_of(TEXT + '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'),
        "fields-in-fields": parts_of(TEXT + "<w:p>%s</w:p>" % around(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>', RUN.replace("client", "person"),
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>')),
        "many-fields": parts_of(TEXT + '<w:p>%s</w:p>' % ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 300)),
        "absolute-target": parts_of(TEXT, target="/word/document.xml"),
    }
    for name, parts in strange.items():
        pack(path, parts)
        judging.strange(program, name, path, os.path.join(folder, "strange.out.docx"))


def judge_huge(program, folder):
    """One paragraph of 5 MB."""
    path = os.path.join(folder, "huge.docx")
    pack(path, parts_of(cases.para("the quick brown fox " * 250000)))
    status, text, seconds = run(program, "search", "brown bear", path)
    say("huge paragraph", "is not searched:", status == 1, text)
    say("huge paragraph", "takes its time", seconds < SECONDS, "%.1f s" % seconds)


def judge_long(program, folder):
    """A contract of some hundred pages: as a tree it would take ten times as much."""
    small, large = os.path.join(folder, "small.docx"), os.path.join(folder, "long.docx")
    looks = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
    row = "<w:tr>%s</w:tr>" % "".join("<w:tc><w:tcPr><w:tcW w:w=\"2400\"/></w:tcPr>%s</w:tc>" % p for p in (
        cases.p(cases.r("Outcome ", looks), cases.r("reached", looks + "<w:b/>")), cases.para("A client rang.")))
    clause = cases.p(*[cases.r("The provider keeps a record of each visit", looks), cases.r(" and of ", looks + "<w:i/>"),
                       cases.r("what came of it.", looks)] * 3)
    parts = parts_of((clause * 4 + "<w:tbl>%s</w:tbl>" % (row * 2)) * 1000)
    pack(small, parts_of(TEXT))
    pack(large, parts)
    judging.lean(program, small, large, sum(len(text) for _, text in parts), os.path.join(folder, "long.out.docx"))


def main():
    program, folder = sys.argv[1:3]
    for name, maker, message in BAD:
        judging.refused(program, name, maker, message, folder, ".docx")
    path = os.path.join(folder, "cut.docx")
    pack(path, parts_of(TEXT))
    judging.cut(program, path)
    judge_good(program, folder)
    judge_huge(program, folder)
    judge_long(program, folder)
    return judging.close()


if __name__ == "__main__":
    sys.exit(main())
