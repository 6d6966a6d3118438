"""Article files: what the title is, what the text is, and which files of a folder are taken."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader import sanitise
from tui_reader.documents.folders import files_of
from tui_reader.documents.given import Given
from tui_reader.documents.reading import entry
from tui_reader.documents.texts import MAX_BYTES
from tui_reader.errors import ParseError
from tui_reader.model import Entry

DAY = datetime(2024, 5, 6, tzinfo=UTC)


def read(name: str, text: str, codec: str = "utf-8") -> Entry:
    return entry(Given(name, data=text.encode(codec)))


def test_a_headline_on_top_of_a_text_is_its_title() -> None:
    found = read("story.txt", "\n  The headline\r\n\r\nFirst paragraph.\n\nSecond.\n")
    assert (found.title, found.content, found.plain) == (
        "The headline",
        "First paragraph.\n\nSecond.",
        True,
    )
    assert (
        found.guid
        == read("other.txt", "\n  The headline\r\n\r\nFirst paragraph.\n\nSecond.\n").guid
    )


def test_a_text_that_begins_with_its_first_paragraph_loses_nothing() -> None:
    long = "A long first paragraph " * 20
    found = read("x.txt", f"{long}\n\nMore.")
    assert found.content.startswith("A long") and len(found.title) <= 100
    assert read("x.txt", "One line only.").content == "One line only."


def test_the_site_goes_from_behind_the_title_of_a_clipping() -> None:
    fields = '---\ntitle: "Ferry stays | The Gazette"\nsite: The Gazette\n---\nIt sails.\n'
    assert read("x.md", fields).title == "Ferry stays"
    assert (
        read("x.md", fields.replace("site: The Gazette\n", "")).title == "Ferry stays | The Gazette"
    )


def test_fields_in_a_list_on_top_are_read() -> None:
    text = "# Ferry\n\n## Metadata\n- Author: [[Ann Lind]] and [[Bo Ek]]\n- Full Title: Ferry\n"
    text += "- URL: https://x.org/2024/05/06/ferry\n\n## Full Document\n\nIt sails.\n"
    found = read("x.md", text)
    assert (found.title, found.author, found.published) == ("Ferry", "Ann Lind, Bo Ek", DAY)
    assert "Metadata" not in found.content and "It sails." in found.content
    told = "# Tips\n\n- Author: one who writes\n- Reader: one who reads\n\nText.\n"
    assert "one who writes" in read("x.md", told).content


def test_a_clipping_is_dated_by_its_address_before_the_day_of_clipping() -> None:
    text = "---\ncreated: 2024-07-01\nsource: https://x.org/2024/05/06/ferry\n---\n# Ferry\n\nText."
    assert read("x.md", text).published == DAY
    assert read("x.md", text.replace("/2024/05/06", "")).published != DAY
    assert (
        read("x.md", text.replace("created: 2024-07-01", "published: 2024-05-06")).published == DAY
    )


@pytest.mark.parametrize(
    "line",
    [
        "Von Petra Landgrebe, 6. Mai 2024", "Publié le 6 mai 2024 par A. Lind", "Stand: 06.05.2024",
        "Por Inés Lasa · Bilbao · 6 de mayo de 2024", "May 6, 2024 | News", "2024年5月6日",
        "Changed: 8 May 2024, 10:00. Published: 6 May 2024.",
        "Opublikowano 6 maja 2024", "Door Jan, gepubliceerd op maandag 6 mei 2024",
    ],
)  # fmt: skip
def test_the_day_above_a_story_dates_it_before_the_day_of_clipping(line: str) -> None:
    text = f"---\ncreated: 2024-07-01\n---\n# Ferry\n\n{line}\n\nIt sails on, the county says."
    assert read("x.md", text).published == DAY
    assert read("x.txt", f"Ferry\n\nChanged on 8 June 2024\n{line}\n\nIt sails.").published == DAY
    teaser = "<time datetime='2024-07-01'>1 July</time><a href=/x>Bridge opens</a>"
    page = f"<html><body>{teaser}<h1>Ferry</h1><p>{line}</p><p>It sails on.</p>"
    assert read("x.html", page).published == DAY


def test_a_page_without_a_first_heading_is_titled_and_dated_by_its_second() -> None:
    teaser = "<h2>Bridge opens</h2><time datetime='2024-07-01'>1 July</time>"
    page = f"<html><head><title>Ferry stays – The Gazette</title></head><body>{teaser}"
    found = read(
        "x.html", f"{page}<h2>Ferry stays</h2><div>Ann Lind | 6 May 2024</div><p>It sails."
    )
    assert (found.title, found.published) == ("Ferry stays", DAY)


def test_a_saved_mail_without_headings_is_dated_by_its_first_lines() -> None:
    lines = "<b>From:</b> Ann Lind<br><b>Sent:</b> Monday, 6 May 2024 7:00<br><b>Subject:</b> Ferry"
    found = read("x.html", f"<html><head><title>Ferry</title></head><body><div>{lines}</div><p>It.")
    assert found.published is not None and found.published.date() == DAY.date()


def test_a_day_in_a_story_or_in_history_or_of_two_readings_dates_nothing() -> None:
    for line in (
        "03/04/2024",
        "Founded on 3 May 1921",
        "It sails. " * 60 + "On 3 May 2024 it sank.",
    ):
        assert read("x.txt", f"Ferry\n\n{line}\n\nIt sails.").published is None


def test_markdown_becomes_html_and_its_front_matter_is_read() -> None:
    text = '---\ntitle: "My story"\ndate: 2024-05-06\nauthor: Ann\ntags: [a, b]\n'
    text += "url: https://x.org/1\n---\n"
    found = read("x.md", text + "# My story\n\nSome *text* with [a link](https://x.org).\n")
    assert (found.title, found.author, found.published) == ("My story", "Ann", DAY)
    assert (found.link, found.tags, found.plain) == ("https://x.org/1", ("a", "b"), False)
    assert found.content == '<p>Some <em>text</em> with <a href="https://x.org">a link</a>.</p>\n'
    assert read("x.md", "Heading\n=======\n\nText.").title == "Heading"
    assert read("x.md", "# A *b* `c` #\n\nText.").title
    assert read("x.markdown", "Just text.").title == "Just text."


def test_html_says_its_title_date_and_author() -> None:
    page = (
        '<!doctype html><html><head><title>Head &amp; line | Site</title><meta name="author" '
        'content="Ann"><meta property="article:published_time" content="2024-05-06T00:00:00Z">'
        '<link rel="canonical" href="https://x.org/1"></head>'
        "<body><h1>Head &amp; <i>line</i></h1><p>Text"
    )
    found = read("x.html", page)
    assert (found.title, found.author, found.published) == ("Head & line", "Ann", DAY)
    assert found.link == "https://x.org/1" and found.content == page and not found.plain
    og = page.replace("<head>", '<head><meta property="og:title" content="Shared title">')
    assert read("x.txt", og).title == "Shared title"
    assert read("some_page.htm", "<p>nothing said</p>").title == "some page"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings_are_recognised(codec: str) -> None:
    assert read("x.txt", "Café “quoted”\n\nNaïve text.", codec).title == "Café “quoted”"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\0 ", "empty"),
        (b"%PDF-1.7 text", "is damaged: no page of it"),
        (b"\x7fELF" + b"\0\1" * 500, "not a text file"),
        (b"a" * (MAX_BYTES + 1), "larger than 8 MB"),
    ],
    ids=["nothing", "blank", "pdf", "binary", "large"],
)
def test_what_cannot_be_read_is_said(data: bytes, words: str) -> None:
    with pytest.raises(ParseError, match=words):
        entry(Given("x\x1b[31m.txt", data=data))


def test_a_folder_gives_its_article_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.html", "d.pdf", ".hidden.txt", "deep/er/e.htm", ".git/f.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "dead.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe.txt")
    assert [str(p.relative_to(tmp_path)) for p in files_of(tmp_path).files] == [
        "a.md", "b.txt", "c.html", "d.pdf", "deep/er/e.htm",
    ]  # fmt: skip
    assert files_of(tmp_path / "d.pdf").files == (tmp_path / "d.pdf",)
    assert files_of(tmp_path / "missing").files == ()


@settings(max_examples=80)
@given(
    st.sampled_from(["x.txt", "x.md", "x.html", "x"]),
    st.text(max_size=300) | st.binary(max_size=300),
)
def test_any_file_gives_a_story_or_a_sentence(name: str, given_data: str | bytes) -> None:
    data = given_data if isinstance(given_data, bytes) else given_data.encode("utf-8", "replace")
    try:
        found = entry(Given(name, data=data))
    except ParseError as error:
        assert str(error).endswith(".")
        return
    assert found.title and sanitise.line(found.title) == found.title
