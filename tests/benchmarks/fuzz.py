"""Coverage-guided fuzzing by hand: `fuzz.py TARGET [-max_total_time=240 ...]`, needs `atheris`.

Each target feeds arbitrary bytes to one door and checks its law; whatever raises is a finding.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Callable
from datetime import UTC, datetime

import atheris  # type: ignore[import-not-found]

with atheris.instrument_imports(include=["tui_reader"]):
    from tui_reader import clean, config, feeds, sanitise
    from tui_reader.annotate.figures import recogniser
    from tui_reader.errors import ParseError
    from tui_reader.feeds import opml
    from tui_reader.feeds.newsboat import urls
    from tui_reader.store.search import query

ACTS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
DAY = datetime(2026, 3, 5, tzinfo=UTC)


def text_of(data: bytes) -> str:
    return atheris.FuzzedDataProvider(data).ConsumeUnicode(len(data))


def door(data: bytes) -> None:
    raw = text_of(data)
    safe = sanitise.text(raw)
    assert sanitise.text(safe) == safe and not ACTS.search(safe)
    assert unicodedata.is_normalized("NFC", safe)
    line = sanitise.line(raw)
    assert sanitise.line(line) == line and "\n" not in line
    address = sanitise.url(raw, "https://h.example/a/")
    if address is not None:
        assert address.isascii() and address.startswith(("http://", "https://", "mailto:"))
        assert sanitise.url(address) == address


def feed(data: bytes) -> None:
    try:
        found = feeds.parse(data, url="https://h.example/feed")
    except ParseError as error:
        assert str(error)
        return
    for one in found.entries:
        assert not ACTS.search(one.title + one.author + (one.link or "") + "".join(one.tags))


def html(data: bytes) -> None:
    found = clean.clean_html(text_of(data), url="https://h.example/", title="A title")
    checked(found.text, [block.span for block in found.blocks])


def plain(data: bytes) -> None:
    found = clean.clean_text(text_of(data))
    checked(found.text, [block.span for block in found.blocks])


def checked(text: str, spans: list[object]) -> None:
    assert not ACTS.search(text) and sanitise.text(text) == text
    last = 0
    for span in spans:
        assert last <= span.start <= span.end <= len(text)  # type: ignore[attr-defined]
        last = span.end  # type: ignore[attr-defined]


def figures(data: bytes) -> None:
    text = sanitise.text(text_of(data))
    for language in ("en", "de"):
        last = 0
        for one in recogniser.find(text, DAY, language):
            assert last <= one.span.start < one.span.end <= len(text)
            last = one.span.end


def files(data: bytes) -> None:
    try:
        for one in opml.read(data).subscriptions:
            assert one.url.startswith("http") and not ACTS.search(one.title)
    except ParseError as error:
        assert str(error)
    urls.read_urls(data.decode("utf-8", "replace"))


def typed(data: bytes) -> None:
    found = query.parse(text_of(data))
    query.match(found), query.match_not(found), query.phrases(found)
    _ = config


TARGETS: dict[str, Callable[[bytes], None]] = {
    one.__name__: one for one in (door, feed, html, plain, figures, files, typed)
}

if __name__ == "__main__":
    target = TARGETS[sys.argv.pop(1)]
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()
