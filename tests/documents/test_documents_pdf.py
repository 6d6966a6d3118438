"""PDFs as a user sees them: in the order in which they are read, or refused in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from tests.documents.pdf_files import Line, column, joined, locked, pdf, stream
from tui_reader.documents import reading
from tui_reader.documents.given import Given
from tui_reader.documents.story import DocumentStory, Problem
from tui_reader.errors import RefusedError
from tui_reader.library import standalone
from tui_reader.model import Article, Role

PAGE = (
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents %d 0 R"
    b"/Resources<</Font<</F %d 0 R>>>>>>"
)
LEFT = (
    "The council met on Tuesday evening and",
    "heard for three hours what the engineers",
    "had found below the old bridge in spring.",
    "Nobody had looked there for thirty years,",
    "since the plans were lost in a fire that",
    "the town would rather not remember now.",
)
RIGHT = (
    "On Wednesday the mayor said that repairs",
    "will begin in May and take two summers if",
    "the river stays as low as it is at present.",
    "A ferry will carry people on foot until",
    "then, and it will cost nothing to use it.",
    "Cars must take the long way by the dam.",
)


def read(data: bytes, name: str = "report.pdf") -> tuple[DocumentStory, list[str]]:
    """The one story of a PDF, and what was said beside it."""
    told = list(reading.read(Given(name, data=data)))
    (story,) = (one for one in told if isinstance(one, DocumentStory))
    return story, [one.sentence for one in told if isinstance(one, Problem)]


def article(pages: Sequence[Sequence[Line]], info: str = "") -> Article:
    return standalone.article(read(pdf(pages, info))[0].entry)


def paragraphs(made: Article) -> list[str]:
    return [made.text[one.span.start : one.span.end] for one in made.blocks]


def refused(data: bytes) -> str:
    with pytest.raises(RefusedError) as error:
        read(data)
    return str(error.value)


def test_columns_are_read_one_after_the_other_even_if_written_row_by_row() -> None:
    left, right = column(LEFT, 72), column(RIGHT, 320)
    rows = [line for pair in zip(left, right, strict=True) for line in pair]
    for lines in ([*left, *right], rows):
        assert " ".join(paragraphs(article([lines]))[1:]) == " ".join((*LEFT, *RIGHT))


def test_words_parted_by_hyphens_are_put_together_and_compounds_keep_theirs() -> None:
    lines = (
        "They spoke of infra-",
        "structure and a well-known long-",
        "term plan for a well-",
        "known street, a long-term plan.",
    )
    text = article([column(lines, 72)]).text
    assert "infrastructure" in text and "well-known street" in text and "long-term plan for" in text


def test_running_heads_and_page_numbers_go_and_a_paragraph_goes_on_over_the_page() -> None:
    def page(number: int, texts: Sequence[str]) -> list[Line]:
        head = Line(f"Annual report {number}", 250, 760, 8)
        return [head, *column(texts, 72), Line(str(number), 300, 40, 9)]

    made = article([page(1, LEFT[:4]), page(2, LEFT[4:]), page(3, RIGHT), page(4, RIGHT)])
    assert "Annual report" not in made.text
    assert not any(line.isdigit() for line in paragraphs(made))
    assert "thirty years, since the plans" in made.text


def test_a_line_is_no_running_head_where_it_stands_once() -> None:
    made = article(
        [[Line("A title at the top", 72, 760, 18), *column(LEFT, 72)], column(RIGHT, 72)]
    )
    assert made.title == "A title at the top"


def test_headings_are_told_by_size_and_by_bold_lines_of_their_own() -> None:
    made = article(
        [
            [
                Line("What was found", 72, 720, 16),
                *column(LEFT, 72, 690),
                Line("What will be done", 72, 590, 10, "B"),
                *column(RIGHT, 72, 570),
            ]
        ],
        "/Title(The bridge)",
    )
    found = [
        made.text[one.span.start : one.span.end] for one in made.blocks if one.role is Role.HEADING
    ]
    assert "What will be done" in found
    assert made.title == "What was found"


def test_a_table_keeps_its_rows() -> None:
    rows = (
        ("City", "People", "Area"),
        ("Bern", "134,000", "52"),
        ("Basel", "173,000", "24"),
        ("Chur", "38,000", "54"),
    )
    lines = [
        Line(cell, 72 + 120 * at, 600 - 14 * row, 10)
        for row, cells in enumerate(rows)
        for at, cell in enumerate(cells)
    ]
    made = article([[*column(LEFT, 72), *lines]])
    assert "Bern | 134,000 | 52\nBasel | 173,000 | 24" in made.text


def test_footnotes_stand_behind_the_text_and_their_signs_in_brackets() -> None:
    text = column(LEFT, 72)
    called = Line("7", 72 + 181, 700 - 1.2 * 10 + 4, 6)
    page = [*text[:2], called, *text[2:], Line("7 The plans of 1931, by H. Moser.", 72, 80, 7)]
    made = article([page, column(RIGHT, 72)])
    notes = [one for one in made.blocks if one.role is Role.FOOTNOTE]
    assert [made.text[one.span.start : one.span.end] for one in notes] == [
        "The plans of 1931, by H. Moser."
    ]
    assert "engineers[7] had found" in made.text


def test_ligatures_soft_hyphens_and_missing_blanks_are_mended() -> None:
    words = [Line("no", 72, 700), Line("blank", 72 + 14, 700), Line("here", 72 + 42, 700)]
    assert "no blank here" in article([[*words, *column(LEFT, 72, 680)]]).text


def test_letters_that_stand_apart_are_one_word() -> None:
    spelled = [Line(letter, 72 + 16 * at, 740, 20) for at, letter in enumerate("REPORT")]
    assert article([[*spelled, *column(LEFT, 72)]]).title == "REPORT"


def test_a_table_that_is_written_column_by_column_is_read_row_by_row() -> None:
    cells = [
        [f"{month} {year}" for year in (2023, 2024, 2025)]
        for month in ("May", "June", "July", "August")
    ]
    lines = [
        Line(row[at], 72 + 120 * at, 700 - 14 * number)
        for at in range(3)
        for number, row in enumerate(cells)
    ]
    assert "May 2023 | May 2024 | May 2025\nJune 2023" in article([lines]).text


def test_wide_blanks_of_justified_lines_make_no_table() -> None:
    words = (
        ("The", 72, "council", 108, "met", 163),
        ("on", 72, "Tuesday", 110, "evening", 157),
        ("and", 72, "heard", 113, "for three", 160),
        ("hours what", 72, "the", 135, "engineers", 158),
    )
    lines = [Line(str(row[at]), float(row[at + 1]), 700 - 12 * number)
             for number, row in enumerate(words) for at in (0, 2, 4)]  # fmt: skip
    made = article([[*lines, *column(LEFT[2:], 72, 652)]])
    assert not any(one.role is Role.TABLE for one in made.blocks)
    assert " ".join(LEFT) in made.text


def test_points_and_numbers_of_items_stand_with_their_text() -> None:
    lines = [line for at, text in enumerate(LEFT[:3]) for line in
             (Line("•", 72, 700 - 20 * at, 14), Line(text, 90, 700 - 20 * at))]  # fmt: skip
    made = article([[*lines, *column(RIGHT, 72, 600)]])
    items = [one for one in made.blocks if one.role is Role.ITEM]
    assert [made.text[one.span.start : one.span.end] for one in items] == list(LEFT[:3])


def test_letters_across_the_page_are_a_stamp() -> None:
    stamp = Line("DRAFT", 150, 300, 90, turn="0.7 0.7 -0.7 0.7")
    assert "DRAFT" not in article([[stamp, *column((*LEFT, *RIGHT), 72)]]).text


def test_stories_side_by_side_keep_their_headings() -> None:
    heads = [Line("The bridge", 72, 722, 18), Line("The ferry", 320, 722, 18)]
    made = article([[*heads, *column(LEFT, 72), *column(RIGHT, 320)]])
    text = made.text
    assert text.index("The ferry") > text.index(LEFT[-1])


def test_a_poem_keeps_its_lines() -> None:
    verse = (
        "Who rides so late",
        "Through night and wind so wild?",
        "The father it is,",
        "With his child.",
    )
    made = article([[Line("The Erl-King", 72, 740, 18), *column(verse, 72)]])
    assert made.text.endswith("\n".join(verse))


def test_numbers_of_lines_in_the_margin_are_no_text() -> None:
    counted = [Line(str(at + 1), 50, 700 - 12 * at) for at in range(12)]
    made = article([[*counted, *column((*LEFT, *RIGHT), 72)]])
    assert paragraphs(made)[-1] == " ".join((*LEFT, *RIGHT))


def test_signs_that_are_digits_but_no_numbers_count_no_lines() -> None:
    raised = [Line("³", 50, 700 - 12 * at) for at in range(12)]
    assert "³" in article([[*raised, *column((*LEFT, *RIGHT), 72)]]).text


def test_an_initial_begins_its_word() -> None:
    first = LEFT[0].removeprefix("T")
    lines = [
        Line("T", 72, 680, 30),
        Line(first, 92, 695),
        Line(LEFT[1], 92, 683),
        *column(LEFT[2:], 72, 671),
    ]
    assert "The council met on Tuesday evening and heard" in article([lines]).text


def test_letters_and_words_that_are_drawn_one_by_one_are_words() -> None:
    from pypdfium2 import PdfDocument, raw

    page = PdfDocument(pdf([column(LEFT[:1], 72)]))[0].get_textpage()
    box, one_by_one = raw.FS_RECTF(), []
    for at, sign in enumerate(LEFT[0]):
        raw.FPDFText_GetLooseCharBox(page.raw, at, box)
        if sign != " ":
            one_by_one.append(Line(sign, box.left, 700))
    twice = [Line(one.text, one.x + 0.2, one.y, one.size) for one in one_by_one]
    assert LEFT[0] in article([one_by_one + column(LEFT[1:], 72, 688)]).text
    drawn_bold = [line for pair in zip(one_by_one, twice, strict=True) for line in pair]
    assert LEFT[0] in article([drawn_bold + column(LEFT[1:], 72, 688)]).text


def test_a_page_that_is_turned_is_read_along_its_lines() -> None:
    lines = [Line(text, 100 + 12 * at, 72, 10, turn="0 1 -1 0") for at, text in enumerate(LEFT)]
    assert " ".join(LEFT) in article([lines]).text


def test_a_stamp_at_the_edge_is_left_out() -> None:
    stamp = Line("arXiv:2601.00001v2 [cs.CL]", 30, 250, 16, turn="0 1 -1 0")
    assert "arXiv" not in article([[stamp, *column(LEFT, 72)]]).text


def test_title_author_and_date_come_from_the_file_unless_a_program_wrote_them() -> None:
    info = "/Title(The bridge)/Author(Ada Moser)/CreationDate(D:20240131120000+01'00')"
    entry = read(pdf([column(LEFT, 72)], info))[0].entry
    assert (entry.title, entry.author) == ("The bridge", "Ada Moser")
    assert entry.published == datetime(2024, 1, 31, 11, tzinfo=UTC)
    written = "/Title(Microsoft Word - draft7.doc)/Author(Administrator)"
    entry = read(pdf([[Line("The old bridge", 72, 740, 20), *column(LEFT, 72)]], written))[0].entry
    assert (entry.title, entry.author) == ("The old bridge", "")


def test_keywords_and_language_are_what_the_file_says() -> None:
    made = pdf([column(LEFT, 72)], "/Keywords(boats; quays, boats)", catalog="/Lang(nb-NO)")
    entry = read(made)[0].entry
    assert (entry.tags, entry.language) == (("boats", "quays"), "nb-NO")


def test_a_long_text_in_large_letters_is_no_heading() -> None:
    form = [Line("Case number and description of it", 72, 740, 9), *column(LEFT * 3, 72, 700, 14)]
    small = [Line(text, 72, 300 - 11 * at, 9) for at, text in enumerate((*LEFT, *RIGHT) * 2)]
    made = article([[*form, *small]])
    assert not any(one.role is Role.HEADING for one in made.blocks)
    assert " ".join(LEFT) in made.text


def test_dots_that_lead_to_a_number_are_one_sign() -> None:
    lines = [
        Line(f"{name} {'.' * 40} {at}", 72, 700 - 14 * at)
        for at, name in enumerate(("Rain", "Sun"), 3)
    ]
    text = article([[Line("Contents", 72, 740, 18), *lines]]).text
    assert "..." not in text and "Rain … 3" in text


def test_each_page_is_an_anchor_that_is_found_in_the_article() -> None:
    story, _ = read(pdf([column(LEFT, 72), column(RIGHT, 72), column(LEFT, 72)]))
    text = standalone.article(story.entry).text
    assert [one.label for one in story.anchors] == ["Page 1", "Page 2", "Page 3"]
    at = 0
    for anchor in story.anchors:
        at = text.index(anchor.starts, at)


def test_what_is_written_in_a_pdf_is_never_markup() -> None:
    lines = column(
        ("<script>alert(1)</script> & <b>bold</b> is what the page shows here.", *LEFT), 72
    )
    assert "<script>alert(1)</script> & <b>bold</b> is what" in article([lines]).text


def test_pages_of_which_nothing_but_heads_would_be_left_keep_them() -> None:
    assert article([[Line("Slide", 72, 760)], [Line("Slide", 72, 760)]]).text.count("Slide") > 1


def test_a_pdf_with_a_password_is_refused_in_words() -> None:
    assert refused(locked([column(LEFT, 72)])) == (
        "report.pdf is encrypted: it opens with a password only."
    )


def test_a_scan_is_refused_in_words() -> None:
    assert "has no text in it: its pages are pictures" in refused(pdf([[], []]))


def test_fonts_without_a_map_are_refused_in_words() -> None:
    assert "its fonts have no map to letters" in refused(_unmapped())


def _unmapped() -> bytes:
    """A page in a font whose signs are of private use."""
    cmap = (
        b"/CIDInit /ProcSet findresource begin begincmap /CMapName /X def 1 begincodespacerange "
        b"<00> <FF> endcodespacerange 1 beginbfrange <20> <7E> <E020> endbfrange endcmap end"
    )
    text = b"BT /F 10 Tf 72 700 Td (Nobody can know what this line says in truth) Tj ET"
    page = PAGE % (5, 4)
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>"
    pages = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    catalog = b"<</Type/Catalog/Pages 2 0 R>>"
    return joined([catalog, pages, page, font, stream(text), stream(cmap)])


def test_what_is_no_pdf_but_says_so_is_refused_in_words() -> None:
    assert "is damaged: no page of it can be read" in refused(b"%PDF-1.7\n" + b"\x80 nothing " * 90)


def test_a_pdf_that_is_cut_in_the_middle_is_read_as_far_as_it_goes() -> None:
    data = pdf([column(LEFT, 72), column(RIGHT, 72)])
    story, said = read(data[: data.rindex(b"/Type/Page/")])
    text = standalone.article(story.entry).text
    assert " ".join(LEFT) in text and RIGHT[0] not in text
    assert said == ["report.pdf is damaged or cut short: what of it could be found is here."]


def test_a_page_whose_contents_are_a_bomb_is_read_within_limits() -> None:
    page = PAGE % (4, 5)
    text = b"BT /F 9 Tf 50 50 Td (Hello hello hello) Tj ET\n" * 40_000
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    kids = b"<</Type/Pages/Kids[%b]/Count 3000>>" % (b"3 0 R " * 3000)
    data = joined([b"<</Type/Catalog/Pages 2 0 R>>", kids, page, stream(text), font])
    _, said = read(data)
    assert any("was read as far as page" in sentence for sentence in said)
