#!/usr/bin/env python3
"""ripgrep.py - what `parlance search` finds beside `rg -i -w`, on texts of every kind.

Hits are compared by file, line and byte. Each difference has to belong to a class that
docs/searching.md explains, and each class has to occur: a difference that nobody explained, and an
explanation that explains nothing, are failures.

  ripgrep.py PARLANCE GLOSSARY [TEXT...]     closes with 'N passed, N failed'
"""
import json
import os
import subprocess
import sys
import tempfile
import unicodedata

PARLANCE, GLOSSARY = sys.argv[1], sys.argv[2]

CORPUS = {
    "plain.txt": "The kitchen opens.\nClients and a client; CLIENT, client.\n\nNo more.\n",
    "crlf.txt": "one client\r\ntwo clients\r\n\r\nour client\r\nsocial value\r\nend of client",
    "mac.txt": "one client\rtwo client\rsocial value\r",
    "nfd.txt": "a cafe\u0301 and a cafe, the caf\u00e9; d\u0175r a dw\u0302r\n",
    "apostrophes.txt": "the client's key, the clients' keys, don't, o'clock, client\u2019s\n'client' \u2018client\u2019\n",
    "hyphens.txt": "client-led, pre-client, client\u2010led, client\u2013the rest, vol\u00adunteer volunteer\n",
    "underscores.txt": "_client_ client_name name_client client __client\n",
    "digits.txt": "3 clients, 3.5 and 1,000 or 3\nclient3 3client v3 A3\n1. client\n3) client\n",
    "stops.txt": "e.g. a client.A client. charity.example/client client@charity.example e g\n",
    "signs.txt": "C++ and C# and (client) [client] \u00a3client %client /client\\client client:client client=client\n",
    "emoji.txt": "\U0001F44D client \U0001F469\u200d\U0001F469\u200d\U0001F467client client\U0001F44D \u2764\ufe0fclient\n",
    "long.txt": "word " * 300 + "client " + "other " * 30000 + "client\n",
    "bom.txt": "\ufeffclient first\nthen client\n",
    "spaces.txt": "social value, social  value, social\tvalue, social\u00a0value\nsocial\nvalue social\n\nvalue\n",
    "prefix.txt": "> a client of social\n> value, social value\n\n- client\n* client social value\n| client | social value |\n",
    "table.txt": "client    social value    end\nclient    other value     end\n\nclient\tvalue\nclient\tvalue\n",
    "case.txt": "STRASSE Stra\u00dfe strasse; \u039f\u0394\u039f\u03a3 \u03bf\u03b4\u03cc\u03c2 \u03bf\u03b4\u03bf\u03c2; \u212aelvin kelvin; \uff23\uff2c\uff29\uff25\uff2e\uff34; o\ufb03ce office\n",
    "scripts.txt": "\u5728\u793e\u533a\u91cc \u793e\u533a; \u0e43\u0e19\u0e0a\u0e38\u0e21\u0e0a\u0e19 \u0e0a\u0e38\u0e21\u0e0a\u0e19; \uc9c0\uc5ed\uc740 \uc9c0\uc5ed; \u0645\u062c\u062a\u0645\u0639 \u0648\u0645\u062c\u062a\u0645\u0639\n",
    "zero.txt": "service\u200bclient client\u2060led cli\u200bent\n",
    "ill.txt": b"a caf\xe9 client \xffclient client\xff cl\xc3ient client\xc2 end\n",
    "utf16.txt": "a client of ours\n".encode("utf-16"),
    "late.txt": b"word " * 4000 + b"client\n\0\nclient behind\n",
    "binary.txt": b"client\0client\n",
}
QUERIES = ["client", "clients", "kitchen", "caf\u00e9", "cafe", "caf", "don", "don't", "o'clock", "clock",
           "volunteer", "vol", "3", "3.5", "1", "000", "e", "g", "charity", "example", "c++", "c",
           "social value", "value", "end", "strasse", "\u03bf\u03b4\u03bf\u03c2", "kelvin", "office", "\u793e\u533a",
           "\u0e0a\u0e38\u0e21\u0e0a\u0e19", "\uc9c0\uc5ed", "\u0645\u062c\u062a\u0645\u0639", "d\u0175r", "led", "name", "s", "the",
           "key", "word", "absent"]

# Who finds it, and why the other one does not: the sections of docs/searching.md.
CLASSES = {
    "UTF-16": "rg",
    "text with a NUL further on": "parlance",
    "a letter with an accent": "parlance",
    "inside a word with an apostrophe": "rg",
    "inside a number": "rg",
    "inside words joined by a full stop": "rg",
    "underscores": "parlance",
    "spaces and line ends": "parlance",
    "letters written otherwise": "parlance",
    "scripts without spaces": "parlance",
    "beside a mark": "parlance",
    "beside broken bytes": "parlance",
    "invisible characters": "rg",
}


