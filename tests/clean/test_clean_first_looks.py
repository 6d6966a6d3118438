"""A tree is not walked for what its source does not name; that changes nothing of what is read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from clean_form_rows import FORM_ROWS
from hypothesis import given
from hypothesis import strategies as st

from tui_reader import clean, sanitise
from tui_reader.clean import dom_blocks, input_limits, page_source, page_tree, spelled_out
from tui_reader.clean.blocks import TextBlock, fold, tidy
from tui_reader.model import Source

PAGES = sorted((Path(__file__).parents[1] / "gold" / "pages").glob("*.html"))


@dataclass(frozen=True, slots=True)
class Whole(page_source.PageSource):
    """One that is always worth a walk."""

    def says(self, *words: bytes) -> bool:
        return True

    def has(self, *names: str) -> bool:
        return True


def read(html: str, *, whole: bool) -> list[TextBlock]:
    bare = input_limits.without_scripts(f"<html><body><p>The mill.</p>{html}</body></html>")
    tree = dom_blocks.parse(bare.encode())
    source = page_source.page_source(bare.encode(), input_limits.tags_of(bare))
    spelled_out.spell_out(tree, Whole(source.small, source.tags) if whole else source)
    return dom_blocks.blocks_of(tree)


@pytest.mark.parametrize("html", [row[0] for row in FORM_ROWS], ids=str)
@pytest.mark.parametrize("write", [str, str.upper], ids=["as it is", "in capitals"])
def test_every_form_is_seen_at_the_first_look(html: str, write: type[str]) -> None:
    assert read(write(html), whole=False) == read(write(html), whole=True)


def test_lines_that_a_style_sheet_keeps_are_seen() -> None:
    sheet = "<style>.verse { white-space: pre-line }</style>"
    html = f"<html>{sheet}<body><p class='verse'>The mill\nturns again</p></body></html>"
    tree = page_tree.tree_of(html)
    assert [block.text for block in dom_blocks.blocks_of(tree)] == ["The mill\nturns again"]


@pytest.mark.parametrize("name", ["script", "SCRIPT", "Style", "textarea"])
def test_what_holds_no_text_goes_however_it_is_written(name: str) -> None:
    """Even beside a letter that is longer when it is small."""
    html = f"<p>İzmir waits.</p><{name}>var wheel;</{name.swapcase()}><p>The mill turns.</p>"
    assert input_limits.without_scripts(html) == "<p>İzmir waits.</p><p>The mill turns.</p>"


@given(st.text(st.characters(max_codepoint=127)))
def test_plain_letters_are_folded_as_all_others(text: str) -> None:
    assert fold(f"{text} é") == f"{fold(text)} é".strip()


@given(st.text("ab .", min_size=1))
def test_plain_lines_are_tidied_as_all_others(text: str) -> None:
    assert tidy(f"é{text}é").strip("é").strip() == tidy(text)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_what_is_explained_is_what_is_done(page: Path) -> None:
    """Only to explain it is every line scored."""
    source = Source(sanitise.line(""), page=page.read_text(encoding="utf-8"))
    made, rows = clean.article(source), clean.explain(source)
    assert [cut.text for cut in made.cuts] == [row.text for row in rows if not row.kept]
    assert all(row.text in made.text for row in rows if row.kept)
