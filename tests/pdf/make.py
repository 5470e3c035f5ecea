#!/usr/bin/env python3
"""make.py KIND FILE - small PDF files: answer, scan, locked (with a password).

Written by hand after the standard: pages with lines of Helvetica, and the oldest of its encryptions (RC4, 40 bits).
"""
import hashlib
import sys

PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
ID = b"0123456789abcdef"

ANSWER = [
    ["Our organisation works with clients who have",
     "no home. Each client chooses a named wor-",
     "ker, and our organi-",
     "sation looks after their well-",
     "being. The worker stays.",
     "",
     "\x95 Two clients came.",
     "\x95 One client",
     "rang."],
    ["A client on page two."],
]


def rc4(key, data):
    state, j, out = list(range(256)), 0, bytearray()
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


class Lock:
    """The standard's algorithms 2, 3 and 4, revision 2."""

    def __init__(self, user, permissions):
        self.permissions = permissions
        owner = hashlib.md5((b"owner" + PADDING)[:32]).digest()[:5]
        self.o = rc4(owner, (user + PADDING)[:32])
        packed = (permissions & 0xFFFFFFFF).to_bytes(4, "little")
        self.key = hashlib.md5((user + PADDING)[:32] + self.o + packed + ID).digest()[:5]
        self.u = rc4(self.key, PADDING)

    def stream(self, number, data):
        key = hashlib.md5(self.key + number.to_bytes(3, "little") + b"\0\0").digest()[:10]
        return rc4(key, data)

    def entry(self):
        return b"<</Filter/Standard/V 1/R 2/O<%s>/U<%s>/P %d>>" % (
            self.o.hex().encode(), self.u.hex().encode(), self.permissions)


def content(lines):
    out, y = [b"BT /F 12 Tf"], 760
    for line in lines:
        text = line.encode("latin-1").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        if line:
            out.append(b"1 0 0 1 60 %d Tm (%s) Tj" % (y, text))
        y -= 14
    return b"\n".join(out + [b"ET"])


def build(pages, lock=None):
    objects = {1: b"<</Type/Catalog/Pages 2 0 R>>",
               3: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"}
    kids = []
    for i, lines in enumerate(pages):
        page, text = 4 + 2 * i, 5 + 2 * i
        data = content(lines) if lines else b"0.5 g 60 60 400 600 re f"
        if lock:
            data = lock.stream(text, data)
        kids.append(b"%d 0 R" % page)
        objects[page] = (b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
                         b"/Contents %d 0 R>>" % text)
        objects[text] = b"<</Length %d>>stream\n%s\nendstream" % (len(data), data)
    objects[2] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (b" ".join(kids), len(kids))
    out, places = bytearray(b"%PDF-1.4\n"), {}
    for number in sorted(objects):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for number in sorted(objects):
        out += b"%010d 00000 n \n" % places[number]
    more = b"/Encrypt %s/ID[<%s><%s>]" % (lock.entry(), ID.hex().encode(), ID.hex().encode()) if lock else b""
    return bytes(out + b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, more, start))


KINDS = {
    "answer": lambda: build(ANSWER),
    "scan": lambda: build([[]]),
    "locked": lambda: build(ANSWER, Lock(b"secret", -4)),
}

if __name__ == "__main__":
    with open(sys.argv[2], "wb") as file:
        file.write(KINDS[sys.argv[1]]())
