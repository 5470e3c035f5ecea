#!/usr/bin/env python3
"""each.py TOOL PLUGINS TESTS - every case of the contract, annotated by itself and stripped again.

The cases of matching have their own terms for a glossary; sentences of the other tables the base
glossary, to be read by writers and by both readers. In every form, what comes back is the text, byte
for byte. Closes with 'N passed, N failed'.
"""
import glob
import html
import json
import os
import subprocess
import sys

from strip import rules

tool, plugins, tests = sys.argv[1:4]
glossaries = f"glossary-dir={plugins}/../share/parlance/glossaries"
forms = {
    "text": [("text",), ("text", "notes=inline"), ("text", "notes=end")],
    "html": [("html",), ("html-large",)],
    "markdown": [("markdown",)],
    "page": [("page",)],
}
if not os.path.exists(os.path.join(plugins, "html.so")):
    print("the plugin html is not there: pages are left out", file=sys.stderr)
    del forms["page"]


def glossary_of(name, terms):
    """A glossary of the words of a case, as a file; None where they are no terms of a glossary."""
    words = {}
    for term in terms:
        word = term if isinstance(term, str) else term["term"]
        if word.strip() and all(letter >= " " for letter in word):
            words.setdefault(word.casefold(), word)
    if not words:
        return None
    path = f"{name}.json"
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"parlance": 1, "id": "case", "terms": list(words.values())}, file)
    return path


def matching_cases():
    with open(f"{tests}/contract/match-cases.json", encoding="utf-8") as file:
        cases = json.load(file)
    for number, case in enumerate(cases["cases"] if isinstance(cases, dict) else cases):
        text = bytes.fromhex(case["text_hex"]) if "text_hex" in case else \
            case["text"].encode("utf-8", "surrogatepass")
        yield case["id"], glossary_of(f"case-{number}", case["terms"]) or "uk-base", text
        yield case["id"] + ", CR LF", "all.json", text.replace(b"\n", b"\r\n") + b"\r\n"


def sentences():
    for name in sorted(glob.glob(f"{tests}/contract/translate/*.txt")):
        with open(name, "rb") as file:
            for number, line in enumerate(file.read().splitlines(), 1):
                if line[:2] in (b"- ", b"= ", b"~ ", b"+ "):
                    yield f"{os.path.basename(name)}:{number}", "uk-base", line[2:]


def annotated(form, settings, cases):
    """What the tool makes of CASES, in their order."""
    frames = b"".join(f"{glossary} {len(text)}\n".encode() + text for _, glossary, text in cases)
    out = subprocess.run([tool, plugins, form, glossaries, *settings], input=frames, check=True,
                         stdout=subprocess.PIPE).stdout
    at = 0
    while at < len(out):
        end = out.index(b"\n", at)
        size = int(out[at:end])
        yield out[end + 1:end + 1 + size]
        at = end + 1 + size


def as_page(text):
    """TEXT in a page; what HTML would not keep apart from a line end stays as it is."""
    return b"<!DOCTYPE html>\n<title>x</title>\n<p>" + text.replace(b"&", b"&amp;").replace(b"<", b"&lt;") + b"</p>\n"


def is_back(rule, shown, text):
    # Where there is nothing to note, text for the terminal shows no text.
    if rule == "text" and b" | " not in shown:
        return b"no term of the glossaries" in shown
    return rules[rule](shown) == text


def judge(cases, *settings):
    passed, failed, noted = 0, 0, 0
    for rule, ways in forms.items():
        given = [(name, g, as_page(text)) for name, g, text in cases] if rule == "page" else cases
        for form, *more in ways:
            results = list(annotated(form, settings + tuple(more), given))
            assert len(results) == len(given)
            for (name, _, text), shown in zip(given, results):
                noted += rule == "page" and shown != text
                if is_back(rule, shown, text):
                    passed += 1
                else:
                    print(f"{name}: {' '.join((form, *settings, *more))} does not give the text back")
                    failed += 1
    return passed, failed, noted


matching, texts = list(matching_cases()), list(sentences())
with open("all.json", "w", encoding="utf-8") as file:
    words = {}
    for name in glob.glob("case-*.json"):
        with open(name, encoding="utf-8") as one:
            for word in json.load(one)["terms"]:
                words.setdefault(word.casefold(), word)
    json.dump({"parlance": 1, "id": "all", "terms": sorted(words.values())}, file)
sums = [judge(matching, "every"), judge(texts, "every"), judge(texts, "for=commissioner")]
print(f"{len(matching)} texts of matching, {len(texts)} sentences", file=sys.stderr)
if "page" in forms:
    assert all(noted > 100 for _, _, noted in sums[:2]), sums
print(f"{sum(s[0] for s in sums)} passed, {sum(s[1] for s in sums)} failed")
