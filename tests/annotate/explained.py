#!/usr/bin/env python3
"""explained.py PARLANCE READER FILE - how many of the terms that a person has marked in FILE are explained.

FILE is a text of the other side in which each occurrence of a term of the base glossary that READER (third-sector
or commissioner) is to be told of stands in {braces}, judged by hand. It is annotated without them. Closes with
'N of N explained, N more'; what differs is listed before.
"""
import json
import re
import subprocess
import sys

parlance, reader, path = sys.argv[1:4]
with open(path, encoding="utf-8") as file:
    parts = re.split(r"\{([^{}]*)\}", file.read())
text, wanted = b"", []
for number, part in enumerate(parts):
    start = len(text)
    text += part.encode()
    if number % 2:
        wanted.append((start, len(text)))
with open("marked.md", "wb") as file:
    file.write(text)
lines = subprocess.run(
    [parlance, "annotate", "--no-profile", "--for", reader, "--format", "jsonl", "marked.md"],
    check=True, stdout=subprocess.PIPE).stdout.decode().splitlines()
found = {tuple(json.loads(line)["match"]) for line in lines}


def show(span):
    return text[span[0]:span[1]].decode().replace("\n", " ")


for span in wanted:
    if span not in found:
        print(f"not explained: {show(span)}")
more = sorted(found - set(wanted))
for span in more:
    print(f"explained, and not marked: {show(span)}")
print(f"{len(set(wanted) & found)} of {len(wanted)} explained, {len(more)} more")
