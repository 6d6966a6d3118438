"""DOCX as a user sees it: what the printed page shows, and nothing of what it hides."""

from __future__ import annotations

from hashlib import sha256

import pytest

from tests.documents.office_files import docx, paragraph, relations, zipped
from tui_reader.documents import reading
from tui_reader.documents.given import Given
from tui_reader.documents.limits import MB, Limits
from tui_reader.documents.office import docx as reader
from tui_reader.documents.story import DocumentStory, Problem
from tui_reader.errors import RefusedError
from tui_reader.library import standalone
from tui_reader.model import Article, Entry, Role


def entry(data: bytes, name: str = "report.docx") -> Entry:
    (story,) = (
        one for one in reading.read(Given(name, data=data)) if isinstance(one, DocumentStory)
    )
    return story.entry


def article(body: str, more: dict[str, str | bytes] | None = None) -> Article:
    return standalone.article(entry(docx(body, more=more)))


def shown(made: Article) -> list[tuple[str, str]]:
    """(marker, text) of each block below the title."""
    return [(one.marker, made.text[one.span.start : one.span.end]) for one in made.blocks[1:]]


def refused(data: bytes, name: str = "report.docx") -> str:
    with pytest.raises(RefusedError) as error:
        entry(data, name)
    return str(error.value)


def test_the_main_part_may_be_called_anything() -> None:
    data = docx(paragraph("A title") + paragraph("The ferry is late today."), main="x/text2.xml")
    assert standalone.article(entry(data)).text == "A title\n\nThe ferry is late today."


def test_headings_are_told_by_their_outline_or_their_style_and_what_it_is_based_on() -> None:
    styles = (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:styleId="Own"><w:name w:val="Mine"/><w:basedOn w:val="H2"/></w:style>'
        "</w:styles>"
    )
    made = article(
        paragraph("The harbour", '<w:outlineLvl w:val="0"/>')
        + paragraph("Why it is late", '<w:pStyle w:val="Own"/>')
        + paragraph("Nobody knows it.", '<w:outlineLvl w:val="9"/>'),
        {"word/styles.xml": styles},
    )
    assert [(one.role, one.level) for one in made.blocks] == [
        (Role.TITLE, 0), (Role.HEADING, 2), (Role.PARAGRAPH, 0),
    ]  # fmt: skip


def test_lists_count_on_as_their_numbering_says() -> None:
    numbering = (
        '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:abstractNum w:abstractNumId="7">'
        '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="9"/></w:lvlOverride></w:num></w:numbering>'
    )

    def item(text: str, level: int) -> str:
        return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>')

    body = paragraph("What to do") + item("Look", 0) + item("Left", 1) + item("Right", 1)
    made = article(
        body + paragraph("Then go on.") + item("Cross", 0), {"word/numbering.xml": numbering}
    )
    assert shown(made) == [
        ("3.", "Look"), ("a.", "Left"), ("b.", "Right"), ("", "Then go on."), ("4.", "Cross"),
    ]  # fmt: skip
    other = item("Other", 0).replace('numId w:val="1"', 'numId w:val="2"')
    made = article(body + other, {"word/numbering.xml": numbering})
    assert shown(made)[-1] == ("9.", "Other")


def test_numbers_of_headings_and_clauses_are_written_out() -> None:
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(
            (("upperRoman", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "%2 (%3)"))
        )
    )
    numbering = (
        '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f'<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
    )

    def clause(text: str, level: int, more: str = "") -> str:
        return paragraph(
            text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>{more}'
        )

    heading = '<w:outlineLvl w:val="1"/>'
    body = clause("Parties", 0, heading) + clause("Payment", 0, heading)
    body += clause("The fee is due.", 1) + clause("In May.", 2) + clause("It is small.", 1)
    made = article(paragraph("A contract") + body, {"word/numbering.xml": numbering})
    assert [text for _, text in shown(made)] == [
        "I. Parties", "II. Payment", "II.1 The fee is due.", "1 (a) In May.", "II.2 It is small.",
    ]  # fmt: skip


