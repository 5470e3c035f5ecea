#!/usr/bin/env python3
"""odt_hostile.py PARLANCE FOLDER - OpenDocument texts that are damaged, disguised or made to do harm.

Each is refused with the message that belongs to it, soon and within little memory. Closes with 'N passed, N failed'.
"""
import os
import sys
import zipfile

import odt_cases as cases
from odt_cases import HEAD, NAMESPACES, ODF, PLAIN, TYPE, manifest, p, pack

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "word"))
import judging  # noqa: E402
from judging import DEEP, LAUGHS, SECONDS, ole, patched, run, say, write  # noqa: E402


def text(body):
    return HEAD + "<office:document-content %s><office:body><office:text>%s</office:text></office:body></office:document-content>" % (
        NAMESPACES, body)


def parts_of(body, **change):
    """A sound text's parts, some of them changed: None leaves one out."""
    parts = {"mimetype": TYPE, "content.xml": text(body), "META-INF/manifest.xml": manifest("content.xml")}
    parts.update({name.replace("__", "/").replace("_", "."): value for name, value in change.items()})
    return [(name, value) for name, value in parts.items() if value is not None]


def doctype(entity):
    return text(p("&x;")).replace(HEAD, HEAD + "<!DOCTYPE office:document-content [%s]>" % entity)


