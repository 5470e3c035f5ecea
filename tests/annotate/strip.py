#!/usr/bin/env python3
"""strip.py FORMAT <ANNOTATED >TEXT - takes the annotations away again, by the rule of the format.

These are the rules that docs/annotating.md promises: what comes out is the text that was annotated,
byte for byte. They know nothing of the text but what stands in the annotated document.
"""
import re
import sys


def strip_text(shown):
    """Lines behind a gutter: a number begins a line of the text, none goes on with it. Marks are
    [1], in as many brackets as the text needs; the first of them, which is number 1, shows how many."""
    lines = []
    width = None
    for line in shown.split(b"\n"):
        found = re.match(rb"( *)([0-9]*) \| ", line)
        if found and width is None and found[2] and len(lines) == 0:
            width = len(found[1]) + len(found[2])
        if found and width == len(found[1]) + len(found[2]):
            text = line[found.end():]
            if found[2]:
                lines.append(text)
            else:
                lines[-1] += text
        elif line.endswith(b" \\ no line end") and lines:
            lines.append(None)
    open_end = bool(lines) and lines[-1] is None
    text = b"\n".join(line for line in lines if line is not None) + (b"" if open_end else b"\n")
    marks = re.findall(rb"(\[+)1(?:: [^\[\]]*)?(\]+)", text)
    depth = max((min(len(a), len(b)) for a, b in marks), default=0)
    mark = rb"\[{%d}[0-9]+(?:: [^\[\]]*)?\]{%d}" % (depth, depth)
    return re.sub(mark, b"", text) if depth else text


def strip_html(page):
    """What stands in <div class="text">, without the buttons, then without tags, then decoded."""
    inside = re.search(rb'<div class="text"[^>]*>(.*?)</div>', page, re.S)[1]
    inside = re.sub(rb"<button[^>]*>[^<]*</button>", b"", inside)
    inside = re.sub(rb"<[^>]*>", b"", inside)
    return inside.replace(b"&lt;", b"<").replace(b"&gt;", b">").replace(b"&amp;", b"&")


def strip_markdown(text):
    """What stands before the comment that begins the notes, without the marks that it names."""
    found = None
    for found in re.finditer(rb"\n\n<!-- parlance: [^\n]*\[\^(n*)1\] and so on -->", text):
        pass
    if not found:
        return text
    above = text[: found.start()]
    if b" without its last line and the marks " in found[0]:
        above = above[: above.rindex(b"\n")]
    return re.sub(rb"\[\^%s[0-9]+\]" % found[1], b"", above)


def strip_page(page):
    """A web page without what stands between the comments of its notes, and without those."""
    return re.sub(rb"<!--parlance note[^>]*-->.*?<!--/parlance-->", b"", page, flags=re.S)


rules = {"text": strip_text, "html": strip_html, "markdown": strip_markdown, "page": strip_page}
if __name__ == "__main__":
    sys.stdout.buffer.write(rules[sys.argv[1]](sys.stdin.buffer.read()))
