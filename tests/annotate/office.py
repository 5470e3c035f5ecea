#!/usr/bin/env python3
"""office.py PARLANCE TESTS - every case of the contract as a paragraph of a Word and of an OpenDocument file.

They are annotated, with the terms of the matching cases as a glossary and with the base glossary, and read without
our comments by the tests of the two formats, which share no line with the plugin: every part has then the XML that
it had. What XML cannot say (control characters, bytes that are no UTF-8) is left out. Closes with
'N texts, N comments, N failed'.
"""
import glob
import json
import os
import subprocess
import sys
import zipfile
from xml.sax.saxutils import escape

parlance, tests = sys.argv[1:3]
sys.path += [os.path.join(tests, "word"), os.path.join(tests, "odt")]
import odt_package  # noqa: E402
import package  # noqa: E402

W = 'xmlns:w="%s"' % package.W
TYPES = ('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
         'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
         'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
RELATIONS = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
             'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
             'Target="word/document.xml"/></Relationships>')
ODT = "application/vnd.oasis.opendocument.text"
MANIFEST = ('<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
            '<manifest:file-entry manifest:full-path="/" manifest:media-type="%s"/><manifest:file-entry '
            'manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>' % ODT)
CONTENT = ('<office:document-content xmlns:office="%s" xmlns:text="%s" office:version="1.2"><office:body><office:text>%%s'
           '</office:text></office:body></office:document-content>' %
           (odt_package.SPACES["office"], odt_package.SPACES["text"]))
STYLES = ('<office:document-styles xmlns:office="%s" office:version="1.2"/>' % odt_package.SPACES["office"])


def is_xml(text):
    return all(c in "\t\n\r" or " " <= c < "\ud800" or "\ue000" <= c <= "\ufffd" or c > "\uffff" for c in text)


def matching_cases():
    with open(f"{tests}/contract/match-cases.json", encoding="utf-8") as file:
        cases = json.load(file)
    texts, words = [], {}
    for case in cases["cases"] if isinstance(cases, dict) else cases:
        for term in case["terms"]:
            word = term if isinstance(term, str) else term["term"]
            if word.strip() and all(letter >= " " for letter in word):
                words.setdefault(word.casefold(), word)
        if "text" in case and is_xml(case["text"]):
            texts.append(case["text"])
    with open("all.json", "w", encoding="utf-8") as file:
        json.dump({"parlance": 1, "id": "all", "terms": sorted(words.values())}, file)
    return texts


def sentences():
    for name in sorted(glob.glob(f"{tests}/contract/translate/*.txt")):
        with open(name, encoding="utf-8") as file:
            for line in file.read().splitlines():
                if line[:2] in ("- ", "= ", "~ ", "+ "):
                    yield line[2:]


def inside(text, breaks):
    """TEXT as XML, with elements for tabs and line ends."""
    text = escape(text).replace("\r\n", "\n").replace("\r", "\n")
    for sign, element in breaks.items():
        text = text.replace(sign, element)
    return text


def write_word(path, texts):
    breaks = {sign: '</w:t><w:%s/><w:t xml:space="preserve">' % name for sign, name in (("\t", "tab"), ("\n", "br"))}
    body = "".join('<w:p><w:r><w:t xml:space="preserve">%s</w:t></w:r></w:p>' % inside(t, breaks) for t in texts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", TYPES)
        file.writestr("_rels/.rels", RELATIONS)
        file.writestr("word/document.xml", "<w:document %s><w:body>%s</w:body></w:document>" % (W, body))


def write_odt(path, texts):
    breaks = {"\t": "<text:tab/>", "\n": "<text:line-break/>", "  ": ' <text:s text:c="1"/>'}
    body = "".join("<text:p>%s</text:p>" % inside(t, breaks) for t in texts)
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("mimetype", ODT)
        file.writestr("content.xml", CONTENT % body)
        file.writestr("styles.xml", STYLES)
        file.writestr("META-INF/manifest.xml", MANIFEST)


def annotate(path, settings):
    result = "noted-" + path
    subprocess.run([parlance, "annotate", path, "-o", result, "--author", "Tool", "--no-profile", *settings],
                   check=True, capture_output=True)
    return result


def judge(name, texts, settings):
    """How many comments there are, and which parts differ without them."""
    word, odt = name + ".docx", name + ".odt"
    write_word(word, texts)
    write_odt(odt, texts)
    noted = annotate(word, settings)
    after = package.read(noted)
    wrong = package.rejected(package.read(word), after, "Tool")
    count = len(package.our_comments(after))
    noted = annotate(odt, settings)
    wrong += odt_package.rejected(odt, noted, "Tool")
    count += sum(len(odt_package.our_comments(root)) for root in odt_package.trees(noted).values())
    for part in wrong:
        print("%s %s: %s is not what it was" % (name, " ".join(settings), part))
    return count, len(wrong)


matching, texts = matching_cases(), list(sentences())
sums = [judge("matching", matching, ["--every", "--glossary", "all.json"]), judge("sentences", texts, ["--every"]),
        judge("sentences", texts, ["--for", "commissioner", "--every"])]
print("%d texts, %d comments, %d failed" % (len(matching) + len(texts), sum(s[0] for s in sums), sum(s[1] for s in sums)))
