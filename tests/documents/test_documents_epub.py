"""Books as a user sees them: a story a chapter."""

from __future__ import annotations

import pytest

from tests.documents.office_files import epub, page
from tui_reader.documents import reading
from tui_reader.documents.given import Given
from tui_reader.documents.limits import MB, Limits
from tui_reader.documents.office import epub as reader
from tui_reader.documents.story import DocumentStory, Problem
from tui_reader.errors import RefusedError
from tui_reader.library import standalone

PROSE = "The council met on Tuesday evening and heard what the engineers had found. "
ONE = page(f"<h1>Rain</h1><p>{PROSE}</p>")
TWO = page(f"<h1>Sun</h1><p>{PROSE * 2}</p>")
NAV = '<li><a href="1.xhtml">Rain</a></li><li><a href="2.xhtml">Sun</a></li>'


def read(data: bytes) -> list[DocumentStory]:
    return [
        one for one in reading.read(Given("book.epub", data=data)) if isinstance(one, DocumentStory)
    ]


def titles(data: bytes) -> list[str]:
    return [str(one.entry.title) for one in read(data)]


def text(data: bytes) -> str:
    return "\n\n".join(standalone.article(one.entry).text for one in read(data))


def refused(data: bytes) -> str:
    with pytest.raises(RefusedError) as error:
        read(data)
    return str(error.value)


def test_a_chapter_is_a_story_and_the_book_its_feed() -> None:
    found = read(epub({"1.xhtml": ONE, "2.xhtml": TWO}, NAV))
    assert [one.entry.title for one in found] == ["Rain", "Sun"]
    assert {one.entry.author for one in found} == {"Ada Moser"}
    assert all(one.feed and one.feed.title == "The Bridge" for one in found)
    assert len({one.entry.guid for one in found}) == 2


def test_a_book_of_one_chapter_bears_the_title_of_the_book() -> None:
    (only,) = read(epub({"1.xhtml": ONE}))
    assert only.entry.title == "The Bridge" and only.feed is None


def test_covers_and_contents_are_left_out_and_title_pages_open_the_book() -> None:
    cover = page('<img src="cover.jpg" alt="Cover"/>')
    leaf = page('<section epub:type="titlepage"><p>The Bridge, by Ada Moser</p></section>')
    contents = page(f"<h1>Contents</h1><ul>{NAV}</ul>")
    files = {"c.xhtml": cover, "t.xhtml": leaf, "n.xhtml": contents, "1.xhtml": ONE, "2.xhtml": TWO}
    data = epub(files, f'<li><a href="t.xhtml">Title page</a></li>{NAV}')
    assert titles(data) == ["Rain", "Sun"]
    assert "Contents" not in text(data) and "by Ada Moser" in text(data)


def test_files_that_the_contents_do_not_name_go_on_the_chapter_before() -> None:
    more = page("<p>And so it went on for a long time.</p>")
    data = epub({"1.xhtml": ONE, "1b.xhtml": more, "2.xhtml": TWO}, NAV)
    assert titles(data) == ["Rain", "Sun"]
    assert "And so it went on" in standalone.article(read(data)[0].entry).text


def test_a_file_that_holds_many_chapters_is_parted_where_the_contents_begin_one() -> None:
    body = "".join(
        f'<section id="s{at}"><h2>Part {at}</h2><p>{PROSE * 120}</p></section>' for at in range(5)
    )
    nav = "".join(f'<li><a href="1.xhtml#s{at}">Part {at}</a></li>' for at in range(5))
    assert titles(epub({"1.xhtml": page(body)}, nav)) == [f"Part {at}" for at in range(5)]
    assert titles(epub({"1.xhtml": page(body)})) == [f"Part {at}" for at in range(5)]


def test_a_poem_keeps_each_line_and_notes_their_signs() -> None:
    body = "".join(f"<p>Share this line {at} | More</p>" for at in range(30))
    body += '<p>He said<a epub:type="noteref" href="#n1">1</a> it.</p>'
    body += '<aside epub:type="footnote" id="n1"><p>In May.</p></aside>'
    told = text(epub({"1.xhtml": page(body)}))
    assert told.count("Share this line") == 30 and "He said[1] it." in told and "In May." in told


