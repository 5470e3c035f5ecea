"""A Word package as parts, and what our changes leave of it: for the tests only.

Nothing here shares a line with the plugin that is tested; the standard library reads zip and XML.
"""
import re
import xml.etree.ElementTree as ET
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
REL = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
MARK = re.compile(r"\[parlance [^\]]+\]\s*$")


def w(name):
    return "{%s}%s" % (W, name)


def mc(name):
    return "{%s}%s" % (MC, name)


def read(path):
    """The parts by name, as bytes."""
    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None, "the zip is damaged"
        return {name: package.read(name) for name in package.namelist()}


def packed(path):
    """How each part stands in the zip: method, time, sizes, check sum, and the packed bytes."""
    result = {}
    with zipfile.ZipFile(path) as package, open(path, "rb") as file:
        for info in package.infolist():
            file.seek(info.header_offset)
            header = file.read(30)
            skip = int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
            file.seek(skip, 1)
            result[info.filename] = (info.compress_type, info.date_time, info.CRC,
                                     file.read(info.compress_size))
    return result


def is_xml(name):
    return name.endswith(".xml") or name.endswith(".rels")


def parents(root):
    return {child: parent for parent in root.iter() for child in parent}


def text_of(element):
    return "".join(t.text or "" for t in element.iter(w("t")))


# --- comments


def our_comments(parts):
    """The ids of the comments that end in our mark, and their texts, by id."""
    found = {}
    for name in parts:
        if re.fullmatch(r"word/comments\d*\.xml", name):
            for comment in ET.fromstring(parts[name]).iter(w("comment")):
                paragraphs = [text_of(p) for p in comment.iter(w("p"))]
                if paragraphs and MARK.search(paragraphs[-1]):
                    found[comment.get(w("id"))] = (comment.get(w("author")), paragraphs)
    return found


def drop_comments(root, ids):
    up = parents(root)
    for element in list(root.iter()):
        if element.tag in (w("commentRangeStart"), w("commentRangeEnd")) and element.get(w("id")) in ids:
            up[element].remove(element)
        elif element.tag == w("commentReference") and element.get(w("id")) in ids:
            run = up[element]
            run.remove(element)
            if not [child for child in run if child.tag != w("rPr")]:
                up[run].remove(run)


# --- revisions


def settle(element, author, accept):
    """Takes or leaves the revisions by AUTHOR (None: by anybody) inside ELEMENT."""
    result = []
    for child in list(element):
        settle(child, author, accept)
        if child.tag in (w("ins"), w("del")) and author in (None, child.get(w("author"))) \
                and element.tag not in (w("rPr"), w("trPr"), w("tcPr"), w("numPr")):
            if (child.tag == w("ins")) == accept:
                for text in child.iter(w("delText")):
                    text.tag = w("t")
                result += list(child)
        else:
            result.append(child)
        element.remove(child)
    element.extend(result)


# --- making comparable


def same_looks(a, b):
    def looks(run):
        properties = run.find(w("rPr"))
        if properties is None:
            return "", run.attrib
        text = ET.tostring(properties, encoding="unicode")
        return re.sub(r' (\w+:)?id="\d+"', "", text), run.attrib
    return looks(a) == looks(b)


def normalise(root):
    for element in root.iter():
        for name in [n for n in element.attrib if "}rsid" in n]:
            del element.attrib[name]
        element.attrib.pop(XML_SPACE, None)
        if element.tag not in (w("t"), w("delText"), w("instrText")):
            if not (element.text or "").strip():
                element.text = None
        if not (element.tail or "").strip():
            element.tail = None
        if element.tag == w("rPrChange"):
            element.attrib.pop(w("id"), None)
    up = parents(root)
    for element in list(root.iter(w("proofErr"))):
        up[element].remove(element)
    for parent in list(root.iter()):
        merge_runs(parent)
    for run in list(root.iter(w("r"))):
        merge_texts(run)


def merge_runs(parent):
    last = None
    for child in list(parent):
        if child.tag == w("r") and last is not None and same_looks(last, child):
            for inner in list(child):
                if inner.tag != w("rPr"):
                    last.append(inner)
            parent.remove(child)
        else:
            last = child if child.tag == w("r") else None


def merge_texts(run):
    last = None
    for child in list(run):
        if child.tag in (w("t"), w("delText")) and last is not None and last.tag == child.tag:
            last.text = (last.text or "") + (child.text or "")
            run.remove(child)
        else:
            last = child


def canonical(root):
    return ET.canonicalize(ET.tostring(root, encoding="unicode"))


def without_comment_part(name, root):
    """Takes away what was made to lead to comments.xml."""
    for child in list(root):
        if child.tag == "{%s}Override" % TYPES and re.fullmatch(r"/word/comments\d*\.xml", child.get("PartName", "")):
            root.remove(child)
        if child.tag == "{%s}Relationship" % REL and child.get("Type", "").endswith("/relationships/comments"):
            root.remove(child)


def rejected(before, after, author):
    """What of the parts AFTER differs from BEFORE, once our changes are rejected: a list of names."""
    ours = our_comments(after)
    had_comments = any(re.fullmatch(r"word/comments\d*\.xml", name) for name in before)
    wrong = []
    for name in after:
        if name not in before:
            if not (re.fullmatch(r"word/comments\d*\.xml", name) or name == "word/_rels/document.xml.rels"):
                wrong.append(name + " (new)")
            continue
        if before[name] == after[name]:
            continue
        if not is_xml(name):
            wrong.append(name)
            continue
        one, other = ET.fromstring(before[name]), ET.fromstring(after[name])
        settle(other, author, False)
        drop_comments(other, ours)
        if re.fullmatch(r"word/comments\d*\.xml", name):
            for comment in list(other):
                if comment.get(w("id")) in ours and comment.get(w("author")) == author:
                    other.remove(comment)
        if not had_comments:
            without_comment_part(name, other)
        normalise(one)
        normalise(other)
        if canonical(one) != canonical(other):
            wrong.append(name)
    wrong += [name + " (gone)" for name in before if name not in after]
    return wrong


# --- the text


def paragraph_text(paragraph):
    """The text of a paragraph without text boxes in it, as a reader sees it."""
    out = []

    def run(element, hidden):
        for child in element:
            if child.tag == w("t"):
                out.append(child.text or "")
            elif child.tag in (w("tab"), w("ptab")):
                out.append("\t")
            elif child.tag in (w("br"), w("cr")):
                out.append("\n")
            elif child.tag == w("noBreakHyphen"):
                out.append("\u2011")
            elif child.tag == w("softHyphen"):
                out.append("\u00ad")

    def inside(element):
        for child in element:
            if child.tag == w("r"):
                run(child, False)
            elif child.tag in (w("del"), w("moveFrom")):
                continue
            elif child.tag == mc("AlternateContent"):
                choice = child.find(mc("Choice"))
                if choice is not None:
                    inside(choice)
            else:
                inside(child)

    inside(paragraph)
    return "".join(out)


def texts(root):
    """The paragraphs, of text boxes the first of two."""
    result = []

    def walk(element):
        for child in element:
            if child.tag == mc("AlternateContent"):
                choice = child.find(mc("Choice"))
                walk(choice if choice is not None else child)
                continue
            if child.tag == w("p"):
                result.append(paragraph_text(child))
            walk(child)

    walk(root)
    return result
