"""The hostile inputs: every file and line of `../shared/corpora`, and mutations up to a number.

Yields `Input`s in a fixed order; nothing here judges them.
"""

from __future__ import annotations

import html
import json
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

HEADER = re.compile(rb"Header:\s{1,5}Content-type:([^\r\n]{1,200})", re.IGNORECASE)
FEEDS = (".xml", ".json", ".rss", ".rss2", ".atom", ".rdf", ".html", ".xsd", ".xsl")


@dataclass(frozen=True)
class Input:
    group: str
    name: str
    body: bytes
    content_type: str = ""


def references(text: str, form: str) -> str:
    return "".join(
        form.format(ord(c)) if ord(c) < 32 or ord(c) > 126 or c in "<&>\"'" else c for c in text
    )


ROUTES: dict[str, Callable[[str], str]] = {
    "raw": lambda s: html.escape(s),
    "decimal": lambda s: references(s, "&#{};"),
    "hex": lambda s: references(s, "&#x{:X};"),
    "double": lambda s: references(s, "&amp;#{};"),
    "cdata": lambda s: f"<![CDATA[{s.replace(']]>', ']]]]><![CDATA[>')}]]>",
    "html": lambda s: html.escape(references(s, "&#{};")),
}
"""How a text may come through XML."""


def feed(payload: str, route: str = "raw", number: int = 0) -> bytes:
    """A feed that puts the payload wherever a feed has a place for text."""
    text = ROUTES[route](payload)
    attribute = html.escape(payload, quote=True)
    body = html.escape(f"<p>Before {payload} after, and then enough words for a body.</p>")
    document = (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>{text}</title>'
        f"<link>https://example.org/{attribute}</link><item><title>A{text}B</title>"
        f"<link>https://example.org/{number}/{attribute}</link><guid>{number} {text}</guid>"
        f"<dc:creator>{text}</dc:creator><category>{text}</category>"
        f'<enclosure url="https://example.org/{attribute}" type="{attribute}" length="1"/>'
        f"<description>{text}</description><content:encoded>{body}</content:encoded></item>"
        f"<item><title>Link only {number}</title><link>{attribute}</link></item></channel></rss>"
    )
    return document.encode("utf-8", "surrogatepass")


def corpora(folder: Path) -> Iterator[Input]:
    """What lies there, file by file and line by line."""
    routes = list(ROUTES)
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in FEEDS:
            data = path.read_bytes()
            header = HEADER.search(data[:4096])
            kind = header.group(1).decode("latin-1").strip() if header else ""
            yield Input(path.relative_to(folder).parts[0], path.name, data, kind)
    for group, file, key in (
        ("terminal", "terminal/sequences.jsonl", "seq"),
        ("unicode hazards", "terminal/unicode_hazards.jsonl", "text"),
        ("xss", "xss/vectors.jsonl", "payload"),
    ):
        for number, line in enumerate((folder / file).read_text("utf-8").splitlines()):
            row = json.loads(line)
            route = routes[number % len(routes)]
            yield Input(group, f"{row['id']} {route}", feed(row[key], route, number))
    for number, text in enumerate(json.loads((folder / "blns/blns.json").read_text("utf-8"))):
        yield Input("naughty strings", str(number), feed(text, routes[number % 6], number))


def generated(seeds: list[Input], count: int) -> Iterator[Input]:
    """Mutations of the seeds: flipped, cut, doubled and spliced bytes. The same each time."""
    chance = random.Random(5)
    usable = [one for one in seeds if 0 < len(one.body) < 60_000]
    for number in range(count):
        one, other = chance.choice(usable), chance.choice(usable)
        data = bytearray(one.body)
        for _ in range(chance.randrange(1, 4)):
            at = chance.randrange(len(data))
            match chance.randrange(5):
                case 0:
                    data[at] = chance.randrange(256)
                case 1:
                    data[at:at] = bytes(chance.choice((0x1B, 0x9B, 0, 0x3C, 0x26)) for _ in "123")
                case 2:
                    del data[at : at + chance.randrange(1, 200)]
                case 3:
                    data[at:at] = data[at : at + 200] * chance.randrange(1, 20)
                case 4:
                    cut = chance.randrange(len(other.body))
                    data[at:] = other.body[cut:]
            if not data:
                data = bytearray(b"<")
        yield Input("generated", f"{number} of {one.name}", bytes(data), one.content_type)


def bombs() -> Iterator[Input]:
    """Story bodies that nest, repeat or never end."""
    deep = 100_000
    bodies = {
        "deep div": "<div>" * deep + "x",
        "deep closed div": "<div>" * deep + "x" + "</div>" * deep,
        "deep mixed": "<b><i><a href='x'><span><ul><li><table><tr><td>" * (deep // 9),
        "attributes": "<p " + " ".join(f"a{n}=1" for n in range(deep)) + ">x</p>",
        "10 MB attribute": '<p a="' + "x" * 10_000_000 + '">y</p>',
        "unclosed": "<p><b><a href='" + "<p><b><a href='" * 50_000,
        "open tags": "<" * 1_000_000,
        "comments": "<!--" * 200_000,
        "entities": "&#x1b;" * 300_000,
        "ampersands": "&" * 1_000_000,
        "tables": "<table><tr><td>" * 30_000,
        "lists": "<ul><li>" * 30_000,
        "quotes": "<blockquote>" * 50_000 + "x",
        "marks": "a" + "\u0301" * 1_000_000,
        "one word": "x" * 5_000_000,
        "spaces": " " * 5_000_000,
        "lines": "<br>" * 500_000,
        "paragraphs": "<p>A short line.</p>" * 50_000,
        "links": "<a href='https://example.org/'>x</a>" * 50_000,
        "images": "<img src='https://example.org/x.png' alt='x'>" * 50_000,
        "digits": "<p>" + "1,000,000 " * 100_000,
        "capitals": "<p>" + "Aaa Bbb " * 60_000,
        "dashes": "<p>" + "-" * 1_000_000,
        "quotes and dots": "<p>" + '"."' * 200_000,
    }
    for name, body in bodies.items():
        document = (
            "<rss><channel><title>b</title><item><title>Bomb: "
            f"{name}</title><guid>{name}</guid><description><![CDATA[{body}]]></description>"
            "</item></channel></rss>"
        )
        yield Input("bombs", name, document.encode())
