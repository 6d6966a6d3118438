"""References: bylines parted into names, and files that programs of libraries read back."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from export_stories import PARTS, golden_story, stories, story_of
from hypothesis import given, settings

from tui_reader import sanitise
from tui_reader.export import bibtex, csl, formats
from tui_reader.export.authors import authors
from tui_reader.export.citation import Citation, citations
from tui_reader.list_model import INBOX
from tui_reader.model import OpenStory

BYLINES: tuple[tuple[str, list[str]], ...] = (
    ("Marte Lindqvist", ["Lindqvist|Marte"]),
    ("By Marte Lindqvist and Jonas Eide", ["Lindqvist|Marte", "Eide|Jonas"]),
    ("Marte Lindqvist, Jonas Eide and Bo Ek", ["Lindqvist|Marte", "Eide|Jonas", "Ek|Bo"]),
    ("Lindqvist, Marte", ["Lindqvist|Marte"]),
    ("van der Berg, Jan", ["van der Berg|Jan"]),
    ("Jan van der Berg", ["van der Berg|Jan"]),
    ("Ludwig von Mises; Anna Berg", ["von Mises|Ludwig", "Berg|Anna"]),
    ("Martin Luther King Jr.", ["King|Martin Luther|Jr."]),
    ("Martin Luther King, Jr.", ["King|Martin Luther|Jr."]),
    ("José Ortega y Gasset", ["y Gasset|José Ortega"]),
    ("Ana Ruiz y Eva Gil", ["Ruiz|Ana", "Gil|Eva"]),
    ("Reuters", ["=Reuters"]),
    ("Reuters and AP", ["=Reuters", "=AP"]),
    ("BBC News", ["=BBC News"]),
    ("Institute of Marine Research", ["=Institute of Marine Research"]),
    ("Academy of Arts and Sciences", ["=Academy of Arts and Sciences"]),
    ("Ministry of Health and Social Affairs", ["=Ministry of Health and Social Affairs"]),
    ("The Editorial Board", ["=The Editorial Board"]),
    ("Coast Courier staff", ["=Coast Courier staff"]),
    ("Marte Lindqvist, Reuters", ["Lindqvist|Marte", "=Reuters"]),
    ("Madonna", ["=Madonna"]),
    ("毛泽东", ["=毛泽东"]),
    ("Анна Берг", ["Берг|Анна"]),
    ("desk@coast.example (Anna Berg)", ["Berg|Anna"]),
    ("Anna Berg <anna@coast.example>", ["Berg|Anna"]),
    ("", []),
    (" , ; ", []),
    ("Our correspondent in Oslo", ["=Our correspondent in Oslo"]),
    ("Area 51", ["=Area 51"]),
)


@pytest.mark.parametrize(("line", "told"), BYLINES)
def test_a_byline_is_parted_into_people_and_bodies(line: str, told: list[str]) -> None:
    found = [
        "|".join(part for part in (one.surname, one.given, one.suffix) if part)
        if one.is_person
        else f"={one.whole}"
        for one in authors(line)
    ]
    assert found == told


def test_who_is_called_like_the_feed_is_a_body() -> None:
    (one,) = authors("Coast Lines", "coast lines")
    assert not one.is_person and authors("Coast Lines")[0].is_person


def citation(opened: OpenStory) -> Citation:
    """A story as a reference."""
    (found,) = citations([opened])
    return found


def test_keys_are_apart_and_the_same_in_every_file() -> None:
    one = golden_story()
    other = replace(one, story=replace(one.story, link=sanitise.url("https://example.org/b")))
    keys = [made.key for made in citations([one, other, one])]
    assert len(set(keys)) == 3 and keys[2] == f"{keys[0]}-2"
    assert [made.key for made in citations([other])] == [keys[1]]
    assert all(re.fullmatch(r"[a-z0-9]+-[0-9a-f]{4}(-\d+)?", key) for key in keys)


def test_a_day_is_that_of_utc_and_what_has_no_address_is_a_document() -> None:
    one = golden_story()
    late = datetime.fromisoformat("2026-11-19T23:30:00-05:00")
    story = replace(one.story, published=late, link=None)
    (item,) = json.loads(formats.render(replace(one, story=story), "csl"))
    assert item["issued"] == {"date-parts": [[2026, 11, 20]]}
    assert item["type"] == "document" and "URL" not in item
    undated = replace(one, story=replace(one.story, published=None))
    for id in ("csl", "ris", "bibtex"):
        assert formats.render(undated, id)


NASTY = (
    "50% off & more: $5 #1 under_score", "a } b { c", "a {b} c", "back\\slash", "~tilde ^hat",
    "a, b and c",
    'say "hi"', "TY  - NEWS", "ER  - ", "@article{x,", "é ü ß 日本 Привет 🙂", "<b>x</b> | y", "%",
)  # fmt: skip


def titled(title: str, author: str = "Marte Lindqvist") -> OpenStory:
    return story_of(((PARTS[0][0], 0, "", title), *PARTS[1:]), author=author, feed=title)


@given(stories())
@settings(max_examples=60)
def test_a_reference_has_only_lines_of_its_own(opened: OpenStory) -> None:
    for line in formats.render([opened, opened], "ris").decode().split("\r\n"):
        assert not line or re.match(r"[A-Z][A-Z0-9]  - ", line)
    written = formats.render(opened, "bibtex").decode()
    depth = lowest = 0
    for char in written:
        depth += (char == "{") - (char == "}")
        lowest = min(lowest, depth)
    assert depth == lowest == 0 and written.count("\n@") == 0
    for item in json.loads(formats.render([opened, opened], "csl")):
        assert item["title"] and all(item.values())


@pytest.mark.parametrize("title", NASTY)
def test_rispy_reads_what_was_meant(title: str) -> None:
    rispy = pytest.importorskip("rispy")
    one = titled(title)
    told = citation(one)
    found, other = rispy.loads(formats.render([one, golden_story()], "ris").decode())
    assert found["type_of_reference"] == "NEWS" and found["title"] == " ".join(title.split())
    assert found["authors"] == ["Lindqvist, Marte"]
    assert found["urls"] == [told.url] and found["year"] == "2026"
    assert found["abstract"] == told.abstract and found["language"] == "en"
    assert found["keywords"] == list(told.tags) and "notes" not in found
    assert other["notes"] == ["“the cable was leaking” (green) Ask her. # Which cable?"]


@pytest.mark.parametrize("title", NASTY)
def test_bibtexparser_reads_an_entry_of_every_story(title: str) -> None:
    bibtexparser = pytest.importorskip("bibtexparser")
    several = [titled(title), golden_story(), titled("Other", "Institute of Arts and Sciences")]
    text = formats.render(several, "bibtex").decode()
    read = bibtexparser.parse_string(text)
    first, _, last = read.entries
    assert not read.failed_blocks
    assert [one.key for one in read.entries] == [made.key for made in citations(several)]
    assert first["title"] == f"{{{bibtex.escape(title)}}}"
    assert last["author"] == "{Institute of Arts and Sciences}"
    assert first["url"] == citation(several[0]).url


def pandoc() -> str:
    found = shutil.which("pandoc")
    if found is None:
        pytest.skip("needs pandoc")
    return found


def csl_by_pandoc(data: bytes, kind: str) -> list[dict[str, object]]:
    run = subprocess.run(
        [pandoc(), "-f", kind, "-t", "csljson"], input=data, capture_output=True, check=True
    )
    found: list[dict[str, object]] = json.loads(run.stdout)
    return found


@pytest.mark.parametrize("title", NASTY)
@pytest.mark.parametrize("kind", ["bibtex", "biblatex"])
def test_pandoc_reads_the_same_from_bibtex(title: str, kind: str) -> None:
    (found,) = csl_by_pandoc(formats.render(titled(title), "bibtex"), kind)
    told = csl.item(citation(titled(title)))
    plain = re.sub(r"</?span[^>]*>", "", str(found["title"]))
    lone = title.count("{") != title.count("}") or "} b {" in title
    wanted = title.replace("{", "").replace("}", "") if lone else title  # which it does not know
    assert " ".join(plain.split()) == " ".join(wanted.split())
    assert found["author"] == told["author"] and found["URL"] == told["URL"]
    assert found["issued"] == told["issued"]


@pytest.mark.parametrize(
    "author", ["Marte Lindqvist", "Institute of Marine Research", "Jan de Vries"]
)
def test_a_citation_processor_sets_it(tmp_path: Path, author: str) -> None:
    one = titled("Herring & Co", author)
    path = tmp_path / "refs.json"
    path.write_bytes(formats.render([one], "csl"))
    text = f"[@{citation(one).key}]"
    run = subprocess.run(
        [pandoc(), "--citeproc", f"--bibliography={path}", "-t", "plain"],
        input=text, capture_output=True, text=True, check=True,
    )  # fmt: skip
    said = " ".join(run.stdout.split())
    assert "Herring & Co" in said and "2026" in said and "https://example.org/science" in said
    assert author.split()[-1] in said and "Ask her" not in said


def test_instants_are_aware() -> None:
    assert citation(golden_story()).accessed.tzinfo is UTC


@pytest.mark.parametrize(
    ("feed_url", "link", "container"),
    [
        ("https://example.org/feed", "https://news.example/a", "The Feed"),
        (INBOX, "https://news.example/a", "news.example"),
        (INBOX, None, ""),
        ("local:mail:news@example.org", None, "The Feed"),
    ],
)
def test_the_inbox_published_nothing(feed_url: str, link: str | None, container: str) -> None:
    one = golden_story()
    row = replace(one.story.row, feed_title=sanitise.line("The Feed"))
    story = replace(one.story, row=row, feed_url=feed_url, link=sanitise.url(link or ""))
    assert citation(replace(one, story=story)).container == container
