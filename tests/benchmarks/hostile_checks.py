"""The judges: what must not be in a string, an exported file, or a folder. Each yields faults."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser

from tui_reader.model import OpenStory, ParsedFeed

ACTS = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff0-\ufffb\ufffe\uffff\ufdd0-\ufdef\ud800-\udfff\U000e0000-\U000e0fff]"
)
"""What must not stand in any text of ours (LF is for texts of several lines)."""
TAGS = frozenset(
    re.findall(
        r"\w+",
        "html head title style body meta div nav article section p a span mark time sup h1 h2 h3 h4"
        " h5 h6 br ul ol li blockquote pre code em strong table tr th td hr link thead tbody dl dt"
        " dd figure figcaption header footer img del input s",
    )
)
"""What a page of ours, or one rendered from our Markdown, may hold."""
LINKS = re.compile(r"(?:https?://|mailto:|#|story-\d+\.xhtml)", re.IGNORECASE)


class Page(HTMLParser):
    """Reads a page as a browser would; collects what can run or ask."""

    def __init__(self, images: bool = False) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self.images = images

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS or (tag == "img" and not self.images):
            self.faults.append(f"<{tag}>")
        for name, value in attrs:
            if name.startswith("on") or name in ("srcdoc", "formaction", "style", "background"):
                self.faults.append(f"{tag} {name}")
            if name in ("href", "src", "action", "data") and not LINKS.match(value or ""):
                if tag == "link" and not (value or "").startswith(("http:", "https:", "//")):
                    continue  # a file inside a book
                self.faults.append(f"{tag} {name}={(value or '')[:40]}")


def html_faults(page: str, images: bool = False) -> list[str]:
    reader = Page(images)
    reader.feed(page)
    reader.close()
    return reader.faults


def text_faults(text: str, lines: bool = False) -> Iterator[str]:
    found = ACTS.search(text)
    if found:
        yield f"{found.group()!r} in {text[:60]!r}"
    if not lines and "\n" in text:
        yield f"a line break in {text[:60]!r}"


def feed_faults(feed: ParsedFeed) -> Iterator[str]:
    shown: list[str] = [feed.title, feed.problem, feed.site or ""]
    for one in feed.entries:
        shown += [one.title, one.author, one.link or "", *one.tags]
        shown += [part for e in one.enclosures for part in (e.url, e.media_type)]
        if one.link and not LINKS.match(one.link):
            yield f"link {one.link[:60]!r}"
    for text in shown:
        yield from text_faults(text)


def story_faults(opened: OpenStory) -> Iterator[str]:
    article = opened.article
    yield from text_faults(article.text, lines=True)
    for cut in article.cuts:
        yield from text_faults(cut.text, lines=True)
    for inline in article.inlines:
        if inline.href and not LINKS.match(inline.href):
            yield f"link {inline.href[:60]!r}"
    end = len(article.text)
    for block in article.blocks:
        if not 0 <= block.span.start <= block.span.end <= end:
            yield f"block outside the text: {block.span}"
    for mark in opened.annotations.items if opened.annotations else ():
        if not 0 <= mark.span.start < mark.span.end <= end:
            yield f"mark outside the text: {mark.span}"


def export_faults(format_id: str, data: bytes) -> Iterator[str]:
    """What a file of ours must not hold."""
    if format_id == "epub":
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            for name in book.namelist():
                if name.startswith(("/", "..")) or ".." in name:
                    yield f"zip name {name!r}"
                if name.endswith((".xhtml", ".html")):
                    yield from html_faults(book.read(name).decode())
        return
    text = data.decode("utf-8")
    # Org's own way to keep a character from acting as markup is a zero-width space beside it.
    plain = text.replace("\u200b", "") if format_id == "org" else text
    yield from text_faults(plain.replace("\t", " "), lines=True)
    if format_id == "html":
        yield from html_faults(text)
    elif format_id in ("json", "jsonld"):
        json.loads(text)
    elif format_id == "md":
        from markdown_it import MarkdownIt

        body = re.sub(r"\A---\n.*?\n---\n", "", text, count=1, flags=re.S)
        rendered = MarkdownIt("commonmark", {"html": True}).enable("table").render(body)
        yield from (f"markdown: {fault}" for fault in html_faults(rendered, images=True))