def run(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout


def begins(path, mark):
    with open(path, "rb") as file:
        return file.read(len(mark)) == mark


def by_parlance(query, folder):
    out = run(PARLANCE, "search", "--glossary", GLOSSARY, "--format", "jsonl", "-e", query, folder)
    hits = {}
    for line in out.splitlines():
        event = json.loads(line)
        if event.get("event") == "hit":
            hits[event["file"], event["start"]] = (event["line"], event["end"])
    return hits


def by_ripgrep(query, folder):
    out = run("rg", "--no-config", "--no-ignore", "-F", "-i", "-w", "--json", "-e", query, folder)
    hits = {}
    for line in out.splitlines():
        event = json.loads(line)
        if event["type"] != "match":
            continue
        data = event["data"]
        path = data["path"]["text"]
        # It counts bytes behind a byte order mark.
        first = data["absolute_offset"] + (3 if begins(path, b"\xef\xbb\xbf") else 0)
        for part in data["submatches"]:
            hits[path, first + part["start"]] = (data["line_number"], first + part["end"])
    return hits


def nearest(data, at, step):
    """The character that ends at AT, or begins there."""
    for size in range(1, 5):
        part = data[at - size:at] if step < 0 else data[at:at + size]
        try:
            if len(part) == size:
                return part.decode()
        except UnicodeDecodeError:
            pass
    return ""


def is_word(c):
    return c != "" and (c.isalnum() or c == "_" or unicodedata.category(c)[0] == "M")


def spaceless(text):
    return any("\u0e00" <= c <= "\u0e7f" or "\u4e00" <= c <= "\u9fff" for c in text)


def only_ripgrep(data, start, end):
    before, after = nearest(data, start, -1), nearest(data, end, 1)
    beyond = nearest(data, start - len(before.encode()), -1), nearest(data, end + len(after.encode()), 1)
    for sign, far, near in ((before, beyond[0], data[start:start + 1]), (after, beyond[1], data[end - 1:end])):
        digit = near.isdigit() and far.isdigit()
        if sign in "'\u2019" and sign and is_word(far):
            return "inside a word with an apostrophe"
        if sign in ".," and sign and digit:
            return "inside a number"
        if sign == "." and far.isalpha() and near.isalpha():
            return "inside words joined by a full stop"
        if sign and unicodedata.category(sign) in ("Cf",):
            return "invisible characters"
    return None


def only_parlance(query, data, start, end):
    text = data[start:end].decode("utf-8", "replace")
    before, after = nearest(data, start, -1), nearest(data, end, 1)
    if b"\0" in data:
        return "text with a NUL further on"
    if spaceless(text):
        return "scripts without spaces"
    if before == "_" or after == "_":
        return "underscores"
    if any(data[at:at + 1] and data[at] >= 0x80 and not sign
           for at, sign in ((start - 1, before), (end, after))):
        return "beside broken bytes"
    if any(sign and unicodedata.category(sign)[0] == "M" for sign in (before, after)):
        return "beside a mark"
    if unicodedata.normalize("NFC", text).casefold() != text.casefold():
        return "a letter with an accent"
    if " " in query and text.casefold() != query:
        return "spaces and line ends"
    if text.casefold() != query or text.lower() != query:
        return "letters written otherwise"
    return None


def explain(query, data, start, end, who):
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "UTF-16" if who == "rg" else None
    return only_ripgrep(data, start, end) if who == "rg" else only_parlance(query, data, start, end)


def compare(query, folder, seen):
    ours, theirs = by_parlance(query, folder), by_ripgrep(query, folder)
    failed = []
    for path, start in sorted(set(ours) | set(theirs)):
        data = open(path, "rb").read()
        name = os.path.basename(path)
        if (path, start) in ours and (path, start) in theirs:
            line = ours[path, start][0]
            # A lone CR ends a line for parlance, as in files of old.
            if line != theirs[path, start][0] + data[:start].replace(b"\r\n", b"\n").count(b"\r"):
                failed.append(f"{name}: {query}: line {line}, not {theirs[path, start][0]}")
            continue
        who = "parlance" if (path, start) in ours else "rg"
        end = (ours if who == "parlance" else theirs)[path, start][1]
        why = explain(query, data, start, end, who)
        if why and CLASSES[why] == who:
            seen[why] = seen.get(why, 0) + 1
        else:
            failed.append(f"{name}: {query}: only {who} finds {data[max(0, start - 9):end + 9]!r}")
    return len(ours), failed


def main():
    passed = failed = 0
    seen = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, text in CORPUS.items():
            with open(os.path.join(folder, name), "wb") as file:
                file.write(text if isinstance(text, bytes) else text.encode())
        for text in sys.argv[3:]:
            with open(text, "rb") as source:
                with open(os.path.join(folder, os.path.basename(text) + ".txt"), "wb") as file:
                    file.write(source.read())
        for query in QUERIES:
            count, faults = compare(query, folder, seen)
            for fault in faults:
                print(fault)
            failed += len(faults)
            passed += count
    for why in CLASSES:
        if why not in seen:
            print("nothing shows the class:", why)
            failed += 1
    for why, count in seen.items():
        print(f"{count} x {why}")
    print(f"{passed} passed, {failed} failed")
    return failed != 0


sys.exit(main())
