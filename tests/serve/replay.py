#!/usr/bin/env python3
"""replay.py URL FILE...: sends each FILE, the request of a real client, to the server at URL, and prints on a line what
is answered: the client, the status, what stands at the first match, and its replacement.

The files of tests/serve/clients are what these programs were seen to send of the line "A 😀 client of R&D + 100% came.",
byte for byte, but for the port (@PORT@), the length, and line ends, which are CR LF in the head.
"""
import json
import os
import socket
import sys
import urllib.parse

where = urllib.parse.urlsplit(sys.argv[1])


def text_of(body):
    """What the client counts in."""
    fields = urllib.parse.parse_qs(body.decode(), keep_blank_values=True)
    if "data" in fields:
        pieces = json.loads(fields["data"][0])["annotation"]
        return "".join(piece.get("text", piece.get("markup", "")) for piece in pieces)
    text = fields["text"][0]
    return urllib.parse.unquote(text) if " " not in text else text


def answer(request):
    with socket.create_connection((where.hostname, where.port), timeout=10) as client:
        client.sendall(request)
        client.shutdown(socket.SHUT_WR)
        reply = b""
        while part := client.recv(65536):
            reply += part
    head, _, body = reply.partition(b"\r\n\r\n")
    return head.split(b" ")[1].decode(), body


def matched(body, matches):
    if not matches:
        return "nothing"
    text, one = text_of(body), matches[0]
    if b"offsets=characters" in body:
        found = text[one["offset"] : one["offset"] + one["length"]]
    else:
        units = text.encode("utf-16-le")
        found = units[2 * one["offset"] : 2 * (one["offset"] + one["length"])].decode("utf-16-le")
    return found + " -> " + "|".join(choice["value"] for choice in one["replacements"])


for name in sys.argv[2:]:
    with open(name, "rb") as file:
        head, _, body = file.read().rstrip(b"\n").partition(b"\n\n")
    head = head.replace(b"@PORT@", str(where.port).encode()).replace(b"@LENGTH@", str(len(body)).encode())
    status, said = answer(head.replace(b"\n", b"\r\n") + b"\r\n\r\n" + body)
    found = matched(body, json.loads(said)["matches"]) if status == "200" else "refused"
    print(os.path.basename(name), status, found)