def test_notes_that_other_readers_show_in_a_box_are_read() -> None:
    note = '<aside epub:type="footnote" hidden="hidden"><p>Kept out of sight.</p></aside>'
    assert "Kept out of sight." in text(epub({"1.xhtml": page(f"<p>{PROSE * 30}</p>{note}")}))


def test_a_page_is_utf_8_whatever_it_says() -> None:
    said = page("<p>Café by the sea. " + PROSE + "</p>").replace(
        'encoding="utf-8"', 'encoding="latin-1"'
    )
    assert "Café by the sea." in text(epub({"1.xhtml": said}))


def test_styles_scripts_and_numbers_of_pages_are_no_text() -> None:
    number = '<span epub:type="pagebreak" id="p7">7</span>'
    body = f"<p>{PROSE}</p><script>alert(1)</script>{number}<p>{PROSE}</p>"
    told = text(epub({"1.xhtml": page(body)}))
    assert "alert" not in told and "color" not in told and "\n7" not in told


def test_entities_of_html_are_letters_and_no_file_is_read() -> None:
    mean = page("<p>Caf&eacute;&nbsp;&mdash; open &amp; warm. " + PROSE + "</p>")
    assert "Café — open & warm." in text(epub({"1.xhtml": mean}))
    mean = mean.replace("<!DOCTYPE html>", '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>')
    told = text(epub({"1.xhtml": mean.replace("open", "&x;")}))
    assert "root:" not in told and "warm" in told


def test_paths_that_lead_out_of_the_book_lead_nowhere() -> None:
    data = epub({"1.xhtml": ONE, "../../../../etc/passwd": TWO, "/etc/passwd": TWO})
    assert "root:" not in text(data)


def test_a_book_with_a_lock_is_refused_and_one_with_hidden_fonts_is_read() -> None:
    def encryption(name: str) -> dict[str, str | bytes]:
        return {
            "META-INF/encryption.xml": "<encryption><EncryptedData><CipherData>"
            f'<CipherReference URI="{name}"/></CipherData></EncryptedData></encryption>'
        }

    locked = encryption("OPS/1.xhtml") | {"META-INF/rights.xml": "<rights/>"}
    assert "is locked by a rights system (DRM)" in refused(epub({"1.xhtml": ONE}, more=locked))
    assert titles(epub({"1.xhtml": ONE}, more=encryption("OPS/font.otf"))) == ["The Bridge"]


def test_what_is_missing_is_said_and_what_is_named_twice_comes_once() -> None:
    spine = '<itemref idref="i0"/><itemref idref="i0"/><itemref idref="i1"/>'
    data = epub({"1.xhtml": ONE, "2.xhtml": TWO}, NAV, spine=spine).replace(
        b"OPS/2.xhtml", b"OPS/3.xhtml"
    )
    told = list(reading.read(Given("book.epub", data=data)))
    assert [one.entry.title for one in told if isinstance(one, DocumentStory)] == ["The Bridge"]
    assert [one.sentence for one in told if isinstance(one, Problem)] == [
        "1 chapter is missing in book.epub."
    ]


def test_a_cut_one_and_one_of_pictures_are_refused_in_words() -> None:
    data = epub({"1.xhtml": ONE, "2.xhtml": TWO}, NAV)
    assert refused(data[:60]).startswith("book.epub is")
    cut = data[: data.index(b"OPS/2.xhtml")]  # its table of files is there, a chapter is not
    assert "heard what the engineers had found" in text(cut)
    assert "has no text in it" in refused(epub({"1.xhtml": page('<img src="1.jpg"/>')}))


def test_bombs_are_refused() -> None:
    data = epub({"1.xhtml": page("<p>" + "a" * (2 * MB) + "</p>")})
    with pytest.raises(RefusedError, match="too large unpacked"):
        list(reader.read(Given("book.epub", data=data), Limits(part=MB)))
    with pytest.raises(RefusedError, match="more than 3 parts"):
        list(reader.read(Given("book.epub", data=data), Limits(parts=3)))
