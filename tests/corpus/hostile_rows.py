"""Rows of JSON Lines that are poison, one a name: what must become an error, and why.

`tests/benchmarks/hostile_corpus.py` puts all of them among thousands of honest ones; a test some.
"""

from __future__ import annotations

import json
from collections.abc import Callable

MB = 1 << 20


def html(page: str) -> bytes:
    return json.dumps({"html": page}).encode()


def text(said: str) -> bytes:
    return json.dumps({"text": said}).encode()


ROWS: dict[str, Callable[[], bytes]] = {
    "array": lambda: b"[1, 2]",
    "array of objects": lambda: b'[{"text": "x"}]',
    "number": lambda: b"17",
    "string": lambda: b'"text"',
    "null": lambda: b"null",
    "empty object": lambda: b"{}",
    "HTML as a number": lambda: b'{"html": 5}',
    "text as a list": lambda: b'{"text": ["x"]}',
    "text as an object": lambda: b'{"text": {"x": "y"}}',
    "text as null": lambda: b'{"text": null}',
    "NaN": lambda: b'{"text": NaN}',
    "infinity": lambda: b'{"html": -Infinity}',
    "empty text": lambda: b'{"text": ""}',
    "blanks": lambda: text(" \n\t\u2003\u200b" * 1000),
    "lone surrogates": lambda: b'{"text": "' + rb"\ud800" * 5000 + b'"}',
    "NUL": lambda: b'{"text": "' + rb"\u0000" * 5000 + b'"}',
    "raw NUL": lambda: b'{"text": "' + bytes(99) + b'"}',
    "controls": lambda: text("\x1b\x07\x9b" * 1000),
    "UTF-8 broken": lambda: b'{"text": "caf\xe9 au lait"}',
    "UTF-8 of surrogates": lambda: b'{"text": "\xed\xa0\x80"}',
    "UTF-16": lambda: '{"text": "x"}'.encode("utf-16-le").replace(b"\n", b""),
    "string without end": lambda: b'{"text": "abc',
    "cut in an escape": lambda: rb'{"text": "abc\u00',
    "single quotes": lambda: b"{'text': 'abc'}",
    "comma at the end": lambda: b'{"text": "abc",}',
    "two objects": lambda: b'{"text": "a"} {"text": "b"}',
    "comment": lambda: b'// {"text": "a"}',
    "HTML itself": lambda: b"<!DOCTYPE html><html><body><p>Text</p></body></html>",
    "deep arrays": lambda: b'{"text": ' + b"[" * 1_000_000,
    "deep objects": lambda: b'{"a":' * 300_000 + b"1" + b"}" * 300_000,
    "number without end": lambda: b'{"id": ' + b"9" * 100_000 + b', "text": "x"}',
    "larger than a document may be": lambda: text("word " * (14 * MB)),
    "millions of small values": lambda: b'{"a": [' + b"{}," * (20 * MB) + b'{}], "text": 5}',
    "a million lines": lambda: text("x\n" * 1_000_000),
    "quotes": lambda: text("“" * 1_000_000),
    "brackets": lambda: text("(" * 1_000_000),
    "dashes": lambda: text("-" * 10_000_000),
    "newlines": lambda: text("\n" * 10_000_000),
    "50 MB of <": lambda: html("<" * (50 * MB)),
    "100,000 divs in each other": lambda: html("<div>" * 100_000 + "</div>" * 100_000),
    "a giant attribute": lambda: html(f'<p class="{"a" * (20 * MB)}"></p>'),
    "a million attributes": lambda: html(
        "<p " + "".join(f"a{n}=1 " for n in range(1_000_000)) + "></p>"
    ),
    "a million empty tags": lambda: html("<b></b>" * 1_000_000),
    "a comment without end": lambda: html("<!--" + "-" * (10 * MB)),
    "a tag without end": lambda: html("<p " + "x" * (10 * MB)),
    "CDATA": lambda: html("<![CDATA[" * 1_000_000),
    "tables in tables": lambda: html("<table><tr><td>" * 50_000),
    "lists in lists": lambda: html("<ul><li>" * 100_000),
    "frames": lambda: html("<iframe src='x'></iframe>" * 300_000),
    "a page of pictures": lambda: html("<img src='data:image/png;base64," + "A" * (30 * MB) + "'>"),
}
LOUD: dict[str, Callable[[], bytes]] = {
    "a word of 400,000 letters": lambda: text("a" * 400_000),
    "capitals": lambda: text("A" * 400_000),
    "dots": lambda: text("A. " * 400_000),
    "digits": lambda: text("1," * 1_000_000),
    "a page of scripts": lambda: html("<script>" + "var a = '<p>';" * 500_000 + "</script>"),
    "addresses": lambda: text("http://" * 300_000),
    "names": lambda: text("Jane Holt and " * 100_000),
    "hyphens": lambda: text("a-" * 500_000),
    "apostrophes": lambda: text("O'" * 500_000),
    "combining": lambda: text("e" + "\u0301" * 1_000_000),
    "dates": lambda: text("12/" * 400_000),
    "currencies": lambda: text("$1 " * 400_000),
    "a book": lambda: text("The mayor of Leeds said on Monday that 30 people were hurt. " * 30_000),
    "mail signs": lambda: text("a@" * 500_000),
}
"""Text that is none, or too much: it may be a document, but must not hold up the others."""
