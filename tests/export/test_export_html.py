"""HTML and EPUB hold no script, handler or foreign address, whatever the story held."""

from __future__ import annotations

import io
import json
import re
import zipfile
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from export_stories import HOSTILE, golden_story, stories, story_of
from hypothesis import given, settings

from tui_reader import sanitise
from tui_reader.export import formats
from tui_reader.export.html_page import POLICY
from tui_reader.export.options import Options
from tui_reader.model import Image, Inline, OpenStory, Role, SafeUrl, Span, Style

ALLOWED: dict[str, set[str]] = {
    "html": {"lang"}, "head": set(), "title": set(), "style": set(), "body": set(),
    "meta": {"charset", "http-equiv", "content", "name"}, "div": {"id"}, "nav": set(),
    "article": set(), "section": {"class"}, "p": {"class"}, "a": {"href", "rel"},
    "span": {"class", "id", "title"}, "mark": {"class"}, "time": {"datetime"}, "sup": set(),
    "h1": set(), "h2": set(), "h3": set(), "h4": set(), "h5": set(), "h6": set(), "br": set(),
    "ul": set(), "ol": set(), "li": {"id", "value"}, "blockquote": set(), "pre": set(),
    "code": {"class"}, "em": set(), "strong": set(), "table": set(), "tr": set(), "th": set(),
    "td": set(),
}  # fmt: skip
SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "corpora" / "xss" / "vectors.jsonl"


