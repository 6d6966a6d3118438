"""Small pages of each kind that was once read wrongly: the story is read, once, and no other."""

from __future__ import annotations

import clean_amid_rows
import clean_lost_rows
import clean_page_rows
import pytest
from clean_page_rows import PageRow

from tui_reader import clean


@pytest.mark.parametrize(
    "row",
    (*clean_page_rows.ROWS, *clean_amid_rows.ROWS, *clean_lost_rows.ROWS),
    ids=lambda row: row.name,
)
def test_the_story_is_read_and_nothing_else(row: PageRow) -> None:
    made = clean.clean_html(row.html)
    assert [said for said in row.stays if made.text.count(said) != 1] == []
    assert [said for said in row.goes if said in made.text] == []