def test_notes_stand_behind_the_text_in_the_order_in_which_they_are_called() -> None:
    def notes(kind: str, *rows: tuple[int, str]) -> str:
        inner = "".join(
            f'<w:{kind} w:id="{which}">{paragraph(text)}</w:{kind}>' for which, text in rows
        )
        return (
            f'<w:{kind}s xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            f"{inner}</w:{kind}s>"
        )

    body = (
        paragraph("A title")
        + '<w:p><w:r><w:t>Late</w:t></w:r><w:r><w:endnoteReference w:id="2"/></w:r>'
        '<w:r><w:t xml:space="preserve"> again</w:t><w:footnoteReference w:id="5"/></w:r></w:p>'
    )
    more: dict[str, str | bytes] = {
        "word/footnotes.xml": notes("footnote", (5, "By a day."), (6, "Never called.")),
        "word/endnotes.xml": notes("endnote", (2, "Since May.")),
    }
    made = article(body, more)
    assert shown(made) == [("", "Late[1] again[2]"), ("1.", "Since May."), ("2.", "By a day.")]
    assert made.blocks[-1].role is Role.FOOTNOTE


def test_tracked_changes_are_read_as_if_they_were_accepted() -> None:
    body = paragraph("A title") + (
        "<w:p><w:r><w:t>The ferry is </w:t></w:r>"
        "<w:del><w:r><w:delText>late</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>in time</w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t> moved away</w:t></w:r></w:moveFrom></w:p>"
        f"<w:ins>{paragraph('A new line.')}</w:ins>"
    )
    assert article(body).text == "A title\n\nThe ferry is in time\n\nA new line."


def test_a_box_of_text_is_read_once() -> None:
    box = "<w:txbxContent>" + paragraph("In the box.") + "</w:txbxContent>"
    body = paragraph("A title") + (
        "<w:p><w:r><w:t>Beside it.</w:t></w:r><w:r><mc:AlternateContent>"
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert article(body).text == "A title\n\nBeside it.\n\nIn the box."


def test_links_fields_and_emphasis() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> HYPERLINK "https://b.example/" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>field</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = paragraph("A title") + (
        '<w:p><w:hyperlink r:id="r9"><w:r><w:t>link</w:t></w:r></w:hyperlink>'
        f'<w:r><w:t xml:space="preserve"> and </w:t></w:r>{field}'
        "<w:r><w:rPr><w:b/></w:rPr><w:t> bold</w:t></w:r>"
        '<w:r><w:rPr><w:b w:val="0"/><w:vanish/></w:rPr><w:t> hidden</w:t></w:r></w:p>'
    )
    rels = relations(("r9", "https://a.example/", True))
    made = article(body, {"word/_rels/document.xml.rels": rels})
    assert made.text == "A title\n\nlink and field bold"
    assert [one.href for one in made.inlines if one.href] == [
        "https://a.example/",
        "https://b.example/",
    ]
    assert any(one.style.value == "strong" for one in made.inlines)


def test_tables_keep_their_rows_and_content_controls_what_is_in_them() -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in cells) + "</w:tr>"

    control = paragraph("Within.")
    for _ in range(2):
        control = f"<w:sdt><w:sdtContent>{control}</w:sdtContent></w:sdt>"
    made = article(
        paragraph("A title")
        + f"<w:tbl>{row('City', 'People')}{row('Chur', '38')}</w:tbl>"
        + control
    )
    assert made.text == "A title\n\nCity | People\nChur | 38\n\nWithin."


def test_comments_heads_and_feet_are_no_text() -> None:
    more: dict[str, str | bytes] = {
        "word/comments.xml": "<x>secret</x>",
        "word/header1.xml": "<x>head</x>",
    }
    body = (
        '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>Text.</w:t></w:r>'
        '<w:r><w:commentReference w:id="0"/></w:r></w:p>'
    )
    assert article(paragraph("A title") + body, more).text == "A title\n\nText."


def test_what_a_file_says_of_itself_and_what_only_programs_say() -> None:
    def core(title: str, author: str) -> dict[str, str | bytes]:
        return {
            "docProps/core.xml": '<c xmlns:dc="d" xmlns:t="t">'
            f"<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>"
            "<t:created>2024-05-06T10:00:00Z</t:created></c>"
        }

    body = paragraph("The ferry is late. It sails at ten.")
    found = entry(docx(body, more=core("The ferry", "Ada Moser")))
    assert (found.title, found.author) == ("The ferry", "Ada Moser")
    assert found.published is not None and found.published.isoformat()[:10] == "2024-05-06"
    found = entry(docx(body, more=core("Document1", "Administrator")))
    assert (found.title, found.author) == ("report", "")