def bomb(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", TYPE, zipfile.ZIP_STORED)
        with package.open("content.xml", "w", force_zip64=True) as part:
            for _ in range(200):
                part.write(b" " * (1 << 20))


def encrypted(whole=False):
    data = ('<manifest:encryption-data manifest:checksum-type="SHA1/1K" manifest:checksum="x">'
            '<manifest:algorithm manifest:algorithm-name="Blowfish CFB"/></manifest:encryption-data>')
    parts = [("mimetype", TYPE), ("encrypted-package" if whole else "content.xml", os.urandom(500)),
             ("META-INF/manifest.xml", manifest("content.xml", more=data))]
    return [parts[0], parts[2], parts[1]]


def prefixed():
    """The list with another prefix for its words, which is as good."""
    parts = dict(encrypted())
    parts["META-INF/manifest.xml"] = parts["META-INF/manifest.xml"].replace("manifest:encryption", "encryption")
    return list(parts.items())


def nested(start, end, depth=10000):
    return parts_of(start * depth + PLAIN + end * depth)


TEXT = PLAIN
BAD = [
    # name, maker, what the message has to say
    ("no-zip", lambda f: write(f, b"A client rang.\n"), "and no OpenDocument text [P-284]"),
    ("empty-file", lambda f: write(f, b""), "an empty file, and no OpenDocument text"),
    ("only-a-start", lambda f: write(f, b"PK\x03\x04"), "P-282"),
    ("old-word", lambda f: ole(f, "WordDocument"), "of the old kind"),
    ("password-of-word", lambda f: ole(f, "EncryptedPackage"), "P-283"),
    ("encrypted", lambda f: pack(f, encrypted()), "protected with a password [P-283]"),
    ("encrypted-whole", lambda f: pack(f, encrypted(True)), "protected with a password [P-283]"),
    ("encrypted-prefix", lambda f: pack(f, prefixed()), "protected with a password [P-283]"),
    ("spreadsheet", lambda f: pack(f, parts_of(TEXT, mimetype="application/vnd.oasis.opendocument.spreadsheet")),
     "this is an OpenDocument spreadsheet, and no OpenDocument text"),
    ("presentation", lambda f: pack(f, parts_of(TEXT, mimetype="application/vnd.oasis.opendocument.presentation")),
     "an OpenDocument presentation"),
    ("old-openoffice", lambda f: pack(f, parts_of(TEXT, mimetype="application/vnd.sun.xml.writer")), "OpenOffice.org 1"),
    ("epub", lambda f: pack(f, parts_of(TEXT, mimetype="application/epub+zip")), "a package of an unknown kind"),
    ("text-of-cells", lambda f: pack(f, parts_of("", content_xml=text("").replace("office:text", "office:spreadsheet"))),
     "an OpenDocument file of another kind"),
    ("word", lambda f: pack(f, [("[Content_Types].xml", "<x/>"), ("word/document.xml", "<x/>")]),
     "it is read as docx"),
    ("workbook", lambda f: pack(f, [("[Content_Types].xml", "<x/>"), ("xl/workbook.xml", "<x/>")]),
     "a Word, Excel or PowerPoint file"),
    ("other-zip", lambda f: pack(f, [("a.txt", "A client rang.")]), "a zip file of another kind"),
    ("no-text", lambda f: pack(f, parts_of(TEXT, content_xml=None)), "its part content.xml is missing"),
    ("doctype", lambda f: pack(f, parts_of(TEXT, content_xml=doctype('<!ENTITY x "client">'))), "P-287"),
    ("doctype-file", lambda f: pack(f, parts_of(TEXT, content_xml=doctype('<!ENTITY x SYSTEM "file:///etc/passwd">'))), "P-287"),
    ("doctype-laughs", lambda f: pack(f, parts_of(TEXT, content_xml=doctype(LAUGHS))), "P-287"),
    ("doctype-in-styles", lambda f: pack(f, parts_of(TEXT, styles_xml="<!DOCTYPE x><x/>")), "P-287"),
    ("cut-xml", lambda f: pack(f, parts_of(TEXT, content_xml="<office:document-content")), "no sound XML"),
    ("empty-xml", lambda f: pack(f, parts_of(TEXT, content_xml="")), "no sound XML"),
    ("undefined-entity", lambda f: pack(f, parts_of(p("&x;"))), "no sound XML"),
    ("deep", lambda f: pack(f, parts_of('<text:section text:name="x">' * 50000)), DEEP),
    ("deep-spans", lambda f: pack(f, parts_of("<text:p>" + "<text:span>" * 5000)), DEEP),
    ("deep-links", lambda f: pack(f, parts_of("<text:p>" + "<text:a>" * 5000)), DEEP),
    ("deep-tables", lambda f: pack(f, nested("<table:table><table:table-row><table:table-cell>",
                                             "</table:table-cell></table:table-row></table:table>")), DEEP),
    ("deep-lists", lambda f: pack(f, nested("<text:list><text:list-item>", "</text:list-item></text:list>")), DEEP),
    ("deep-boxes", lambda f: pack(f, nested("<text:p><draw:frame><draw:text-box>", "</draw:text-box></draw:frame></text:p>")), DEEP),
    ("deep-notes", lambda f: pack(f, nested("<text:p><text:note><text:note-body>", "</text:note-body></text:note></text:p>")), DEEP),
    ("huge-attribute", lambda f: pack(f, parts_of('<text:p text:style-name="%s"/>' % ("1" * 20000000))), "P-28"),
    ("bomb", bomb, "more than 64 MB"),
    ("many-parts", lambda f: pack(f, parts_of(TEXT) + [("p%d" % i, "") for i in range(5000)]), "more than 4096"),
    ("absolute-name", lambda f: pack(f, parts_of(TEXT) + [("/etc/passwd", "x")]), "leads out"),
    ("dots-in-name", lambda f: pack(f, parts_of(TEXT) + [("x/../../x", "x")]), "leads out"),
    ("duplicates", lambda f: pack(f, parts_of(TEXT) + [("Content.xml", "<x/>")]), "the same name"),
    ("bad-sum", lambda f: (pack(f, [("content.xml", text(TEXT))] + parts_of(TEXT, content_xml=None)),
                           patched(f, b"A client rang", b"A client sang")), "P-282"),
]

FLAT = HEAD + '<office:document %s office:mimetype="%s"><office:body><office:text>%%s</office:text></office:body></office:document>' % (
    NAMESPACES, TYPE)
BAD_FLAT = [
    ("flat-no-xml", lambda f: write(f, b"A client rang.\n"), "no sound XML"),
    ("flat-empty", lambda f: write(f, b""), "no sound XML"),
    ("flat-other", lambda f: write(f, b"<?xml version='1.0'?><html/>"), "a file of another kind, and no OpenDocument text"),
    ("flat-doctype", lambda f: write(f, ("<!DOCTYPE x>" + (FLAT % TEXT)[len(HEAD):]).encode()), "P-287"),
    ("flat-deep", lambda f: write(f, (FLAT % ("<text:list><text:list-item>" * 50000)).encode()), DEEP),
    ("flat-large", lambda f: write(f, b"<?xml version='1.0'?>" + b" " * (65 << 20)), "more than 64 MB"),
]


def judge_good(program, folder):
    """What is strange, and sound."""
    path, result = os.path.join(folder, "strange.odt"), os.path.join(folder, "strange.out.odt")
    utf16 = text(TEXT).replace("UTF-8", "UTF-16").encode("utf-16")
    other = ('<document-content xmlns="%soffice:1.0" xmlns:x="%stext:1.0"><body><text><x:p>A client rang.</x:p></text></body>'
             '</document-content>' % (ODF, ODF))
    strange = {
        "utf-16": parts_of("", content_xml=utf16),
        "other-prefix": parts_of("", content_xml=other),
        "cdata": parts_of("<text:p><![CDATA[A client rang.]]></text:p>"),
        "references": parts_of("<text:p>A &#99;lient rang.</text:p>"),
        "comments": parts_of("<text:p>A <!-- client --><?client?>client rang.</text:p>"),
        "no-manifest": parts_of(TEXT, **{"META-INF__manifest_xml": None}),
        "old-manifest": parts_of(TEXT, **{"META-INF__manifest_xml": manifest().replace(
            HEAD, HEAD + '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd">')}),
        "no-type": parts_of(TEXT, mimetype=None),
        "template": parts_of(TEXT, mimetype=TYPE + "-template"),
        "changes-of-nothing": parts_of(TEXT + '<text:p><text:change-start text:change-id="no"/><text:change/></text:p>'),
        "many-spaces": parts_of('<text:p><text:s text:c="4000000000"/>A client rang.</text:p>'),
        "open-insertions": parts_of("<text:tracked-changes>%s</text:tracked-changes>" % cases.region(1, "insertion")
                                    + '<text:p><text:change-start text:change-id="c1"/></text:p>' * 300 + TEXT),
        "same-ids": parts_of('<text:p xml:id="x">A</text:p><text:p xml:id="x">A client rang.</text:p>'),
        "notes-in-notes": parts_of(p(cases.note("footnote", p(cases.note("footnote", TEXT))))),
    }
    for name, parts in strange.items():
        pack(path, parts)
        judging.strange(program, name, path, result)


def judge_huge(program, folder):
    """One paragraph of megabytes, plain or in pieces, with an edit everywhere."""
    path, result = os.path.join(folder, "huge.odt"), os.path.join(folder, "huge.out.odt")
    bodies = {
        "huge paragraph": p("the quick brown fox " * 250000),
        "many edits": p("Our clients came. " * 20000),
        "many spans": p(cases.span("T1", "Our ", cases.span("T2", "clients"), " came. ") * 20000),
        "one span of pieces": p(cases.span("T1", "Our clients<text:s/><text:bookmark text:name='x'/>came. " * 20000)),
    }
    for name, body in bodies.items():
        pack(path, parts_of(body))
        status, said, seconds = run(program, "translate", path, "-o", result, "--no-comments")
        say(name, "is not translated:", status == 0, said[-300:])
        say(name, "takes its time", seconds < SECONDS, "%.1f s" % seconds)


def judge_long(program, folder):
    """A contract of some hundred pages: as a tree it would take ten times as much."""
    small, large = os.path.join(folder, "small.odt"), os.path.join(folder, "long.odt")
    row = "<table:table-row>%s</table:table-row>" % "".join("<table:table-cell>%s</table:table-cell>" % cell for cell in (p("Outcome reached"), TEXT))
    clause = p(*["The provider keeps a ", cases.span("T1", "record"), " of each visit and of ", cases.span("T2", "what came of it"), "."] * 3)
    parts = parts_of((clause * 4 + "<table:table>%s</table:table>" % (row * 2)) * 1500)
    pack(small, parts_of(TEXT))
    pack(large, parts)
    judging.lean(program, small, large, sum(len(text) for _, text in parts), os.path.join(folder, "long.out.odt"))


def main():
    program, folder = sys.argv[1:3]
    for name, maker, message in BAD:
        judging.refused(program, name, maker, message, folder, ".odt")
    for name, maker, message in BAD_FLAT:
        judging.refused(program, name, maker, message, folder, ".fodt")
    path = os.path.join(folder, "cut.odt")
    pack(path, parts_of(TEXT))
    judging.cut(program, path)
    judge_good(program, folder)
    judge_huge(program, folder)
    judge_long(program, folder)
    return judging.close()


if __name__ == "__main__":
    sys.exit(main())