class Checker(HTMLParser):
    """Reads a page as a browser would and objects to all that we do not write ourselves."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.ids: list[str] = []
        self.inside: list[str] = []

    def handle_starttag(self, tag, attrs):
        assert tag in ALLOWED, tag
        if tag not in ("br", "meta"):
            self.inside.append(tag)
        for name, value in attrs:
            assert name in ALLOWED[tag], (tag, name)
            if name == "href":
                assert value.startswith(("https://", "http://", "mailto:", "#")), value
            if name == "id":
                self.ids.append(value)

    def handle_startendtag(self, tag, attrs):
        assert tag in ("br", "meta")
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        assert self.inside.pop() == tag

    def handle_comment(self, data):
        raise AssertionError(data)

    def handle_pi(self, data):
        raise AssertionError(data)

    def unknown_decl(self, data):
        raise AssertionError(data)

    def handle_data(self, data):
        if "style" not in self.inside:
            self.words.append(data)


def check(page: bytes) -> Checker:
    checker = Checker()
    checker.feed(page.decode())
    checker.close()
    assert not checker.inside
    assert len(checker.ids) == len(set(checker.ids))
    return checker


def hostile_story(text: str) -> OpenStory:
    """The text in every place a story has: blocks, names, links, pictures, notes."""
    safe = sanitise.text(text).strip().replace("\n\n", "\n") or "x"
    line = sanitise.line(text) or "x"
    found = story_of(
        (
            (Role.TITLE, 0, "", line),
            *((role, 1, line, safe) for role in Role if role is not Role.TITLE),
        ),
        title=line,
        feed=line,
        author=line,
        images=(Image(0, SafeUrl(text), sanitise.line(text)),),
    )
    start = found.article.blocks[1].span
    # An address that passed no door, as from a damaged database.
    link = Inline(start, Style.LINK, SafeUrl(text))
    return replace(found, article=replace(found.article, inlines=(link,)))


@given(stories())
@settings(max_examples=80)
def test_a_page_holds_only_our_own_elements_and_all_of_the_text(opened):
    checker = check(formats.render(opened, "html", Options(index=False)))
    shown = " ".join("".join(checker.words).split())
    for block in opened.article.blocks:
        text = opened.article.text[block.span.start : block.span.end]
        if block.role is Role.TABLE:
            text = re.sub(r"(?<![^ \n])[|](?![^ \n])", "", text)
        if not any(mark.note for mark in opened.highlights):
            assert "".join(text.split()) in "".join(shown.split())


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_phrases_are_inert_in_every_place_of_a_story(text):
    check(formats.render(hostile_story(text), "html"))
    read_book(formats.render(hostile_story(text), "epub"))


@pytest.mark.skipif(not SHARED.exists(), reason="the XSS corpus is not here")
def test_every_vector_of_the_xss_corpus_is_inert():
    lines = SHARED.read_text(encoding="utf-8").splitlines()
    payloads = [json.loads(line)["payload"] for line in lines]
    for payload in payloads:
        check(formats.render(hostile_story(payload), "html"))
    read_book(formats.render([hostile_story(payload) for payload in payloads[:200]], "epub"))


def test_the_page_forbids_everything_but_its_own_style_and_works_offline():
    page = formats.render(golden_story(), "html").decode()
    assert f'content="{POLICY}"' in page
    assert "default-src 'none'; style-src 'unsafe-inline'" in POLICY
    for word in ("<script", "<img", "<link", "<iframe", "url(", "@import", "javascript:"):
        assert word not in page


def test_kinds_have_a_legend_and_mentions_lead_back_from_the_index():
    page = formats.render(golden_story(), "html").decode()
    checker = check(formats.render(golden_story(), "html"))
    assert '<p class="legend">Marked: <span class="person">person</span>' in page
    assert '<span class="person" id="m1-1" title="person">Ingrid Solheim</span>' in page
    assert 'title="number: 3,100,000 herring">3.1 million</span>' in page
    targets = [part.split('"')[0] for part in page.split('href="#')[1:]]
    assert targets and set(targets) <= set(checker.ids)


def test_nested_lists_nest():
    page = formats.render(golden_story(), "html").decode()
    assert "1970<ol>\n" in page.replace("</span>", "")
    assert '<li value="2">six in waters closed to trawling</li>\n</ol>\n</li>\n<li>five' in page


def test_several_stories_on_a_page_keep_their_ids_apart():
    checker = check(formats.render([golden_story(), golden_story()], "html"))
    assert {"story-1", "story-2", "s1-m1-1", "s2-m1-1"} <= set(checker.ids)


def test_dark_ground_is_followed():
    assert b"@media (prefers-color-scheme: dark)" in formats.render(golden_story(), "html")


# --- EPUB ---

OPF = "{http://www.idpf.org/2007/opf}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def read_book(data: bytes) -> dict[str, ElementTree.Element]:
    """The parts of a book by name, checked against what OCF and EPUB 3 ask for."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        first = book.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert not first.extra and book.read("mimetype") == b"application/epub+zip"
        names = book.namelist()
        parts = {
            name: ElementTree.fromstring(book.read(name))
            for name in names
            if name.endswith((".xml", ".opf", ".xhtml"))
        }
    root = parts["META-INF/container.xml"][0][0]
    assert root.get("full-path") == "EPUB/package.opf"
    package = parts["EPUB/package.opf"]
    manifest = {item.get("id"): item.get("href") for item in package.iter(f"{OPF}item")}
    assert {f"EPUB/{href}" for href in manifest.values()} == {
        name for name in names if name.startswith("EPUB/") and not name.endswith(".opf")
    }
    assert all(item.get("idref") in manifest for item in package.iter(f"{OPF}itemref"))
    assert package.get("unique-identifier") == "id"
    for name in ("identifier", "title", "language"):
        assert package.find(f".//{{http://purl.org/dc/elements/1.1/}}{name}").text
    for part in parts.values():
        for element in part.iter():
            assert element.tag.split("}")[-1] not in ("script", "img", "iframe", "object")
    return parts


def test_a_book_of_several_stories_is_a_valid_container_with_a_contents_page():
    parts = read_book(formats.render([golden_story(), golden_story()], "epub"))
    links = [link.get("href") for link in parts["EPUB/nav.xhtml"].iter(f"{XHTML}a")]
    assert links == ["story-1.xhtml", "story-2.xhtml", "names.xhtml"]
    named = {link.get("href") for link in parts["EPUB/names.xhtml"].iter(f"{XHTML}a")}
    assert named == {"story-1.xhtml", "story-2.xhtml"}


@given(stories(size=3))
@settings(max_examples=60)
def test_any_story_makes_a_well_formed_book(opened):
    parts = read_book(formats.render(opened, "epub"))
    words = "".join("".join(parts["EPUB/story-1.xhtml"].itertext()).split())
    title = opened.article.blocks[0].span
    assert "".join(opened.article.text[title.start : title.end].split()) in words


def test_equal_stories_give_equal_books():
    assert formats.render(golden_story(), "epub") == formats.render(golden_story(), "epub")


def test_a_mention_split_by_a_link_keeps_one_id():
    opened = golden_story()
    text = opened.article.text
    start = text.index("Solheim of")
    link = Inline(Span(start, start + 20), Style.LINK, sanitise.url("https://x.org/"))
    opened = replace(opened, article=replace(opened.article, inlines=(link,)))
    check(formats.render(opened, "html"))
