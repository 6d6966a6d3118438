"""OpenDocument texts as a user sees them."""

from __future__ import annotations

import pytest

from tests.documents.office_files import fodt, odt
from tests.documents.test_documents_docx import entry, refused, shown
from tui_reader.documents.given import Given
from tui_reader.documents.limits import MB, Limits
from tui_reader.documents.office import odt as reader
from tui_reader.errors import RefusedError
from tui_reader.library import standalone
from tui_reader.model import Article, Role

TITLE = "<text:p>A title</text:p>"


def article(body: str, styles: str = "") -> Article:
    return standalone.article(entry(odt(TITLE + body, styles), "x.odt"))


def test_headings_paragraphs_blanks_and_links() -> None:
    made = article(
        '<text:h text:outline-level="2">Why</text:h>'
        '<text:p>a<text:s text:c="2000000000"/>b<text:tab/>'
        '<text:a xlink:href="https://a.example/">c</text:a><text:line-break/>d</text:p>'
    )
    assert shown(made) == [("", "Why"), ("", "a b c\nd")]
    assert made.blocks[1].role is Role.HEADING and made.inlines[0].href == "https://a.example/"


def test_deleted_and_hidden_text_and_comments_are_left_out() -> None:
    hidden = (
        '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
        '<style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style>'
    )
    made = article(
        "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>"
        "<text:p>Seen<office:annotation><text:p>comment</text:p></office:annotation>"
        '<text:span text:style-name="H"> not seen</text:span>'
        '<text:span text:style-name="B"> bold</text:span></text:p>'
        '<text:p text:style-name="H">not seen either</text:p>',
        hidden,
    )
    assert shown(made) == [("", "Seen bold")] and made.inlines[0].style.value == "strong"


def test_lists_count_as_their_style_says() -> None:
    style = (
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1"'
        ' style:num-format="1" text:start-value="4"/>'
        '<text:list-level-style-bullet text:level="2"/></text:list-style>'
    )
    made = article(
        '<text:list text:style-name="L"><text:list-item><text:p>Look</text:p>'
        "<text:list><text:list-item><text:p>Left</text:p></text:list-item></text:list></text:list-item>"
        "<text:list-item><text:p>Cross</text:p></text:list-item></text:list>",
        style,
    )
    assert shown(made) == [("4.", "Look"), ("•", "Left"), ("5.", "Cross")]


def test_notes_frames_and_tables() -> None:
    made = article(
        "<text:p>Late<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>By a day.</text:p></text:note-body></text:note> again<draw:frame><draw:text-box>"
        "<text:p>In the box.</text:p></draw:text-box></draw:frame></text:p>"
        '<table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell'
        ' table:number-columns-repeated="16000"><text:p>x</text:p></table:table-cell>'
        "<table:table-cell><text:p>y</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell>"
        "<text:p>1</text:p></table:table-cell><table:table-cell><text:p>2</text:p></table:table-cell>"
        "</table:table-row></table:table>"
    )
    assert shown(made) == [
        ("", "Late[1] again"), ("", "In the box."), ("", "x | y\n1 | 2"), ("1.", "By a day."),
    ]  # fmt: skip


def test_what_a_file_says_of_itself() -> None:
    meta = (
        "<dc:title>The ferry</dc:title><meta:initial-creator>Ada Moser</meta:initial-creator>"
        "<meta:creation-date>2024-05-06T10:00:00</meta:creation-date><meta:keyword>boats</meta:keyword>"
    )
    found = entry(odt("<text:p>It is late.</text:p>", meta=meta), "x.odt")
    assert (found.title, found.author, found.tags) == ("The ferry", "Ada Moser", ("boats",))


def test_the_flat_form_is_read() -> None:
    found = entry(fodt(TITLE + "<text:p>Flat.</text:p>"), "x.fodt")
    assert standalone.article(found).text == "A title\n\nFlat."


def test_an_encrypted_one_and_one_that_is_none_are_refused_in_words() -> None:
    locked = odt(TITLE, manifest="<manifest:encryption-data xmlns:manifest='m'/>")
    assert refused(locked, "x.odt") == "x.odt is encrypted: it opens with a password only."
    assert "named like another kind of document" in refused(b"This is not a zip file", "x.odt")
    assert refused(odt(TITLE)[:180], "x.odt").startswith("x.odt is")


def test_bombs_and_entities_are_refused() -> None:
    big = odt("<text:p>" + "a" * (2 * MB) + "</text:p>")
    with pytest.raises(RefusedError, match="too large unpacked"):
        list(reader.read(Given("x.odt", data=big), Limits(part=MB)))
    flat = b'<!DOCTYPE d [<!ENTITY a "ha">]>' + fodt(TITLE).split(b"?>", 1)[1]
    assert "declares entities" in refused(flat, "x.fodt")