def test_formulas_pictures_and_paragraphs_whose_end_was_deleted() -> None:
    formula = (
        '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r>'
        "<m:t>a=</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:sSup><m:e>"
        "<m:r><m:t>b</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:den>"
        "</m:f></m:oMath>"
    )
    picture = (
        '<w:drawing><wp:docPr xmlns:wp="d" name="Picture 1" descr="A ferry in fog"/></w:drawing>'
    )
    body = (
        f"<w:p>{formula}<w:r>{picture}</w:r></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>First half</w:t></w:r></w:p>"
        + paragraph("second half.")
    )
    made = article(paragraph("A title") + body)
    assert made.text == "A title\n\na=1/(b^2)\n\nFirst half second half."
    assert [one.alt for one in made.images] == ["A ferry in fog"]


def test_strict_names_are_read() -> None:
    strict = (
        '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>'
        + paragraph("A title") + paragraph("Strictly said.") + "</w:body></w:document>"
    )  # fmt: skip
    data = zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": strict})
    assert standalone.article(entry(data)).text == "A title\n\nStrictly said."


def test_a_very_long_one_comes_in_parts_and_nothing_is_lost() -> None:
    body = paragraph("A title") + "".join(paragraph(f"Line {at}.") for at in range(16_000))
    told = [
        one
        for one in reading.read(Given("x.docx", data=docx(body)))
        if isinstance(one, DocumentStory)
    ]
    assert [one.entry.title for one in told] == ["A title (1 of 2)", "A title (2 of 2)"]
    assert len({one.entry.guid for one in told}) == 2
    text = "".join(standalone.article(one.entry).text for one in told)
    assert text.count("Line ") == 16_000


def test_text_of_a_document_is_never_markup() -> None:
    made = article(paragraph("A title") + paragraph("&lt;script&gt;alert(1)&lt;/script&gt; stays"))
    assert made.text.endswith("<script>alert(1)</script> stays")


def test_an_encrypted_one_is_refused_in_words() -> None:
    ole = b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600
    assert "is an encrypted document, which is not read" in refused(ole)
    locked = zipped({"[Content_Types].xml": "<T/>", "word/document.xml": "<x/>"}, locked=True)
    assert "is encrypted: it opens with a password only." in refused(locked)


def test_one_that_is_cut_is_read_as_far_as_it_goes() -> None:
    sure = paragraph("A title") + paragraph("The ferry is late today.")
    noise = "".join(paragraph(sha256(str(at).encode()).hexdigest()) for at in range(400))
    data = docx(sure + noise)
    told = list(reading.read(Given("report.docx", data=data[: len(data) * 2 // 3])))
    (story,) = (one for one in told if isinstance(one, DocumentStory))
    text = standalone.article(story.entry).text
    assert text.startswith("A title\n\nThe ferry is late today.\n\n5feceb66ffc86f38")
    assert [one.sentence for one in told if isinstance(one, Problem)] == [
        "report.docx is damaged or cut short: what of it could be read is here."
    ]
    assert refused(data[:200]).startswith("report.docx is")


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    data = docx(paragraph("a" * 900) * 4000)
    limits = Limits(part=MB)
    with pytest.raises(RefusedError, match="too large unpacked: more than 1 MB in one part"):
        list(reader.read(Given("bomb.docx", data=data), limits))


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>',
        '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    ],
    ids=["entities", "files"],
)
def test_entities_are_refused(text: str) -> None:
    data = zipped({"[Content_Types].xml": "<T/>", "word/document.xml": f"{text}<d>&b;</d>"})
    assert "declares entities" in refused(data)


def test_tables_in_tables_in_tables_end_in_words() -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 2000 + paragraph("deep") + "</w:tc></w:tr></w:tbl>" * 2000
    assert refused(docx(deep)).startswith("report.docx is")
