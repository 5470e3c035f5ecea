"""An OpenDocument text as trees, and what our changes leave of it: for the tests only.

Nothing here shares a line with the plugin that is tested; the standard library reads zip and XML.
"""
import os
import re
import sys
import xml.etree.ElementTree as ET
import zipfile

from odt_cases import SPACES

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "word"))
from package import MARK, canonical, packed, parents, read  # noqa: E402

XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
TEXTS = ("content.xml", "styles.xml")


def n(name):
    space, local = name.split(":")
    return "{%s}%s" % (SPACES[space], local)


def trees(path):
    """The parts with text, by name."""
    if zipfile.is_zipfile(path):
        parts = read(path)
        return {name: ET.fromstring(parts[name]) for name in TEXTS}
    return {"flat": ET.parse(path).getroot()}


def homes(root):
    """What holds tracked changes of its own."""
    return [e for e in root.iter() if e.tag in (n("office:text"), n("style:header"), n("style:footer"))]


def author_of(node):
    return node.findtext(n("office:change-info") + "/" + n("dc:creator"))


def content(element):
    """An element's inside as a flat list: strings and elements."""
    found = [element.text or ""]
    for child in element:
        found += [child, child.tail or ""]
    return found


def fill(element, items):
    """The other way round."""
    for child in list(element):
        element.remove(child)
    element.text, last = "", None
    for item in items:
        if isinstance(item, str):
            if last is None:
                element.text += item
            else:
                last.tail += item
        else:
            item.tail, last = "", item
            element.append(item)


# --- comments


def our_comments(root):
    """The names of the comments that end in our mark: author and lines."""
    found = {}
    for comment in root.iter(n("office:annotation")):
        lines = ["".join(p.itertext()) for p in comment.iter(n("text:p"))]
        if lines and MARK.search(lines[-1]):
            found[comment.get(n("office:name"))] = (comment.findtext(n("dc:creator")), lines)
    return found


def drop(root, wanted):
    for parent in list(root.iter()):
        items = content(parent)
        kept = [i for i in items if isinstance(i, str) or not wanted(i)]
        if len(kept) < len(items):
            fill(parent, kept)


def drop_comments(root, names):
    ends = (n("office:annotation"), n("office:annotation-end"))
    drop(root, lambda e: e.tag in ends and e.get(n("office:name")) in names)


# --- changes


def settle(root, author, accept):
    """Takes or leaves the changes by AUTHOR (None: by anybody)."""
    for home in homes(root):
        tracked = home.find(n("text:tracked-changes"))
        if tracked is None:
            continue
        for region in list(tracked):
            if author not in (None, author_of(region[0])):
                continue
            settle_one(home, region, accept)
            tracked.remove(region)
        if len(tracked) == 0:
            home.remove(tracked)


def settle_one(home, region, accept):
    name, kind = region.get(XML_ID), region[0].tag
    goes = (kind == n("text:deletion")) == accept and kind != n("text:format-change")
    state = [False]

    def within(element):
        out = []
        for item in content(element):
            mark = None if isinstance(item, str) else item.tag if item.get(n("text:change-id")) == name else None
            if mark == n("text:change"):
                if not accept:
                    out += content(region[0][1])
            elif mark in (n("text:change-start"), n("text:change-end")):
                state[0] = goes and mark == n("text:change-start")
            elif isinstance(item, str):
                out += [] if state[0] else [item]
            elif item.tag != n("text:tracked-changes"):
                was = state[0]
                within(item)
                if not (was and state[0]) or item.tag == n("text:p"):
                    out.append(item)
            else:
                out.append(item)
        fill(element, out)

    within(home)


# --- making comparable


def collapse(paragraph):
    """Spaces as they count: text:s becomes spaces that do, and white space one."""
    space = [True]

    def text(value):
        out = ""
        for char in value:
            white = char in " \t\r\n"
            if not (white and space[0]):
                out += " " if white else char
            space[0] = white
        return out

    def within(element):
        out = []
        for item in content(element):
            if isinstance(item, str):
                out.append(text(item))
            elif item.tag == n("text:s"):
                out.append("\u2420" * int(item.get(n("text:c"), "1")))
                space[0] = False
            elif item.tag == n("text:note"):
                out.append(item)
                space[0] = False
            else:
                if item.tag not in (n("text:span"), n("text:a"), n("text:change"), n("text:change-start"),
                                    n("text:change-end"), n("text:soft-page-break")):
                    space[0] = False
                within(item)
                out.append(item)
        fill(element, out)

    within(paragraph)


def merge_spans(element):
    for child in element:
        merge_spans(child)
    out = []
    for item in content(element):
        last = out[-1] if out else None
        if isinstance(item, str):
            out += [item] if item else []
        elif item.tag == n("text:span") and not content(item)[1:] and not item.text:
            continue
        elif item.tag == n("text:span") and last is not None and not isinstance(last, str) and last.tag == item.tag \
                and {k: v for k, v in last.attrib.items() if k != XML_ID} == {k: v for k, v in item.attrib.items() if k != XML_ID}:
            last.attrib.update(item.attrib)
            fill(last, content(last) + content(item))
            merge_spans(last)
        else:
            out.append(item)
    fill(element, out)


def normalise(root):
    for paragraph in list(root.iter(n("text:p"))) + list(root.iter(n("text:h"))):
        collapse(paragraph)
        merge_spans(paragraph)
    for element in root.iter():
        if element.text:
            element.text = element.text.replace("\u2420", " ")
        if element.tail:
            element.tail = element.tail.replace("\u2420", " ")
    return canonical(root)


def rejected(source, result, author):
    """The trees that differ once our changes are rejected and our comments are gone."""
    before, after = trees(source), trees(result)
    wrong = []
    for name in before:
        drop_comments(after[name], our_comments(after[name]))
        settle(after[name], author, False)
        if normalise(before[name]) != normalise(after[name]):
            wrong.append(name)
    return wrong


# --- the text


SILENT = ("text:note", "text:tracked-changes", "office:annotation", "draw:frame", "draw:custom-shape", "text:change")


def paragraph_text(paragraph):
    out = []

    def within(element):
        for item in content(element):
            if isinstance(item, str):
                out.append(item.replace("\u2420", " "))
            elif item.tag == n("text:tab"):
                out.append("\t")
            elif item.tag == n("text:line-break"):
                out.append("\n")
            elif item.tag not in [n(name) for name in SILENT]:
                within(item)

    within(paragraph)
    return "".join(out)


def texts(root, accept):
    """The paragraphs of the text, and behind it those of notes; and of headers and footers."""
    if accept:
        settle(root, None, True)
    for paragraph in list(root.iter(n("text:p"))) + list(root.iter(n("text:h"))):
        collapse(paragraph)
    lines, later = [], []

    def walk(element, into):
        for child in element:
            if child.tag in (n("text:tracked-changes"), n("office:annotation")):
                continue
            if child.tag in (n("text:p"), n("text:h")):
                into.append(paragraph_text(child))
            walk(child, later if child.tag == n("text:note") else into)

    margins = []
    for home in homes(root):
        walk(home, lines if home.tag == n("office:text") else margins)
    return lines + later, margins
